"""The page of one procedure: what to bring, how long, how much, who holds it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from generator import addresses, bpmn
from generator.artifact import Artifact, Page
from generator.catalog import Catalog, is_repealed
from generator.model import Contact, LegalText, Procedure, Unit
from generator.pages import posting, procedure_changes, procedure_offers, procedure_papers, procedure_summary
from generator.pages.english import procedure as english
from generator.pages.environment import Renderer, heading
from generator.pages.following import following
from generator.pages.procedure_data import page_data
from generator.pages.process import process_view
from generator.schema import label
from generator.setting import Setting

HEADINGS: Final = (
    ("doi-tuong", "Ai làm được, khi nào"),
    ("thoi-han-phi", "Nộp ở đâu, bao lâu, bao nhiêu tiền"),
    ("giay-to", "Giấy tờ cần chuẩn bị"),
    ("cac-buoc", "Các bước thực hiện"),
    ("ket-qua", "Kết quả nhận được"),
    ("co-quan", "Cơ quan giải quyết"),
    ("quy-trinh", "Hồ sơ đi qua ai"),
    ("tra-lai", "Vì sao hồ sơ bị trả lại"),
    ("can-cu", "Căn cứ pháp lý"),
    ("truoc-sau", "Thủ tục trước và sau"),
    ("thay-doi", "Nhiệm vụ, phương án thay đổi thủ tục"),
    ("phan-anh", "Phản ánh, kiến nghị"),
    ("nguon", "Nguồn và ngày kiểm tra"),
)
HEADING_LINES: Final = {id_: heading(id_, title) for id_, title in HEADINGS}
RECHECK: Final = timedelta(days=180)
ENDS: Final = ("bai-bo", "thay-the")
LONG_RULE: Final = 120  # a fee told in more characters than this is text, not a figure to be seen from afar
LONG_TITLE: Final = 110  # above this many characters the heading is cut on small screens and told whole below


def pages(procedure: Procedure, catalog: Catalog, today: date, render: Renderer) -> Iterator[Page | Artifact]:
    """The page of one procedure, be it internal or repealed, and what goes with it: its processes, its sheet."""
    url = addresses.procedure(procedure.code)
    told = view(catalog, procedure, today, render.setting)
    in_english = english.has_page(procedure, render.setting)
    article = render("procedure.html", url, report_url=report_url(render, procedure), **told)
    yield Page(
        url=url,
        family="thu-tuc",
        title=procedure.title,
        description=description(procedure),
        article=article,
        edit=procedure.where.file,
        modified=procedure.checked_on.isoformat(),
        other=addresses.english(url) if in_english else None,
    )
    if in_english:
        yield english.page(catalog, procedure, today, render, RECHECK)
    yield from bpmn.files(catalog, procedure)
    if posting.is_posted(procedure, render.setting):
        yield posting.sheet(catalog, procedure, article, today, render)


def view(catalog: Catalog, procedure: Procedure, today: date, setting: Setting) -> dict[str, Any]:
    """What the template arranges."""
    return {
        "procedure": procedure,
        "sector": catalog.sectors.get(procedure.sector),
        "cases": {case.id: case for case in procedure.cases},
        "headings": HEADING_LINES,
        "long_title": len(procedure.title) > LONG_TITLE,
        "data": page_data(procedure),
        "offers": procedure_offers.offers(procedure),
        "countable": procedure_offers.countable,
        "price": procedure_offers.price,
        "relief": procedure_offers.relief,
        "summary": procedure_summary.summary(catalog, procedure, today),
        "SHOWN": procedure_summary.SHOWN,
        "LONG_RULE": LONG_RULE,
        "paper_groups": procedure_papers.groups(procedure),
        "paper_words": procedure_papers.words(procedure),
        "roles": _roles(procedure),
        "processes": [process_view(catalog, process) for process in procedure.processes],
        "posted": posting.is_posted(procedure, setting),
        "qr": posting.code(setting.address, addresses.procedure(procedure.code)),
        "contacts": contacts(catalog, procedure),
        "following": following(catalog, procedure, today),
        "changes": procedure_changes.changes(catalog, procedure, today),
        "replaces": catalog.replaces.get(procedure.code, ()),
        "repealed": is_repealed(procedure, today),
        "ended_by": _ended_by(procedure),
        "not_yet": procedure.valid_from is not None and procedure.valid_from > today,
        "stale": today - procedure.checked_on > RECHECK,
        "expired": [text for text in _basis(catalog, procedure) if text.valid_to and text.valid_to < today],
        "illustrative": _illustrative(procedure),
    }


def _ended_by(procedure: Procedure) -> list[str]:
    """The texts that abolish the procedure, or else those that replace it."""
    named = {
        change: [d.legal_text for d in procedure.decisions if d.change == change and d.legal_text] for change in ENDS
    }
    return next(filter(None, named.values()), [])


def report_url(render: Renderer, procedure: Procedure) -> str:
    """Where a visitor reports an error, with the form begun; "" when there is no repository to take it."""
    page = f"{addresses.procedure(procedure.code)} ({procedure.where.file})"
    fields = {"title": f"Nội dung sai: {procedure.code}", "page": page}
    return addresses.issue_address("noi-dung-sai", fields, render.setting)


def description(procedure: Procedure) -> str:
    """One sentence for search engines and shared links."""
    levels = ", ".join(label("procedure_levels", "level", value).lower() for value in procedure.levels)
    lead = procedure.summary or f"Thủ tục {procedure.title}."
    return f"{lead} Mã {procedure.code}" + (f", {levels}." if levels else ".")


def contacts(catalog: Catalog, procedure: Procedure) -> tuple[tuple[Contact | Unit, ...], bool]:
    """Where to complain, and whether the procedure itself says so (else its units' own addresses serve)."""
    if procedure.contacts:
        return procedure.contacts, True
    units = dict.fromkeys(role.unit for role in procedure.units)
    reachable = [catalog.units[u] for u in units if u in catalog.units]
    return tuple(u for u in reachable if u.address or u.phone or u.email or u.website), False


def _roles(procedure: Procedure) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for role in procedure.units:
        found.setdefault(role.role, []).append(role)
    return found


def _basis(catalog: Catalog, procedure: Procedure) -> list[LegalText]:
    return [catalog.legal_texts[b.legal_text] for b in procedure.legal_basis if b.legal_text in catalog.legal_texts]


def _illustrative(procedure: Procedure) -> bool:
    limits = [limit for channel in procedure.channels for limit in channel.limits]
    parts: list[Any] = [procedure, *limits, *procedure.processes, *procedure.return_reasons]
    parts += [fee for limit in limits for fee in limit.fees]
    return any(part.illustrative for part in parts)

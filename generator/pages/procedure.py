"""The page of one procedure: what to bring, how long, how much, who holds it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from generator import addresses, durations, phrases
from generator.artifact import Page
from generator.catalog import Catalog, is_repealed
from generator.model import Contact, LegalText, Procedure, Process, ProcessStep, Unit
from generator.pages import procedure_offers, procedure_papers, procedure_summary
from generator.pages.environment import Renderer, heading
from generator.pages.procedure_data import page_data
from generator.schema import label
from generator.wording import UNKNOWN, first_upper, fold

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
    ("phan-anh", "Phản ánh, kiến nghị"),
    ("nguon", "Nguồn và ngày kiểm tra"),
)
HEADING_LINES: Final = {id_: heading(id_, title) for id_, title in HEADINGS}
RECHECK: Final = timedelta(days=180)
LONG_TITLE: Final = 110  # above this many characters the heading is cut on small screens and told whole below


@dataclass(frozen=True)
class ProcessView:
    """An internal process with its totals."""

    process: Process
    rows: tuple[tuple[ProcessStep, str], ...]
    by_unit: tuple[tuple[Unit | None, str], ...]
    hand_overs: int
    total: str
    sums_up: bool | None


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """One page a procedure, internal ones and repealed ones included."""
    for procedure in catalog.procedures.values():
        url = addresses.procedure(procedure.code)
        yield Page(
            url=url,
            family="thu-tuc",
            title=procedure.title,
            description=description(procedure),
            article=render(
                "procedure.html", url, report_url=report_url(render, procedure), **view(catalog, procedure, today)
            ),
            edit=procedure.where.file,
            modified=procedure.checked_on.isoformat(),
            search=search_text(catalog, procedure),
        )


def view(catalog: Catalog, procedure: Procedure, today: date) -> dict[str, Any]:
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
        "summary": procedure_summary.summary(catalog, procedure, today),
        "SHOWN": procedure_summary.SHOWN,
        "paper_groups": procedure_papers.groups(procedure),
        "paper_words": procedure_papers.words(procedure),
        "roles": _roles(procedure),
        "processes": [process_view(catalog, process) for process in procedure.processes],
        "contacts": contacts(catalog, procedure),
        "tasks": catalog.tasks_on.get(procedure.code, ()),
        "replaces": catalog.replaces.get(procedure.code, ()),
        "repealed": is_repealed(procedure, today),
        "not_yet": procedure.valid_from is not None and procedure.valid_from > today,
        "stale": today - procedure.checked_on > RECHECK,
        "expired": [text for text in _basis(catalog, procedure) if text.valid_to and text.valid_to < today],
        "illustrative": _illustrative(procedure),
    }


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


def search_text(catalog: Catalog, procedure: Procedure) -> str:
    """The words by which the theme's search finds the page until the finder replaces it.

    Everything stands folded, for those who type without marks; other names also as they are written, because
    the theme's search folds nothing.
    """
    sector = catalog.sectors.get(procedure.sector)
    words = [procedure.title, procedure.code, *procedure.aliases, sector.name if sector else ""]
    return " · ".join(w for w in (fold(" · ".join(w for w in words if w)), *procedure.aliases) if w)


def process_view(catalog: Catalog, process: Process) -> ProcessView:
    """The process with the words for each duration and the sums that make it answerable."""
    total = durations.total_hours(process.steps)
    return ProcessView(
        process,
        tuple((step, phrases.step_time(step)) for step in process.steps),
        tuple(_by_unit(catalog, process)),
        durations.hand_overs(process),
        phrases.working_time(total) if total is not None else first_upper(UNKNOWN),
        durations.sums_up(process),
    )


def _by_unit(catalog: Catalog, process: Process) -> Iterator[tuple[Unit | None, str]]:
    hours: dict[str, Decimal | None] = {}
    for step in process.steps:
        own = durations.step_hours(step)
        if own is not None:
            hours[step.unit] = (hours.get(step.unit) or Decimal(0)) + own
        else:
            hours.setdefault(step.unit, None)
    for unit, amount in hours.items():
        words = phrases.working_time(amount) if amount is not None else "không có thời gian riêng"
        yield catalog.units.get(unit), words


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

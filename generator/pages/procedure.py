"""The page of one procedure: what to bring, how long, how much, who holds it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from generator import addresses, bpmn, phrases
from generator.artifact import Artifact, Page
from generator.catalog import Catalog, is_repealed, is_valid
from generator.model import (
    Case,
    Channel,
    Contact,
    Fee,
    LegalText,
    Limit,
    Note,
    Paper,
    Procedure,
    Unit,
)
from generator.pages import posting
from generator.pages.environment import Renderer, heading
from generator.pages.following import following
from generator.pages.process import process_view
from generator.schema import label
from generator.setting import Setting
from generator.wording import UNKNOWN, first_upper

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
    ("phan-anh", "Phản ánh, kiến nghị"),
    ("nguon", "Nguồn và ngày kiểm tra"),
)
HEADING_LINES: Final = {id_: heading(id_, title) for id_, title in HEADINGS}
RECHECK: Final = timedelta(days=180)
COLLAPSED: Final = 3  # the summary names this many different answers, then points to the table


@dataclass(frozen=True)
class Offer:
    """Channels that give the same limits and fees, told once."""

    channels: tuple[Channel, ...]
    limits: tuple[Limit, ...]


@dataclass(frozen=True)
class PaperGroup:
    """The papers and notes of one case; `case` is None for those of every case."""

    case: Case | None
    hand_in: tuple[Paper, ...]
    shown: tuple[Paper, ...]
    notes: tuple[Note, ...]


def pages(procedure: Procedure, catalog: Catalog, today: date, render: Renderer) -> Iterator[Page | Artifact]:
    """The page of one procedure, be it internal or repealed, and what goes with it: its processes, its sheet."""
    url = addresses.procedure(procedure.code)
    article = render("procedure.html", url, **view(catalog, procedure, today, render.setting))
    yield Page(
        url=url,
        family="thu-tuc",
        title=procedure.title,
        description=description(procedure),
        article=article,
        edit=procedure.where.file,
        modified=procedure.checked_on.isoformat(),
    )
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
        "offers": offers(procedure),
        "summary": summary(catalog, procedure, today),
        "paper_groups": paper_groups(procedure),
        "paper_total": (sum(not p.shown for p in procedure.papers), sum(p.shown for p in procedure.papers)),
        "roles": _roles(procedure),
        "processes": [process_view(catalog, process) for process in procedure.processes],
        "posted": posting.is_posted(procedure, setting),
        "qr": posting.code(setting.address, addresses.procedure(procedure.code)),
        "contacts": contacts(catalog, procedure),
        "following": following(catalog, procedure, today),
        "tasks": catalog.tasks_on.get(procedure.code, ()),
        "replaces": catalog.replaces.get(procedure.code, ()),
        "repealed": is_repealed(procedure, today),
        "not_yet": procedure.valid_from is not None and procedure.valid_from > today,
        "stale_days": (today - procedure.checked_on).days if today - procedure.checked_on > RECHECK else 0,
        "expired": [text for text in _basis(catalog, procedure) if text.valid_to and text.valid_to < today],
        "illustrative": _illustrative(procedure),
    }


def description(procedure: Procedure) -> str:
    """One sentence for search engines and shared links."""
    levels = ", ".join(label("procedure_levels", "level", value).lower() for value in procedure.levels)
    lead = procedure.summary or f"Thủ tục {procedure.title}."
    return f"{lead} Mã {procedure.code}" + (f", {levels}." if levels else ".")


def offers(procedure: Procedure) -> tuple[Offer, ...]:
    """Channels that say the same, grouped, in the order in which they were written."""
    groups: list[list[Channel]] = []
    for channel in procedure.channels:
        for group in groups:
            if group[0].limits == channel.limits and group[0].note == channel.note:
                group.append(channel)
                break
        else:
            groups.append([channel])
    return tuple(Offer(tuple(group), group[0].limits) for group in groups)


def summary(catalog: Catalog, procedure: Procedure, today: date) -> dict[str, list[str]]:
    """The answers of the box at the top, true today: each a short list of different answers."""
    limits = [limit for channel in procedure.channels for limit in channel.limits]
    return {
        "limits": _distinct(
            _with_name(limit.name, phrases.limit(limit, procedure.same_day_cutoff)) for limit in limits
        ),
        "fees": _fees(procedure, today),
        "where": _where(catalog, procedure),
        "channels": _distinct(label("channels", "channel", channel.channel) for channel in procedure.channels),
        "results": [result.name for result in procedure.results],
    }


def _fees(procedure: Procedure, today: date) -> list[str]:
    """Each different fee that is due today, once, with the channels it belongs to when they differ."""
    channels: dict[str, list[str]] = {}
    for channel in procedure.channels:
        for fee in (fee for limit in channel.limits for fee in limit.fees if is_valid(fee, today)):
            channels.setdefault(_fee_line(fee), []).append(label("channels", "channel", channel.channel).lower())
    if not channels:
        return [first_upper(UNKNOWN)]
    everywhere = {channel.channel for channel in procedure.channels if any(limit.fees for limit in channel.limits)}
    return _distinct(
        line if len(set(names)) == len(everywhere) else f"{line}, nộp {' và '.join(dict.fromkeys(names))}"
        for line, names in channels.items()
    )


def _fee_line(fee: Fee) -> str:
    said = phrases.fee(fee)
    if not fee.rule:  # a rule is the record's own sentence and may open with a name
        said = said[:1].lower() + said[1:]
    line = f"{phrases.fee_name(fee)}: {said}"
    line += f" ({fee.payer})" if fee.payer else ""
    return f"{line}; có người được miễn, giảm" if fee.exemptions else line


def _with_name(name: str, said: str) -> str:
    return f"{said} ({name[:1].lower() + name[1:]})" if name else said


def _distinct(lines: Iterator[str]) -> list[str]:
    found = list(dict.fromkeys(lines))
    return found if len(found) <= COLLAPSED else [*found[:COLLAPSED], "và trường hợp khác, xem bảng dưới"]


def _where(catalog: Catalog, procedure: Procedure) -> list[str]:
    points = [catalog.reception_points[p] for p in procedure.reception_points if p in catalog.reception_points]
    if points:
        return [f"{point.name}, {point.address}" for point in points]
    for role in ("tiep-nhan", "thuc-hien", "tham-quyen"):
        names = [catalog.units[u.unit].name for u in procedure.units if u.role == role and u.unit in catalog.units]
        if names:
            return names
    return [first_upper(UNKNOWN)]


def paper_groups(procedure: Procedure) -> tuple[PaperGroup, ...]:
    """Papers of every case first, then those of each case; a case without its own papers is left out."""
    groups = [_group(procedure, None), *(_group(procedure, case) for case in procedure.cases)]
    return tuple(g for g in groups if g.hand_in or g.shown or g.notes)


def _group(procedure: Procedure, case: Case | None) -> PaperGroup:
    def belongs(thing: Paper | Note) -> bool:
        return case.id in thing.cases if case else not thing.cases

    papers = [p for p in procedure.papers if belongs(p)]
    return PaperGroup(
        case,
        tuple(p for p in papers if not p.shown or p.originals or p.copies or p.electronic),
        tuple(p for p in papers if p.shown and not (p.originals or p.copies or p.electronic)),
        tuple(n for n in procedure.notes if belongs(n)),
    )


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

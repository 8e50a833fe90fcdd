"""The scorecard of a unit (the page of its head), and units of one kind beside each other.

It tells of work, not of persons. Every number leads to the list behind it; a rate needs five due tasks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from generator import addresses, phrases
from generator.artifact import Page
from generator.assigning import Work
from generator.catalog import GROUP, Catalog, is_valid
from generator.durations import step_hours
from generator.indicators import counts as counts_as_public
from generator.model import Brief, Unit
from generator.pages import scorecard_numbers as numbers
from generator.pages import works
from generator.pages.environment import Renderer
from generator.pages.indicators import Settled, period, shown
from generator.pages.listing import by_name
from generator.pages.live_totals import live_totals
from generator.pages.proposals import standings
from generator.progress import LABELS, Rate, Status
from generator.schema import label
from generator.wording import order

OVERVIEW_TITLE: Final = "Bảng điều hành theo đơn vị"
HEADINGS: Final = (
    ("tong-quan", "Tổng quan"),
    ("chu-tri", "Việc chủ trì"),
    ("cham", "Việc chậm và gia hạn"),
    ("im-lang", "Việc quá 30 ngày không có tin"),
    ("phoi-hop", "Việc phối hợp"),
    ("quy", "Theo quý"),
    ("thu-tuc", "Thủ tục và quy trình"),
    ("don-gian-hoa", "Phương án đơn giản hóa"),
    ("ho-so", "Hồ sơ theo số liệu nhập về"),
    ("to-cong-tac", "Tổ công tác"),
)
SHOWN: Final = 40
"""So many rows stand in one table; the page of the unit has them all."""
LISTED: Final = 100
"""So many lines stand in one list."""
SETTLES: Final = frozenset({"tham-quyen", "thuc-hien"})
NOT_COMPARED: Final = frozenset({GROUP, "chuc-danh"})


@dataclass(frozen=True)
class Listing:
    """Groups of one status, cut when there are many."""

    id: str
    title: str
    count: works.Count
    groups: tuple[works.Group, ...]
    rest: int


@dataclass(frozen=True)
class Peer:
    """A unit beside others of its kind."""

    unit: Unit
    summary: works.Summary

    @property
    def enough(self) -> bool:
        """Whether its rate may be worked out."""
        return numbers.is_enough(self.summary.rate)


@dataclass(frozen=True)
class Kind:
    """The units of one kind that lead work, with the median of their rates where there are two or more."""

    id: str
    peers: tuple[Peer, ...]
    median: float | None
    illustrative: bool


def card_pages(key: str, catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/co-quan/<id>/dieu-hanh/`, for units that lead, support or hold something."""
    if not catalog.has_card(key):
        return
    unit = catalog.units[key]
    url = addresses.scorecard(key)
    title = f"Bảng điều hành: {unit.name}"
    yield Page(
        url=url,
        family="dieu-hanh",
        title=title,
        description=f"{unit.name}: việc chủ trì, tỷ lệ đúng hạn, việc chậm, gia hạn, thủ tục, phương án đơn giản hóa. Mỗi con số có danh sách.",
        article=render("scorecard.html", url, title=title, **view(catalog, unit, today)),
        edit=unit.where.file,
    )


def view(catalog: Catalog, unit: Unit, today: date) -> dict[str, Any]:
    """What the template of one unit arranges."""
    rows = works.rows(catalog.works_of.get(unit.id, ()), today)
    current = tuple(row for row in rows if row.progress.status is not Status.PASSED)
    supporting = works.rows(_supported(catalog, unit), today)
    mine = _settled(catalog, unit, today)
    proposals = standings(catalog.reviews_of.get(unit.id, ()), today)
    late, silence = numbers.delay(current), numbers.silence(current)
    summary = works.summary(rows)
    return {
        "unit": unit,
        "headings": dict(HEADINGS),
        "summary": summary,
        "facts_on": None,
        "enough": numbers.is_enough(summary.rate),
        "listings": tuple(_listings(current)),
        "delay": late,
        "late": late.rows[:LISTED],
        "live": _live(current, late, silence),
        "behind": {status.value: f"#viec-{status.value}" for status in Status},
        "days_late": numbers.days_late,
        "drifted": numbers.drifted(current),
        "silence": silence,
        "shown_rows": LISTED,
        "supporting": works.summary(supporting),
        "quarters": numbers.quarters(current, today),
        "is_enough": numbers.is_enough,
        "held": _held(catalog, unit),
        "mine": mine,
        "lacking": by_name((p for p in mine if p.gaps), lambda p: p.title),
        "whole": by_name((p for p in mine if not p.gaps), lambda p: p.title),
        "proposals": proposals,
        "effective": sum(p.state == "co-hieu-luc" for p in proposals),
        "dossiers": _dossiers(catalog, unit),
        "groups": by_name(catalog.groups_of.get(unit.id, ()), lambda g: g.title),
        "compared": unit.kind not in NOT_COMPARED and is_valid(unit, today),
        "illustrative": any(row.illustrative for row in (*current, *supporting))
        or any(p.review.illustrative for p in proposals),
        "least": numbers.ENOUGH,
        "period": period,
        "shown": shown,
        "moved": phrases.moved,
    }


def _live(rows: tuple[works.Row, ...], late: numbers.Delay, silence: numbers.Silence) -> str:
    """What the script needs to count for today, delay and silence with it."""
    return live_totals(rows, late=late.settled, heard=silence.heard, least=numbers.ENOUGH)


def _listings(rows: tuple[works.Row, ...]) -> Iterator[Listing]:
    groups = works.grouped(rows)
    for count in works.summary(rows).counts:
        status = count.mark.status
        own = tuple(group for group in groups if group.mark.status is status)
        yield Listing(f"viec-{status.value}", LABELS[status], count, own[:SHOWN], max(0, len(own) - SHOWN))


def _supported(catalog: Catalog, unit: Unit) -> Iterator[Work]:
    """The parts of other units in the tasks that the unit supports."""
    for directive, task in catalog.supported.get(unit.id, ()):
        yield from (work for work in catalog.works_in.get(directive.id, ()) if work.task.id == task.id)


def _settled(catalog: Catalog, unit: Unit, today: date) -> tuple[Brief, ...]:
    """Public procedures in force that the unit settles."""
    found = catalog.by_unit.get(unit.id, ())
    return tuple(
        p for p in found if counts_as_public(p, today) and any(r.unit == unit.id and r.role in SETTLES for r in p.units)
    )


def _held(catalog: Catalog, unit: Unit) -> tuple[int, int, Decimal]:
    """(steps held, those of them without a duration in working time, working hours of the others)."""
    hours = [step_hours(held.step) for held in catalog.held_steps.get(unit.id, ())]
    known = [h for h in hours if h is not None]
    return len(hours), len(hours) - len(known), sum(known, Decimal(0))


def _dossiers(catalog: Catalog, unit: Unit) -> tuple[Settled, ...]:
    """The figures of all its dossiers together, the newest period first."""
    whole = (f for f in catalog.dossiers_of.get(unit.id, ()) if not f.sector and not f.procedure)
    return tuple(Settled(figure) for figure in sorted(whole, key=lambda f: f.period, reverse=True)[:12])


# Units beside each other


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/dieu-hanh/`."""
    found = kinds(catalog, today)
    yield Page(
        url=addresses.SCORECARDS,
        family=f"/{addresses.SCORECARDS}",
        title=OVERVIEW_TITLE,
        description="Việc chủ trì, quá hạn, tỷ lệ đúng hạn của từng đơn vị, chỉ đặt cạnh đơn vị cùng loại.",
        article=render(
            "scorecards.html",
            addresses.SCORECARDS,
            title=OVERVIEW_TITLE,
            kinds=found,
            least=numbers.ENOUGH,
            illustrative=any(kind.illustrative for kind in found),
        ),
    )


def kinds(catalog: Catalog, today: date) -> tuple[Kind, ...]:
    """Units in being that lead work, by kind in the order of the schema; groups and titles are compared with nobody."""
    found: dict[str, list[Peer]] = {}
    for key, led in catalog.works_of.items():
        unit = catalog.units[key]
        if unit.kind not in NOT_COMPARED and is_valid(unit, today):
            found.setdefault(unit.kind, []).append(Peer(unit, works.summary(works.rows(led, today))))
    return tuple(_kind(kind, found[kind]) for kind in _ordered(found))


def _ordered(found: dict[str, list[Peer]]) -> tuple[str, ...]:
    """Kinds by their words."""
    return tuple(sorted(found, key=lambda kind: order(label("units", "kind", kind))))


def _kind(kind: str, peers: list[Peer]) -> Kind:
    ordered = tuple(sorted(peers, key=lambda peer: (order(peer.unit.name), peer.unit.id)))
    rates: list[Rate] = [peer.summary.rate for peer in ordered]
    return Kind(kind, ordered, numbers.middle(rates), any(peer.summary.illustrative for peer in ordered))

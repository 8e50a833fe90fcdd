"""The front page: what this site is, the ways in, and how things stand today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from generator import addresses
from generator.artifact import Page
from generator.catalog import GROUP, Catalog, is_repealed, is_valid
from generator.model import Brief, Sector
from generator.pages import directives, entries, event, works
from generator.pages.environment import Renderer
from generator.pages.listing import rank
from generator.progress import Status
from generator.wording import clipped, order

TITLE: Final = "Minh bạch thủ tục hành chính"
DESCRIPTION: Final = (
    "Tra cứu thủ tục hành chính: cần giấy tờ gì, nộp ở đâu, bao lâu, bao nhiêu tiền. Theo dõi nhiệm vụ cải cách."
)
NOT_UNITS: Final = frozenset({GROUP, "chuc-danh"})
METHOD: Final = "phuong-phap/"
SECTORS: Final = 6
PER_SECTOR: Final = 3
NEWEST: Final = 4
LATE: Final = 5
CHECKED: Final = 5


@dataclass(frozen=True)
class Shortcut:
    """A sector with a few of its procedures."""

    sector: Sector
    total: int
    procedures: tuple[Brief, ...]


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/`."""
    yield Page(
        url=addresses.HOME,
        family=f"/{addresses.HOME}",
        title=TITLE,
        description=DESCRIPTION,
        article=render("home.html", addresses.HOME, **view(catalog, today)),
        other=addresses.ENGLISH,
    )


def view(catalog: Catalog, today: date) -> dict[str, Any]:
    """What the template arranges."""
    standing = [p for p in catalog.procedures.values() if _in_force(p, today)]
    public = [p for p in standing if p.scope != entries.INTERNAL]
    rows = works.rows(catalog.works, today)
    late = [group for group in works.grouped(rows) if group.mark.status is Status.OVERDUE]
    return {
        "title": TITLE,
        "clipped": clipped,
        "description": DESCRIPTION,
        "method": METHOD,
        "public": len(public),
        "internal": len(standing) - len(public),
        "sectors": len({p.sector for p in standing}),
        "units": sum(u.kind not in NOT_UNITS and is_valid(u, today) for u in catalog.units.values()),
        "directives": len(catalog.directives),
        "summary": works.summary(rows),
        "events": event.cards(e for e in catalog.events.values() if e.kind == "su-kien"),
        "shortcuts": shortcuts(catalog, public),
        "newest": directives.newest(catalog, today)[:NEWEST],
        "late": late[:LATE],
        "late_total": len(late),
        "checked": sorted(standing, key=lambda p: (-p.checked_on.toordinal(), rank(p.title), p.code))[:CHECKED],
    }


def shortcuts(catalog: Catalog, public: list[Brief]) -> tuple[Shortcut, ...]:
    """The sectors with the most procedures, each with those that people have the most everyday names for."""
    found: dict[str, list[Brief]] = {}
    for procedure in public:
        found.setdefault(procedure.sector, []).append(procedure)
    known = [(catalog.sectors[s], procedures) for s, procedures in found.items() if s in catalog.sectors]
    known.sort(key=lambda pair: (-len(pair[1]), order(pair[0].name), pair[0].id))
    return tuple(
        Shortcut(sector, len(procedures), tuple(sorted(procedures, key=_everyday)[:PER_SECTOR]))
        for sector, procedures in known[:SECTORS]
    )


def _everyday(procedure: Brief) -> tuple[int, Any, str]:
    return (-len(procedure.aliases), rank(procedure.title), procedure.code)


def _in_force(procedure: Brief, today: date) -> bool:
    return not is_repealed(procedure, today) and is_valid(procedure, today)

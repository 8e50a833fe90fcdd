"""Units that lead tasks, with their totals: `/nhiem-vu/don-vi/`; a unit's own page lists its tasks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from generator import addresses
from generator.artifact import Page
from generator.model import Unit
from generator.pages import works
from generator.pages.environment import Renderer
from generator.pages.listing import Section, parts
from generator.progress import Status
from generator.wording import number, order

PART: Final = 200
TITLE: Final = "Nhiệm vụ theo đơn vị"


@dataclass(frozen=True)
class UnitTotals:
    """A unit that leads something, with its totals."""

    unit: Unit
    summary: works.Summary


def unit_totals(rows: Iterable[works.Row]) -> tuple[UnitTotals, ...]:
    """Each leading unit with its totals; the most overdue works first, then by name."""
    found: dict[str, list[works.Row]] = defaultdict(list)
    for row in rows:
        if row.progress.status is not Status.PASSED:
            found[row.work.unit.id].append(row)
    totals = (UnitTotals(own[0].work.unit, works.summary(own)) for own in found.values())
    return tuple(sorted(totals, key=lambda t: (-t.summary.overdue, order(t.unit.name), t.unit.id)))


def pages(totals: tuple[UnitTotals, ...], render: Renderer) -> Iterator[Page]:
    """The table of units, in parts."""
    for part in parts(addresses.task_list("don-vi"), (Section("", totals),), PART):
        yield Page(
            url=part.url,
            family=part.family("nhiem-vu-muc"),
            title=part.titled(TITLE),
            description=f"{number(len(totals))} đơn vị chủ trì nhiệm vụ: quá hạn, đã hoàn thành, tỷ lệ đúng hạn.",
            article=render(
                "task_units.html", part.url, title=part.titled(TITLE), part=part,
                units=part.sections[0].items if part.sections else (),
            ),
        )  # fmt: skip

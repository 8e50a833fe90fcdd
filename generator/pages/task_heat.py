"""Which units are late in which months: `/nhiem-vu/bieu-do/`, a heat map over the last twelve months with its table.

Counted as the on-time rate is: parts due in a month that are done in time, done late, or overdue; lists that were
chosen by status are left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator import addresses
from generator.artifact import Page
from generator.charts.heatmap import Cell, Heatmap, Line, heatmap
from generator.pages.environment import Renderer
from generator.pages.works import Row
from generator.progress import COUNTED, Status
from generator.wording import order

TITLE: Final = "Đơn vị chậm theo tháng"
MONTHS: Final = 12
UNITS: Final = 40
"""So many units are drawn, those with the most late parts first."""


@dataclass(frozen=True)
class Heat:
    """The drawing, its lines, and how many units with something due it leaves out."""

    drawing: Heatmap
    lines: tuple[Line, ...]
    rest: int
    illustrative: bool


def heat(rows: Iterable[Row], today: date) -> Heat:
    """Late parts by unit and month of the deadline."""
    months = last_months(today)
    counted = [row for row in rows if _counts(row, months[0])]
    by_unit: dict[str, list[Row]] = defaultdict(list)
    for row in counted:
        by_unit[row.work.unit.id].append(row)
    lines = sorted((_line(found, months) for found in by_unit.values()), key=_attention)
    return Heat(
        heatmap(tuple(lines[:UNITS])),
        tuple(lines[:UNITS]),
        max(0, len(lines) - UNITS),
        any(r.illustrative for r in counted),
    )


def last_months(today: date) -> tuple[date, ...]:
    """The first days of the last twelve months, that of `today` last."""
    index = today.year * 12 + today.month - 1
    return tuple(date(n // 12, n % 12 + 1, 1) for n in range(index - MONTHS + 1, index + 1))


def _counts(row: Row, first: date) -> bool:
    standing = row.progress
    if standing.status not in COUNTED or row.work.directive.selective:
        return False
    return standing.due is not None and first <= standing.due <= standing.on


def _line(rows: list[Row], months: tuple[date, ...]) -> Line:
    late: dict[tuple[int, int], int] = defaultdict(int)
    due: dict[tuple[int, int], int] = defaultdict(int)
    for row in rows:
        if row.progress.due:
            month = (row.progress.due.year, row.progress.due.month)
            due[month] += 1
            late[month] += row.progress.status is not Status.DONE_IN_TIME
    unit = rows[0].work.unit
    return Line(unit.id, unit.name, tuple(Cell(m, late[m.year, m.month], due[m.year, m.month]) for m in months))


def _attention(line: Line) -> tuple[int, tuple[str, str, str]]:
    return (-sum(cell.late for cell in line.cells), order(line.name))


def pages(rows: Iterable[Row], today: date, render: Renderer) -> Iterator[Page]:
    """The page of the heat map."""
    url = addresses.task_list("bieu-do")
    yield Page(
        url=url,
        family="nhiem-vu-muc",
        title=TITLE,
        description="Trong các phần việc đến hạn từng tháng, mỗi đơn vị chậm bao nhiêu. Mười hai tháng gần nhất.",
        article=render("task_heat.html", url, title=TITLE, heat=heat(rows, today)),
    )

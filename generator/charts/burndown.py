"""How much is left: parts not yet done at the end of each month, beside what the deadlines would leave."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from generator.charts.scale import Days, Tick, months

WIDTH: Final = 680
HEIGHT: Final = 240
LEFT: Final = 44
RIGHT: Final = 12
TOP: Final = 12
BOTTOM: Final = 30
TICKS: Final = 8
LEVELS: Final = 4


@dataclass(frozen=True)
class Part:
    """One unit's part of a task: from when it is there, its last day, when it was done or stopped."""

    given: date
    due: date | None
    ended: date | None


@dataclass(frozen=True)
class Point:
    """What is left at the end of a day: in fact (None: still to come) and by the deadlines."""

    on: date
    left: int | None
    planned: int


@dataclass(frozen=True)
class Level:
    """A line of the grid."""

    y: float
    words: str


@dataclass(frozen=True)
class Burndown:
    """Everything that the template writes down."""

    points: tuple[Point, ...]
    actual: str
    plan: str
    ticks: tuple[Tick, ...]
    levels: tuple[Level, ...]
    today: float
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    base: int = HEIGHT - BOTTOM
    top: int = TOP
    right: int = WIDTH - RIGHT


def points(parts: Iterable[Part], today: date) -> tuple[Point, ...]:
    """The first day, the last day of each month after it, and today; to the last deadline or today."""
    found = tuple(parts)
    if not found:
        return ()
    first = min(part.given for part in found)
    last = max(today, *(part.due for part in found if part.due)) if any(p.due for p in found) else today
    ends = [day - timedelta(days=1) for day in months(first + timedelta(days=1), last + timedelta(days=32))]
    days = sorted({first, today, *(day for day in ends if first < day and (day <= last or _same_month(day, last)))})
    return tuple(_point(found, day, today) for day in days)


def _same_month(day: date, other: date) -> bool:
    return (day.year, day.month) == (other.year, other.month)


def _point(parts: tuple[Part, ...], on: date, today: date) -> Point:
    there = [part for part in parts if part.given <= on]
    left = sum(part.ended is None or part.ended > on for part in there) if on <= today else None
    return Point(on, left, sum(part.due is None or part.due > on for part in there))


def burndown(parts: Iterable[Part], today: date) -> Burndown | None:
    """The drawing; None when no part has a deadline to be measured by."""
    there = tuple(parts)
    found = points(there, today) if any(part.due for part in there) else ()
    most = max((max(point.planned, point.left or 0) for point in found), default=0)
    if len(found) < 2 or most == 0:
        return None
    days = Days(found[0].on, found[-1].on, LEFT, WIDTH - RIGHT)
    height = HEIGHT - TOP - BOTTOM

    def y(value: int) -> float:
        return round(TOP + height * (1 - value / most), 1)

    levels = sorted({round(most * step / LEVELS) for step in range(LEVELS + 1)})
    return Burndown(
        points=found,
        actual=_line((days.x(p.on), y(p.left)) for p in found if p.left is not None),
        plan=_line((days.x(p.on), y(p.planned)) for p in found),
        ticks=days.ticks(TICKS),
        levels=tuple(Level(y(level), str(level)) for level in levels),
        today=days.x(today),
    )


def _line(places: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in places)

"""Tasks on the line of time: from the directive to the deadline, what was added to it, what is late, when it was done.

Labels stand above their bars, so that a phone and paper hold long titles.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator.charts.scale import Days, Tick

WIDTH: Final = 680
MARGIN: Final = 10
TOP: Final = 26
ROW: Final = 38
BAR: Final = 12
TICKS: Final = 9


@dataclass(frozen=True)
class Span:
    """A task: when it was given, its first and its present last day, when it was done (all units), what is late."""

    label: str
    given: date
    first_due: date
    due: date
    done: date | None
    late_to: date | None
    """Today, while it is overdue; the day of completion, if that was late."""
    tone: str


@dataclass(frozen=True)
class Piece:
    """A part of a bar: `kind` is han (to the first deadline), them (added) or tre (late)."""

    kind: str
    x: float
    width: float


@dataclass(frozen=True)
class Bar:
    """One task."""

    label: str
    text_y: int
    y: int
    pieces: tuple[Piece, ...]
    done: float | None
    tone: str


@dataclass(frozen=True)
class Gantt:
    """Everything that the template writes down."""

    width: int
    height: int
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    today: float | None
    bar: int = BAR
    top: int = TOP


def gantt(spans: Iterable[Span], today: date) -> Gantt:
    """The drawing of tasks that have a deadline; none of them: no bars."""
    found = tuple(spans)
    if not found:
        return Gantt(WIDTH, TOP, (), (), None)
    first = min(span.given for span in found)
    last = max(max(span.due, span.done or span.due, span.late_to or span.due) for span in found)
    days = Days(first, last, MARGIN, WIDTH - MARGIN)
    bars = tuple(_bar(span, days, TOP + number * ROW) for number, span in enumerate(found))
    shown = days.x(today) if first <= today <= last else None
    return Gantt(WIDTH, TOP + len(found) * ROW + 8, bars, days.ticks(TICKS), shown)


def _bar(span: Span, days: Days, y: int) -> Bar:
    stretches = (
        ("han", span.given, min(span.first_due, span.due)),
        ("them", span.first_due, span.due),
        ("tre", span.due, span.late_to or span.due),
    )
    pieces = tuple(
        Piece(kind, days.x(start), round(days.x(end) - days.x(start), 1))
        for kind, start, end in stretches
        if start < end
    )
    return Bar(span.label, y + 14, y + 19, pieces, days.x(span.done) if span.done else None, span.tone)

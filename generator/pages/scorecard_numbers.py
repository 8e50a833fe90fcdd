"""The numbers of a unit's scorecard, each with what it is counted from and the rows behind it.

Formulas stand in `docs/phuong-phap.md`. A rate from fewer than five due tasks is not worked out: too few say nothing, and
would make units look far better or worse than they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Final

from generator.deadlines import Drift, drift
from generator.pages.works import Row
from generator.phrases import QUARTERS
from generator.progress import COUNTED, Rate, Status, on_time_rate

ENOUGH: Final = 5
"""So many due tasks at least make a rate."""
SILENT: Final = timedelta(days=30)
OPEN: Final = frozenset(
    {Status.OVERDUE, Status.SOON, Status.IN_TIME, Status.NO_REPORT, Status.RECURRING, Status.NO_DEADLINE}
)
SHOWN_QUARTERS: Final = 8


@dataclass(frozen=True)
class Delay:
    """How late the late ones are: rows done late on a known day, and those overdue; `unknown` were late by an unknown time.

    Lists that were chosen by status count too: this is the mean of what is late, and no share of all work.
    """

    days: int
    rows: tuple[Row, ...]
    unknown: tuple[Row, ...]

    @property
    def selective(self) -> int:
        """How many of the rows stand in lists that were chosen by status."""
        return sum(row.work.directive.selective for row in self.rows)

    @property
    def settled(self) -> tuple[int, int]:
        """(days, rows) of what was done late: these no longer grow."""
        found = [days for row in self.rows if row.progress.proof and (days := days_late(row)) is not None]
        return sum(found), len(found)

    @property
    def mean(self) -> float | None:
        """Days late on average; None when nothing was."""
        return self.days / len(self.rows) if self.rows else None


@dataclass(frozen=True)
class Drifted:
    """Work whose deadline was moved: the rows with their drift, of how many."""

    rows: tuple[tuple[Row, Drift], ...]
    of: int

    @property
    def times(self) -> int:
        """Moves in all."""
        return sum(moved.times for _, moved in self.rows)

    @property
    def days(self) -> int:
        """Days won or lost in all."""
        return sum(moved.days for _, moved in self.rows)


@dataclass(frozen=True)
class Silence:
    """Open work of which nothing was heard for more than thirty days, of how much open work."""

    rows: tuple[Row, ...]
    of: int
    heard: Mapping[str, int]
    """How much open work was heard of last on which day."""


@dataclass(frozen=True)
class Quarter:
    """The work that was due in a quarter, and how much of it was done in time."""

    key: str
    name: str
    rate: Rate
    rows: tuple[Row, ...]


def is_enough(rate: Rate) -> bool:
    """Whether a rate may be worked out."""
    return rate.counted >= ENOUGH


def delay(rows: Iterable[Row]) -> Delay:
    """Days past the last day, over work done late and work overdue."""
    late: list[tuple[Row, int]] = []
    unknown: list[Row] = []
    for row in rows:
        days = days_late(row)
        if days is not None:
            late.append((row, days))
        elif row.progress.status is Status.DONE_LATE:
            unknown.append(row)
    late.sort(key=lambda pair: -pair[1])
    return Delay(sum(days for _, days in late), tuple(row for row, _ in late), tuple(unknown))


def days_late(row: Row) -> int | None:
    """Whole days past the last day; None when it is not late, or nobody says by how much."""
    standing = row.progress
    if standing.status is Status.OVERDUE:
        return standing.days_late
    done_on = standing.proof.completed_on if standing.proof else None
    if standing.status is Status.DONE_LATE and standing.due and done_on:
        return (done_on - standing.due).days
    return None


def drifted(rows: Iterable[Row]) -> Drifted:
    """Whose deadline was moved."""
    every = tuple(rows)
    moved = ((row, drift(row.work.task, row.progress.on)) for row in every)
    return Drifted(tuple(pair for pair in moved if pair[1].times), len(every))


def silence(rows: Iterable[Row]) -> Silence:
    """Open work without news; what was given less than thirty days ago is not silent yet."""
    open_rows = tuple(row for row in rows if row.progress.status in OPEN)
    silent = tuple(row for row in open_rows if row.progress.on - heard_on(row) > SILENT)
    return Silence(silent, len(open_rows), Counter(heard_on(row).isoformat() for row in open_rows))


def heard_on(row: Row) -> date:
    """The day of the newest news, or on which the work was given."""
    given = row.work.since or row.work.directive.issued_on
    last = row.progress.last_report
    return max(given, last.reported_on) if last else given


def quarters(rows: Iterable[Row], today: date) -> tuple[Quarter, ...]:
    """The rate of the work due in each of the last quarters up to this one, the oldest first; lists chosen by status left out."""
    found: dict[int, list[Row]] = {}
    for row in rows:
        due = row.progress.due
        if due and due <= today and row.progress.status in COUNTED and not row.work.directive.selective:
            found.setdefault(_quarter(due), []).append(row)
    last = _quarter(today)
    return tuple(
        Quarter(
            f"quy-{at // 4}-{at % 4 + 1}",
            f"Quý {QUARTERS[at % 4]}/{at // 4}",
            on_time_rate(row.progress for row in found.get(at, ())),
            tuple(sorted(found.get(at, ()), key=lambda row: row.progress.due or today)),
        )
        for at in range(last - SHOWN_QUARTERS + 1, last + 1)
    )


def _quarter(day: date) -> int:
    return day.year * 4 + (day.month - 1) // 3


def middle(rates: Iterable[Rate]) -> float | None:
    """The median of the rates that may be worked out; None of fewer than two, which would be no comparison."""
    found = [rate.percent for rate in rates if is_enough(rate) and rate.percent is not None]
    return median(found) if len(found) > 1 else None

"""Open work with a last day: what is overdue, near, or to come, by unit; a recurring task has a duty for each open period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator.assigning import Work
from generator.deadlines import PERIODIC
from generator.periods import Period, by_period
from generator.progress import Progress, Status, progress

OPEN: Final = frozenset({Status.OVERDUE, Status.SOON, Status.IN_TIME})


@dataclass(frozen=True)
class Duty:
    """One unit's open part of a task, or of one period of it, with its last day."""

    work: Work
    progress: Progress
    due: date
    period: Period | None = None

    @property
    def key(self) -> str:
        """A name that stays, whatever day it is: directive, task, unit, and the end of the period."""
        own = f"{self.work.directive.id}/{self.work.task.id}/{self.work.unit.id}"
        return f"{own}/{self.period.end.isoformat()}" if self.period else own

    @property
    def is_overdue(self) -> bool:
        """Whether its last day has passed."""
        return self.progress.status is Status.OVERDUE

    @property
    def is_soon(self) -> bool:
        """Whether its last day is within a week."""
        return self.progress.status is Status.SOON

    @property
    def days_late(self) -> int:
        """Whole days past the last day; 0 unless overdue."""
        return self.progress.days_late

    @property
    def illustrative(self) -> bool:
        """Whether it only shows the feature."""
        return self.work.directive.illustrative or self.work.task.illustrative


def duties(works: Iterable[Work], on: date) -> tuple[Duty, ...]:
    """The open duties of some works on a day, the nearest last day first."""
    found = (duty for work in works for duty in _duties(work, on))
    return tuple(sorted(found, key=lambda duty: (duty.due, duty.key)))


def _duties(work: Work, on: date) -> Iterator[Duty]:
    if work.task.precision == PERIODIC:
        issued_on = work.directive.issued_on
        for turn in by_period(work.task, work.assignment, issued_on, on, work.since, work.until):
            if turn.progress.status in OPEN:
                yield Duty(work, turn.progress, turn.period.due, turn.period)
        return
    standing = progress(work.task, work.assignment, on, work.until)
    if standing.due and standing.status in OPEN:
        yield Duty(work, standing, standing.due)

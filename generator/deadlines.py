"""Until when a task is in time, as decided by a day, and how far its deadline has drifted.

An extension counts from the day of its decision: on the days before, the earlier deadline bound, and a decision made
after the work was done does not turn late into in time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from generator.model import Extension, Task

PERIODIC: Final = "dinh-ky"
UNDATED: Final = frozenset({PERIODIC, "thuong-xuyen", "khong"})


@dataclass(frozen=True)
class Drift:
    """How a deadline moved: from the first last day, by each decision, to the present one."""

    first: date | None
    moves: tuple[Extension, ...]

    @property
    def times(self) -> int:
        """How often it was moved."""
        return len(self.moves)

    @property
    def days(self) -> int:
        """Days from the first last day to the present one; the first move counts as first where there was none."""
        if not self.moves:
            return 0
        return (self.moves[-1].deadline - (self.first or self.moves[0].deadline)).days


def due_date(task: Task, on: date) -> date | None:
    """The last day on which the task is in time, by what was decided until `on`; None when it has no such day."""
    moved = moves(task, on)
    return moved[-1].deadline if moved else first_due(task)


def first_due(task: Task) -> date | None:
    """The last day as the directive gave it. Month, quarter and year are recorded by their last day."""
    if task.deadline is None or task.precision in UNDATED:
        return None
    return task.deadline - timedelta(days=1) if task.exclusive else task.deadline


def moves(task: Task, on: date) -> tuple[Extension, ...]:
    """The extensions decided until `on`, in the order of their decisions; a periodic task has nothing to extend."""
    if task.precision == PERIODIC or not task.extensions:
        return ()
    known = (e for e in task.extensions if e.decided_on <= on)
    return tuple(sorted(known, key=lambda e: (e.decided_on, e.extension_no)))


def drift(task: Task, on: date) -> Drift:
    """How the deadline moved until `on`."""
    return Drift(first_due(task), moves(task, on))

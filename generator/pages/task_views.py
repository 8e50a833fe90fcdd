"""Tasks of a directive as its pages show them: deadline and drift, "6 rõ", every unit with its status, periods.

A task with many units, or of a directive with many, has pages of its own; the directive's page then shows its totals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator import phrases
from generator.catalog import GROUP, Catalog
from generator.deadlines import Drift, drift
from generator.model import Directive, Task, Unit
from generator.pages import work_facts, works
from generator.periods import PeriodProgress
from generator.progress import DONE, Status
from generator.wording import fold

WAYS: Final = 6
UNITS_AT_ONCE: Final = 30
"""A task with more units than this has pages of its own."""
WORKS_AT_ONCE: Final = 200
"""In a directive with more parts than this, so has a task with more than a few units."""
FEW: Final = 5
TASKS_AT_ONCE: Final = 100
"""In a directive with more tasks than this, each task has a page of its own and stands in short on the directive's."""
PERIODS_AT_ONCE: Final = 4


@dataclass(frozen=True)
class PeriodView:
    """A period of a recurring task as a line."""

    told: PeriodProgress
    mark: works.Mark
    facts: str


@dataclass(frozen=True)
class RowView:
    """One unit's part of a task."""

    row: works.Row
    periods: tuple[PeriodView, ...]

    @property
    def periods_done(self) -> int:
        """How many periods are done."""
        return sum(p.told.progress.status in DONE for p in self.periods)

    @property
    def recent(self) -> tuple[PeriodView, ...]:
        """The newest periods, the newest first."""
        return tuple(reversed(self.periods[-PERIODS_AT_ONCE:]))


@dataclass(frozen=True)
class TaskView:
    """A task with its units, those that stand alike together."""

    task: Task
    lead: Unit | None
    groups: tuple[works.Group, ...]
    as_group: bool
    heirs: tuple[Unit, ...]
    drift: Drift
    quoted_deadline: str
    unclear: tuple[str, ...]
    apart: bool
    """Its units stand on pages of its own."""
    brief: bool
    """So does all the rest of it."""

    @property
    def rows(self) -> tuple[works.Row, ...]:
        """The part of each unit, what needs attention first."""
        return tuple(row for group in self.groups for row in group.rows)

    @property
    def passed(self) -> int:
        """How many units had a part that has passed to another."""
        return sum(row.progress.status is Status.PASSED for row in self.rows)

    @property
    def current(self) -> int:
        """How many units have a part now."""
        return len(self.rows) - self.passed

    @property
    def by_register(self) -> bool:
        """Whether a part passed on only because the register of units says who took over."""
        passed = (row.work for row in self.rows if row.progress.status is Status.PASSED)
        return any(work.assignment is None or not work.assignment.passed_to for work in passed)

    @property
    def units(self) -> tuple[RowView, ...]:
        """The same, with the periods of each."""
        return tuple(RowView(row, tuple(map(_period, row.periods))) for row in self.rows)

    @property
    def clear(self) -> int:
        """How many of the "6 rõ" the record has."""
        return WAYS - len(self.unclear)


def _period(told: PeriodProgress) -> PeriodView:
    facts = work_facts.due_facts(told.period.due, told.progress.status)
    return PeriodView(told, works.MARKS[told.progress.status], facts)


def task_views(
    catalog: Catalog, directive: Directive, rows: tuple[works.Row, ...], today: date
) -> tuple[TaskView, ...]:
    """Every task of a directive, in its order."""
    by_task: dict[str, list[works.Row]] = {task.id: [] for task in directive.tasks}
    for row in rows:
        by_task[row.work.task.id].append(row)
    crowded = len(rows) > WORKS_AT_ONCE
    return tuple(_view(catalog, directive, task, by_task[task.id], crowded, today) for task in directive.tasks)


def _view(  # what a page knows of a task
    catalog: Catalog,
    directive: Directive,
    task: Task,
    own: list[works.Row],
    crowded: bool,  # noqa: FBT001
    today: date,
) -> TaskView:
    lead = catalog.units.get(task.lead)
    brief = len(directive.tasks) > TASKS_AT_ONCE
    group_lead = lead is not None and lead.kind == GROUP
    return TaskView(
        task=task,
        lead=lead,
        groups=works.grouped(own),
        as_group=group_lead and any(row.work.unit.id == task.lead for row in own),
        heirs=works.heirs(catalog, lead, today) if lead and not group_lead else (),
        drift=drift(task, today),
        quoted_deadline=task.deadline_text if _adds(task) else "",
        unclear=catalog.unclear(directive, task),
        apart=brief or len(own) > (FEW if crowded else UNITS_AT_ONCE),
        brief=brief,
    )


def _adds(task: Task) -> bool:
    """Whether the document's own words for the deadline say more than ours."""
    return task.deadline_text != "" and _bare(task.deadline_text) != _bare(phrases.first_deadline(task))


def _bare(words: str) -> str:
    """Without what only the way of writing differs in: `Trước ngày 01/10/2024` and `trước 1/10/2024`."""
    return re.sub(r"\bngay |\b0(?=\d)", "", fold(words))


@dataclass(frozen=True)
class Clarity:
    """How clear the tasks of a directive are: how many have all of the "6 rõ", and the score of all together."""

    tasks: int
    whole: int
    score: int

    @property
    def of(self) -> int:
        """The highest score."""
        return self.tasks * WAYS


def clarity(views: Iterable[TaskView]) -> Clarity:
    """The scores of tasks, added up."""
    scores = [view.clear for view in views]
    return Clarity(len(scores), scores.count(WAYS), sum(scores))


@dataclass(frozen=True)
class Drifted:
    """How many tasks had their deadline moved, how often, and by how many days together."""

    tasks: int
    times: int
    days: int


def drifted(views: Iterable[TaskView]) -> Drifted:
    """The drift of tasks, added up."""
    moved = [view.drift for view in views if view.drift.times]
    return Drifted(len(moved), sum(d.times for d in moved), sum(d.days for d in moved))


def open_periods(rows: Iterable[works.Row]) -> tuple[int, int]:
    """(done, due) of the periods of recurring work whose last day has passed or that are done already."""
    statuses = [p.progress.status for row in rows for p in row.periods]
    done = sum(status in DONE for status in statuses)
    return done, done + statuses.count(Status.OVERDUE)

"""The tasks of a directive in time: bars to their deadlines, and how many parts are left month by month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from generator.charts.burndown import Burndown, Part, burndown
from generator.charts.gantt import Gantt, Span, gantt
from generator.model import Directive
from generator.pages.task_views import TaskView
from generator.pages.works import Row
from generator.progress import DONE, Status
from generator.wording import clipped

DRAWN: Final = 40
"""So many tasks are drawn; those that need attention first come first."""
TITLE: Final = 84


@dataclass(frozen=True)
class TimedTask:
    """A task with a deadline as a line of the table beside the drawing."""

    view: TaskView
    span: Span
    done: int
    units: int


@dataclass(frozen=True)
class Charts:
    """Both drawings with what they are made of."""

    gantt: Gantt
    timed: tuple[TimedTask, ...]
    undrawn: int
    untimed: int
    burndown: Burndown | None


def charts(directive: Directive, views: tuple[TaskView, ...], rows: tuple[Row, ...], today: date) -> Charts | None:
    """The drawings of a directive; None when no task of it has a deadline."""
    timed = [found for view in views if (found := _timed(directive, view, today))]
    if not timed:
        return None
    rank = list(Status)
    first = sorted(timed, key=lambda t: rank.index(t.view.groups[0].mark.status))[:DRAWN]
    shown = tuple(found for found in timed if found in first)
    return Charts(
        gantt=gantt((found.span for found in shown), today),
        timed=shown,
        undrawn=len(timed) - len(shown),
        untimed=len(views) - len(timed),
        burndown=burndown((_part(row) for row in rows if row.progress.status is not Status.PASSED), today),
    )


def _timed(directive: Directive, view: TaskView, today: date) -> TimedTask | None:
    rows = [row for row in view.rows if row.progress.status is not Status.PASSED]
    dues = [group.due for group in view.groups if group.due]
    if not rows or not dues:
        return None
    due = view.drift.moves[-1].deadline if view.drift.moves else dues[0]
    done = [row.progress.done_on for row in rows if row.progress.done_on]
    last = max(done) if len(done) == len(rows) else None
    worst = view.groups[0].mark.status
    late = today if worst is Status.OVERDUE else last if worst is Status.DONE_LATE else None
    told = f" ({len(done)}/{len(rows)} đơn vị xong)" if len(rows) > 1 else ""
    label = f"{view.task.id}. {clipped(view.task.title, TITLE)}{told}"
    span = Span(label, directive.issued_on, view.drift.first or due, due, last, late, view.groups[0].mark.tone)
    return TimedTask(view, span, len(done), len(rows))


def _part(row: Row) -> Part:
    work, standing = row.work, row.progress
    ended = standing.done_on if standing.status in DONE else None
    if standing.status is Status.PAUSED:
        stops = (work.task.paused_on, work.assignment.closed_on if work.assignment else None)
        ended = min(filter(None, stops), default=None)
    return Part(work.since or work.directive.issued_on, standing.due, ended)

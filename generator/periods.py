"""Recurring tasks by period: each period has a last day and a status of its own.

A period has whole months. Months that part a year evenly follow the calendar (quarters, half-years); others are counted
from the month of the directive. The first period is the one in which the directive was issued. `periods_from` starts
elsewhere, `periods_to` ends, `period_due_days` gives days after the end of a period in which to report.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from generator.deadlines import PERIODIC
from generator.model import Assignment, Report, Task
from generator.progress import Progress, Status, completion, known, standing


@dataclass(frozen=True)
class Period:
    """One turn of a recurring task: first and last day, and the last day on which it is in time."""

    start: date
    end: date
    due: date


@dataclass(frozen=True)
class PeriodProgress:
    """How one unit's part of a recurring task stands in one period."""

    period: Period
    progress: Progress


def periods(task: Task, issued_on: date, on: date) -> tuple[Period, ...]:
    """The periods that have begun until `on`, the first one first; none when the task is not periodic."""
    return tuple(_periods(task, issued_on, on)) if task.precision == PERIODIC and task.every_months else ()


def _periods(task: Task, issued_on: date, on: date) -> Iterator[Period]:
    last = min(on, task.periods_to) if task.periods_to else on
    for start, following in pairwise(_starts(task, issued_on)):
        if start > last:
            return
        end = following - timedelta(days=1)
        if task.periods_to and end > task.periods_to:
            end = task.periods_to
        yield Period(start, end, end + timedelta(days=task.period_due_days or 0))


def _starts(task: Task, issued_on: date) -> Iterator[date]:
    """The first day of each period, without end."""
    every = task.every_months or 1
    first = task.periods_from or issued_on.replace(day=1)
    if task.periods_from is None and 12 % every == 0:
        first = first.replace(month=(first.month - 1) // every * every + 1)
    turn = 0
    while True:
        yield _months_after(first, turn * every)
        turn += 1


def _months_after(day: date, months: int) -> date:
    """The same day so many months later; the last of the month where there is no such day."""
    index = day.year * 12 + day.month - 1 + months
    first = date(index // 12, index % 12 + 1, 1)
    following = date((index + 1) // 12, (index + 1) % 12 + 1, 1)
    return min(first.replace(day=1) + timedelta(days=day.day - 1), following - timedelta(days=1))


def period_of(report: Report, known_periods: tuple[Period, ...]) -> Period | None:
    """The period that a report is about: the one it names, or the first that was not past due when it was made."""
    if report.period:
        return next((p for p in known_periods if p.start <= report.period <= p.end), None)
    return next((p for p in known_periods if report.reported_on <= p.due), None)


def by_period(
    task: Task,
    assignment: Assignment | None,
    issued_on: date,
    on: date,
    since: date | None = None,
    until: date | None = None,
) -> tuple[PeriodProgress, ...]:
    """How one unit's part stands in each period on `on`; `since` and `until` are the days between which it is the unit's.

    A period is with the unit that has the task on its last day.
    """
    every = periods(task, issued_on, on)
    told: dict[Period, list[Report]] = {}
    for report in known(assignment, on):
        if found := period_of(report, every):
            told.setdefault(found, []).append(report)
    stops = [d for d in (task.paused_on, assignment.closed_on if assignment else None) if d and d <= on]
    return tuple(
        PeriodProgress(period, _progress(period, told.get(period, []), on, min(stops, default=None), until))
        for period in every
        if (since is None or since <= period.due) and (until is None or period.start <= until)
    )


def _progress(period: Period, reports: list[Report], on: date, stopped: date | None, until: date | None) -> Progress:
    last = reports[-1] if reports else None
    done = completion(reports, lambda _: period.due)
    if done:
        return Progress(done.status, on, period.due, last, done.report)
    if until and until < min(on, period.due):
        return Progress(Status.PASSED, on, period.due, last)
    if stopped and stopped <= period.due:
        return Progress(Status.PAUSED, on, period.due, last)
    return Progress(standing(period.due, on), on, period.due, last)

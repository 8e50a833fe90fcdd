"""Works as rows: each task × unit with how it stands today, grouped, counted and put into words.

For every page that shows progress: the directive, the board, the unit, the home page. Its template part is
`_parts/work_rows.html`; hand it `grouped(rows(works, today))`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from generator.assigning import Work
from generator.catalog import GROUP, Catalog, is_valid
from generator.deadlines import Drift, drift
from generator.model import Directive, Report, Task, Unit
from generator.pages import work_facts
from generator.periods import PeriodProgress, by_period
from generator.progress import COUNTED, DONE, LABELS, Progress, Rate, Status, known, on_time_rate, progress
from generator.wording import day, number

TONES: Final = {
    Status.OVERDUE: "bad",
    Status.SOON: "warn",
    Status.NO_REPORT: "warn",
    Status.DONE_LATE: "warn",
    Status.DONE_IN_TIME: "good",
}
UNDONE: Final = frozenset({"dang-thuc-hien", "chua-hoan-thanh"})


SETTLED: Final = DONE | {Status.PAUSED, Status.PASSED}


@dataclass(frozen=True)
class Mark:
    """A status as a badge: its words, and the tone that only supports them."""

    status: Status
    label: str
    tone: str


MARKS: Final = {status: Mark(status, LABELS[status], TONES.get(status, "plain")) for status in Status}


@dataclass(frozen=True)
class Row:
    """A work with how it stands on the day."""

    work: Work
    progress: Progress

    @property
    def mark(self) -> Mark:
        """Its status as a badge."""
        return MARKS[self.progress.status]

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """What was reported up to the day, newest first."""
        return tuple(reversed(known(self.work.assignment, self.progress.on)))

    @cached_property
    def facts(self) -> str:
        """What the page's script needs to tell the status of a later day; "" when time alone changes nothing."""
        return work_facts.facts(self.work, self.progress)

    @cached_property
    def periods(self) -> tuple[PeriodProgress, ...]:
        """How a recurring task stands in each period that has begun; none of any other."""
        work, on = self.work, self.progress.on
        return by_period(work.task, work.assignment, work.directive.issued_on, on, work.since, work.until)

    @property
    def is_left(self) -> bool:
        """Whether the unit has ended while the part is open, and nobody is known to have taken it over."""
        unit, open_ = self.work.unit, self.progress.status not in SETTLED
        return open_ and unit.kind != GROUP and unit.valid_to is not None and unit.valid_to < self.progress.on

    @property
    def days_late(self) -> int:
        """Whole days past the deadline; 0 unless overdue."""
        return self.progress.days_late

    @property
    def days_left(self) -> int | None:
        """Whole days to the deadline when it is near; None otherwise."""
        standing = self.progress
        return (standing.due - standing.on).days if standing.due and standing.status is Status.SOON else None

    @cached_property
    def illustrative(self) -> bool:
        """Whether any part of what the row says is only there to show the feature."""
        whole = self.work.directive.illustrative or self.work.task.illustrative
        return whole or any(report.illustrative for report in self.reports)

    @property
    def news(self) -> str:
        """What is not plain from the badge: how old the newest fact is and what it leaves open."""
        last, due = self.progress.last_report, self.progress.due
        if last is None:
            return "Chưa có tin nào về kết quả."
        if self.progress.status is not Status.OVERDUE or due is None:
            return f"Tin gần nhất ngày {day(last.reported_on)}."
        if last.reported_on <= due:
            when = "trước hạn" if last.reported_on < due else "đúng ngày hết hạn"
            return f"Tin gần nhất ngày {day(last.reported_on)}, {when}; chưa rõ kết quả cuối."
        if last.state in UNDONE:
            late = number((last.reported_on - due).days)
            return f"Ngày {day(last.reported_on)} chưa xong, đã trễ {late} ngày; sau đó chưa có tin mới."
        return f"Tin gần nhất ngày {day(last.reported_on)} không nêu đã xong hay chưa."


@dataclass(frozen=True)
class Group:
    """The units of one task that stand alike, told in one row; their deadline is one, so is their delay."""

    mark: Mark
    rows: tuple[Row, ...]

    @property
    def directive(self) -> Directive:
        """The directive that gave the task."""
        return self.rows[0].work.directive

    @property
    def task(self) -> Task:
        """The task."""
        return self.rows[0].work.task

    @property
    def facts(self) -> str:
        """As of each of its rows: they have the same."""
        return self.rows[0].facts

    @cached_property
    def drift(self) -> Drift:
        """How the deadline has moved."""
        return drift(self.task, self.rows[0].progress.on)

    @property
    def days_late(self) -> int:
        """Whole days past the deadline; 0 unless overdue."""
        return self.rows[0].days_late

    @property
    def days_left(self) -> int | None:
        """Whole days to the deadline when it is near; None otherwise."""
        return self.rows[0].days_left

    @property
    def selective(self) -> bool:
        """Whether the on-time rate would count it, were its list not chosen by status."""
        return self.directive.selective and self.mark.status in COUNTED

    @property
    def due(self) -> date | None:
        """The last day in time, which is one for all its rows."""
        return self.rows[0].progress.due

    @cached_property
    def newest(self) -> Row:
        """The row with the newest fact; the first one when there is none."""
        return max(self.rows, key=lambda row: _told_on(row) or date.min)

    @cached_property
    def told(self) -> int:
        """How many of the units have any fact."""
        return sum(row.progress.last_report is not None for row in self.rows)

    @cached_property
    def illustrative(self) -> bool:
        """Whether any of its rows is."""
        return any(row.illustrative for row in self.rows)


@dataclass(frozen=True)
class Count:
    """How many works, of how many tasks, have a status."""

    mark: Mark
    works: int
    tasks: int


@dataclass(frozen=True)
class Summary:
    """The totals of some works: every number with what it is counted from."""

    works: int
    tasks: int
    counts: tuple[Count, ...]
    rate: Rate
    newest: date | None
    illustrative: bool
    passed: int = 0
    """Works that passed to another unit; they count there, and in no other number here."""
    selective: int = 0
    """Works that would count in the rate, but stand in a list that was chosen by status: they would bend it."""

    def of(self, *statuses: Status) -> int:
        """Works that have one of the statuses."""
        return sum(count.works for count in self.counts if count.mark.status in statuses)

    @property
    def done(self) -> int:
        """Works done, in time or not."""
        return self.of(*DONE)

    @property
    def overdue(self) -> int:
        """Works overdue and not done."""
        return self.of(Status.OVERDUE)

    @property
    def rated(self) -> tuple[Count, ...]:
        """What the on-time rate is counted from, by status; the parts of lists chosen by status are in it still."""
        return tuple(count for count in self.counts if count.mark.status in COUNTED)

    @property
    def left_out(self) -> tuple[Count, ...]:
        """What the on-time rate leaves out, by status."""
        return tuple(count for count in self.counts if count.mark.status not in COUNTED)


def rows(works: Iterable[Work], today: date) -> tuple[Row, ...]:
    """Each work that was the unit's by `today`, with how it stands then."""
    return tuple(
        Row(work, progress(work.task, work.assignment, today, work.until))
        for work in works
        if work.since is None or work.since <= today
    )


def grouped(found: Iterable[Row]) -> tuple[Group, ...]:
    """Rows of one task and status, now and on later days, as one group, what needs attention first."""
    groups: dict[tuple[str, str, Status, str], list[Row]] = {}
    for row in found:
        key = (row.work.directive.id, row.work.task.id, row.progress.status, row.facts)
        groups.setdefault(key, []).append(row)
    made = (Group(MARKS[status], tuple(members)) for (_, _, status, _), members in groups.items())
    return tuple(sorted(made, key=_attention))


def _attention(group: Group) -> tuple[int, int, int, str, int]:
    """Order of boards: by status; done work newest first, other work the nearest deadline first; then as written."""
    due = group.due or date.max
    told = _told_on(group.newest) or date.min
    key = -told.toordinal() if group.mark.status in DONE else due.toordinal()
    newest_directive = -group.directive.issued_on.toordinal()
    return (list(Status).index(group.mark.status), key, newest_directive, group.directive.id, group.task.where.line)


def summary(found: Iterable[Row]) -> Summary:
    """The totals of rows."""
    every = tuple(found)
    current = tuple(row for row in every if row.progress.status is not Status.PASSED)
    told = [on for row in current if (on := _told_on(row))]
    return Summary(
        works=len(current),
        tasks=_tasks(current),
        counts=tuple(_counts(current)),
        rate=on_time_rate(row.progress for row in current if not row.work.directive.selective),
        newest=max(told, default=None),
        illustrative=any(row.illustrative for row in current),
        passed=len(every) - len(current),
        selective=sum(row.work.directive.selective and row.progress.status in COUNTED for row in current),
    )


def _counts(known: tuple[Row, ...]) -> Iterable[Count]:
    for status in Status:
        having = tuple(row for row in known if row.progress.status is status)
        if having:
            yield Count(MARKS[status], len(having), _tasks(having))


def _tasks(known: Iterable[Row]) -> int:
    return len({(row.work.directive.id, row.work.task.id) for row in known})


def _told_on(row: Row) -> date | None:
    return row.progress.last_report.reported_on if row.progress.last_report else None


def heirs(catalog: Catalog, unit: Unit, today: date) -> tuple[Unit, ...]:
    """The units that carry on the work of one that has ended; none when it still stands or nobody has said."""
    found: dict[str, Unit] = {}
    seen = {unit.id}
    waiting = [unit]
    while waiting:
        current = waiting.pop(0)
        if is_valid(current, today) and current is not unit:
            found[current.id] = current
            continue
        if current.valid_to is None or current.valid_to >= today:
            continue
        following = [catalog.units[s.successor] for s in current.successors if s.successor in catalog.units]
        waiting += [u for u in following if u.id not in seen]
        seen |= {u.id for u in following}
    return tuple(found.values())

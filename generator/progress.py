"""Facts in, status out: how a task stands on a date.

Status is never stored. It follows from the deadline (as extended), what was reported, and the day asked
about. The terms are those of QĐ 42/2014/QĐ-TTg as amended, with the cases that it leaves open made plain.
`scripts/task-status.js` is the twin of this module and of `periods`; `tests/task_status.json` holds them to one table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from generator.deadlines import PERIODIC, due_date
from generator.model import Assignment, Report, Task

SOON: Final = timedelta(days=7)


class Status(StrEnum):
    """The closed list of statuses; the order is the order of boards: what needs attention first."""

    OVERDUE = "qua-han"
    SOON = "sap-den-han"
    IN_TIME = "trong-han"
    NO_REPORT = "chua-bao-cao"
    RECURRING = "thuong-xuyen"
    NO_DEADLINE = "khong-thoi-han"
    PAUSED = "tam-dung"
    DONE_LATE = "hoan-thanh-qua-han"
    DONE_UNDATED = "hoan-thanh-chua-ro-ngay"
    DONE_FREE = "hoan-thanh-khong-han"
    DONE_IN_TIME = "hoan-thanh-dung-han"
    PASSED = "da-chuyen"


LABELS: Final = {
    Status.OVERDUE: "Quá hạn, chưa hoàn thành",
    Status.SOON: "Sắp đến hạn",
    Status.IN_TIME: "Đang thực hiện, trong hạn",
    Status.NO_REPORT: "Chưa có báo cáo",
    Status.RECURRING: "Thường xuyên",
    Status.NO_DEADLINE: "Không có thời hạn",
    Status.PAUSED: "Tạm dừng, không còn phù hợp",
    Status.DONE_LATE: "Hoàn thành quá hạn",
    Status.DONE_UNDATED: "Hoàn thành, chưa rõ ngày",
    Status.DONE_FREE: "Hoàn thành, việc không có thời hạn",
    Status.DONE_IN_TIME: "Hoàn thành đúng hạn",
    Status.PASSED: "Đã chuyển cho đơn vị kế thừa",
}
DONE: Final = frozenset({Status.DONE_LATE, Status.DONE_UNDATED, Status.DONE_FREE, Status.DONE_IN_TIME})
COUNTED: Final = frozenset({Status.DONE_IN_TIME, Status.DONE_LATE, Status.OVERDUE})
"""What the on-time rate is counted from."""


@dataclass(frozen=True)
class Progress:
    """How one unit's part of a task stands on `on`."""

    status: Status
    on: date
    due: date | None
    last_report: Report | None
    proof: Report | None = None
    """The report by which it is done; None while it is open."""

    @property
    def done_on(self) -> date | None:
        """The day on which it was done, or at the latest was said to be; None while it is open."""
        return (self.proof.completed_on or self.proof.reported_on) if self.proof else None

    @property
    def days_late(self) -> int:
        """Whole days past the last allowed day; 0 unless overdue."""
        return (self.on - self.due).days if self.due and self.status is Status.OVERDUE else 0

    @property
    def is_stale(self) -> bool:
        """Overdue, but the newest fact is older than the deadline: nobody has said how it ended."""
        if self.status is not Status.OVERDUE or self.due is None:
            return False
        return self.last_report is None or self.last_report.reported_on <= self.due


@dataclass(frozen=True)
class Rate:
    """On-time rate with its numerator and denominator, and what it leaves out."""

    on_time: int
    counted: int
    left_out: int

    @property
    def percent(self) -> float | None:
        """On time per hundred; None when nothing counts."""
        return 100 * self.on_time / self.counted if self.counted else None


def progress(task: Task, assignment: Assignment | None, on: date, until: date | None = None) -> Progress:
    """How the part of one unit (None: nothing was ever reported of it) stands on `on`.

    `until` is the last day on which the part was the unit's, when it then passed to another.
    """
    reports = known(assignment, on)
    last = reports[-1] if reports else None
    done = None if task.precision == PERIODIC else completion(reports, lambda day: due_date(task, day))
    if done:
        return Progress(done.status, on, done.due, last, done.report)
    due = due_date(task, on)
    if until and until < on:
        return Progress(Status.PASSED, on, due, last)
    if (task.paused_on and task.paused_on <= on) or (
        assignment and assignment.closed_on and assignment.closed_on <= on
    ):
        return Progress(Status.PAUSED, on, due, last)
    return Progress(_undated(task, last) if due is None else standing(due, on), on, due, last)


def known(assignment: Assignment | None, on: date) -> list[Report]:
    """What was reported until `on`, the newest last."""
    if assignment is None:
        return []
    return sorted((r for r in assignment.reports if r.reported_on <= on), key=lambda r: (r.reported_on, r.report_no))


class Completion(NamedTuple):
    """Done, in time or not; the deadline that this is measured by; the report that says so."""

    status: Status
    due: date | None
    report: Report


def completion(reports: list[Report], due_by: Callable[[date], date | None]) -> Completion | None:
    """How it was done, if it was; what was said last about being done counts.

    `due_by` tells the deadline as decided by a day: that on which the work was done, or at the latest was reported.
    """
    for report in reversed(reports):
        if report.state == "hoan-thanh-qua-han":
            return Completion(Status.DONE_LATE, due_by(report.completed_on or report.reported_on), report)
        if report.state == "hoan-thanh" or report.completed_on:
            due = due_by(report.completed_on or report.reported_on)
            return Completion(_done_when(report, due), due, report)
        if report.state in ("dang-thuc-hien", "chua-hoan-thanh"):
            return None
    return None


def _done_when(report: Report, due: date | None) -> Status:
    """In time is only said when a date proves it: of completion, or of the report itself."""
    if due is None:
        return Status.DONE_FREE
    if report.completed_on:
        return Status.DONE_IN_TIME if report.completed_on <= due else Status.DONE_LATE
    return Status.DONE_IN_TIME if report.reported_on <= due else Status.DONE_UNDATED


def standing(due: date, on: date) -> Status:
    """How work that is open stands against its last day."""
    if on > due:
        return Status.OVERDUE
    return Status.SOON if due - on <= SOON else Status.IN_TIME


def _undated(task: Task, last: Report | None) -> Status:
    if last is None:
        return Status.NO_REPORT
    return Status.NO_DEADLINE if task.precision == "khong" else Status.RECURRING


def on_time_rate(progresses: Iterable[Progress]) -> Rate:
    """Done on time ÷ (done on time or late + overdue undone).

    Recurring tasks, those without deadline, not yet due, paused, and those done on an unknown day are left
    out; their number is given, because leaving out in silence would flatter. What passed on counts with whom it passed to.
    """
    statuses = [p.status for p in progresses if p.status is not Status.PASSED]
    counted = sum(status in COUNTED for status in statuses)
    return Rate(statuses.count(Status.DONE_IN_TIME), counted, len(statuses) - counted)

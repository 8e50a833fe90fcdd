"""Facts in, status out: how a task stands on a date.

Status is never stored. It follows from the deadline (as extended), what was reported, and the day asked
about. The terms are those of QĐ 42/2014/QĐ-TTg as amended, with the cases that it leaves open made plain.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from generator.model import Assignment, Report, Task

SOON: Final = timedelta(days=7)
UNDATED: Final = frozenset({"dinh-ky", "thuong-xuyen", "khong"})


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
    DONE_IN_TIME = "hoan-thanh-dung-han"


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
    Status.DONE_IN_TIME: "Hoàn thành đúng hạn",
}
DONE: Final = frozenset({Status.DONE_LATE, Status.DONE_UNDATED, Status.DONE_IN_TIME})


@dataclass(frozen=True)
class Progress:
    """How one unit's part of a task stands on `on`."""

    status: Status
    on: date
    due: date | None
    last_report: Report | None

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


def due_date(task: Task) -> date | None:
    """The last day on which the task is in time, after extensions; None when it has no such day."""
    if task.extensions:
        return task.extensions[-1].deadline
    if task.deadline is None or task.precision in UNDATED:
        return None
    return task.deadline - timedelta(days=1) if task.exclusive else task.deadline


def progress(task: Task, assignment: Assignment | None, today: date) -> Progress:
    """How the part of one unit (None: nothing was ever reported of it) stands on `today`."""
    reports = [r for r in (assignment.reports if assignment else ()) if r.reported_on <= today]
    due = due_date(task)
    last = max(reports, key=lambda r: (r.reported_on, r.report_no)) if reports else None
    done = _done(reports, due)
    if done:
        return Progress(done, today, due, last)
    if (task.paused_on and task.paused_on <= today) or (
        assignment and assignment.closed_on and assignment.closed_on <= today
    ):
        return Progress(Status.PAUSED, today, due, last)
    return Progress(_open(task, due, last, today), today, due, last)


def _done(reports: list[Report], due: date | None) -> Status | None:
    """Done, and in time or not; what was said last about being done counts."""
    for report in sorted(reports, key=lambda r: (r.reported_on, r.report_no), reverse=True):
        if report.state == "hoan-thanh-qua-han":
            return Status.DONE_LATE
        if report.state == "hoan-thanh" or report.completed_on:
            return _done_when(report, due)
        if report.state in ("dang-thuc-hien", "chua-hoan-thanh"):
            return None
    return None


def _done_when(report: Report, due: date | None) -> Status:
    """In time is only said when a date proves it: of completion, or of the report itself."""
    proof = report.completed_on or (report.reported_on if due and report.reported_on <= due else None)
    if due is None:
        return Status.DONE_IN_TIME if report.completed_on else Status.DONE_UNDATED
    if proof is None:
        return Status.DONE_UNDATED
    return Status.DONE_IN_TIME if proof <= due else Status.DONE_LATE


def _open(task: Task, due: date | None, last: Report | None, today: date) -> Status:
    if due is None:
        if last is None:
            return Status.NO_REPORT
        return Status.NO_DEADLINE if task.precision == "khong" else Status.RECURRING
    if today > due:
        return Status.OVERDUE
    return Status.SOON if due - today <= SOON else Status.IN_TIME


def on_time_rate(progresses: Iterable[Progress]) -> Rate:
    """Done on time ÷ (done on time or late + overdue undone).

    Recurring tasks, those without deadline, not yet due, paused, and those done on an unknown day are left
    out; their number is given, because leaving out in silence would flatter.
    """
    every = list(progresses)
    statuses = [p.status for p in every if p.due or p.status is Status.DONE_LATE]
    on_time = statuses.count(Status.DONE_IN_TIME)
    counted = on_time + statuses.count(Status.DONE_LATE) + statuses.count(Status.OVERDUE)
    return Rate(on_time, counted, len(every) - counted)

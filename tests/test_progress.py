"""Facts and a date in, status out: a table worked out by hand from QĐ 42/2014/QĐ-TTg and our method page."""

from datetime import date
from typing import Any

import pytest

from generator.catalog import Catalog
from generator.issue import Where
from generator.model import Assignment, Extension, Report, Task
from generator.progress import LABELS, Progress, Rate, Status, due_date, on_time_rate, progress

HERE = Where("f", 1, 1, {})
DUE = "2026-06-30"  # a Tuesday
DOING, UNDONE, DONE, LATE, SILENT = "dang-thuc-hien", "chua-hoan-thanh", "hoan-thanh", "hoan-thanh-qua-han", "khong-neu"


def task(deadline: str = "", precision: str = "ngay", extended: tuple[str, ...] = (), **more: Any) -> Task:
    extensions = tuple(
        Extension(HERE, no, date.fromisoformat(day), date(2026, 1, 1), "CV") for no, day in enumerate(extended, 1)
    )
    end = date.fromisoformat(deadline) if deadline else None
    return Task(HERE, "1", "1", "T", "u", precision, deadline=end, extensions=extensions, **more)


def assigned(*reports: tuple[str, str] | tuple[str, str, str], closed: str = "") -> Assignment:
    """Reports as (day, state) or (day, state, day of completion)."""
    made = tuple(
        Report(HERE, no, date.fromisoformat(day), state, completed_on=date.fromisoformat(done[0]) if done else None)
        for no, (day, state, *done) in enumerate(reports, 1)
    )
    return Assignment(HERE, "u", closed_on=date.fromisoformat(closed) if closed else None, reports=made)


def paused(day: str) -> Task:
    return task(DUE, paused_on=date.fromisoformat(day))


DATED, LOOSE = task(DUE), task(precision="khong")
ALWAYS, PERIODIC = task(precision="thuong-xuyen"), task(precision="dinh-ky", every_months=6)
BEFORE = task(DUE, exclusive=True)  # "trước ngày 30/6": the 29th is the last day
MOVED = task(DUE, extended=("2026-07-31", "2026-09-30"))
CASES = [
    # not done, nobody reported: the deadline decides
    (DATED, None, "2026-01-01", Status.IN_TIME),
    (DATED, None, "2026-06-22", Status.IN_TIME),  # 8 days left
    (DATED, None, "2026-06-23", Status.SOON),  # 7 days left
    (DATED, None, "2026-06-30", Status.SOON),  # the last day itself
    (DATED, None, "2026-07-01", Status.OVERDUE),
    (DATED, assigned(), "2026-07-01", Status.OVERDUE),
    # not done, reported
    (DATED, assigned(("2026-05-01", DOING)), "2026-06-01", Status.IN_TIME),
    (DATED, assigned(("2026-06-20", DOING)), "2026-06-25", Status.SOON),
    (DATED, assigned(("2026-07-05", UNDONE)), "2026-07-10", Status.OVERDUE),
    (DATED, assigned(("2026-07-05", SILENT)), "2026-07-10", Status.OVERDUE),
    # what was reported later than the day asked about is not known on that day
    (DATED, assigned(("2026-06-10", DONE, "2026-06-09")), "2026-06-09", Status.IN_TIME),
    (DATED, assigned(("2026-07-10", LATE)), "2026-07-05", Status.OVERDUE),
    # done, with the day
    (DATED, assigned(("2026-06-10", DONE, "2026-06-09")), "2026-06-10", Status.DONE_IN_TIME),
    (DATED, assigned(("2026-08-10", DONE, "2026-06-30")), "2026-08-10", Status.DONE_IN_TIME),  # reported late, done in time
    (DATED, assigned(("2026-08-10", DONE, "2026-07-01")), "2026-08-10", Status.DONE_LATE),
    (DATED, assigned(("2026-08-10", SILENT, "2026-06-01")), "2026-08-10", Status.DONE_IN_TIME),  # the day says it all
    # done, without the day: a report before the deadline proves it, one after it does not
    (DATED, assigned(("2026-06-30", DONE)), "2026-11-23", Status.DONE_IN_TIME),
    (DATED, assigned(("2026-07-01", DONE)), "2026-11-23", Status.DONE_UNDATED),
    # the source itself says late
    (DATED, assigned(("2026-07-01", LATE)), "2026-11-23", Status.DONE_LATE),
    (DATED, assigned(("2026-07-01", LATE, "2026-06-01")), "2026-11-23", Status.DONE_LATE),
    # the newest word on being done counts; silence does not take it back
    (DATED, assigned(("2026-06-01", DONE), ("2026-06-20", UNDONE)), "2026-06-24", Status.SOON),
    (DATED, assigned(("2026-06-01", DONE), ("2026-06-20", SILENT)), "2026-06-21", Status.DONE_IN_TIME),
    (DATED, assigned(("2026-06-20", UNDONE), ("2026-06-01", DONE)), "2026-06-24", Status.SOON),  # whatever the order in the file
    (DATED, assigned(("2026-06-20", UNDONE), ("2026-06-20", DONE)), "2026-06-21", Status.DONE_IN_TIME),  # same day: the later line
    (DATED, assigned(("2026-06-20", DONE), ("2026-06-20", DOING)), "2026-06-24", Status.SOON),
    # "before the day"
    (BEFORE, None, "2026-06-29", Status.SOON),
    (BEFORE, None, "2026-06-30", Status.OVERDUE),
    (BEFORE, assigned(("2026-07-10", DONE, "2026-06-29")), "2026-11-23", Status.DONE_IN_TIME),
    (BEFORE, assigned(("2026-07-10", DONE, "2026-06-30")), "2026-11-23", Status.DONE_LATE),
    # extended twice: the last deadline counts
    (MOVED, None, "2026-08-15", Status.IN_TIME),
    (MOVED, None, "2026-09-30", Status.SOON),
    (MOVED, None, "2026-10-01", Status.OVERDUE),
    (MOVED, assigned(("2026-10-10", DONE, "2026-09-30")), "2026-11-23", Status.DONE_IN_TIME),
    # month, quarter, year: the register holds the last day of the period
    (task("2026-10-31", "thang"), None, "2026-11-01", Status.OVERDUE),
    (task("2026-09-30", "quy"), None, "2026-09-24", Status.SOON),
    (task("2026-12-31", "nam"), None, "2026-11-23", Status.IN_TIME),
    # no deadline
    (LOOSE, None, "2026-11-23", Status.NO_REPORT),
    (LOOSE, assigned(), "2026-11-23", Status.NO_REPORT),
    (LOOSE, assigned(("2026-12-01", DOING)), "2026-11-23", Status.NO_REPORT),  # reported only later
    (LOOSE, assigned(("2026-07-01", DOING)), "2026-11-23", Status.NO_DEADLINE),
    (LOOSE, assigned(("2026-07-01", DONE)), "2026-11-23", Status.DONE_UNDATED),
    (LOOSE, assigned(("2026-07-01", LATE)), "2026-11-23", Status.DONE_LATE),
    (ALWAYS, None, "2026-11-23", Status.NO_REPORT),
    (ALWAYS, assigned(("2026-07-01", SILENT)), "2026-11-23", Status.RECURRING),
    (PERIODIC, assigned(("2026-07-01", DOING)), "2026-11-23", Status.RECURRING),
    (task("2026-06-30", "thuong-xuyen"), None, "2026-11-23", Status.NO_REPORT),  # a stray date of a standing task is no deadline
    # paused, ended with its unit
    (paused("2026-05-01"), None, "2026-11-23", Status.PAUSED),
    (paused("2026-05-01"), None, "2026-05-01", Status.PAUSED),
    (paused("2026-05-01"), None, "2026-04-30", Status.IN_TIME),
    (paused("2026-07-15"), None, "2026-07-10", Status.OVERDUE),
    (paused("2026-05-01"), assigned(("2026-04-01", DONE)), "2026-11-23", Status.DONE_IN_TIME),  # done stays done
    (DATED, assigned(closed="2026-05-01"), "2026-11-23", Status.PAUSED),
    (DATED, assigned(closed="2026-05-01"), "2026-04-30", Status.IN_TIME),
    (DATED, assigned(("2026-04-01", UNDONE), closed="2026-05-01"), "2026-11-23", Status.PAUSED),
]  # fmt: skip


@pytest.mark.parametrize(("work", "assignment", "day", "expected"), CASES)
def test_status(work: Task, assignment: Assignment | None, day: str, expected: Status) -> None:
    assert progress(work, assignment, date.fromisoformat(day)).status is expected


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        (DATED, "2026-06-30"),
        (BEFORE, "2026-06-29"),
        (MOVED, "2026-09-30"),
        (LOOSE, None),
        (PERIODIC, None),
        (ALWAYS, None),
    ],
)
def test_the_last_day(work: Task, expected: str | None) -> None:
    assert due_date(work) == (date.fromisoformat(expected) if expected else None)


@pytest.mark.parametrize(
    ("work", "assignment", "day", "late", "stale"),
    [
        (DATED, None, "2026-06-30", 0, False),
        (DATED, None, "2026-07-01", 1, True),
        (DATED, assigned(("2026-06-30", DOING)), "2026-07-31", 31, True),  # nobody has said how it ended
        (DATED, assigned(("2026-07-01", UNDONE)), "2026-07-31", 31, False),
        (DATED, assigned(("2026-07-10", LATE)), "2026-07-31", 0, False),
        (BEFORE, None, "2026-07-01", 2, True),
    ],
)
def test_how_late_and_how_stale(work: Task, assignment: Assignment | None, day: str, late: int, stale: bool) -> None:  # noqa: FBT001  # columns
    found = progress(work, assignment, date.fromisoformat(day))
    assert (found.days_late, found.is_stale) == (late, stale)


def test_the_last_report_is_the_newest_known_on_the_day() -> None:
    work = assigned(("2026-05-01", DOING), ("2026-07-01", LATE), ("2026-06-01", DOING))
    report = progress(DATED, work, date(2026, 6, 15)).last_report
    assert report
    assert report.report_no == 3


def many(*statuses: Status, due: date | None = date(2026, 6, 30)) -> list[Progress]:
    return [Progress(status, date(2026, 11, 23), due, None) for status in statuses]


EACH = tuple(Status)


@pytest.mark.parametrize(
    ("progresses", "rate", "percent"),
    [
        ([], Rate(0, 0, 0), None),
        (many(Status.DONE_IN_TIME), Rate(1, 1, 0), 100.0),
        (many(Status.OVERDUE), Rate(0, 1, 0), 0.0),
        (many(Status.DONE_IN_TIME, Status.DONE_LATE, Status.OVERDUE, Status.DONE_IN_TIME), Rate(2, 4, 0), 50.0),
        # soon, in time, no report, recurring, no deadline, paused, done undated: left out, and counted as left out
        (many(*EACH), Rate(1, 3, 7), 100 / 3),
        (many(Status.SOON, Status.PAUSED), Rate(0, 0, 2), None),
        # done by a known day, but without a deadline: nothing to be in time for
        (many(Status.DONE_IN_TIME, due=None), Rate(0, 0, 1), None),
        # the source says late: counted even when the deadline is not known, leaving it out would flatter
        (many(Status.DONE_LATE, due=None), Rate(0, 1, 0), 0.0),
    ],
)
def test_rates_show_what_was_counted_and_what_was_left_out(
    progresses: list[Progress], rate: Rate, percent: float | None
) -> None:
    found = on_time_rate(iter(progresses))
    assert found == rate
    assert found.percent == percent


def test_every_status_has_a_label() -> None:
    assert set(LABELS) == set(Status)
    assert len(set(LABELS.values())) == len(Status) == 10


def test_the_invented_province(sample: Catalog) -> None:
    today = date(2026, 11, 23)
    works = {(w.directive.id, w.task.id, w.unit.id): progress(w.task, w.assignment, today) for w in sample.works}
    old, new = "2024/12-ubnd-ttpvhcc", "2026/345-qd-ubnd"
    assert {key: found.status for key, found in works.items()} == {
        (old, "1", "ban-quan-ly-khu-cho-an-lac"): Status.OVERDUE,
        (old, "1", "so-cau-duong-an-lac"): Status.PAUSED,
        (old, "1", "so-so-sach-an-lac"): Status.DONE_IN_TIME,
        (old, "1", "so-ha-tang-an-lac"): Status.DONE_LATE,
        (old, "2", "van-phong-ubnd-tinh-an-lac"): Status.NO_DEADLINE,
        (old, "3", "ubnd-cap-xa-mau"): Status.NO_REPORT,
        (new, "t01", "so-so-sach-an-lac"): Status.SOON,
        (new, "t02", "so-ha-tang-an-lac"): Status.OVERDUE,
        (new, "t03", "xa-suoi-mo"): Status.DONE_IN_TIME,
        (new, "t03", "xa-suoi-trong"): Status.IN_TIME,
        (new, "t04", "xa-suoi-mo"): Status.DONE_IN_TIME,
        (new, "t05", "xa-suoi-mo"): Status.RECURRING,
        (new, "t06", "phuong-ben-nua"): Status.NO_REPORT,
        (new, "t06", "xa-suoi-mo"): Status.NO_REPORT,
        (new, "t06", "xa-suoi-trong"): Status.NO_REPORT,
        (new, "t07", "phuong-ben-nua"): Status.NO_REPORT,
        (new, "t08", "so-ha-tang-an-lac"): Status.PAUSED,
        (new, "t09", "kho-luu-tru-an-lac"): Status.DONE_UNDATED,
        (new, "t10", "ban-quan-ly-khu-cho-an-lac"): Status.OVERDUE,
        ("2026/07-ct-ubnd", "1", "xa-suoi-trong"): Status.IN_TIME,
    }
    assert {key[1:] for key, found in works.items() if found.is_stale} == {
        ("1", "ban-quan-ly-khu-cho-an-lac"), ("t02", "so-ha-tang-an-lac"), ("t10", "ban-quan-ly-khu-cho-an-lac"),
    }  # fmt: skip
    # in time: so-so-sach 1, t03 xa-suoi-mo, t04; late: so-ha-tang 1; overdue: three. The other 13 are left out.
    assert on_time_rate(works.values()) == Rate(3, 7, 13)

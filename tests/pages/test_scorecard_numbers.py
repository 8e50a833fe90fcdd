"""Numbers of the scorecard, worked out by hand from made-up facts."""

from datetime import date
from typing import Any

import pytest

from generator.assigning import Work
from generator.issue import Where
from generator.model import Assignment, Directive, Extension, Report, Task, Unit
from generator.pages import works
from generator.pages.scorecard_numbers import delay, drifted, is_enough, middle, quarters, silence
from generator.progress import Rate

HERE = Where("r.yaml", 1, 1, {})
ON = date(2026, 11, 23)
UNIT = Unit(HERE, "so-a", "Sở A", "so")


def row(
    due: date | None,
    report: Report | None = None,
    *,
    given: date = date(2026, 1, 5),
    selective: bool = False,
    **more: Any,
) -> works.Row:
    task = Task(HERE, "1", "c", "Việc", "so-a", "ngay" if due else "khong", deadline=due, **more)
    directive = Directive(
        HERE, "2026/1", "1/UBND", "cong-van", "ubnd", given, "A", "nguồn", ON, selective=selective, tasks=(task,)
    )
    assignment = Assignment(HERE, "so-a", reports=(report,)) if report else None
    return works.rows([Work(directive, task, UNIT, assignment)], ON)[0]


def done(reported_on: date, completed_on: date | None = None, state: str = "hoan-thanh") -> Report:
    return Report(HERE, 1, reported_on, state, completed_on=completed_on)


LATE = row(date(2026, 6, 30), done(date(2026, 7, 20), date(2026, 7, 10)))  # 10 days
OVERDUE = row(date(2026, 11, 3))  # 20 days
IN_TIME = row(date(2026, 6, 30), done(date(2026, 6, 29), date(2026, 6, 29)))
UNKNOWN = row(date(2026, 6, 30), done(date(2026, 9, 1), None, "hoan-thanh-qua-han"))


def test_delay_is_over_what_is_late_by_a_known_time() -> None:
    found = delay([LATE, OVERDUE, IN_TIME, UNKNOWN])
    assert (found.days, len(found.rows), found.unknown, found.mean) == (30, 2, (UNKNOWN,), 15)
    assert found.settled == (10, 1), "what is overdue goes on growing"
    assert found.rows == (OVERDUE, LATE), "the latest first"
    assert delay([IN_TIME]).mean is None


def test_delay_takes_lists_chosen_by_status_and_tells_how_many() -> None:
    chosen = row(date(2026, 11, 13), selective=True)  # 10 days
    found = delay([OVERDUE, chosen])
    assert (found.days, len(found.rows), found.mean, found.selective) == (30, 2, 15, 1)


def test_drift_counts_moves_and_days() -> None:
    moved = Extension(HERE, 1, date(2026, 7, 30), date(2026, 6, 1), "2/UBND")
    later = Extension(HERE, 1, date(2027, 7, 30), date(2026, 12, 1), "3/UBND")
    found = drifted([row(date(2026, 6, 30), extensions=(moved,)), row(date(2026, 6, 30), extensions=(later,)), IN_TIME])
    assert (len(found.rows), found.of, found.times, found.days) == (1, 3, 1, 30), (
        "a decision of tomorrow does not count"
    )


@pytest.mark.parametrize(
    ("found", "silent", "why"),
    [
        (row(None, done(date(2026, 10, 24), None, "dang-thuc-hien")), 0, "đúng 30 ngày"),
        (row(None, done(date(2026, 10, 23), None, "dang-thuc-hien")), 1, "31 ngày"),
        (row(None, given=date(2026, 10, 23)), 1, "chưa có tin, giao 31 ngày trước"),
        (row(None, given=date(2026, 11, 1)), 0, "mới giao"),
    ],
)
def test_silence_is_more_than_thirty_days(found: works.Row, silent: int, why: str) -> None:
    told = silence([found, IN_TIME])
    assert sum(told.heard.values()) == 1
    assert (len(told.rows), told.of) == (silent, 1), why


def test_quarters_count_what_was_due_in_them() -> None:
    chosen = row(date(2026, 6, 1), selective=True)
    found = quarters([LATE, OVERDUE, IN_TIME, UNKNOWN, chosen], ON)
    assert [quarter.name for quarter in found][::7] == ["Quý I/2025", "Quý IV/2026"]
    assert [(q.rate.on_time, q.rate.counted) for q in found if q.rate.counted] == [(1, 3), (0, 1)]
    last = found[-1]
    assert (last.key, last.rows) == ("quy-2026-4", (OVERDUE,))
    assert all(len(quarter.rows) == quarter.rate.counted for quarter in found)


def test_no_rate_from_fewer_than_five() -> None:
    assert not is_enough(Rate(4, 4, 9))
    assert is_enough(Rate(4, 5, 0))
    assert middle([Rate(4, 5, 0), Rate(1, 1, 0)]) is None, "one alone is no comparison"
    assert middle([Rate(4, 5, 0), Rate(5, 10, 0), Rate(0, 4, 0)]) == 65

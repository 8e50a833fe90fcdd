"""Recurring tasks: the periods of `task_status.json`, worked out by hand, asked of Python."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.periods import by_period, periods
from tests.test_progress import TABLE, as_day, assignment, task

CASES: list[dict[str, Any]] = TABLE["periods"]


@pytest.mark.parametrize("case", CASES, ids=[c["why"] for c in CASES])
def test_each_period_has_a_status(case: dict[str, Any]) -> None:
    issued, on = date.fromisoformat(case["issued_on"]), date.fromisoformat(case["on"])
    since, until = as_day(case.get("since")), as_day(case.get("until"))
    found = by_period(task(case), assignment(case), issued, on, since, until)
    told = [(p.period.start, p.period.end, p.period.due, p.progress.status.value) for p in found]
    assert [[*map(date.isoformat, days), status] for *days, status in told] == case["are"]


def test_days_late_are_those_of_the_period() -> None:
    (late,) = by_period(task({"task": "half"}), None, date(2025, 7, 1), date(2025, 12, 31))
    assert late.progress.days_late == 0
    late, _ = by_period(task({"task": "half"}), None, date(2025, 7, 1), date(2026, 1, 15))
    assert late.progress.days_late == 15


def test_nothing_recurs_before_the_directive() -> None:
    assert periods(task({"task": "half"}), date(2026, 7, 1), date(2026, 6, 30)) == ()

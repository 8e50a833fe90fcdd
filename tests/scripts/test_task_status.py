"""The browser's status of a task is that of the table worked out by hand, which Python gives too."""

from __future__ import annotations

from typing import Any

import pytest

from tests.scripts.node import ask, needs_node
from tests.test_progress import CASES, TABLE

pytestmark = needs_node
FACTS = "(c) => ({...(typeof c.task === 'string' ? table.tasks[c.task] : c.task), ...c})"
STATUSES = f"table.cases.map({FACTS}).map((facts) => tthc.taskStatus(facts, facts.on))"
PERIODS = f"table.periods.map({FACTS}).map((facts) => tthc.taskPeriods(facts, facts.on))"


@pytest.fixture(scope="module")
def statuses() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ask(STATUSES, ("task-status",), table=TABLE)
    return found


@pytest.mark.parametrize("number", range(len(CASES)), ids=[f"{c['task']} {c['on']} {c['why']}" for c in CASES])
def test_the_script_gives_the_status_of_the_table(statuses: list[dict[str, Any]], number: int) -> None:
    case, found = CASES[number], statuses[number]
    told = {"is": found["status"], "late": found["late"], "due": found["due"]}
    assert {key: told[key] for key in told if key in case} == {key: case[key] for key in told if key in case}


def test_the_script_gives_the_periods_of_the_table() -> None:
    assert ask(PERIODS, ("task-status",), table=TABLE) == [case["are"] for case in TABLE["periods"]]


@pytest.mark.parametrize(
    ("on", "left"), [("2026-06-22", None), ("2026-06-23", 7), ("2026-06-30", 0), ("2026-07-01", None)]
)
def test_days_left_are_told_when_they_are_few(on: str, left: int | None) -> None:
    assert ask("tthc.taskStatus(facts, on).left", ("task-status",), facts=TABLE["tasks"]["day"], on=on) == left

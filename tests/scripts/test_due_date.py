"""The browser's count of due dates gives the table of days counted by hand, and agrees with Python on every ground."""

from __future__ import annotations

from typing import Any

import pytest

from tests.scripts.node import ask, needs_node
from tests.test_due_dates import ALWAYS, CASES, TABLE, expected, in_python

pytestmark = needs_node
ASK = "table.cases.map((c) => tthc.dueDate(c.received, {kind: 'thoi-han', segments: [], ...c}, lich))"


@pytest.fixture(scope="module")
def answers() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ask(f"((lich) => {ASK})(tthc.calendar(table.calendar))", ("due-date",), table=TABLE)
    return found


@pytest.mark.parametrize("number", range(len(CASES)), ids=[f"{c['received']} {c['why']}" for c in CASES])
def test_the_script_counts_as_the_table(answers: list[dict[str, Any]], number: int) -> None:
    wanted = expected(CASES[number])
    assert {key: value for key, value in (ALWAYS | answers[number]).items() if key in wanted} == wanted


def test_python_and_the_script_agree_on_every_ground(answers: list[dict[str, Any]]) -> None:
    lists = ("stops", "off", "made_up", "undecided", "years")
    nothing: dict[str, Any] = {"due": None, "time": "", "from": None, "slid": False} | {key: [] for key in lists}
    assert [nothing | answer for answer in answers] == [in_python(case) for case in CASES]

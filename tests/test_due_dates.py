"""Due dates: the table of days counted by hand, asked of Python; `tests/scripts` asks it of the browser's script."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

import pytest

from generator.due_dates import Due, due
from generator.issue import Where
from generator.model import CalendarDay, Limit, Segment
from generator.working_days import WorkingCalendar
from tests.conftest import ROOT
from tests.whole import Checked

TABLE: Final[dict[str, Any]] = json.loads((ROOT / "tests" / "due_dates.json").read_text(encoding="utf-8"))
CASES: Final[list[dict[str, Any]]] = TABLE["cases"]
ALWAYS: Final[dict[str, Any]] = {"due": None, "time": "", "refused": "", "undecided": []}
NOT_RESULTS: Final = {"received", "kind", "segments", "cutoff", "why"}
HERE: Final = Where("f", 1, 1, {})


def expected(case: dict[str, Any]) -> dict[str, Any]:
    """What a case must give: what it states, and the four answers that are always compared."""
    return ALWAYS | {key: value for key, value in case.items() if key not in NOT_RESULTS}


def calendar() -> WorkingCalendar:
    days = (CalendarDay(HERE, date.fromisoformat(d), k, n, s, b) for d, k, n, s, b in TABLE["calendar"])
    return WorkingCalendar.of(days)


def told(result: Due) -> dict[str, Any]:
    """A result in the words of the table."""
    return {
        "due": result.day.isoformat() if result.day else None,
        "time": result.at.strftime("%H:%M") if result.at else "",
        "refused": result.refused,
        "from": result.counted_from.isoformat() if result.counted_from else None,
        "slid": result.slid,
        "stops": [d.isoformat() for d in result.stops],
        "off": [d.isoformat() for d in result.off],
        "made_up": [d.isoformat() for d in result.made_up],
        "undecided": [d.isoformat() for d in result.undecided],
        "years": list(result.unknown_years),
    }


def in_python(case: dict[str, Any]) -> dict[str, Any]:
    segments = tuple(
        Segment(HERE, i, Decimal(str(amount)), counting)
        for i, (amount, counting) in enumerate(case.get("segments", ()))
    )
    limit = Limit(HERE, 1, case.get("kind", "thoi-han"), segments=segments)
    return told(due(datetime.fromisoformat(case["received"]), limit, case.get("cutoff", ""), calendar()))


def test_the_table_is_large_enough_and_no_case_stands_twice() -> None:
    asked = [json.dumps([c["received"], c.get("kind"), c.get("segments"), c.get("cutoff")]) for c in CASES]
    assert len(asked) >= 80
    assert len(set(asked)) == len(asked)
    assert all(case["why"] for case in CASES)


@pytest.mark.parametrize("case", CASES, ids=[f"{c['received']} {c['why']}" for c in CASES])
def test_python_counts_as_the_table(case: dict[str, Any]) -> None:
    wanted = expected(case)
    assert {key: value for key, value in in_python(case).items() if key in wanted} == wanted


def test_the_published_calendar_has_every_day_of_the_table(real_checked: Checked) -> None:
    """The table's calendar is the published one of its two years; a decision on Tết 2027 will change only marks."""
    published = real_checked.catalog.calendar.exceptions
    assert {date.fromisoformat(row[0]) for row in TABLE["calendar"]} <= set(published)
    decided = [row for row in TABLE["calendar"] if row[3] == "da-quyet-dinh"]
    assert [(row[0], row[1]) for row in decided] == [
        (row[0], published[date.fromisoformat(row[0])].kind) for row in decided
    ]

"""Facts and a date in, status out: the table of `task_status.json`, worked out by hand, asked of Python."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Final

import pytest

from generator.catalog import Catalog
from generator.issue import Where
from generator.model import Assignment, Extension, Report, Task
from generator.progress import LABELS, Progress, Rate, Status, on_time_rate, progress
from tests.conftest import ROOT

TABLE: Final[dict[str, Any]] = json.loads((ROOT / "tests" / "task_status.json").read_text(encoding="utf-8"))
CASES: Final[list[dict[str, Any]]] = TABLE["cases"]
HERE = Where("f", 1, 1, {})
DAYS = ("deadline", "paused_on", "periods_from", "periods_to")


def as_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def task(case: dict[str, Any]) -> Task:
    """The task of a case: its own, or one of the table by name."""
    facts = dict(TABLE["tasks"][case["task"]] if isinstance(case["task"], str) else case["task"])
    made = enumerate(facts.pop("extensions", ()), 1)
    extensions = tuple(
        Extension(HERE, no, date.fromisoformat(to), date.fromisoformat(on), "CV") for no, (on, to) in made
    )
    values: dict[str, Any] = {key: as_day(value) if key in DAYS else value for key, value in facts.items()}
    return Task(HERE, "1", "1", "T", "u", extensions=extensions, **values)


def assignment(case: dict[str, Any]) -> Assignment | None:
    """The facts of the unit; None when there are none, as in most records."""
    reports = tuple(
        Report(HERE, no, date.fromisoformat(on), state, completed_on=as_day((*more, None)[0]), period=as_day((*more, None, None)[1]))
        for no, (on, state, *more) in enumerate(case.get("reports", ()), 1)
    )  # fmt: skip
    closed = as_day(case.get("closed_on"))
    return Assignment(HERE, "u", closed_on=closed, reports=reports) if reports or closed else None


@pytest.mark.parametrize("case", CASES, ids=[f"{c['task']} {c['on']} {c['why']}" for c in CASES])
def test_status(case: dict[str, Any]) -> None:
    found = progress(task(case), assignment(case), date.fromisoformat(case["on"]), as_day(case.get("until")))
    told = {"is": found.status.value, "late": found.days_late, "due": found.due.isoformat() if found.due else None}
    assert {key: told[key] for key in told if key in case} == {key: case[key] for key in told if key in case}


def test_every_status_has_a_case() -> None:
    assert len(CASES) >= 80
    assert {case["is"] for case in CASES} == {status.value for status in Status}


@pytest.mark.parametrize(
    ("reports", "on", "stale"),
    [
        ([], "2026-06-30", False),
        ([], "2026-07-01", True),
        ([["2026-06-30", "dang-thuc-hien"]], "2026-07-31", True),  # nobody has said how it ended
        ([["2026-07-01", "chua-hoan-thanh"]], "2026-07-31", False),
        ([["2026-07-10", "hoan-thanh-qua-han"]], "2026-07-31", False),
    ],
)
def test_how_stale(reports: list[list[str]], on: str, stale: bool) -> None:  # noqa: FBT001  # columns
    case = {"task": "day", "reports": reports}
    assert progress(task(case), assignment(case), date.fromisoformat(on)).is_stale is stale


def test_the_last_report_is_the_newest_known_on_the_day() -> None:
    told = [["2026-05-01", "dang-thuc-hien"], ["2026-07-01", "hoan-thanh-qua-han"], ["2026-06-01", "dang-thuc-hien"]]
    case = {"task": "day", "reports": told}
    report = progress(task(case), assignment(case), date(2026, 6, 15)).last_report
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
        # soon, in time, no report, recurring, no deadline, paused, done undated, done without deadline: left out, and
        # counted as left out; what passed on is counted with whom it passed to, so not even there
        (many(*EACH), Rate(1, 3, 8), 100 / 3),
        (many(Status.PASSED, Status.OVERDUE), Rate(0, 1, 0), 0.0),
        (many(Status.SOON, Status.PAUSED), Rate(0, 0, 2), None),
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
    assert len(set(LABELS.values())) == len(Status) == 12


def test_the_invented_province(sample: Catalog) -> None:
    today = date(2026, 11, 23)
    works = {
        (w.directive.id, w.task.id, w.unit.id): progress(w.task, w.assignment, today, w.until) for w in sample.works
    }
    old, new = "2024/12-ubnd-ttpvhcc", "2026/345-qd-ubnd"
    assert {key: found.status for key, found in works.items()} == {
        (old, "1", "ban-quan-ly-khu-cho-an-lac"): Status.OVERDUE,
        (old, "1", "so-cau-duong-an-lac"): Status.PASSED,
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
    # in time: so-so-sach 1, t03 xa-suoi-mo, t04; late: so-ha-tang 1; overdue: three; one passed on. The other 12 are left out.
    assert on_time_rate(works.values()) == Rate(3, 7, 12)

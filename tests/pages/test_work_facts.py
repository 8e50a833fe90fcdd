"""What the script is told of a work: only what may still change its status."""

from datetime import date

import pytest

from generator.assigning import Work
from generator.catalog import Catalog
from generator.pages import works
from generator.pages.work_facts import due_facts
from generator.progress import Status
from tests.conftest import TODAY

DECISION = "2026/345-qd-ubnd"


def row(sample: Catalog, task: str, on: date) -> works.Row:
    return next(r for r in works.rows(sample.works_in[DECISION], on) if r.work.task.id == task)


@pytest.mark.parametrize(
    ("task", "on", "facts"),
    [
        ("t01", TODAY, '{"deadline":"2026-11-29"}'),  # before the 30th
        ("t02", TODAY, '{"deadline":"2026-10-31"}'),  # overdue: the days go on
        ("t05", TODAY, ""),  # recurring: its periods have facts of their own
        ("t08", TODAY, ""),  # paused
        ("t09", TODAY, ""),  # done
        ("t08", date(2026, 4, 1), '{"deadline":"2026-06-30","paused_on":"2026-05-01"}'),  # will be paused
        ("t03", date(2026, 9, 25), '{"deadline":"2026-10-31","extensions":[["2026-10-25","2026-12-31"]]}'),
    ],
)
def test_only_what_may_change(sample: Catalog, task: str, on: date, facts: str) -> None:
    assert row(sample, task, on).facts == facts


def test_work_that_will_pass_on_says_when(sample: Catalog) -> None:
    found = works.rows(sample.works_in["2024/12-ubnd-ttpvhcc"], date(2024, 6, 1))
    old: Work = next(r.work for r in found if r.work.unit.id == "so-cau-duong-an-lac")
    (told,) = [r.facts for r in found if r.work is old]
    assert told == '{"deadline":"2024-09-30","closed_on":"2025-02-28","until":"2025-02-27"}'


def test_a_period_moves_while_it_is_open() -> None:
    assert due_facts(date(2026, 12, 31), Status.IN_TIME) == '{"deadline":"2026-12-31"}'
    assert due_facts(date(2026, 12, 31), Status.DONE_LATE) == ""

"""Who has a task: groups on the day of issue, and what passes on when units end; units and days are invented."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from generator.assigning import Work, assign
from generator.issue import Where
from generator.model import Assignment, Directive, Report, Succession, Task, Unit

HERE = Where("f", 1, 1, {})
ISSUED = date(2024, 5, 10)
JUNE, JULY = date(2025, 6, 30), date(2025, 7, 1)


def unit(key: str, *heirs: str, last: date | None = None) -> Unit:
    """A unit that may have ended, and the units that took over from it."""
    successors = tuple(Succession(HERE, heir) for heir in heirs)
    return Unit(HERE, key, key, "so", valid_to=last, successors=successors)


UNITS: Mapping[str, Unit] = {
    u.id: u
    for u in (
        unit("nhom"),
        unit("a"),
        unit("b", "a", last=JUNE),  # taken over by one that has the task itself
        unit("c", "n", last=JUNE),  # taken over by a new one
        unit("d", "n", last=JUNE),  # by the same
        unit("e", "n", "m", last=JUNE),  # split
        unit("f", last=JUNE),  # nobody took over
        unit("g", "h", last=date(2025, 2, 28)),  # by one that ended too
        unit("h", "n", last=JUNE),
        unit("n"),
        unit("m"),
    )
}


def works(members: str, *assignments: Assignment, **more: Any) -> dict[str, Work]:
    """The works of a task that was given to these units."""
    task = Task(HERE, "1", "1", "T", "nhom", "khong", assignments=assignments, **more)
    directive = Directive(HERE, "d", "1", "cong-van", "u", ISSUED, "T", "S", ISSUED, tasks=(task,))

    def expand(group: Unit, on: date) -> tuple[Unit, ...]:
        assert (group.id, on) == ("nhom", ISSUED)
        return tuple(UNITS[key] for key in members)

    return {work.unit.id: work for work in assign(directive, UNITS, expand)}


def done(key: str, on: str) -> Assignment:
    return Assignment(HERE, key, reports=(Report(HERE, 1, date.fromisoformat(on), "hoan-thanh"),))


def test_each_member_has_a_part() -> None:
    found = works("ab", done("b", "2025-01-01"))
    assert list(found) == ["a", "b"]
    assert (found["a"].assignment, found["b"].assignment is None) == (None, False)


def test_what_is_open_passes_to_the_one_successor() -> None:
    found = works("c")
    assert list(found) == ["c", "n"]
    assert (found["c"].until, found["c"].passed_to) == (JUNE, "n")
    assert (found["n"].since, found["n"].taken_from) == (JULY, ("c",))


def test_a_merger_makes_one_part() -> None:
    assert list(works("cd")) == ["c", "d", "n"]
    assert works("cd")["n"].taken_from == ("c", "d")


def test_a_unit_that_has_the_task_itself_has_it_from_the_directive_on() -> None:
    heir = works("ab")["a"]
    assert (heir.since, heir.taken_from) == (None, ("b",))


def test_work_passes_from_unit_to_unit() -> None:
    found = works("g")
    assert [(w.unit.id, w.since, w.until, w.passed_to) for w in found.values()] == [
        ("g", None, date(2025, 2, 28), "h"),
        ("h", date(2025, 3, 1), JUNE, "n"),
        ("n", JULY, None, ""),
    ]


@pytest.mark.parametrize("key", ["e", "f"])
def test_it_stays_where_nobody_or_several_took_over(key: str) -> None:
    (work,) = works(key).values()
    assert (work.until, work.passed_to) == (None, "")


def test_the_record_says_which_of_several_has_it() -> None:
    found = works("e", Assignment(HERE, "e", passed_to="m"))
    assert (found["e"].until, found["m"].since) == (JUNE, JULY)


def test_a_part_that_was_closed_and_passed_on_is_the_heirs_from_that_day() -> None:
    found = works("a", Assignment(HERE, "a", closed_on=date(2025, 3, 15), passed_to="m"))
    assert (found["a"].until, found["m"].since) == (date(2025, 3, 14), date(2025, 3, 15))


def test_the_heir_has_its_own_facts() -> None:
    found = works("c", done("n", "2025-09-01"))
    assert found["n"].assignment
    assert (found["n"].since, found["n"].taken_from) == (JULY, ("c",))


@pytest.mark.parametrize(
    "settled",
    [
        done("c", "2025-06-01"),
        done("c", "2025-09-01"),  # told later, of the unit that had it
        Assignment(HERE, "c", closed_on=date(2025, 3, 1), closed_reason="Hết việc"),
    ],
)
def test_what_is_settled_does_not_pass_on(settled: Assignment) -> None:
    assert list(works("c", settled)) == ["c"]


def test_what_rests_does_not_pass_on() -> None:
    assert list(works("c", paused_on=date(2025, 1, 1))) == ["c"]
    assert list(works("c", paused_on=date(2025, 8, 1))) == ["c", "n"]


def test_a_group_that_reports_as_one_is_one() -> None:
    assert list(works("ab", done("nhom", "2025-01-01"))) == ["nhom"]

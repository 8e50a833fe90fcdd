"""The official calendar of 2026, with every expected day counted by hand (facts.md, section 2)."""

from datetime import date, timedelta

import pytest

from generator.catalog import Catalog
from generator.issue import Where
from generator.model import CalendarDay
from generator.working_days import WorkingCalendar
from tests.whole import Checked


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.fixture(scope="module", params=["sample", "real"])
def calendar(request: pytest.FixtureRequest, sample: Catalog, real_checked: Checked) -> WorkingCalendar:
    """The calendar of the sample and the published one must agree on all of this."""
    return sample.calendar if request.param == "sample" else real_checked.catalog.calendar


@pytest.mark.parametrize(
    ("text", "working"),
    [
        ("2026-02-13", True),  # Friday before Tết
        ("2026-02-14", False),  # Saturday
        ("2026-02-16", False),  # Tết, Monday to Friday
        ("2026-02-20", False),
        ("2026-02-22", False),  # Sunday
        ("2026-02-23", True),
        ("2026-04-26", False),  # Giỗ Tổ, a Sunday
        ("2026-04-27", False),  # made up for it
        ("2026-04-28", True),
        ("2026-08-15", False),  # a plain Saturday
        ("2026-08-22", True),  # the make-up Saturday
        ("2026-08-23", False),  # Sunday
        ("2026-08-31", False),  # swapped with the 22nd
        ("2026-09-01", False),
        ("2026-09-02", False),
        ("2026-09-03", True),
        ("2026-11-23", True),
        ("2026-11-24", False),  # Ngày Văn hóa Việt Nam, from 2026 on
        ("2026-11-25", True),
    ],
)
def test_is_working(calendar: WorkingCalendar, text: str, working: bool) -> None:  # noqa: FBT001  # a column of the table
    assert calendar.is_working(day(text)) is working


@pytest.mark.parametrize(
    ("start", "count", "expected"),
    [
        ("2026-11-23", 0, "2026-11-23"),
        ("2026-11-23", 1, "2026-11-25"),  # over the new holiday
        ("2026-11-20", 1, "2026-11-23"),  # Friday → Monday
        ("2026-11-20", 2, "2026-11-25"),
        ("2026-11-21", 1, "2026-11-23"),  # received on a Saturday
        ("2026-11-24", 1, "2026-11-25"),  # received on a holiday
        ("2026-11-23", 7, "2026-12-03"),  # 25 26 27, 30, 1 2 3
        ("2026-02-12", 1, "2026-02-13"),
        ("2026-02-13", 1, "2026-02-23"),  # the whole of Tết
        ("2026-02-10", 5, "2026-02-24"),  # 11 12 13, 23 24
        ("2026-08-20", 1, "2026-08-21"),
        ("2026-08-20", 2, "2026-08-22"),  # the make-up Saturday is worked
        ("2026-08-21", 2, "2026-08-24"),
        ("2026-08-27", 2, "2026-09-03"),  # 28; 29 30 weekend, 31 swapped, 1 2 holiday
        ("2026-04-24", 1, "2026-04-28"),
    ],
)
def test_add(calendar: WorkingCalendar, start: str, count: int, expected: str) -> None:
    assert calendar.add(day(start), count) == day(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-23", "2026-11-23"),
        ("2026-11-24", "2026-11-25"),
        ("2026-11-28", "2026-11-30"),
        ("2026-02-14", "2026-02-23"),
        ("2026-08-22", "2026-08-22"),
        ("2026-08-29", "2026-09-03"),
    ],
)
def test_a_term_that_ends_on_a_day_off_ends_on_the_next_working_day(
    calendar: WorkingCalendar, text: str, expected: str
) -> None:
    assert calendar.on_or_after(day(text)) == day(expected)


@pytest.mark.parametrize(
    ("end", "count", "expected"),
    [
        ("2026-11-25", 0, "2026-11-25"),
        ("2026-11-25", 1, "2026-11-23"),
        ("2026-02-23", 1, "2026-02-13"),
        ("2026-08-24", 1, "2026-08-22"),
        ("2026-09-03", 2, "2026-08-27"),
        ("2026-11-30", 5, "2026-11-20"),  # 27 26 25 23 20
    ],
)
def test_before(calendar: WorkingCalendar, end: str, count: int, expected: str) -> None:
    assert calendar.before(day(end), count) == day(expected)


def test_counting_there_and_back_is_the_same(calendar: WorkingCalendar) -> None:
    start = day("2026-01-05")
    for offset in range(0, 330, 3):
        begun = calendar.on_or_after(start + timedelta(days=offset))
        for count in (1, 5, 15):
            assert calendar.before(calendar.add(begun, count), count) == begun


def test_a_proposal_is_followed_but_said_to_be_one(sample: Catalog) -> None:
    proposed = sample.calendar.undecided(day("2027-02-05"))
    assert proposed
    assert (proposed.status, proposed.name) == ("de-xuat", "Tết Nguyên đán (đề xuất)")
    assert not sample.calendar.is_working(day("2027-02-05"))
    assert sample.calendar.undecided(day("2026-11-24")) is None
    assert sample.calendar.undecided(day("2026-11-25")) is None


def test_without_a_register_there_are_only_weekends() -> None:
    bare = WorkingCalendar.of(())
    assert bare.add(day("2026-11-23"), 1) == day("2026-11-24")
    assert bare.add(day("2026-11-27"), 1) == day("2026-11-30")


@pytest.mark.parametrize(
    ("kind", "working"), [("nghi-le", False), ("nghi-bu", False), ("hoan-doi", False), ("lam-bu", True)]
)
def test_only_a_make_up_day_is_worked(kind: str, working: bool) -> None:  # noqa: FBT001  # a column of the table
    for text in ("2026-11-25", "2026-11-28"):  # a Wednesday, a Saturday
        entry = CalendarDay(Where("f", 1, 1, {}), day(text), kind, "N", "da-quyet-dinh")
        assert WorkingCalendar.of([entry]).is_working(day(text)) is working

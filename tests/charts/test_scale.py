"""Days on an axis, months and ticks: counted on the calendar."""

from datetime import date

import pytest

from generator.charts.scale import Days, following, months


def test_days_stand_in_proportion_and_never_outside() -> None:
    days = Days(date(2026, 1, 1), date(2026, 1, 11), 100, 200)  # ten days on a hundred
    assert [days.x(date(2026, 1, n)) for n in (1, 2, 6, 11)] == [100, 110, 150, 200]
    assert (days.x(date(2025, 12, 1)), days.x(date(2026, 3, 1))) == (100, 200)


def test_one_day_is_no_division_by_nothing() -> None:
    assert Days(date(2026, 1, 1), date(2026, 1, 1), 10, 20).x(date(2026, 1, 1)) == 10


def test_months_begin_on_their_first_day() -> None:
    assert [d.isoformat() for d in months(date(2025, 11, 2), date(2026, 2, 1))] == [
        "2025-12-01",
        "2026-01-01",
        "2026-02-01",
    ]
    assert list(months(date(2026, 1, 1), date(2026, 1, 31))) == [date(2026, 1, 1)]
    assert following(date(2026, 12, 31)) == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2026-01-15", "2026-04-10", ["2/2026", "3/2026", "4/2026"]),
        ("2026-01-15", "2026-10-10", ["4/2026", "7/2026", "10/2026"]),  # nine months: by quarter
        ("2023-06-01", "2026-11-01", ["2024", "2025", "2026"]),  # six half-years are too many
    ],
)
def test_ticks_never_crowd(first: str, last: str, words: list[str]) -> None:
    days = Days(date.fromisoformat(first), date.fromisoformat(last), 0, 100)
    assert [tick.words for tick in days.ticks(4)] == words

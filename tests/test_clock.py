"""Today is Vietnam's today."""

from datetime import UTC, date, datetime

import pytest

from generator import clock


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        ("2026-11-22T16:59:59", date(2026, 11, 22)),
        ("2026-11-22T17:00:00", date(2026, 11, 23)),
        ("2026-12-31T17:00:00", date(2027, 1, 1)),
    ],
)
def test_the_day_changes_at_midnight_in_vietnam(instant: str, day: date) -> None:
    epoch = int(datetime.fromisoformat(f"{instant}+00:00").timestamp())
    assert clock.today({"SOURCE_DATE_EPOCH": str(epoch)}) == day


@pytest.mark.parametrize("environment", [{}, {"SOURCE_DATE_EPOCH": ""}])
def test_without_an_epoch_it_is_now(environment: dict[str, str]) -> None:
    before = datetime.now(UTC).astimezone(clock.VIETNAM).date()
    day = clock.today(environment)
    assert before <= day <= datetime.now(UTC).astimezone(clock.VIETNAM).date()


def test_midnight_is_the_first_second_of_the_day() -> None:
    second = clock.midnight(date(2026, 11, 23))
    assert clock.today({"SOURCE_DATE_EPOCH": str(second)}) == date(2026, 11, 23)
    assert clock.today({"SOURCE_DATE_EPOCH": str(second - 1)}) == date(2026, 11, 22)

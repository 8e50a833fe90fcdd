"""Entries of the invented province: what the finder tells, and that unknown is never free."""

from __future__ import annotations

import pickle
from datetime import date
from decimal import Decimal

import pytest

from generator.catalog import Catalog
from generator.search.entry import FREE, REPEALED, _days, entry
from tests.conftest import TODAY


def test_an_entry_is_plain_data(sample: Catalog) -> None:
    for procedure in sample.at_hand.values():
        found = entry(procedure, sample, TODAY)
        assert type(found)(*pickle.loads(pickle.dumps(tuple(found)))) == found  # noqa: S301  # our own bytes
        assert found.code == procedure.code


def test_an_entry_depends_on_nothing_else(sample: Catalog) -> None:
    procedure = next(iter(sample.at_hand.values()))
    assert entry(procedure, sample, TODAY) == entry(procedure, sample, TODAY)


def test_a_repealed_procedure_is_known_by_the_day(sample: Catalog) -> None:
    ended = next(p for p in sample.at_hand.values() if p.valid_to is not None)
    assert ended.valid_to is not None
    assert entry(ended, sample, date(2999, 1, 1)).flags & REPEALED
    assert not entry(ended, sample, ended.valid_to).flags & REPEALED


def test_free_is_only_what_a_text_says(sample: Catalog) -> None:
    for procedure in sample.at_hand.values():
        fees = [fee for channel in procedure.channels for limit in channel.limits for fee in limit.fees]
        assert bool(entry(procedure, sample, TODAY).flags & FREE) == (bool(fees) and all(fee.free for fee in fees))


@pytest.mark.parametrize(
    ("amount", "counting", "days"),
    [
        ("7", "ngay-lam-viec", 7),
        ("7.5", "ngay", 8),
        ("4", "gio", 1),
        ("16", "gio-lam-viec", 2),
        ("2", "thang", 0),
        ("1", "nam", 0),
    ],
)
def test_days_are_whole_and_only_of_days_and_hours(amount: str, counting: str, days: int) -> None:
    assert _days(Decimal(amount), counting) == days

"""Targets beside what is cut: the years of a target, days apart from working days."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from generator.catalog import Catalog
from generator.issue import Where
from generator.model import Change, Review, Target
from generator.pages import targets
from generator.savings import cuts

HERE = Where("r.yaml", 1, 1, {})
DAYS = "thoi-han"


def target(least: int, first: int | None = None, last: int | None = None, measure: str = DAYS) -> Target:
    source = "Trang tin thử"
    return Target(HERE, "t", "Giảm", measure, Decimal(least), source, source, date(2026, 1, 1), first, last)


def proposal(sample: Catalog, before: int, after: int, effective_on: date, counting: str = "ngay-lam-viec") -> Review:
    model = sample.reviews["2026/giam-ngay-cap-so-tay"]
    change = Change(HERE, 1, DAYS, Decimal(before), Decimal(after), counting)
    return replace(model, changes=(change,), costs=(), effective_on=effective_on)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (None, None, "17 → 13 ngày làm việc, giảm 23,5% (2 phương án)"),
        (2026, 2027, "10 → 7 ngày làm việc, giảm 30% (1 phương án)"),
        (2025, 2025, "7 → 6 ngày làm việc, giảm 14,3% (1 phương án)"),
        (2027, None, ""),
    ],
)
def test_a_target_counts_what_took_effect_in_its_years(
    sample: Catalog, first: int | None, last: int | None, expected: str
) -> None:
    done = [proposal(sample, 10, 7, date(2026, 1, 1)), proposal(sample, 7, 6, date(2025, 12, 31))]
    (found,) = targets.against([target(30, first, last)], done)
    assert [line.removeprefix("Thời hạn giải quyết: ") for line, _ in found.lines] == ([expected] if expected else [])


def test_days_and_working_days_are_judged_apart(sample: Catalog) -> None:
    done = [proposal(sample, 10, 7, date(2026, 1, 1)), proposal(sample, 20, 19, date(2026, 1, 1), "ngay")]
    found = {cut.counting: targets.verdicts(cut, done, [target(30)]) for cut in cuts(done)}
    assert found == {"ngay-lam-viec": ("đạt chỉ tiêu 30%",), "ngay": ("chưa đạt chỉ tiêu 30%",)}


def test_a_target_of_another_measure_or_other_years_says_nothing(sample: Catalog) -> None:
    done = [proposal(sample, 10, 7, date(2026, 1, 1))]
    (cut,) = cuts(done)
    assert targets.verdicts(cut, done, [target(30, measure="giay-to"), target(30, 2027, 2028)]) == ()


def test_two_targets_alike_are_told_once(sample: Catalog) -> None:
    done = [proposal(sample, 10, 7, date(2026, 1, 1))]
    (cut,) = cuts(done)
    assert targets.verdicts(cut, done, [target(30), target(30), target(40)]) == (
        "đạt chỉ tiêu 30%",
        "chưa đạt chỉ tiêu 40%",
    )

"""A proposal in words: its numbers before and after."""

from decimal import Decimal

import pytest

from generator.issue import Where
from generator.model import Change
from generator.pages import proposals
from generator.savings import Cut

HERE = Where("r.yaml", 1, 1, {})


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("10", "7", "Số bước: 10 → 7 bước, giảm 30%"),
        ("3", "4", "Số bước: 3 → 4 bước, tăng 33,3%"),
        ("3", "3", "Số bước: 3 → 3 bước, không đổi"),
        (None, "3", "Số bước: sau 3, còn lại chưa có thông tin"),
        ("3", None, "Số bước: trước 3, còn lại chưa có thông tin"),
        ("0", "0", "Số bước: 0 → 0 bước"),
        (None, None, ""),
    ],
)
def test_a_change_in_words(before: str | None, after: str | None, expected: str) -> None:
    first, last = (Decimal(text) if text else None for text in (before, after))
    assert proposals.change_line(Change(HERE, 1, "buoc", first, last)) == expected


def test_days_that_the_source_does_not_count_are_told_so() -> None:
    assert proposals.told(Cut("thoi-han", "", Decimal(10), Decimal(9), 1)) == (
        "Thời hạn giải quyết: 10 → 9 ngày (nguồn không nêu cách đếm), giảm 10% (1 phương án)"
    )


def test_one_proposal_alone_is_not_counted() -> None:
    assert proposals.alone(Cut("giay-to", "", Decimal(5), Decimal(3), 1)) == "Số giấy tờ: 5 → 3 giấy tờ, giảm 40%"

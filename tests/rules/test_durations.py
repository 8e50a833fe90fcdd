"""Eight working hours are a working day; a calendar day is another thing."""

from decimal import Decimal

import pytest

from generator.rules.durations import Span, span, total, words, words_in


@pytest.mark.parametrize(
    ("amount", "counting", "expected"),
    [
        ("0.5", "ngay-lam-viec", Span(Decimal(4), "gio-lam-viec")),
        ("2", "tuan", Span(Decimal(336), "gio")),
        ("1", "nam", Span(Decimal(12), "thang")),
    ],
)
def test_span(amount: str, counting: str, expected: Span) -> None:
    assert span(Decimal(amount), counting) == expected


def test_total_only_of_what_may_be_added() -> None:
    four, day = span(Decimal(4), "gio-lam-viec"), span(Decimal(1), "ngay-lam-viec")
    assert total([four, day]) == Span(Decimal(12), "gio-lam-viec")
    assert total([day, span(Decimal(1), "ngay")]) is None
    assert total([]) is None


def test_words() -> None:
    assert words(Decimal("0.25"), "ngay-lam-viec") == "0,25 ngày làm việc"
    assert words_in(Span(Decimal(12), "gio-lam-viec"), "ngay-lam-viec") == "1,5 ngày làm việc"

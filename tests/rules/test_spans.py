"""Eight working hours are a working day; a calendar day is another thing."""

from decimal import Decimal

import pytest

from generator.rules.spans import SMALLEST, Span, span, total, words
from generator.schema import tables


@pytest.mark.parametrize(
    ("amount", "counting", "expected"),
    [
        ("0.5", "ngay-lam-viec", Span(Decimal(4), "gio-lam-viec")),
        ("2", "tuan", Span(Decimal(14), "ngay")),
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
    assert words(Span(Decimal(12), "gio-lam-viec"), "ngay-lam-viec") == "1,5 ngày làm việc"


def test_every_counting_of_the_schema_has_its_scale() -> None:
    assert set(SMALLEST) == set(tables()["segments"].field("counting").labels)

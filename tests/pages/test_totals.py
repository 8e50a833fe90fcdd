"""Sums in words: the known part first, then what nobody knows."""

from decimal import Decimal

import pytest

from generator.costs import Costs, Span
from generator.pages.totals import total


def span(least: int, most: int) -> Span:
    return Span(Decimal(least), Decimal(most))


def known(**values: object) -> Costs:
    """Costs without an unknown fee."""
    return Costs(**{"fees_unknown": False, **values})  # type: ignore[arg-type]  # each test names real fields


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ([known(papers=span(2, 2))], "2 loại"),
        ([known(papers=span(1, 3)), known(papers=span(2, 2))], "3 đến 5 loại"),
        ([known(papers=span(0, 3))], "nhiều nhất 3 loại"),
        ([known(papers=span(1, 3)), known()], "1 đến 3 loại; 1 bước chưa có thông tin"),
        ([known()], "chưa có thông tin"),
        ([known(), known()], "chưa có thông tin"),
    ],
)
def test_papers(parts: list[Costs], words: str) -> None:
    assert total(parts).papers == words


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ([known(fees=span(8000, 8000))], "8.000 đồng"),
        ([known(fees=span(0, 0))], "không thu"),
        ([known(fees=span(10000, 20000)), known(fees=span(0, 0))], "10.000 đến 20.000 đồng"),
        ([known(fees=span(8000, 8000), fees_open=True)], "từ 8.000 đồng"),
        ([known(fees=span(0, 0), fees_ruled=True)], "không thu; thêm khoản tính theo cách riêng, xem ở thủ tục"),
        ([known(fees_ruled=True)], "khoản tính theo cách riêng, xem ở thủ tục"),
        ([known(fees_ruled=True), known(fees=span(1, 1))], "1 đồng; thêm khoản tính theo cách riêng ở 1 bước"),
        ([Costs()], "chưa có thông tin"),
        ([Costs(fees=span(5000, 5000))], "5.000 đồng; phần khác chưa có thông tin"),
        ([Costs(), known(fees=span(5000, 5000)), Costs()], "5.000 đồng; 2 bước chưa có thông tin"),
    ],
)
def test_fees(parts: list[Costs], words: str) -> None:
    assert total(parts).fees == words


WORKING = (("ngay-lam-viec", Decimal(3)),)
CALENDAR = (("ngay", Decimal(10)),)


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ([known(limit=WORKING)], "tối đa 3 ngày làm việc"),
        ([known(limit=WORKING, same_day=True)], "tối đa 3 ngày làm việc; có trường hợp trả trong ngày"),
        ([known(same_day=True)], "trong ngày làm việc"),
        ([known(limit=WORKING), known(limit=WORKING)], "tối đa 6 ngày làm việc"),
        ([known(limit=WORKING), known(limit=CALENDAR)], "tối đa 3 ngày làm việc và 10 ngày"),
        ([known(limit=WORKING), known(same_day=True)], "tối đa 3 ngày làm việc; 1 bước trong ngày làm việc"),
        ([known(limit=WORKING), known()], "tối đa 3 ngày làm việc; 1 bước chưa có thông tin"),
        ([known()], "chưa có thông tin"),
    ],
)
def test_time_keeps_countings_apart(parts: list[Costs], words: str) -> None:
    assert total(parts).time == words


def test_one_illustrative_part_marks_the_sum() -> None:
    assert total([known(), known(illustrative=True)]).illustrative
    assert not total([known()]).illustrative

"""Deadlines and numbers as task lists write them."""

from datetime import date
from decimal import Decimal

import pytest

from generator.importers.task_words import Deadline, amount, day, deadline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("25/11/2025", Deadline("ngay", date(2025, 11, 25))),
        ("trước ngày 25/11/2025", Deadline("ngay", date(2025, 11, 25), exclusive=True)),
        ("Hoàn thành trước 1/9/2025", Deadline("ngay", date(2025, 9, 1), exclusive=True)),
        ("Chậm nhất ngày 05.3.2026.", Deadline("ngay", date(2026, 3, 5))),
        ("ngày\n25/11/2025", Deadline("ngay", date(2025, 11, 25))),
        ("2025-11-25 00:00:00", Deadline("ngay", date(2025, 11, 25))),
        ("01/01/1970", Deadline("khong")),
        ("1970-01-01 00:00:00", Deadline("khong")),
        ("", Deadline("khong")),
        ("Không quy định thời hạn", Deadline("khong")),
        ("trong tháng 02/2028", Deadline("thang", date(2028, 2, 29))),
        ("Tháng 11 năm 2025", Deadline("thang", date(2025, 11, 30))),
        ("Trong Quý III/2025", Deadline("quy", date(2025, 9, 30))),
        ("quý 4/2025", Deadline("quy", date(2025, 12, 31))),
        ("trong năm 2026", Deadline("nam", date(2026, 12, 31))),
        ("Nhiệm vụ thường xuyên", Deadline("thuong-xuyen")),
        ("định kỳ 06 tháng/lần", Deadline("dinh-ky", every_months=6)),
        ("6 tháng một lần", Deadline("dinh-ky", every_months=6)),
        ("Hằng quý", Deadline("dinh-ky", every_months=3)),
        ("hàng năm", Deadline("dinh-ky", every_months=12)),
    ],
)  # fmt: skip
def test_a_deadline_is_understood(text: str, expected: Deadline) -> None:
    assert deadline(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2025",
        "sau khi có hướng dẫn",
        "trước tháng 11/2025",
        "25/11",
        "quý V/2025",
        "trước năm 2026",
        "khẩn trương",
    ],
)
def test_what_is_not_understood_is_not_taken_for_no_deadline(text: str) -> None:
    assert deadline(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("07/11/2025", date(2025, 11, 7)), ("2025-11-07", date(2025, 11, 7)), ("trước ngày 07/11/2025", None), ("đã xong", None)],
)  # fmt: skip
def test_a_day_of_completion_is_a_plain_day(text: str, expected: date | None) -> None:
    assert day(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("96.898", Decimal(96_898)), ("1.234.567", Decimal(1_234_567)), ("96,5%", Decimal("96.5")), (" 80 ", Decimal(80)),
        ("100%", Decimal(100)), ("96.8", None), ("gần xong", None), ("", None),
    ],
)  # fmt: skip
def test_dots_group_thousands(text: str, expected: Decimal | None) -> None:
    assert amount(text) == expected

"""Rule `so-lieu`."""

from datetime import date

import pytest

from generator.indicators import MOST_OF_GROUP
from generator.rules.figures import check, starts

from .told import Record, told

ROW = "unit: so-mau, source: Nguồn mẫu, as_of: 2026-10-01"


def dossiers(*rows: str) -> Record:
    """A file of dossiers; the first row stands on line 2, column 5 being its brace."""
    return "so-lieu/ho-so-mau.yaml", "dossiers:\n" + "".join(f"  - {{{ROW}, {row}}}\n" for row in rows)


def scores(*rows: str) -> Record:
    """A file of points, as above."""
    return "so-lieu/diem-766-mau.yaml", "scores:\n" + "".join(f"  - {{{ROW}, period: 2026, {row}}}\n" for row in rows)


def test_right() -> None:
    of_dossiers = dossiers(
        "period: 2026-09", "period: 2026-09, sector: mau", "period: 2026-Q3, median: 5, p90: 5, counting: ngay"
    )
    assert told(check, of_dossiers) == []
    assert told(check, scores("group: tien-do, points: 20, numerator: 9, denominator: 9", "group: cong-khai")) == []


def test_told_twice() -> None:
    assert told(check, dossiers("period: 2026-09", "period: 2026-09, received: 5")) == [
        "3:12 lỗi: Số liệu này đã có ở dòng khác. → Giữ một dòng; dòng kia ở so-lieu/ho-so-mau.yaml:2.",
    ]


def test_times_that_do_not_fit() -> None:
    assert told(check, dossiers("period: 2026-09, median: 7, p90: 5.5, counting: ngay", "period: 2026-08, p90: 3")) == [
        "2:91 lỗi: «Thời gian của 90% hồ sơ» (p90) 5,5 nhỏ hơn «Trung vị thời gian» (median) 7. → Xem hai cột có bị đổi chỗ không.",
        "3:80 lỗi: Có thời gian nhưng thiếu «Đơn vị tính» (counting). → Ghi ngay, ngay-lam-viec hoặc gio ở cột counting.",
    ]


def test_before_the_period() -> None:
    assert told(check, dossiers("period: 2026-Q4", "period: 2026-11")) == [
        "3:46 lỗi: «Số liệu đến ngày» (as_of) là 01/10/2026, khi kỳ 2026-11 chưa bắt đầu. → Xem lại ngày số liệu và kỳ.",
    ]


def test_points_and_parts() -> None:
    assert told(check, scores("group: thanh-toan, points: 10.5", "group: so-hoa, numerator: 12, denominator: 10")) == [
        "2:99 lỗi: «Điểm» (points) 10,5 quá 10, điểm tối đa của nhóm «Thanh toán trực tuyến». → Xem lại điểm và nhóm.",
        "3:98 lỗi: «Tử số» (numerator) 12 lớn hơn «Mẫu số» (denominator) 10. → Xem hai cột có bị đổi chỗ không.",
    ]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2026", date(2026, 1, 1)),
        ("2026-Q1", date(2026, 1, 1)),
        ("2026-Q4", date(2026, 10, 1)),
        ("2026-09", date(2026, 9, 1)),
    ],
)
def test_a_period_begins(period: str, expected: date) -> None:
    assert starts(period) == expected


def test_the_groups_make_a_hundred_points() -> None:
    assert sum(MOST_OF_GROUP.values()) == 100

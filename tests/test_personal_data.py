"""Private data in a record is warned of at its place, and never repeated; public contacts and look-alikes are left alone."""

from __future__ import annotations

import pytest

from generator.issue import Severity
from generator.personal_data import RULE, check

PAPER = "số căn cước hoặc số định danh cá nhân"
OLD = "số chứng minh nhân dân"
MOBILE = "số điện thoại di động"
BOX = "hộp thư riêng"


@pytest.mark.parametrize(
    ("line", "what", "column"),
    [
        ("note: Nộp cho bà A, căn cước 051199000123.", PAPER, 30),
        ("# hỏi ông B 001085000456", PAPER, 13),
        ("    phone: 051199000123", PAPER, 12),
        ("note: CMND số 212345678 cấp năm 2010", OLD, 15),
        ("text: gọi 0912345678", MOBILE, 11),
        ("text: gọi 0912 345 678 để hẹn", MOBILE, 11),
        ("text: gọi (0905.123.456)", MOBILE, 12),
        ("text: gọi +84 905 123 456", MOBILE, 11),
        ("text: gọi 0905-123-456", MOBILE, 11),
        ("text: gửi nguyenvana@thu.example", BOX, 11),
        ("  - text: gửi a.b+c@hop-thu.example.vn nhé", BOX, 15),
    ],
)
def test_it_is_warned_of_where_it_stands(line: str, what: str, column: int) -> None:
    (issue,) = check(f"code: 1.000001\n{line}\n".encode(), "a.yaml")
    assert issue.severity is Severity.WARNING
    assert (issue.rule, issue.place.file, issue.place.line, issue.place.column) == (RULE, "a.yaml", 2, column)
    assert issue.message == f"Có vẻ là {what} của một người."
    assert line[column - 1 :][:8] not in f"{issue.message} {issue.hint}"


@pytest.mark.parametrize(
    "line",
    [
        "phone: 0905 123 456",
        "contacts: [{name: Xã, phone: 0905 123 456, email: a@b.example}]",
        "  - email: mot-cua@xa.example",
        "    phone: 0255 3822 000",
        "note: Gọi 0255 3822 000 hoặc 1900 1234.",
        "note: Gửi motcua@quangngai.gov.vn",
        "source_url: https://cong.example/thu-tuc/051199000123/0912345678?a=b@c.vn",
        "amount: 200000000",
        "checked_on: 2026-11-22",
        "code: 1.001193",
        "note: Tài khoản 9704051199000123456",
        "clause: Điều 12 khoản 3, 051.199.000.123 đồng",
        "note: 0912 345 678 901",
    ],
)
def test_other_things_are_left_alone(line: str) -> None:
    assert list(check(f"{line}\n".encode(), "a.yaml")) == []


def test_a_file_that_is_not_text_breaks_nothing() -> None:
    assert [issue.place.line for issue in check(b"\xff\n051199000123\n", "a.yaml")] == [2]

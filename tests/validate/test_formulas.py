"""A text that a spreadsheet would run is refused; lists, phone numbers and sums in words are not."""

from __future__ import annotations

import pytest

from generator.issue import Severity, Where
from generator.schema import tables
from generator.tables import Row
from generator.validate.formulas import RULE, check


def issues_of(text: str) -> list[tuple[str, str]]:
    row = Row(tables()["notes"], {"text": text}, Where("a.yaml", 3, 5, {}), {})
    found = list(check({"notes": [row]}))
    assert all(issue.severity is Severity.ERROR and issue.place.line == 3 for issue in found)
    return [(issue.rule, issue.message) for issue in found]


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("https://xau.example","Bấm")',
        "=1+1",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!A0",
        "+cmd|' /C calc'!A0",
        '-HYPERLINK("https://xau.example")',
        '+1+WEBSERVICE("https://xau.example")',
        "- HYPERLINK(A1)",
        "+\n1+HYPERLINK(A1)",
    ],
)
def test_a_formula_is_refused(text: str) -> None:
    assert issues_of(text) == [(RULE, f"«Lưu ý» (text) bắt đầu bằng dấu {text[0]}; Excel sẽ chạy như công thức.")]


@pytest.mark.parametrize(
    "text",
    [
        "- Nộp ở xã (nếu có).\n- Nhận ở tỉnh.",
        "+ Bản chính giấy khai sinh (01 bản)",
        "+84 255 3822 000",
        "-",
        "Tổng = 2",
        "5 + 3",
        "- Tờ khai theo mẫu TK01 (bản chính)",
    ],
)
def test_other_texts_are_left_alone(text: str) -> None:
    assert issues_of(text) == []

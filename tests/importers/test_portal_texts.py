"""Texts, numbers of legal texts and codes, as the portal's typists leave them."""

from __future__ import annotations

import pytest

from generator.importers import numbers
from generator.importers.portal_record import Code, codes
from generator.importers.portal_source import Source
from generator.importers.references import day
from generator.importers.texts import bare, block, line


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  Đo\u0302\u0309i \n sổ ", "Đổi sổ"),
        ("a\u200eb\u00adc", "abc"),
        ("a\tb\u00a0 c", "a b c"),
        ("a\r\nb", "a b"),
    ],
)
def test_a_line_keeps_every_word(text: str, kept: str) -> None:
    assert line(text) == kept


def test_a_block_keeps_its_lines() -> None:
    assert block(" a \r\n\r\n\n\n\tb: c  \n") == "a\n\n\tb: c"


def test_bare_words_are_for_recognising() -> None:
    assert bare("* Giấy tờ phải xuất trình: ") == "giay to phai xuat trinh"


@pytest.mark.parametrize(
    ("code", "number", "kind", "sure"),
    [
        ("Luật số 32/2024/QH15", "32/2024/QH15", "luat", True),
        ("31/2024/QH15 ", "31/2024/QH15", "khac", True),
        ("21/2008/TTLT- BQP-BLĐTBXH-BTC", "21/2008/TTLT-BQP-BLĐTBXH-BTC", "thong-tu-lien-tich", True),
        ("09/2025/NQ-HĐND.", "09/2025/NQ-HĐND", "nghi-quyet", True),
        ("Nghị quyết số 66.19/2026/NQ-CP", "66.19/2026/NQ-CP", "nghi-quyet", True),
        ("12/2016/QD-UBND", "12/2016/QĐ-UBND", "quyet-dinh", True),
        ("22/2025/QĐ-TTg", "22/2025/QĐ-TTg", "quyet-dinh", True),
        ("193", "193", "khac", False),
        ("34/2023", "34/2023", "khac", False),
        ("222/02205/NĐ-CP", "222/02205/NĐ-CP", "khac", False),
        ("41/201Đ-CP", "41/201Đ-CP", "khac", False),
        ("37.2025.01", "37.2025.01", "khac", False),
        ("Điều 9 Nghị định số 180/2026/NĐ-CP", "Điều 9 Nghị định số 180/2026/NĐ-CP", "khac", False),
    ],
)
def test_a_number_is_read_or_kept_as_it_stands(code: str, number: str, kind: str, *, sure: bool) -> None:
    found = numbers.read(code)
    assert (found.text, found.kind, found.sure) == (number, kind, sure)


def test_a_title_tells_the_kind_of_a_number_of_the_national_assembly() -> None:
    assert numbers.read("91/2015/QH13", "Bộ luật Dân sự").kind == "bo-luat"
    assert numbers.read("60/2014/QH13", "Luật Hộ tịch").kind == "luat"


def test_a_province_has_its_own_text_of_a_number() -> None:
    assert numbers.read("28/2026/QĐ-UBND").is_local
    assert not numbers.read("28/2026/NĐ-CP").is_local


def test_a_day_is_the_vietnamese_day() -> None:
    assert day(1769101200000) == "2026-01-23"  # 17:00 on the 22nd in London
    assert day(None) == ""


def test_codes_are_trimmed_and_what_is_none_gets_a_symbol() -> None:
    written = [
        "1.002010",
        " 1.002020",
        " 1.002010",
        "2.009182739",
        "1.0133611",
        "1.014955-Xoa",
        "1.007760.000.00.00.H37",
    ]
    found = codes([Source(n, {"code": code}) for n, code in enumerate(written)])
    assert list(found.values()) == [
        Code("1.002010"),
        Code("1.002020"),
        Code("CONG-1-002010", source="1.002010"),
        Code("CONG-2-009182739", source="2.009182739"),
        Code("CONG-1-0133611", source="1.0133611"),
        Code("CONG-1-014955-XOA", source="1.014955-Xoa"),
        Code("1.007760", "H37"),
    ]

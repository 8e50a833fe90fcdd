"""Folding: a table of writings that must meet, in Python and in the browser alike."""

from __future__ import annotations

from zlib import crc32

import pytest

from generator.search import folding
from tests.search.conftest import Ask

# what is written → its syllables
FOLDED = [
    ("Đăng ký Hộ tịch", ["dang", "ki", "ho", "tich"]),
    ("đăng kí hộ tịch", ["dang", "ki", "ho", "tich"]),
    ("hoà hòa thuỷ thủy", ["hoa", "hoa", "thuy", "thuy"]),
    ("lý do, Y tế, kỹ sư, quy định", ["li", "do", "i", "te", "ki", "su", "qui", "dinh"]),
    ("quyết tay thúy", ["quyet", "tay", "thuy"]),
    ("85/2023/NĐ-CP", ["85", "2023", "nd", "cp"]),
    ("“Ươm” – ẨM THỰC\tỡm…", ["uom", "am", "thuc", "om"]),
    ("ð ĐẶNG", ["d", "dang"]),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "syllables"), FOLDED)
def test_syllables(text: str, syllables: list[str]) -> None:
    assert folding.syllables(text) == syllables


def test_the_browser_folds_alike(ask: Ask) -> None:
    plain = ask("fold", [text for text, _ in FOLDED])
    assert [folding.syllables(text) for text in plain] == [syllables for _, syllables in FOLDED]


def test_a_pair_is_hashed_as_the_layout_says() -> None:
    left, right = crc32(b"dang"), crc32(b"ki")
    assert folding.pair("dang", "ki") == (left ^ (right * 0x9E3779B1 % 2**32)) // 4  # its first 30 bits
    assert folding.pair("dang", "ky") == folding.pair("dang", "ki")
    assert folding.pair("ki", "dang") != folding.pair("dang", "ki")


def test_the_pairs_of_a_text() -> None:
    assert folding.pairs("Đăng ký, đăng ký") == {folding.pair("dang", "ki"), folding.pair("ki", "dang")}
    assert folding.pairs("một") == folding.pairs("") == set()
    assert folding.pairs("một hai ba") == {folding.pair("mot", "hai"), folding.pair("hai", "ba")}

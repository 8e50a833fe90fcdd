"""Everyday words in the catalogue: those that lead nowhere in it stay out."""

from __future__ import annotations

import pytest

from generator.model import Synonym
from generator.search.columns import varints
from generator.search.meanings import meanings
from generator.search.stream import CAPITAL, CAPITALS, stream
from tests.search.conftest import NOWHERE

TEXTS = [stream("Đăng ký kết hôn"), stream("Nuôi trồng thuỷ sản"), stream("Cấp thẻ")]


def word(word: str, *terms: str, codes: tuple[str, ...] = ()) -> Synonym:
    return Synonym(where=NOWHERE, word=word, terms=terms, codes=codes)


def test_words_terms_and_numbers_by_hand() -> None:
    told = [
        word("đám hỏi", "đăng ký kết hôn", "nuôi trồng thủy sản"),
        word("cưới", "đăng ký kết hôn", "bay lên trời"),
        word("thẻ ấy", codes=("1.000001",)),
        word("ao cá", "nuôi trồng thủy sản", codes=("1.000002", "1.9")),
    ]
    words, terms, quotes, numbers = meanings(told, TEXTS, ["1.000001", "1.000002"])
    assert words == [("thẻ", "ấy"), ("ao", "cá"), ("cưới",), ("đám", "hỏi")], "words of one first term stand together"
    assert terms == [("nuôi", "trồng", "thủy", "sản")], "written otherwise in the title"
    assert quotes == [(0, 0, 4)], "đăng ký kết hôn: the whole first text"
    assert numbers == varints([0, 1, 0, 1, 0, 1, 1, 1, 1, 0, 2, 0, 0, 0]), (
        "thẻ ấy: row 0; ao cá: term 0, row 1; cưới: one term on; đám hỏi: the same and term 0"
    )


def test_a_quote_may_hold_marks_and_leaves_those_before_it() -> None:
    text = stream("Cấp Thẻ BHYT mới, cấp thẻ BHYT mới")
    assert text[1:5] == (CAPITAL, "thẻ", CAPITALS, "bhyt")
    found = meanings([word("từ", "thẻ BHYT mới"), word("chữ", "thẻ")], [TEXTS[0], text], [])
    assert found.quotes == [(1, 2, 4)], "the first of two places, from thẻ to mới"
    assert found.terms == [("thẻ",)], "one word is written sooner than pointed at"


@pytest.mark.parametrize(
    ("term", "kept"),
    [
        ("đăng ký kết hôn", True),
        ("đăng kí kết hôn có yếu tố", True),  # three of six neighbours stand there
        ("đăng ký tàu cá đóng mới", False),  # one of five
        ("kết hôn", True),
        ("thẻ", True),
        ("bay", False),
    ],
)
def test_what_leads_somewhere(term: str, *, kept: bool) -> None:
    assert bool(meanings([word("từ", term)], TEXTS, []).words) is kept

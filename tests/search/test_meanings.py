"""Everyday words in the catalogue: those that lead nowhere in it stay out."""

from __future__ import annotations

import pytest

from generator.model import Synonym
from generator.search.columns import varints
from generator.search.meanings import meanings
from generator.search.stream import stream
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
    words, terms, numbers = meanings(told, TEXTS, ["1.000001", "1.000002"])
    assert words == [("thẻ", "ấy"), ("ao", "cá"), ("cưới",), ("đám", "hỏi")], "words of one first term stand together"
    assert terms == [("nuôi", "trồng", "thủy", "sản"), ("đăng", "ký", "kết", "hôn")]
    assert numbers == varints([0, 1, 0, 1, 0, 1, 1, 1, 1, 0, 2, 0, 0, 0]), (
        "thẻ ấy: row 0; ao cá: term 0, row 1; cưới: one term on; đám hỏi: the same and term 0"
    )


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
    assert bool(meanings([word("từ", term)], TEXTS, [])[0]) is kept

"""Folded words: every letter of Vietnamese, in both cases, and what is none."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.letters import folded_words

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
LETTERS = [unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES] + ["đ"]


def test_every_letter_folds_to_its_letter_without_marks() -> None:
    plain = "".join(letter * len(TONES) for letter in "aaaeeiooouuy") + "d"
    assert folded_words("".join(LETTERS)) == folded_words("".join(LETTERS).upper()) == [plain.encode()]


def test_what_is_no_letter_and_no_digit_parts_words() -> None:
    assert folded_words("Số 12/2024/NĐ-CP_x\u00a0y\x01z") == [b"so", b"12", b"2024", b"nd", b"cp", b"x", b"y", b"z"]


def test_letters_of_other_languages_are_told_when_it_matters() -> None:
    assert folded_words("Müller") == [b"m", b"ller"]
    with pytest.raises(UnicodeEncodeError):
        folded_words("Müller", "strict")


@given(st.text(st.sampled_from([*LETTERS, *"abcXYZ019 -/,.\t"])))
def test_words_are_those_that_decomposing_gives(text: str) -> None:
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    told = "".join(character for character in plain if not unicodedata.combining(character))
    assert folded_words(text, "strict") == [word.encode() for word in re.findall("[a-z0-9]+", told)]

"""How Vietnamese dates, money, numbers and time limits are written, and how names are ordered and folded."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from generator.letters import folded_words

UNKNOWN: Final = "chưa có thông tin"
WEEKDAYS: Final = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
# The order of the Vietnamese alphabet; tones rank after letters, in the order of dictionaries.
ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES: Final = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng
DIGIT: Final = re.compile("[0-9]")
BULLET: Final = re.compile(r"^\s*[-+•*]\s+")


def day(value: date) -> str:
    """`22/9/2023`: no leading zero in the month, two digits in a single-figure day (as in NĐ 30/2020/NĐ-CP)."""
    month = f"{value.month:02d}" if value.month < 3 else str(value.month)
    return f"{value.day:02d}/{month}/{value.year}"


def number(value: Decimal | int) -> str:
    """`1.234.567` and `0,25`."""
    sign, digits = ("-", -value) if value < 0 else ("", value)
    whole, _, part = f"{digits:,f}".partition(".") if isinstance(digits, Decimal) else (f"{digits:,}", "", "")
    part = part.rstrip("0")
    return sign + whole.replace(",", ".") + (f",{part}" if part else "")


def money(amount: Decimal, currency: str = "VND") -> str:
    """`20.000 đồng`, `70 USD`."""
    return f"{number(amount)} {'đồng' if currency in ('', 'VND') else currency}"


def percent(value: float | None) -> str:
    """`66,7%`; unknown when nothing was counted."""
    return UNKNOWN if value is None else f"{value:.1f}".replace(".", ",").removesuffix(",0") + "%"


def fold(text: str) -> str:
    """Lower case without marks: `Đăng ký hộ tịch` → `dang ky ho tich`."""
    return unicodedata.normalize("NFD", text.lower()).translate(_PLAIN)


def slug(text: str) -> str:
    """For addresses: `3198/UBND-TTHCC` → `3198-ubnd-tthcc`."""
    try:
        return b"-".join(folded_words(text, "strict")).decode()
    except UnicodeEncodeError:  # a letter of another language, or a mark apart from its letter
        return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def order(text: str) -> tuple[str, str, str]:
    """Sort key of the Vietnamese alphabet: letters first, then tones, then the text itself.

    Digits come before letters and are compared as numbers, so that "Điều 9" precedes "Điều 10"; punctuation
    does not count.
    """
    plain = _plain(text)
    counted = re.sub("[0-9]+", _counted, plain) if DIGIT.search(plain) else plain
    return counted.translate(_LETTERS), plain.translate(_TONES), text


def initial(text: str) -> str:
    """The letter of the alphabet that a text opens with, quotes passed over; "" when it opens with a number.

    >>> initial("“Ẩm thực”"), initial("3 việc")
    ('â', '')
    """
    first = next(filter(None, (_LETTERS[ord(c)] for c in _plain(text))), "")  # what the key of `order` begins with
    return ALPHABET[ord(first) - FIRST_LETTER] if first and ord(first) >= FIRST_LETTER else ""


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text.lower()).split())


def _counted(digits: re.Match[str]) -> str:
    """A number as a string that sorts by size: how long it is, then its digits, all below every letter."""
    number = digits[0].lstrip("0")
    return f"{chr(COUNTED + min(len(number), 200))}{number}"


class _Only(dict[int, str]):
    """A translation that drops every character it does not name."""

    def __missing__(self, key: int) -> str:
        return ""


def _spelled() -> Iterator[tuple[str, int, int]]:
    """Each letter with each tone: (character, rank of the letter, rank of the tone)."""
    for rank, letter in enumerate(ALPHABET):
        for tone, mark in enumerate(("", *TONES)):
            character = unicodedata.normalize("NFC", letter + mark)
            if len(character) == 1:
                yield character, rank, tone


COUNTED: Final = 0xE000  # a private character says how long the number after it is
FIRST_LETTER: Final = 0x1000  # above digits and everything that a number is written with
_LETTERS: Final = _Only(
    {ord(c): chr(FIRST_LETTER + rank) for c, rank, _ in _spelled()} | {ord(c): c for c in " 0123456789"}
    | {COUNTED + length: chr(0x100 + length) for length in range(201)}
)  # fmt: skip
_TONES: Final = _Only({ord(c): str(tone) for c, _, tone in _spelled()})


def first_upper(text: str) -> str:
    """Only the first letter raised; the rest stays as written."""
    return text[:1].upper() + text[1:]


def unmarked(text: str) -> str:
    """The text without the bullet that it was typed with, for a place that is an entry of a list already.

    >>> unmarked("- Giấy khai sinh")
    'Giấy khai sinh'
    """
    return BULLET.sub("", text, count=1)


def clipped(text: str, width: int = 110) -> str:
    """The text on one line, cut after a word when it is long."""
    line = " ".join(text.split())
    return line if len(line) <= width else f"{line[:width].rsplit(' ', 1)[0]}…"


class _Plain(dict[int, str | int | None]):
    """Letters without marks, for `str.translate`: each character is looked up once."""

    def __missing__(self, character: int) -> int | None:
        self[character] = found = None if unicodedata.combining(chr(character)) else character
        return found


_PLAIN: Final = _Plain({ord("đ"): "d", ord("ð"): "d"})

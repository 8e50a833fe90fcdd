"""How Vietnamese dates, money, numbers and time limits are written, and how names are ordered and folded."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import Final

UNKNOWN: Final = "chưa có thông tin"
WEEKDAYS: Final = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
# The order of the Vietnamese alphabet; tones rank after letters, in the order of dictionaries.
ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES: Final = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng
SHAPES: Final = "\u0306\u0302\u031b"  # ă, â ê ô, ơ ư


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
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d").replace("ð", "d"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def slug(text: str) -> str:
    """For addresses: `3198/UBND-TTHCC` → `3198-ubnd-tthcc`."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def order(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Sort key of the Vietnamese alphabet: letters first, then tones, then the text itself.

    Digits come before letters and are compared as numbers, so that "Điều 9" precedes "Điều 10".
    """
    letters: list[int] = []
    tones: list[int] = []
    for piece in re.findall(r"[0-9]+|[^0-9]", unicodedata.normalize("NFC", text.lower())):
        if piece[0].isdigit() and piece.isascii():
            letters += (1, int(piece))
            continue
        letter, tone = _split(piece)
        rank = ALPHABET.find(letter)
        if rank >= 0:
            letters.append(rank + 10)
            tones.append(tone)
        elif piece.isspace() and letters and letters[-1] != 0:
            letters.append(0)
    return tuple(letters), tuple(tones), text


def _split(character: str) -> tuple[str, int]:
    """A letter of the alphabet and the rank of its tone (0 none … 5 nặng)."""
    parts = unicodedata.normalize("NFD", character)
    tone = next((TONES.index(p) + 1 for p in parts if p in TONES), 0)
    return unicodedata.normalize("NFC", "".join(p for p in parts if p not in TONES)), tone


def first_upper(text: str) -> str:
    """Only the first letter raised; the rest stays as written."""
    return text[:1].upper() + text[1:]

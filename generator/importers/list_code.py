"""One code as a list writes it becomes the code that our records use, with what was wrong about the writing."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from generator.importers.grid import Cell

DIGITS: Final = 6


class Flaw(StrEnum):
    """What is wrong about the writing of a code."""

    SPACE = "có khoảng trắng"
    DOT = "có dấu chấm ở cuối"
    FIRST_DOT = "thiếu dấu chấm sau số đầu"
    COMMA = "dấu phẩy thay dấu chấm"
    NUMBER = "bảng tính lưu mã thành số"
    COUNT = "sai số chữ số"
    PATTERN = "không đúng khuôn nào"


@dataclass(frozen=True, slots=True)
class Code:
    """A code of a list. Without a `core` nobody can be sure of it; `guess` is then what it may have been.

    `suffix` is the province's (`H37`), `case` that of one case of a procedure (`.01`). A guess is `exact` when the
    spreadsheet did the damage and arithmetic undoes it.
    """

    written: str
    core: str = ""
    suffix: str = ""
    case: str = ""
    flaws: tuple[Flaw, ...] = ()
    guess: str = ""
    is_exact: bool = False
    is_internal: bool = False
    is_deleted: bool = False


TAIL: Final = r"(?:\.[0-9]{3}\.[0-9]{2}\.[0-9]{2})?(?:\.([Hh][0-9]{2}))?(?:\.([0-9]{2}))?"
NATIONAL: Final = re.compile(rf"([1-9])([.,]?)([0-9]{{6}}){TAIL}")
DELETED: Final = re.compile(rf"([1-9])\.([0-9]{{6}}){TAIL}[-_]?x(?:oa|óa|oá)", re.IGNORECASE)
ANY_COUNT: Final = re.compile(rf"([1-9])[.,]([0-9]+?){TAIL}")
INTERNAL: Final = re.compile(rf"([A-ZĐ][A-ZĐ0-9]*(?:[-_][A-ZĐ0-9]+)+){TAIL}", re.IGNORECASE)


def read_code(cell: Cell) -> Code:
    """The code in a cell.

    >>> read_code(Cell("1.007766.000.00.00.H37")).core
    '1.007766'
    """
    written = unicodedata.normalize("NFC", cell.text)
    if cell.is_number:
        return _number(written)
    visible = "".join(c for c in written if not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc"))
    plain = visible.strip("'").rstrip(".")
    flaws = (Flaw.SPACE,) * (visible != written) + (Flaw.DOT,) * visible.endswith(".")
    return _sound(written, plain, flaws) or _damaged(written, plain, flaws)


def _number(written: str) -> Code:
    """A code that a spreadsheet took for a number: `1.00302` was 1.003020, `1003020` was 1.003020."""
    whole, dot, part = written.partition(".")
    if not dot and len(whole) == DIGITS + 1:
        whole, part = whole[0], whole[1:]
    is_exact = bool(re.fullmatch("[1-9]", whole) and re.fullmatch("[0-9]{1,6}", part))
    guess = f"{whole}.{part.ljust(DIGITS, '0')}" if is_exact else ""
    return Code(written, flaws=(Flaw.NUMBER,), guess=guess, is_exact=is_exact)


def _sound(written: str, plain: str, flaws: tuple[Flaw, ...]) -> Code | None:
    if found := NATIONAL.fullmatch(plain):
        first, dot, rest, suffix, case = found.groups("")
        flaws += {"": (Flaw.FIRST_DOT,), ",": (Flaw.COMMA,)}.get(dot, ())
        return Code(written, f"{first}.{rest}", suffix.upper(), case, flaws)
    if found := DELETED.fullmatch(plain):
        return Code(written, f"{found[1]}.{found[2]}", flaws=flaws, is_deleted=True)
    if found := INTERNAL.fullmatch(plain):
        return Code(
            written, found[1].upper().replace("_", "-"), (found[2] or "").upper(), flaws=flaws, is_internal=True
        )
    return None


def _damaged(written: str, plain: str, flaws: tuple[Flaw, ...]) -> Code:
    """Too few digits: zeros lost at the end, perhaps; too many: one typed too much, perhaps."""
    found = ANY_COUNT.fullmatch(plain)
    if not found:
        return Code(written, flaws=(*flaws, Flaw.PATTERN))
    guess = f"{found[1]}.{found[2][:DIGITS].ljust(DIGITS, '0')}"
    return Code(written, suffix=(found[3] or "").upper(), flaws=(*flaws, Flaw.COUNT), guess=guess)

"""What a clerk probably meant by a value that its field does not take: the other writings of it, the likeliest first.

A guess is `sure` when nothing else can be meant, so that `fix` may write it without asking: `Công khai` for
`cong-khai`, `18/7/2026` for 2026-07-18. It is not when a person must look: `7/8/2026` may be July or August.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from difflib import get_close_matches
from typing import Final, NamedTuple

from generator.schema import Field
from generator.wording import fold, slug

Accepts = Callable[[str], bool]

QUOTES: Final = " \t\u00a0\"'“”‘’«»`,;"
EXCEL_ZERO: Final = date(1899, 12, 30)  # the day that spreadsheets count from
EXCEL_DAYS: Final = range(20_000, 60_000)  # 1954 to 2064: a plain number beyond is no day
FIRST_YEAR: Final = 45
OFFICE_HOURS: Final = range(7, 18)  # 3h is three in the afternoon as well as at night
MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
YES: Final = frozenset(("co", "yes", "y", "true", "dung", "1", "x", "on", "✓"))
NO: Final = frozenset(("khong", "no", "n", "false", "sai", "0", "off"))
NUMERALS: Final = {
    word: str(number)
    for number, word in enumerate(("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"))
}
FOLDED: Final = {fold(word): number for word, number in NUMERALS.items()}  # "sau" may be six, or "after"
VIETNAM: Final = timezone(timedelta(hours=7))
SCALES: Final = {"nghin": 1000, "ngan": 1000, "k": 1000, "trieu": 1_000_000, "tr": 1_000_000, "ty": 1_000_000_000}
AMOUNT: Final = re.compile(r"([0-9]{1,3}(?:[., ][0-9]{3})+|[0-9]+)(?:[.,]([0-9]{1,2}))?\s*([a-z%/ ]*)")
YEAR_FIRST: Final = re.compile(r"([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})(?:[t ].*)?")
YEAR_LAST: Final = re.compile(r"([0-9]{1,2})[-/. ]+([0-9]{1,2})[-/. ]+([0-9]{4}|[0-9]{2})(?:[t ].*)?")
IN_WORDS: Final = re.compile(r"(?:ngay\s*)?([0-9]{1,2})\s*(?:thang|-|/)\s*([0-9]{1,2})\s*(?:nam|-|/)\s*([0-9]{4})")
ENGLISH: Final = re.compile(r"([0-9]{1,2})[- ]([a-z]{3})[a-z]*[- ,]+([0-9]{4}|[0-9]{2})")
HOUR: Final = re.compile(r"([0-9]{1,2})\s*(?:h|g|gio|:)\s*([0-9]{1,2})?\s*(?:p|phut)?")
CODE: Final = re.compile(r"([0-9])[.,]([0-9]{6})(?![0-9])")


class Guess(NamedTuple):
    """A writing that the field takes, and whether nothing else can be meant."""

    text: str
    sure: bool


def guess(field: Field, seen: str, accepts: Accepts, beside: str = "") -> Guess | None:
    """The likeliest writing of `seen` that the field `accepts`; None when nothing is near.

    `beside` is what another place says of the same thing: the name of a procedure's file, for its code.
    """
    for found in _candidates(field, seen):
        if found.text != seen and accepts(found.text):
            return found
    near = get_close_matches(seen, [beside], 1, 0.6) if beside and accepts(beside) else []
    return Guess(near[0], sure=False) if near else None


def _candidates(field: Field, seen: str) -> Iterator[Guess]:
    bare = unicodedata.normalize("NFKC", seen).strip(QUOTES)
    yield Guess(bare, sure=True)
    if field.labels:
        yield from _of_list(field, bare)
    elif field.type == "date":
        yield from _days(bare)
    elif field.type == "boolean":
        word = fold(bare)
        sure = bare.casefold() in (word, "có", "không", "đúng")  # not "dừng", which folds into "dung" too
        yield from (Guess(text, sure=sure) for text, words in (("true", YES), ("false", NO)) if word in words)
    elif field.type in ("integer", "number"):
        yield from _numbers(bare)
    elif field.pattern:
        yield from _patterned(bare)


def _of_list(field: Field, bare: str) -> Iterator[Guess]:
    """The value spelled otherwise, its label typed instead, and what is merely near."""
    written = slug(bare)
    by_spelling = {slug(name): value for value, label in field.labels.items() for name in (label, value)}
    if written in by_spelling:
        yield Guess(by_spelling[written], sure=True)
    near = get_close_matches(written, by_spelling, 1, 0.6)
    inside = [name for name in by_spelling if len(name) > 3 and name in written]
    yield from (Guess(by_spelling[name], sure=False) for name in (*sorted(inside, key=len, reverse=True), *near))


def _days(bare: str) -> Iterator[Guess]:
    plain = fold(bare)
    yield from _moment(bare)
    if found := YEAR_FIRST.fullmatch(plain):
        yield from _day(found[1], found[2], found[3], sure=True)
        yield from _day(found[1], found[3], found[2], sure=False)
    if (found := YEAR_LAST.fullmatch(plain)) or (found := IN_WORDS.fullmatch(plain)):
        one_way = int(found[1]) > 12 or int(found[1]) == int(found[2]) or "thang" in plain
        yield from _day(found[3], found[2], found[1], sure=one_way)
        yield from _day(found[3], found[1], found[2], sure=True)  # 7/18/2026 can only be 18 July
    if (found := ENGLISH.fullmatch(plain)) and found[2] in MONTHS:
        yield from _day(found[3], str(MONTHS.index(found[2]) + 1), found[1], sure=True)
    if re.fullmatch(r"(19|20)[0-9]{6}", plain):
        yield from _day(plain[:4], plain[4:6], plain[6:], sure=True)
    if re.fullmatch(r"[0-9]{5}(\.[0-9]+)?", plain) and int(plain[:5]) in EXCEL_DAYS:
        yield Guess((EXCEL_ZERO + timedelta(days=int(plain[:5]))).isoformat(), sure=False)


def _moment(bare: str) -> Iterator[Guess]:
    """The day in Viet Nam of a moment in another zone, when it is another day than the one written."""
    try:
        found = datetime.fromisoformat(bare)
    except ValueError:
        return
    if found.tzinfo and found.astimezone(VIETNAM).date() != found.date():
        yield Guess(found.astimezone(VIETNAM).date().isoformat(), sure=False)


def _day(year: str, month: str, day: str, *, sure: bool) -> Iterator[Guess]:
    try:
        found = date(int(year) + (_century(int(year)) if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return
    yield Guess(found.isoformat(), sure=sure and len(year) == 4)


def _numbers(bare: str) -> Iterator[Guess]:
    plain = fold(bare)
    typed = bare.casefold()
    if typed in NUMERALS:
        yield Guess(NUMERALS[typed], sure=NUMERALS[typed] != "0")  # "không" may mean that nobody knows
    opening = plain.split(" ")[0]
    if opening in FOLDED:
        yield Guess(FOLDED[opening], sure=False)
    if found := AMOUNT.match(plain):
        whole, part, unit = re.sub("[., ]", "", found[1]), found[2], found[3].strip()
        scale = SCALES.get(unit.split(" ")[0], 1) if unit else 1
        value = Decimal(f"{whole}.{part}" if part else whole) * scale
        in_full = found.end() == len(plain)
        ambiguous = re.fullmatch(r"[0-9]{1,3},[0-9]{3}", found[1]) is not None and not unit
        yield Guess(_written(value), sure=in_full and not ambiguous and unit in ("", "d", "dong", "vnd"))


def _written(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _patterned(bare: str) -> Iterator[Guess]:
    plain = fold(bare)
    yield Guess(f"https://{bare}", sure=False)
    yield Guess(bare.replace(" ", ""), sure=False)
    if found := HOUR.fullmatch(plain):
        yield Guess(f"{int(found[1]):02d}:{int(found[2] or 0):02d}", sure=int(found[1]) in OFFICE_HOURS)
    if found := CODE.search(bare):
        yield Guess(f"{found[1]}.{found[2]}", sure=False)
    yield Guess(slug(bare), sure=False)
    yield Guess(bare.upper(), sure=False)


def _century(year: int) -> int:
    """Of a year in two digits: texts in force begin in 1945. Which century, and which end is the year, a person knows."""
    return 1900 if year >= FIRST_YEAR else 2000

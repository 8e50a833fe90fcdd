"""Deadlines and numbers as task lists write them: `trước ngày 25/11/2025`, `Quý III/2025`, `96.898`, `01/01/1970`."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal
from typing import Final, NamedTuple

from generator.importers.texts import bare

SERIAL_ZERO: Final = date(1899, 12, 30)
SERIALS: Final = (36_526, 73_051)  # of 2000 to 2099
NO_DAY: Final = date(1970, 1, 1)  # what spreadsheets show for an empty day of some systems
DAY: Final = re.compile(
    r"(?:hoan thanh |xong |bao cao )*(?P<word>truoc |cham nhat |den |vao |trong )?(?:ngay )?"
    r"(?P<day>[0-9]{1,2})[/.-](?P<month>[0-9]{1,2})[/.-](?P<year>(?:19|20)[0-9]{2})"
)
ISO: Final = re.compile(r"((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2})(?: 00:00:00)?")
MONTH: Final = re.compile(r"(?:trong )?thang (?P<part>0?[1-9]|1[0-2])(?:[/.-]| nam )(?P<year>20[0-9]{2})")
QUARTER: Final = re.compile(r"(?:trong )?quy (?P<part>iv|i{1,3}|[1-4])(?:[/.-]| nam )(?P<year>20[0-9]{2})")
YEAR: Final = re.compile(r"(?:trong )?nam (?P<year>20[0-9]{2})")
EVERY: Final = re.compile(r"(?:dinh ky )?(?:moi )?(?P<months>0?[1-9]|1[0-9]|24) thang(?:[ /](?:mot |1 )?lan)?")
ALWAYS: Final = frozenset({"thuong xuyen", "nhiem vu thuong xuyen", "lien tuc", "hang ngay", "hang tuan"})
NAMED: Final = {
    "hang thang": 1, "hang quy": 3, "hang nam": 12, "dinh ky hang thang": 1, "dinh ky hang quy": 3, "dinh ky hang nam": 12,
    "dinh ky 6 thang": 6, "dinh ky 06 thang": 6,
}  # fmt: skip
NONE: Final = frozenset({"", "khong", "khong co", "khong thoi han", "khong quy dinh", "khong quy dinh thoi han"})
ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
GROUPED: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
NUMBER: Final = re.compile(r"[0-9]+(?:,[0-9]+)?")


class Deadline(NamedTuple):
    """A deadline as the schema of tasks wants it."""

    precision: str
    last: date | None = None
    exclusive: bool = False
    every_months: int | None = None


def deadline(text: str) -> Deadline | None:
    """The deadline that a cell tells; None when its words are not understood, which is never taken for "none"."""
    words = bare(text)
    if words in NONE:
        return Deadline("khong")
    if words in ALWAYS:
        return Deadline("thuong-xuyen")
    if words in NAMED:
        return Deadline("dinh-ky", every_months=NAMED[words])
    every = EVERY.fullmatch(words)
    if every:
        return Deadline("dinh-ky", every_months=int(every["months"]))
    return _day(words) or _period(words)


def _day(words: str) -> Deadline | None:
    found = DAY.fullmatch(words)
    last = day(words) if found is None else _date(found["year"], found["month"], found["day"])
    if last is None:
        return None
    if last == NO_DAY:
        return Deadline("khong")
    return Deadline("ngay", last, exclusive=bool(found) and found["word"] == "truoc ")  # type: ignore[index]  # found


def day(text: str) -> date | None:
    """`07/11/2025`, or a day as a spreadsheet stores it; None for anything else."""
    words = bare(text)
    iso = ISO.fullmatch(words)
    if iso:
        return _date(*iso.groups())
    found = DAY.fullmatch(words)
    return _date(found["year"], found["month"], found["day"]) if found and not found["word"] else None


def serial(text: str) -> date | None:
    """The day that a bare number would be as a spreadsheet counts; None for what is no such number of our years.

    >>> serial("46351")
    datetime.date(2026, 11, 25)
    """
    plain = text.strip()
    known = plain.isascii() and plain.isdigit() and SERIALS[0] <= int(plain) < SERIALS[1]
    return SERIAL_ZERO + timedelta(days=int(plain)) if known else None


def _period(words: str) -> Deadline | None:
    for pattern, precision in ((MONTH, "thang"), (QUARTER, "quy"), (YEAR, "nam")):
        found = pattern.fullmatch(words)
        if found:
            year = int(found["year"])
            part = found["part"] if precision != "nam" else "4"
            month = int(part) if precision == "thang" else 3 * (ROMAN.get(part) or int(part))
            return Deadline(precision, date(year, month, monthrange(year, month)[1]))
    return None


def _date(year: str, month: str, day_: str) -> date | None:
    try:
        return date(int(year), int(month), int(day_))
    except ValueError:
        return None


def amount(text: str) -> Decimal | None:
    """`96.898` is ninety-six thousand, `96,5%` a fraction; None for anything else."""
    plain = text.strip().removesuffix("%").strip()
    if GROUPED.fullmatch(plain):
        return Decimal(plain.replace(".", ""))
    return Decimal(plain.replace(",", ".")) if NUMBER.fullmatch(plain) else None

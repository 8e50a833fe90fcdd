"""Amounts of time that may be added, and those that may not.

Eight working hours are one working day. Calendar days are never added to working days (facts of the law:
Bộ luật Dân sự 2015 Điều 147, 148 count days; working days follow the official calendar).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.model import Segment
from generator.schema import label
from generator.wording import number

SMALLEST: Final = {
    "gio-lam-viec": ("gio-lam-viec", 1),
    "ngay-lam-viec": ("gio-lam-viec", 8),
    "gio": ("gio", 1),
    "ngay": ("gio", 24),
    "tuan": ("gio", 24 * 7),
    "thang": ("thang", 1),
    "nam": ("thang", 12),
}


@dataclass(frozen=True, slots=True)
class Span:
    """An amount of time in the smallest counting that it may be added in."""

    amount: Decimal
    counting: str


def span(amount: Decimal, counting: str) -> Span:
    """`3 ngay-lam-viec` → 24 `gio-lam-viec`."""
    smallest, factor = SMALLEST[counting]
    return Span(amount * factor, smallest)


def total(spans: Iterable[Span]) -> Span | None:
    """The sum; None of nothing, and of spans that must not be added."""
    found = list(spans)
    if len({one.counting for one in found}) != 1:
        return None
    return Span(sum((one.amount for one in found), Decimal(0)), found[0].counting)


def of_segments(segments: Iterable[Segment]) -> Span | None:
    """The sum of the segments of a time limit, if they may be added."""
    return total(span(segment.amount, segment.counting) for segment in segments)


def words(amount: Decimal, counting: str) -> str:
    """`7 ngày làm việc`."""
    return f"{number(amount)} {label('segments', 'counting', counting)}"


def words_in(one: Span, counting: str) -> str:
    """The span in the counting that the reader wrote: 56 `gio-lam-viec` in `ngay-lam-viec` → `7 ngày làm việc`."""
    return words(one.amount / SMALLEST[counting][1], counting)

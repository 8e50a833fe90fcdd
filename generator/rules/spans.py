"""Amounts of time on one scale, where they may be added: working time, calendar days, months."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.durations import HOURS
from generator.model import Segment
from generator.phrases import duration

WORKING: Final = "gio-lam-viec"
# Each counting in the smallest one that it may be added in; `ngay` and `ngay-lam-viec` never meet.
SMALLEST: Final = {counting: (WORKING, hours) for counting, hours in HOURS.items()} | {
    "ngay": ("ngay", Decimal(1)),
    "tuan": ("ngay", Decimal(7)),
    "thang": ("thang", Decimal(1)),
    "nam": ("thang", Decimal(12)),
}


@dataclass(frozen=True, slots=True)
class Span:
    """An amount of time in the smallest counting of its kind."""

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


def words(one: Span, counting: str) -> str:
    """The span in the counting that the reader wrote: 56 `gio-lam-viec` in `ngay-lam-viec` → `7 ngày làm việc`."""
    return duration(one.amount / SMALLEST[counting][1], counting)

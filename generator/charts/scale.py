"""Days along an axis, with a tick at the beginning of months, quarters or years, so that ticks never crowd."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

STEPS: Final = (1, 3, 6, 12, 24, 60)
"""Months from tick to tick; the first with few enough ticks is taken."""


@dataclass(frozen=True)
class Tick:
    """A day of the axis with its words: `3/2026`, or `2026` where ticks are years apart."""

    x: float
    words: str


@dataclass(frozen=True)
class Days:
    """The days from `first` to `last` on the stretch from `left` to `right`."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Where a day stands; days outside stand at the ends."""
        whole = max((self.last - self.first).days, 1)
        part = min(max((day - self.first).days, 0), whole) / whole
        return round(self.left + part * (self.right - self.left), 1)

    def ticks(self, most: int) -> tuple[Tick, ...]:
        """At most so many ticks, as close as a choice of months allows."""
        for step in STEPS:
            found = tuple(self._ticks(step))
            if len(found) <= most:
                return found
        return found[:most]

    def _ticks(self, step: int) -> Iterator[Tick]:
        for day in months(self.first, self.last):
            if (day.year * 12 + day.month - 1) % step == 0:
                yield Tick(self.x(day), str(day.year) if step >= 12 else f"{day.month}/{day.year}")


def months(first: date, last: date) -> Iterator[date]:
    """The first day of each month that begins from `first` to `last`."""
    day = first if first.day == 1 else following(first)
    while day <= last:
        yield day
        day = following(day)


def following(day: date) -> date:
    """The first day of the month after that of `day`."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)

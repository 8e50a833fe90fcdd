"""The official calendar: which days public servants work.

Five days a week, Monday to Friday; the register adds days off and make-up Saturdays (Bộ luật Lao động 2019
Điều 111, 112; the Prime Minister's yearly decision). A Saturday on which a one-stop desk opens is not a
working day for time limits; a make-up Saturday is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from generator.model import CalendarDay

SATURDAY: Final = 5
MADE_UP: Final = "lam-bu"
PROPOSED: Final = "de-xuat"
ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True)
class WorkingCalendar:
    """The weekly rule with the exceptions of the register."""

    exceptions: Mapping[date, CalendarDay]

    @classmethod
    def of(cls, days: Iterable[CalendarDay]) -> WorkingCalendar:
        """The calendar of these exceptions; of two for one day the later wins (the schema refuses that)."""
        return cls({day.date: day for day in days})

    def is_working(self, day: date) -> bool:
        """Whether public servants work on `day`."""
        exception = self.exceptions.get(day)
        return day.weekday() < SATURDAY if exception is None else exception.kind == MADE_UP

    def undecided(self, day: date) -> CalendarDay | None:
        """The proposal that nobody has decided yet and that touches `day`."""
        exception = self.exceptions.get(day)
        return exception if exception is not None and exception.status == PROPOSED else None

    def on_or_after(self, day: date) -> date:
        """`day` itself when it is worked, else the next working day (Bộ luật Dân sự 2015 Điều 148 khoản 5)."""
        while not self.is_working(day):
            day += ONE_DAY
        return day

    def add(self, start: date, count: int) -> date:
        """The `count`-th working day after `start`; the start day is not counted (Bộ luật Dân sự 2015 Điều 147)."""
        day = start
        for _ in range(count):
            day = self.on_or_after(day + ONE_DAY)
        return day

    def before(self, end: date, count: int) -> date:
        """The day `count` working days before `end`."""
        day = end
        for _ in range(count):
            day -= ONE_DAY
            while not self.is_working(day):
                day -= ONE_DAY
        return day

"""The page of the official calendar: days off and make-up Saturdays with their basis, and due dates by table.

The table answers "when do I get it" where the procedure page's script does not run.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Final

from generator import addresses
from generator.artifact import Page
from generator.catalog import Catalog
from generator.due_dates import Due, due
from generator.issue import Where
from generator.model import CalendarDay, Limit, Segment
from generator.pages.environment import Renderer, heading
from generator.wording import WEEKDAYS, day, first_upper
from generator.working_days import ONE_DAY, WorkingCalendar

HEADINGS: Final = (("tra-ngay", "Nộp ngày nào, có kết quả ngày nào"), ("ngay-nghi", "Ngày nghỉ và ngày làm bù"))
COUNTS: Final = (1, 2, 3, 5, 7, 10, 15, 20, 30)
HAND_INS: Final = 5
NINE: Final = time(9)
NOWHERE: Final = Where("", 0, 0, {})


@dataclass(frozen=True)
class HandIn:
    """A working day on which a dossier may be handed in, and when it is due under each count."""

    name: str
    dues: tuple[Due, ...]


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/lich-lam-viec/`."""
    yield Page(
        url=addresses.CALENDAR,
        family=f"/{addresses.CALENDAR}",
        title="Lịch làm việc",
        description="Ngày nghỉ lễ, nghỉ bù, làm bù của công chức kèm căn cứ, và bảng tra ngày trả kết quả.",
        article=render(
            "working_calendar.html",
            addresses.CALENDAR,
            headings={id_: heading(id_, title) for id_, title in HEADINGS},
            counts=COUNTS,
            hand_ins=hand_ins(catalog.calendar, today),
            years=years(catalog.calendar),
            named=named,
        ),
    )


def hand_ins(calendar: WorkingCalendar, today: date) -> tuple[HandIn, ...]:
    """The next working days from `today` on, as columns of the table."""
    found, start = list[HandIn](), today
    for _ in range(HAND_INS):
        start = calendar.on_or_after(start)
        at = datetime.combine(start, NINE)
        found.append(
            HandIn(
                f"{WEEKDAYS[start.weekday()]}, {day(start)}",
                tuple(due(at, _working_days(count), "", calendar) for count in COUNTS),
            )
        )
        start += ONE_DAY
    return tuple(found)


def _working_days(count: int) -> Limit:
    return Limit(NOWHERE, 1, "thoi-han", segments=(Segment(NOWHERE, 1, Decimal(count), "ngay-lam-viec"),))


def years(calendar: WorkingCalendar) -> dict[int, tuple[CalendarDay, ...]]:
    """The days of the register by year, in order."""
    found: dict[int, list[CalendarDay]] = {}
    for _, entry in sorted(calendar.exceptions.items()):
        found.setdefault(entry.date.year, []).append(entry)
    return {year: tuple(entries) for year, entries in found.items()}


def named(value: date) -> str:
    """`Thứ Ba, 24/11/2026`."""
    return f"{first_upper(WEEKDAYS[value.weekday()])}, {day(value)}"

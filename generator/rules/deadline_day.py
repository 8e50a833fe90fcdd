"""A deadline that is still to come should fall on a working day that is certain.

Source: Bộ luật Dân sự 2015 Điều 148 khoản 5: a term that ends on a day off ends with the next working day. Days off
that are only proposed are told, because the decision may change the last day. Periods (month, quarter, year) end as
they end and are not told.

Đúng: deadline: 2026-11-25 (thứ Tư)
Sai: deadline: 2026-11-24 (Ngày Văn hóa Việt Nam, nghỉ)
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.catalog import Catalog
from generator.deadlines import due_date, moves
from generator.issue import Issue
from generator.model import Extension, Task
from generator.rules.parts import named, tasks, warning
from generator.wording import WEEKDAYS, day
from generator.working_days import WorkingCalendar

ID = "han-ngay-nghi"
TO_THE_DAY: Final = frozenset({"ngay", ""})


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Deadlines to the day, from today on."""
    for _, task in tasks(catalog):
        moved = moves(task, today)
        last: Task | Extension = moved[-1] if moved else task
        due = due_date(task, today)
        if due and due >= today and last.precision in TO_THE_DAY:
            yield from _unsure(last, due, catalog.calendar)


def _unsure(thing: Task | Extension, due: date, calendar: WorkingCalendar) -> Iterator[Issue]:
    proposal = calendar.undecided(due)
    if proposal:
        yield warning(thing.where.of("deadline"), ID,
                      f"{named(thing, 'deadline')}: ngày cuối {day(due)} rơi vào {proposal.name}, lịch nghỉ mới là đề xuất.",
                      "Giữ nguyên nếu văn bản ghi vậy; sửa danh-muc lịch làm việc khi có quyết định.")  # fmt: skip
    elif not calendar.is_working(due):
        exception = calendar.exceptions.get(due)
        why = exception.name if exception else WEEKDAYS[due.weekday()]
        yield warning(thing.where.of("deadline"), ID, f"{named(thing, 'deadline')}: ngày cuối {day(due)} là ngày nghỉ ({why}).",
                      f"Xem lại ngày; nếu văn bản ghi vậy thì giữ, ngày làm việc tiếp theo là {day(calendar.on_or_after(due))}.")  # fmt: skip

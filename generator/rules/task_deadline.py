"""The deadline of a task must fit its precision.

A day, month, quarter or year has a date, and a period ends on its last day; a recurring task, a permanent one and one
without deadline have none. A deadline before the directive is told once per directive, unless a note explains it or the
task was given in another document (assigned_in).

Đúng: precision: quy, deadline: 2026-03-31
Sai: precision: quy, deadline: 2026-03-01, hoặc precision: thuong-xuyen cùng với deadline
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.deadlines import UNDATED
from generator.issue import Issue
from generator.model import Directive, Extension, Task
from generator.rules.parts import named, tasks, warning
from generator.schema import label
from generator.wording import day

ID = "thoi-han-nhiem-vu"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Every task and every extension."""
    for _, task in tasks(catalog):
        yield from _misfit(task)
        yield from _not_last(task, task.deadline, task.precision)
        for extension in task.extensions:
            yield from _not_last(extension, extension.deadline, extension.precision)
    for directive in catalog.directives.values():
        yield from _too_early(directive)


def _misfit(task: Task) -> Iterator[Issue]:
    precision = f"{named(task, 'precision')} là «{label(task.TABLE, 'precision', task.precision)}»"
    if task.precision in UNDATED and task.deadline:
        yield Issue(task.where.of("deadline"), ID, f"{precision} nhưng lại có {named(task, 'deadline')} {day(task.deadline)}.",
                    "Xóa deadline (nguyên văn ghi ở deadline_text), hoặc ghi precision: ngay.")  # fmt: skip
    if task.precision not in UNDATED and not task.deadline:
        yield Issue(task.where.of("precision"), ID, f"{precision} nhưng không có {named(task, 'deadline')}.",
                    "Thêm deadline, hoặc ghi precision: khong nếu văn bản không nêu thời hạn.")  # fmt: skip
    if task.precision == "dinh-ky" and task.every_months is None:
        yield Issue(task.where.of("precision"), ID, f"{precision} nhưng không có {named(task, 'every_months')}.",
                    "Thêm every_months, ví dụ 6 cho sáu tháng một lần; không rõ kỳ thì ghi precision: thuong-xuyen.")  # fmt: skip


def _not_last(thing: Task | Extension, deadline: date | None, precision: str) -> Iterator[Issue]:
    last = _last(deadline, precision) if deadline else None
    if deadline and last and deadline != last:
        kind = label(thing.TABLE, "precision", precision).lower()
        yield Issue(thing.where.of("deadline"), ID,
                    f"{named(thing, 'deadline')} {kind} phải là ngày cuối kỳ, ở đây là {day(deadline)}.",
                    f"Ghi deadline: {last.isoformat()}")  # fmt: skip


def _last(deadline: date, precision: str) -> date | None:
    """The last day of the month, quarter or year of `deadline`; None for other precisions."""
    months = {"thang": deadline.month, "quy": (deadline.month + 2) // 3 * 3, "nam": 12}
    month = months.get(precision)
    return date(deadline.year, month, monthrange(deadline.year, month)[1]) if month else None


def _too_early(directive: Directive) -> Iterator[Issue]:
    early = [
        task
        for task in directive.tasks
        if task.deadline and task.deadline < directive.issued_on and not (task.note or task.assigned_in)
    ]
    if early:
        yield warning(early[0].where.of("deadline"), ID,
                      f"{len(early)} nhiệm vụ có {named(early[0], 'deadline')} trước ngày ban hành {day(directive.issued_on)}.",
                      "Xem lại năm; nếu văn bản ghi đúng như vậy thì nói rõ ở note của nhiệm vụ.")  # fmt: skip

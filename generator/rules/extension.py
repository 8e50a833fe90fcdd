"""An extension must be decided after the task was given, and should move the deadline later.

It counts from the day of its decision. How often and how far a deadline drifts is counted and shown, so each extension
stays in the record. A recurring task has periods, and no deadline to extend.

Đúng: deadline: 2026-06-30, extensions: [{deadline: 2026-09-30, decided_on: 2026-06-15, basis: 45/UBND-KT}]
Sai: deadline: 2026-06-30, extensions: [{deadline: 2026-05-31, ...}]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from generator.catalog import Catalog
from generator.deadlines import PERIODIC
from generator.issue import Issue
from generator.model import Extension, Task
from generator.rules.parts import named, tasks, warning
from generator.schema import label
from generator.wording import day

ID = "gia-han"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Every extension against the directive and the deadline before it."""
    for directive, task in tasks(catalog):
        for extension in task.extensions:
            if extension.decided_on < directive.issued_on:
                yield Issue(extension.where.of("decided_on"), ID,
                            f"{named(extension, 'decided_on')} {day(extension.decided_on)} trước ngày ban hành văn bản "
                            f"{day(directive.issued_on)}.",
                            "Xem lại năm của decided_on.")  # fmt: skip
        yield from _not_later(task)
        if task.precision == PERIODIC and task.extensions:
            yield Issue(task.extensions[0].where.of("deadline"), ID,
                        f"{named(task, 'precision')} là «{label(task.TABLE, 'precision', task.precision)}» nên không có thời hạn để gia hạn.",
                        "Xóa extensions; kỳ nào báo cáo muộn thì ghi period ở báo cáo.")  # fmt: skip


def _not_later(task: Task) -> Iterator[Issue]:
    steps: list[Task | Extension] = [task, *task.extensions]
    for earlier, later in pairwise(steps):
        if earlier.deadline and later.deadline and later.deadline <= earlier.deadline:
            yield warning(later.where.of("deadline"), ID,
                          f"{named(later, 'deadline')} {day(later.deadline)} không sau thời hạn trước đó {day(earlier.deadline)}.",
                          "Ghi các lần gia hạn theo thứ tự thời gian; rút ngắn thời hạn thì nói rõ ở reason.")  # fmt: skip

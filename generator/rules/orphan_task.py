"""A task that is open must not be left with a unit that ended and has no successor.

What was open at 30/6/2025 goes to a successor, is passed on, or is closed with a reason; otherwise nobody answers for it. A group is only a way of addressing: its members count.

Đúng: assignments: [{unit: so-cu, closed_on: 2025-06-30, closed_reason: ...}], hoặc so-cu có successors
Sai: lead: so-cu (kết thúc 30/6/2025, không có đơn vị kế thừa), chưa hoàn thành
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.catalog import GROUP, Catalog
from generator.issue import Issue
from generator.model import Assignment, Task, Unit
from generator.progress import DONE, Status, progress
from generator.rules.parts import called, has_ended, named, tasks
from generator.wording import day

ID = "nhiem-vu-bo-ngo"
SETTLED: Final = DONE | {Status.PAUSED}


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Single leads and assignments of units that ended."""
    for _, task in tasks(catalog):
        for assignment in task.assignments or (None,):
            thing, key, name = (assignment, assignment.unit, "unit") if assignment else (task, task.lead, "lead")
            unit = catalog.units.get(key)
            if unit and unit.valid_to and has_ended(unit, today) and _is_left(task, assignment, unit, today):
                yield Issue(thing.where.of(name), ID,
                            f"{named(thing, name)}: {called(unit)} đã kết thúc ngày {day(unit.valid_to)}, "
                            "việc chưa xong mà không có đơn vị kế thừa.",
                            "Ghi successors của đơn vị trong danh mục, hoặc ở assignments ghi passed_to, "
                            "hay closed_on và closed_reason.")  # fmt: skip


def _is_left(task: Task, assignment: Assignment | None, unit: Unit, today: date) -> bool:
    """Whether the work is open and nobody has taken over."""
    if unit.kind == GROUP or unit.successors or (assignment and (assignment.passed_to or assignment.closed_on)):
        return False
    return progress(task, assignment, today).status not in SETTLED

"""A part of a task that is closed must say why or to whom it went, and one that is passed on must say from when.

"Không còn phù hợp" is a fact that somebody decided; without reason it would hide work that nobody did. The day is the
unit's last one, or `closed_on`.

Đúng: assignments: [{unit: so-cu, closed_on: 2025-06-30, closed_reason: Sở kết thúc theo Nghị quyết 10}]
Sai: assignments: [{unit: so-cu, closed_on: 2025-06-30}]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.issue import Issue
from generator.rules.parts import named, tasks
from generator.wording import day

ID = "ban-giao"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Every assignment that is closed or passed on."""
    for _, task in tasks(catalog):
        for part in task.assignments:
            unit = catalog.units.get(part.unit)
            if part.closed_on and not part.closed_reason and not part.passed_to:
                yield Issue(part.where.of("closed_on"), ID,
                            f"{named(part, 'closed_on')} {day(part.closed_on)} nhưng không có {named(part, 'closed_reason')}.",
                            "Thêm closed_reason: lý do và văn bản, hoặc passed_to: đơn vị làm tiếp.")  # fmt: skip
            if part.passed_to and not part.closed_on and not (unit and unit.valid_to):
                yield Issue(part.where.of("passed_to"), ID,
                            f"{named(part, 'passed_to')} «{part.passed_to}» nhưng không rõ từ ngày nào.",
                            "Thêm closed_on: ngày đơn vị thôi làm việc này.")  # fmt: skip

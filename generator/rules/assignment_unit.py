"""Facts of a task must be given for its lead: the unit itself, a member of the group, or who took over from one.

Đúng: lead: so-cu và assignments: [{unit: so-moi}], khi so-moi kế thừa so-cu
Sai: lead: so-noi-vu-mau và assignments: [{unit: so-y-te-mau}]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Directive, Task
from generator.rules.parts import ids, named, tasks

ID = "don-vi-duoc-giao"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Every assignment of a lead whose members are known."""
    for directive, task in tasks(catalog):
        leads = _leads(directive, task, catalog)
        if not leads:
            continue
        allowed = _with_heirs(leads, task, catalog)
        for assignment in task.assignments:
            if assignment.unit not in allowed:
                near = get_close_matches(assignment.unit, allowed, 1, 0.6) or [ids(leads)]
                yield Issue(assignment.where.of("unit"), ID,
                            f"{named(assignment, 'unit')}: «{assignment.unit}» không phải đơn vị chủ trì «{task.lead}», "
                            "không thuộc nhóm chủ trì, không kế thừa đơn vị chủ trì.",
                            f"Ghi {near[0]}, hoặc sửa lead, hoặc bổ sung members, successors trong danh mục đơn vị.")  # fmt: skip


def _leads(directive: Directive, task: Task, catalog: Catalog) -> list[str]:
    """The lead and, of a group, its members on the day of issue; nothing when the members are not listed."""
    lead = catalog.units.get(task.lead)
    known = [unit.id for unit in catalog.members(lead, directive.issued_on)] if lead else []
    return list(dict.fromkeys([task.lead, *known])) if known else []


def _with_heirs(leads: list[str], task: Task, catalog: Catalog) -> list[str]:
    """Leads, and everyone to whom a lead's work went: by succession or because a record says so."""
    passed = {assignment.unit: assignment.passed_to for assignment in task.assignments if assignment.passed_to}
    allowed = list(leads)
    for key in allowed:  # grows while it is walked
        unit = catalog.units.get(key)
        heirs = [s.successor for s in unit.successors] if unit else []
        heirs += [passed[key]] if key in passed else []
        allowed += [heir for heir in heirs if heir not in allowed]
    return allowed

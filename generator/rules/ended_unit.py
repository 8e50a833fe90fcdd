"""A procedure in force must not send people to a unit that no longer exists.

Units of another province are fine as long as they exist. The district units and the units of the former tỉnh Kon Tum
ended on 30/6/2025 (Nghị quyết 202/2025/QH15, Nghị quyết 1677/NQ-UBTVQH15).

Đúng: units: [{role: thuc-hien, unit: xa-moi}]
Sai: units: [{role: thuc-hien, unit: ubnd-huyen-cu}]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Procedure, Unit
from generator.rules.parts import Entity, NamesUnit, called, has_ended, ids, in_force, limits, named
from generator.wording import day

ID = "don-vi-da-ket-thuc"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Every unit that a procedure in force names."""
    for procedure in in_force(catalog, today):
        checker = catalog.units.get(procedure.checked_by)
        if checker and has_ended(checker, today):
            yield _issue(procedure, "checked_by", checker)
        for part in _parts(procedure, catalog):
            unit = catalog.units.get(part.unit) if part.unit else None
            if unit and has_ended(unit, today):
                yield _issue(part, "unit", unit)


def _parts(procedure: Procedure, catalog: Catalog) -> Iterator[NamesUnit]:
    """Everything that names a unit; a desk where dossiers are handed in is told at its own place."""
    yield from procedure.units
    yield from procedure.contacts
    for _, limit in limits(procedure):
        yield from limit.segments
    for process in procedure.processes:
        yield process
        yield from process.steps
    yield from (catalog.reception_points[key] for key in procedure.reception_points if key in catalog.reception_points)


def _issue(part: Entity, key: str, unit: Unit) -> Issue:
    last = f" ngày {day(unit.valid_to)}" if unit.valid_to else ""
    successors = ids(s.successor for s in unit.successors)
    return Issue(part.where.of(key), ID, f"{named(part, key)}: {called(unit)} đã kết thúc{last}.",
                 f"Ghi đơn vị kế thừa: {successors}." if successors
                 else "Ghi đơn vị đang làm việc này; đơn vị cũ chưa có successors trong danh mục.")  # fmt: skip

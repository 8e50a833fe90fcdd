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
from generator.issue import Issue, Place
from generator.model import Procedure
from generator.rules.parts import NamesUnit, called, has_ended, ids, in_force, limits, named
from generator.wording import day

ID = "don-vi-da-ket-thuc"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Every unit that a procedure in force names."""
    for procedure in in_force(catalog, today):
        for place, name, key in (*_roles(procedure), *_steps(procedure), *_points(procedure, catalog)):
            unit = catalog.units.get(key)
            if unit and unit.valid_to and has_ended(unit, today):
                successors = ids(s.successor for s in unit.successors)
                yield Issue(place, ID, f"{name}: {called(unit)} đã kết thúc ngày {day(unit.valid_to)}.",
                            f"Ghi đơn vị kế thừa: {successors}." if successors
                            else "Ghi đơn vị đang làm việc này; đơn vị cũ chưa có successors trong danh mục.")  # fmt: skip


def _roles(procedure: Procedure) -> Iterator[tuple[Place, str, str]]:
    """(place, field, unit) of who is named for the procedure as a whole."""
    yield procedure.where.of("checked_by"), named(procedure, "checked_by"), procedure.checked_by
    parts: list[NamesUnit] = [*procedure.units, *procedure.contacts]
    for part in parts:
        yield part.where.of("unit"), named(part, "unit"), part.unit


def _steps(procedure: Procedure) -> Iterator[tuple[Place, str, str]]:
    """(place, field, unit) of who holds the dossier."""
    for _, limit in limits(procedure):
        for segment in limit.segments:
            yield segment.where.of("unit"), named(segment, "unit"), segment.unit
    for process in procedure.processes:
        parts: list[NamesUnit] = [process, *process.steps]
        for part in parts:
            yield part.where.of("unit"), named(part, "unit"), part.unit


def _points(procedure: Procedure, catalog: Catalog) -> Iterator[tuple[Place, str, str]]:
    """(place, field, unit) of the desks where dossiers are handed in; the place is that of the desk."""
    for key in procedure.reception_points:
        point = catalog.reception_points.get(key)
        if point:
            yield point.where.of("unit"), named(point, "unit"), point.unit

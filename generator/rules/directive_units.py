"""A directive must be issued by, and give work to, units that existed on the day of issue.

A document of 2023 keeps the names of 2023. Nothing is issued in the name of UBND tỉnh Kon Tum, or of a district,
after 30/6/2025 (Nghị quyết 202/2025/QH15, Nghị quyết 1677/NQ-UBTVQH15).

Đúng: issuer: ubnd-tinh-cu và issued_on: 2023-09-22
Sai: issuer: ubnd-tinh-cu (kết thúc 30/6/2025) và issued_on: 2025-08-01
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.issue import Issue, Place
from generator.model import Directive, Unit
from generator.rules.parts import called, ids, named
from generator.wording import day

ID = "don-vi-khi-ban-hanh"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Issuer, leads and supporting units of every directive."""
    for directive in catalog.directives.values():
        for place, name, key in _named(directive):
            unit = catalog.units.get(key)
            if unit and unit.valid_to and unit.valid_to < directive.issued_on:
                yield _ended(place, name, unit, unit.valid_to, directive.issued_on)
            elif unit and unit.valid_from and directive.issued_on < unit.valid_from:
                yield _not_begun(place, name, unit, directive.issued_on, catalog)


def _named(directive: Directive) -> Iterator[tuple[Place, str, str]]:
    """(place, field, unit) of every unit on which the day of issue has a say."""
    yield directive.where.of("issuer"), named(directive, "issuer"), directive.issuer
    for task in directive.tasks:
        yield task.where.of("lead"), named(task, "lead"), task.lead
        for unit in task.supports:
            yield task.where.of("supports"), named(task, "supports"), unit


def _ended(place: Place, name: str, unit: Unit, last: date, issued_on: date) -> Issue:
    after = ids(s.successor for s in unit.successors)
    return Issue(place, ID, f"{name}: {called(unit)} đã kết thúc ngày {day(last)}, trước ngày ban hành {day(issued_on)}.",
                 f"Ghi đơn vị kế thừa: {after}." if after else "Ghi đơn vị có vào ngày ban hành, hoặc sửa issued_on.")  # fmt: skip


def _not_begun(place: Place, name: str, unit: Unit, issued_on: date, catalog: Catalog) -> Issue:
    before = ids(u.id for u in catalog.predecessors.get(unit.id, ()))
    return Issue(place, ID, f"{name}: {called(unit)} chưa có vào ngày ban hành {day(issued_on)}.",
                 f"Ghi đơn vị có khi đó: {before}." if before else "Ghi đơn vị có vào ngày ban hành, hoặc sửa issued_on.")  # fmt: skip

"""A unit must not take over from itself, directly or in a circle.

A task or an old address is followed from unit to successor until a unit that exists today.

Đúng: successors: [{successor: so-noi-vu-moi}]
Sai: trong so-noi-vu-moi ghi successors: [{successor: so-noi-vu-moi}]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Unit
from generator.rules.parts import named, way_back

ID = "vong-ke-thua"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Walk from each unit along its successors. A circle is told once, at a unit that has not ended if there is one."""
    ways = {unit.id: tuple(s.successor for s in unit.successors) for unit in catalog.units.values()}
    told: set[frozenset[str]] = set()
    for unit in catalog.units.values():
        circle = way_back(unit.id, ways)
        if circle and frozenset(circle) not in told:
            told.add(frozenset(circle))
            first = min(circle, key=lambda id_: (catalog.units[id_].valid_to is not None, id_))
            yield _circle(catalog.units[first], way_back(first, ways))


def _circle(unit: Unit, circle: tuple[str, ...]) -> Issue:
    wrong = "chính đơn vị này" if len(circle) == 2 else f"vòng tròn {' → '.join(circle)}"
    succession = next(s for s in unit.successors if s.successor == circle[1])
    return Issue(succession.where.of("successor"), ID, f"{named(succession, 'successor')} dẫn tới {wrong}.",
                 "Chỉ ghi đơn vị tiếp nhận, lập sau đơn vị này.")  # fmt: skip

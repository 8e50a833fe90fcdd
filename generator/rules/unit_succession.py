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
from generator.rules.parts import named, way_back

ID = "vong-ke-thua"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Walk from each unit along its successors."""
    ways = {unit.id: tuple(s.successor for s in unit.successors) for unit in catalog.units.values()}
    for unit in catalog.units.values():
        circle = way_back(unit.id, ways)
        for succession in unit.successors:
            if circle and succession.successor == circle[1]:
                wrong = "chính đơn vị này" if len(circle) == 2 else f"vòng tròn {' → '.join(circle)}"
                yield Issue(succession.where.of("successor"), ID, f"{named(succession, 'successor')} dẫn tới {wrong}.",
                            "Chỉ ghi đơn vị tiếp nhận, lập sau đơn vị này.")  # fmt: skip

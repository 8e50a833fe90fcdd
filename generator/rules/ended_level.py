"""A procedure in force after 30/6/2025 must not be settled at district level.

Source: Nghị quyết 202/2025/QH15 and Nghị quyết 1677/NQ-UBTVQH15: districts were abolished on 01/7/2025.

Đúng: levels: [tinh, xa]
Sai: levels: [huyen]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.catalog import Catalog
from generator.issue import Issue
from generator.rules.parts import in_force, named

ID = "cap-huyen"
DISTRICT: Final = "huyen"
LAST_DAY: Final = date(2025, 6, 30)


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Procedures in force that still name the district."""
    if today <= LAST_DAY:
        return
    for procedure in in_force(catalog, today):
        if DISTRICT in procedure.levels:
            yield Issue(procedure.where.of("levels"), ID,
                        f"{named(procedure, 'levels')} có «huyen», nhưng cấp huyện đã kết thúc ngày 30/6/2025.",
                        "Ghi cấp đang giải quyết, thường là xa hoặc tinh; thủ tục đã hết áp dụng thì ghi valid_to.")  # fmt: skip

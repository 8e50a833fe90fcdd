"""A procedure in force should be checked against its source at least every 180 days.

Đúng: checked_on: 2026-09-12 (hôm nay 23/11/2026)
Sai: checked_on: 2026-03-01 (hôm nay 23/11/2026)
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from generator.catalog import Catalog
from generator.issue import Issue
from generator.rules.parts import in_force, named, warning
from generator.wording import day

ID = "lau-chua-doi-chieu"
AT_MOST: Final = timedelta(days=180)


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Procedures whose last check lies too far back."""
    for procedure in in_force(catalog, today):
        if today - procedure.checked_on > AT_MOST:
            yield warning(procedure.where.of("checked_on"), ID,
                          f"{named(procedure, 'checked_on')} {day(procedure.checked_on)}, đã "
                          f"{(today - procedure.checked_on).days} ngày; quá {AT_MOST.days} ngày là phải đối chiếu lại.",
                          "So bản ghi với nguồn rồi ghi ngày đối chiếu mới.")  # fmt: skip

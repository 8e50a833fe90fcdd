"""A public service on the national portal should take as long as the procedure it carries out.

Source: in 21 % of national records where both places give a time limit, they share no value; the reader cannot tell which
one binds.

Đúng: thời hạn 3 ngày làm việc, services: [{name: Cấp sổ, amount: 3, counting: ngay-lam-viec}]
Sai: thời hạn 3 ngày làm việc, services: [{name: Cấp sổ, amount: 10, counting: ngay}]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator import phrases
from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Procedure
from generator.rules.parts import in_force, limits, named, warning

ID = "thoi-han-dich-vu"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """One warning per procedure, at the first service, when no service agrees with any time limit."""
    for procedure in in_force(catalog, today):
        services = [s for s in procedure.services if s.amount and s.counting]
        said = _measured(procedure)
        if services and said and not said & {(s.amount, s.counting) for s in services if s.amount}:
            first = services[0]
            time = phrases.duration(first.amount or Decimal(0), first.counting)
            yield warning(first.where.of("amount"), ID,
                          f"{named(first, 'amount')} của dịch vụ công là {time}, không trùng với thời hạn của cách nộp nào.",
                          "Đối chiếu với văn bản quy định thời hạn, sửa nơi ghi sai.")  # fmt: skip


def _measured(procedure: Procedure) -> set[tuple[Decimal, str]]:
    """The time limits that are one stretch of time."""
    return {
        (limit.segments[0].amount, limit.segments[0].counting)
        for _, limit in limits(procedure)
        if len(limit.segments) == 1
    }

"""An amount in đồng must be a whole number, written without thousands separators.

A clerk who types 20.000 means twenty thousand; a schema reads twenty. Nothing costs a part of a đồng, so a
decimal part is always this mistake. Amounts in other currencies may have one.

Đúng: amount: 20000
Sai: amount: 20.000
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Procedure
from generator.rules.parts import Entity, fees, named

ID = "tien-dong-le"
DONG = ("", "VND")


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Every amount in đồng of every procedure."""
    for procedure in catalog.at_hand.values():
        for entity, key, amount in _amounts(procedure):
            if amount is not None and int(amount.as_tuple().exponent) < 0:
                seen = str(amount)
                joined = seen.replace(".", "")
                is_grouped = (
                    int(amount.as_tuple().exponent) == -3
                )  # 20.000: a dot before three digits is one of thousands
                yield Issue(entity.where.of(key), ID, f"{named(entity, key)}: «{seen}» có phần lẻ, mà tiền đồng không có phần lẻ.",
                            f"Viết liền các chữ số, không dấu chấm: {key}: {joined}" if is_grouped
                            else "Xem lại nguồn, ghi đủ số đồng, không dấu chấm.")  # fmt: skip


def _amounts(procedure: Procedure) -> Iterator[tuple[Entity, str, Decimal | None]]:
    for _, _, fee in fees(procedure):
        if fee.currency in DONG:
            yield fee, "amount", fee.amount
            yield fee, "cap", fee.cap
            yield from ((tier, "amount", tier.amount) for tier in fee.tiers)
            yield from ((exemption, "amount", exemption.amount) for exemption in fee.exemptions)
    yield from ((cost, "amount", cost.amount) for cost in procedure.other_costs if cost.currency in DONG)

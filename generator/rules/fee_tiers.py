"""The tiers of a fee must start at 1 and follow one another without a gap or an overlap.

Source: fees by quantity, such as chứng thực bản sao: 2.000 đồng/trang, từ trang thứ ba 1.000 đồng/trang.

Đúng: tiers: [{from_quantity: 1, to_quantity: 2, amount: 2000}, {from_quantity: 3, amount: 1000}]
Sai: tiers: [{from_quantity: 1, to_quantity: 2, amount: 2000}, {from_quantity: 4, amount: 1000}]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Fee
from generator.rules.parts import fees, named

ID = "bac-thu"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Every fee that has tiers."""
    for procedure in catalog.at_hand.values():
        for _, _, fee in fees(procedure):
            yield from _broken(fee)


def _broken(fee: Fee) -> Iterator[Issue]:
    expected: int | None = 1
    for tier in fee.tiers:
        if expected is None:
            yield Issue(tier.where.of("from_quantity"), ID, f"Bậc {tier.tier_no} đứng sau bậc không có điểm cuối.",
                        f"Thêm to_quantity: {tier.from_quantity - 1} cho bậc trước.")  # fmt: skip
        elif tier.from_quantity != expected:
            yield Issue(tier.where.of("from_quantity"), ID,
                        f"{named(tier, 'from_quantity')} của bậc {tier.tier_no} là {tier.from_quantity}, phải là {expected}.",
                        f"Ghi from_quantity: {expected}" + (", hoặc sửa to_quantity của bậc trước." if tier.tier_no > 1 else "."))  # fmt: skip
        if tier.to_quantity is not None and tier.to_quantity < tier.from_quantity:
            yield Issue(tier.where.of("to_quantity"), ID,
                        f"{named(tier, 'to_quantity')} là {tier.to_quantity}, nhỏ hơn "
                        f"{named(tier, 'from_quantity')} là {tier.from_quantity}.",
                        f"Ghi to_quantity từ {tier.from_quantity} trở lên, hoặc để trống ở bậc cuối.")  # fmt: skip
        expected = tier.to_quantity + 1 if tier.to_quantity is not None else None

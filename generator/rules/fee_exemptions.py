"""A reduction must say how much is left to pay or by how many per cent; an exemption must not.

Đúng: {who: Học sinh, reduction: giam, amount: 100000}
Sai: {who: Học sinh, reduction: giam}, hoặc {who: Người cao tuổi, reduction: mien, percent: 50}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Exemption, Fee
from generator.rules.parts import fees, named
from generator.wording import money, number

ID = "mien-giam"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Every exemption of every fee."""
    for procedure in catalog.at_hand.values():
        for _, _, fee in fees(procedure):
            for exemption in fee.exemptions:
                yield from _reduced(exemption, fee) if exemption.reduction == "giam" else _exempt(exemption)


def _reduced(exemption: Exemption, fee: Fee) -> Iterator[Issue]:
    if exemption.amount is None and exemption.percent is None:
        yield Issue(exemption.where.of("reduction"), ID, f"{named(exemption, 'reduction')} là «Giảm» nhưng không nói giảm còn bao nhiêu.",
                    "Thêm amount (còn phải nộp) hoặc percent (giảm bao nhiêu phần trăm); không phải nộp gì thì ghi mien.")  # fmt: skip
    elif exemption.amount is not None and fee.amount is not None and exemption.amount >= fee.amount:
        yield Issue(exemption.where.of("amount"), ID,
                    f"{named(exemption, 'amount')} {money(exemption.amount, fee.currency)} không thấp hơn "
                    f"mức thu {money(fee.amount, fee.currency)}.",
                    "Ghi số tiền còn phải nộp sau khi giảm.")  # fmt: skip


def _exempt(exemption: Exemption) -> Iterator[Issue]:
    if exemption.amount:
        yield Issue(exemption.where.of("amount"), ID,
                    f"{named(exemption, 'reduction')} là «Miễn» nhưng còn phải nộp {money(exemption.amount)}.",
                    "Ghi reduction: giam, hoặc xóa amount.")  # fmt: skip
    if exemption.percent is not None and exemption.percent != 100:
        yield Issue(exemption.where.of("percent"), ID,
                    f"{named(exemption, 'reduction')} là «Miễn» nhưng chỉ giảm {number(exemption.percent)}%.",
                    "Ghi reduction: giam, hoặc xóa percent.")  # fmt: skip

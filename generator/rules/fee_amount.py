"""A fee must say in exactly one way what is paid: free, an amount, or a rule with or without tiers.

Nothing at all means that nobody has said, and the site prints "chưa có thông tin". 0 is not "miễn phí": who pays nothing
is told so by free: true with its legal basis.

Đúng: free: true, basis: 97-2015-qh13
Sai: amount: 0, hoặc free: true cùng với amount: 8000
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Fee
from generator.rules.parts import fees, named
from generator.wording import money

ID = "muc-thu"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Every fee of every procedure."""
    for procedure in catalog.at_hand.values():
        for _, _, fee in fees(procedure):
            yield from _contradiction(fee)
            yield from _zero(fee)
            yield from _cap(fee)


def _contradiction(fee: Fee) -> Iterator[Issue]:
    if fee.free:
        for key in ("amount", "rule", "tiers"):
            if getattr(fee, key):
                yield Issue(fee.where.of(key), ID, f"{named(fee, 'free')} nhưng lại có {named(fee, key)}{_seen(fee, key)}.",
                            f"Xóa {key}, hoặc xóa free và ghi ai được miễn ở exemptions.")  # fmt: skip
    elif fee.amount is not None:
        for key in ("rule", "tiers"):
            if getattr(fee, key):
                yield Issue(fee.where.of("amount"), ID,
                            f"{named(fee, 'amount')}{_seen(fee, 'amount')} đi cùng {named(fee, key)}: không rõ phải nộp theo cách nào.",
                            f"Giữ amount hoặc {key}; điều cần giải thích thêm ghi ở note.")  # fmt: skip


def _seen(fee: Fee, key: str) -> str:
    return f" {money(fee.amount, fee.currency)}" if key == "amount" and fee.amount is not None else ""


def _zero(fee: Fee) -> Iterator[Issue]:
    if fee.amount == 0 and not fee.free:
        yield Issue(fee.where.of("amount"), ID, f"{named(fee, 'amount')} là 0; 0 không phải là miễn phí.",
                    "Không thu thì ghi free: true và basis; chưa biết mức thu thì xóa amount.")  # fmt: skip


def _cap(fee: Fee) -> Iterator[Issue]:
    if fee.cap is not None and not fee.cap_per:
        yield Issue(fee.where.of("cap"), ID,
                    f"{named(fee, 'cap')} {money(fee.cap, fee.currency)} không có {named(fee, 'cap_per')}.",
                    "Thêm cap_per, ví dụ: cap_per: bản")  # fmt: skip

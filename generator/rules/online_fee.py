"""Filing online should not cost more than filing at the desk.

Source: resolutions and circulars lower the fee for online filing, such as cư trú 20.000 at the desk and 10.000 online;
the other way round is nearly always two numbers exchanged.

Đúng: trực tiếp 20000, trực tuyến 10000
Sai: trực tiếp 10000, trực tuyến 20000
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Fee, Limit, Procedure
from generator.rules.parts import fees, in_force, named, warning
from generator.wording import money

ID = "phi-truc-tuyen"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Compare each online fee with that of the desk for the same thing and case."""
    for procedure in in_force(catalog, today):
        yield from _dearer(procedure)


def _dearer(procedure: Procedure) -> Iterator[Issue]:
    desk: dict[tuple[object, ...], Decimal] = {}
    for channel, limit, fee in fees(procedure):
        due = _due(fee)
        if channel.channel == "truc-tiep" and due is not None:
            desk[_what(limit, fee)] = max(due, desk.get(_what(limit, fee), due))
    for channel, limit, fee in fees(procedure):
        due, known = _due(fee), desk.get(_what(limit, fee))
        if channel.channel == "truc-tuyen" and due is not None and known is not None and due > known:
            yield warning(fee.where.of("amount"), ID,
                          f"{named(fee, 'amount')} khi nộp trực tuyến là {money(due, fee.currency)}, "
                          f"cao hơn nộp trực tiếp ({money(known, fee.currency) if known else 'không thu'}).",
                          "Xem lại hai mức có bị ghi đổi chỗ không.")  # fmt: skip


def _due(fee: Fee) -> Decimal | None:
    return Decimal(0) if fee.free else fee.amount


def _what(limit: Limit, fee: Fee) -> tuple[object, ...]:
    """What makes two fees comparable."""
    return fee.kind, fee.name, fee.payer, fee.per, fee.currency, frozenset((*limit.cases, *fee.cases)), limit.name

"""What each way of handing in gives: time limits and fees, told once where they are the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from generator.model import Channel, Exemption, Fee, Limit, Procedure
from generator.pages.scope import Scope


@dataclass(frozen=True)
class Deal:
    """Time limits that ask for the same fees."""

    limits: tuple[Limit, ...]
    fees: tuple[Fee, ...]

    @property
    def based(self) -> bool:
        """Whether any of the fees names its legal text; if none does, that is said once."""
        return any(fee.basis for fee in self.fees)


@dataclass(frozen=True)
class Offer:
    """Channels that give the same limits and fees."""

    channels: tuple[Channel, ...]
    deals: tuple[Deal, ...]

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """The channels, as what the browser narrows by."""
        return tuple((channel.channel, ()) for channel in self.channels)


def offers(procedure: Procedure) -> tuple[Offer, ...]:
    """Channels that say the same, grouped, in the order in which they were written."""
    groups: list[list[Channel]] = []
    for channel in procedure.channels:
        for group in groups:
            if group[0].limits == channel.limits and group[0].note == channel.note:
                group.append(channel)
                break
        else:
            groups.append([channel])
    return tuple(Offer(tuple(group), _deals(group[0].limits)) for group in groups)


def _deals(limits: Iterable[Limit]) -> tuple[Deal, ...]:
    """Neighbours with the same fees; a record may repeat fifty fees under each of nine limits."""
    return tuple(Deal(tuple(group), fees) for fees, group in groupby(limits, key=lambda limit: limit.fees))


def countable(limit: Limit) -> str:
    """The limit for the browser's count: `trong-ngay`, `3 ngay-lam-viec;10 ngay`; "" when there is nothing to count."""
    if limit.kind == "trong-ngay":
        return limit.kind
    if limit.kind != "thoi-han":
        return ""
    return ";".join(f"{segment.amount} {segment.counting}" for segment in limit.segments)


def price(fee: Fee) -> str:
    """The fee for the browser's sum: `1-2:2000 3-:1000`, `1-:30000`; "" when the amount depends on no quantity."""
    if fee.tiers:
        return " ".join(f"{t.from_quantity}-{t.to_quantity or ''}:{t.amount}" for t in fee.tiers)
    return f"1-:{fee.amount}" if fee.amount is not None and fee.per else ""


def relief(fee: Fee, exemption: Exemption) -> str:
    """An exemption for the browser's sum: `mien`, `50%`, `10000` for each; "" when it cannot be reckoned.

    What is left of a fee by tiers, as one amount, could be for each item or for all: the record does not say.
    """
    if not price(fee):
        return ""
    if exemption.reduction == "mien":
        return exemption.reduction
    if exemption.percent is not None:
        return f"{exemption.percent}%"
    return str(exemption.amount) if exemption.amount is not None and not fee.tiers else ""

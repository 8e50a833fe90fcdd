"""How a procedure is offered: the ways to hand in, how long each takes and what it costs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import ClassVar

from generator.issue import Where


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a time limit that one unit is answerable for."""

    TABLE: ClassVar[str] = "segments"

    where: Where = field(compare=False, repr=False)
    segment_no: int = field(compare=False)
    amount: Decimal
    counting: str
    unit: str = ""
    starts: str = ""
    excludes: str = ""


@dataclass(frozen=True, slots=True)
class Tier:
    """The amount for each item from one quantity to another."""

    TABLE: ClassVar[str] = "fee_tiers"

    where: Where = field(compare=False, repr=False)
    tier_no: int = field(compare=False)
    from_quantity: int
    amount: Decimal
    to_quantity: int | None = None


@dataclass(frozen=True, slots=True)
class Exemption:
    """Who pays nothing, or less, and by which text."""

    TABLE: ClassVar[str] = "fee_exemptions"

    where: Where = field(compare=False, repr=False)
    exemption_no: int = field(compare=False)
    who: str
    reduction: str
    amount: Decimal | None = None
    percent: Decimal | None = None
    basis: str = ""
    clause: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fee:
    """A fee under a time limit. No amount, rule, tiers or `free` means that nobody has said."""

    TABLE: ClassVar[str] = "fees"

    where: Where = field(compare=False, repr=False)
    fee_no: int = field(compare=False)
    kind: str
    name: str = ""
    free: bool = False
    amount: Decimal | None = None
    currency: str = ""
    per: str = ""
    rule: str = ""
    cap: Decimal | None = None
    cap_per: str = ""
    payer: str = ""
    basis: str = ""
    clause: str = ""
    jurisdiction: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    note: str = ""
    illustrative: bool = False
    cases: tuple[str, ...] = ()
    tiers: tuple[Tier, ...] = ()
    exemptions: tuple[Exemption, ...] = ()


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit of a channel: segments, same day, or words; never a single summed number."""

    TABLE: ClassVar[str] = "limits"

    where: Where = field(compare=False, repr=False)
    limit_no: int = field(compare=False)
    kind: str
    name: str = ""
    text: str = ""
    basis: str = ""
    clause: str = ""
    note: str = ""
    illustrative: bool = False
    cases: tuple[str, ...] = ()
    segments: tuple[Segment, ...] = ()
    fees: tuple[Fee, ...] = ()


@dataclass(frozen=True, slots=True)
class Channel:
    """A way to hand in a dossier."""

    TABLE: ClassVar[str] = "channels"

    where: Where = field(compare=False, repr=False)
    channel_no: int = field(compare=False)
    channel: str
    url: str = ""
    note: str = ""
    limits: tuple[Limit, ...] = ()


@dataclass(frozen=True, slots=True)
class Service:
    """A public service of the national portal that carries out the procedure, with its own time limit."""

    TABLE: ClassVar[str] = "services"

    where: Where = field(compare=False, repr=False)
    service_no: int = field(compare=False)
    name: str
    code: str = ""
    amount: Decimal | None = None
    counting: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OtherCost:
    """Money that is not a fee of the procedure, such as postage."""

    TABLE: ClassVar[str] = "other_costs"

    where: Where = field(compare=False, repr=False)
    cost_no: int = field(compare=False)
    name: str
    amount: Decimal | None = None
    currency: str = ""
    rule: str = ""
    basis: str = ""
    note: str = ""

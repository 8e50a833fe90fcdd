"""One procedure as the finder knows it: a pure function of the record and the registers, so that it can be cached."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from math import ceil
from typing import Final, NamedTuple

from generator import phrases
from generator.catalog import Catalog, is_repealed
from generator.model import Fee, Limit, Procedure
from generator.search import body
from generator.search.stream import Stream, stream

REPEALED, INTERNAL, LOCAL, ILLUSTRATIVE, FREE, NOT_YET, ABROAD, DISTRICT = (1 << n for n in range(8))
PERFORMING: Final = ("thuc-hien", "tham-quyen", "tiep-nhan", "uy-quyen")
# How many of a counting make a day.
A_DAY: Final = {"ngay": 1, "ngay-lam-viec": 1, "gio": 24, "gio-lam-viec": 8}
VARIOUS: Final = "tùy trường hợp"


class Entry(NamedTuple):
    """What the catalogue tells of a procedure; only strings, numbers, bytes and tuples of them."""

    code: str
    title: Stream
    aliases: tuple[Stream, ...]
    sector: str
    levels: tuple[str, ...]
    audiences: tuple[str, ...]
    units: tuple[str, ...]
    publisher: str
    channels: tuple[str, ...]
    online_level: str
    flags: int
    limit: str
    days: int
    fee: str
    changed: str
    body: bytes


def entry(procedure: Procedure, catalog: Catalog, today: date) -> Entry:
    """The entry of one procedure."""
    limits = [limit for channel in procedure.channels for limit in channel.limits]
    fees = [fee for limit in limits for fee in limit.fees]
    performing = {role.unit: PERFORMING.index(role.role) for role in procedure.units if role.role in PERFORMING}
    limit, days = _limit(limits)
    return Entry(
        code=procedure.code,
        title=stream(procedure.title),
        aliases=tuple(stream(alias) for alias in (*procedure.aliases, *(t.title for t in procedure.translations))),
        sector=procedure.sector,
        levels=procedure.levels,
        audiences=tuple(sorted(procedure.audiences)),
        units=tuple(sorted(performing, key=lambda unit: (performing[unit], unit))),
        publisher=next((role.unit for role in procedure.units if role.role == "cong-bo"), ""),
        channels=tuple(dict.fromkeys(channel.channel for channel in procedure.channels)),
        online_level=procedure.online_level,
        flags=_flags(procedure, fees, today),
        limit=limit,
        days=days,
        fee=_fee(fees),
        changed=(procedure.source_updated_on or procedure.checked_on).isoformat(),
        body=body.hashes(procedure, catalog),
    )


def _flags(procedure: Procedure, fees: Iterable[Fee], today: date) -> int:
    told = {
        REPEALED: is_repealed(procedure, today),
        INTERNAL: procedure.scope == "noi-bo",
        LOCAL: procedure.portal_kind == "dac-thu",
        ILLUSTRATIVE: procedure.illustrative,
        FREE: _is_free(fees),
        NOT_YET: procedure.valid_from is not None and procedure.valid_from > today,
        ABROAD: procedure.non_territorial,
        DISTRICT: "huyen" in procedure.levels or "cấp huyện" in procedure.title.lower(),
    }
    return sum(flag for flag, holds in told.items() if holds)


def _is_free(fees: Iterable[Fee]) -> bool:
    """Whether a text says that nothing is charged, for every fee that it speaks of; no word is no answer."""
    said = [fee.free for fee in fees]
    return bool(said) and all(said)


def _limit(limits: Iterable[Limit]) -> tuple[str, int]:
    """The limit in a few words, and in days; 0 days when it cannot be compared: several limits, or only words."""
    told = dict.fromkeys(phrases.limit(limit) for limit in limits if limit.kind not in ("chua-co-thong-tin", ""))
    one = next((limit for limit in limits if phrases.limit(limit) in told), None)
    if one is None:
        return "", 0
    if len(told) > 1:
        return VARIOUS, 0
    if one.kind == "trong-ngay":
        return "trong ngày làm việc", 1
    if one.kind != "thoi-han" or len(one.segments) != 1:
        return ("" if one.kind == "theo-mo-ta" else next(iter(told))), 0
    return next(iter(told)), _days(one.segments[0].amount, one.segments[0].counting)


def _days(amount: Decimal, counting: str) -> int:
    """Whole days, a part of a day counts as one; 0 for months and years, which are no number of days."""
    of_one = A_DAY.get(counting)
    return ceil(amount / of_one) if of_one else 0


def _fee(fees: Iterable[Fee]) -> str:
    """What is to pay in a few words; "" when nobody has said."""
    told = dict.fromkeys(phrases.fee(fee) for fee in fees if fee.free or fee.amount is not None)
    if len(told) > 1 or any(fee.tiers or fee.rule for fee in fees):
        return VARIOUS
    return next(iter(told), "")

"""How the English pages write days, money, numbers, code lists and time limits; what a record says itself is marked Vietnamese."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final

from markupsafe import Markup, escape

from generator.model import Exemption, Fee, Limit, Paper, Segment

UNKNOWN: Final = "No information yet"
LABELS: Final = Path(__file__).with_name("labels.json")
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def label(table: str, field: str, value: str) -> str:
    """The English words for a code-list value; a KeyError is a list without words, which a test finds first.

    A list that several tables share under one column name stands once, under that name.
    """
    return (labels().get(f"{table}.{field}") or labels()[field])[value]


@cache
def labels() -> Mapping[str, Mapping[str, str]]:
    """Every code list in English, by `table.column` or `column`."""
    found: Mapping[str, Mapping[str, str]] = json.loads(LABELS.read_text(encoding="utf-8"))
    return found


def vi(text: str) -> Markup:
    """The record's own words, marked as Vietnamese for screen readers and for translation."""
    return Markup('<span lang="vi">{}</span>').format(text)


def day(value: date) -> str:
    """`9 September 2026`."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def number(value: Decimal | int) -> str:
    """`1,234.5`."""
    text = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def money(amount: Decimal, currency: str = "") -> str:
    """`30,000 VND`."""
    return f"{number(amount)} {currency or 'VND'}"


def duration(amount: Decimal, counting: str) -> str:
    """`1 working day`, `0.5 working days`."""
    unit = label("segments", "counting", counting)
    return f"{number(amount)} {unit.removesuffix('s') if amount == 1 else unit}"


def limit(value: Limit, cutoff: str = "") -> Markup:
    """A time limit in one line; stretches of several agencies stay apart because their days may not be added."""
    if value.kind == "trong-ngay":
        late = f"; received after {cutoff}, on the next working day" if cutoff else ""
        return escape(f"Within the working day{late}")
    if value.kind == "theo-mo-ta":
        return vi(value.text)
    if value.kind == "thoi-han" and value.segments:
        return escape(", then ".join(duration(s.amount, s.counting) for s in value.segments))
    return escape(label("limits", "kind", "chua-co-thong-tin" if value.kind == "thoi-han" else value.kind))


def terms(value: Segment) -> Markup:
    """From when a stretch is counted and what is left out, in the record's words."""
    parts = [Markup("counted from: {}").format(vi(value.starts))] if value.starts else []
    parts += [Markup("not counted: {}").format(vi(value.excludes))] if value.excludes else []
    return Markup("; ").join(parts)


def fee(value: Fee) -> Markup:
    """What is to pay, in one line; nothing said is said to be unknown."""
    if value.free:
        return escape("Free of charge")
    if value.tiers:
        return Markup("; ").join([_tier(value, n) for n in range(len(value.tiers))]) + _cap(value)
    if value.amount is not None:
        return escape(money(value.amount, value.currency)) + _per(value.per) + _cap(value)
    return vi(value.rule.rstrip(".")) + _cap(value) if value.rule else escape(UNKNOWN)


def _tier(value: Fee, index: int) -> Markup:
    tier = value.tiers[index]
    to = (
        "" if tier.to_quantity == tier.from_quantity else f" to {tier.to_quantity}" if tier.to_quantity else " and more"
    )
    return Markup("{}{} (no. {}{})").format(money(tier.amount, value.currency), _per(value.per), tier.from_quantity, to)


def _per(per: str) -> Markup:
    return Markup(" per {}").format(vi(per)) if per else Markup()


def _cap(value: Fee) -> Markup:
    if value.cap is None:
        return Markup()
    return Markup(", at most {}{}").format(money(value.cap, value.currency), _per(value.cap_per))


def fee_name(value: Fee) -> Markup:
    """The fee's kind in English, with its own Vietnamese name."""
    kind = label("fees", "kind", value.kind)
    return Markup("{} ({})").format(kind, vi(value.name)) if value.name else escape(kind)


def exemption(value: Exemption, currency: str = "") -> str:
    """`Exempt`, `Reduced by 50%`, `Reduced to 10,000 VND`."""
    if value.reduction == "mien":
        return "Exempt"
    if value.percent is not None:
        return f"Reduced by {number(value.percent)}%"
    return f"Reduced to {money(value.amount, currency)}" if value.amount is not None else "Reduced"


def copies(value: Paper) -> str:
    """`1 original, 2 certified copies`; how a paper is handed in or shown."""
    parts = [_counted(value.originals, "originals")] if value.originals else []
    parts += (
        [_counted(value.copies, label("papers", "copy_kind", value.copy_kind or "ban-sao"))] if value.copies else []
    )
    parts += ["electronic"] if value.electronic else []
    parts += ["to be shown only"] if value.shown else []
    return ", ".join(parts)


def _counted(count: int, things: str) -> str:
    return (
        f"{count} {things}"
        if count != 1
        else f"1 {things.replace('originals', 'original').replace('copies', 'copy', 1)}"
    )


def shown(today: date, *, after: date | None = None, before: date | None = None) -> Markup:
    """The attributes of a note that holds after a day or before one; `assets/en.js` asks them again on the reader's day."""
    holds = bool((after and today > after) or (before and today < before))
    days = {"after": after, "before": before}
    marks = "".join(f' data-{name}="{day.isoformat()}"' for name, day in days.items() if day)
    return Markup(marks + ("" if holds else " hidden"))  # noqa: S704 - names and dates of our own

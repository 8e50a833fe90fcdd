"""Channels, time limits and services of a portal record; the same channel several times is one channel with several limits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from generator.house import Value
from generator.importers.portal_fees import fee, number
from generator.importers.portal_source import Raw
from generator.importers.texts import bare, block, line

Item = dict[str, Value]
CHANNELS: Final = {"DIRECT": "truc-tiep", "ONLINE": "truc-tuyen", "POSTAL": "buu-chinh"}
COUNTING: Final = {"WORKING_DAY": "ngay-lam-viec", "DAY": "ngay", "HOUR": "gio", "MONTH": "thang", "YEAR": "nam"}
DIGITS: Final = re.compile(r"[0-9]+(\.[0-9]+)?")
DESCRIBED: Final = frozenset({"theo mo ta"})
UNSET: Final = frozenset({"khong quy dinh"})


def channels(raw: Raw, basis: Mapping[str, str]) -> tuple[list[Item], list[str]]:
    """The channels in the order of the source, and what is in doubt about their fees."""
    limits: dict[str, list[Item]] = {}
    doubts: list[str] = []
    for method in raw.get("executionMethods") or ():
        if method and method.get("submissionMethod"):
            made, more = _limit(method, basis)
            limits.setdefault(CHANNELS[method["submissionMethod"]], []).append(made)
            doubts += more
    return [{"channel": channel, "limits": found} for channel, found in limits.items()], doubts


def services(raw: Raw) -> list[Item]:
    """The public services that carry the procedure out, each with its own time limit."""
    found = []
    for case in raw.get("cases") or ():
        if case and line(case.get("name") or ""):
            item: Item = {"code": line(case.get("code") or ""), "name": line(case["name"])}
            time = case.get("processingDay") or {}
            quantity, unit = time.get("qty") or 0, time.get("type") or "OTHER"
            if quantity and unit in COUNTING:
                item |= {"amount": number(quantity), "counting": COUNTING[unit]}
            elif quantity:
                item["note"] = other(number(quantity))
            found.append(item)
    return found


def other(said: str) -> str:
    """A number whose unit the portal calls «Khác»: nobody can say what it counts."""
    return f"Cổng ghi «{said}», đơn vị «Khác»."


def _limit(method: Mapping[str, Any], basis: Mapping[str, str]) -> tuple[Item, list[str]]:
    item = _time(method.get("processingTime"), method.get("processingTimeUnit") or "OTHER",
                 block(method.get("description") or ""))  # fmt: skip
    fees, doubts = [], []
    for source in method.get("fees") or ():
        if source:
            made, more = fee(source, basis)
            fees.append(made)
            doubts += more
    return item | ({"fees": fees} if fees else {}), doubts


def _time(value: str | float | None, unit: str, text: str) -> Item:
    """A measured limit where number and unit are there; else the words of the source."""
    said = line(value) if isinstance(value, str) else number(value or 0)
    digits = said if DIGITS.fullmatch(said) else ""
    if digits and float(digits) and unit in COUNTING:
        return {"kind": "thoi-han", "note": text, "segments": [{"amount": digits, "counting": COUNTING[unit]}]}
    if digits or not said:
        note = other(digits) if digits and float(digits) else ""
        kind: Item = {"kind": "theo-mo-ta", "text": text} if text else {"kind": "chua-co-thong-tin"}
        return kind | {"note": note}
    if bare(said) in DESCRIBED:
        lacking = {"kind": "chua-co-thong-tin", "note": "Cổng ghi «Theo mô tả» mà không có mô tả."}
        return {"kind": "theo-mo-ta", "text": text} if text else dict(lacking)
    if bare(said) in UNSET:
        return {"kind": "khong-quy-dinh", "note": text}
    return {"kind": "theo-mo-ta", "text": block(str(value)), "note": text if bare(text) != bare(said) else ""}

"""The fees of a portal record: an amount only where number and currency are sure, else the words of the source."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from generator.house import Value
from generator.importers import numbers
from generator.importers.texts import block, line

Item = dict[str, Value]
KINDS: Final = {"FEE": "phi", "SERVICE_FEE": "le-phi", "PRICE_LEVEL": "gia"}
DONG: Final = frozenset({"Việt Nam Đồng", "VND"})
LEAST: Final = 1000
# The whole text says that nothing is paid, and by which text; who pays nothing only in some cases is not it.
FREE: Final = re.compile(r"(không thu|miễn)\s*(phí|lệ phí|phí, lệ phí)?\s*(theo|\()(?P<basis>.+)", re.IGNORECASE)
CONDITION: Final = re.compile(r"đối với|trường hợp|nếu|cho người|ngoài ra|;", re.IGNORECASE)
AMOUNT: Final = re.compile(r"(?<![0-9.,])([0-9]{1,3}(?:[.,][0-9]{3})+|[0-9]+)\s*(?:đồng|đ\b|vnđ|vnd)", re.IGNORECASE)


def number(value: float) -> str:
    """A JSON number as the schema writes it."""
    return str(int(value)) if value == int(value) else f"{value:f}".rstrip("0")


def currency(raw: Mapping[str, Any]) -> str:
    """The currency's name as the source gives it; "" when it gives none."""
    named = raw.get("currencyName") or (raw.get("currency") or {}).get("name") or ""
    return line(named)


def fee(raw: Mapping[str, Any], basis: Mapping[str, str]) -> tuple[Item, list[str]]:
    """The fee, and what the source leaves in doubt; `basis` has the legal texts of the procedure by number."""
    item: Item = {"kind": KINDS[raw["type"]] if raw.get("type") else "phi"}
    text, value, money = block(raw.get("description") or ""), raw.get("value") or 0, currency(raw)
    attached = line((raw.get("attachment") or {}).get("fileName") or "")
    notes = [f"Tệp kèm theo trên cổng: {attached}"] if attached else []
    doubts: list[str] = []
    if value and _sure(value, money, text):
        item |= {"amount": number(value), "currency": "USD" if money == "USD" else "VND"}
        notes.insert(0, text)
        doubts += _contradiction(value, money, text)
    elif value:
        said = f"Cổng ghi số {number(value)}, {f'đơn vị tiền {money}' if money else 'không ghi đơn vị tiền'}."
        item["rule"] = text or said
        notes = ([said] if text else []) + notes
        doubts.append("Cổng ghi số tiền mà không rõ đơn vị hoặc quá nhỏ; giữ nguyên văn.")
    elif text:
        free = _free(text, basis)
        item |= {"free": "true", "basis": free, "note": text} if free else {"rule": text}
        notes = [text, *notes] if free else notes
        doubts += [f"Cổng ghi số 0 nhưng mô tả có số tiền: {text[:80]}"] if AMOUNT.search(text) else []
    elif attached:
        item["rule"] = notes.pop(0)
    if money and not item.get("currency") and money not in " ".join(map(str, item.values())):
        doubts.append(f"Cổng ghi đơn vị tiền {money} mà không ghi số tiền.")
    if any(notes):
        item["note"] = "\n".join(note for note in notes if note)
    return item, doubts


def _sure(value: float, money: str, text: str) -> bool:
    if money == "USD":
        return True
    if value < LEAST or value != int(value):
        return False
    return money in DONG or (not money and value in _amounts(text))


def _amounts(text: str) -> set[int]:
    return {int(re.sub(r"[.,]", "", found)) for found in AMOUNT.findall(text)}


def _contradiction(value: float, money: str, text: str) -> list[str]:
    amounts = _amounts(text)
    if money == "USD" or not amounts or value in amounts:
        return []
    return [f"Số tiền {number(value)} không có trong mô tả của khoản thu: {text[:80]}"]


def _free(text: str, basis: Mapping[str, str]) -> str:
    """The legal text by which nothing is paid, if the words name one that the procedure rests on."""
    found = FREE.fullmatch(text)
    if not found or CONDITION.search(text):
        return ""
    return next((basis[n.key] for n in numbers.find(found["basis"]) if n.key in basis), "")

"""A procedure in force should not rest on a legal text that has ended or was replaced.

The law may let parts of it live on, so it is a warning: cần rà soát. A text that changes only named clauses does not count.

Đúng: legal_basis: [{legal_text: nghi-dinh-moi}]
Sai: legal_basis: [{legal_text: nghi-dinh-cu}], khi nghi-dinh-moi thay thế nghi-dinh-cu
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.catalog import Catalog
from generator.issue import Issue, Place
from generator.model import LegalText, Procedure
from generator.rules.parts import RestsOnText, fees, ids, in_force, limits, named, warning
from generator.wording import day

ID = "can-cu-het-hieu-luc"
ENDS: Final = {"thay-the": "thay thế", "bai-bo": "bãi bỏ"}


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Each text once per procedure, where it is first cited."""
    for procedure in in_force(catalog, today):
        seen: set[str] = set()
        for place, name, key in _cited(procedure):
            text = catalog.legal_texts.get(key)
            if text and key not in seen:
                seen.add(key)
                yield from _ended(place, name, text, catalog, today)


def _cited(procedure: Procedure) -> Iterator[tuple[Place, str, str]]:
    """(place, field, text) of every citation."""
    for cited in procedure.legal_basis:
        yield cited.where.of("legal_text"), named(cited, "legal_text"), cited.legal_text
    parts: list[RestsOnText] = [*procedure.conditions, *procedure.other_costs, *procedure.forms, *procedure.papers]
    parts += [limit for _, limit in limits(procedure)]
    for _, _, fee in fees(procedure):
        parts += [fee, *fee.exemptions]
    for part in parts:
        yield part.where.of("basis"), named(part, "basis"), part.basis


def _ended(place: Place, name: str, text: LegalText, catalog: Catalog, today: date) -> Iterator[Issue]:
    after = list(_after(text, catalog, today))
    hint = (
        f"Cần rà soát; xem {ids(new.id for _, new in after)}."
        if after
        else "Cần rà soát; ghi văn bản đang có hiệu lực."
    )
    if text.valid_to and text.valid_to < today:
        yield warning(place, ID, f"{name}: {text.number} hết hiệu lực sau ngày {day(text.valid_to)}.", hint)
    elif after:
        kind, new = after[0]
        yield warning(place, ID, f"{name}: {text.number} đã bị {new.number} {ENDS[kind]}.", hint)


def _after(text: LegalText, catalog: Catalog, today: date) -> Iterator[tuple[str, LegalText]]:
    """(kind, text) of those in effect that end this text as a whole."""
    for kind, new in catalog.changed_by.get(text.id, ()):
        whole = any(r.kind == kind and r.target == text.id and not r.clause for r in new.relations)
        if kind in ENDS and whole and (new.valid_from is None or new.valid_from <= today):
            yield kind, new

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
from generator.issue import Issue
from generator.model import LegalText, Procedure
from generator.rules.parts import Entity, RestsOnText, fees, ids, in_force, limits, named, warning
from generator.wording import day

ID = "can-cu-het-hieu-luc"
ENDS: Final = {"thay-the": "thay thế", "bai-bo": "bãi bỏ"}


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Each text once per procedure, where it is first cited."""
    for procedure in in_force(catalog, today):
        first: dict[str, tuple[Entity, str]] = {}
        for part, key, cited in _citations(procedure):
            first.setdefault(cited, (part, key))
        for cited, (part, key) in first.items():
            text = catalog.legal_texts.get(cited)
            end = _end(text, catalog, today) if text else None
            if end:
                yield warning(part.where.of(key), ID, f"{named(part, key)}: {end[0]}", end[1])


def _citations(procedure: Procedure) -> Iterator[tuple[Entity, str, str]]:
    """(part, field, text) of every citation."""
    yield from ((part, "legal_text", part.legal_text) for part in procedure.legal_basis)
    parts: list[RestsOnText] = [*procedure.conditions, *procedure.other_costs, *procedure.forms, *procedure.papers]
    parts += [limit for _, limit in limits(procedure)]
    for _, _, fee in fees(procedure):
        parts += [fee, *fee.exemptions]
    yield from ((part, "basis", part.basis) for part in parts)


def _end(text: LegalText, catalog: Catalog, today: date) -> tuple[str, str] | None:
    """(what happened, hint) of a text that is over; None of one that lives."""
    after = list(_after(text, catalog, today))
    now = f"xem {ids(new.id for _, new in after)}." if after else "ghi văn bản đang có hiệu lực."
    if text.valid_to and text.valid_to < today:
        return f"{text.number} hết hiệu lực sau ngày {day(text.valid_to)}.", f"Cần rà soát; {now}"
    if after:
        kind, new = after[0]
        return f"{text.number} đã bị {new.number} {ENDS[kind]}.", f"Cần rà soát; {now}"
    return None


def _after(text: LegalText, catalog: Catalog, today: date) -> Iterator[tuple[str, LegalText]]:
    """(kind, text) of those in effect that end this text as a whole."""
    for kind, new in catalog.changed_by.get(text.id, ()):
        whole = any(r.kind == kind and r.target == text.id and not r.clause for r in new.relations)
        if kind in ENDS and whole and (new.valid_from is None or new.valid_from <= today):
            yield kind, new

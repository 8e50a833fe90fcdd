"""Which item of a list before is which item after: by what it is called, then by likeness."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from generator.tables import Row

# What an item is known by where that is not its first column. Two items of one name are taken in their order.
KNOWN_BY: Final = {
    "procedure_units": ("role", "unit"), "fees": ("kind", "name"), "limits": ("name",), "segments": (),
    "decisions": ("level", "legal_text"), "process_steps": ("role", "text"), "contacts": ("unit", "name"),
    "reports": ("reported_on", "evidence"), "extensions": (), "services": ("name",), "event_steps": ("procedure", "title"),
    "directive_relations": ("kind", "target", "legal_text", "title"), "legal_text_relations": ("kind", "target"),
    "service_groups": ("name", "kind"), "return_methods": ("filed", "way"), "processes": ("name",),
}  # fmt: skip
ALIKE: Final = 0.6


class Matched(NamedTuple):
    """Items that are there in both states, and those that are in one."""

    both: tuple[tuple[Row, Row], ...]
    gone: tuple[Row, ...]
    new: tuple[Row, ...]


def known_by(row: Row) -> tuple[str, ...]:
    """What tells an item from its neighbours."""
    columns = KNOWN_BY.get(row.table.name, (row.table.item.name,))
    return tuple(row.cells.get(column, "") for column in columns)


def match(old: Sequence[Row], new: Sequence[Row]) -> Matched:
    """Pairs in the order of the new list."""
    rest = list(old)
    pairs: dict[int, Row] = {}
    for place, row in enumerate(new):
        same = next((one for one in rest if known_by(one) == known_by(row)), None)
        if same is not None:
            rest = [one for one in rest if one is not same]
            pairs[place] = same
    for place, row in enumerate(new):
        like = max(rest, key=lambda one: _likeness(one, row), default=None) if place not in pairs else None
        if like is not None and _likeness(like, row) >= ALIKE:
            rest = [one for one in rest if one is not like]
            pairs[place] = like
    both = tuple((pairs[place], row) for place, row in enumerate(new) if place in pairs)
    return Matched(both, tuple(rest), tuple(row for place, row in enumerate(new) if place not in pairs))


def _likeness(one: Row, other: Row) -> float:
    return SequenceMatcher(None, " ".join(known_by(one)), " ".join(known_by(other)), autojunk=False).ratio()

"""The keys of one record alone: whether they clash with each other, and which references lead out of it.

With what the registers are known to hold, nearly every reference of a record is answered on the spot; what is left
is asked of the other records. The look may suspect too much, never too little: see `keys`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.schema import Table, tables
from generator.tables import Row
from generator.validate.keys import typed_keys, values_of

Columns = tuple[str, ...]
Values = tuple[str | None, ...]
Known = Mapping[tuple[str, Columns], frozenset[Values]]
"""The values that stand in some columns of a table."""


class End(NamedTuple):
    """A reference that the record and the registers do not answer."""

    table: str
    columns: Columns
    values: Values


class Ends(NamedTuple):
    """Whether two rows of the record have one key, and its open references."""

    clash: bool
    open: tuple[End, ...]


def known(by_table: Mapping[str, list[Row]]) -> Known:
    """What the registers answer."""
    wanted = {(key.target, key.columns) for table in tables().values() for key in typed_keys(table)}
    return {
        (name, columns): frozenset(values_of(row, columns) for row in by_table.get(name, ()))
        for name, columns in wanted
    }


def ends(by_table: Mapping[str, list[Row]], known: Known) -> Ends:
    """What the keys of one record leave to ask."""
    clash = False
    found: dict[End, None] = {}
    for name, rows in by_table.items():
        table = tables()[name]
        if len(rows) > 1 and len({values_of(row, table.primary_key) for row in rows}) < len(rows):
            clash = True
        for end in _open(table, rows, by_table, known):
            found[end] = None
    return Ends(clash, tuple(found))


def _open(table: Table, rows: list[Row], by_table: Mapping[str, list[Row]], known: Known) -> Iterable[End]:
    for key in typed_keys(table):
        named = {values for row in rows if any(values := values_of(row, key.fields))}
        if named and not named <= known[key.target, key.columns]:
            own = {values_of(row, key.columns) for row in by_table.get(key.target, ())}
            for values in sorted(named - known[key.target, key.columns] - own, key=str):
                yield End(key.target, key.columns, values)

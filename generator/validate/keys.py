"""Primary and foreign keys: a quick look with sets, and Frictionless where the look finds something.

The look may suspect too much, never too little: a table that passes it has no key error in Frictionless
either (`tests/validate/test_keys.py` compares the two over damaged records).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Final

from generator.issue import Issue, Place
from generator.schema import ForeignKey, Table, tables
from generator.tables import Row
from generator.validate.messages import dangling, duplicate

FIRST_ROW: Final = 2  # Frictionless counts the header of inline data as row 1
Rows = Mapping[str, list[Row]]
Found = tuple[Row, Any]  # a row and what Frictionless says of it
Excused = Callable[[Row, ForeignKey, list[Row]], bool]


def check(by_table: Rows, excused: Excused = lambda _row, _key, _targets: False) -> Iterator[Issue]:
    """Every duplicate key, and every reference that nothing answers to (once per missing entry).

    A reference is `excused` when what it names stands in a file with a mistake of its own: mending that mends both.
    """
    suspects = _suspects(by_table)
    if not suspects:
        return
    found = [(by_table[name][error.row_number - FIRST_ROW], error) for name, error in _errors(by_table, suspects)]
    yield from _duplicates(found, [row for rows in by_table.values() for row in rows])
    yield from _dangling(found, by_table, excused)


def _suspects(by_table: Rows) -> list[str]:
    return [name for name, rows in by_table.items() if rows and _suspect(tables()[name], by_table)]


def typed_keys(table: Table) -> list[ForeignKey]:
    """The foreign keys that a person can get wrong.

    Columns that were copied from the parent row always find their parent.
    """
    return _typed_keys(table.name)


@cache
def _typed_keys(name: str) -> list[ForeignKey]:
    table = tables()[name]
    return [key for key in table.foreign_keys if any(field in table.typed for field in key.fields)]


def _suspect(table: Table, by_table: Rows) -> bool:
    rows = by_table[table.name]
    if len({values_of(row, table.primary_key) for row in rows}) < len(rows):
        return True
    for key in typed_keys(table):
        known = {values_of(row, key.columns) for row in by_table[key.target]}
        if not known.issuperset(v for row in rows if any(v := values_of(row, key.fields))):
            return True
    return False


def values_of(row: Row, columns: tuple[str, ...]) -> tuple[str | None, ...]:
    """The cells in some columns; None where one is blank."""
    return tuple(map(row.cells.get, columns))


def _errors(by_table: Rows, suspects: list[str]) -> Iterator[tuple[str, Any]]:
    """Frictionless's own key errors in the suspected tables."""
    from frictionless import Package, Resource, Schema  # late: a clean check never needs it

    targets = {key.target for name in suspects for key in typed_keys(tables()[name])}
    resources = [
        Resource(name=name, data=_source(tables()[name], rows), schema=Schema.from_descriptor(_checked(name)))
        for name, rows in by_table.items()
        if name in targets or name in suspects
    ]
    for task in Package(resources=resources).validate(limit_errors=1_000_000).tasks:
        yield from ((task.name, error) for error in task.errors if error.type in ("primary-key", "foreign-key"))


def _source(table: Table, rows: list[Row]) -> Callable[[], Iterator[list[str | None]]]:
    """Rows as a callable: inline lists would be deep-copied by Frictionless."""
    names = tuple(field.name for field in table.fields)

    def source() -> Iterator[list[str | None]]:
        yield list(names)
        for row in rows:
            yield list(values_of(row, names))

    return source


def _checked(name: str) -> dict[str, Any]:
    """The schema of the keys alone; types and constraints are judged by `cells`."""
    table = tables()[name]
    return {
        "fields": [{"name": field.name, "type": "string"} for field in table.fields],
        "primaryKey": list(table.primary_key),
        "foreignKeys": [
            {
                "fields": list(key.fields),
                "reference": {"resource": "" if key.target == name else key.target, "fields": list(key.columns)},
            }
            for key in typed_keys(table)
        ],
    }


def _duplicates(found: list[Found], rows: list[Row]) -> Iterator[Issue]:
    """Second rows with the same key. The parts of such a row repeat those of the first; they are not told again."""
    suspects = [row for row, error in found if error.type == "primary-key" and all(_key(row))]
    if not suspects:
        return
    above = {id(child): row for row in rows for part in row.children.values() for child in part}
    firsts: dict[tuple[str, ...], Row] = {}
    for row in rows:
        firsts.setdefault((row.table.name, *_key(row)), row)
    # Frictionless takes every cell that it cannot read for the same nothing; such rows are no twins.
    twins = {id(row): row for row in suspects if firsts[(row.table.name, *_key(row))] is not row}
    for row in twins.values():
        parent = above.get(id(row))
        while parent and id(parent) not in twins:
            parent = above.get(id(parent))
        if parent is None:
            yield duplicate(row, firsts[(row.table.name, *_key(row))])


def _key(row: Row) -> tuple[str, ...]:
    """The primary key; a blank in it is told as missing."""
    return tuple(row.cells.get(name, "") for name in row.table.primary_key)


def _dangling(found: list[Found], by_table: Rows, excused: Excused) -> Iterator[Issue]:
    """A value that is missing from its register is one mistake, told where it is used first."""
    uses: dict[tuple[str, ...], list[tuple[Place, Row, ForeignKey, str]]] = {}
    for row, error in found:
        if error.type != "foreign-key":
            continue
        key = next(k for k in row.table.foreign_keys if set(k.fields) == set(error.field_names))
        name = next(f for f in key.fields if f in row.table.typed)
        if name in row.cells and not excused(row, key, by_table[key.target]):  # without a value it is told as missing
            wanted = (key.target, *key.columns, *(row.cells.get(f, "") for f in key.fields))
            uses.setdefault(wanted, []).append((row.where.of(name), row, key, name))
    for places in uses.values():
        _, row, key, name = min(places, key=lambda use: use[0])
        yield dangling(row, key, name, by_table[key.target], len(places) - 1)

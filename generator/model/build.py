"""A checked row tree becomes a frozen entity: text turns into numbers, days and yes/no here, once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

from generator.schema import tables
from generator.tables import Row

Entity = TypeVar("Entity")

CONVERT: dict[str, Callable[[str], Any]] = {
    "integer": int,
    "number": Decimal,
    "date": date.fromisoformat,
    "boolean": "true".__eq__,
}


def build(entity: type[Entity], row: Row) -> Entity:
    """The entity of `row`, whose cells Frictionless has found right; a ValueError is a bug."""
    make: Any = entity  # one of the frozen dataclasses of this package; they share no base
    columns, children = _plan(make)
    values: dict[str, Any] = {"where": row.where}
    for name, text in row.cells.items():
        if text and name in columns:
            convert = columns[name]
            values[name] = convert(text) if convert else text
    nested = row.children
    for key in nested:
        rows = nested[key]
        if rows and key in children:
            child = children[key]
            values[key] = tuple([r.cells[child] if isinstance(child, str) else build(child, r) for r in rows])
    built: Entity = make(**values)
    return built


@cache
def _plan(entity: type[Any]) -> tuple[dict[str, Callable[[str], Any] | None], dict[str, Any]]:
    """How to fill the entity: its columns with their converters (None: the text itself), its lists with their entity
    or the name of their one column."""
    table = tables()[entity.TABLE]
    hints = get_type_hints(entity)
    columns = {f.name: None if f.type == "string" else CONVERT[f.type] for f in table.fields if f.name in hints}
    children = {
        key: tables()[name].item.name if tables()[name].scalars else get_args(hints[key])[0]
        for key, name in table.children.items()
    }
    return columns, children

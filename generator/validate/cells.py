"""Types and constraints: each distinct text of a field goes once through Frictionless's own reader of that field."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Final

from generator.issue import Issue
from generator.schema import Field, tables
from generator.tables import Row
from generator.validate.messages import constrained, mistyped

# How a cell must look before Frictionless reads it. Alone it would also take 1_000, 1e3, NaN, 2026-1-5 or other
# scripts' digits, which the model and the open data must never meet.
WRITTEN: Final = {
    "integer": re.compile(r"-?[0-9]{1,9}"),
    "number": re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?"),
    "date": re.compile(r"(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}"),
}
NOT_WRITTEN: Final = {"type": "not written as the house writes it"}
REMEMBERED: Final = 20_000  # texts of one field, so that a large catalogue does not fill the memory
Notes = Mapping[str, str] | None
Reader = Callable[[str], Notes]
VALUES: Final = {"trueValues": "true_values", "falseValues": "false_values"}


def check(by_table: Mapping[str, list[Row]]) -> Iterator[Issue]:
    """Every cell that is of the wrong type, missing, or breaks a constraint."""
    for name, rows in by_table.items():
        if not rows:
            continue
        typed, needed = _bounds(name)
        for row in rows:
            cells = row.cells
            for field, read in typed:
                text = cells.get(field.name)
                notes = read(text) if text is not None else None
                if notes:
                    yield from _issues(row, field, notes)
            if not needed <= cells.keys():
                yield from _missing(row)


def prepare() -> None:
    """Make every reader, before processes part that would each make them."""
    for name in tables():
        _bounds(name)


def _missing(row: Row) -> Iterator[Issue]:
    for field in row.table.typed.values():
        if field.required and field.name not in row.cells:
            yield constrained(row, field, "required")


@cache
def _bounds(name: str) -> tuple[tuple[tuple[Field, Reader], ...], frozenset[str]]:
    """The fields in which a text can be wrong, with their readers, and the names of those that must be there."""
    fields = tables()[name].typed.values()
    return (
        tuple((field, _reader(field)) for field in fields if _bound(field)),
        frozenset(field.name for field in fields if field.required),
    )


def _bound(field: Field) -> bool:
    """Whether a text can be wrong here at all: plain text without constraints cannot."""
    constraints: Mapping[str, Any] = field.descriptor.get("constraints", {})
    return field.type != "string" or bool(constraints.keys() - {"required"})


def _reader(field: Field) -> Reader:
    """Frictionless's reader of the field, with a memory: most cells repeat."""
    from frictionless import fields  # late: its import costs more than a small check

    # Made directly: a schema would first check its own descriptor, which a test does once for all.
    descriptor = field.descriptor
    made = getattr(fields, f"{field.type.capitalize()}Field")(name=field.name)
    made.constraints = dict(descriptor.get("constraints", {}))
    for key, name in VALUES.items():
        if key in descriptor:
            setattr(made, name, list(descriptor[key]))
    read = made.create_cell_reader()
    written = WRITTEN.get(field.type)
    seen: dict[str, Notes] = {}

    def remembered(text: str) -> Notes:
        if text not in seen:
            if len(seen) >= REMEMBERED:
                seen.clear()
            seen[text] = NOT_WRITTEN if written and not written.fullmatch(text) else read(text)[1]
        return seen[text]

    return remembered


def _issues(row: Row, field: Field, notes: Mapping[str, str]) -> Iterator[Issue]:
    if "type" in notes:
        yield mistyped(row, field, row.cells.get(field.name, ""))
        return
    for constraint in notes:
        yield constrained(row, field, constraint)

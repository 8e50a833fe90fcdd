"""Types and constraints: each distinct text of a field that is not plainly right goes once through Frictionless."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from pathlib import PurePosixPath
from typing import Any, Final

from generator import nodes
from generator.issue import Issue
from generator.schema import Field, tables
from generator.tables import Row, meant_key
from generator.validate.guesses import Guess, guess
from generator.validate.messages import constrained, mistyped
from generator.validate.plainly import WRITTEN, plainly

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
                    yield from _issues(row, field, notes, _meant(row, field, read, text or ""))
            if not needed <= cells.keys():
                yield from _missing(row)


def prepare() -> None:
    """Make every reader, before processes part that would each make them."""
    for name in tables():
        _bounds(name)


def guesses(by_table: Mapping[str, list[Row]]) -> Iterator[tuple[Row, Field, Guess]]:
    """Every cell that its field does not take, with what was probably meant by it."""
    for name, rows in by_table.items():
        typed, _ = _bounds(name)
        for row in rows:
            for field, read in typed:
                text = row.cells.get(field.name)
                found = _meant(row, field, read, text) if text is not None and read(text) else None
                if found:
                    yield row, field, found


def _missing(row: Row) -> Iterator[Issue]:
    """What must be there and is not; not what stands there in a wrong shape or under a wrong name, which is told."""
    for field in row.table.typed.values():
        if field.required and field.name not in row.cells and not _told(row, field):
            yield constrained(row, field, "required")


def _told(row: Row, field: Field) -> bool:
    if isinstance(row.where.fields.get(field.name), nodes.Sequence | nodes.Mapping):
        return True
    strange = row.where.fields.keys() - row.table.typed.keys() - row.table.children.keys()
    return any(field.name == meant_key(row.table, name) for name in strange)


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
    """Frictionless's reader of the field, asked once of each text that is not plainly right: most cells repeat."""
    likely, written = plainly(field), WRITTEN.get(field.type)
    ask = cache(partial(_frictionless, field))
    seen: dict[str, Notes] = {}

    def remembered(text: str) -> Notes:
        if text not in seen:
            if len(seen) >= REMEMBERED:
                seen.clear()
            if likely(text):
                seen[text] = None
            else:
                seen[text] = NOT_WRITTEN if written and not written.fullmatch(text) else ask()(text)[1]
        return seen[text]

    return remembered


def _frictionless(field: Field) -> Callable[[str], tuple[Any, Notes]]:
    from frictionless import fields  # late: its import costs more than a small check

    # Made directly: a schema would first check its own descriptor, which a test does once for all.
    descriptor = field.descriptor
    made = getattr(fields, f"{field.type.capitalize()}Field")(name=field.name)
    made.constraints = dict(descriptor.get("constraints", {}))
    for key, name in VALUES.items():
        if key in descriptor:
            setattr(made, name, list(descriptor[key]))
    return made.create_cell_reader()  # type: ignore[no-any-return]


def _issues(row: Row, field: Field, notes: Mapping[str, str], found: Guess | None) -> Iterator[Issue]:
    if "type" in notes:
        yield mistyped(row, field, row.cells.get(field.name, ""), found)
        return
    for constraint in notes:
        yield constrained(row, field, constraint, found)


def _meant(row: Row, field: Field, read: Reader, text: str) -> Guess | None:
    is_key = bool(row.table.root) and row.table.primary_key == (field.name,)
    beside = PurePosixPath(row.where.file).stem if is_key else ""
    return guess(field, text, lambda writing: not read(writing), beside)

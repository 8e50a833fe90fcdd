"""What is wrong in a record file and can only be meant in one way, mended: nothing that a person must look at.

Spelling of field names, code lists and keys, days and amounts that can be read in one way only, marks of Windows editors, composed
characters, spaces that cannot be seen. What a value means is never changed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from generator import house, load, nodes
from generator.desk import gather_one
from generator.issue import Located
from generator.load import Document
from generator.schema import Table, tables
from generator.source import read
from generator.tables import Row, flatten, respelled
from generator.validate import cells
from generator.validate.ends import Known
from generator.validate.keys import typed_keys
from generator.wording import slug

TRAILING: Final = re.compile(r"[ \t\u00a0]+$", re.MULTILINE)
ODD_SPACES: Final = re.compile(
    "(?<=[:-])[\u00a0\u2000-\u200a\u202f\u3000]+|^[ \u00a0\u2000-\u200a\u202f\u3000]+", re.MULTILINE
)


class Swap(NamedTuple):
    """One value to write instead of another, where it was typed."""

    line: int
    column: int
    seen: str
    meant: str


def mended(records: Path, below: str, content: bytes, known: Known) -> str:
    """The text of the file with all that is sure mended; what cannot be decoded is given back as far as it can be."""
    text = _settled(content)
    for find in (_names, partial(_values, known)):  # values stand under names, so names come first
        document, _ = load.read_content(records, below, text.encode())
        if document is None:
            return text
        lines = text.split("\n")
        for swap in sorted(set(find(document)), reverse=True):
            lines[swap.line - 1] = _swapped(lines[swap.line - 1], swap)
        text = "\n".join(lines)
    return text


def _settled(content: bytes) -> str:
    """Without mark at its start, with plain line ends, composed, without spaces that only hinder."""
    try:
        text = content.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:  # what the bytes mean is for a person to say
        return content.decode("utf-8", "replace")
    text = unicodedata.normalize("NFC", text)
    text = text if text.endswith("\n") or not text else text + "\n"
    for pattern, put in (
        (ODD_SPACES, _plain_spaces),
        (TRAILING, ""),
    ):  # odd ones first: with them it may not read at all
        tried = pattern.sub(put, text)
        if tried != text and _says_no_less(text, tried):
            text = tried
    return text


def _plain_spaces(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _says_no_less(before: str, after: str) -> bool:
    """Whether a text reads as before, or reads at all where it did not."""
    was, now = read(before.encode(), "")[0], read(after.encode(), "")[0]
    return now is not None and (was is None or was == now)


def _names(document: Document) -> Iterator[Swap]:
    return _names_in(document.table, document.root)


def _names_in(table: Table, node: nodes.Mapping) -> Iterator[Swap]:
    """Names of fields that are only spelled otherwise (`Title`, `legal-basis`), where their value fits and none has the right one."""
    meant = {
        name: name if name in _fields(table) else _meant(table, name, value) for name, value in node.entries.items()
    }
    for name, key in meant.items():
        if key != name and key and list(meant.values()).count(key) == 1:
            yield Swap(*node.keys[name], name, key)
        for item in getattr(node.entries[name], "items", ()) if key in table.children else ():
            if isinstance(item, nodes.Mapping):
                yield from _names_in(tables()[table.children[key]], item)


def _fields(table: Table) -> Collection[str]:
    return {*table.typed, *table.children}


def _meant(table: Table, name: str, value: nodes.Node) -> str:
    """The field that a name is sure to mean; "" when there is none, or it takes another kind of value."""
    key = respelled(table, name)
    return key if isinstance(value, nodes.Sequence if key in table.children else nodes.Scalar) else ""


def _values(known: Known, document: Document) -> Iterator[Swap]:
    by_table = gather_one(flatten(document)[0])
    yield from _cells(by_table)
    yield from _references(by_table, known)


def _cells(by_table: Mapping[str, list[Row]]) -> Iterator[Swap]:
    for row, field, found in cells.guesses(by_table):
        if found.sure:
            yield from _swap(row.where.fields.get(field.name), row.cells[field.name], found.text)


def _references(by_table: Mapping[str, list[Row]], known: Known) -> Iterator[Swap]:
    """Keys of registers that are only spelled otherwise: `60/2014/QH13`."""
    for rows in by_table.values():
        for row in rows:
            for key in typed_keys(row.table):
                name, there = key.fields[0], known[key.target, key.columns]
                seen = row.cells.get(name, "")
                if len(key.fields) == 1 and seen and (seen,) not in there and (slug(seen),) in there:
                    yield from _swap(row.where.fields.get(name), seen, slug(seen))


def _swap(place: Located | None, seen: str, meant: str) -> Iterator[Swap]:
    if isinstance(place, nodes.Scalar):
        yield Swap(place.line, place.column, seen, meant)


def _swapped(line: str, swap: Swap) -> str:
    """The line with the value put in; as it was when the value is not written there in one piece."""
    head, rest = line[: swap.column - 1], line[swap.column - 1 :]
    written = swap.meant if house.is_plain(swap.meant) else house.quoted(swap.meant)
    for typed in (f'"{swap.seen}"', f"'{swap.seen}'", swap.seen):
        if rest.startswith(typed):
            return f"{head}{written}{rest[len(typed) :]}"
    return line

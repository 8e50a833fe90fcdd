"""The house format: a record as plain texts, lists and mappings becomes YAML that `source.read` gives back unchanged.

Keys stand in the order of the Table Schema, then the nested lists in the order of `order.json`. A text is written
plainly wherever it reads back as itself, folded (`>-`) when it is one long line, as a block (`|-`) when it has several
lines or quotes, and in double quotes only where nothing plainer can hold it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from generator.schema import Table, tables

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"
Record: TypeAlias = Mapping[str, Value]

WIDTH: Final = 112
LONG: Final = 90
# What a plain text may not open with, hold or end with; tabs count as spaces to YAML.
OPENS: Final = re.compile(r"[,\[\]{}#&*!|>'\"%@`]|[-?:](?=[ \t]|$)|\.\.\.$|---")
HOLDS: Final = re.compile(r":(?=[ \t]|$)|[ \t]#")
# What no text of the house may hold (`source` refuses it however it is written).
FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]"
)
BREAK: Final = re.compile(r"(?<=[^ \t]) (?=[^ \t])")
BOM: Final = "\ufeff"
ESCAPED: Final = frozenset('"\\')  # what would need a backslash in double quotes: a block shows it as it is


class UnwritableTextError(ValueError):
    """A text holds a hidden character that the reader refuses: a bug in who made the record."""


def settled(text: str) -> str:
    """The text as the reader will give it back: NFC, line breaks as LF, no outer spaces."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def write(table: Table, record: Record) -> str:
    """The file of one record of `table`; blank texts and empty lists are left out."""
    return "\n".join(_mapping(table, record, 0)) + "\n"


def _mapping(table: Table, record: Record, depth: int) -> Iterator[str]:
    unknown = record.keys() - table.typed.keys() - table.children.keys()
    if unknown:
        raise KeyError(f"{table.name} has no {sorted(unknown)}")
    for name in table.typed:
        text = record.get(name, "")
        if isinstance(text, str) and text:
            yield from cell(f"{name}:", text, depth)
    for key, child in table.children.items():
        items = record.get(key, ())
        if items and not isinstance(items, str | Mapping):
            yield f"{' ' * depth}{key}:"
            for item in items:
                yield from _item(tables()[child], item, depth + 2)


def _item(table: Table, item: Value, depth: int) -> Iterator[str]:
    if isinstance(item, str):
        yield from cell("-", item, depth)
    elif isinstance(item, Mapping):
        lines = list(_mapping(table, item, depth + 2))
        if lines:  # a group that says nothing is left out, as a blank text is
            yield f"{' ' * depth}- {lines[0].lstrip(' ')}"
            yield from lines[1:]


def cell(lead: str, text: str, depth: int) -> Iterator[str]:
    """`lead` (a key or a dash) with its text, on one line or as a block below."""
    settled_text = settled(text)
    if FORBIDDEN.search(settled_text):
        raise UnwritableTextError(f"hidden character in {settled_text[:60]!r}")
    indent = " " * depth
    block = indent + "  "
    if BOM in settled_text:
        yield f"{indent}{lead} {quoted(settled_text)}"
    elif "\n" in settled_text or not (
        len(settled_text) > LONG or is_plain(settled_text) or ESCAPED.isdisjoint(settled_text)
    ):
        yield f"{indent}{lead} |-"
        yield from (block + line if line else "" for line in settled_text.split("\n"))
    elif len(settled_text) > LONG:
        yield f"{indent}{lead} >-"
        yield from (block + line for line in _folded(settled_text, max(WIDTH - depth - 2, 40)))
    else:
        yield f"{indent}{lead} {settled_text if is_plain(settled_text) else quoted(settled_text)}"


def is_plain(text: str) -> bool:
    """Whether a text on one line may stand without quotes."""
    return bool(text) and not OPENS.match(text) and not HOLDS.search(text)


def quoted(text: str) -> str:
    """A text in double quotes, with what these need escaped."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("\n", "\\n")
    return f'"{escaped.replace(BOM, chr(92) + "uFEFF")}"'


def _folded(text: str, width: int) -> Iterator[str]:
    """The lines of a long text, broken at single spaces only, so that folding gives exactly these spaces back."""
    start = end = 0
    for gap in BREAK.finditer(text):
        if gap.start() - start > width and end > start:
            yield text[start:end]
            start = end + 1
        end = gap.start()
    if len(text) - start > width and end > start:
        yield text[start:end]
        start = end + 1
    yield text[start:]

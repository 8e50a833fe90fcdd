"""The sample province with hostile text in every place where free text may stand.

What a rule or the schema refuses ends as an issue and is put back, first only where nothing was typed before; everything
else is published as it was typed, and must come out as harmless text.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

from generator import house, load
from generator.issue import Issue, Severity
from generator.nodes import Mapping, Node, Scalar
from generator.pipeline import check
from generator.schema import Field, Table, tables

SAMPLE: Final = Path(__file__).parent / "sample"
MARK: Final = "tthcđộc"
TEXT: Final = (
    f"{MARK} </script></textarea></title><script>canary(1)</script><img src=x onerror=canary(2)>"
    '<svg/onload=canary(3)>"\'><a href="javascript:canary(4)">x</a> {{ 7*191 }}${7*191}{% raw %}<%= 7*191 %> '
    "[b](javascript:canary(5)) ]]>--><!-- &#60;script&#62; <style>*{display:none}</style> \\u003cscript\\u003e"
    "\nBEGIN:VALARM\nATTENDEE:mailto:xau@xau.example\n=cmd|' /C calc'!A0\n::error::x"
)
ADDRESS: Final = f'https://{MARK}.example/"><script>canary(6)</script><img/src=x/onerror=canary(7)>'
Spared = dict[tuple[str, str], int]
"""(table, field) of what was refused: once, then only what was typed is replaced; twice, then nothing."""
DAY: Final = date(2026, 11, 23)


def write(folder: Path) -> list[Issue]:
    """Write the hostile province below `folder`; the issues that refused a text, which was then put back."""
    refused: list[Issue] = []
    spared: Spared = {}
    while True:
        where = dict(_written(folder, spared))
        errors = [issue for issue in check(folder, DAY).issues if issue.severity is Severity.ERROR]
        if not errors:
            return refused
        refused += errors
        wrong = {where[spot] for issue in errors if (spot := (issue.place.file, issue.place.line)) in where}
        assert wrong, errors[:3]
        for name in wrong:
            spared[name] = spared.get(name, 0) + 1


def _written(folder: Path, spared: Spared) -> Iterator[tuple[tuple[str, int], tuple[str, str]]]:
    """((file, line), (table, field)) of every hostile text, as the files are written."""
    documents, _ = load.load(SAMPLE)
    for document in documents:
        record = _record(document.table, document.root, spared)
        text = as_file(document.table, document.path, record)
        path = folder / document.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        read, _ = load.read_file(folder, document.path)
        assert read
        for table, field, line in _hostile(read.table, read.root):
            yield (path.as_posix(), line), (table, field)


def as_file(table: Table, path: str, record: dict[str, Any]) -> str:
    """A record as its file: in house format, or the CSV of its one list."""
    if not path.endswith(".csv"):
        return house.write(table, record)
    key = next((key for key in table.children if record.get(key)), next(iter(table.children)))
    columns = list(tables()[table.children[key]].typed)
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n", restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(record.get(key, ()))
    return out.getvalue()


def _record(table: Table, node: Mapping, spared: Spared) -> dict[str, Any]:
    record: dict[str, Any] = {}
    for name, value in node.entries.items():
        if name in table.children:
            record[name] = [_item(tables()[table.children[name]], item, spared) for item in value.items]  # type: ignore[union-attr]
        elif isinstance(value, Scalar):
            record[name] = _text(table, table.typed[name], value.text, spared)
    for name, field in table.typed.items():
        record.setdefault(name, _text(table, field, "", spared))
    return record


def _item(table: Table, item: Node, spared: Spared) -> Any:
    if isinstance(item, Scalar):
        return _text(table, table.item, item.text, spared)
    assert isinstance(item, Mapping)
    return _record(table, item, spared)


def _text(table: Table, field: Field, typed: str, spared: Spared) -> str:
    """Hostile text, where text is free; else what was typed."""
    if not is_free(table, field) or spared.get((table.name, field.name), 0) > bool(typed):
        return typed
    return ADDRESS if field.pattern else TEXT


def is_free(table: Table, field: Field) -> bool:
    """Whether anything may be typed in a field: no code list, no number, no key that others refer to."""
    keys = {name for key in table.foreign_keys for name in key.fields} | set(table.primary_key)
    return (
        field.type == "string"
        and not field.labels
        and field.name not in keys
        and (not field.pattern or field.pattern.startswith("https?"))
    )


def _hostile(table: Table, node: Mapping) -> Iterator[tuple[str, str, int]]:
    for name, value in node.entries.items():
        if isinstance(value, Scalar):
            if MARK in value.text:
                yield table.name, name, node.keys[name][0]
            continue
        below = tables()[table.children[name]]
        for item in value.items:  # type: ignore[union-attr]  # no group stands outside of a list
            if isinstance(item, Mapping):
                yield from _hostile(below, item)
            elif isinstance(item, Scalar) and MARK in item.text:
                yield below.name, below.item.name, item.line

"""What the records folder knows already: ids of earlier imports, and registers that people wrote themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from generator.house import Value
from generator.importers import numbers
from generator.importers.registers import TABLES, Known
from generator.importers.snapshot import Snapshot
from generator.importers.texts import bare, line
from generator.importers.upkeep import plain

FOLDER: Final = "danh-muc/cong-quoc-gia"
Entry = Mapping[str, Value]


def known(into: Path, before: Snapshot) -> Known:
    """Everything that has an id already."""
    foreign: dict[str, dict[str, str]] = {table: {} for table in TABLES}
    names: dict[str, str] = {}
    entries: dict[str, Entry] = {}
    for table, entry in _written(into):
        id_ = str(entry.get("id", ""))
        entries[id_] = entry
        names[id_] = line(str(entry.get("name") or entry.get("title") or ""))
        if table == "legal_texts" or not entry.get("valid_to"):  # the portal still names agencies that have ended
            foreign[table] |= dict.fromkeys(_keys(table, entry), id_)
    for path, record in before.records.items():
        for table in TABLES if path.startswith(FOLDER) else ():
            for item in record.get(table, ()):
                if isinstance(item, Mapping):
                    names.setdefault(str(item["id"]), str(item.get("name") or item.get("title") or ""))
    return Known(before.ids, foreign, names, entries)


def _written(into: Path) -> Iterator[tuple[str, Entry]]:
    """(table, entry) of the registers outside the importer's own folder."""
    for path in sorted((into / "danh-muc").rglob("*.yaml")):
        below = path.relative_to(into)
        if below.as_posix().startswith(FOLDER) or any(part.startswith(("_", ".")) for part in below.parts):
            continue
        record = plain(path.read_bytes())
        for table in TABLES if isinstance(record, Mapping) else ():
            entries = record.get(table, ()) if isinstance(record, Mapping) else ()
            yield from ((table, entry) for entry in entries if isinstance(entry, Mapping))


def _keys(table: str, entry: Entry) -> Iterator[str]:
    """The keys under which the portal's mention of this entry would be looked for."""
    name, code = bare(str(entry.get("name", ""))), str(entry.get("code", ""))
    if table == "legal_texts":
        number = numbers.read(str(entry.get("number", "")))
        day = str(entry.get("issued_on", ""))
        yield f"{number.key}|{day}" if day and number.key else ""
        if not number.is_local and "/" in number.text and any(part.isdigit() for part in number.text.split("/")[1:]):
            yield number.key
    else:
        yield f"{name}|{code}"
        if table == "units" or not code:
            yield name

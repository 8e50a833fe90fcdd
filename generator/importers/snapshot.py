"""What was imported last, kept in the records folder so that the next import can tell hand-made changes from its own."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from generator.house import Value

PATH: Final = ".nhap/portal.jsonl.gz"
VERSION: Final = 1
Item = dict[str, Value]


class SnapshotError(Exception):
    """The snapshot is there and cannot be read: importing over it could undo what people did."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Ids given, and each record as it was made, by its path below the records folder."""

    ids: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    records: Mapping[str, Item] = field(default_factory=dict)


def read(into: Path) -> Snapshot:
    """The last snapshot; an empty one where nothing was imported yet."""
    path = into / PATH
    if not path.exists():
        return Snapshot()
    try:
        lines = [json.loads(text) for text in gzip.decompress(path.read_bytes()).decode().splitlines()]
        head: dict[str, Any] = lines[0]
        if head["version"] != VERSION:
            raise SnapshotError(path.as_posix())
        return Snapshot(head["ids"], {entry["path"]: entry["record"] for entry in lines[1:]})
    except (OSError, EOFError, ValueError, LookupError, TypeError) as fault:
        raise SnapshotError(path.as_posix()) from fault


def write(snapshot: Snapshot) -> bytes:
    """The same snapshot is the same bytes."""
    head = {"version": VERSION, "ids": snapshot.ids}
    entries = [{"path": path, "record": snapshot.records[path]} for path in sorted(snapshot.records)]
    text = "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in [head, *entries])
    packed = BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0, compresslevel=6) as file:
        file.write(text.encode())
    return packed.getvalue()

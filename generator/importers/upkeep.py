"""What a new import means for the files that stand: new, changed upstream, changed by people, or both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final

from generator import house
from generator.house import Value
from generator.importers.merge import Difference, differences, merge
from generator.importers.snapshot import Snapshot
from generator.schema import Table, roots
from generator.source import Mapping as Node
from generator.source import Node as AnyNode
from generator.source import Scalar, read

Item = dict[str, Value]
COMMENT: Final = re.compile(r"^[ ]*#|[ ]#", re.MULTILINE)
HEAD: Final = re.compile(r"(?:#[^\n]*\n|[ \t]*\n)*")
QUIET: Final = frozenset({"checked_on"})


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one file, with the upstream differences and those that lost against people."""

    path: str
    kind: str
    upstream: tuple[Difference, ...] = ()
    lost: tuple[Difference, ...] = ()


@dataclass(slots=True)
class Upkeep:
    """Files to write and to remove, what happened, and the snapshot's next records."""

    files: dict[str, bytes] = field(default_factory=dict)
    removed: set[str] = field(default_factory=set)
    changes: list[Change] = field(default_factory=list)
    records: dict[str, Item] = field(default_factory=dict)


NEW: Final = "mới"
CHANGED: Final = "nguồn đổi"
MERGED: Final = "nguồn đổi, giữ phần sửa tay"
FOREIGN: Final = "bản ghi viết tay có từ trước, không ghi đè"
DELETED: Final = "đã xóa tay, không ghi lại"
COMMENTED: Final = "nguồn đổi, nhưng tệp có lời chú thích nên không ghi đè"
UNREADABLE: Final = "tệp không đọc được, không ghi đè"
GONE: Final = "không còn trong tệp nguồn, giữ nguyên"


def compare(into: Path, made: Mapping[str, Item], before: Snapshot) -> Upkeep:
    """Everything that follows from the records `made`, by path below `into`."""
    upkeep = Upkeep()
    standing = _standing(into)
    bases = {_key(path): path for path in before.records}
    for path in sorted(made):
        base = bases.get(_key(path))
        _record(upkeep, into, path, made[path], standing.get(_key(path)), base, before)
    here = {_key(path) for path in made}
    for path in sorted(before.records):
        if _key(path) not in here:
            upkeep.records[path] = before.records[path]
            upkeep.changes.append(Change(path, GONE))
    return upkeep


def _key(path: str) -> str:
    """What stays of a path when a procedure moves to another sector: its top folder and name."""
    parts = PurePosixPath(path).parts
    return f"{parts[0]}/{parts[-1]}" if parts[0] == "thu-tuc" else path


def _standing(into: Path) -> dict[str, str]:
    """The files that stand, by key."""
    found = {}
    for root in roots().values():
        for path in sorted((into / root.root).rglob("*.yaml")):
            below = path.relative_to(into).as_posix()
            found[_key(below)] = below
    return found


def _record(
    upkeep: Upkeep, into: Path, path: str, new: Item, standing: str | None, base_path: str | None, before: Snapshot
) -> None:
    """Decide about one file."""
    table = roots()[PurePosixPath(path).parts[0]]
    base = before.records.get(base_path) if base_path else None
    upstream = tuple(d for d in differences(base, new) if base is not None and d.path[-1:] != ("checked_on",))
    upkeep.records[path] = new
    if base is None:
        if standing is None:
            upkeep.files[path] = house.write(table, new).encode()
            upkeep.changes.append(Change(path, NEW))
        else:
            del upkeep.records[path]
            upkeep.changes.append(Change(standing, FOREIGN))
    elif standing is None:
        upkeep.changes.append(Change(path, DELETED, upstream))
    elif base != new or standing != path:
        _renew(upkeep, into, table, (path, standing), base, new, upstream)


def _renew(
    upkeep: Upkeep, into: Path, table: Table, paths: tuple[str, str], base: Item, new: Item,
    upstream: tuple[Difference, ...],
) -> None:  # fmt: skip
    """A file that stands and whose source may have changed."""
    path, standing = paths
    content = (into / standing).read_bytes()
    if content == house.write(table, base).encode():
        _replace(upkeep, standing, path, house.write(table, new))
        if upstream:
            upkeep.changes.append(Change(path, CHANGED, upstream))
        return
    text = content.decode("utf-8", "replace")
    mine = plain(content)
    head = HEAD.match(text)
    opening = head[0] if head else ""
    if not isinstance(mine, Mapping) or (upstream and _commented(text[len(opening) :], table, mine)):
        kind = UNREADABLE if not isinstance(mine, Mapping) else COMMENTED
        upkeep.records[path] = base
        upkeep.changes.append(Change(standing, kind, upstream, upstream))
        return
    merged = merge(base, mine, new)
    if not upstream and merged.value != mine and _commented(text[len(opening) :], table, mine):
        return
    if isinstance(merged.value, Mapping) and merged.value != mine:
        sector = merged.value.get("sector")
        target = f"thu-tuc/{sector}/{PurePosixPath(path).name}" if path.startswith("thu-tuc/") else path
        _replace(upkeep, standing, target, opening + house.write(table, merged.value))
    if upstream:
        upkeep.changes.append(Change(standing, MERGED, upstream, tuple(merged.conflicts)))


def _replace(upkeep: Upkeep, standing: str, path: str, text: str) -> None:
    upkeep.files[path] = text.encode()
    if standing != path:
        upkeep.removed.add(standing)


def _commented(text: str, table: Table, record: Mapping[str, Value]) -> bool:
    """Whether the file holds more comments than its own texts explain."""
    return len(COMMENT.findall(text)) > len(COMMENT.findall(house.write(table, record)))


def plain(content: bytes) -> Value | None:
    """What a file says, without places; None when it cannot be read."""
    node, _ = read(content, "")
    return None if node is None else _plain(node)


def _plain(node: AnyNode) -> Value:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Node):
        return {key: value for key, inner in node.entries.items() if (value := _plain(inner))}
    return [_plain(item) for item in node.items]


def by_kind(changes: Iterable[Change]) -> dict[str, list[Change]]:
    """Changes gathered by what happened."""
    found: dict[str, list[Change]] = {}
    for change in changes:
        found.setdefault(change.kind, []).append(change)
    return found

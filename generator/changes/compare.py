"""Two states of the records beside each other: records, pages, issues."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from generator import addresses, load
from generator.changes.meaning import Line, Meaning
from generator.changes.names import Names, single
from generator.changes.sides import FOLDER, Looked, Side, look
from generator.issue import Issue, has_errors
from generator.schema import tables
from generator.tables import Row, flatten
from generator.wording import clipped

ADDRESSES: Final = {
    "procedures": addresses.procedure, "directives": addresses.directive, "events": addresses.event,
    "units": addresses.unit, "sectors": addresses.sector, "legal_texts": addresses.legal_text,
    "working_groups": addresses.working_group, "reviews": addresses.review,
}  # fmt: skip
NEW: Final = "moi"
GONE: Final = "bo"
CHANGED: Final = "sua"
TOLD_OF_NEW: Final = tuple(f" {single(table)}" for table in ("channels", "papers", "results", "tasks", "event_steps"))


class Record(NamedTuple):
    """One record that differs: how (`moi`, `bo`, `sua`), what it is, its file and address, and what its change means."""

    kind: str
    title: str
    file: str
    address: str
    lines: tuple[Line, ...]


class PageChange(NamedTuple):
    """A page of the site."""

    address: str
    title: str


@dataclass(frozen=True)
class Comparison:
    """All that lies between two states. `pages` is None when a state has errors: its site cannot be built."""

    records: tuple[Record, ...]
    changed: tuple[PageChange, ...] | None
    new: tuple[PageChange, ...]
    gone: tuple[PageChange, ...]
    appeared: tuple[Issue, ...]
    vanished: tuple[Issue, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the two states say the same."""
        return not (self.records or self.changed or self.new or self.gone or self.appeared or self.vanished)


def compare(base: Side, head: Side, today: date) -> Comparison:
    """Look at both sides and compare."""
    if base == head:
        return Comparison((), (), (), (), (), ())
    with tempfile.TemporaryDirectory(prefix="tthc-") as folder:
        before = look(base, Path(folder, "truoc"), today)
        after = look(head, Path(folder, "sau"), today, before)
    records = tuple(_records(before, after))
    appeared, vanished = _issues(before, after)
    if has_errors(before.survey.issues) or has_errors(after.survey.issues):
        return Comparison(records, None, (), (), appeared, vanished)
    changed = [url for url, shown in after.pages.items() if before.pages.get(url, shown) != shown]
    return Comparison(
        records,
        _listed(changed, after.titles),
        _listed(after.pages.keys() - before.pages.keys(), after.titles),
        _listed(before.pages.keys() - after.pages.keys(), before.titles),
        appeared,
        vanished,
    )


def _listed(urls: Iterable[str], titles: Mapping[str, str]) -> tuple[PageChange, ...]:
    return tuple(PageChange(url, titles[url]) for url in sorted(urls))


def _issues(before: Looked, after: Looked) -> tuple[tuple[Issue, ...], tuple[Issue, ...]]:
    """Issues that are in one state only; where in a file they stand makes no difference."""
    was, now = Counter(map(_said, before.survey.issues)), Counter(map(_said, after.survey.issues))
    return (
        tuple(issue for issue in after.survey.issues if _said(issue) in now - was),
        tuple(issue for issue in before.survey.issues if _said(issue) in was - now),
    )


def _said(issue: Issue) -> tuple[str, str, str]:
    return issue.place.file, issue.rule, issue.message


def _records(before: Looked, after: Looked) -> Iterator[Record]:
    paths = sorted(
        path
        for path in {*before.side.files, *after.side.files}
        if before.side.files.get(path) != after.side.files.get(path)
    )
    was, now = (_rows(side.side, paths) for side in (before, after))
    meaning = Meaning(Names.of(before.survey.catalog, after.survey.catalog))
    for key in dict.fromkeys((*now, *was)):
        found = _record(was.get(key), now.get(key), meaning)
        if found:
            yield found


def _rows(side: Side, paths: list[str]) -> dict[tuple[str, str], Row]:
    """The records of some files by table and key: those of a register each on its own."""
    found: dict[tuple[str, str], Row] = {}
    for path in paths:
        content = side.files.get(path)
        document = load.read_content(Path(FOLDER), path, content)[0] if content is not None else None
        if document:
            root = flatten(document)[0]
            for row in _apart(root):
                key = row.cells.get(row.table.primary_key[0], "") if row.table.primary_key else path
                found.setdefault((row.table.name, key), row)
    return found


def _apart(root: Row) -> Iterator[Row]:
    if root.table.fields:
        yield root
    else:
        for rows in root.children.values():
            yield from rows


def _record(old: Row | None, new: Row | None, meaning: Meaning) -> Record | None:
    """How one record differs; None when it is only written otherwise."""
    row = new or old
    if row is None:
        return None
    lines = meaning.of(old or _blank(row), new) if new else []
    if old and new and not lines:
        return None
    told = lines if old else [line for line in lines if not line.where and line.label.endswith(TOLD_OF_NEW)]
    kind = (CHANGED if old else NEW) if new else GONE
    return Record(kind, _title(row), row.where.file, _address(row), tuple(told))


def _blank(row: Row) -> Row:
    return Row(row.table, {}, row.where, {})


def _address(row: Row) -> str:
    key = row.cells.get(row.table.primary_key[0], "")
    return ADDRESSES[row.table.name](key) if key and row.table.name in ADDRESSES else ""


def _title(row: Row) -> str:
    """`Thủ tục hành chính 1.001193: Đăng ký khai sinh`."""
    number = row.cells.get("number") or (row.cells.get("code", "") if row.table.name == "procedures" else "")
    name = row.cells.get("title") or row.cells.get("name") or row.cells.get(row.table.primary_key[0], "")
    head = f"{tables()[row.table.name].title} {number}".rstrip()
    return clipped(f"{head}: {name}", 200)

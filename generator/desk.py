"""One procedure file on its own: from its bytes to issues, a brief, its page and its rows.

This is what is done ten thousand times, in any process and any order. What it gives rests on the file, on the
registers, and on what it read of other procedures, which the ledger notes.
"""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from generator import load, search
from generator.briefs import brief, words
from generator.catalog import Catalog
from generator.issue import Issue, has_errors
from generator.ledger import Ledger, Read, stamp_of
from generator.model import Brief, Procedure, Words
from generator.model.build import build
from generator.printed import NOTHING, Printed, Rows
from generator.rules import judge_procedure
from generator.search import Entry
from generator.tables import Row, flatten
from generator.validate import cells, formulas
from generator.validate.ends import Ends, Known, ends

if TYPE_CHECKING:  # a check must not pay for templates
    from generator.press import Press


class Source(NamedTuple):
    """A record file as it was read."""

    size: int
    modified: int
    changed: int
    digest: bytes


class Examined(NamedTuple):
    """All that one procedure file gives. Without a brief it is not to be used, and the issues say why."""

    path: str
    source: Source
    code: str
    issues: tuple[Issue, ...]
    brief: Brief | None = None
    stamp: bytes = b""
    words: Words | None = None
    ends: Ends = Ends(clash=False, open=())
    reads: tuple[Read, ...] = ()
    printed: Printed = NOTHING
    rows: Rows = Rows()
    entry: Entry | None = None


@dataclass(frozen=True)
class Desk:
    """What every procedure file needs: the day, the registers, and the press, without which nothing is published."""

    records: Path
    today: date
    known: Known
    catalog: Catalog
    ledger: Ledger
    press: Press | None = None
    twins: frozenset[str] = frozenset()
    """Files of one name in two folders: they would claim one address, and are told as one code twice."""

    def prepare(self) -> None:
        """Load once what every process would otherwise load for itself."""
        cells.prepare()
        if self.press:
            self.press.prepare()

    def examine(self, process: int, path: str) -> Examined:
        """Read, judge and publish one file; `process` is the number of the process that does it."""
        source, content = seen(self.records, path)
        document, issues = load.read_content(self.records, path, content)
        if document is None:  # the file's name stands for its code, so that those who name it are not wrong too
            return Examined(path, source, PurePosixPath(path).stem, tuple(issues))
        root, more = flatten(document)
        by_table = gather_one(root)
        issues += [*more, *cells.check(by_table), *formulas.check(by_table)]
        open_ends = ends(by_table, self.known)
        code = root.cells.get("code", "")
        if has_errors(issues):
            return Examined(path, source, code, tuple(issues), ends=open_ends)
        procedure = build(Procedure, root)
        issues += judge_procedure(self.catalog.holding(procedure), self.today)
        printed, rows, entry = NOTHING, Rows(), None
        if self.press and path not in self.twins and not has_errors(issues):
            printed = self.press.procedure(procedure, path, content)
            rows = self.press.spool(process, by_table)
            entry = search.entry(procedure, self.catalog, self.today)
        costed = self.today if procedure.code in self.catalog.events_of else None
        short = brief(procedure, costed)
        return Examined(
            path,
            source,
            code,
            tuple(issues),
            short,
            stamp_of(short),
            words(procedure),
            open_ends,
            self.ledger.take(),
            printed,
            rows,
            entry,
        )


def seen(records: Path, path: str) -> tuple[Source, bytes]:
    """The bytes of a record file, and what tells whether it has changed since; none of a link, which is not followed."""
    try:
        handle = os.open(f"{records}/{path}", os.O_RDONLY | os.O_NOFOLLOW)
    except OSError as error:
        if error.errno != errno.ELOOP:
            raise
        return Source(0, 0, 0, b""), b""
    with os.fdopen(handle, "rb", buffering=0) as file:
        status = os.fstat(handle)
        content = file.readall()
    return Source(status.st_size, status.st_mtime_ns, status.st_ctime_ns, digest(content)), content


def digest(content: bytes) -> bytes:
    """A short name for the content of a file."""
    return blake2b(content, digest_size=16).digest()


def gather_one(root: Row) -> dict[str, list[Row]]:
    """The rows of one record by table; tables without rows are left out."""
    by_table: dict[str, list[Row]] = {}
    waiting = [root]
    for row in waiting:  # grows while it is walked
        by_table.setdefault(row.table.name, []).append(row)
        for rows in row.children.values():
            waiting += rows
    return by_table

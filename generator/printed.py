"""What was printed, as values: files and pages, rows that wait to be joined, what a job gave."""

from __future__ import annotations

from typing import NamedTuple

from generator.ledger import Read
from generator.write import Stamp


class Listed(NamedTuple):
    """What the lists of all pages tell of one."""

    url: str
    title: str
    modified: str | None


class Drawn(NamedTuple):
    """A page that stays while it shows the same: the name of what it shows, and its file."""

    url: str
    shows: bytes
    file: Stamp


class Printed(NamedTuple):
    """The files that were printed, the pages among them, and those of them that came from drafts."""

    files: tuple[Stamp, ...] = ()
    pages: tuple[Listed, ...] = ()
    drawn: tuple[Drawn, ...] = ()


class Rows(NamedTuple):
    """Rows of one record as lines of CSV: in which process's spool, from where; (table, bytes, rows) in order."""

    process: int = 0
    start: int = 0
    lengths: tuple[tuple[str, int, int], ...] = ()


class Made(NamedTuple):
    """What a job printed, and what it read to do so."""

    name: str
    reads: tuple[Read, ...]
    printed: Printed


NOTHING = Printed()

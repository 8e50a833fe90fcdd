"""Everything but procedures: units, sectors, texts, directives … few files, read whole before any procedure is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator import load
from generator.catalog import Catalog, assemble
from generator.identity import of as identity_of
from generator.issue import Issue, Severity
from generator.load import Document
from generator.tables import Row, flatten, gather
from generator.validate import cells, formulas
from generator.validate.ends import Ends, Known, ends, known


@dataclass(frozen=True)
class Files:
    """The files of a records folder: those of registers and directives with what they hold, and where procedures lie."""

    records: Path
    missing: tuple[Issue, ...]
    contents: tuple[tuple[str, bytes], ...]
    procedures: tuple[str, ...]
    links: tuple[str, ...] = ()
    """Paths where a link stands instead of a file; nothing of them is read."""

    @property
    def identity(self) -> bytes:
        """A short name for all that the registers say."""
        told = (self.records.as_posix(), self.missing, self.links)
        return identity_of(told, *(part for pair in self.contents for part in pair))


@dataclass(frozen=True)
class Judged:
    """What the registers give. The catalog holds no procedure yet.

    Files with an error of their own are left out of the catalog, but not of what is `known`: who refers to them is not
    wrong.
    """

    catalog: Catalog
    known: Known
    ends: Ends
    """What the keys of the registers leave to ask of procedures."""
    issues: tuple[Issue, ...]


@dataclass(frozen=True)
class Registers:
    """The registers and directives, and the files of procedures that are still to be read."""

    files: Files
    judged: Judged

    @property
    def records(self) -> Path:
        """The records folder."""
        return self.files.records

    @property
    def procedures(self) -> tuple[str, ...]:
        """The paths of procedure files below the records folder."""
        return self.files.procedures

    @property
    def catalog(self) -> Catalog:
        """All but procedures."""
        return self.judged.catalog

    @property
    def known(self) -> Known:
        """Keys that procedures may refer to."""
        return self.judged.known

    @property
    def issues(self) -> tuple[Issue, ...]:
        """What is wrong with the registers."""
        return self.judged.issues

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The files, read; only tables and references that lead nowhere need them again."""
        return _documents(self.files)[0]

    @cached_property
    def rows(self) -> dict[str, list[Row]]:
        """The rows of every table, those of procedures being empty."""
        return gather(flatten(document)[0] for document in self.documents)


def find(records: Path) -> Files:
    """The files below the records folder."""
    missing = load.demand(records)
    paths = [] if missing else load.files(records)
    own = [path for path in paths if not load.is_procedure(path)]
    links = tuple(path for path in own if load.is_link(records, path))
    contents = tuple((path, b"" if path in links else Path(records, path).read_bytes()) for path in own)
    return Files(records, tuple(missing), contents, tuple(path for path in paths if load.is_procedure(path)), links)


def judge(files: Files) -> Judged:
    """Read and check the registers."""
    documents, issues = _documents(files)
    roots: list[Row] = []
    for document in documents:
        row, more = flatten(document)
        roots.append(row)
        issues += more
    rows = gather(roots)
    issues += [*cells.check(rows), *formulas.check(rows)]
    wrong = {issue.place.file for issue in issues if issue.severity is Severity.ERROR}
    catalog = assemble(row for row in roots if row.where.file not in wrong)
    held = known(rows)
    return Judged(catalog, held, ends(rows, held), (*files.missing, *issues))


def read(records: Path) -> Registers:
    """The registers below the records folder."""
    files = find(records)
    return Registers(files, judge(files))


def _documents(files: Files) -> tuple[tuple[Document, ...], list[Issue]]:
    documents: list[Document] = []
    issues: list[Issue] = []
    for path, content in files.contents:
        document, more = load.read_content(files.records, path, content)
        issues += more
        if document:
            documents.append(document)
    return tuple(documents), issues

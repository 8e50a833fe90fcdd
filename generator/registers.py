"""Everything but procedures: units, sectors, texts, directives … few files, read whole before any procedure is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator import load
from generator.catalog import Catalog, assemble
from generator.issue import Issue, Severity
from generator.load import PROCEDURES, Document
from generator.tables import Row, flatten, gather
from generator.validate import cells
from generator.validate.ends import Known, known

__all__ = ["PROCEDURES", "Registers", "read"]


@dataclass(frozen=True)
class Registers:
    """The registers and directives as they were read, and the files of procedures that are still to be read.

    The catalog holds no procedure yet; files with an error of their own are left out of it, but not out of `rows`:
    what refers to them is not wrong.
    """

    records: Path
    documents: tuple[Document, ...]
    rows: dict[str, list[Row]]
    catalog: Catalog
    known: Known
    issues: tuple[Issue, ...]
    procedures: tuple[str, ...]


def read(records: Path) -> Registers:
    """Read the registers below the records folder."""
    missing = load.demand(records)
    paths = [] if missing else load.files(records)
    documents, issues = load.read_all(records, (path for path in paths if not load.is_procedure(path)))
    issues = [*missing, *issues]
    roots: list[Row] = []
    for document in documents:
        row, more = flatten(document)
        roots.append(row)
        issues += more
    rows = gather(roots)
    issues += cells.check(rows)
    wrong = {issue.place.file for issue in issues if issue.severity is Severity.ERROR}
    return Registers(
        records,
        documents,
        rows,
        assemble(row for row in roots if row.where.file not in wrong),
        known(rows),
        tuple(issues),
        tuple(path for path in paths if load.is_procedure(path)),
    )

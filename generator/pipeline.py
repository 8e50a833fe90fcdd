"""The straight line: records → documents → rows → issues and catalog → pages and files. Read this first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.artifact import Artifact, Page
from generator.catalog import Catalog, assemble
from generator.issue import Issue, Severity
from generator.load import Document, load
from generator.rules import judge
from generator.setting import Setting
from generator.tables import Row, flatten, gather
from generator.validate import validate


@dataclass(frozen=True)
class Checked:
    """What reading and checking gave: the files read, the catalog of those without schema errors, all issues."""

    documents: tuple[Document, ...]
    rows: tuple[Row, ...]
    catalog: Catalog
    issues: tuple[Issue, ...]


def check(records: Path, today: date) -> Checked:
    """Read and check everything; all problems at once, in the order of files and lines."""
    documents, issues = load(records)
    roots: list[Row] = []
    for document in documents:
        row, more = flatten(document)
        roots.append(row)
        issues += more
    issues += validate(roots)
    wrong = {issue.place.file for issue in issues if issue.severity is Severity.ERROR}
    catalog = assemble(row for row in roots if row.where.file not in wrong)
    issues += judge(catalog, today)
    return Checked(documents, tuple(roots), catalog, tuple(sorted(set(issues))))


def publish(checked: Checked, today: date, setting: Setting) -> Iterator[Page | Artifact]:
    """Every page and file of the site; call it only when `check` found no error."""
    from generator import opendata, pages, search  # late: a check renders nothing

    by_table = gather(checked.rows)
    counts = {name: len(rows) for name, rows in by_table.items()}
    yield from pages.render(checked.catalog, today, setting, counts)
    yield from opendata.files(checked.documents, by_table)
    entries = [search.entry(procedure, checked.catalog, today) for procedure in checked.catalog.procedures.values()]
    yield from search.files(entries, checked.catalog, search.build(entries))

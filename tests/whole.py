"""A records folder read whole, with every procedure at hand: what a build does file by file, at once for tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator import opendata, pages, search
from generator.artifact import Artifact, Page
from generator.catalog import Catalog, assemble
from generator.issue import Issue
from generator.load import Document, load
from generator.pipeline import check
from generator.setting import Setting
from generator.tables import Row, flatten, gather


@dataclass(frozen=True)
class Checked:
    """The documents of a folder, the root row of each, the catalog that they make, and what checking says."""

    documents: tuple[Document, ...]
    rows: tuple[Row, ...]
    catalog: Catalog
    issues: tuple[Issue, ...]


def read_whole(records: Path, today: date) -> Checked:
    """Everything below `records`, which must hold no error."""
    documents, _ = load(records)
    rows = tuple(flatten(document)[0] for document in documents)
    return Checked(documents, rows, assemble(rows, today), check(records, today).issues)


def products(checked: Checked, today: date, setting: Setting) -> Iterator[Page | Artifact]:
    """Every page and file that comes from the records."""
    by_table = gather(checked.rows)
    counts = {name: len(rows) for name, rows in by_table.items()}
    yield from pages.render(checked.catalog, today, setting, counts)
    yield from opendata.files(checked.documents, by_table)
    entries = [search.entry(procedure, checked.catalog, today) for procedure in checked.catalog.at_hand.values()]
    yield from search.files(entries, checked.catalog, search.build(entries))

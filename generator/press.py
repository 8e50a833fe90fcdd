"""Pages and files are printed into the tree of the site, and remembered so that they need not be printed again."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from pathlib import Path

from generator import opendata
from generator.artifact import Artifact, Draft, Page
from generator.ledger import Ledger
from generator.model import Procedure
from generator.pages import Job, Product, procedure
from generator.pages.environment import Renderer
from generator.pour import Pourer
from generator.printed import Drawn, Listed, Made, Printed, Rows
from generator.tables import Row
from generator.write import Stamp, Tree

FLAGS = os.O_WRONLY | os.O_CREAT | os.O_APPEND


class Spools:
    """Where each process collects its rows until the tables are joined: a file a process, below one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[int, tuple[int, int]] = {}

    def add(self, process: int, text: bytes) -> int:
        """Write at the end of a process's spool; where that was."""
        if process not in self._open:
            handle = os.open(self.path(process), FLAGS, 0o600)
            self._open[process] = (handle, os.fstat(handle).st_size)  # one of that number may have been here before
        handle, start = self._open[process]
        if os.write(handle, text) != len(text):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self.path(process)))
        self._open[process] = (handle, start + len(text))
        return start

    def path(self, process: int) -> Path:
        """The file of a process."""
        return self._folder / str(process)

    def close(self) -> None:
        """Give back what is open in this process; others end with all that they have open."""
        for handle, _ in self._open.values():
            os.close(handle)
        self._open = {}


@dataclass(frozen=True)
class Press:
    """Prints what one catalog gives. Rows wait in `spools` until the tables are joined."""

    render: Renderer
    ledger: Ledger
    pourer: Pourer
    tree: Tree
    spools: Spools
    before: Mapping[str, Drawn] = field(default_factory=dict)
    """Pages of drafts as they stand, by address."""

    @property
    def today(self) -> date:
        """The day as of which pages are true."""
        return self.render.today

    def prepare(self) -> None:
        """Load the templates of procedures."""
        self.render.prepare("procedure.html")

    def procedure(self, record: Procedure, path: str, content: bytes) -> Printed:
        """The page of a procedure, and the copy of its record."""
        copy = Artifact(opendata.record_path(path), content)
        return self.print(chain(procedure.pages(record, self.render.catalog, self.today, self.render), (copy,)))

    def job(self, job: Job) -> Made:
        """The pages of a job."""
        self.ledger.take()  # what was read to find the jobs is not this job's
        printed = self.print(job.make(self.render.catalog, self.today, self.render))
        return Made(job.name, self.ledger.take(), printed)

    def print(self, products: Iterable[Product]) -> Printed:
        """Each product as a file of the tree."""
        files: list[Stamp] = []
        pages: list[Listed] = []
        drawn: list[Drawn] = []
        for product in products:
            if isinstance(product, Draft):
                pages.append(listing_of(product.page))
                drawn.append(self._draw(product))
                files.append(drawn[-1].file)
            elif isinstance(product, Page):
                pages.append(listing_of(product))
                files.append(self.tree.put(self.pourer.pour(product)))
            else:
                files.append(self.tree.put(product))
        return Printed(tuple(files), tuple(pages), tuple(drawn))

    def _draw(self, draft: Draft) -> Drawn:
        """The page of a draft, drawn only if it shows something else than the one that stands."""
        shows = self.ledger.name_of((draft.page, *draft.shows))
        was = self.before.get(draft.page.url)
        if was and was.shows == shows and self.tree.stands(was.file):
            self.tree.keep(was.file)
            return was
        with self.ledger.closed():
            page = draft.drawn()
        return Drawn(page.url, shows, self.tree.put(self.pourer.pour(page)))

    def spool(self, process: int, by_table: Mapping[str, list[Row]]) -> Rows:
        """Rows of a record as lines at the end of the process's spool."""
        texts = [(name, text, len(by_table[name])) for name, text in opendata.all_lines(by_table)]
        start = self.spools.add(process, b"".join(text for _, text, _ in texts))
        return Rows(process, start, tuple((name, len(text), count) for name, text, count in texts))


def listing_of(page: Page) -> Listed:
    """What the lists of all pages tell of this one."""
    return Listed(page.url, page.title, page.modified)

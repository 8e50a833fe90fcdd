"""Every page as a digest: drawn without frame or file, only to be compared with the same page of another state."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator import pages, workers
from generator.artifact import Page
from generator.catalog import Catalog
from generator.desk import Examined, digest
from generator.ledger import Ledger
from generator.pages import Product
from generator.pages.environment import Renderer
from generator.pour import Pourer
from generator.press import Press, Spools, listing_of
from generator.printed import Drawn, Made, Printed, Rows
from generator.registers import Registers
from generator.setting import Setting
from generator.survey import Survey, survey
from generator.tables import Row
from generator.write import Stamp, Tree

FEW = 1_000
"""Beyond so many procedures their sheets and English pages are no pages of their own, as in a build."""


class Proof(Press):
    """A press that prints nothing: each page becomes the digest of what it shows."""

    def print(self, products: Iterable[Product]) -> Printed:
        """The digests of pages; files that are no pages are left out."""
        found = [page for page in map(pages.drawn, products) if isinstance(page, Page)]
        shown = (digest("\0".join((page.title, page.description, page.article)).encode()) for page in found)
        drawn = (Drawn(page.url, shows, Stamp("", 0, 0)) for page, shows in zip(found, shown, strict=True))
        return Printed((), tuple(map(listing_of, found)), tuple(drawn))

    def spool(self, process: int, by_table: Mapping[str, list[Row]]) -> Rows:  # noqa: ARG002 - as a press has it
        """No tables are made."""
        return Rows()


@dataclass
class Proofs:
    """What was drawn of one state."""

    registers: Registers
    today: date
    examined: dict[str, Examined] = field(default_factory=dict)
    made: dict[str, Made] = field(default_factory=dict)

    @classmethod
    def of(cls, registers: Registers, today: date) -> Proofs:
        """Nothing drawn yet."""
        return cls(registers, today)

    def survey(self, before: Proofs | None) -> Survey:
        """Check the records and draw their pages; what `before` knows of the same is taken over."""
        found = survey(self.registers, self.today, before.examined if before else {}, self._press)
        self.examined = {one.path: one for one in found.examined}
        return found

    def jobs(self, looked: Survey, before: Proofs | None) -> None:
        """Draw all other pages."""
        todo = []
        for job in pages.jobs(looked.catalog):
            made = before.made.get(job.name) if before else None
            if made and looked.ledger.holds(made.reads):
                self.made[job.name] = made
            else:
                todo.append(job)
        press = self._press(looked.ledger.watch(looked.catalog), looked.ledger)
        done = workers.spread(lambda _, job: press.job(job), todo, workers.wanted(len(todo)))
        self.made.update({made.name: made for made in done})

    def pages(self, looked: Survey) -> dict[str, bytes]:
        """The digest of every page by address."""
        return {drawn.url: drawn.shows for printed in self._printed(looked) for drawn in printed.drawn}

    def titles(self, looked: Survey) -> dict[str, str]:
        """The title of every page by address."""
        return {page.url: page.title for printed in self._printed(looked) for page in printed.pages}

    def _printed(self, looked: Survey) -> list[Printed]:
        return [*(one.printed for one in looked.examined), *(made.printed for made in self.made.values())]

    def _press(self, catalog: Catalog, ledger: Ledger) -> Proof:
        few = len(self.registers.procedures) <= FEW
        setting = Setting(posting=few, english=few)
        nowhere = Path(tempfile.gettempdir()) / "khong-ghi"  # a proof writes nothing
        return Proof(
            Renderer(catalog, self.today, setting), ledger, Pourer((), {}, "", setting), Tree(nowhere), Spools(nowhere)
        )

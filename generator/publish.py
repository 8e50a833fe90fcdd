"""The whole site into a new tree: what is remembered and still holds is taken over, the rest is printed, and it is swapped in."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Final
from urllib.parse import urljoin

from generator import frame, identity, listing, opendata, pages, registers, search, store, table_files, workers, write
from generator.artifact import Artifact, Page, Recipe
from generator.catalog import Catalog
from generator.desk import digest
from generator.frame import Frame
from generator.issue import Issue, has_errors
from generator.ledger import Ledger
from generator.pages import Job, open_data
from generator.pages.environment import Renderer
from generator.pages.families import FAMILIES
from generator.pour import Pourer
from generator.press import Press, Spools, listing_of
from generator.printed import Listed, Made
from generator.registers import Registers
from generator.search import opensearch
from generator.setting import Setting
from generator.store import Filed, Memory
from generator.survey import Survey, survey
from generator.write import Stamp, Tree

ROOT: Final = Path(__file__).resolve().parent.parent
PAGES: Final = "pages"
REGISTERS: Final = "registers"
SPARE: Final = "spare"
COMPILED: Final = "templates"
MANY: Final = 1_000  # beyond so many procedures their sheets and untranslated English pages cost more than they serve


class RejectedError(Exception):
    """The records hold errors, and nothing was published."""

    def __init__(self, issues: tuple[Issue, ...]) -> None:
        super().__init__(f"{len(issues)} issues")
        self.issues = issues


@dataclass(frozen=True)
class Order:
    """What to build: the records, the day as of which all is true, where the site stands."""

    records: Path
    today: date
    site: Path


@dataclass(frozen=True)
class Outcome:
    """How many pages the site has, how many of its files were printed anew, and what was found on the way."""

    pages: int
    printed: int
    issues: tuple[Issue, ...]


def in_standing_frame(order: Order) -> Outcome | None:
    """Build in the frame that was made for the site last time; None when it no longer holds and MkDocs must make it anew.

    The tree grows where the site of the build before last lies: what has not changed since is not touched.
    """
    key = frame.key(ROOT, (order.records.as_posix(),))
    found = store.load(order.site, frame.FRAME, key)
    spare = store.folder(order.site) / SPARE
    if not isinstance(found, Frame) or not all(map(Tree(spare, order.site).stands, found.files)):
        return None
    with store.alone(order.site) as alone:
        if not alone:
            return None
        write.recover(order.site)
        return Publisher(found, order, spare, found.files).publish()


def near(path: Path) -> Path:
    """`path` as a person in the working directory would type it: so messages and edit links name files."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


@dataclass(frozen=True)
class Publisher:
    """One build of a site, grown at `root`; `theme` are files of the theme to take over, unless they lie there already."""

    frame: Frame
    order: Order
    root: Path
    theme: tuple[Stamp, ...] = ()

    def publish(self) -> Outcome:
        """Print the site and swap it in; a `RejectedError` leaves the one that stands."""
        found = self._registers()
        key = self._key(found)
        remembered = store.load(self.order.site, PAGES, key)
        before = remembered if isinstance(remembered, Memory) else Memory()
        there = write.inventory(self.root) if self.theme else None
        tree = Tree(self.root, self.order.site, there)
        with tempfile.TemporaryDirectory(prefix="tthc-") as folder, closing(Spools(Path(folder))) as spools:
            work = _Work(self, found, before, tree, spools)
            looked = work.survey()
            if has_errors(looked.issues):
                raise RejectedError(looked.issues)
            kept, todo = work.jobs(looked)
            if self.theme and not todo and work.is_unchanged(looked):
                return Outcome(before.pages, 0, looked.issues)
            memory, printed = work.print(looked, kept, todo)
        (write.exchange if self.theme else write.swap)(self.root, self.order.site)
        store.save(self.order.site, PAGES, key, memory)
        return Outcome(memory.pages, printed, looked.issues)

    def _registers(self) -> Registers:
        """The registers; those that have been judged as they are are not judged again."""
        files = registers.find(self.order.records)
        key = identity.of(identity.of_code(), files.identity)
        judged = store.load(self.order.site, REGISTERS, key)
        if not isinstance(judged, registers.Judged):
            judged = registers.judge(files)
            store.save(self.order.site, REGISTERS, key, judged)
        return Registers(files, judged)

    def _key(self, found: Registers) -> bytes:
        order, setting = self.order, self.setting(found)
        calendar = found.catalog.calendar
        return identity.of(
            identity.of_code(), self.frame.identity, order.today, order.records.as_posix(), calendar, setting
        )

    def setting(self, found: Registers) -> Setting:
        """The setting with what depends on the size of the catalogue: sheets and English pages, unless they are many."""
        told, few = self.frame.setting, len(found.procedures) <= MANY
        return replace(
            told,
            posting=few if told.posting is None else told.posting,
            english=few if told.english is None else told.english,
        )


@dataclass(frozen=True)
class _Work:
    """The parts of one build, between reading the registers and swapping the tree in."""

    publisher: Publisher
    registers: Registers
    before: Memory
    tree: Tree
    spools: Spools

    def survey(self) -> Survey:
        """All records looked at; the pages of those that are not remembered are printed on the way."""
        lost = {name for name, stamp in self.before.tables.items() if not self.tree.stands(stamp)}
        standing = {
            path: one
            for path, one in self.before.examined.items()
            if all(map(self.tree.stands, one.printed.files))
            and lost.isdisjoint(name for name, _, _ in one.rows.lengths)
        }
        return survey(self.registers, self.publisher.order.today, standing, self._press)

    def jobs(self, looked: Survey) -> tuple[dict[str, Made], list[Job]]:
        """The jobs whose pages still hold, by name, and those that are to be done."""
        kept: dict[str, Made] = {}
        todo: list[Job] = []
        for job in pages.jobs(looked.catalog):
            made = self.before.made.get(job.name)
            if made and looked.ledger.holds(made.reads) and all(map(self.tree.stands, made.printed.files)):
                kept[job.name] = made
            else:
                todo.append(job)
        return kept, todo

    def is_unchanged(self, looked: Survey) -> bool:
        """Whether, when no job is left to do, the site that stands is the one that would be made."""
        files = (*(filed.stamp for filed in self.before.rest.values()), *self.before.tables.values())
        return (
            not looked.fresh
            and list(self.before.examined) == [one.path for one in looked.examined]
            and self.before.registers == self.registers.files.identity
            and all(map(self.tree.stands, files))
        )

    def print(self, looked: Survey, kept: dict[str, Made], todo: list[Job]) -> tuple[Memory, int]:
        """The rest of the tree; what to remember of it, and how many files are new."""
        fresh = self._do(looked, todo)
        anew = [
            *(one.printed for one in looked.examined if one.path in looked.fresh),
            *(made.printed for made in fresh),
        ]
        for printed in anew:
            self.tree.settle(printed.files)
        for printed in (
            *(one.printed for one in looked.examined if one.path not in looked.fresh),
            *(made.printed for made in kept.values()),
        ):
            self._keep(printed.files)
        self._keep(self.publisher.theme)
        joined = table_files.publish(looked, self.before.examined, self.before.tables, self.tree, self.spools)
        entries = [one.entry for one in looked.examined if one.entry]
        shards = search.build(entries, self.before.shards)
        found = {**kept, **{job.name: job for job in fresh}}
        made = {job.name: found[job.name] for job in pages.jobs(looked.catalog)}
        prints = [*(one.printed for one in looked.examined), *(job.printed for job in made.values())]
        listed = [page for printed in prints for page in printed.pages]
        rest: dict[str, Filed] = {}
        identity_now = self.registers.files.identity
        found_by = search.recipes(entries, looked.catalog, shards, identity_now)
        for product in chain(self._rest(looked), found_by):
            if isinstance(product, Recipe):
                self._make(product, rest)
            elif isinstance(product, Page):
                listed.append(listing_of(product))
                self._file(self._pourer.pour(product), rest)
            else:
                self._file(product, rest)
        self._pourer.demand_all(page.url for page in listed)
        for artifact in self._lists(listed):
            self._file(artifact, rest)
        self.tree.finish()
        examined = {one.path: one for one in looked.examined}
        pages_in_all = len(listed) + len(self._frame.written)
        memory = Memory(examined, made, joined, rest, shards, identity_now, pages_in_all, self.before.base)
        written = sum(filed != self.before.rest.get(path) for path, filed in rest.items())
        return memory, sum(len(printed.files) for printed in anew) + written

    def _file(self, artifact: Artifact, rest: dict[str, Filed]) -> None:
        """Write a file, or take over the one that stands when it holds the same."""
        now = digest(artifact.content)
        was = self.before.rest.get(artifact.path)
        if was and was.digest == now and self.tree.stands(was.stamp):
            self.tree.keep(was.stamp)
            rest[artifact.path] = was
        else:
            rest[artifact.path] = Filed(self.tree.put(artifact), now)

    def _make(self, recipe: Recipe, rest: dict[str, Filed]) -> None:
        """Make a file, or take over the one that stands when it was made of the same."""
        was = self.before.rest.get(recipe.path)
        if was and was.made_of == recipe.made_of and self.tree.stands(was.stamp):
            self.tree.keep(was.stamp)
            rest[recipe.path] = was
        else:
            self._file(recipe.made(), rest)
            rest[recipe.path] = rest[recipe.path]._replace(made_of=recipe.made_of)

    def _do(self, looked: Survey, todo: list[Job]) -> list[Made]:
        press = self._press(looked.ledger.watch(looked.catalog), looked.ledger)
        return workers.spread(lambda _, job: press.job(job), todo, workers.wanted(len(todo)))

    def _rest(self, looked: Survey) -> Iterator[Page | Artifact]:
        """What is made anew every time: the tables and copies of the registers, and the page of open data."""
        own = {name: rows for name, rows in self.registers.rows.items() if name not in table_files.names()}
        yield from opendata.files(self.registers.documents, own)
        counts = {**{name: len(rows) for name, rows in own.items()}, **table_files.counts(looked)}
        press = self._press(looked.catalog, looked.ledger)
        render = replace(press.render, counts=counts)
        yield from open_data.pages(looked.catalog, self.publisher.order.today, render)

    def _lists(self, listed: list[Listed]) -> Iterator[Artifact]:
        """What lists the pages of the site."""
        if self._frame.address:  # the sitemap's format wants full addresses
            address = urljoin(self._frame.address, ".")  # once: to join each anew takes longer than the sitemap
            ours = {address + page.url: page.modified for page in listed}
            yield opensearch.description(self._frame.address)
            yield from listing.sitemap({**dict.fromkeys(self._frame.written), **ours}, self.publisher.order.today)

    def _press(self, catalog: Catalog, ledger: Ledger) -> Press:
        compiled = store.folder(self.publisher.order.site) / COMPILED
        compiled.mkdir(parents=True, exist_ok=True)
        render = Renderer(catalog, self.publisher.order.today, self._setting, compiled=str(compiled))
        drawn = {one.url: one for made in self.before.made.values() for one in made.printed.drawn}
        return Press(render, ledger, self._pourer, self.tree, self.spools, drawn)

    def _keep(self, files: Iterable[Stamp]) -> None:
        for file in files:
            self.tree.keep(file)

    @property
    def _frame(self) -> Frame:
        return self.publisher.frame

    @property
    def _pourer(self) -> Pourer:
        return Pourer(FAMILIES, self._frame.shells, self._frame.address, self._setting)

    @property
    def _setting(self) -> Setting:
        return self.publisher.setting(self.registers)

"""The whole site into a new tree: what is remembered and still holds is taken over, the rest is printed, and it is swapped in."""

from __future__ import annotations

import mmap
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final
from urllib.parse import urljoin

from generator import frame, identity, listing, opendata, pages, registers, store, workers, write
from generator.artifact import Artifact, Page
from generator.catalog import Catalog
from generator.desk import Examined
from generator.frame import Frame
from generator.issue import Issue, has_errors
from generator.ledger import Ledger
from generator.opendata import joined
from generator.pages import open_data
from generator.pages.environment import Renderer
from generator.pages.families import FAMILIES
from generator.pour import Pourer
from generator.press import Listed, Made, Press, Rows, spool_file
from generator.registers import Registers
from generator.schema import tables
from generator.store import Memory
from generator.survey import MakePress, Survey, survey
from generator.write import Stamp, Tree

ROOT: Final = Path(__file__).resolve().parent.parent
PAGES: Final = "pages"


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


@dataclass(frozen=True)
class Publisher:
    """One build of a site, grown at `root`, where the theme's own files lie already."""

    frame: Frame
    order: Order
    root: Path

    def publish(self) -> Outcome:
        """Print and swap in the site; a `RejectedError` leaves the one that stands."""
        found = registers.read(self.order.records)
        key = self._key(found)
        memory = store.load(self.order.site, PAGES, key)
        before = memory if isinstance(memory, Memory) else Memory()
        tree = Tree(self.root, self.order.site)
        with tempfile.TemporaryDirectory(prefix="tthc-") as spools:
            made = self._printed(found, before, tree, Path(spools))
        write.swap(self.root, self.order.site)
        store.save(self.order.site, PAGES, key, made.memory)
        return made.outcome

    def _key(self, found: Registers) -> bytes:
        calendar = found.catalog.calendar
        return identity.of(identity.of_code(), self.frame.identity, self.order.today, self.order.records.as_posix(), calendar)

    def _printed(self, found: Registers, before: Memory, tree: Tree, spools: Path) -> _Done:
        pourer = Pourer(FAMILIES, self.frame.shells, self.frame.address, self.frame.setting)

        def press(catalog: Catalog, ledger: Ledger) -> Press:
            return Press(Renderer(catalog, self.order.today, self.frame.setting), ledger, pourer, tree, spools)

        standing = {
            path: one for path, one in before.examined.items() if all(tree.stands(file) for file in one.printed.files)
        }
        looked = survey(found, self.order.today, standing, press)
        if has_errors(looked.issues):
            raise RejectedError(looked.issues)
        for path in (one.path for one in looked.examined if one.path not in looked.fresh):
            _keep(tree, standing[path].printed.files)
        made = self._jobs(looked, before, tree, press)
        joined_tables, counts = _tables(looked, before, tree, spools)
        rest = press(looked.catalog, looked.ledger).print(self._rest(found, looked, counts))
        prints = [*(one.printed for one in looked.examined), *(job.printed for job in made.made.values())]
        listed = [page for printed in prints for page in printed.pages]
        listed += rest.pages
        pourer.demand_all(page.url for page in listed)
        files = tree.put_all(self._lists(listed))
        printed = len(rest.files) + len(files) + made.anew + sum(
            len(one.printed.files) for one in looked.examined if one.path in looked.fresh
        )
        memory = Memory({one.path: one for one in looked.examined}, made.made, joined_tables)
        return _Done(memory, Outcome(len(listed) + len(self.frame.written), printed, looked.issues))

    def _jobs(self, looked: Survey, before: Memory, tree: Tree, press: MakePress) -> _Jobs:
        """Every job's pages: kept where all that they rest on is as it was."""
        ledger = looked.ledger
        jobs = list(pages.jobs(looked.catalog))
        kept: dict[str, Made] = {}
        for job in jobs:
            made = before.made.get(job.name)
            if made and ledger.holds(made.reads) and all(map(tree.stands, made.printed.files)):
                kept[job.name] = made
        todo = [job for job in jobs if job.name not in kept]
        watched = press(ledger.watch(looked.catalog), ledger)
        fresh = workers.spread(lambda _, job: watched.job(job), todo, workers.wanted(len(todo)))
        for made in kept.values():
            _keep(tree, made.printed.files)
        found = {**kept, **{made.name: made for made in fresh}}
        return _Jobs({job.name: found[job.name] for job in jobs}, sum(len(made.printed.files) for made in fresh))

    def _rest(self, found: Registers, looked: Survey, counts: Mapping[str, int]) -> Iterator[Page | Artifact]:
        """What is made anew every time: the tables and copies of the registers, and the page of open data."""
        own = {name: rows for name, rows in found.rows.items() if name not in _of_procedures()}
        yield from opendata.files(found.documents, own)
        counts = {**{name: len(rows) for name, rows in found.rows.items()}, **counts}
        render = Renderer(looked.catalog, self.order.today, self.frame.setting, counts)
        yield from open_data.pages(looked.catalog, self.order.today, render)

    def _lists(self, listed: list[Listed]) -> Iterator[Artifact]:
        """What lists the pages of the site."""
        yield Artifact("search/search_index.json", listing.search_index(self.frame.index, listed))
        if self.frame.address:  # the sitemap's format wants full addresses
            ours = {urljoin(self.frame.address, page.url): page.modified for page in listed}
            yield from listing.sitemap({**dict.fromkeys(self.frame.written), **ours}, self.order.today)


@dataclass(frozen=True)
class _Done:
    memory: Memory
    outcome: Outcome


@dataclass(frozen=True)
class _Jobs:
    made: dict[str, Made]
    anew: int


def _keep(tree: Tree, files: Iterable[Stamp]) -> None:
    for file in files:
        tree.keep(file)


def _of_procedures() -> tuple[str, ...]:
    """The tables whose rows come from procedure files."""
    return tuple(name for name, table in tables().items() if table.fields and _root(name) == registers.PROCEDURES)


def _root(name: str) -> str:
    parent = tables()[name].parent
    return _root(parent) if parent else name


def in_standing_frame(order: Order) -> Outcome | None:
    """Build in the frame that was made for the site last time; None when it no longer holds and MkDocs must make it anew."""
    key = frame.key(ROOT, (order.records.as_posix(),))
    found = store.load(order.site, frame.FRAME, key)
    root = write.staging(order.site)
    tree = Tree(root, order.site)
    if not isinstance(found, Frame) or not all(map(tree.stands, found.files)):
        return None
    write.recover(order.site)
    try:
        _keep(tree, found.files)
        return Publisher(found, order, root).publish()
    finally:
        shutil.rmtree(root, ignore_errors=True)


def near(path: Path) -> Path:
    """`path` as a person in the working directory would type it: so messages and edit links name files."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


# The tables of procedures


def _tables(
    looked: Survey, before: Memory, tree: Tree, spools: Path
) -> tuple[dict[str, Stamp], dict[str, int]]:
    """The tables of procedures, and how many rows each has."""
    stand = {name: stamp for name, stamp in before.tables.items() if tree.stands(stamp)}
    heads = {name: len(opendata.head(name)) for name in _of_procedures()}
    counts = dict.fromkeys(heads, 0)
    for one in looked.examined:
        for name, _, count in one.rows.lengths:
            counts[name] += count
    with ExitStack() as stack:
        spool = {number: _mapped(stack, Path(spool_file(spools, number))) for number in _spools(looked)}
        old = {name: _mapped(stack, tree.standing(stamp)) for name, stamp in stand.items()}

        def bytes_of(name: str, piece: joined.Piece) -> bytes:
            source = old[name] if piece.standing else spool[piece.source]
            return source[piece.start : piece.start + piece.length]

        def same(name: str, was: joined.Piece, now: joined.Piece) -> bool:
            return name in old and bytes_of(name, was) == bytes_of(name, now)

        now = [_lines(one, standing=one.path not in looked.fresh) for one in looked.examined]
        was = [_lines(one, standing=True) for one in before.examined.values()]
        stamps: dict[str, Stamp] = {}
        for name, found in joined.pieces(now, was, heads, same).items():
            if name in stand and joined.is_whole(found, heads[name], stand[name].size):
                tree.keep(stand[name])
                stamps[name] = stand[name]
                continue
            content = b"".join([opendata.head(name), *(bytes_of(name, piece) for piece in joined.merged(found))])
            stamps[name] = tree.put(Artifact(opendata.table_path(name), content))
    return stamps, counts


def _lines(one: Examined, *, standing: bool) -> joined.Lines:
    rows: Rows = one.rows
    return joined.Lines(one.path, standing, rows.process, rows.start, rows.lengths)


def _spools(looked: Survey) -> set[int]:
    return {one.rows.process for one in looked.examined if one.path in looked.fresh and one.rows.lengths}


def _mapped(stack: ExitStack, path: Path) -> mmap.mmap:
    file = stack.enter_context(path.open("rb"))
    return stack.enter_context(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))

"""What is printed lies in the tree, is remembered with its stamp, and what it rests on is noted."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from generator import opendata, workers
from generator.artifact import Artifact, Draft, Page, fixed
from generator.catalog import Catalog
from generator.desk import gather_one
from generator.ledger import Ledger
from generator.pages import Job
from generator.pages.environment import Renderer
from generator.pages.families import FAMILIES
from generator.pour import Pourer
from generator.press import Press, Spools
from generator.printed import NOTHING, Listed
from generator.setting import Setting
from generator.shell import Piece, Shell
from generator.tables import Row
from generator.write import Stamp, Tree, UnsafePathError
from tests.conftest import ROOT, TODAY, rows_of

H1: Final = '<h1 id="noi-dung">a</h1>'
HOME: Final = Page("", "/", "Trang chủ", "Mô tả", H1, modified="2026-11-01")
SETTING: Final = Setting(str(ROOT / "tests" / "sample"))


@pytest.fixture
def press(sample: Catalog, tmp_path: Path) -> Iterator[Press]:
    """A press whose shells hold nothing but the article."""
    ledger = Ledger(sample)
    families = (fixed(""), *(family for family in FAMILIES if family.url != ""))
    shells = {family.name: Shell((Piece("", "article"),)) for family in families}
    (tmp_path / "spools").mkdir()
    spools = Spools(tmp_path / "spools")
    yield Press(
        Renderer(ledger.watch(sample), TODAY, SETTING),
        ledger,
        Pourer(families, shells, "https://a.example/", SETTING),
        Tree(tmp_path / "new", tmp_path / "site"),
        spools,
    )
    spools.close()


def test_a_draft_that_shows_the_same_is_not_drawn_again(press: Press, tmp_path: Path, sample: Catalog) -> None:
    drawn: list[str] = []

    def draft(*shows: object) -> Draft:
        def draw() -> str:
            drawn.append(repr(shows))
            return H1

        return Draft(replace(HOME, article=""), shows, draw)

    sector = next(iter(sample.sectors.values()))
    first = press.print([draft("a", sector)])
    assert first.files == (first.drawn[0].file,)
    (tmp_path / "new").rename(tmp_path / "site")
    again = replace(press, tree=Tree(tmp_path / "new", tmp_path / "site"), before={one.url: one for one in first.drawn})
    assert again.print([draft("a", sector)]) == first
    assert len(drawn) == 1
    assert (tmp_path / "new" / "index.html").read_bytes() == H1.encode()
    for shows in (("b", sector), ("a", replace(sector, name="Tên khác")), ("a",)):
        (tmp_path / "new" / "index.html").unlink()
        other = replace(again, tree=Tree(tmp_path / "new", tmp_path / "site"))
        assert other.print([draft(*shows)]).drawn[0].shows != first.drawn[0].shows
    assert len(drawn) == 4
    (tmp_path / "site" / "index.html").write_bytes(b"touched")
    (tmp_path / "new" / "index.html").unlink()
    replace(again, tree=Tree(tmp_path / "new", tmp_path / "site")).print([draft("a", sector)])
    assert len(drawn) == 5


def test_a_draft_that_asks_the_catalog_while_it_is_drawn_is_a_bug(press: Press) -> None:
    key = next(iter(press.render.catalog.sectors))
    asking = Draft(replace(HOME, article=""), (), lambda: press.render.catalog.sectors[key].name)
    with pytest.raises(AssertionError, match="sectors"):
        press.print([asking])


def test_products_become_files_in_their_order(press: Press, tmp_path: Path) -> None:
    printed = press.print([Artifact("b.csv", b"1"), HOME])
    new = tmp_path / "new"
    assert {path.name: path.read_bytes() for path in new.iterdir()} == {"b.csv": b"1", "index.html": H1.encode()}
    assert printed.files == tuple(
        Stamp(name, (new / name).stat().st_size, (new / name).stat().st_mtime_ns) for name in ("b.csv", "index.html")
    )
    assert printed.pages == (Listed("", "Trang chủ", "2026-11-01"),)
    assert press.print([]) == NOTHING


def test_nothing_is_printed_twice(press: Press) -> None:
    press.print([HOME])
    with pytest.raises(UnsafePathError, match=r"two files claim the address 'index\.html'"):
        press.print([HOME])


def test_a_procedure_gives_its_page_and_the_copy_of_its_record(press: Press, sample: Catalog, tmp_path: Path) -> None:
    printed = press.procedure(sample.at_hand["1.900010"], "thu-tuc/so-tay/1.900010.yaml", b"code: 1")
    paths = [stamp.path for stamp in printed.files]
    assert paths[0] == "thu-tuc/1.900010/index.html"
    assert "du-lieu/ban-ghi/thu-tuc/so-tay/1.900010.yaml" in paths
    assert (tmp_path / "new/du-lieu/ban-ghi/thu-tuc/so-tay/1.900010.yaml").read_bytes() == b"code: 1"
    assert printed.pages[0].url == "thu-tuc/1.900010/"
    assert printed.pages[0].title == "Cấp sổ tay suối nguồn"
    assert ("units", "xa-suoi-mo") in {(read.name, read.key) for read in press.ledger.take()}


def test_a_job_is_remembered_with_what_it_read_and_no_more(press: Press) -> None:
    def make(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
        assert (today, render) == (TODAY, press.render)
        catalog.sectors.get("so-tay")
        yield HOME

    press.render.catalog.units.get("xa-suoi-mo")  # somebody else's
    made = press.job(Job("home", "", make))
    assert made.name == "home:"
    assert [(read.name, read.key) for read in made.reads] == [("sectors", "so-tay")]
    assert made.printed.pages == (Listed("", "Trang chủ", "2026-11-01"),)
    assert press.ledger.take() == ()


# Rows that wait until the tables are joined


def rows() -> list[dict[str, list[Row]]]:
    """The rows of every procedure of the sample."""
    return [gather_one(root) for root in rows_of(ROOT / "tests" / "sample") if root.table.name == "procedures"]


def test_rows_of_records_wait_one_after_the_other(press: Press, tmp_path: Path) -> None:
    end = 0
    for by_table in rows():
        found = press.spool(0, by_table)
        assert (found.process, found.start) == (0, end)
        assert [(name, count) for name, _, count in found.lengths] == [(n, len(r)) for n, r in by_table.items()]
        spool = (tmp_path / "spools/0").read_bytes()
        for name, length, _ in found.lengths:
            assert spool[end : end + length] == opendata.lines(name, by_table[name])
            end += length
        assert len(spool) == end


def test_each_process_has_its_own_spool_even_when_it_comes_again(
    press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second round starts other processes under the same numbers; they write behind the first ones."""
    monkeypatch.setattr(workers, "CHUNK", 1)
    records = rows()
    for _ in range(2):
        found = workers.spread(lambda process, n: press.spool(process, records[n]), range(len(records)), 3)
        assert [one.process for one in found] == [n % 3 for n in range(len(records))]
        for by_table, one in zip(records, found, strict=True):
            spool = (tmp_path / f"spools/{one.process}").read_bytes()
            wanted = b"".join(opendata.lines(name, by_table[name]) for name, _, _ in one.lengths)
            assert spool[one.start : one.start + len(wanted)] == wanted
    written = sum(file.stat().st_size for file in (tmp_path / "spools").iterdir())
    assert written == 2 * sum(length for one in found for _, length, _ in one.lengths)


def test_a_disk_that_takes_only_a_part_is_told(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the tables would lack lines, and nobody would know."""
    whole = os.write
    monkeypatch.setattr(os, "write", lambda handle, text: whole(handle, text[: len(text) // 2]))
    (first, *_) = rows()
    with pytest.raises(OSError, match=r".*"):
        press.spool(0, first)


def test_a_printed_record_is_forgotten(press: Press, sample: Catalog, tmp_path: Path) -> None:
    """Builds run without the collector of cycles: what forms one would keep every record in memory to the end."""

    def print_all(folder: str) -> None:
        tree = Tree(tmp_path / folder)
        for code, record in sample.at_hand.items():
            replace(press, tree=tree).procedure(record, f"thu-tuc/{code}.yaml", b"")

    print_all("once")  # templates are loaded, and that leaves cycles
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        print_all("again")
        gc.collect()
        ours = [thing for thing in gc.garbage if type(thing).__module__.startswith("generator.")]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    assert ours == []

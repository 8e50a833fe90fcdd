"""A build that remembers the one before gives, byte for byte, what a build from nothing gives; or nothing at all."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import pytest

from generator import store, workers
from generator.artifact import Page
from generator.issue import Issue
from generator.pages.families import FAMILIES
from generator.pour import Pourer
from generator.publish import RejectedError
from generator.setting import Setting
from tests import edits
from tests.builds import SAMPLE, Site, Theme, Tree, differences, theme, tree
from tests.conftest import TODAY
from tests.whole import products, read_whole

SEEDS: Final = 8
STEPS: Final = 12


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Theme:
    return theme(tmp_path_factory.mktemp("theme"))


@pytest.fixture
def site(made: Theme, tmp_path: Path) -> Site:
    """The sample, copied, and no site yet."""
    shutil.copytree(SAMPLE, tmp_path / "records")
    return Site(made, tmp_path / "records", tmp_path / "site")


def cold(site: Site, name: str = "cold") -> Site:
    """Another site of the same records."""
    return Site(site.theme, site.records, site.path.with_name(name))


# What a build publishes


def test_a_build_publishes_every_page_and_file_of_the_records(site: Site) -> None:
    """The same as when all records are read at once."""
    found = site.result()
    assert isinstance(found, dict)
    setting, given = Setting(site.records.as_posix()), site.theme.frame
    pourer = Pourer(FAMILIES, given.shells, given.address, setting)
    whole = {
        artifact.path: artifact.content
        for product in products(read_whole(site.records, TODAY), TODAY, setting)
        for artifact in [pourer.pour(product) if isinstance(product, Page) else product]
    }
    assert differences({path: found.get(path, b"") for path in whole}, whole) == []
    rest = {path for path in found if not path.endswith("/")} - whole.keys() - {stamp.path for stamp in given.files}
    assert rest == {"search/search_index.json", "sitemap.xml", "sitemap.xml.gz"}


def test_a_second_build_prints_nothing(site: Site) -> None:
    first = site.build()
    before = {path: path.stat().st_mtime_ns for path in site.path.rglob("*")}
    again = site.build()
    assert first.printed > 100
    assert (again.pages, again.printed, again.issues) == (first.pages, 0, first.issues)
    assert {path: path.stat().st_mtime_ns for path in site.path.rglob("*")} == before


def test_a_small_change_prints_little(site: Site) -> None:
    everything = site.build().printed
    record = site.records / "thu-tuc/cho-suoi/1.900075.yaml"
    record.write_text(record.read_text(encoding="utf-8") + "note: Chỉ trang này đổi.\n", encoding="utf-8")
    page = site.path / "thu-tuc/1.900010/index.html"
    before = page.stat().st_mtime_ns
    assert site.build().printed < everything / 2
    assert page.stat().st_mtime_ns == before
    assert "Chỉ trang này đổi." in (site.path / "thu-tuc/1.900075/index.html").read_text(encoding="utf-8")


def test_a_rejected_build_says_why_and_leaves_the_site(site: Site) -> None:
    site.build()
    before = tree(site.path)
    record = site.records / "thu-tuc/cho-suoi/1.900075.yaml"
    record.write_text(record.read_text(encoding="utf-8").replace("sector: cho-suoi", "sector: cho"), encoding="utf-8")
    with pytest.raises(RejectedError) as rejected:
        site.build()
    assert [(i.place.file, i.rule) for i in rejected.value.issues if i.severity == "error"] == [
        (record.as_posix(), "khong-co-trong-danh-muc"),
        (record.as_posix(), "ten-tep"),
    ]
    assert tree(site.path) == before


# Whatever happens to the records


@pytest.mark.parametrize("seed", range(SEEDS))
def test_after_any_edits_a_build_gives_what_one_from_nothing_gives(site: Site, seed: int) -> None:
    chance = random.Random(seed)
    deck = chance.sample(edits.SOUND, len(edits.SOUND))
    good, alone, shared = site.path.with_name("good"), cold(site, "alone"), cold(site, "shared")
    history: list[str] = []
    today, told = TODAY, Counter[str]()
    shutil.copytree(site.records, good)
    for step in range(STEPS):
        if step:
            history += edited(site.records, good, deck, chance)
            today += timedelta(days=chance.choice((0,) * 9 + (40,)))
        expected = from_nothing(site, today)
        for one in (alone, shared):
            before = tree(one.path)
            with sharing(one is shared):
                found = one.result(today)
            if isinstance(expected, dict):
                assert isinstance(found, dict), (history, found)
                assert differences(found, expected) == [], history
            else:
                assert found == expected, history
                assert tree(one.path) == before, history
        told["published" if isinstance(expected, dict) else "rejected"] += 1
        if isinstance(expected, dict):
            shutil.rmtree(good)
            shutil.copytree(site.records, good)
    assert told["published"] > STEPS / 3, history


def edited(records: Path, good: Path, deck: list[edits.Edit], chance: random.Random) -> Iterator[str]:
    """Mend what was wrong, mostly; then a few edits from the top of the deck, now and then a slip."""
    if tree(records) != tree(good) and chance.random() < 0.8:
        edits.restored(records, good)
        yield "restored"
    for _ in range(chance.choice((0, 1, 1, 1, 2, 3))):
        if chance.random() < 0.12:
            edit = chance.choice(edits.SLIPS)
        else:
            edit = deck.pop(0)
            deck.append(edit)
        if edit(records, chance):
            yield edit.__name__


def from_nothing(site: Site, today: date = TODAY) -> Tree | tuple[Issue, ...]:
    """What a build gives that remembers nothing; it leaves nothing behind."""
    other = cold(site)
    try:
        return other.result(today)
    finally:
        shutil.rmtree(other.path, ignore_errors=True)
        shutil.rmtree(store.folder(other.path))


@contextmanager
def sharing(shared: bool = True) -> Iterator[None]:
    """Two processes do the work, taking turns; or one alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(workers.VARIABLE, "2" if shared else "1")
        patch.setattr(workers, "CHUNK", 1)
        yield

"""A build that remembers the one before gives, byte for byte, what a build from nothing gives; or nothing at all."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest

from generator import frame, pages, publish, store, workers, write
from generator.artifact import Page
from generator.publish import Order, RejectedError
from tests import edits
from tests.builds import SAMPLE, Site, Theme, Tree, differences, theme, tree
from tests.conftest import ROOT, TODAY
from tests.whole import products, read_whole

STEPS: Final = 14


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Theme:
    return theme(tmp_path_factory.mktemp("theme"))


@pytest.fixture
def site(made: Theme, tmp_path: Path) -> Site:
    """The sample, copied, and no site yet."""
    shutil.copytree(SAMPLE, tmp_path / "records")
    return Site(made, tmp_path / "records", tmp_path / "site")


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From now on two processes share the work, thing by thing."""

    def share() -> None:
        monkeypatch.setenv(workers.VARIABLE, "2")
        monkeypatch.setattr(workers, "CHUNK", 1)

    return share


def cold(site: Site, name: str = "cold") -> Site:
    """A site of the same records of which nothing is remembered."""
    return Site(site.theme, site.records, site.path.with_name(name))


def demand_cold(site: Site, name: str = "cold") -> Tree:
    """The site as it stands, which must be that of a build from nothing."""
    other = cold(site, name)
    expected = other.result()
    assert isinstance(expected, dict)
    assert differences(tree(site.path), expected) == []
    shutil.rmtree(other.path)
    shutil.rmtree(store.folder(other.path))
    return expected


# What a build publishes


def test_a_build_publishes_every_page_and_file_of_the_records(site: Site) -> None:
    """The same as when all records are read at once."""
    found = site.result()
    assert isinstance(found, dict)
    for product in products(read_whole(site.records, TODAY), TODAY, site.theme.frame.setting):
        if isinstance(product, Page):
            assert f"<title>{product.title.split('&')[0]}"[:30].encode() in found[f"{product.url}index.html"]
        else:
            assert found[product.path] == product.content, product.path


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


@pytest.mark.parametrize("seed", range(12))
def test_after_any_edits_a_build_gives_what_one_from_nothing_gives(
    site: Site, two: Callable[[], None], monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    rng = random.Random(seed)
    deck = rng.sample(edits.SOUND, len(edits.SOUND))
    good, alone, shared = site.path.with_name("good"), cold(site, "alone"), cold(site, "shared")
    today, history = TODAY, []
    for step in range(STEPS):
        if step and isinstance(last, tuple):  # mended, or an edit more on top of the wrong ones
            if rng.random() < 0.8:
                edits.restored(site.records, good)
                history.append("restored")
        elif step:
            shutil.rmtree(good, ignore_errors=True)
            shutil.copytree(site.records, good)
        for _ in range(rng.choice((0, 1, 1, 1, 2, 3))):
            edit = rng.choice(edits.SLIPS) if rng.random() < 0.12 else deck[len(history) % len(deck)]
            if edit(site.records, rng):
                history.append(edit.__name__)
        if rng.random() < 0.1:
            today += timedelta(days=rng.randint(1, 60))
            history.append("the day passes")
        other = cold(site)
        last = other.result(today)
        shutil.rmtree(other.path, ignore_errors=True)
        shutil.rmtree(store.folder(other.path))
        for one in (alone, shared):
            before = tree(one.path)
            with pytest.MonkeyPatch.context() as patch:
                if one is shared:
                    patch.setenv(workers.VARIABLE, "2")
                    patch.setattr(workers, "CHUNK", 1)
                found = one.result(today)
            if isinstance(last, tuple):
                assert found == last, history
                assert tree(one.path) == before, history
            else:
                assert isinstance(found, dict), (history, found)
                assert differences(found, last) == [], history



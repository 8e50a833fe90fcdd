"""A build that remembers the one before gives, byte for byte, what a build from nothing gives; or nothing at all."""

from __future__ import annotations

import os
import pickle
import re
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Final, NoReturn

import pytest

from generator import frame, publish, store, workers
from generator.artifact import Page
from generator.issue import Issue
from generator.pages import environment
from generator.pages.families import FAMILIES
from generator.pour import Pourer
from generator.press import Press
from generator.publish import RejectedError
from generator.setting import Setting
from tests import edits
from tests.builds import SAMPLE, Site, Theme, Tree, differences, theme, tree
from tests.conftest import ROOT, TODAY
from tests.edits import by_chance
from tests.whole import products, read_whole

SEEDS: Final = 3
STEPS: Final = 8
CHANGES: Final = {"open", "os.mkdir", "os.rename", "os.remove", "os.link", "os.rmdir", "ctypes.call_function"}


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Theme:
    return theme(tmp_path_factory.mktemp("theme"))


@pytest.fixture
def slow_site(made: Theme, tmp_path: Path) -> Site:
    """The sample, copied, and no site yet."""
    shutil.copytree(SAMPLE, tmp_path / "records")
    return Site(made, tmp_path / "records", tmp_path / "site")


@pytest.fixture
def site(slow_site: Site, monkeypatch: pytest.MonkeyPatch) -> Site:
    """The same; its builds compile no template that one before has compiled, which takes most of a small build."""
    monkeypatch.setattr(environment, "environment", lambda _="": compiled())
    return slow_site


compiled: Final = environment.environment


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
    assert rest == {"tim-kiem/opensearch.xml", "sitemap.xml", "sitemap.xml.gz"}


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
        (
            record.as_posix(),
            "khong-co-trong-danh-muc",
        ),  # and not that the file lies in another folder, which follows from it
    ]
    assert tree(site.path) == before


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize("first", [True, False], ids=["no site yet", "a site stands"])
def test_one_code_in_two_folders_is_told_and_nothing_is_published(site: Site, processes: int, first: bool) -> None:  # noqa: FBT001
    """Each of the two is right on its own, and both would have the same address."""
    if not first:
        site.build()
    before = tree(site.path)
    record = site.records / "thu-tuc/cho-suoi/1.900075.yaml"
    twin = site.records / "thu-tuc/so-tay/1.900075.yaml"
    twin.write_text(
        record.read_text(encoding="utf-8").replace("sector: cho-suoi", "sector: so-tay") + "note: Khác.\n",
        encoding="utf-8",
    )
    with sharing(processes), pytest.raises(RejectedError) as rejected:
        site.build()
    assert [(i.place.file, i.rule) for i in rejected.value.issues if i.severity == "error"] == [
        (twin.as_posix(), "trung-khoa")
    ]
    assert tree(site.path) == before


# Whatever happens to the records


@pytest.mark.parametrize("seed", range(SEEDS))
def test_after_any_edits_a_build_gives_what_one_from_nothing_gives(site: Site, seed: int) -> None:
    chance = by_chance(seed)
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
            with sharing(2 if one is shared else 1):
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


def edited(records: Path, good: Path, deck: list[edits.Edit], chance: Random) -> Iterator[str]:
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
def sharing(processes: int) -> Iterator[None]:
    """So many processes share the work, thing by thing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(workers.VARIABLE, str(processes))
        patch.setattr(workers, "CHUNK", 1)
        yield


# Whatever happens to the site and to what is remembered


def demand_cold(site: Site) -> None:
    """The site as it stands must be that of a build from nothing."""
    expected = from_nothing(site)
    assert isinstance(expected, dict)
    assert differences(tree(site.path), expected) == []


def changed(site: Site, number: int) -> None:
    """A sound edit of every kind: a title, a name that many pages show, a record that comes and one that goes."""
    for path, line in (("thu-tuc/so-tay/1.900010.yaml", "title: "), ("danh-muc/don-vi/tinh-an-lac.yaml", "    name: ")):
        file = site.records / path
        content = file.read_text(encoding="utf-8")
        file.write_text(
            re.sub(f"^({line}.*?)( lần [0-9]+)?$", rf"\1 lần {number}", content, flags=re.MULTILINE), encoding="utf-8"
        )
    model = site.records / "thu-tuc/cho-suoi/1.900075.yaml"
    (model.with_name(f"5.{number:06d}.yaml")).write_text(
        model.read_text(encoding="utf-8").replace("code: 1.900075", f'code: "5.{number:06d}"'), encoding="utf-8"
    )
    model.with_name(f"5.{number - 2:06d}.yaml").unlink(missing_ok=True)


def test_a_file_of_the_site_that_is_lost_or_changed_is_made_again(site: Site) -> None:
    expected = site.result()
    assert isinstance(expected, dict)
    chance = by_chance(0)
    for path in chance.sample([path for path in expected if not path.endswith("/")], 8):
        if chance.random() < 0.5:
            (site.path / path).unlink()
        else:
            (site.path / path).unlink()
            (site.path / path).write_bytes(b"x")
        assert site.result() == expected, path


@pytest.mark.parametrize("table", ["procedures", "fees", "units", "datapackage"])
def test_a_table_that_is_lost_is_joined_again(site: Site, table: str) -> None:
    expected = site.result()
    (path,) = (site.path / "du-lieu").glob(f"{table}.*")
    path.unlink()
    assert site.result() == expected


def test_a_site_that_is_lost_is_made_again(site: Site) -> None:
    expected = site.result()
    shutil.rmtree(site.path)
    assert site.result() == expected


def test_what_is_left_of_an_older_site_never_shows(site: Site) -> None:
    site.build()
    edits.title(site.records, by_chance(1))
    site.build()
    spare = store.folder(site.path) / publish.SPARE
    for name in ("thu-tuc/1.900010/index.html", "la/la.html", "du-lieu/fees.csv"):
        (spare / name).parent.mkdir(parents=True, exist_ok=True)
        (spare / name).unlink(missing_ok=True)
        (spare / name).write_bytes(b"x")
    (spare / "thu-tuc/9.999999").mkdir()
    edits.fee(site.records, by_chance(1))
    site.build()
    demand_cold(site)


@pytest.mark.parametrize("name", [publish.PAGES, publish.REGISTERS, frame.FRAME])
def test_a_damaged_memory_is_as_good_as_none(site: Site, name: str) -> None:
    site.build()
    edits.title(site.records, by_chance(1))
    file = store.folder(site.path) / name
    whole = file.read_bytes()
    for damage in (whole[: len(whole) // 2], whole[:100] + bytes([whole[100] ^ 1]) + whole[101:], b"", whole + b"x"):
        file.write_bytes(damage)
        assert site.result() == from_nothing(site)
        assert file.read_bytes() != damage
    shutil.rmtree(store.folder(site.path))
    assert site.result() == from_nothing(site)


@pytest.mark.parametrize(
    "damage", [lambda b: b[:0], lambda b: b[: len(b) // 2], lambda b: b[:60] + b"\xff" * 9 + b[69:]]
)
def test_whatever_is_damaged_beside_the_site_the_next_build_is_right(
    slow_site: Site, damage: Callable[[bytes], bytes]
) -> None:
    """Every file of the cache but the spare tree: what the theme gave, what is remembered, compiled templates."""
    site = slow_site
    site.build()
    changed(site, 1)
    home = store.folder(site.path)
    files = [path for path in home.rglob("*") if path.is_file() and publish.SPARE not in path.relative_to(home).parts]
    assert {path.name for path in files} >= {publish.PAGES, publish.REGISTERS, frame.FRAME}
    for file in files:
        if file.name != frame.FRAME:  # it has its own test; with it, nothing else would be looked at
            file.write_bytes(damage(file.read_bytes()))
    site.build()
    demand_cold(site)


def test_a_memory_of_other_records_is_not_used(site: Site) -> None:
    """Two folders of records may be built into one place, one after the other."""
    site.build()
    other = Site(site.theme, site.records.with_name("other"), site.path)
    shutil.copytree(site.records, other.records)
    edits.title(other.records, by_chance(1))
    other.build()
    demand_cold(other)
    site.build()
    demand_cold(site)


def test_a_memory_of_another_day_is_not_used(site: Site) -> None:
    site.build()
    later = TODAY + timedelta(days=400)
    assert site.result(later) == from_nothing(site, later)
    assert site.result() == from_nothing(site)


def test_processes_that_order_their_sets_otherwise_remember_alike(site: Site) -> None:
    """Python salts the order of sets; what is remembered must not hang on it, nor what is printed."""
    printed = [_in_process(site, salt) for salt in ("1", "2", "3")]
    assert printed[0] > 100
    assert printed[1:] == [0, 0]
    demand_cold(site)


def _in_process(site: Site, salt: str) -> int:
    """Build in a new process; how many files it printed."""
    code = "import pickle, sys; site = pickle.load(sys.stdin.buffer); sys.stdout.write(str(site.build().printed))"
    done = subprocess.run(
        [sys.executable, "-c", code], input=pickle.dumps(site), cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": salt},
        capture_output=True, check=True,
    )  # fmt: skip
    return int(done.stdout)


def test_two_processes_that_both_fail_tell_why(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug stops the build, in whichever process, and the site stays."""
    site.build()
    before = tree(site.path)
    edits.unit(site.records, by_chance(1))

    def bug(*_: object) -> NoReturn:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(Press, "job", bug)
    with sharing(2), pytest.raises((ZeroDivisionError, workers.WorkerError), match="a bug"):
        site.build()
    assert tree(site.path) == before


# Kills


def kill_at(site: Site, number: int) -> bool:
    """Build in a child that is killed before its change of the disk with this number; False if it got through."""
    child = os.fork()
    if child == 0:
        count = 0

        def watch(event: str, _: object) -> None:
            nonlocal count
            if event in CHANGES:
                count += 1
                if count == number:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(watch)
        try:
            site.build()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


@pytest.mark.parametrize("processes", [1, 2])
def test_after_a_kill_at_any_moment_the_next_build_is_whole(site: Site, processes: int) -> None:
    """Each round: an edit, a build that is killed a little later than the last one, then a build that is not."""
    site.build()
    with sharing(processes):
        number, killed = 1, 0
        while True:
            changed(site, killed)
            before = tree(site.path)
            if not kill_at(site, number):
                break
            killed += 1
            expected = from_nothing(site)
            assert isinstance(expected, dict)
            assert tree(site.path) in (before, expected), number
            found = site.result()
            assert isinstance(found, dict)
            assert differences(found, expected) == [], number
            number = number * 2 + 1
    assert killed > 5


def test_a_kill_between_the_swap_and_the_memory_costs_nothing_but_time(site: Site) -> None:
    """What is remembered is then older than the site that stands."""
    site.build()
    for number in range(3):
        changed(site, number)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(store, "save", lambda *_: None)
            site.build()
        demand_cold(site)
        edits.title(site.records, by_chance(number))
        site.build()
        demand_cold(site)

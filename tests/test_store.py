"""What is remembered is trusted only when it is whole and of the same code; anything else is as good as nothing."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from generator import store
from generator.desk import Examined, Source
from generator.store import Memory, alone, folder, load, save

KEY: Final = b"k" * 20
OTHER: Final = b"o" * 20
VALUE: Final = {"a": [1, 2, 3], "đ": None}
CHANGES: Final = {"open", "os.mkdir", "os.rename"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with one thing remembered."""
    save(tmp_path / "site", "pages", KEY, VALUE)
    return tmp_path / "site"


@pytest.fixture
def file(site: Path) -> Path:
    return folder(site) / "pages"


def test_what_was_saved_is_loaded(site: Path) -> None:
    assert load(site, "pages", KEY) == VALUE
    save(site, "pages", OTHER, [1])
    assert load(site, "pages", OTHER) == [1]
    assert load(site, "pages", KEY) is None


def test_names_and_sites_are_kept_apart(site: Path) -> None:
    save(site, "frame", KEY, 1)
    save(site.with_name("site2"), "pages", KEY, 2)
    assert [load(site, "pages", KEY), load(site, "frame", KEY)] == [VALUE, 1]
    assert load(site.with_name("site2"), "pages", KEY) == 2
    assert load(site, "khac", KEY) is None


def test_it_lies_beside_the_site(site: Path) -> None:
    assert folder(site) == site.parent / ".site-cache"
    assert [path.name for path in folder(site).iterdir()] == ["pages"]
    assert not site.exists()


@pytest.mark.parametrize("key", [OTHER, b"", KEY[:-1], KEY + b"k", b"k" * 21])
def test_another_key_finds_nothing(site: Path, key: bytes) -> None:
    assert load(site, "pages", key) is None


def test_a_damaged_byte_anywhere_is_noticed(site: Path, file: Path) -> None:
    whole = file.read_bytes()
    assert len(whole) > 70
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 0x10]) + whole[place + 1 :])
        assert load(site, "pages", KEY) is None, place
    file.write_bytes(whole)
    assert load(site, "pages", KEY) == VALUE


def test_a_file_of_another_length_is_noticed(site: Path, file: Path) -> None:
    whole = file.read_bytes()
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        assert load(site, "pages", KEY) is None, length
    file.write_bytes(whole + b"\x00")
    assert load(site, "pages", KEY) is None


def test_nothing_is_unpacked_before_the_seal_is_checked(site: Path, file: Path, tmp_path: Path) -> None:
    """A file that somebody else wrote must not run code by being looked at."""

    class Bomb:
        def __reduce__(self) -> tuple[object, tuple[object, ...]]:
            return os.mkdir, (os.fspath(tmp_path / "bomb"),)

    body = pickle.dumps(Bomb())
    file.write_bytes(store.HEAD + KEY + bytes(store.SIZE) + body)
    assert load(site, "pages", KEY) is None
    assert not (tmp_path / "bomb").exists()


def test_a_deleted_file_or_folder_is_nothing(site: Path, file: Path) -> None:
    file.unlink()
    assert load(site, "pages", KEY) is None
    folder(site).rmdir()
    assert load(site, "pages", KEY) is None
    folder(site).write_bytes(b"")
    assert load(site, "pages", KEY) is None


def kill_at_change(number: int, site: Path) -> bool:
    """Save something new in a child that is killed before its change of the disk with this number."""
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
            save(site, "pages", KEY, "new" * 100_000)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def test_a_kill_at_any_moment_leaves_what_was_there(site: Path) -> None:
    number = 1
    while kill_at_change(number, site):
        assert load(site, "pages", KEY) == VALUE, number
        number += 1
    assert number >= 3  # before the new file is opened, and before it takes the place of the old one
    assert load(site, "pages", KEY) == "new" * 100_000


def test_a_memory_survives(site: Path) -> None:
    memory = Memory(registers=b"x", pages=7)
    save(site, "pages", KEY, memory)
    assert load(site, "pages", KEY) == memory


# A little change is written beside the whole


def examined(path: str, code: str = "1.000001") -> Examined:
    """What a file without a page gave."""
    return Examined(path, Source(1, 2, 3, b"d"), code, ())


def remember(site: Path, memory: Memory) -> Memory:
    """The memory as the next build finds it."""
    save(site, "pages", KEY, memory)
    found = load(site, "pages", KEY)
    assert isinstance(found, Memory)
    return found


@pytest.fixture
def whole(site: Path) -> Memory:
    """A memory of many files as it lies on disk, in several parts."""
    files = {f"thu-tuc/{n:04}.yaml": examined(f"thu-tuc/{n:04}.yaml") for n in range(1200)}
    return remember(site, Memory(examined=files, pages=1))


def edited(memory: Memory, *paths: str) -> Memory:
    """The memory after a build that looked at these files again."""
    return replace(
        memory, examined={**memory.examined, **{path: examined(path, "2.000002") for path in paths}}, pages=2
    )


def test_a_little_change_leaves_the_whole_alone(site: Path, file: Path, whole: Memory) -> None:
    before = file.read_bytes()
    later = edited(whole, "thu-tuc/0003.yaml")
    found = remember(site, later)
    assert found == later
    assert list(found.examined) == list(later.examined)
    assert file.read_bytes() == before
    assert file.with_name("pages-since").stat().st_size < len(before) / 3
    assert remember(site, edited(found, "thu-tuc/0009.yaml")) == edited(later, "thu-tuc/0009.yaml")


def test_files_that_went_and_came_are_remembered_in_order(site: Path, whole: Memory) -> None:
    kept = dict(list(whole.examined.items())[1:])
    later = replace(whole, examined={"thu-tuc/0000a.yaml": examined("thu-tuc/0000a.yaml"), **kept})
    found = remember(site, later)
    assert list(found.examined.items()) == list(later.examined.items())


def test_a_large_change_is_written_whole(site: Path, file: Path, whole: Memory) -> None:
    little = remember(site, edited(whole, "thu-tuc/0003.yaml"))
    assert file.with_name("pages-since").exists()
    large = edited(little, *(f"thu-tuc/{n:04}.yaml" for n in range(200)))
    assert remember(site, large) == large
    assert not file.with_name("pages-since").exists()


@pytest.mark.parametrize("place", [0, 10, 40, 70, 100, -1])
def test_a_damaged_change_leads_back_to_the_whole(site: Path, file: Path, whole: Memory, place: int) -> None:
    save(site, "pages", KEY, edited(whole, "thu-tuc/0003.yaml"))
    since = file.with_name("pages-since")
    content = bytearray(since.read_bytes())
    content[place] ^= 0x10
    since.write_bytes(content)
    assert load(site, "pages", KEY) == whole


def test_the_change_of_another_whole_is_not_taken(site: Path, file: Path, whole: Memory) -> None:
    """As after a kill between writing a new whole and removing what had changed since the old one."""
    save(site, "pages", KEY, edited(whole, "thu-tuc/0003.yaml"))
    since = file.with_name("pages-since").read_bytes()
    other = Memory(examined=dict(whole.examined), pages=9)
    save(site, "pages", KEY, other)
    file.with_name("pages-since").write_bytes(since)
    assert load(site, "pages", KEY) == other


# One build at a time


def test_only_one_is_alone(site: Path) -> None:
    with alone(site) as first, alone(site) as second, alone(site.with_name("site2")) as elsewhere:
        assert (first, second, elsewhere) == (True, False, True)
    with alone(site) as again:
        assert again


def test_a_killed_build_keeps_nobody_out(site: Path) -> None:
    child = os.fork()
    if child == 0:
        with alone(site) as first:
            os._exit(int(first))
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 1
    with alone(site) as free:
        assert free

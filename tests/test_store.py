"""What is remembered is trusted only when it is whole and of the same code; anything else is as good as nothing."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from pathlib import Path
from typing import Final

import pytest

from generator import store
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

"""A site on the disk is whole at every moment, killed or not."""

import errno
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import write
from generator.artifact import Artifact
from generator.write import UnsafePathError, recover, staging, swap, write_tree

OLD = {"index.html": b"old", "old/a.html": b"a", "both.html": b"old"}
NEW = {"index.html": b"new", "new/b.html": b"b", "both.html": b"new"}
CHANGES = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree", "ctypes.call_function"}


def put(files: dict[str, bytes], root: Path) -> None:
    write_tree([Artifact(path, content) for path, content in files.items()], root)


def tree(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def beside(site: Path) -> list[str]:
    return sorted(path.name for path in site.parent.iterdir() if path != site)


def publish(site: Path) -> None:
    """What a build does with the disk."""
    recover(site)
    new = staging(site)
    put(NEW, new)
    swap(new, site)


# Where artifacts land


def test_artifacts_land_below_the_root(tmp_path: Path) -> None:
    put(NEW, tmp_path)
    assert tree(tmp_path) == NEW


@pytest.mark.parametrize(
    "path",
    ["", "/etc/a", "../a", "a/../../b", "a/./b", "./a", "a//b", "a/", "a\\b", "a\x00b", "a\nb", "..", "."],
)
def test_no_artifact_lands_elsewhere(tmp_path: Path, path: str) -> None:
    root = tmp_path / "root"
    with pytest.raises(UnsafePathError, match="not a path inside the site"):
        write_tree([Artifact(path, b"x")], root)
    assert not list(tmp_path.rglob("*"))


def test_no_two_artifacts_share_an_address(tmp_path: Path) -> None:
    with pytest.raises(UnsafePathError, match=r"two files claim the address 'a\.html'"):
        write_tree([Artifact("a.html", b"1"), Artifact("a.html", b"2")], tmp_path)
    assert tree(tmp_path) == {"a.html": b"1"}


def test_an_artifact_follows_no_link_to_another_file(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    (tmp_path / "root").mkdir()
    (tmp_path / "root" / "a").symlink_to(tmp_path / "secret")
    with pytest.raises(UnsafePathError):
        put({"a": b"x"}, tmp_path / "root")
    assert (tmp_path / "secret").read_bytes() == b"secret"


# The swap


def cannot_exchange(*_: object) -> bool:
    return False


WAYS = pytest.mark.parametrize("exchange", [write._exchange, cannot_exchange], ids=["exchange", "two renames"])


@WAYS
@pytest.mark.parametrize("old", [OLD, {}, None], ids=["a site stands", "an empty folder stands", "nothing stands"])
def test_the_new_tree_takes_the_place_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exchange: Callable[..., bool], old: dict[str, bytes] | None
) -> None:
    monkeypatch.setattr(write, "_exchange", exchange)
    site = tmp_path / "site"
    if old is not None:
        site.mkdir()
        put(old, site)
    publish(site)
    assert tree(site) == NEW
    assert beside(site) == []


def test_this_file_system_exchanges(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    put(OLD, one)
    put(NEW, other)
    assert write._exchange(one, other)
    assert (tree(one), tree(other)) == (NEW, OLD)


def test_a_failing_exchange_is_told(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    with pytest.raises(OSError, match="No such file") as caught:
        write._exchange(tmp_path / "one", tmp_path / "none")
    assert caught.value.errno == errno.ENOENT


# Kills


def kill_at_change(number: int, site: Path, exchange: Callable[..., bool]) -> bool:
    """Publish in a child that is killed before its change of the disk with this number; False if it got through."""
    child = os.fork()
    if child == 0:
        count = 0

        def watch(event: str, _: object) -> None:
            nonlocal count
            if event in CHANGES:
                count += 1
                if count == number:
                    os.kill(os.getpid(), signal.SIGKILL)

        write._exchange = exchange
        sys.addaudithook(watch)
        try:
            publish(site)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


@WAYS
@pytest.mark.parametrize("old", [OLD, None], ids=["a site stands", "nothing stands"])
def test_a_kill_at_any_moment_leaves_the_old_site_or_the_new(
    tmp_path: Path, exchange: Callable[..., bool], old: dict[str, bytes] | None
) -> None:
    seen, missing, number = set(), 0, 1
    while True:
        site = tmp_path / str(number) / "site"
        site.parent.mkdir()
        if old is not None:
            put(old, site)
        if not kill_at_change(number, site, exchange):
            break
        if old is not None and not site.exists():
            missing += 1
            recover(site)
        found = tree(site) if site.exists() else None
        assert found in (old, NEW), f"at change {number}"
        seen.add(found == NEW)
        publish(site)
        assert tree(site) == NEW
        assert beside(site) == [], f"at change {number}"
        number += 1
    assert number > 5
    assert seen == ({False, True} if old is not None else {False})
    assert missing == (1 if old is not None and exchange is cannot_exchange else 0)


# What killed builds leave


def test_leftovers_of_dead_builds_go_and_those_of_living_ones_stay(tmp_path: Path) -> None:
    site = tmp_path / "site"
    put(OLD, site)
    dead = 2**22 + 1  # more than any process number of Linux
    for name in (f".site-new-{dead}", f".site-old-{dead}", ".site-new-1", ".other-new-1", ".site-new-x"):
        put({"a": b"a"}, tmp_path / name)
    recover(site)
    assert beside(site) == [".other-new-1", ".site-new-1", ".site-new-x"]
    assert tree(site) == OLD


def test_the_first_build_may_be_in_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    publish(tmp_path / "a" / "site")
    assert tree(tmp_path / "a" / "site") == NEW

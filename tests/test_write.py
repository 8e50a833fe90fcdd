"""A site on the disk is whole at every moment, killed or not."""

import errno
import os
import resource
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import write
from generator.artifact import Artifact
from generator.write import Stamp, Tree, UnsafePathError, recover, staging, swap, write_tree

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


def test_a_disk_that_takes_only_a_part_is_told(tmp_path: Path) -> None:
    """A full disk takes a part of the last file before it refuses the next."""
    resource.prlimit(0, resource.RLIMIT_FSIZE, (1000, -1))
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        with pytest.raises(OSError, match=r".*"):
            put({"a": b"x" * 1500}, tmp_path / "root")
    finally:
        resource.prlimit(0, resource.RLIMIT_FSIZE, (-1, -1))
        signal.signal(signal.SIGXFSZ, handler)


# A tree that takes files over


def files_of(root: Path) -> dict[str, Stamp]:
    return {stamp.path: stamp for stamp in write.stamps(root)}


def standing(tmp_path: Path) -> dict[str, Stamp]:
    """A site that stands, and its files."""
    put(OLD, tmp_path / "site")
    return files_of(tmp_path / "site")


def test_stamps_tell_every_file_in_a_fixed_order(tmp_path: Path) -> None:
    found = standing(tmp_path)
    assert list(found) == ["both.html", "index.html", "old/a.html"]
    status = (tmp_path / "site/old/a.html").stat()
    assert found["old/a.html"] == Stamp("old/a.html", 1, status.st_mtime_ns)
    assert list(write.stamps(tmp_path / "none")) == []


def test_a_file_is_taken_over_without_copying_a_byte(tmp_path: Path) -> None:
    found = standing(tmp_path)
    fresh = Tree(tmp_path / "new", tmp_path / "site")
    fresh.keep(found["old/a.html"])
    assert tree(tmp_path / "new") == {"old/a.html": b"a"}
    assert (tmp_path / "new/old/a.html").samefile(tmp_path / "site/old/a.html")
    with pytest.raises(UnsafePathError, match=r"two files claim the address 'old/a\.html'"):
        fresh.keep(found["old/a.html"])
    with pytest.raises(UnsafePathError, match=r"two files claim the address 'old/a\.html'"):
        fresh.put(Artifact("old/a.html", b"b"))
    assert tree(tmp_path / "site") == OLD


def test_where_links_are_impossible_a_file_is_copied_with_its_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "no links here")

    found = standing(tmp_path)
    monkeypatch.setattr(os, "link", refuse)
    Tree(tmp_path / "new", tmp_path / "site").keep(found["index.html"])
    assert files_of(tmp_path / "new") == {"index.html": found["index.html"]}
    assert not (tmp_path / "new/index.html").samefile(tmp_path / "site/index.html")


@pytest.mark.parametrize(
    "change",
    [
        lambda file: file.unlink(),
        lambda file: file.write_bytes(b"longer"),
        lambda file: os.utime(file, ns=(1, 1)),
        lambda file: (file.unlink(), file.symlink_to("both.html")),
    ],
)
def test_a_file_that_somebody_touched_stands_no_more(tmp_path: Path, change: Callable[[Path], object]) -> None:
    found = standing(tmp_path)
    fresh = Tree(tmp_path / "new", tmp_path / "site")
    assert all(map(fresh.stands, found.values()))
    change(tmp_path / "site/index.html")
    assert [path for path, stamp in found.items() if not fresh.stands(stamp)] == ["index.html"]
    assert not Tree(tmp_path / "new").stands(found["both.html"])


def spare(tmp_path: Path, files: dict[str, bytes]) -> Tree:
    """A tree that grows where an older site lies, while `OLD` stands."""
    put(files, tmp_path / "spare")
    return Tree(tmp_path / "spare", tmp_path / "site", files_of(tmp_path / "spare"))


def test_what_is_right_in_an_older_site_stays_and_all_else_goes(tmp_path: Path) -> None:
    found = standing(tmp_path)
    fresh = spare(tmp_path, {"gone/b/c.html": b"c", "both.html": b"older", "index.html": b"older"})
    (tmp_path / "spare/old").mkdir()
    os.link(tmp_path / "site/old/a.html", tmp_path / "spare/old/a.html")
    fresh = Tree(tmp_path / "spare", tmp_path / "site", files_of(tmp_path / "spare"))
    inode = (tmp_path / "spare/old/a.html").stat().st_ino
    fresh.keep(found["old/a.html"])
    fresh.keep(found["both.html"])
    fresh.put(Artifact("index.html", b"newer"))
    fresh.put(Artifact("new.html", b"new"))
    fresh.finish()
    assert tree(tmp_path / "spare") == {
        "old/a.html": b"a", "both.html": b"old", "index.html": b"newer", "new.html": b"new",
    }  # fmt: skip
    assert sorted(path.name for path in (tmp_path / "spare").iterdir() if path.is_dir()) == ["old"]
    assert (tmp_path / "spare/old/a.html").stat().st_ino == inode
    assert tree(tmp_path / "site") == OLD


def test_a_file_of_the_standing_site_is_never_written_into(tmp_path: Path) -> None:
    """The older site shares its files with the one that stands."""
    standing(tmp_path)
    (tmp_path / "spare").mkdir()
    os.link(tmp_path / "site/index.html", tmp_path / "spare/index.html")
    fresh = Tree(tmp_path / "spare", tmp_path / "site", files_of(tmp_path / "spare"))
    fresh.put(Artifact("index.html", b"new"))
    assert tree(tmp_path / "spare") == {"index.html": b"new"}
    assert tree(tmp_path / "site") == OLD


def test_no_two_files_share_an_address_in_an_older_site_either(tmp_path: Path) -> None:
    found = standing(tmp_path)
    fresh = spare(tmp_path, {"index.html": b"older", "both.html": b"older"})
    fresh.put(Artifact("index.html", b"1"))
    with pytest.raises(UnsafePathError, match="two files claim the address"):
        fresh.put(Artifact("index.html", b"2"))
    with pytest.raises(UnsafePathError, match="two files claim the address"):
        fresh.keep(found["index.html"])
    fresh.keep(found["both.html"])
    with pytest.raises(UnsafePathError, match="two files claim the address"):
        fresh.put(Artifact("both.html", b"2"))


def test_what_another_process_wrote_is_settled_or_dropped(tmp_path: Path) -> None:
    """Its tree is not ours: here the older file still seems to lie there."""
    standing(tmp_path)
    fresh = spare(tmp_path, {"a.html": b"older", "b.html": b"older", "c.html": b"older"})
    theirs = Tree(tmp_path / "spare", tmp_path / "site", files_of(tmp_path / "spare"))
    stamps = theirs.put_all([Artifact("a.html", b"a"), Artifact("b.html", b"b")])
    fresh.drop([stamps[1]])
    fresh.put(Artifact("b.html", b"b again"))
    fresh.settle([stamps[0]])
    fresh.finish()
    assert tree(tmp_path / "spare") == {"a.html": b"a", "b.html": b"b again"}


def test_what_was_dropped_and_is_not_written_again_is_gone(tmp_path: Path) -> None:
    standing(tmp_path)
    fresh = spare(tmp_path, {"a/a.html": b"older"})
    fresh.drop([fresh.put(Artifact("a/a.html", b"a"))])
    fresh.finish()
    assert tree(tmp_path / "spare") == {}


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


@WAYS
def test_an_exchange_leaves_the_old_tree_where_the_new_one_grew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exchange: Callable[..., bool]
) -> None:
    monkeypatch.setattr(write, "_exchange", exchange)
    put(OLD, tmp_path / "site")
    put(NEW, tmp_path / "spare")
    write.exchange(tmp_path / "spare", tmp_path / "site")
    assert (tree(tmp_path / "site"), tree(tmp_path / "spare")) == (NEW, OLD)
    assert beside(tmp_path / "site") == ["spare"]
    put({"index.html": b"first"}, tmp_path / "other")
    write.exchange(tmp_path / "other", tmp_path / "site2")
    assert tree(tmp_path / "site2") == {"index.html": b"first"}
    assert not (tmp_path / "other").exists()


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

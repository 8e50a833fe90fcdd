"""Artifacts to disk: a new tree is written beside the site and takes its place in one step, or not at all."""

import ctypes
import errno
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from generator.artifact import Artifact

AT_FDCWD = -100
RENAME_EXCHANGE = 2
UNSAFE = frozenset(("", ".", ".."))
HIDDEN = re.compile(r"[\\\x00-\x1f\x7f]")
CANNOT_EXCHANGE = (errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP)


class UnsafePathError(ValueError):
    """An artifact would land outside the site or on a file that is there already: a bug in who made it."""


class Stamp(NamedTuple):
    """A file as it was when we wrote it; whoever touches it changes the stamp."""

    path: str
    size: int
    modified: int


class Tree:
    """A site that grows at `root`: files are written, or taken over from the standing site where they still hold.

    `root` may hold a site of before: what is right in it stays, all else goes, so that a small change costs little.
    No file may replace another of the same site, be it the theme's or an artifact's.
    """

    def __init__(self, root: Path, standing: Path | None = None, there: dict[str, Stamp] | None = None) -> None:
        """`there` are the files of an older site at `root`; without it what lies there belongs to this one."""
        self._base = os.fspath(root)
        self._root = root
        self._standing = os.fspath(standing) if standing else ""
        self._made: set[str] = set()
        self._there = there or {}

    def put(self, artifact: Artifact) -> Stamp:
        """Write one file."""
        return self.put_parts(artifact.path, (artifact.content,))

    def put_parts(self, address: str, parts: Iterable[bytes]) -> Stamp:
        """Write one file part by part: the whole of it need never be in memory."""
        path = self._prepared(address)
        if self._there.pop(path, None):  # never into it: it may be a file of the standing site under another name
            os.unlink(f"{self._base}/{path}")  # noqa: PTH108 - a Path for each of 10,000 files costs more than the file
        try:
            handle = os.open(f"{self._base}/{path}", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        except FileExistsError:
            raise UnsafePathError(f"two files claim the address {address!r}") from None
        try:
            for part in parts:
                if os.write(handle, part) != len(part):
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), path)
            status = os.fstat(handle)
        finally:
            os.close(handle)
        return Stamp(path, status.st_size, status.st_mtime_ns)

    def put_all(self, artifacts: Iterable[Artifact]) -> list[Stamp]:
        """Write every artifact."""
        return [self.put(artifact) for artifact in artifacts]

    def standing(self, stamp: Stamp) -> Path:
        """Where the file is in the standing site."""
        return Path(self._standing, stamp.path)

    def keep(self, stamp: Stamp) -> None:
        """Take a file over from the standing site: one more name for it, no byte is copied where links are possible."""
        found = self._there.pop(stamp.path, None)
        if found == stamp:
            return
        path = self._prepared(stamp.path)
        old, new = f"{self._standing}/{path}", f"{self._base}/{path}"
        if found:
            os.unlink(new)  # noqa: PTH108 - as above
        try:
            os.link(old, new)
        except FileExistsError:
            raise UnsafePathError(f"two files claim the address {stamp.path!r}") from None
        except OSError:
            shutil.copy2(old, new)

    def stands(self, stamp: Stamp) -> bool:
        """Whether the standing site still has the file as it was written."""
        try:
            status = os.lstat(f"{self._standing}/{stamp.path}")  # a Path costs more than the question
        except OSError:
            return False
        return bool(self._standing) and status.st_size == stamp.size and status.st_mtime_ns == stamp.modified

    def drop(self, stamps: Iterable[Stamp]) -> None:
        """Take files back that were written, perhaps by another process, and are to be written again."""
        for stamp in stamps:
            self._there.pop(stamp.path, None)
            os.unlink(f"{self._base}/{stamp.path}")  # noqa: PTH108 - as above

    def settle(self, stamps: Iterable[Stamp]) -> None:
        """Files that another process has written."""
        for stamp in stamps:
            self._there.pop(stamp.path, None)

    def finish(self) -> None:
        """Remove what is left of the older site."""
        for path in self._there:
            os.unlink(f"{self._base}/{path}")  # noqa: PTH108 - as above
            _prune(self._base, path)
        self._there = {}

    def _prepared(self, path: str) -> str:
        safe = _safe(path)
        _make(self._root, safe.rpartition("/")[0], self._made)
        return safe


def _prune(base: str, path: str) -> None:
    """Remove the folders around a removed file as far as they are empty."""
    folder = path.rpartition("/")[0]
    with suppress(OSError):
        while folder:
            os.rmdir(f"{base}/{folder}")  # noqa: PTH106 - as above
            folder = folder.rpartition("/")[0]


def write_tree(artifacts: Iterable[Artifact], root: Path) -> list[Stamp]:
    """Write every artifact below `root`."""
    return Tree(root).put_all(artifacts)


def stamps(root: Path) -> Iterator[Stamp]:
    """The stamp of every file below `root`, in a fixed order."""
    base = len(os.fspath(root)) + 1
    waiting = [os.fspath(root)] if root.is_dir() else []
    for folder in waiting:  # grows while it is walked
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
            else:
                status = entry.stat(follow_symlinks=False)
                yield Stamp(entry.path[base:], status.st_size, status.st_mtime_ns)


def inventory(root: Path) -> dict[str, Stamp]:
    """The files of an older site by path; folders of it that hold none go at once."""
    found: dict[str, Stamp] = {}
    base = os.fspath(root)
    if root.is_dir():
        _take(base, len(base) + 1, found)
    return found


def _take(folder: str, skip: int, found: dict[str, Stamp]) -> bool:
    """Note the files below `folder`; whether there are any. One walk: at 20,000 files a second one would be felt."""
    holds = False
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            if _take(entry.path, skip, found):
                holds = True
            else:
                os.rmdir(entry.path)  # noqa: PTH106 - a Path for each of 10,000 folders costs more than the folder
        else:
            status = entry.stat(follow_symlinks=False)
            path = entry.path[skip:]
            found[path] = Stamp(path, status.st_size, status.st_mtime_ns)
            holds = True
    return holds


def _make(root: Path, folder: str, made: set[str]) -> None:
    """Make `folder` and those around it; `made` spares asking the disk again and again."""
    if folder in made:
        return
    made.add(folder)
    if not folder:
        root.mkdir(parents=True, exist_ok=True)
        return
    _make(root, folder.rpartition("/")[0], made)
    with suppress(FileExistsError):
        os.mkdir(f"{root}/{folder}")  # noqa: PTH102 - a Path for each of 10,000 folders costs more than the folder


def _safe(path: str) -> str:
    """`path` as it may be joined to the site root: relative, plain, and written in one way only."""
    if not UNSAFE.isdisjoint(path.split("/")) or HIDDEN.search(path):
        raise UnsafePathError(f"not a path inside the site: {path!r}")
    return path


def staging(site: Path) -> Path:
    """Where a build of `site` grows: beside it, on the same file system, under the name of this process."""
    return _beside(site, "new")


def recover(site: Path) -> None:
    """Undo what killed builds left: put back a site that was moved aside, remove trees that nobody builds any more."""
    if not site.exists():
        aside = [tree for tree, _ in _leftovers(site, "old")]
        if aside:
            aside[-1].rename(site)
    for kind in ("new", "old"):
        for tree, process in _leftovers(site, kind):
            if process == os.getpid() or not _alive(process):
                shutil.rmtree(tree)


def swap(new: Path, site: Path) -> None:
    """Put the finished tree `new` in the place of `site` and remove the old tree.

    A kill at any moment leaves the old site or the new one. Where the file system cannot exchange two names, the
    site is missing between two renames; `recover` heals a kill right there.
    """
    exchange(new, site)
    if new.exists():
        shutil.rmtree(new)


def exchange(new: Path, site: Path) -> None:
    """As `swap`, but the old tree, if there was one, stays at `new`."""
    if not site.exists():
        new.rename(site)
    elif not _exchange(new, site):
        aside = _beside(site, "old")
        site.rename(aside)
        new.rename(site)
        aside.rename(new)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False where the C library, the kernel or the file system cannot."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    if renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in CANNOT_EXCHANGE:
        return False
    raise OSError(code, os.strerror(code), str(one), None, str(other))


def _beside(site: Path, kind: str) -> Path:
    return site.with_name(f".{site.name}-{kind}-{os.getpid()}")


def _leftovers(site: Path, kind: str) -> list[tuple[Path, int]]:
    """The trees of this kind beside the site with the process that made each, the oldest first."""
    pattern = re.compile(rf"\.{re.escape(site.name)}-{kind}-([0-9]+)")
    if not site.parent.is_dir():
        return []
    found = [(tree, int(match[1])) for tree in site.parent.iterdir() if (match := pattern.fullmatch(tree.name))]
    return sorted(found, key=lambda item: item[0].stat().st_mtime)


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True

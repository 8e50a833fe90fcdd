"""Artifacts to disk: a new tree is written beside the site and takes its place in one step, or not at all."""

import ctypes
import errno
import os
import re
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from generator.artifact import Artifact

AT_FDCWD = -100
RENAME_EXCHANGE = 2
UNSAFE = frozenset(("", ".", ".."))
HIDDEN = re.compile(r"[\\\x00-\x1f\x7f]")
CANNOT_EXCHANGE = (errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP)


class UnsafePathError(ValueError):
    """An artifact would land outside the site or on a file that is there already: a bug in who made it."""


def write_tree(artifacts: Iterable[Artifact], root: Path) -> None:
    """Write every artifact below `root`; none may replace another file, be it the theme's or an artifact's."""
    base = os.fspath(root)
    made: set[str] = set()
    for artifact in artifacts:
        path = _safe(artifact.path)
        folder = path.rpartition("/")[0]
        _make(root, folder, made)
        try:
            handle = os.open(f"{base}/{path}", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        except FileExistsError:
            raise UnsafePathError(f"two files claim the address {artifact.path!r}") from None
        with os.fdopen(handle, "wb", buffering=0) as file:
            file.write(artifact.content)


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
    if not site.exists():
        new.rename(site)
    elif _exchange(new, site):
        shutil.rmtree(new)
    else:
        aside = _beside(site, "old")
        site.rename(aside)
        new.rename(site)
        shutil.rmtree(aside)


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

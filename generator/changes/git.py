"""Record files of a revision, straight out of git: nothing is checked out, no filter or hook of the repository runs."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

LINK: Final = "120000"
SUBMODULE: Final = "160000"
BYTES: Final = 64 * 1024 * 1024  # all records of a side; beyond, something else than records was committed


class RevisionError(Exception):
    """A revision that git does not know, or a tree that is too large; the text says which, in Vietnamese."""


class Entry(NamedTuple):
    """A file of a tree: its mode, the name of its content, its size in bytes."""

    mode: str
    blob: str
    size: int


def commit(repository: Path, revision: str) -> str:
    """The full name of a commit, whatever was typed for it; never taken for an option."""
    found = _git(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if found is None:
        raise RevisionError(f"Kho không có bản «{revision}».")
    return found.decode("ascii").strip()


def entries(repository: Path, name: str, folder: str) -> dict[str, Entry]:
    """The files below `folder` in a commit, by their paths below it; submodules are left out."""
    listed = _git(repository, "ls-tree", "-r", "-z", "-l", "--full-tree", name, "--", f"{folder}/")
    if listed is None:
        raise RevisionError(f"Không đọc được thư mục {folder}/ của bản {name[:12]}.")
    found = dict(_entries(listed.decode("utf-8", "replace"), folder))
    if sum(entry.size for entry in found.values()) > BYTES:
        raise RevisionError(f"Thư mục {folder}/ của bản {name[:12]} quá lớn để so.")
    return found


def _entries(listed: str, folder: str) -> Iterator[tuple[str, Entry]]:
    for line in filter(None, listed.split("\0")):
        head, _, path = line.partition("\t")
        mode, _, blob, size = head.split()
        below = path.removeprefix(f"{folder}/")
        if mode != SUBMODULE and _is_safe(below):
            yield below, Entry(mode, blob, int(size))


def _is_safe(path: str) -> bool:
    """Whether a path of a tree stays below the folder that it is written to."""
    pure = PurePosixPath(path)
    return not pure.is_absolute() and ".." not in pure.parts and ".git" not in pure.parts and "\\" not in path


def contents(repository: Path, blobs: Mapping[str, str]) -> dict[str, bytes]:
    """The contents of files, by path."""
    asked = "".join(f"{blob}\n" for blob in blobs.values())
    told = _git(repository, "cat-file", "--batch", given=asked.encode("ascii"))
    if told is None:
        raise RevisionError("Không đọc được nội dung tệp từ kho.")
    found: dict[str, bytes] = {}
    at = 0
    for path in blobs:
        end = told.index(b"\n", at)
        size = int(told[at:end].split(b" ")[2])
        found[path] = told[end + 1 : end + 1 + size]
        at = end + 1 + size + 1
    return found


def _git(repository: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """What git says; None when it refuses."""
    command = ("git", "-C", str(repository), "--no-replace-objects", *arguments)
    done = subprocess.run(command, input=given, capture_output=True, check=False)  # noqa: S603 - no shell, no option from outside
    return done.stdout if done.returncode == 0 else None

"""What a build is made of besides records: the generator's own files and the libraries. Any change makes all pages anew."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from importlib import metadata
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
LIBRARIES: Final = (
    "deflate",
    "frictionless",
    "jinja2",
    "markdown",
    "markupsafe",
    "mkdocs",
    "mkdocs-material",
    "pymdown-extensions",
    "pyyaml",
)
SIZE: Final = 20


@cache
def of_code() -> bytes:
    """The identity of the generator and its libraries."""
    versions = "\n".join([sys.version, *(f"{name} {_version(name)}" for name in LIBRARIES)])
    return _digest([versions.encode(), of_files(HERE, HERE.rglob("*"))])


def of_files(base: Path, paths: Iterable[Path]) -> bytes:
    """The identity of files by name and content; caches of Python do not count."""
    files = sorted(path for path in paths if path.is_file() and "__pycache__" not in path.parts)
    return _digest(part for path in files for part in (path.relative_to(base).as_posix().encode(), path.read_bytes()))


def of(*parts: object) -> bytes:
    """The identity of values whose text says all of them."""
    return _digest(part if isinstance(part, bytes) else repr(part).encode() for part in parts)


def _digest(parts: Iterable[bytes]) -> bytes:
    found = blake2b(digest_size=SIZE)
    for part in parts:
        found.update(len(part).to_bytes(8, "big"))
        found.update(part)
    return found.digest()


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""

"""What a build remembers for the next one: kept beside the site, trusted only when whole and made by the same code.

The file may be deleted at any time. A kill while it is written leaves the one before; a damaged one, or one of other
code, is as good as none.
"""

from __future__ import annotations

import fcntl
import os
import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import IO, Any, Final, NamedTuple

from generator.desk import Examined
from generator.printed import Made
from generator.search import Shards
from generator.write import Stamp

HEAD: Final = b"tthc-2\n"
SIZE: Final = 32
PART: Final = 500  # files to a part
BLOCK: Final = 1 << 20


class Filed(NamedTuple):
    """A file that is made anew in every build, and what it held: the same again need not be written."""

    stamp: Stamp
    digest: bytes


@dataclass(frozen=True)
class Memory:
    """One build: what each procedure file and each job gave, in order, the joined tables, all other files made of
    records, the shards of the full text, the identity of the registers, and how many pages there are."""

    examined: dict[str, Examined] = field(default_factory=dict)
    made: dict[str, Made] = field(default_factory=dict)
    tables: dict[str, Stamp] = field(default_factory=dict)
    rest: dict[str, Filed] = field(default_factory=dict)
    shards: Shards | None = None
    registers: bytes = b""
    pages: int = 0


def folder(site: Path) -> Path:
    """Where what belongs to a site is remembered."""
    return site.with_name(f".{site.name}-cache")


@contextmanager
def alone(site: Path) -> Iterator[bool]:
    """Whether nobody else builds the same site; others are kept out until the end."""
    home = folder(site)
    home.mkdir(parents=True, exist_ok=True)
    with (home / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
        else:
            yield True


def load(site: Path, name: str, key: bytes) -> object | None:
    """What was saved for `site` under `name` with the same key; None when there is nothing that can be trusted."""
    try:
        file = (folder(site) / name).open("rb")
    except OSError:
        return None
    with file:
        head = HEAD + key
        if file.read(len(head)) != head or file.read(SIZE) != _seal(file):
            return None
        file.seek(len(head) + SIZE)
        # Sealed, and as much our own as the site beside it.
        count = pickle.load(file)  # noqa: S301
        return _joined([pickle.load(file) for _ in range(count)])  # noqa: S301


def save(site: Path, name: str, key: bytes, value: object) -> None:
    """Remember `value`; what was remembered before stays until the new file is complete."""
    home = folder(site)
    home.mkdir(parents=True, exist_ok=True)
    new = home / f"{name}.{os.getpid()}"
    parts = _parted(value)
    with new.open("w+b") as file:
        file.write(HEAD + key + bytes(SIZE))
        for part in (len(parts), *parts):
            pickle.dump(part, file, 5)
        file.seek(len(HEAD + key) + SIZE)
        seal = _seal(file)
        file.seek(len(HEAD + key))
        file.write(seal)
    new.replace(home / name)


def _parted(value: object) -> list[object]:
    """A memory in parts: to pickle it whole takes twice its size, since every text in it is looked up by all others."""
    if not isinstance(value, Memory):
        return [value]
    files = list(value.examined.items())
    bare = replace(value, examined={}, shards=value.shards and value.shards.without_texts())
    return [bare, *(files[at : at + PART] for at in range(0, len(files), PART))]


def _joined(parts: list[Any]) -> object:
    first, *rest = parts
    if not isinstance(first, Memory):
        return first
    examined: dict[str, Examined] = dict(chain.from_iterable(rest))
    entries = (one.entry for one in examined.values() if one.entry)
    return replace(first, examined=examined, shards=first.shards and first.shards.with_texts(entries))


def _seal(file: IO[bytes]) -> bytes:
    """The digest of a file from where it stands to its end."""
    found = blake2b(digest_size=SIZE)
    while block := file.read(BLOCK):
        found.update(block)
    return found.digest()

"""What a build remembers for the next one: kept beside the site, trusted only when whole and made by the same code.

The file may be deleted at any time. A kill while it is written leaves the one before; a damaged one, or one of other
code, is as good as none.
"""

from __future__ import annotations

import fcntl
import os
import pickle
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import IO, Any, Final, NamedTuple, cast

from generator.desk import Examined
from generator.printed import Made
from generator.search import Shards
from generator.write import Stamp

HEAD: Final = b"tthc-2\n"
SIZE: Final = 32
PART: Final = 500  # files to a part
SINCE: Final = "-since"
LITTLE: Final = 20  # up to one file in so many
BLOCK: Final = 1 << 20


class Base(NamedTuple):
    """The whole memory on disk that a memory goes back to: its seal, and what it held of each procedure file."""

    seal: bytes
    examined: Mapping[str, Examined]


class Filed(NamedTuple):
    """A file that is no page, and what it held: the same again need not be written. `made_of`: of what it was made;
    nothing where it is made anew in every build."""

    stamp: Stamp
    digest: bytes
    made_of: bytes | None = None


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
    base: Base | None = field(default=None, compare=False)


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
    whole = _read(folder(site) / name, key)
    if whole is None:
        return None
    seal, (first, *rest) = whole
    if not isinstance(first, Memory):
        return cast(object, first)
    examined: dict[str, Examined] = dict(chain.from_iterable(rest))
    base = Base(seal, examined)
    since = _read(folder(site) / f"{name}{SINCE}", key + seal)
    if since is None:  # an older memory is as good: all that it says of files is compared with the files
        return _rejoined(first, examined, base)
    _, (bare, changed, order) = since
    return _rejoined(bare, {path: changed.get(path) or examined[path] for path in order}, base)


def save(site: Path, name: str, key: bytes, value: object) -> None:
    """Remember `value`; what was remembered before stays until the new file is complete.

    Of a memory in which little has changed only that is written, beside the whole one that it goes back to.
    """
    home = folder(site)
    home.mkdir(parents=True, exist_ok=True)
    if not isinstance(value, Memory):
        _write(home / name, key, [value])
        return
    bare = replace(value, examined={}, shards=value.shards and value.shards.without_texts(), base=None)
    changed = _changed(value)
    if value.base and len(changed) * LITTLE <= len(value.base.examined):
        _write(home / f"{name}{SINCE}", key + value.base.seal, [bare, changed, list(value.examined)])
        return
    files = list(
        value.examined.items()
    )  # in parts: to pickle all at once takes twice the memory, for what is looked up
    _write(home / name, key, [bare, *(files[at : at + PART] for at in range(0, len(files), PART))])
    (home / f"{name}{SINCE}").unlink(missing_ok=True)


def _changed(memory: Memory) -> dict[str, Examined]:
    """What the whole memory on disk does not hold as it is now."""
    held = memory.base.examined if memory.base else {}
    return {path: one for path, one in memory.examined.items() if held.get(path) is not one}


def _rejoined(bare: Memory, examined: dict[str, Examined], base: Base) -> Memory:
    entries = (one.entry for one in examined.values() if one.entry)
    return replace(bare, examined=examined, shards=bare.shards and bare.shards.with_texts(entries), base=base)


def _read(path: Path, key: bytes) -> tuple[bytes, list[Any]] | None:
    """The seal of a file and its parts; None when it is not there, belongs to another key, or is damaged."""
    try:
        file = path.open("rb")
    except OSError:
        return None
    with file:
        head = HEAD + key
        if file.read(len(head)) != head:
            return None
        seal = file.read(SIZE)
        if seal != _seal(file):
            return None
        file.seek(len(head) + SIZE)
        # Sealed, and as much our own as the site beside it.
        count = pickle.load(file)  # noqa: S301
        return seal, [pickle.load(file) for _ in range(count)]  # noqa: S301


def _write(path: Path, key: bytes, parts: Sequence[object]) -> None:
    new = path.with_name(f"{path.name}.{os.getpid()}")
    with new.open("w+b") as file:
        file.write(HEAD + key + bytes(SIZE))
        for part in (len(parts), *parts):
            pickle.dump(part, file, 5)
        file.seek(len(HEAD + key) + SIZE)
        seal = _seal(file)
        file.seek(len(HEAD + key))
        file.write(seal)
    new.replace(path)


def _seal(file: IO[bytes]) -> bytes:
    """The digest of a file from where it stands to its end, by the one that processors have built in."""
    found = sha256()
    while block := file.read(BLOCK):
        found.update(block)
    return found.digest()

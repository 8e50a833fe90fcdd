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
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

from generator.desk import Examined
from generator.printed import Made
from generator.search import Shards
from generator.write import Stamp

HEAD: Final = b"tthc-1\n"
SIZE: Final = 32


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
        content = (folder(site) / name).read_bytes()
    except OSError:
        return None
    start = len(HEAD) + len(key)
    seal, body = content[start : start + SIZE], content[start + SIZE :]
    if content[:start] != HEAD + key or seal != _seal(body):
        return None
    return pickle.loads(body)  # type: ignore[no-any-return]  # noqa: S301 - sealed, and as much our own as the site beside it


def save(site: Path, name: str, key: bytes, value: object) -> None:
    """Remember `value`; what was remembered before stays until the new file is complete."""
    body = pickle.dumps(value, 5)
    home = folder(site)
    home.mkdir(parents=True, exist_ok=True)
    new = home / f"{name}.{os.getpid()}"
    with new.open("wb") as file:
        for part in (HEAD, key, _seal(body), body):
            file.write(part)
    new.replace(home / name)


def _seal(body: bytes) -> bytes:
    return blake2b(body, digest_size=SIZE).digest()

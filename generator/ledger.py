"""What a page reads of the catalog is noted, so that a build can tell whether the page still holds.

`watch` gives a catalog that answers like the one it wraps and notes every question; `stamp` is a short name for an
answer: two answers with one stamp say the same.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, ItemsView, Iterator, Mapping, ValuesView
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cached_property, lru_cache, partial
from hashlib import blake2b
from typing import Any, Final, NamedTuple, TypeVar

from generator.assigning import Work
from generator.catalog import Catalog
from generator.model import Brief, Words
from generator.model.brief import Citation, Publication

Value = TypeVar("Value")
RELATIONS: Final = tuple(
    name for name, value in vars(Catalog).items() if isinstance(value, cached_property) and name != "works"
)
"""Mappings that the catalog works out of its records."""
REGISTERS: Final = (
    "procedures",
    "words",
    "directives",
    "events",
    "synonyms",
    "terms",
    "units",
    "sectors",
    "legal_texts",
    "reception_points",
    "targets",
    "working_groups",
    "reviews",
    "figures",
)
WHOLE: Final = None
"""In place of a key: everything under the name was read."""
SIZE: Final = 12
PLAIN: Final = (Citation, Publication, Words, bool, int, date)
WHOLES: Final = (Brief, *PLAIN)


class Read(NamedTuple):
    """One question to the catalog: a mapping's name, a key of it or all of it, and the stamp of the answer."""

    name: str
    key: str | None
    stamp: bytes


class Ledger:
    """Notes what is read between two calls of `take`; knows the stamp of every answer that it has seen."""

    def __init__(self, catalog: Catalog, briefs: Mapping[str, bytes] | None = None) -> None:
        """`briefs` are the stamps of procedures by code where they are known already."""
        self._catalog = catalog
        self._noted: dict[tuple[str, str | None], None] = {}
        self._stamps: dict[tuple[str, str | None], bytes] = {}
        self._reads: dict[tuple[str, str | None], Read] = {}
        self._held: set[Read] = set()
        self._names: dict[type, tuple[str, ...]] = {}  # of fields: gathered anew for each entry of a list they are felt
        self._entities = {id(catalog.procedures[code]): stamp for code, stamp in (briefs or {}).items()}

    def watch(self, catalog: Catalog) -> Catalog:
        """`catalog`, noting every question to it."""
        registers: dict[str, Any] = {name: self._watched(name) for name in REGISTERS}
        kept = {field.name: getattr(catalog, field.name) for field in fields(catalog)}
        watched = _WatchedCatalog(**{**kept, **registers})
        watched.__dict__.update({name: self._watched(name) for name in RELATIONS})  # as if worked out already
        watched.__dict__.update(note=self._note, seen=catalog.works)
        return watched

    def take(self) -> tuple[Read, ...]:
        """What was read since the last call, with the stamps of the answers."""
        found = tuple(self._reads.get(spot) or self._read(spot) for spot in self._noted)
        self._noted.clear()
        return found

    def _read(self, spot: tuple[str, str | None]) -> Read:
        """The question with its answer's stamp: one value for all who ask, since ten thousand records ask alike."""
        return self._reads.setdefault(spot, Read(*spot, self.stamp(*spot)))

    def holds(self, reads: Collection[Read]) -> bool:
        """Whether every question has the same answer still."""
        if self._held.issuperset(reads):  # ten thousand records ask alike
            return True
        for read in reads:
            if self.stamp(read.name, read.key) != read.stamp:
                return False
            self._held.add(read)
        return True

    def stamp(self, name: str, key: str | None) -> bytes:
        """The stamp of the answer to a question."""
        spot = (name, key)
        if spot not in self._stamps:
            self._stamps[spot] = self._answer(name, key)
        return self._stamps[spot]

    def _answer(self, name: str, key: str | None) -> bytes:
        if name == "works":
            return self._of(self._catalog.works)
        mapping = self._mapping(name)
        if key is WHOLE:
            return _digest(b"".join(k.encode() + self.stamp(name, k) for k in mapping))
        return self._of(mapping[key]) if key in mapping else b""

    def _of(self, value: Any) -> bytes:
        """The stamp of a value: of what has a place in a file as a whole, of what only gathers such things by its parts."""
        if isinstance(value, PLAIN):
            return _of_plain(value)
        if isinstance(value, tuple) and not isinstance(value, Brief):
            return _digest(self._gathered(value))
        if hasattr(value, "where") or isinstance(value, Brief):
            known = self._entities.get(id(value))
            if known is None:  # the catalog keeps the entity alive, so its id stays its own
                known = self._entities[id(value)] = stamp_of(value)
            return known
        if isinstance(value, Work):  # stands in three relations, and the catalog keeps it alive too
            known = self._entities.get(id(value))
            if known is None:
                known = self._entities[id(value)] = self._by_parts(value)
            return known
        if is_dataclass(value) and not isinstance(value, type):
            return self._by_parts(value)
        return _digest(repr(value).encode())

    def _gathered(self, parts: tuple[Any, ...]) -> bytes:
        """The stamps of parts; of tuples among them those of their parts, after how many: lists hold thousands of pairs."""
        seen = self._entities.get  # asked here, since most parts are briefs
        return b"".join(
            [
                seen(id(part))
                or (
                    len(part).to_bytes(4, "big") + self._gathered(part)
                    if isinstance(part, tuple) and not isinstance(part, WHOLES)
                    else self._of(part)
                )
                for part in parts
            ]
        )

    def _by_parts(self, value: Any) -> bytes:
        names = self._names.get(type(value))
        if names is None:
            names = self._names[type(value)] = tuple(part.name for part in fields(value))
        return _digest(b"".join([self._of(getattr(value, name)) for name in names]))

    def name_of(self, value: object) -> bytes:
        """A short name for what a value says."""
        return self._of(value)

    @contextmanager
    def closed(self) -> Iterator[None]:
        """A time in which nothing new may be asked: what is worked on has been given all that it shows."""
        noted, self._noted = self._noted, {}
        yield
        asked, self._noted = self._noted, noted
        if asked:
            raise AssertionError(f"asked of the catalog while drawing: {list(asked)}")

    def _watched(self, name: str) -> _Watched[Any]:
        return _Watched(name, partial(self._mapping, name), self._note)

    def _mapping(self, name: str) -> Mapping[str, Any]:
        """What the catalog has under a name; relations are worked out when somebody asks."""
        found: Mapping[str, Any] = getattr(self._catalog, name, {})
        return found

    def _note(self, name: str, key: str | None) -> None:
        self._noted[(name, key)] = None


def stamp_of(entity: Any) -> bytes:
    """The stamp of something that has a place in a file: what it says, and the file, since pages lead there."""
    said = entity[1:] if isinstance(entity, Brief) else entity  # where it stands in its file is no part of what it says
    return _digest(f"{entity.where.file}\n{said!r}".encode())


@lru_cache(maxsize=None, typed=True)
def _of_plain(value: object) -> bytes:
    """The stamp of what holds only words and days: one look at all of it, and one for all that say the same."""
    return _digest(repr(value).encode())


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=SIZE).digest()


class _Watched(Mapping[str, Value]):
    """A mapping that tells of every question."""

    def __init__(
        self, name: str, find: Callable[[], Mapping[str, Value]], note: Callable[[str, str | None], None]
    ) -> None:
        self._name = name
        self._find = find
        self._note = note

    @cached_property
    def _mapping(self) -> Mapping[str, Value]:
        return self._find()

    def __getitem__(self, key: str) -> Value:
        self._note(self._name, key)
        return self._mapping[key]

    def get(self, key: str, default: Any = None) -> Any:
        """The value under `key`, or `default`."""
        self._note(self._name, key)
        return self._mapping.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._note(self._name, str(key))
        return key in self._mapping

    def __iter__(self) -> Iterator[str]:
        self._note(self._name, WHOLE)
        return iter(self._mapping)

    def values(self) -> ValuesView[Value]:
        """Every value: one question about all, and not one more for each."""
        self._note(self._name, WHOLE)
        return self._mapping.values()

    def items(self) -> ItemsView[str, Value]:
        """Every key with its value: the same."""
        self._note(self._name, WHOLE)
        return self._mapping.items()

    def __len__(self) -> int:
        self._note(self._name, WHOLE)
        return len(self._mapping)


@dataclass(frozen=True)
class _WatchedCatalog(Catalog):
    """A catalog whose list of all works, which is no mapping, tells of every look at it too."""

    @property
    def works(self) -> tuple[Work, ...]:  # worked out already, and no longer kept in silence
        """Every task × unit."""
        self.__dict__["note"]("works", WHOLE)
        found: tuple[Work, ...] = self.__dict__["seen"]
        return found

"""Long lists: grouped, in the order of the Vietnamese alphabet, and cut into parts that a phone can carry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Final, Generic, TypeVar

from generator import addresses
from generator.artifact import Draft, Page
from generator.wording import order

Item = TypeVar("Item")
Key = TypeVar("Key", bound=Hashable)

PART: Final = 200
"""So many entries stand on one page."""
ALL_AT_ONCE: Final = 300
"""An index shows its entries themselves while there are no more than this; beyond, only the ways to them."""
OTHER: Final = "khac"
# Letters with marks are written as on a Vietnamese keyboard, so that addresses stay plain and apart.
KEYS: Final = {"ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}


@dataclass(frozen=True)
class Section(Generic[Item]):
    """Entries under one heading; `id` is set when the heading is one of its family's."""

    title: str
    items: tuple[Item, ...]
    id: str = ""
    url: str = ""


@dataclass(frozen=True)
class Part(Generic[Item]):
    """One page of a list that starts at `start`: entries `first` to `last` of `total`."""

    start: str
    number: int
    of: int
    first: int
    last: int
    total: int
    sections: tuple[Section[Item], ...]

    @property
    def url(self) -> str:
        """Where this part stands."""
        return addresses.part(self.start, self.number)

    def family(self, name: str) -> str:
        """The page family: later parts lie one folder deeper than the first."""
        return name if self.number == 1 else f"{name}-trang"

    def titled(self, title: str) -> str:
        """The title, told apart from those of the other parts."""
        return title if self.number == 1 else f"{title} (trang {self.number}/{self.of})"


@dataclass(frozen=True)
class Card:
    """A link with a line of facts under its title."""

    url: str
    title: str
    facts: str = ""


@dataclass(frozen=True)
class Letter:
    """A letter of the alphabet with the number of entries under it."""

    name: str
    title: str
    count: int


def parts(start: str, sections: Iterable[Section[Item]], size: int = PART) -> tuple[Part[Item], ...]:
    """The sections cut into pages; an empty list still has one page. A section that is cut repeats its heading."""
    flat = [(section, item) for section in sections for item in section.items]
    starts = range(0, max(len(flat), 1), size)
    return tuple(
        Part(
            start=start,
            number=number,
            of=len(starts),
            first=first + 1 if flat else 0,
            last=min(first + size, len(flat)),
            total=len(flat),
            sections=tuple(_gathered(flat[first : first + size])),
        )
        for number, first in enumerate(starts, 1)
    )


def draft(
    part: Part[Item],
    family: str,
    title: str,
    description: str,
    draw: Callable[[], str],
    view: Mapping[str, object],
    edit: str | None = None,
) -> Draft:
    """The page of one part; `view` is what `draw` shows."""
    page = Page(part.url, part.family(family), title, description, "", edit)
    return Draft(page, tuple(view.items()), draw)


def _gathered(pairs: list[tuple[Section[Item], Item]]) -> Iterator[Section[Item]]:
    for _, group in groupby(pairs, key=lambda pair: id(pair[0])):
        found = list(group)
        section = found[0][0]
        yield Section(section.title, tuple(item for _, item in found), section.id, section.url)


def grouped(items: Iterable[Item], key: Callable[[Item], Key]) -> Mapping[Key, tuple[Item, ...]]:
    """The items under each key, in the order in which they came."""
    found: dict[Key, list[Item]] = defaultdict(list)
    for item in items:
        found[key(item)].append(item)
    return {name: tuple(group) for name, group in found.items()}


def by_name(items: Iterable[Item], name: Callable[[Item], str]) -> tuple[Item, ...]:
    """The items in the order of the Vietnamese alphabet."""
    return tuple(sorted(items, key=lambda item: rank(name(item))))


rank: Final = cache(order)
"""The place of a name in the Vietnamese alphabet; each list sorts the same names again."""


def letter_of(key: str, count: int) -> Letter:
    """The letter that titles under `key` are looked up by.

    >>> letter_of("đ", 3)
    Letter(name='dd', title='Đ', count=3)
    """
    return Letter(KEYS.get(key, key), "Số và ký hiệu" if key == OTHER else key.upper(), count)

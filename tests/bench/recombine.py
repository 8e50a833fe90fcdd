"""A catalogue grown beyond its records: new procedures put together from those at hand, for benchmarks of the finder.

A new title is the beginning of one and the end of another title of the same sector, cut at a comma, a bracket or "đối với".
Fragments of real titles come back whole, so titles pack a little better than new ones would; the other columns are
drawn one by one from the sector, so they pack worse.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from generator.search import Entry
from generator.search.stream import Stream

COLUMNS = ("levels", "audiences", "units", "publisher", "channels", "online_level", "flags", "fee", "changed")
TRIES = 20
NEAR = 40  # how far from a real code a new one lies at most


def grown(entries: Sequence[Entry], count: int) -> list[Entry]:
    """`entries`, and as many more as make `count`; with as many twins among the new ones as among those at hand."""
    rng = random.Random(3198)
    new = _new(entries, rng)
    return [*entries, *islice(new, max(0, count - len(entries)))][:count]


def _new(entries: Sequence[Entry], rng: random.Random) -> Iterator[Entry]:
    sectors: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        sectors[entry.sector].append(entry)
    titles, codes = {entry.title for entry in entries}, {entry.code for entry in entries}
    twins = 1 - len(titles) / len(entries)
    while True:
        base = rng.choice(entries)
        peers = sectors[base.sector]
        title = base.title if rng.random() < twins else _title(peers, titles, rng)
        titles.add(title)
        drawn = {name: getattr(rng.choice(peers), name) for name in COLUMNS}
        limit = rng.choice(peers)
        code = _code(rng.choice(peers).code, codes, rng)
        codes.add(code)
        yield base._replace(code=code, title=title, aliases=(), limit=limit.limit, days=limit.days, **drawn)


def _title(peers: Sequence[Entry], known: set[Stream], rng: random.Random) -> Stream:
    """A title that is not known yet, if the sector gives one."""
    made: Stream = ()
    for _ in range(TRIES):
        first, second = rng.choice(peers).title, rng.choice(peers).title
        made = (*first[: rng.choice(_cuts(first))], *second[rng.choice(_cuts(second)) :])
        if made not in known:
            return made
    return made


def _cuts(title: Stream) -> list[int]:
    """Where a title may be cut; in the middle when it has no joint."""
    found = [
        n for n, (one, after) in enumerate(pairwise(title)) if n and (one in ",(" or (one, after) == ("đối", "với"))
    ]
    return found or [max(1, len(title) // 2)]


def _code(real: str, taken: set[str], rng: random.Random) -> str:
    """An unused code beside a real one."""
    first, _, rest = real.partition(".")
    number = int(rest) if rest.isdigit() else rng.randrange(1_000_000)
    while (code := f"{first}.{number % 1_000_000:06d}") in taken:
        number += rng.randint(1, NEAR)
    return code

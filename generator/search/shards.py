"""The full text as shards: which procedures hold a pair of syllables, fetched only when a query has that pair.

A shard is the pairs whose hash begins alike. Procedures are numbered in buckets by the hash of their code, so a new
record shifts the numbers of its bucket only, and a changed one touches only the shards of the pairs that changed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from operator import sub
from typing import Final, NamedTuple
from zlib import crc32

from generator.search.columns import varints
from generator.search.entry import Entry
from generator.search.folding import KEPT

ROOM: Final = 256  # numbers of one bucket
COMMON: Final = 4  # a pair in more than one of four procedures tells nothing and is left out
RECORDS: Final = 3  # about so many records to a shard, so that a shard stays at one kilobyte
STRETCHES: Final = 16
KEY: Final = 16  # bits of a hash that tell pairs of a shard apart
FEW: Final = 8  # up to one shard of so many is made again by looking for its pairs; more are cheaper all at once

Records = Mapping[str, tuple[int, bytes]]
Part = dict[int, list[int]]


class Shards(NamedTuple):
    """The shards with what they were made from, so that the next build makes only the changed ones."""

    bits: int
    most: int
    records: Records
    files: list[bytes]

    def without_texts(self) -> Shards:
        """The same without what stands in the entries too: to be kept beside them."""
        return self._replace(records={code: (number, b"") for code, (number, _) in self.records.items()})

    def with_texts(self, entries: Iterable[Entry]) -> Shards:
        """Whole again."""
        bodies = {entry.code: entry.body for entry in entries}
        return self._replace(records={code: (number, bodies[code]) for code, (number, _) in self.records.items()})


def build(entries: Sequence[Entry], before: Shards | None = None) -> Shards:
    """All shards; those of `before` are kept where the records that they came from say the same."""
    bits, most = _bits(len(entries)), _most(len(entries))
    number = numbers([entry.code for entry in entries])
    records = {entry.code: (number[entry.code], entry.body) for entry in sorted(entries, key=lambda e: number[e.code])}
    if before is not None and (before.bits, before.most) == (bits, most):
        touched = _touched(before.records, records, bits)
        if len(touched) * FEW <= 1 << bits:
            files = list(before.files)
            for shard, part in _held(touched, records, bits).items():
                files[shard] = _file(part, bits, most)
            return Shards(bits, most, records, files)
    return Shards(bits, most, records, _all(records, bits, most))


def numbers(codes: Sequence[str]) -> Mapping[str, int]:
    """The number of each procedure in the shards."""
    hashes = {code: crc32(code.encode()) for code in sorted(codes)}
    count = _buckets(hashes.values())
    filled = [0] * count
    found = {}
    for code, value in hashes.items():
        found[code] = value % count * ROOM + filled[value % count]
        filled[value % count] += 1
    return found


def _buckets(hashes: Iterable[int]) -> int:
    """How many buckets: the smallest power of two with which none overflows."""
    values, count = list(hashes), 1
    while True:
        filled = [0] * count
        for value in values:
            filled[value % count] += 1
        if max(filled) <= ROOM:
            return count
        count *= 2


def _bits(records: int) -> int:
    """How many bits of a hash name its shard."""
    return min(KEPT - KEY, max(2, (records // RECORDS).bit_length()))


def _most(records: int) -> int:
    """How many procedures may hold a pair; in steps, so that one more record seldom changes all shards."""
    return max(3, (records if records < ROOM else records // ROOM * ROOM) // COMMON)


def _touched(old: Records, new: Records, bits: int) -> set[int]:
    """The shards that hold other pairs or other numbers than before."""
    found: set[int] = set()
    for code in old.keys() | new.keys():
        was, now = old.get(code), new.get(code)
        if was != now:
            before, after = _pairs(was), _pairs(now)
            changed = before ^ after if was and now and was[0] == now[0] else before | after
            found.update(pair >> KEPT - bits for pair in changed)
    return found


def _pairs(record: tuple[int, bytes] | None) -> set[int]:
    return set(_view(record[1])) if record else set()


def _view(body: bytes) -> memoryview:
    return memoryview(body).cast("I")


def _all(records: Records, bits: int, most: int) -> list[bytes]:
    """Every shard. One stretch of hashes after the other: all pairs of a large catalogue at once would fill the memory."""
    bodies = [(number, _view(body)) for number, body in records.values()]
    starts = [0] * len(bodies)
    files: list[bytes] = []
    per_stretch = max(1, (1 << bits) // STRETCHES)
    for first in range(0, 1 << bits, per_stretch):
        found: defaultdict[int, list[int]] = defaultdict(list)
        end = first + per_stretch << KEPT - bits
        for index, (number, body) in enumerate(bodies):
            start = starts[index]
            starts[index] = stop = bisect_left(body, end, start)
            _drop(map(list.append, map(found.__getitem__, body[start:stop]), repeat(number)))
        parts: list[Part] = [{} for _ in range(per_stretch)]
        for pair in sorted(found):
            parts[(pair >> KEPT - bits) - first][pair] = found[pair]
        files += [_file(part, bits, most) for part in parts]
    return files


def _drop(calls: Iterator[None]) -> None:
    """Make the calls of a chain of C functions, which takes half the time of a loop."""
    deque(calls, maxlen=0)


def _held(shards: set[int], records: Records, bits: int) -> dict[int, Part]:
    """The pairs of some shards, found in every record."""
    shift = KEPT - bits
    found: dict[int, defaultdict[int, list[int]]] = {shard: defaultdict(list) for shard in shards}
    bounds = [(pairs, shard << shift, shard + 1 << shift) for shard, pairs in sorted(found.items())]
    for number, body in records.values():
        view, start = _view(body), 0
        for pairs, first, end in bounds:
            start = bisect_left(view, first, start)
            while start < len(view) and (pair := view[start]) < end:
                pairs[pair].append(number)
                start += 1
    return {shard: {pair: pairs[pair] for pair in sorted(pairs)} for shard, pairs in found.items()}


def _file(pairs: Part, bits: int, most: int) -> bytes:
    """For each pair: key after the one before, how many procedures (0: too many), their numbers as steps."""
    out: list[int] = []
    shift, before = KEPT - KEY - bits, 0
    for pair, docs in pairs.items():
        key = pair >> shift & (1 << KEY) - 1
        count = len(docs)
        if count == 1:
            out += (key - before, 1, docs[0])
        elif count > most:
            out += (key - before, 0)
        else:
            out += (key - before, count, docs[0])
            out += map(sub, docs[1:], docs)
        before = key
    return varints(out)

"""The full text as shards: which procedures hold a pair of syllables, fetched only when a query has that pair.

A shard is the pairs whose hash ends alike. Procedures are numbered in buckets by the hash of their code, so a new
record shifts the numbers of its bucket only, and a changed one touches only the shards of the pairs that changed.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import Final
from zlib import crc32

from generator.search.columns import varints
from generator.search.entry import Entry

ROOM: Final = 256  # numbers of one bucket
COMMON: Final = 10  # a pair in more than one of ten procedures tells nothing and is left out
RECORDS: Final = 6  # about so many records to a shard, so that a shard stays at two or three kilobytes


def buckets(codes: Sequence[str]) -> int:
    """How many buckets: the smallest power of two with which none overflows."""
    count = 1
    while True:
        filled = [0] * count
        for code in codes:
            filled[crc32(code.encode()) % count] += 1
        if max(filled) <= ROOM:
            return count
        count *= 2


def numbers(codes: Sequence[str]) -> Mapping[str, int]:
    """The number of each procedure in the shards."""
    count = buckets(codes)
    filled = [0] * count
    found = {}
    for code in sorted(codes):
        bucket = crc32(code.encode()) % count
        found[code] = bucket * ROOM + filled[bucket]
        filled[bucket] += 1
    return found


def shards(entries: Sequence[Entry]) -> Iterator[bytes]:
    """All shards in order; how many there are follows from the number of records."""
    number = numbers([entry.code for entry in entries])
    found: dict[int, list[int]] = {}
    for entry in sorted(entries, key=lambda entry: number[entry.code]):
        doc, hashes = number[entry.code], array("I")
        hashes.frombytes(entry.body)
        for pair in hashes:
            if pair in found:
                found[pair].append(doc)
            else:
                found[pair] = [doc]
    most = max(len(entries) // COMMON, 3)
    count = shard_count(len(entries))
    parts: list[list[int]] = [[] for _ in range(count)]
    for pair in found:
        parts[pair % count].append(pair)
    for part in parts:
        yield _shard(sorted(part, key=lambda pair: pair >> 16), found, most)


def shard_count(records: int) -> int:
    """A power of two."""
    return 1 << max(2, (records // RECORDS).bit_length())


def _shard(pairs: Sequence[int], found: Mapping[int, list[int]], most: int) -> bytes:
    """For each pair: key after the one before, how many procedures (0: too many), their numbers as steps."""
    out: list[int] = []
    before = 0
    for pair in pairs:
        key, docs = pair >> 16, found[pair]
        out += (key - before, len(docs) if len(docs) <= most else 0)
        before = key
        if len(docs) <= most:
            last = 0
            for doc in docs:
                out.append(doc - last)
                last = doc
    return varints(out)

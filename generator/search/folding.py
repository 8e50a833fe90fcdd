"""Vietnamese text as folded syllables and as hashed pairs of syllables; `browser/fold.js` does the same."""

from __future__ import annotations

import re
from array import array
from typing import Final
from zlib import crc32

from generator.letters import folded_words

MIX: Final = 0x9E3779B1  # an odd constant far from any power of two: (a, b) and (b, a) get different hashes
BITS: Final = 0xFFFFFFFF
KEPT: Final = 30  # of a hash so many bits, the first ones: Python sorts such numbers in half the time of longer ones
LONE_Y: Final = re.compile(rb"([hklmstv]|qu)?y")


def syllables(text: str) -> list[str]:
    """Folded syllables: `Đăng ký Hộ tịch` → `dang`, `ki`, `ho`, `tich`.

    The letter y after a single consonant is written i, so that lý and lí, kỹ and kĩ are the same.
    """
    return [_settled(syllable).decode() for syllable in folded_words(text)]


def pairs(text: str) -> set[int]:
    """The hashes of all pairs of neighbouring syllables, their first `KEPT` bits.

    Worked out side by side in one long number: each syllable fills a lane of 64 bits, its hash as the first of a pair
    below its hash as the second; a shift by one lane and a half brings the two of neighbours together.
    """
    side = b"".join(map(_LANES.__getitem__, folded_words(text)))
    lanes = int.from_bytes(side, "little")
    met = array("I", (lanes ^ lanes >> 96).to_bytes(len(side), "little"))
    return set(met[:-2:2])  # the last syllable has no neighbour


def pair(left: str, right: str) -> int:
    """The hash of one pair of syllables as `syllables` writes them."""
    first, second = (crc32(_settled(side.encode())) for side in (left, right))
    return (first ^ second * MIX & BITS) >> 32 - KEPT


def _settled(syllable: bytes) -> bytes:
    return syllable[:-1] + b"i" if LONE_Y.fullmatch(syllable) else syllable


class _Lanes(dict[bytes, bytes]):
    """Both hashes of every syllable seen, worked out once: a few thousand syllables make all texts."""

    def __missing__(self, syllable: bytes) -> bytes:
        left = crc32(_settled(syllable))
        lane = (left >> 32 - KEPT) | (left * MIX & BITS) >> 32 - KEPT << 32
        self[syllable] = found = lane.to_bytes(8, "little")
        return found


_LANES: Final = _Lanes()

"""Numbers as bytes that a browser reads without a library, in an order that packs well."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache


def varints(values: Iterable[int]) -> bytes:
    """Seven bits a byte, the lowest first; the top bit says that more follow."""
    return b"".join(map(_varint, values))


@cache  # steps between numbers: a few thousand values make them all
def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def planes(values: Sequence[int], width: int) -> bytes:
    """All highest bytes, then all next ones: columns of like bytes pack better than numbers side by side."""
    return b"".join(bytes([value >> 8 * place & 255 for value in values]) for place in reversed(range(width)))


def words(numbers: Iterable[int]) -> bytes:
    """Numbers below 65,536, the frequent small ones in one byte: 0–207, then two bytes, then three."""
    out = bytearray()
    for value in numbers:
        if value < ONE:
            out.append(value)
        elif value < TWO:
            out += bytes((ONE + (value - ONE >> 8), value - ONE & 255))
        else:
            out += bytes((255, value >> 8, value & 255))
    return bytes(out)


ONE = 208
TWO = ONE + (255 - ONE) * 256

"""Numbers as bytes that a browser reads without a library, in an order that packs well."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final


def varints(values: Iterable[int]) -> bytes:
    """Seven bits a byte, the lowest first; the top bit says that more follow."""
    return b"".join(map(_VARINTS.__getitem__, values))


class _Varints(dict[int, bytes]):
    """Each number worked out once: a few thousand values make all steps between numbers."""

    def __missing__(self, value: int) -> bytes:
        out, rest = bytearray(), value
        while rest > 127:
            out.append(rest & 127 | 128)
            rest >>= 7
        out.append(rest)
        self[value] = found = bytes(out)
        return found


_VARINTS: Final = _Varints()


def planes(values: Sequence[int], width: int) -> bytes:
    """All highest bytes, then all next ones: columns of like bytes pack better than numbers side by side."""
    return b"".join(bytes([value >> 8 * place & 255 for value in values]) for place in reversed(range(width)))


def words(numbers: Iterable[int]) -> bytes:
    """Numbers below 65,536, the frequent small ones in one byte: 0–207, then two bytes, then three."""
    return b"".join(map(_WORDS.__getitem__, numbers))


class _Words(dict[int, bytes]):
    """Each number worked out once."""

    def __missing__(self, value: int) -> bytes:
        if value < ONE:
            found = bytes((value,))
        elif value < TWO:
            found = bytes((ONE + (value - ONE >> 8), value - ONE & 255))
        else:
            found = bytes((255, value >> 8, value & 255))
        self[value] = found
        return found


ONE: Final = 208
TWO: Final = ONE + (255 - ONE) * 256
_WORDS: Final = _Words()

"""A title as a stream of small words and marks, from which its exact writing can be had back.

Words stand in lower case. Marks say where the writing differs from the rule: one space between words, none before
closing and after opening punctuation, a capital only at the start.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

Stream = tuple[str, ...]

SPACE: Final = "\x01"  # the space before the next token is not as the rule says
CAPITAL: Final = "\x02"  # the first letter is not as the rule says
CAPITALS: Final = "\x03"  # the next word is written in capitals
MARKS: Final = (SPACE, CAPITAL, CAPITALS)
TOKEN: Final = re.compile(r"[^\W_]+|[\W_]")
TIGHT_BEFORE: Final = frozenset(",.;:)”?!/-%]…")
TIGHT_AFTER: Final = frozenset("(“/-[")


def stream(text: str) -> Stream:
    """`Cấp giấy phép (UBND)` → `cấp`, `giấy`, `phép`, `(`, CAPITALS, `ubnd`, `)`."""
    return tuple(_marked(" ".join(text.split())))


def _marked(text: str) -> Iterator[str]:
    before, space = "", False
    for piece in TOKEN.findall(text):
        if piece == " ":
            space = True
            continue
        if before and space is not spaced(before, piece):
            yield SPACE
        low = piece.lower()
        yield from _cased(piece, low, opens=not before)
        before, space = low, False


def spaced(before: str, token: str) -> bool:
    """Whether the rule puts a space between two tokens."""
    return token not in TIGHT_BEFORE and before not in TIGHT_AFTER


def _cased(token: str, low: str, *, opens: bool) -> Iterator[str]:
    raised = low[:1].upper() + low[1:]
    if token == (raised if opens else low):
        yield low
    elif token in (raised, low):
        yield from (CAPITAL, low)
    elif token == low.upper():
        yield from (CAPITALS, low)
    else:  # mixed writing stays as it is: kWh
        if opens and token[:1].islower():
            yield CAPITAL
        yield token

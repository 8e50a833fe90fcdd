"""A title as a stream of small words and marks, from which its exact writing can be had back.

Words stand in lower case. Marks say where the writing differs from the rule: one space between words, none before
closing and after opening punctuation, a capital only at the start.
"""

from __future__ import annotations

import re
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
    found: list[str] = []
    before, space = "", False
    for piece in TOKEN.findall(" ".join(text.split())):
        if piece == " ":
            space = True
            continue
        if not before:
            found += _cased(piece, opens=True)
        else:
            if space is not (piece not in TIGHT_BEFORE and before not in TIGHT_AFTER):
                found.append(SPACE)
            found += _INSIDE[piece]
        before, space = piece, False
    return tuple(found)


def _cased(token: str, *, opens: bool) -> Stream:
    low = token.lower()
    raised = low[:1].upper() + low[1:]
    if token == (raised if opens else low):
        return (low,)
    if token in (raised, low):
        return (CAPITAL, low)
    if token == low.upper():
        return (CAPITALS, low)
    # mixed writing stays as it is: kWh
    return (CAPITAL, token) if opens and token[:1].islower() else (token,)


class _Inside(dict[str, Stream]):
    """The words of all titles but the first, each looked at once: a few thousand make them all."""

    def __missing__(self, token: str) -> Stream:
        self[token] = found = _cased(token, opens=False)
        return found


_INSIDE: Final = _Inside()

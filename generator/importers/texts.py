"""Texts of a source made fit for a record: NFC, no hidden characters, no outer spaces; words are never changed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from generator.house import FORBIDDEN, settled
from generator.wording import fold

# Hidden characters that show nothing: they are dropped, not a word with them.
HIDDEN: Final = re.compile(f"{FORBIDDEN.pattern}|[\\ufeff\u200b-\u200d\u2060\u00ad]")
SPACES: Final = re.compile(r"[ \t\u00a0]+")
ENDS: Final = re.compile(r"[ \t\u00a0]+(?=\n)")
BREAKS: Final = re.compile("\r\n?|[\x85\u2028\u2029]")
EDGES: Final = re.compile(r"^[\W_]+|[\W_]+$")


def block(text: str) -> str:
    """A text with its lines: spaces at the ends of lines go, more than one blank line becomes one."""
    plain = settled(HIDDEN.sub("", BREAKS.sub("\n", text)))
    return re.sub(r"\n{3,}", "\n\n", ENDS.sub("", plain))


def line(text: str) -> str:
    """A text on one line, single spaces."""
    return " ".join(HIDDEN.sub("", BREAKS.sub("\n", settled(text))).split())


@lru_cache(maxsize=100_000)
def bare(text: str) -> str:
    """The words alone, folded, without bullets and punctuation at the edges: for recognising, never for keeping."""
    return SPACES.sub(" ", fold(EDGES.sub("", line(text)))).strip()

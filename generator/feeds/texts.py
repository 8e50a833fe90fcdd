"""Text of records as feeds may hold it: no control characters, none that turn the direction of reading."""

from __future__ import annotations

import unicodedata
from typing import Final

KEPT: Final = "\n"


def plain(text: str) -> str:
    """The text without characters that show nothing; line breaks are kept as LF."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    if lines.replace(KEPT, "").isprintable():  # nearly all of them, and a look at each character takes long
        return lines
    return "".join(c for c in lines if c == KEPT or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn"))

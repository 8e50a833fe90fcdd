"""Which entries of a register a wrong reference probably means: by spelling, by name or number, by likeness."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Final

from generator.tables import Row
from generator.wording import fold, slug

NAMES: Final = ("name", "short_name", "number", "title")
SHORT: Final = (
    ("ubnd", "uy ban nhan dan"),
    ("hdnd", "hoi dong nhan dan"),
    ("ttpvhcc", "trung tam phuc vu hanh chinh cong"),
)
MOST: Final = 3


def nearest(seen: str, targets: Sequence[Row], column: str) -> list[str]:
    """At most three keys that `seen` may stand for, the likeliest first; none when nothing is near.

    Entries that have ended come last: an old name is seldom what a new record means.
    """
    standing = sorted((row for row in targets if row.cells.get(column)), key=lambda row: "valid_to" in row.cells)
    for keys in _ways(seen, standing, column):
        if keys:
            return list(dict.fromkeys(keys))[:MOST]
    return []


def _ways(seen: str, rows: Sequence[Row], column: str) -> Iterator[list[str]]:
    """What each way of looking finds, from the surest to the vaguest."""
    written = slug(seen)
    keys = [row.cells[column] for row in rows]
    yield [key for key in keys if key == written]
    named = [(_plain(row.cells[name]), row.cells[column]) for row in rows for name in NAMES if name in row.cells]
    wanted = _plain(seen)
    yield [key for name, key in named if name == wanted]
    yield [key for key in keys if len(written) > 4 and key.startswith(f"{written}-")]
    yield get_close_matches(written, keys, 1, 0.7)
    alike = get_close_matches(wanted, [name for name, _ in named], 1, 0.75)
    yield [key for name, key in named if name in alike]
    yield get_close_matches(seen, keys, 1, 0.5)


def _plain(text: str) -> str:
    """Folded, with the usual abbreviations in full."""
    folded = f" {fold(text)} "
    for short, full in SHORT:
        folded = folded.replace(f" {short} ", f" {full} ")
    return " ".join(folded.split())

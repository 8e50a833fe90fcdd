"""Documents that follow from one another, one below the other; ways run in tracks on the left and cross no box.

What a document rests on stands above it, what follows from it below. Each row holds one box only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

BOX: Final = 380
HEIGHT: Final = 46
ROW: Final = 62
STEP: Final = 18
TRACK: Final = 9
EDGE: Final = 8
LETTERS: Final = 56


@dataclass(frozen=True)
class Node:
    """A document: how many steps it stands above (negative) or below the one in the middle, and its words."""

    key: str
    level: int
    name: str
    detail: str
    url: str = ""
    here: bool = False


@dataclass(frozen=True)
class Tie:
    """`later` does something (`kind`) with `earlier`."""

    later: str
    earlier: str
    kind: str


@dataclass(frozen=True)
class Box:
    """A document where it is drawn."""

    node: Node
    x: int
    y: int
    name: str
    detail: str


@dataclass(frozen=True)
class Way:
    """A tie as a path from the later document to the earlier one."""

    kind: str
    path: str


@dataclass(frozen=True)
class Chain:
    """Everything that the template writes down."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    ways: tuple[Way, ...]
    box_width: int = BOX
    box_height: int = HEIGHT


def chain(nodes: Iterable[Node], ties: Iterable[Tie]) -> Chain:
    """The drawing; nodes come in the order in which they stand."""
    found = tuple(nodes)
    row = {node.key: number for number, node in enumerate(found)}
    known = tuple(tie for tie in ties if tie.later in row and tie.earlier in row and tie.later != tie.earlier)
    tracks = _tracks([tuple(sorted((row[tie.later], row[tie.earlier]))) for tie in known])
    margin = EDGE + TRACK * (max(tracks, default=-1) + 2)
    top = min((node.level for node in found), default=0)
    boxes = tuple(
        Box(node, margin + (node.level - top) * STEP, 4 + number * ROW, _cut(node.name), _cut(node.detail))
        for number, node in enumerate(found)
    )
    ways = tuple(_way(tie, boxes[row[tie.later]], boxes[row[tie.earlier]], margin - TRACK * (track + 1), track)
                 for tie, track in zip(known, tracks, strict=True))  # fmt: skip
    width = max((box.x for box in boxes), default=0) + BOX + 4
    return Chain(width, len(found) * ROW - (ROW - HEIGHT) + 8 if found else 0, boxes, ways)


def _tracks(spans: list[tuple[int, ...]]) -> list[int]:
    """For each span of rows the first track in which no other span of those before touches it."""
    taken: list[list[tuple[int, ...]]] = []
    chosen = []
    for span in spans:
        track = next(
            (n for n, used in enumerate(taken) if all(s[1] < span[0] or span[1] < s[0] for s in used)), len(taken)
        )
        if track == len(taken):
            taken.append([])
        taken[track].append(span)
        chosen.append(track)
    return chosen


def _way(tie: Tie, later: Box, earlier: Box, x: int, track: int) -> Way:
    """Out to the left, along the track, back to the right; ways of one box leave it at heights of their own."""
    start = later.y + HEIGHT // 2 - 8 + 4 * (track % 4)
    end = earlier.y + HEIGHT // 2 + 8 - 4 * (track % 4)
    return Way(tie.kind, f"M{later.x} {start}H{x}V{end}H{earlier.x - 2}")


def _cut(words: str) -> str:
    return words if len(words) <= LETTERS else f"{words[: LETTERS - 1].rstrip()}…"

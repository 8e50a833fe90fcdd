"""The drawing of an internal process: a lane for each unit, a row for each step, time running down.

Lanes stand side by side and steps below one another, so that a phone scrolls down and paper holds a long process.
Each row holds one box only: whatever runs sideways to a margin crosses no other box.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from generator import phrases
from generator.model import Process, ProcessStep

NOBODY: Final = "Chưa rõ đơn vị"
MARGIN: Final = 26  # left of the lanes: what shares one duration is tied together here
LANE: Final = 190
HEAD: Final = 62
ROW: Final = 98
BOX_WIDTH: Final = 168
BOX_HEIGHT: Final = 70
TRACK: Final = 16  # right of the lanes: each way back has a track of its own
LINE: Final = 15
ROWS: Final = 9  # of a window: with the head, what a sheet of A4 holds at full size
LETTERS: Final = 24  # of a line of text in a box or in the head of a lane


@dataclass(frozen=True)
class Lane:
    """A unit's lane; `unit` is its key, "" when the record names none."""

    unit: str
    name: str
    x: int
    lines: tuple[tuple[int, str], ...]
    """Its name cut into lines, each with its height."""
    steps: tuple[int, ...]


@dataclass(frozen=True)
class Box:
    """One step: where it stands and what is written in it."""

    step: ProcessStep
    lane: int
    x: int
    y: int
    lines: tuple[tuple[int, str], ...]
    time: str


@dataclass(frozen=True)
class Way:
    """A line of the drawing: `kind` is tiep (onward), chuyen (to another unit), ve (back) or chung (one duration)."""

    kind: str
    start: int
    end: int
    path: str


@dataclass(frozen=True)
class Drawing:
    """Everything that the template writes down."""

    width: int
    height: int
    lanes: tuple[Lane, ...]
    boxes: tuple[Box, ...]
    ways: tuple[Way, ...]
    windows: tuple[tuple[int, int], ...]
    """Top and height of each stretch that must not be torn by the end of a page; together they show the whole."""
    lane_width: int = LANE
    head_height: int = HEAD
    box_width: int = BOX_WIDTH
    box_height: int = BOX_HEIGHT


def lanes_of(process: Process) -> tuple[str, ...]:
    """The units in the order in which the dossier first meets them; steps without a unit have a lane of their own."""
    return tuple(dict.fromkeys(step.unit for step in process.steps))


def draw(process: Process, name_of: Callable[[str], str]) -> Drawing:
    """The process as lanes, boxes and ways; `name_of` tells a unit's name by its key."""
    units = lanes_of(process)
    boxes = tuple(_box(step, row, units.index(step.unit)) for row, step in enumerate(process.steps))
    lanes = tuple(_lane(unit, name_of(unit) if unit else NOBODY, i, boxes) for i, unit in enumerate(units))
    right = MARGIN + LANE * len(units)
    backs = sum(step.returns_to is not None for step in process.steps)
    height = HEAD + ROW * len(boxes)
    tops = (0, *range(HEAD + ROW * ROWS, height, ROW * ROWS))
    return Drawing(
        width=right + TRACK * (backs + 1),
        height=height,
        lanes=lanes,
        boxes=boxes,
        ways=(*_onward(boxes), *_back(boxes, right), *_shared(boxes)),
        windows=tuple((top, end - top) for top, end in pairwise((*tops, height))),
    )


def _lane(unit: str, name: str, position: int, boxes: tuple[Box, ...]) -> Lane:
    steps = tuple(box.step.step_no for box in boxes if box.lane == position)
    return Lane(unit, name, MARGIN + LANE * position, _lines(name, 3, 20), steps)


def _box(step: ProcessStep, row: int, lane: int) -> Box:
    x, y = MARGIN + LANE * lane + (LANE - BOX_WIDTH) // 2, HEAD + ROW * row + (ROW - BOX_HEIGHT) // 2
    return Box(step, lane, x, y, _lines(f"{step.step_no}. {step.role}", 2, y + 20), phrases.step_time(step))


def _lines(text: str, most: int, top: int) -> tuple[tuple[int, str], ...]:
    """`text` in at most so many lines with the height of each; what does not fit ends in an ellipsis."""
    cut = textwrap.wrap(text, LETTERS, max_lines=most, placeholder=" …")
    return tuple((top + LINE * i, line) for i, line in enumerate(cut))


def _onward(boxes: tuple[Box, ...]) -> Iterator[Way]:
    for one, other in pairwise(boxes):
        x, bottom = one.x + BOX_WIDTH // 2, one.y + BOX_HEIGHT
        if one.lane == other.lane:
            yield Way("tiep", one.step.step_no, other.step.step_no, f"M{x} {bottom}V{other.y}")
        else:
            turn, aim = bottom + (ROW - BOX_HEIGHT) // 2, other.x + BOX_WIDTH // 2
            kind = "chuyen" if one.step.unit and other.step.unit else "tiep"
            yield Way(kind, one.step.step_no, other.step.step_no, f"M{x} {bottom}V{turn}H{aim}V{other.y}")


def _back(boxes: tuple[Box, ...], right: int) -> Iterator[Way]:
    """From a box to the margin on the right, up, and back into an earlier box; a little apart from its middle line."""
    by_number = {box.step.step_no: box for box in boxes}
    track = right
    for box in boxes:
        target = by_number.get(box.step.returns_to or 0)
        if target is None:
            continue
        track += TRACK
        leave, enter = box.y + BOX_HEIGHT // 2 + 8, target.y + BOX_HEIGHT // 2 - 8
        path = f"M{box.x + BOX_WIDTH} {leave}H{track}V{enter}H{target.x + BOX_WIDTH}"
        yield Way("ve", box.step.step_no, target.step.step_no, path)


def _shared(boxes: tuple[Box, ...]) -> Iterator[Way]:
    by_number = {box.step.step_no: box for box in boxes}
    for box in boxes:
        other = by_number.get(box.step.shares_with or 0)
        if other is not None:
            first, last = sorted((box, other), key=lambda b: b.y)
            path = f"M{first.x} {first.y + 14}H8V{last.y + BOX_HEIGHT - 14}H{last.x}"
            yield Way("chung", first.step.step_no, last.step.step_no, path)

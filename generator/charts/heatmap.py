"""Units × months: of what was due in a month, how much was late; shade and numbers say the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

LABEL: Final = 250
CELL: Final = 48
ROW: Final = 26
TOP: Final = 24
LETTERS: Final = 34
SHADES: Final = 4


@dataclass(frozen=True)
class Cell:
    """One unit in one month: late parts of those that were due; nothing due: no shade."""

    month: date
    late: int
    due: int

    @property
    def shade(self) -> int:
        """0 for nothing late, to 4 for more than three quarters late."""
        return 0 if not self.due else -(-self.late * SHADES // self.due)


@dataclass(frozen=True)
class Line:
    """One unit."""

    unit: str
    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Box:
    """A cell where it is drawn."""

    cell: Cell
    x: int
    y: int


@dataclass(frozen=True)
class Name:
    """A unit's name, cut to its column, or a month."""

    x: int
    y: int
    words: str


@dataclass(frozen=True)
class Heatmap:
    """Everything that the template writes down."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    names: tuple[Name, ...]
    months: tuple[Name, ...]
    cell: int = CELL
    row: int = ROW


def heatmap(lines: tuple[Line, ...]) -> Heatmap:
    """The drawing of lines that have the same months."""
    columns = lines[0].cells if lines else ()
    boxes = tuple(
        Box(cell, LABEL + column * CELL, TOP + row * ROW)
        for row, line in enumerate(lines)
        for column, cell in enumerate(line.cells)
    )
    names = tuple(Name(0, TOP + row * ROW + 17, _cut(line.name)) for row, line in enumerate(lines))
    months = tuple(
        Name(LABEL + column * CELL + CELL // 2, 14, f"{cell.month.month}/{cell.month.year % 100:02d}")
        for column, cell in enumerate(columns)
    )
    return Heatmap(LABEL + len(columns) * CELL + 2, TOP + len(lines) * ROW + 2, boxes, names, months)


def _cut(name: str) -> str:
    return name if len(name) <= LETTERS else f"{name[: LETTERS - 1].rstrip()}…"

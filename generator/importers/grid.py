"""A table file as rows of cells, and why one cannot be read: the values that the readers of tables share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MAX_LINES: Final = 50_000  # the whole country has about 5,700 procedures
MAX_COLUMNS: Final = 60
MANY_LINES: Final = "Bảng tính có quá nhiều dòng."
SPLIT: Final = "Chỉ giữ danh sách thủ tục trong tệp, xóa phần khác, rồi lưu lại."


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, as text."""

    text: str = ""
    is_number: bool = False  # the spreadsheet stores a number or a day: zeros at the end of a code are lost
    is_spread: bool = False  # part of a merged cell that begins further up; the text is repeated from there


@dataclass(frozen=True, slots=True)
class Line:
    """A row that is not blank; `number` counts from 1 as the spreadsheet shows it."""

    number: int
    cells: tuple[Cell, ...]
    is_hidden: bool = False  # the spreadsheet does not show the row


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet of a workbook, or a CSV file, whose sheet has no name."""

    sheet: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file cannot be read and what to do about it, for the person who gave it; row 0 is the whole file."""

    message: str
    hint: str
    row: int = 0
    sheet: str = ""

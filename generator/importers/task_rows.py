"""The sheets of a task list become its rows: titles above the header are passed over, group rows and merged cells understood.

Nothing is dropped in silence: every row that is no task is set aside with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from generator.importers.grid import Cell, Grid, Line, Refusal
from generator.importers.list_rows import HEADER_WITHIN, Spot
from generator.importers.task_map import TaskMap
from generator.importers.texts import bare, line

ARABIC: Final = re.compile(r"[0-9]+(?:[.-][0-9]+)*[.)]?")
NUMBERING: Final = re.compile(r"\(?([0-9]{1,2}|[A-Z])\)?")
TOTAL: Final = re.compile(r"(tong|cong)( so| cong)?\b.*")


@dataclass(frozen=True)
class Given:
    """A row that names a task, with the text of the group row above it."""

    spot: Spot
    cells: Mapping[str, Cell]
    group: str
    is_hidden: bool = False

    def text(self, column: str) -> str:
        """What stands in a column, with its lines."""
        return self.cells.get(column, Cell()).text


@dataclass(frozen=True)
class Aside:
    """A row that did not become a task, what it says, and why."""

    spot: Spot
    text: str
    reason: str


@dataclass(frozen=True)
class Rows:
    """What the sheets hold below their headers."""

    given: tuple[Given, ...]
    aside: tuple[Aside, ...]


def read_rows(grids: Iterable[Grid], map_: TaskMap) -> Rows | Refusal:
    """The rows of every sheet that has the header; of one sheet when the map names it."""
    wanted = [grid for grid in grids if not map_.sheet or bare(grid.sheet) == bare(map_.sheet)]
    if not wanted:
        return Refusal(f"Không có trang tính «{map_.sheet}».", "Sửa sheet trong bản đồ, hoặc bỏ đi để đọc mọi trang.")
    headed = [(grid, found) for grid in wanted if (found := _header(grid.lines, map_))]
    if not headed:
        names = ", ".join(f"«{heading}»" for heading in map_.columns.values())
        return Refusal(
            f"Không tìm thấy dòng tiêu đề có đủ các cột: {names}.", "Sửa columns trong bản đồ đúng như trong bảng."
        )
    given: list[Given] = []
    aside: list[Aside] = []
    for grid, (first, below, columns) in headed:
        name = grid.sheet if len(wanted) > 1 else ""
        aside += [_aside(name, row, "nằm trên dòng tiêu đề") for row in grid.lines[:first]]
        for row in _below(grid.lines[below:], columns, name, map_):
            if isinstance(row, Given):
                given.append(row)
            else:
                aside.append(row)
    return Rows(tuple(given), tuple(aside))


def _header(lines: tuple[Line, ...], map_: TaskMap) -> tuple[int, int, Mapping[str, int]] | None:
    """(place of the header, place of what follows, column of each name); a header may take two rows."""
    for at, row in enumerate(lines):
        if row.number > HEADER_WITHIN:
            return None
        for height in (1, 2):
            columns = _columns(lines[at : at + height], map_)
            if columns.keys() == map_.columns.keys() and _columns((row,), map_):
                return at, at + height, columns
    return None


def _columns(rows: Iterable[Line], map_: TaskMap) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for row in rows:
        for index, cell in enumerate(row.cells):
            words = bare(cell.text)
            for name, heading in map_.columns.items():
                if words and words == heading:
                    found.setdefault(name, index)
    return found


def _below(lines: Iterable[Line], columns: Mapping[str, int], sheet: str, map_: TaskMap) -> Iterator[Given | Aside]:
    group = ""
    for row in lines:
        cells = {name: row.cells[at] for name, at in columns.items() if at < len(row.cells) and row.cells[at].text}
        texts = [cell.text.strip() for cell in row.cells if cell.text]
        if len(texts) > 1 and all(NUMBERING.fullmatch(text) for text in texts):
            yield _aside(sheet, row, "dòng đánh số cột")
        elif _columns((row,), map_).keys() >= {"title"}:
            yield _aside(sheet, row, "dòng tiêu đề lặp lại")
        elif any(TOTAL.fullmatch(bare(text)) for text in texts[:2]):
            yield _aside(sheet, row, "dòng tổng cộng")
        elif _is_group(cells, texts):
            group = line(max(texts, key=len))
            yield _aside(sheet, row, "dòng nhóm" if map_.group_rows else "dòng nhóm, bản đồ không dùng")
        elif cells["title"].is_spread:
            yield _aside(sheet, row, "ô tên nhiệm vụ gộp với dòng trên; ghi tay đơn vị hoặc kết quả của dòng này")
        else:
            yield Given(Spot(sheet, row.number), cells, group, row.is_hidden)


def _is_group(cells: Mapping[str, Cell], texts: list[str]) -> bool:
    """Whether a row is a heading: one text, or a Roman number and a text with nothing about doing it."""
    if "title" not in cells or len(texts) == 1:
        return True
    number = cells["number"].text.strip() if "number" in cells else ""
    return bool(number) and not ARABIC.fullmatch(number) and len(texts) == 2


def _aside(sheet: str, row: Line, reason: str) -> Aside:
    return Aside(Spot(sheet, row.number), line(" · ".join(cell.text for cell in row.cells if cell.text)), reason)

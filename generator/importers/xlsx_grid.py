"""An .xlsx workbook becomes grids; the only module that knows openpyxl.

A stranger's workbook may be small and unpack to gigabytes, or claim a million rows. So its parts are added up before
they are unpacked, rows are read one by one, and nothing is sized by what the file says of itself.
"""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, Final, NamedTuple

import openpyxl
from openpyxl.utils.cell import range_boundaries
from openpyxl.xml.constants import SHEET_MAIN_NS
from openpyxl.xml.functions import iterparse

from generator.importers.grid import MANY_LINES, MAX_COLUMNS, MAX_LINES, SPLIT, Cell, Grid, Line, Refusal

MAX_UNPACKED: Final = 64 * 1024 * 1024
MAX_ROW: Final = 1_048_576  # Excel's own last row
MERGE, ROW, CELL, FORMULA, VALUE, INLINE = (
    f"{{{SHEET_MAIN_NS}}}{name}" for name in ("mergeCell", "row", "c", "f", "v", "is")
)
UNCOMPUTED: Final = "(công thức chưa có kết quả)"
"""In place of a formula whose value was never saved: blank would be taken for "nothing stands here"."""
SAVE_AGAIN: Final = "Mở bằng bảng tính rồi lưu lại thành .xlsx; nếu không mở được thì xin lại tệp."

Span = tuple[int, int, int, int]  # first column, first row, last column, last row


def read_xlsx(content: bytes) -> tuple[Grid, ...] | Refusal:
    """Every visible sheet that is not blank."""
    refusal = _unsafe(content)
    if refusal:
        return refusal
    try:
        with warnings.catch_warnings(), zipfile.ZipFile(io.BytesIO(content)) as archive:
            warnings.simplefilter("ignore")  # of styles and checks that the library does not know and we do not need
            return _grids(content, archive)
    except Exception:  # whatever a library raises at a stranger's bytes, the file is what is broken
        return Refusal("Bảng tính bị hỏng, không đọc được.", SAVE_AGAIN)


def _unsafe(content: bytes) -> Refusal | None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return Refusal("Bảng tính bị hỏng hoặc bị cắt cụt.", "Tải hoặc chép lại tệp.")
    if any(part.flag_bits & 1 for part in parts):
        return Refusal("Tệp có mật khẩu.", "Mở bằng bảng tính, bỏ mật khẩu, lưu lại.")
    if sum(part.file_size for part in parts) > MAX_UNPACKED:
        return Refusal(f"Tệp giải nén ra quá {MAX_UNPACKED // 1024 // 1024} MB.", SPLIT)
    if "[Content_Types].xml" not in (names := {part.filename for part in parts}) or "xl/workbook.bin" in names:
        return Refusal("Tệp này không phải bảng tính .xlsx.", SAVE_AGAIN)
    return None


def _grids(content: bytes, archive: zipfile.ZipFile) -> tuple[Grid, ...] | Refusal:
    grids: list[Grid] = []
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    sheets: list[Any] = list(book.worksheets)
    for sheet in sheets:
        if sheet.sheet_state != "visible":
            continue
        sheet.reset_dimensions()
        lines = list(_lines(sheet.iter_rows(max_col=MAX_COLUMNS, max_row=MAX_ROW, values_only=True)))
        if len(lines) > MAX_LINES:
            return Refusal(MANY_LINES, SPLIT, lines[-1].number, sheet.title)
        part: str = sheet._worksheet_path  # noqa: SLF001  reading row by row, the library does not tell merged cells
        with archive.open(part) as xml:
            more = _more(xml)
        grids.append(Grid(sheet.title, tuple(_spread(list(_marked(lines, more)), more.spans))))
    return tuple(grid for grid in grids if grid.lines)


def _lines(rows: Iterable[tuple[Any, ...]]) -> Iterator[Line]:
    """Rows with something in them, up to one more than is allowed."""
    found = 0
    for number, row in enumerate(rows, 1):
        if not any(row):
            continue  # a million formatted rows are common, and all are blank
        cells = [_cell(value) for value in row]
        while cells and not cells[-1].text:
            cells.pop()
        if cells:
            yield Line(number, tuple(cells))
            found += 1
        if found > MAX_LINES:
            return


def _cell(value: object) -> Cell:
    """Text stays as it is; a number or a day is marked, since its cell no longer holds what was typed.

    >>> _cell("1.003020"), _cell(1.00302)
    (Cell(text='1.003020', is_number=False, is_spread=False), Cell(text='1.00302', is_number=True, is_spread=False))
    """
    if value is None or value == "":
        return NOTHING
    if isinstance(value, str):
        return Cell(value if value.strip() else "")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, datetime | date | time | timedelta):
        return Cell(str(value), is_number=True)
    return Cell(str(value), is_number=not isinstance(value, bool))


class _More(NamedTuple):
    """What the library does not tell when it reads row by row."""

    spans: list[Span]
    """The merged cells that go over several rows."""
    hidden: set[int]
    """The rows that are not shown."""
    uncomputed: set[tuple[int, int]]
    """(row, column) of formulas without a value."""


def _more(xml: Any) -> _More:
    found = _More([], set(), set())
    inside: set[str] = set()
    for _, element in iterparse(xml):
        if element.tag in (FORMULA, INLINE) or (element.tag == VALUE and element.text):
            inside.add(element.tag)
        elif element.tag == CELL:
            if inside == {FORMULA} and element.get("r"):
                column, row, _, _ = range_boundaries(element.get("r"))
                found.uncomputed.add((row or 0, column or 0))
            inside.clear()
        elif element.tag == ROW and element.get("hidden") in ("1", "true") and element.get("r", "").isdigit():
            found.hidden.add(int(element.get("r")))
        elif element.tag == MERGE:
            left, top, right, bottom = range_boundaries(element.get("ref"))
            if left and top and right and bottom and bottom > top:
                found.spans.append((left, top, right, bottom))
        element.clear()
    return found


def _marked(lines: Iterable[Line], more: _More) -> Iterator[Line]:
    """The lines, told which are hidden and where a formula has no value."""
    waiting: dict[int, dict[int, Cell]] = {}
    for row, column in more.uncomputed:
        waiting.setdefault(row, {})[column - 1] = Cell(UNCOMPUTED)
    for line in lines:
        cells = tuple(_filled(line.cells, waiting.get(line.number, {})))
        yield Line(line.number, cells, line.number in more.hidden)


def _spread(lines: list[Line], spans: Iterable[Span]) -> Iterator[Line]:
    """The lines with the text of each tall merged cell repeated in the rows below its first."""
    rows = {line.number: line for line in lines}
    below: dict[int, dict[int, Cell]] = {}
    for left, top, _, bottom in spans:
        first = rows.get(top)
        if first is None or left > len(first.cells) or not first.cells[left - 1].text:
            continue
        cell = Cell(first.cells[left - 1].text, first.cells[left - 1].is_number, is_spread=True)
        for number in range(top + 1, min(bottom, lines[-1].number) + 1):
            if left - 1 in below.setdefault(number, {}):
                break  # cells merged twice are no work of a spreadsheet
            below[number][left - 1] = cell
    for line in lines:
        yield Line(line.number, tuple(_filled(line.cells, below.get(line.number, {}))), line.is_hidden)


def _filled(cells: tuple[Cell, ...], more: dict[int, Cell]) -> Iterator[Cell]:
    for index in range(max(len(cells), *(i + 1 for i in more), 0)):
        own = cells[index] if index < len(cells) else NOTHING
        yield own if own.text else more.get(index, NOTHING)


NOTHING: Final = Cell()

"""The grids of a list become its entries: the header is found, and rows that name no procedure are passed over."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from generator.importers.grid import Cell, Grid, Line, Refusal
from generator.importers.list_code import Code, read_code
from generator.wording import fold

HEADER_WITHIN: Final = 40  # rows of a sheet, titles and blank ones included
PART: Final = "( (tren|cua|theo|tai|quoc gia|csdl|qg)( .*)?)?"
COLUMNS: Final[Mapping[str, re.Pattern[str]]] = {  # headings, folded and without punctuation
    "code": re.compile(rf"ma( so)?( (ho so )?(tthc|thu tuc( hanh chinh)?))?{PART}|so ho so tthc"),
    "title": re.compile(rf"ten( goi)?( (cua )?(tthc|thu tuc( hanh chinh)?))?{PART}|tthc|thu tuc( hanh chinh)?"),
    "sector": re.compile(r"(ten )?linh vuc( (thuc hien|tthc|thu tuc( hanh chinh)?))?"),
    "number": re.compile(r"stt|tt|so tt|so thu tu"),
}
WRITE_SO: Final = "Danh sách cần một dòng tiêu đề có cột «Mã số» (hoặc «Mã TTHC», «Mã thủ tục») và cột «Tên»."
NUMBERED: Final = re.compile(r"^\W*(?:(?:[IVXLC]+|[A-ZĐ]|[0-9]+(?:\.[0-9]+)*)[.):\s-]+)?")
SECTOR: Final = "lĩnh vực"
COUNTED: Final = re.compile(r"\s*\([^()]*[0-9][^()]*\)\s*$")
TEST: Final = re.compile(r"(thu tuc )?test([^a-z].*)?")


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A row of the list; the sheet is named when the list has several."""

    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that names a procedure; `sector` is "" where the list does not say it."""

    spot: Spot
    code: Code
    title: str
    sector: str

    @property
    def is_test(self) -> bool:
        """Whether somebody was trying the system out: TEST_MOT_CAP, "Thủ tục test 1"."""
        return "test" in self.code.written.lower() or bool(TEST.fullmatch(" ".join(fold(self.title).split())))


@dataclass(frozen=True, slots=True)
class ProcedureList:
    """What a list says. `uncoded` are rows with a title and no code; `passed` are sheets without a header."""

    entries: tuple[Entry, ...]
    uncoded: tuple[Entry, ...] = ()
    passed: tuple[str, ...] = ()


def read_list(grids: Iterable[Grid]) -> ProcedureList | Refusal:
    """The entries of every sheet that has a header."""
    grids = tuple(grids)
    headers = [(grid, header) for grid in grids if (header := _header(grid.lines))]
    if not headers:
        return _no_header(grids)
    entries = [
        entry
        for grid, (at, columns) in headers
        for entry in _entries(grid.lines[at + 1 :], columns, grid.sheet if len(headers) > 1 else "")
    ]
    if not entries:
        grid, (at, _) = headers[0]
        return Refusal("Dưới dòng tiêu đề không có thủ tục nào.", WRITE_SO, grid.lines[at].number, grid.sheet)
    used = {grid.sheet for grid, _ in headers}
    return ProcedureList(
        tuple(e for e in entries if e.code.written),
        tuple(e for e in entries if not e.code.written),
        tuple(grid.sheet for grid in grids if grid.sheet not in used),
    )


# -- header ------------------------------------------------------------------------------------------


def _header(lines: tuple[Line, ...]) -> tuple[int, Mapping[str, int]] | None:
    """(place in `lines`, column of each heading): the first row with a code and a title, else with a code."""
    found = [(at, _columns(line)) for at, line in enumerate(lines) if line.number <= HEADER_WITHIN]
    coded = [(at, columns) for at, columns in found if "code" in columns]
    return next((pair for pair in coded if "title" in pair[1]), next(iter(coded), None))


def _columns(line: Line) -> Mapping[str, int]:
    columns: dict[str, int] = {}
    for index, cell in enumerate(line.cells):
        heading = _heading(cell)
        for name, pattern in COLUMNS.items():
            if pattern.fullmatch(heading):
                columns.setdefault(name, index)
    return columns


def _heading(cell: Cell) -> str:
    """`Mã số (1)` → `ma so 1` → `ma so`; a note in brackets and a closing number say nothing."""
    plain = re.sub(r"\([^()]*\)", " ", cell.text)
    return re.sub(r"[^a-z0-9]+", " ", fold(plain)).strip(" 0123456789")


def _no_header(grids: tuple[Grid, ...]) -> Refusal:
    for grid in grids:
        for line in grid.lines:
            if line.number <= HEADER_WITHIN and "title" in _columns(line) and len(line.cells) > 1:
                return Refusal("Dòng tiêu đề không có cột mã thủ tục.", WRITE_SO, line.number, grid.sheet)
    return Refusal(f"Không tìm thấy dòng tiêu đề trong {HEADER_WITHIN} dòng đầu.", WRITE_SO)


# -- rows --------------------------------------------------------------------------------------------


def _entries(lines: Iterable[Line], columns: Mapping[str, int], sheet: str) -> Iterator[Entry]:
    group = ""
    for line in lines:
        code, title, sector, number = (_at(line, columns.get(name)) for name in ("code", "title", "sector", "number"))
        texts = [cell.text for cell in line.cells if cell.text]
        if code.is_spread or "code" in _columns(line) or _is_numbering(texts):
            continue  # the code's row is further up, or the header stands here once more
        if _is_group(code, title, number, texts):
            group = _group(texts)
            continue
        yield Entry(Spot(sheet, line.number), read_code(code), _one_line(title.text), _one_line(sector.text or group))


def _at(line: Line, column: int | None) -> Cell:
    return line.cells[column] if column is not None and column < len(line.cells) else Cell()


def _is_numbering(texts: list[str]) -> bool:
    """Whether a row numbers the columns: (1) (2) (3), or A B 1 2."""
    return len(texts) > 1 and all(re.fullmatch(r"\(?([0-9]{1,2}|[A-Z])\)?", text.strip()) for text in texts)


def _is_group(code: Cell, title: Cell, number: Cell, texts: list[str]) -> bool:
    """Whether a row is a heading, a total or a signature rather than a procedure."""
    if code.text:
        return len(texts) == 1 and read_code(code).core == "" and not re.search("[0-9]{4}", code.text)
    if not title.text:
        return True
    if re.fullmatch(r"[0-9]+\.?", number.text.strip()):
        return _bare(title.text).lower().startswith(SECTOR)
    return len(texts) < 3


def _group(texts: list[str]) -> str:
    """The sector that a heading announces: `I. LĨNH VỰC HỘ TỊCH (25 TTHC)` → `HỘ TỊCH`; "" for other headings."""
    for text in texts:
        bare = _bare(text)
        if bare.lower().startswith(SECTOR):
            return COUNTED.sub("", bare[len(SECTOR) :]).strip(" :.-")
    return ""


def _bare(text: str) -> str:
    return NUMBERED.sub("", _one_line(text), count=1)


def _one_line(text: str) -> str:
    """Text as it is compared and shown: NFC, one space between words, nothing invisible."""
    shown = "".join(c if c.isspace() or unicodedata.category(c) not in ("Cf", "Cc") else "" for c in text)
    return unicodedata.normalize("NFC", " ".join(shown.split()))

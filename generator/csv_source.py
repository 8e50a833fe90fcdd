"""One CSV file of figures becomes the same nodes as a record, so that its cells are checked like all others.

The first line names the columns as the schema does; every further line is one item of the list `key`. A blank cell is
missing, never 0. Cells part at commas, or at semicolons where the first line has them (Excel in Vietnamese saves so).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from generator.issue import Issue, Place
from generator.nodes import Mapping, Scalar, Sequence
from generator.source import BIDI, CONTROL, MAX_BYTES

RULE: Final = "doc-csv"
MARK: Final = "\ufeff"  # Excel writes it at the start, and wants it there
CELLS: Final = {mark: re.compile(rf'"((?:[^"]|"")*)"|([^"\n{mark}]*)') for mark in ",;"}


class _Cell(NamedTuple):
    text: str
    line: int
    column: int


class _FaultError(Exception):
    """Reading cannot go on: the line and column from 1, what is wrong, what to do."""

    def __init__(self, line: int, column: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.spot, self.message, self.hint = (line, column), message, hint


def read(content: bytes, file: str, key: str) -> tuple[Mapping | None, list[Issue]]:
    """The lines of one file as the list `key`; None when the file as a whole cannot be used."""
    try:
        text = _text(content)
        lines = list(_lines(text, ";" if ";" in text.partition("\n")[0] else ","))
        return _root(lines, key), []
    except _FaultError as fault:
        return None, [Issue(Place(file, *fault.spot), RULE, fault.message, fault.hint)]


def _text(content: bytes) -> str:
    if len(content) > MAX_BYTES:
        raise _FaultError(1, 1, f"Tệp lớn hơn {MAX_BYTES // 1024} KB.", "Tách thành nhiều tệp, mỗi kỳ một tệp.")
    try:
        text = content.decode("utf-8").removeprefix(MARK)
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        raise _FaultError(line, 1, "Chữ trong tệp không phải UTF-8.", "Lưu lại theo kiểu CSV UTF-8.") from None
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    hidden = BIDI.search(text) or CONTROL.search(text)
    if hidden:
        raise _FaultError(*_spot(text, hidden.start()), "Có ký tự không nhìn thấy được.", "Xóa ký tự ở vị trí này.")
    return text


def _lines(text: str, separator: str) -> Iterator[list[_Cell]]:
    """Lines with something in them; a break inside quotes stays inside its cell."""
    place = _Counter(text)
    cells: list[_Cell] = []
    at = 0
    while at <= len(text):
        found = CELLS[separator].match(text, at)
        if found is None or text[found.end() : found.end() + 1] not in ("", "\n", separator):
            raise _FaultError(*place.of(at), "Dấu nháy kép ở ô này không đủ cặp.",
                              'Ô có dấu phẩy thì đặt cả ô trong hai dấu nháy kép; dấu nháy bên trong viết "".')  # fmt: skip
        plain = found[2] if found[1] is None else found[1].replace('""', '"')
        cells.append(_Cell(plain.strip(), *place.of(at)))
        at = found.end() + 1
        if text[found.end() : at] != separator:
            if any(cell.text for cell in cells):
                yield cells
            cells = []


def _root(lines: list[list[_Cell]], key: str) -> Mapping:
    if not lines:
        raise _FaultError(1, 1, "Tệp trống.", "Chép dòng tiêu đề từ tệp mẫu trong procedures/_mau/.")
    head, *rest = lines
    names: dict[str, tuple[int, int]] = {}
    for cell in head:
        if cell.text in names:
            raise _FaultError(cell.line, cell.column, f"Cột «{cell.text}» có hai lần.", "Bỏ một cột.")
        if cell.text:
            names[cell.text] = (cell.line, cell.column)
    items = tuple(_item(head, cells, names) for cells in rest)
    return Mapping({key: Sequence(items, 1, 1)}, {key: (1, 1)}, 1, 1)


def _item(head: list[_Cell], cells: list[_Cell], names: dict[str, tuple[int, int]]) -> Mapping:
    first = cells[0]
    for cell in cells[len(head) :]:
        if cell.text:
            raise _FaultError(cell.line, cell.column, "Dòng này nhiều ô hơn dòng tiêu đề.",
                              "Xem ô nào có dấu phẩy mà chưa đặt trong hai dấu nháy kép.")  # fmt: skip
    pairs = [(name, cell) for name, cell in zip(head, cells, strict=False) if name.text or cell.text]
    nameless = next((cell for name, cell in pairs if not name.text), None)
    if nameless:
        raise _FaultError(nameless.line, nameless.column, "Cột này chưa có tên.", "Ghi tên cột ở dòng tiêu đề.")
    # Every column is named where it stands in the first line: an unknown one is told there, once for each line.
    return Mapping({n.text: Scalar(*c) for n, c in pairs}, {n.text: names[n.text] for n, _ in pairs}, first.line, 1)


def _spot(text: str, offset: int) -> tuple[int, int]:
    start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset) + 1, offset - start + 1


@dataclass
class _Counter:
    """Line and column of growing offsets, each line counted once."""

    text: str
    line: int = 1
    start: int = 0

    def of(self, offset: int) -> tuple[int, int]:
        """Line and column of `offset`, from 1; offsets never go back."""
        while (end := self.text.find("\n", self.start, offset)) >= 0:
            self.line, self.start = self.line + 1, end + 1
        return self.line, offset - self.start + 1

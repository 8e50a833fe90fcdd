"""CSV becomes a grid: its encoding and separator are found out, since every spreadsheet writes its own."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Final

from generator.importers.grid import MANY_LINES, MAX_COLUMNS, MAX_LINES, SPLIT, Cell, Grid, Line, Refusal

SEPARATORS: Final = ",;\t|"
TOLD: Final = re.compile(r'"?sep=([^\r\n"])"?\r?\n?', re.IGNORECASE)  # Excel's own first line, which it does not show
SAMPLE: Final = 60  # rows that say what the separator is
ENCODINGS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def read_csv(content: bytes) -> tuple[Grid, ...] | Refusal:
    """The one grid of a CSV text in UTF-8 or UTF-16, with or without a byte order mark."""
    text = _text(content)
    if isinstance(text, Refusal):
        return text
    told = TOLD.match(text)
    body = text[told.end() :] if told else text
    separator = told[1] if told else _separator(body)
    lines: list[Line] = []
    number = 0
    try:
        for number, cells in enumerate(_rows(body, separator), 1):
            if any(cells):
                lines.append(Line(number, tuple(Cell(c) for c in cells[:MAX_COLUMNS])))
            if len(lines) > MAX_LINES:
                return Refusal(MANY_LINES, SPLIT, number)
    except csv.Error:
        return Refusal(
            "Không đọc được dòng này.", "Xem dấu nháy kép ở đây hoặc ngay phía trên có đủ cặp không.", number + 1
        )
    return (Grid("", tuple(lines)),)


def _text(content: bytes) -> str | Refusal:
    mark, encoding = next((pair for pair in ENCODINGS if content.startswith(pair[0])), (b"", _guess(content)))
    body = content[len(mark) :]
    try:
        return unicodedata.normalize("NFC", body.decode(encoding))
    except UnicodeDecodeError as fault:
        return Refusal(
            "Chữ trong tệp không phải UTF-8 hay UTF-16.",
            "Mở bằng bảng tính, lưu lại theo kiểu CSV UTF-8 hoặc .xlsx.",
            body.count(b"\n", 0, fault.start) + 1,
        )


def _guess(content: bytes) -> str:
    """UTF-16 without a mark shows in its zero bytes: commas, digits and spaces have one each."""
    head = content[:4096]
    low, high = head[1::2].count(0), head[0::2].count(0)
    if max(low, high) * 8 < len(head):
        return "utf-8"
    return "utf-16-le" if low > high else "utf-16-be"


def _separator(text: str) -> str:
    """The mark that cuts the most rows into the same number of cells; commas inside names do so by chance only."""

    def alike(separator: str) -> tuple[int, int]:
        try:
            widths = Counter(len(row) for row in islice(_rows(text, separator), SAMPLE) if len(row) > 1)
        except csv.Error:
            return 0, 0
        return max(((count, width) for width, count in widths.items()), default=(0, 0))

    return max(SEPARATORS, key=alike)


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    """Rows in the order of the spreadsheet, trimmed of blank ends; a break inside quotes stays inside its cell."""
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
        yield [cell if cell.strip() else "" for cell in row]

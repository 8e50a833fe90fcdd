"""Tables as an Excel workbook that is printed on A4: text is text, a day is a day, and the same rows give the same bytes.

Texts stand in the cells themselves ("inline strings"), so that no text can become a formula, a number or a link.
Format: ECMA-376, the parts that every reader knows.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final
from xml.sax.saxutils import escape, quoteattr

Cell = str | int | date | None
EPOCH: Final = date(1899, 12, 30)
"""Day 0 of Excel, from March 1900 on."""
STAMP: Final = (1980, 1, 1, 0, 0, 0)
FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
TEXT, HEAD, DAY, TITLE = range(4)
MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
HEADER: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True)
class Sheet:
    """A table with lines of text above it; `widths` are those of its columns, in characters."""

    name: str
    above: tuple[str, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]


def workbook(sheets: Iterable[Sheet]) -> bytes:
    """The file."""
    made = tuple(sheets)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _parts(made):
            entry = zipfile.ZipInfo(name, STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, HEADER + text)
    return target.getvalue()


def _parts(sheets: tuple[Sheet, ...]) -> Iterator[tuple[str, str]]:
    numbers = range(1, len(sheets) + 1)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{kind}.worksheet+xml"/>' for n in numbers
    )
    yield (
        "[Content_Types].xml",
        (
            f'<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/>{overrides}</Types>'
        ),
    )
    yield "_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")])
    links = [("worksheet", f"worksheets/sheet{n}.xml") for n in numbers]
    yield "xl/_rels/workbook.xml.rels", _relations([*links, ("styles", "styles.xml")])
    yield "xl/workbook.xml", _workbook(sheets)
    yield "xl/styles.xml", STYLES
    for number, sheet in zip(numbers, sheets, strict=True):
        yield f"xl/worksheets/sheet{number}.xml", "".join(_sheet(sheet))


def _relations(targets: list[tuple[str, str]]) -> str:
    found = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{found}</Relationships>'


def _workbook(sheets: tuple[Sheet, ...]) -> str:
    """The sheets by name; the head of each table stands on every printed page."""
    tabs = "".join(f'<sheet name={quoteattr(s.name)} sheetId="{n}" r:id="rId{n}"/>' for n, s in enumerate(sheets, 1))
    heads = "".join(
        f'<definedName name="_xlnm.Print_Titles" localSheetId="{n}">'
        f"'{escape(s.name)}'!${len(s.above) + 1}:${len(s.above) + 1}</definedName>"
        for n, s in enumerate(sheets)
    )
    return (
        f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{tabs}</sheets>'
        f"<definedNames>{heads}</definedNames></workbook>"
    )


def _sheet(sheet: Sheet) -> Iterator[str]:
    top = len(sheet.above) + 1
    yield f'<worksheet xmlns="{MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
    yield f'<sheetViews><sheetView workbookViewId="0"><pane ySplit="{top}" topLeftCell="A{top + 1}" state="frozen"/></sheetView></sheetViews><cols>'
    for number, width in enumerate(sheet.widths, 1):
        yield f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
    yield "</cols><sheetData>"
    for number, line in enumerate(sheet.above, 1):
        yield _row(number, (line,), TITLE)
    yield _row(top, sheet.head, HEAD)
    for number, row in enumerate(sheet.rows, top + 1):
        yield _row(number, row, TEXT)
    yield '</sheetData><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
    yield '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'


def _row(number: int, cells: tuple[Cell, ...], style: int) -> str:
    return f'<row r="{number}">{"".join(_cell(f"{_letter(n)}{number}", c, style) for n, c in enumerate(cells))}</row>'


def _cell(place: str, value: Cell, style: int) -> str:
    if value is None or value == "":
        return f'<c r="{place}" s="{style}"/>'
    if isinstance(value, date):
        return f'<c r="{place}" s="{DAY}"><v>{(value - EPOCH).days}</v></c>'
    if isinstance(value, int):
        return f'<c r="{place}" s="{style}"><v>{value}</v></c>'
    text = escape(FORBIDDEN.sub("", value))
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _letter(column: int) -> str:
    """The name of a column counted from 0; 26 are enough for a sheet of paper."""
    return chr(ord("A") + column)


_THIN: Final = "".join(f'<{side} style="thin"/>' for side in ("left", "right", "top", "bottom"))
_WRAP: Final = '<alignment vertical="top" wrapText="1"/>'
STYLES: Final = (
    f'<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font>'
    '<font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    f'<borders count="2"><border/><border>{_THIN}</border></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4">'
    f'<xf fontId="0" borderId="1" applyBorder="1" applyAlignment="1">{_WRAP}</xf>'
    f'<xf fontId="1" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1">{_WRAP}</xf>'
    f'<xf numFmtId="164" fontId="0" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1">{_WRAP}</xf>'
    '<xf fontId="1" borderId="0" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)

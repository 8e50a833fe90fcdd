"""Workbooks: what stands in cells, merged cells, and files that mean harm."""

from __future__ import annotations

from datetime import date

import pytest

from generator.importers import xlsx_grid
from generator.importers.grid import Cell, Grid, Line, Refusal
from generator.importers.xlsx_grid import UNCOMPUTED, read_xlsx
from tests.importers.workbooks import PARTS, one_sheet, packed, raw, text_cell, workbook


def only(content: bytes) -> Grid:
    """The one grid of a workbook that can be read."""
    grids = read_xlsx(content)
    assert not isinstance(grids, Refusal)
    (grid,) = grids
    return grid


def refused(content: bytes) -> str:
    """The message about a workbook that cannot be read."""
    refusal = read_xlsx(content)
    assert isinstance(refusal, Refusal)
    assert refusal.hint
    return refusal.message


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("1.003020", Cell("1.003020")),
        (" 1.003020 ", Cell(" 1.003020 ")),
        (1.00302, Cell("1.00302", is_number=True)),
        (1003020, Cell("1003020", is_number=True)),
        (1003020.0, Cell("1003020", is_number=True)),
        (date(2026, 11, 23), Cell("2026-11-23 00:00:00", is_number=True)),
        (True, Cell("True")),
    ],
)
def test_a_cell_stays_what_the_spreadsheet_stores(value: object, cell: Cell) -> None:
    assert only(one_sheet([[value]])).lines == (Line(1, (cell,)),)


def test_a_formula_gives_the_value_that_was_last_computed() -> None:
    cells = '<c r="A1" t="str"><f>"1.00"&amp;3020</f><v>1.003020</v></c><c r="B1"><v>1.0030200000000001</v></c>'
    grid = only(raw(f'<sheetData><row r="1">{cells}</row></sheetData>'))
    assert grid.lines[0].cells == (Cell("1.003020"), Cell("1.00302", is_number=True))


def test_a_formula_without_a_value_is_told_and_never_taken_for_blank() -> None:
    cells = '<c r="A1"><v>1</v></c><c r="B1"><f>DATE(2026,12,31)</f></c><c r="C1"><f>1</f><v></v></c>'
    grid = only(raw(f'<sheetData><row r="1">{cells}</row></sheetData>'))
    assert grid.lines[0].cells == (Cell("1", is_number=True), Cell(UNCOMPUTED), Cell(UNCOMPUTED))


def test_a_hidden_row_is_read_and_told() -> None:
    rows = "".join(f'<row r="{n}"{more}>{text_cell(f"A{n}", "x")}</row>' for n, more in ((1, ""), (2, ' hidden="1"')))
    assert [line.is_hidden for line in only(raw(f"<sheetData>{rows}</sheetData>")).lines] == [False, True]


def test_blank_rows_are_left_out_and_rows_keep_their_numbers() -> None:
    grid = only(one_sheet([["a"], [], [None, " "], ["", "b", None]]))
    assert grid.lines == (Line(1, (Cell("a"),)), Line(4, (Cell(), Cell("b"))))


def test_a_tall_merged_cell_is_repeated_in_the_rows_below() -> None:
    grid = only(one_sheet([["s", "x"], [None, "y"], [None, "z"], ["t", "w"]], "A1:A2"))
    assert [line.cells[0] for line in grid.lines] == [Cell("s"), Cell("s", is_spread=True), Cell(), Cell("t")]


def test_a_wide_merged_cell_stays_one_cell() -> None:
    assert only(one_sheet([["s", None, None], ["x", "y", "z"]], "A1:C1")).lines[0] == Line(1, (Cell("s"),))


def test_visible_sheets_that_show_something_are_read() -> None:
    grids = read_xlsx(workbook({"Một": [["a"]], "Ẩn": [["b"]], "Trống": [], "Hai": [["c"]]}, hidden="Ẩn"))
    assert not isinstance(grids, Refusal)
    assert [grid.sheet for grid in grids] == ["Một", "Hai"]


FAR = {
    "a corner far away": f'<sheetData><row r="1">{text_cell("A1", "x")}</row><row r="1048576">{text_cell("XFD1048576", "y")}</row></sheetData>',
    "a dimension that is a lie": f'<dimension ref="A1:XFD1048576"/><sheetData><row r="1">{text_cell("A1", "x")}</row></sheetData>',
    "a row beyond the last": f'<sheetData><row r="1">{text_cell("A1", "x")}</row><row r="99999999999">{text_cell("A99999999999", "y")}</row></sheetData>',
    "everything merged": f'<sheetData><row r="1">{text_cell("A1", "x")}</row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
}


@pytest.mark.parametrize("sheet", FAR.values(), ids=FAR)
def test_nothing_is_sized_by_what_a_file_says_of_itself(sheet: str) -> None:
    assert only(raw(sheet)).lines[0] == Line(1, (Cell("x"),))  # room for all that is claimed would not be given


def test_a_workbook_without_a_sheet_gives_no_grid() -> None:
    assert read_xlsx(packed(PARTS)) == ()


def test_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert refused(raw(" " * (65 * 1024 * 1024))) == "Tệp giải nén ra quá 64 MB."
    monkeypatch.setattr(xlsx_grid, "MAX_LINES", 3)
    assert refused(one_sheet([["a"]] * 4)) == "Bảng tính có quá nhiều dòng."
    assert only(one_sheet([["a"]] * 3)).lines


LOL = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
BROKEN = {
    "cut short": (one_sheet([["a"]])[:-200], "Bảng tính bị hỏng hoặc bị cắt cụt."),
    "not XML": (raw("<sheetData><row></sheetData>"), "Bảng tính bị hỏng, không đọc được."),
    "a merge of nothing": (
        raw(
            f'<sheetData><row r="1">{text_cell("A1", "x")}</row></sheetData><mergeCells><mergeCell ref="?"/></mergeCells>'
        ),
        "Bảng tính bị hỏng, không đọc được.",
    ),
    "a billion laughs": (
        packed(
            PARTS
            | {
                "xl/worksheets/sheet1.xml": f'<!DOCTYPE x [<!ENTITY l0 "lol">{LOL}]><worksheet '
                'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
                f"{text_cell('A1', '&l11;')}</row></sheetData></worksheet>"
            }
        ),
        "Bảng tính bị hỏng, không đọc được.",
    ),
    "another kind of archive": (packed({"content.xml": "<x/>"}), "Tệp này không phải bảng tính .xlsx."),
    "a binary workbook": (
        packed(PARTS | {"xl/workbook.bin": ""}),
        "Tệp này không phải bảng tính .xlsx.",
    ),
}


@pytest.mark.parametrize(("content", "message"), BROKEN.values(), ids=BROKEN)
def test_a_broken_workbook_is_told(content: bytes, message: str) -> None:
    assert refused(content) == message


def test_an_archive_with_a_password_is_told() -> None:
    content = bytearray(packed(PARTS))
    at = content.find(b"PK\x01\x02")
    content[at + 8] |= 1
    assert refused(bytes(content)) == "Tệp có mật khẩu."

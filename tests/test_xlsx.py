"""A workbook that Excel opens: read back by openpyxl, which we did not write."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest

from generator.xlsx import Sheet, workbook

SHEET = Sheet(
    "Phụ lục I",
    ("Danh mục <việc> & hạn", "Dữ liệu tính đến ngày 23/11/2026"),
    ("STT", "Nhiệm vụ", "Thời hạn"),
    ((1, "=1+1", date(2026, 11, 30)), (2, "dòng một\ndòng hai", "Trong quý III/2026"), (3, "", None)),
    (6, 60, 14),
)


def read(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def test_texts_stay_texts_and_days_stay_days() -> None:
    sheet = read(workbook([SHEET]))["Phụ lục I"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["Danh mục <việc> & hạn", None, None],
        ["Dữ liệu tính đến ngày 23/11/2026", None, None],
        ["STT", "Nhiệm vụ", "Thời hạn"],
        [1, "=1+1", datetime(2026, 11, 30)],  # noqa: DTZ001  # openpyxl's days have no zone
        [2, "dòng một\ndòng hai", "Trong quý III/2026"],
        [3, None, None],
    ]
    assert sheet["B4"].data_type == "s"  # no formula


def test_it_is_ready_to_print() -> None:
    sheet = read(workbook([SHEET]))["Phụ lục I"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.print_title_rows) == (
        "landscape",
        9,
        "$3:$3",
    )
    assert sheet.freeze_panes == "A4"
    assert sheet.column_dimensions["B"].width == 60
    assert sheet["C4"].number_format == "dd/mm/yyyy"


def test_the_same_rows_give_the_same_bytes() -> None:
    assert workbook([SHEET, SHEET]) == workbook(iter((SHEET, SHEET)))
    with zipfile.ZipFile(io.BytesIO(workbook([SHEET]))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("text", ["a\x00b\x1fc", "\ufffe", "\ud800"])
def test_characters_that_xml_cannot_hold_are_left_out(text: str) -> None:
    sheet = Sheet("S", (), ("a",), ((f"x{text}y",),), (9,))
    found = read(workbook([sheet]))["S"]["A2"].value
    assert found in {"xabcy", "xy"}

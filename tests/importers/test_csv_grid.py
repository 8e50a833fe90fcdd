"""CSV: encodings, separators, breaks inside cells."""

from __future__ import annotations

import codecs

import pytest

from generator.importers import csv_grid
from generator.importers.csv_grid import read_csv
from generator.importers.grid import Refusal

ROWS = [["Mã số", "Tên"], ["1.003020", "Đăng ký, cấp; «thẻ»"]]


def texts(content: bytes) -> list[list[str]]:
    """The cells of a CSV file that can be read."""
    grids = read_csv(content)
    assert not isinstance(grids, Refusal)
    return [[cell.text for cell in line.cells] for line in grids[0].lines]


@pytest.mark.parametrize(
    "content",
    [
        'Mã số,Tên\n1.003020,"Đăng ký, cấp; «thẻ»"\n'.encode(),
        'Mã số,Tên\r\n1.003020,"Đăng ký, cấp; «thẻ»"\r\n'.encode("utf-8-sig"),
        'Mã số;Tên\n1.003020;"Đăng ký, cấp; «thẻ»"\n'.encode(),
        "Mã số\tTên\n1.003020\tĐăng ký, cấp; «thẻ»\n".encode("utf-16"),
        codecs.BOM_UTF16_BE + "Mã số\tTên\n1.003020\tĐăng ký, cấp; «thẻ»\n".encode("utf-16-be"),
        "Mã số\tTên\n1.003020\tĐăng ký, cấp; «thẻ»\n".encode("utf-16-le"),
        "Mã số\tTên\n1.003020\tĐăng ký, cấp; «thẻ»\n".encode("utf-16-be"),
        'sep=;\r\nMã số;Tên\r\n1.003020;"Đăng ký, cấp; «thẻ»"\r\n'.encode(),
        '\ufeff"sep=|"\nMã số|Tên\n1.003020|Đăng ký, cấp; «thẻ»\n'.encode(),
    ],
    ids=[
        "comma",
        "BOM",
        "semicolon",
        "UTF-16",
        "UTF-16 BE",
        "UTF-16 LE, no mark",
        "UTF-16 BE, no mark",
        "sep",
        "sep quoted",
    ],
)
def test_every_spreadsheet_writes_its_own_csv(content: bytes) -> None:
    assert texts(content) == ROWS


def test_commas_in_names_are_no_separator() -> None:
    rows = "Mã số;Tên\n" + "1.003020;Cấp, đổi, cấp lại, gia hạn, thu hồi\n" * 5
    assert texts(rows.encode())[1] == ["1.003020", "Cấp, đổi, cấp lại, gia hạn, thu hồi"]


def test_a_break_inside_quotes_stays_in_its_cell_and_counts_as_no_row() -> None:
    grids = read_csv('Mã,Tên\n"1.003020","Cấp\nthẻ"\n\n,\n1.000010,x\n'.encode())
    assert not isinstance(grids, Refusal)
    assert [(line.number, line.cells[1].text) for line in grids[0].lines] == [(1, "Tên"), (2, "Cấp\nthẻ"), (5, "x")]


def test_decomposed_letters_are_composed() -> None:
    assert texts("Ma\u0303 so\u0302\u0301,Te\u0302n\n".encode()) == [["Mã số", "Tên"]]


@pytest.mark.parametrize(
    ("content", "message", "row"),
    [
        ("Mã số,Tên\n1.003020,".encode() + "Cấp".encode("cp1258", "replace") + b"\xe2\n", "Chữ trong tệp không phải UTF-8 hay UTF-16.", 2),
        ('Mã,Tên\n1.003020,"Cấp thẻ\n'.encode(), "Không đọc được dòng này.", 2),
        ('Mã,Tên\n"1.003020"x,Cấp thẻ\n'.encode(), "Không đọc được dòng này.", 2),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_with_its_row(content: bytes, message: str, row: int) -> None:
    refusal = read_csv(content)
    assert isinstance(refusal, Refusal)
    assert (refusal.message, refusal.row) == (message, row)


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_grid, "MAX_LINES", 3)
    refusal = read_csv(b"a,b\n" * 4)
    assert isinstance(refusal, Refusal)
    assert refusal.message == "Bảng tính có quá nhiều dòng."

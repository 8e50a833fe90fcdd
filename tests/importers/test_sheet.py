"""Which reader a file gets, and files that get none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importers import sheet
from generator.importers.grid import Refusal
from generator.importers.list_rows import read_list
from tests.importers.workbooks import one_sheet

CSV = "Mã số,Tên\n".encode()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", one_sheet([["Mã số", "Tên"]])),
        ("a.csv", one_sheet([["Mã số", "Tên"]])),
        ("A.CSV", CSV),
        ("a.txt", CSV),
    ],
)
def test_the_content_says_what_a_file_is(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    grids = sheet.read(path)
    assert not isinstance(grids, Refusal)
    assert [cell.text for cell in grids[0].lines[0].cells] == ["Mã số", "Tên"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.xlsx", b"", "Đây không phải là tệp, hoặc tệp trống."),
        ("a.xlsx", b"<html>", "Nội dung không phải bảng tính .xlsx, tên tệp kết thúc bằng .xlsx."),
        ("a", CSV, "Nội dung không phải bảng tính .xlsx, tên tệp kết thúc bằng (không có đuôi)."),
        ("a.xls", sheet.OLE + b"x", "Tệp kiểu Excel cũ (.xls) hoặc không phải bảng tính."),
        ("a.xlsx", sheet.OLE + b"x" + sheet.LOCKED, "Tệp có mật khẩu."),
    ],
)
def test_what_is_no_table_is_told(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    refusal = sheet.read(path)
    assert isinstance(refusal, Refusal)
    assert refusal.message == message


def test_a_missing_file_a_folder_and_a_huge_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    big = tmp_path / "a.csv"
    big.write_bytes(b"x" * (3 * 1024 * 1024))
    monkeypatch.setattr(sheet, "MAX_BYTES", 2 * 1024 * 1024)
    messages = [
        (tmp_path / "khong-co.xlsx", "Không mở được tệp."),
        (tmp_path, "Đây không phải là tệp, hoặc tệp trống."),
        (big, "Tệp lớn 3 MB; tối đa 2 MB."),
    ]
    for path, message in messages:
        refusal = sheet.read(path)
        assert isinstance(refusal, Refusal)
        assert refusal.message == message


BOOK = one_sheet(
    [["DANH SÁCH"], ["Mã số", "Tên", "Lĩnh vực"], ["1.003020", "Cấp thẻ", "Sổ tay"], [1.00302, "Đổi"]], "C3:C4"
)


@given(st.lists(st.tuples(st.integers(0, len(BOOK) - 1), st.binary(min_size=1, max_size=4)), min_size=1, max_size=6))
@settings(max_examples=150, deadline=None)
def test_a_workbook_with_broken_bytes_is_read_or_refused(changes: list[tuple[int, bytes]]) -> None:
    content = bytearray(BOOK)
    for at, new in changes:
        content[at : at + len(new)] = new
    grids = sheet._read(bytes(content), ".xlsx")
    if not isinstance(grids, Refusal):
        read_list(grids)


@given(st.one_of(st.binary(), st.text(st.sampled_from('Mãsốtên,;\t"\n\r .01H\ufeff\x00=')).map(str.encode)))
@settings(deadline=None)
def test_whatever_calls_itself_csv_is_read_or_refused(content: bytes) -> None:
    grids = sheet._read(content, ".csv")
    if not isinstance(grids, Refusal):
        read_list(grids)

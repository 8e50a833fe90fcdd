"""Where the header stands, which rows name procedures, and what sector they are in."""

from __future__ import annotations

import pytest

from generator.importers.grid import Cell, Grid, Line, Refusal
from generator.importers.list_rows import ProcedureList, Spot, read_list

HEAD = ["STT", "Mã TTHC", "Tên thủ tục hành chính"]


def grid(*rows: list[str], sheet: str = "") -> Grid:
    """Rows of text; blank ones are left out, as the readers do."""
    return Grid(sheet, tuple(Line(n, tuple(map(Cell, row))) for n, row in enumerate(rows, 1) if any(row)))


def listed(*grids: Grid) -> ProcedureList:
    """The list in grids that can be read."""
    found = read_list(grids)
    assert not isinstance(found, Refusal)
    return found


def told(found: ProcedureList) -> list[tuple[int, str, str, str]]:
    """(row, code, title, sector) of every entry."""
    return [(e.spot.row, e.code.core, e.title, e.sector) for e in found.entries]


@pytest.mark.parametrize("code", ["Mã số", "MÃ SỐ TTHC", "Mã TTHC", "Mã thủ tục", "Mã thủ tục hành chính", "Mã", "Mã số (1)",
                                  "Mã TTHC trên Cổng DVCQG", "Mã số\nTTHC", "Mã hồ sơ TTHC", "Số hồ sơ TTHC", "Mã TTHC quốc gia"])  # fmt: skip
@pytest.mark.parametrize(
    "title", ["Tên", "Tên TTHC", "Tên thủ tục hành chính", "Thủ tục hành chính", "TÊN THỦ TỤC", "Tên gọi"]
)
def test_a_header_is_known_by_its_words(code: str, title: str) -> None:
    assert told(listed(grid([title, code], ["Cấp thẻ", "1.003020"]))) == [(2, "1.003020", "Cấp thẻ", "")]


@pytest.mark.parametrize("other", ["Mã DVC", "Mã lĩnh vực", "Mã số thuế", "Mã cơ quan", "Mật khẩu", "Mã định danh"])
def test_other_codes_are_no_codes_of_procedures(other: str) -> None:
    found = listed(grid([other, "Tên", "Mã TTHC"], ["9.999999", "Cấp thẻ", "1.003020"]))
    assert told(found) == [(2, "1.003020", "Cấp thẻ", "")]


def test_the_portals_own_export() -> None:
    found = listed(
        grid(
            ["DANH SÁCH THỦ TỤC HÀNH CHÍNH"],
            ["Mã số", "Tên", "Cơ quan ban hành", "Cơ quan thực hiện", "Lĩnh vực"],
            ["1.003020", "Cấp\nthẻ ", "Bộ X", "Sở X", "Sổ  tay"],
        )
    )
    assert told(found) == [(3, "1.003020", "Cấp thẻ", "Sổ tay")]


def test_a_provinces_list_with_titles_numbers_groups_and_totals() -> None:
    found = listed(
        grid(
            ["ỦY BAN NHÂN DÂN TỈNH"],
            ["DANH MỤC THỦ TỤC HÀNH CHÍNH"],
            ["(Kèm theo Quyết định số 1/QĐ-UBND)"],
            [],
            [*HEAD, "Mức độ", "Cơ quan", "Ghi chú"],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
            ["A. CẤP TỈNH"],
            ["I. LĨNH VỰC SỔ TAY (2 TTHC)"],
            ["1", "1.003020.000.00.00.H37", "Cấp sổ tay", "Toàn trình", "Sở X", ""],
            [],
            ["2", "1.003021.000.00.00.H37", "Đổi sổ tay", "Toàn trình", "Sở X", ""],
            ["II", "", "Lĩnh vực: Đọc sách"],
            ["1", "1.003022", "Mở phòng đọc"],
            ["B", "", "CẤP XÃ"],
            HEAD,
            ["1", "1.003023", "Ẩm thực"],
            ["2", "", "Thủ tục chưa có mã"],
            ["", "", "Tổng số: 4 thủ tục", "", "4"],
            ["", "", "", "NGƯỜI LẬP BIỂU"],
        )
    )
    assert told(found) == [
        (9, "1.003020", "Cấp sổ tay", "SỔ TAY"),
        (11, "1.003021", "Đổi sổ tay", "SỔ TAY"),
        (13, "1.003022", "Mở phòng đọc", "Đọc sách"),
        (16, "1.003023", "Ẩm thực", ""),
    ]
    assert [(e.spot, e.title) for e in found.uncoded] == [(Spot("", 17), "Thủ tục chưa có mã")]


def test_a_group_may_stand_in_the_column_of_codes() -> None:
    found = listed(grid(["Mã số", "Tên"], ["Lĩnh vực Sổ tay"], ["1.003020", "Cấp"], ["CẤP XÃ"], ["1.003021", "Đổi"]))
    assert told(found) == [(3, "1.003020", "Cấp", "Sổ tay"), (5, "1.003021", "Đổi", "")]


def test_rows_below_a_tall_code_belong_to_it() -> None:
    lines = (
        Line(1, (Cell("Mã số"), Cell("Tên"), Cell("Lĩnh vực"))),
        Line(2, (Cell("1.003020"), Cell("Cấp"), Cell("Sổ tay"))),
        Line(3, (Cell("1.003020", is_spread=True), Cell("Trường hợp 2"))),
        Line(4, (Cell("1.003021"), Cell("Đổi"), Cell("Sổ tay", is_spread=True))),
    )
    assert told(listed(Grid("", lines))) == [(2, "1.003020", "Cấp", "Sổ tay"), (4, "1.003021", "Đổi", "Sổ tay")]


def test_every_sheet_with_a_header_is_read() -> None:
    found = listed(
        grid(["Ghi chú về tệp"], sheet="Đọc trước"),
        grid(HEAD, ["1", "1.003020", "Cấp"], sheet="Cấp tỉnh"),
        grid(["Tên", "Mã"], ["Đổi", "1.003021"], sheet="Cấp xã"),
    )
    assert [e.spot for e in found.entries] == [Spot("Cấp tỉnh", 2), Spot("Cấp xã", 2)]
    assert found.passed == ("Đọc trước",)


def test_a_list_of_bare_codes_will_do() -> None:
    assert told(listed(grid(["Mã số"], ["1.003020"], ["2.000635"]))) == [
        (2, "1.003020", "", ""),
        (3, "2.000635", "", ""),
    ]


@pytest.mark.parametrize(
    ("rows", "message", "row"),
    [
        ([], "Không tìm thấy dòng tiêu đề trong 40 dòng đầu.", 0),
        ([["1.003020", "Cấp thẻ"]], "Không tìm thấy dòng tiêu đề trong 40 dòng đầu.", 0),
        ([["x"]] * 40 + [HEAD, ["1", "1.003020", "Cấp"]], "Không tìm thấy dòng tiêu đề trong 40 dòng đầu.", 0),
        ([["DANH SÁCH"], ["STT", "Tên thủ tục", "Lĩnh vực"]], "Dòng tiêu đề không có cột mã thủ tục.", 2),
        ([["DANH SÁCH"], HEAD, ["I. Lĩnh vực Sổ tay"]], "Dưới dòng tiêu đề không có thủ tục nào.", 2),
    ],
)
def test_what_is_no_list_is_told_with_its_row(rows: list[list[str]], message: str, row: int) -> None:
    refusal = read_list([grid(*rows)])
    assert isinstance(refusal, Refusal)
    assert (refusal.message, refusal.row) == (message, row)


@pytest.mark.parametrize(
    ("code", "title", "is_test"),
    [
        ("TEST_MOT_CAP", "Cấp thẻ", True),
        ("test01", "Cấp thẻ", True),
        ("1.003020", "Thủ tục test", True),
        ("1.003020", "THỦ TỤC  TEST 2", True),
        ("1.003020", "Test", True),
        ("1.003020", "Test_một cấp", True),
        ("1.003020", "Testosteron: cấp phép nhập khẩu", False),
        ("1.003020", "Công bố cơ sở test nhanh", False),
    ],
)
def test_rows_that_try_the_system_out(code: str, title: str, is_test: bool) -> None:  # noqa: FBT001 a column of the table
    (entry,) = listed(grid(["Mã", "Tên"], [code, title])).entries
    assert entry.is_test == is_test

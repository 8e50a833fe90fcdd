"""What a comparison finds, one list against the sample: an invented province with eight procedures."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from generator.catalog import Catalog
from generator.importers import listing
from generator.importers.grid import Cell, Grid, Line, Refusal
from generator.importers.list_finding import Comparison, Finding, Kind
from generator.importers.list_rows import Spot, read_list
from generator.issue import Issue, Place, Severity
from tests.conftest import ROOT, TODAY

N = "number"  # after a code: the spreadsheet stores it as a number
ALL = (
    ("1.900010", "Cấp sổ tay suối nguồn"),
    ("1.900031", "Cho phép mở phòng đọc có yếu tố nước ngoài"),
    ("1.900053", "Đổi sổ tay giấy sang sổ tay điện tử"),
    ("1.900075", "Ẩm thực chợ suối"),
    ("2.900020", "Cấp bản sao trích lục sổ tay"),
)  # those of the public, but for the one with the long title; 1.900053 is not in force yet


@pytest.fixture(scope="session")
def long(sample: Catalog) -> tuple[str, str]:
    """The sample's procedure with the longest title."""
    return "3.900064", sample.procedures["3.900064"].title


def compared(catalog: Catalog, *rows: tuple[str, ...], today: date = TODAY) -> Comparison:
    """The comparison of rows (code, title, sector, "number")."""
    head = Line(1, (Cell("Mã số"), Cell("Tên"), Cell("Lĩnh vực")))
    lines = [
        Line(n, (Cell(code, is_number=N in rest), Cell(title), *(Cell(r) for r in rest if r != N)))
        for n, (code, title, *rest) in enumerate(rows, 2)
    ]
    given = read_list([Grid("", (head, *lines))])
    assert not isinstance(given, Refusal)
    return listing.compare(given, catalog, today)


def rows(*numbers: int) -> tuple[Spot, ...]:
    """Rows of the only sheet."""
    return tuple(Spot("", n) for n in numbers)


def brief(comparison: Comparison, *without: Kind) -> list[tuple[Kind, str, tuple[Spot, ...], str]]:
    """(kind, code, rows, note) of all findings but those of some kinds."""
    return [(f.kind, f.code, f.spots, f.note) for f in comparison.findings if f.kind not in without]


def test_a_list_that_agrees(sample: Catalog, long: tuple[str, str]) -> None:
    comparison = compared(sample, *ALL, long)
    assert comparison == Comparison((), 6, 6, 5, ())
    assert comparison.differences == 0


def test_names_agree_whatever_their_case_spaces_and_opening(sample: Catalog, long: tuple[str, str]) -> None:
    listed = [
        ("1.900010", "THỦ TỤC CẤP SỔ TAY SUỐI NGUỒN", "Lĩnh vực Sổ Tay"),
        ("1.900031", " Thủ tục:  cho phép mở phòng đọc\ncó yếu tố nước ngoài ", "ĐỌC SÁCH"),
        ("1.900053", "Đổi sổ tay giấy sang sổ tay đie\u0323\u0302n tử", "G99-SS01"),
        *ALL[3:],
        long,
    ]
    assert compared(sample, *listed).findings == ()


def test_missing_and_extra(sample: Catalog, long: tuple[str, str]) -> None:
    comparison = compared(sample, *ALL[:-1], long, ("1.111110", "Thủ tục mới", "Sổ tay"), ("QCLV_01", "Việc nội bộ"))
    assert comparison.findings == (
        Finding(Kind.MISSING, "1.111110", rows(7), "Thủ tục mới", note="Sổ tay"),
        Finding(Kind.EXTRA, "2.900020", (), ALL[-1][1], file=sample.procedures["2.900020"].where.file),
        Finding(Kind.INTERNAL, "QCLV-01", rows(8), "Việc nội bộ"),
    )


def test_an_internal_code_finds_our_internal_procedure(sample: Catalog) -> None:
    found = compared(sample, ("QTNB_07", "Phê duyệt danh sách xã thiếu phòng đọc"))
    assert brief(found, Kind.EXTRA) == []


def test_renamed(sample: Catalog) -> None:
    found = compared(
        sample,
        ("1.900010", "Cấp sổ tay suối"),
        ("1.900031", "Cho phép mở phòng đọc có yếu tố nước ngoài."),
        ("1.900075.01", "Trường hợp món mặn"),
        ("1.900053", ""),
    )
    file = sample.procedures["1.900010"].where.file
    renamed = [f for f in found.findings if f.kind is Kind.RENAMED]
    assert renamed[0] == Finding(
        Kind.RENAMED, "1.900010", rows(2), "", "Cấp sổ tay suối", "Cấp sổ tay suối nguồn", file=file
    )
    assert [(f.code, f.note) for f in renamed[1:]] == [("1.900031", "chỉ khác dấu câu hoặc dấu của chữ")]


def test_other_sector(sample: Catalog) -> None:
    found = compared(sample, (*ALL[0], "Đọc sách"), (*ALL[1], "Đọc sách"), (*ALL[2], ""))
    (other,) = [f for f in found.findings if f.kind is Kind.SECTOR]
    assert (other.code, other.listed, other.recorded, other.spots) == ("1.900010", "Đọc sách", "Sổ tay", rows(2))


def test_repealed_ones_that_are_still_listed(sample: Catalog) -> None:
    listed = ("1.900042", "Tên cũ")
    assert brief(compared(sample, listed), Kind.EXTRA)[0][:3] == (Kind.REPEALED, "1.900042", rows(2))
    before = compared(sample, listed, today=date(2026, 3, 31))
    assert Kind.REPEALED not in {f.kind for f in before.findings}


def test_repeated_codes(sample: Catalog) -> None:
    found = compared(
        sample,
        ALL[0],
        ("1.900010.000.00.00.H99", ALL[0][1]),
        ("1.900031", "Tên khác"),
        ALL[1],
        ("1.900053.01", "a"),
        ("1.900053.02", "b"),
        ("1.111111", "x"),
        (" 1.111111", "x"),
    )
    assert brief(found, Kind.EXTRA, Kind.MISSING, Kind.SPELLING, Kind.SUFFIX) == [
        (Kind.REPEATED, "1.111111", rows(8, 9), ""),
        (Kind.REPEATED, "1.900010", rows(2, 3), ""),
        (Kind.REPEATED, "1.900031", rows(4, 5), "tên khác nhau"),
    ]


def test_suffixes_are_told_and_only_another_one_than_ours_differs(sample: Catalog, long: tuple[str, str]) -> None:
    suffixed = [(f"{code}.000.00.00.H99", title) for code, title in (*ALL, long)]
    same = compared(sample, *suffixed)
    assert brief(same) == [(Kind.SUFFIX, "H99", (), "6 dòng")]
    assert same.differences == 0
    other = compared(sample, ("1.900010.H37", ALL[0][1]), ("1.900031.H37", ALL[1][1]))
    assert [(f.code, f.listed, f.recorded) for f in other.findings if f.kind is Kind.OTHER_SUFFIX] == [
        ("1.900010", "H37", "H99")
    ]


def test_spelling(sample: Catalog) -> None:
    found = compared(sample, ("1.900010.", ALL[0][1]), ("1900031.000.00.00.H37", ALL[1][1]), (" 1.900053", ALL[2][1]))
    assert brief(found, Kind.EXTRA, Kind.SUFFIX) == [
        (Kind.SPELLING, " 1.900053", rows(4), "có khoảng trắng; hiểu là 1.900053"),
        (Kind.SPELLING, "1.900010.", rows(2), "có dấu chấm ở cuối; hiểu là 1.900010"),
        (Kind.SPELLING, "1900031.000.00.00.H37", rows(3), "thiếu dấu chấm sau số đầu; hiểu là 1.900031"),
    ]


def test_test_rows_deleted_ones_and_rows_without_a_code_are_told_and_not_compared(sample: Catalog) -> None:
    found = compared(
        sample,
        ("TEST_MOT_CAP", "Cấp thẻ"),
        ("1.900010", "Thủ tục test"),
        ("1.900031-Xoa", ALL[1][1]),
        ("", "Chưa có mã", "Sổ tay", "x"),
        ALL[2],
    )
    assert brief(found, Kind.EXTRA) == [
        (Kind.UNCODED, "", rows(5), ""),
        (Kind.DELETED, "1.900031-Xoa", rows(4), "coi như không có trong danh sách"),
        (Kind.TEST, "1.900010", rows(3), ""),
        (Kind.TEST, "TEST_MOT_CAP", rows(2), ""),
    ]
    assert {"1.900010", "1.900031"} <= {f.code for f in found.findings if f.kind is Kind.EXTRA}


DAMAGED = {
    "a number is matched": (
        [("1.90001", ALL[0][1], N)],
        [(Kind.DAMAGED, "1.90001", rows(2), "bảng tính lưu mã thành số; hiểu là 1.900010")],
        True,
    ),
    "a number is matched even under another name": (
        [("1.90001", "Tên khác", N)],
        [
            (Kind.RENAMED, "1.900010", rows(2), ""),
            (Kind.DAMAGED, "1.90001", rows(2), "bảng tính lưu mã thành số; hiểu là 1.900010"),
        ],
        True,
    ),
    "a number of a procedure that we lack": (
        [("1.11111", "Thủ tục mới", N)],
        [
            (Kind.MISSING, "1.111110", rows(2), ""),
            (Kind.DAMAGED, "1.11111", rows(2), "bảng tính lưu mã thành số; hiểu là 1.111110"),
        ],
        False,
    ),
    "the code stands elsewhere too, under our name": (
        [("1.90001", "Tên khác", N), ALL[0]],
        [
            (
                Kind.DAMAGED,
                "1.90001",
                rows(2),
                "bảng tính lưu mã thành số; có thể là 1.900010; chưa chắc nên không so",
            )
        ],
        True,
    ),
    "the same row twice": (
        [("1.90001", ALL[0][1], N), ALL[0]],
        [
            (Kind.REPEATED, "1.900010", rows(2, 3), ""),
            (Kind.DAMAGED, "1.90001", rows(2), "bảng tính lưu mã thành số; hiểu là 1.900010"),
        ],
        True,
    ),
    "text with five digits and our name": (
        [("1.90001", ALL[0][1])],
        [(Kind.DAMAGED, "1.90001", rows(2), "sai số chữ số; hiểu là 1.900010")],
        True,
    ),
    "text with five digits and another name": (
        [("1.90001", "Tên khác")],
        [(Kind.DAMAGED, "1.90001", rows(2), "sai số chữ số; có thể là 1.900010; chưa chắc nên không so")],
        True,
    ),
    "nine digits, the first six ours": (
        [("1.900010739", ALL[0][1])],
        [(Kind.DAMAGED, "1.900010739", rows(2), "sai số chữ số; hiểu là 1.900010")],
        True,
    ),
    "five digits that lost another than the last, under our name": (
        [("1.90010", ALL[0][1])],
        [(Kind.DAMAGED, "1.90010", rows(2), "sai số chữ số; có thể là 1.900010; chưa chắc nên không so")],
        True,
    ),
    "five digits that mean nothing": (
        [("7.77777", "Tên lạ")],
        [(Kind.DAMAGED, "7.77777", rows(2), "sai số chữ số")],
        False,
    ),
    "no code at all, yet our name": (
        [("xem phụ lục 2026", "Ẩm thực chợ suối")],
        [
            (
                Kind.UNREADABLE,
                "xem phụ lục 2026",
                rows(2),
                "có khoảng trắng; không đúng khuôn nào; có thể là 1.900075; chưa chắc nên không so",
            )
        ],
        True,
    ),
}


@pytest.mark.parametrize(("listed", "expected", "is_ours"), DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_code_is_matched_only_when_nothing_speaks_against_it(
    sample: Catalog,
    listed: list[tuple[str, ...]],
    expected: list[tuple[Kind, str, tuple[Spot, ...], str]],
    is_ours: bool,  # noqa: FBT001 a column of the table
) -> None:
    found = compared(sample, *listed)
    assert brief(found, Kind.EXTRA) == expected
    extra = {f.code for f in found.findings if f.kind is Kind.EXTRA}
    assert is_ours == (len(extra) < 5), "what a damaged code may mean is not told as extra"


def test_the_guide_explains_every_kind() -> None:
    page = (ROOT / "docs" / "dong-gop" / "so-danh-sach.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| (.+?) \|", page.split("## 3.")[1].split("## 4.")[0], re.MULTILINE)[2:] == [
        k.title for k in Kind
    ]


def test_records_with_errors_are_not_compared(sample: Catalog) -> None:
    def told(*files: str, severity: Severity = Severity.ERROR) -> Refusal | None:
        issues = [Issue(Place(file), "x", "y", severity=severity) for file in files]
        return listing.unread(sample, issues, Path("r"))

    assert told() is None
    assert told("r/chi-dao/2026/a.yaml", sample.procedures["1.900010"].where.file) is None
    assert told("r/thu-tuc/a/b.yaml", severity=Severity.WARNING) is None
    assert told(*(f"r/thu-tuc/a/{n}.yaml" for n in range(4))) == Refusal(
        "4 bản ghi thủ tục còn lỗi nên chưa so được: r/thu-tuc/a/0.yaml, r/thu-tuc/a/1.yaml, r/thu-tuc/a/2.yaml ….",
        "Xem lỗi bằng: python -m generator check --records r",
    )

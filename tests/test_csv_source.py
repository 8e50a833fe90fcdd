"""CSV of figures becomes the nodes of a record, or is refused with its place."""

import pytest

from generator.csv_source import RULE, read
from generator.issue import Place
from generator.nodes import Mapping, Scalar, Sequence
from generator.source import MAX_BYTES

HEAD = "unit,received\n"


def rows(content: bytes) -> list[dict[str, Scalar]]:
    """The items, each a text by column; the file must read without a word."""
    node, issues = read(content, "r/so-lieu/ho-so.csv", "dossiers")
    assert issues == []
    assert isinstance(node, Mapping)
    listed = node.entries["dossiers"]
    assert isinstance(listed, Sequence)
    return [
        {name: cell for name, cell in item.entries.items() if isinstance(cell, Scalar)}
        for item in listed.items
        if isinstance(item, Mapping)
    ]


def test_a_cell_knows_its_line_and_column() -> None:
    assert rows(b"unit,received,note\nso-a, 120,\n") == [
        {"unit": Scalar("so-a", 2, 1), "received": Scalar("120", 2, 6), "note": Scalar("", 2, 11)}
    ]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ('unit,note\na,"b, c"\n', ["b, c"], "dấu phẩy trong nháy kép"),
        ('unit,note\na,"b ""c"" d"\n', ['b "c" d'], "dấu nháy trong nháy kép"),
        ('unit,note\na,"b\nc"\nd,e\n', ["b\nc", "e"], "xuống dòng trong ô"),
        ("unit;note\na;b, c\n", ["b, c"], "Excel tiếng Việt ngăn bằng chấm phẩy"),
        ("\ufeffunit,note\r\na,b\r\n", ["b"], "dấu BOM và xuống dòng của Windows"),
        ("unit,note\n\n,\na,b", ["b"], "dòng trống bỏ qua, dòng cuối không xuống dòng"),
        ("unit,note\na,Hồ so\u031b\n", ["Hồ sơ"], "chữ rời thành NFC"),
    ],
)
def test_what_spreadsheets_write_is_read(text: str, expected: list[str], why: str) -> None:
    assert [row["note"].text for row in rows(text.encode())] == expected, why


def test_a_break_inside_a_cell_does_not_shift_the_lines_after_it() -> None:
    found = rows(b'unit,note\na,"b\nc"\nd,e\n')
    assert [(row["unit"].line, row["note"].line, row["note"].column) for row in found] == [(2, 2, 3), (4, 4, 3)]


def test_a_short_line_lacks_its_last_cells() -> None:
    assert rows(b"unit,received\na\n") == [{"unit": Scalar("a", 2, 1)}]


def test_a_file_of_one_line_has_no_figures_yet() -> None:
    assert rows(HEAD.encode()) == []


@pytest.mark.parametrize(
    ("content", "place", "message"),
    [
        (b"", (1, 1), "Tệp trống."),
        (b"\n,\n", (1, 1), "Tệp trống."),
        (HEAD.encode() + b"a,1,2\n", (2, 5), "Dòng này nhiều ô hơn dòng tiêu đề."),
        (b"unit,unit\na,b\n", (1, 6), "Cột «unit» có hai lần."),
        (b"unit,\na,b\n", (2, 3), "Cột này chưa có tên."),
        (b'unit,note\na,"b\n', (2, 3), "Dấu nháy kép ở ô này không đủ cặp."),
        (b'unit,note\na,"b"c\n', (2, 3), "Dấu nháy kép ở ô này không đủ cặp."),
        (HEAD.encode() + "Hộ".encode("utf-16-le"), (2, 1), "Chữ trong tệp không phải UTF-8."),
        (HEAD.encode() + "a,\u202e1\n".encode(), (2, 3), "Có ký tự không nhìn thấy được."),
        (HEAD.encode() + b"a,\x071\n", (2, 3), "Có ký tự không nhìn thấy được."),
        (HEAD.encode() + b"a" * MAX_BYTES, (1, 1), "Tệp lớn hơn 1024 KB."),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_with_its_place(content: bytes, place: tuple[int, int], message: str) -> None:
    node, (issue,) = read(content, "r/so-lieu/ho-so.csv", "dossiers")
    assert node is None
    assert (issue.place, issue.rule, issue.message) == (Place("r/so-lieu/ho-so.csv", *place), RULE, message)
    assert issue.hint

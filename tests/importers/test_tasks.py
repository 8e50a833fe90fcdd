"""A task list of a spreadsheet becomes the record of a directive; every row is kept or set aside with its reason."""

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from generator import cli
from generator.catalog import Catalog
from generator.importers.grid import Grid, Refusal
from generator.importers.task_map import TaskMap
from generator.importers.task_report import as_file, as_text
from generator.importers.task_rows import read_rows
from generator.importers.tasks import Imported, make
from generator.importers.texts import bare
from generator.importers.xlsx_grid import read_xlsx
from generator.source import Mapping, Scalar, Sequence, read
from tests.importers.workbooks import Rows, one_sheet, workbook

DIRECTIVE = {
    "number": "9/TB-UBND", "kind": "thong-bao", "issuer": "ubnd-tinh-an-lac", "issued_on": "2026-10-05",
    "title": "Kết luận", "source": "Bảng kèm theo", "checked_on": "2026-11-01",
}  # fmt: skip
HEADINGS = {
    "number": "STT", "title": "Nhiệm vụ", "lead": "Chủ trì", "supports": "Phối hợp", "deadline": "Thời hạn",
    "state": "Tiến độ", "result": "Kết quả", "percent": "Tỷ lệ",
}  # fmt: skip
MAP = TaskMap(
    columns={name: bare(heading) for name, heading in HEADINGS.items()},
    directive=DIRECTIVE,
    clause={"id": "1", "text": "Các việc kèm theo"},
    states={"da hoan thanh": "hoan-thanh", "dang thuc hien": "dang-thuc-hien"},
    units={"so ss": "so-so-sach-an-lac"},
    group_rows="note",
    reported_on="2026-11-01",
    report_source="Bảng kèm theo",
)
SHEET: Rows = [
    ["BẢNG NHIỆM VỤ", None, None, None, None, None, None, None],
    ["(Kèm theo Thông báo 9/TB-UBND)"],
    ["STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Tiến độ", "Kết quả", "Tỷ lệ"],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
    ["I", "Nhóm việc về sổ sách"],
    [
        1,
        "Rà soát\nsổ cũ",
        "Sở SS",
        "Xã Suối Mơ;\nSở Lạ",
        "trước ngày 25/11/2026",
        "Đã hoàn thành",
        "Số hóa 96.898 trang\nđợt 1",
        "80",
    ],
    [2, "Mở phòng đọc", "Sở Sổ sách tỉnh An Lạc", None, "01/01/1970", None, None, None],
    [3, "Họp giao ban", "Sở SS", None, "hằng quý", "Gần xong", None, "96.898"],
    [3, "Sửa mái", "Sở SS", None, "khi có tiền", None, None, None],
    [4, "Trồng cây", "Sở Lạ", None, "2026", None, None, None],
    ["5", "Sơn cửa", "Sở SS", None, "05/10/2020", None, None, None],
    [None, None, "Sở SS", None, None, "Đang thực hiện", None, None],
    ["Tổng cộng", 5],
    ["Người lập biểu"],
]


def grids(content: bytes) -> tuple[Grid, ...]:
    found = read_xlsx(content)
    assert not isinstance(found, Refusal)
    return found


def made(sample: Catalog, content: bytes, map_: TaskMap = MAP) -> Imported:
    rows = read_rows(grids(content), map_)
    assert not isinstance(rows, Refusal)
    found = make(rows, map_, sample)
    assert isinstance(found, Imported)
    return found


@pytest.fixture(scope="module")
def outcome(sample: Catalog) -> Imported:
    return made(sample, one_sheet(SHEET, "B11:B12"))


def task(outcome: Imported, number: int) -> dict[str, str]:
    """The plain fields of a task of the written record, and the first report's as `report.…`."""
    root, issues = read(outcome.content.encode(), "r.yaml")
    assert issues == []
    assert isinstance(root, Mapping)
    tasks = root.entries["tasks"]
    assert isinstance(tasks, Sequence)
    item = tasks.items[number]
    assert isinstance(item, Mapping)
    found = {name: node.text for name, node in item.entries.items() if isinstance(node, Scalar)}
    parts = item.entries.get("assignments")
    if isinstance(parts, Sequence):
        reports = parts.items[0].entries["reports"].items[0]  # type: ignore[union-attr]  # as the house writes it
        found |= {f"report.{name}": node.text for name, node in reports.entries.items()}  # type: ignore[union-attr]
    return found


def test_every_row_is_kept_or_set_aside(outcome: Imported) -> None:
    assert [row.spot.row for row in outcome.kept] == [6, 7, 8, 11]
    assert [(a.spot.row, a.reason) for a in outcome.aside] == [
        (1, "nằm trên dòng tiêu đề"),
        (2, "nằm trên dòng tiêu đề"),
        (4, "dòng đánh số cột"),
        (5, "dòng nhóm"),
        (9, "không hiểu thời hạn «khi có tiền»"),
        (10, "chưa có mã cho đơn vị chủ trì «Sở Lạ»; thêm vào units"),
        (12, "ô tên nhiệm vụ gộp với dòng trên; ghi tay đơn vị hoặc kết quả của dòng này"),
        (13, "dòng tổng cộng"),
        (14, "dòng nhóm"),
    ]


def test_a_row_becomes_a_task_with_its_words(outcome: Imported) -> None:
    first = task(outcome, 0)
    assert first["title"] == "Rà soát sổ cũ"
    assert (first["lead"], first["precision"], first["deadline"], first["exclusive"]) == (
        "so-so-sach-an-lac", "ngay", "2026-11-25", "true",
    )  # fmt: skip
    assert first["deadline_text"] == "trước ngày 25/11/2026"
    assert first["note"] == "Nhóm: Nhóm việc về sổ sách\nPhối hợp, chưa có mã đơn vị: Xã Suối Mơ; Sở Lạ"
    assert (first["report.state"], first["report.percent"]) == ("hoan-thanh", "80")
    assert first["report.text"] == "Số hóa 96.898 trang\nđợt 1"


def test_the_first_of_1970_is_no_deadline_and_no_progress_is_no_report(outcome: Imported) -> None:
    second = task(outcome, 1)
    assert second["precision"] == "khong"
    assert "deadline" not in second
    assert "report.state" not in second


def test_words_of_progress_that_the_map_lacks_are_kept_and_not_guessed(outcome: Imported) -> None:
    third = task(outcome, 2)
    assert (third["precision"], third["every_months"]) == ("dinh-ky", "3")
    assert third["report.state"] == "khong-neu"
    assert third["report.note"] == "Tiến độ nguồn ghi: Gần xong\nTỷ lệ nguồn ghi: 96.898"
    assert "percent" not in third


def test_a_passed_deadline_says_nothing_of_progress(outcome: Imported) -> None:
    last = task(outcome, 3)
    assert last["deadline"] == "2020-10-05"
    assert not [name for name in last if name.startswith("report.")]


NASTY: Rows = [
    ["STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Tiến độ", "Kết quả", "Tỷ lệ"],
    [1, "Việc có hạn là số", "Sở SS", None, 46351, None, None, None],
    [2, "Việc có hạn là công thức", "Sở SS", None, "=DATE(2026,12,31)", None, None, None],
    [3, "Việc ngày kiểu Mỹ", "Sở SS", None, "11/25/2026", None, None, None],
    [4, "Việc ngày không có thật", "Sở SS", None, "31/02/2026", None, None, None],
    [5, "Việc xong", "Sở SS", None, date(2026, 11, 25), "Đã hoàn thành", None, 1],
    [6, "Việc gộp", "Sở SS", None, "30/6/2027", "Đang thực hiện", None, "50%"],
    [7, "Việc dưới ô gộp", None, None, date(1970, 1, 1), None, None, None],
]


def test_a_deadline_that_is_not_sure_is_never_taken_for_none(sample: Catalog) -> None:
    """46351 = 46023 (01/01/2026) + 328 days, which is 25/11; a workbook that no spreadsheet has opened has no values."""
    found = made(sample, one_sheet(NASTY, "C7:C8"))
    assert [(aside.spot.row, aside.reason) for aside in found.aside] == [
        (2, "thời hạn «46351» là số của bảng tính, có thể là ngày 25/11/2026: định dạng ô là ngày rồi nhập lại"),
        (3, "không hiểu thời hạn «(công thức chưa có kết quả)»"),
        (4, "không hiểu thời hạn «11/25/2026»"),
        (5, "không hiểu thời hạn «31/02/2026»"),
    ]
    done, near, merged = task(found, 0), task(found, 1), task(found, 2)
    assert (done["deadline"], near["deadline"], merged["precision"]) == ("2026-11-25", "2027-06-30", "khong")
    assert (near["report.percent"], merged["lead"]) == ("50", "so-so-sach-an-lac")


def test_a_cell_that_may_hold_one_of_a_hundred_or_all_of_it_is_told(sample: Catalog) -> None:
    found = made(sample, one_sheet(NASTY, "C7:C8"))
    assert "report.percent" not in task(found, 0)
    assert [remark.words for remark in found.remarks] == [
        "đã hoàn thành mà không nêu văn bản chứng minh; bổ sung rồi mới đăng được",
        "tỷ lệ «1»: không rõ là 1% hay 100%",
    ]


def test_a_hidden_row_is_kept_and_told(sample: Catalog) -> None:
    book = openpyxl.load_workbook(io.BytesIO(one_sheet([NASTY[0], NASTY[6]])))
    book.worksheets[0].row_dimensions[2].hidden = True
    buffer = io.BytesIO()
    book.save(buffer)
    found = made(sample, buffer.getvalue())
    assert [(r.row.spot.row, r.words) for r in found.remarks] == [
        (2, "dòng bị ẩn trong bảng tính; xem có đúng là việc được giao")
    ]


def test_the_record_stands_where_its_number_says(outcome: Imported) -> None:
    assert outcome.path == "chi-dao/2026/9-tb-ubnd.yaml"
    assert outcome.issues == ()


def test_a_group_row_may_name_who_leads(sample: Catalog) -> None:
    map_ = TaskMap(
        {"title": "nhiem vu", "deadline": "thoi han"}, DIRECTIVE, {"id": "1", "text": "A"},
        units={"so ss": "so-so-sach-an-lac"}, group_rows="lead",
    )  # fmt: skip
    found = made(sample, one_sheet([["Nhiệm vụ", "Thời hạn"], ["Sở SS"], ["Quét sân", "2026-12-01"]]), map_)
    assert task(found, 0)["lead"] == "so-so-sach-an-lac"


def test_a_header_may_take_two_rows_and_a_sheet_be_named(sample: Catalog) -> None:
    map_ = TaskMap({"title": "noi dung", "lead": "don vi"}, DIRECTIVE, {"id": "1", "text": "A"}, sheet="Phụ lục II")
    rows: Rows = [["STT", "Nội dung", "Phân công"], [None, None, "Đơn vị"], [1, "Quét sân", "Sở Sổ sách tỉnh An Lạc"]]
    content = workbook({"Phụ lục I": [["Nội dung"], ["khác"]], "Phụ lục II": rows})
    assert [row.spot.row for row in made(sample, content, map_).kept] == [3]


def test_a_unit_is_never_guessed_from_a_part_of_its_name(sample: Catalog) -> None:
    map_ = TaskMap({"title": "nhiem vu", "lead": "chu tri"}, DIRECTIVE, {"id": "1", "text": "A"})
    rows = read_rows(grids(one_sheet([["Nhiệm vụ", "Chủ trì"], ["Quét sân", "Xã Suối Mơ"]])), map_)
    assert not isinstance(rows, Refusal)
    found = make(rows, map_, sample)
    assert isinstance(found, Refusal)
    assert found.message == "Không dòng nào thành nhiệm vụ."


def test_a_sheet_or_a_header_that_is_not_there() -> None:
    content = one_sheet([["Nhiệm vụ", "Hạn"], ["Quét sân", "mai"]])
    other = read_rows(grids(content), MAP)
    assert isinstance(other, Refusal)
    assert other.message.startswith("Không tìm thấy dòng tiêu đề có đủ các cột: «stt», «nhiem vu»")
    missing = read_rows(grids(content), TaskMap({"title": "nhiem vu"}, DIRECTIVE, {}, sheet="Khác"))
    assert isinstance(missing, Refusal)
    assert missing.message == "Không có trang tính «Khác»."


def test_the_reports_leave_nothing_out(outcome: Imported) -> None:
    told = as_text(outcome, "bang.xlsx")
    assert told.startswith("bang.xlsx: giữ 4 dòng, để riêng 9 dòng.\n  dòng 1: nằm trên dòng tiêu đề. BẢNG NHIỆM VỤ")
    page = as_file(outcome, "bang.xlsx", ".md").decode()
    assert "| dòng 9 | không hiểu thời hạn «khi có tiền» | Sửa mái |" in page
    assert "tiến độ «Gần xong» chưa có trong states; ghi là không nêu" in page
    assert '"reason": "dòng tổng cộng"' in as_file(outcome, "bang.xlsx", ".json").decode()


def test_the_command_writes_once_and_never_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(__file__).parents[2])
    (tmp_path / "bang.csv").write_text(
        "STT;Nhiệm vụ;Chủ trì;Thời hạn\n1;Quét sân;Sở Sổ sách tỉnh An Lạc;trong năm 2026\n", encoding="utf-8"
    )
    (tmp_path / "map.yaml").write_text(
        "directive: {number: 9/TB-UBND, kind: thong-bao, issuer: ubnd-tinh-an-lac, issued_on: 2026-10-05, title: A, source: B, "
        "checked_on: 2026-11-01}\nclause: {id: 1, text: A}\ncolumns: {title: Nhiệm vụ, lead: Chủ trì, deadline: Thời hạn}\n",
        encoding="utf-8",
    )
    order = [
        "import",
        "tasks",
        str(tmp_path / "bang.csv"),
        "--map",
        str(tmp_path / "map.yaml"),
        "--records",
        "tests/sample",
    ]
    order += ["--into", str(tmp_path), "--report", str(tmp_path / "r.json")]
    assert cli.main(order) == 0
    written = (tmp_path / "chi-dao/2026/9-tb-ubnd.yaml").read_text(encoding="utf-8")
    assert "precision: nam\n    deadline: 2026-12-31" in written
    assert (tmp_path / "r.json").exists()
    assert cli.main(order) == 1
    assert "Đã có bản ghi này, không ghi đè." in capsys.readouterr().err

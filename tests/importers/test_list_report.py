"""A comparison told: text, Markdown, CSV, JSON, and that a list cannot make a report say more than it should."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

from generator.importers.grid import Refusal
from generator.importers.list_finding import Comparison, Finding, Kind
from generator.importers.list_report import Subject, as_file, as_text, refusal_text
from generator.importers.list_rows import Spot

SUBJECT = Subject("ds.xlsx", "procedures", date(2026, 11, 23))
FINDINGS = (
    Finding(Kind.MISSING, "1.003020", (Spot("", 5),), "Cấp thẻ", note="Thẻ"),
    Finding(
        Kind.RENAMED, "1.900010", (Spot("", 2), Spot("", 9)), "", "Tên mới", "Tên cũ", file="procedures/thu-tuc/a.yaml"
    ),
    Finding(Kind.SUFFIX, "H37", note="1.756 dòng"),
)
COMPARISON = Comparison(FINDINGS, 1842, 1772, 18, ("Đọc trước",))
EVIL = Comparison(
    (Finding(Kind.MISSING, '=HYPERLINK("x")', (Spot("a|b", 2),), "<img>\n\x1b[31m##[add]|*x*"),), 1, 1, 0, ()
)


def test_text_is_grouped_and_counted() -> None:
    assert as_text(COMPARISON, SUBJECT) == (
        "So ds.xlsx với procedures, ngày 23/11/2026.\n"
        "Danh sách: 1.842 dòng, 1.772 mã. Bản ghi: 18 thủ tục công khai đang áp dụng.\n"
        "Trang tính không có dòng tiêu đề, đã bỏ qua: Đọc trước.\n"
        "\n"
        "Chưa có bản ghi: 1\n"
        "  1.003020 · Cấp thẻ · Thẻ · dòng 5\n"
        "\n"
        "Khác tên: 1\n"
        "  1.900010 · danh sách: Tên mới · bản ghi: Tên cũ · dòng 2, 9\n"
        "\n"
        "Mã có đuôi địa phương (để biết): 1\n"
        "  H37 · 1.756 dòng\n"
        "\n"
        "Có 2 điểm cần xem.\n"
    )


def test_text_says_when_all_agrees() -> None:
    assert as_text(Comparison((), 6, 6, 6, ()), SUBJECT).endswith(".\n\nDanh sách và bản ghi khớp nhau.\n")


def test_a_long_group_and_a_long_name_are_cut_at_a_terminal_only() -> None:
    many = tuple(Finding(Kind.EXTRA, f"1.{n:06d}", title="x" * 1192) for n in range(1001))
    lines = as_text(Comparison(many, 0, 0, 0, ()), SUBJECT).split("\n")
    assert len(lines) < 30
    assert max(map(len, lines)) < 200
    assert "  … và 981 mục nữa; ghi hết ra tệp bằng --report" in lines
    for form in (".md", ".csv", ".json"):
        assert as_file(Comparison(many, 0, 0, 0, ()), SUBJECT, form).count(b"x" * 1192) == 1001


def test_sheets_are_named_beside_their_rows() -> None:
    spots = (*(Spot("Cấp tỉnh", n) for n in range(2, 9)), Spot("Cấp xã", 4), Spot("Cấp xã", 6))
    text = as_text(Comparison((Finding(Kind.REPEATED, "1.003020", spots),), 9, 1, 0, ()), SUBJECT)
    assert "  1.003020 · trang «Cấp tỉnh» dòng 2, 3, 4, 5, 6, 7, 8; trang «Cấp xã» dòng 4 …\n" in text


def test_markdown_holds_everything_in_tables() -> None:
    assert as_file(COMPARISON, SUBJECT, ".md").decode() == (
        "# So danh sách với bản ghi\n"
        "\n"
        "So ds.xlsx với procedures, ngày 23/11/2026.\n"
        "\n"
        "Danh sách: 1.842 dòng, 1.772 mã. Bản ghi: 18 thủ tục công khai đang áp dụng.\n"
        "\n"
        "Trang tính không có dòng tiêu đề, đã bỏ qua: Đọc trước.\n"
        "\n"
        "Có 2 điểm cần xem.\n"
        "\n"
        "| Loại | Số mục |\n"
        "| --- | --- |\n"
        "| Chưa có bản ghi | 1 |\n"
        "| Khác tên | 1 |\n"
        "| Mã có đuôi địa phương (để biết) | 1 |\n"
        "\n"
        "## Chưa có bản ghi (1)\n"
        "\n"
        "| Mã | Tên | Danh sách ghi | Bản ghi ghi | Ghi chú | Dòng |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
        "| 1.003020 | Cấp thẻ |  |  | Thẻ | 5 |\n"
        "\n"
        "## Khác tên (1)\n"
        "\n"
        "| Mã | Tên | Danh sách ghi | Bản ghi ghi | Ghi chú | Dòng |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
        "| 1.900010 |  | Tên mới | Tên cũ |  | 2, 9 |\n"
        "\n"
        "## Mã có đuôi địa phương (để biết) (1)\n"
        "\n"
        "| Mã | Tên | Danh sách ghi | Bản ghi ghi | Ghi chú | Dòng |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
        "| H37 |  |  |  | 1.756 dòng |  |\n"
    )


def test_csv_has_one_row_a_finding() -> None:
    content = as_file(COMPARISON, SUBJECT, ".csv")
    assert content.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(content.decode("utf-8-sig")))) == [
        ["loai", "ma", "trang_tinh", "dong", "ten", "danh_sach", "ban_ghi", "ghi_chu", "tep"],
        ["thieu", "1.003020", "", "5", "Cấp thẻ", "", "", "Thẻ", ""],
        ["khac-ten", "1.900010", "", "2 9", "", "Tên mới", "Tên cũ", "", "procedures/thu-tuc/a.yaml"],
        ["duoi", "H37", "", "", "", "", "", "1.756 dòng", ""],
    ]


def test_json_has_exactly_these_keys() -> None:
    report = json.loads(as_file(COMPARISON, SUBJECT, ".json"))
    findings = report.pop("findings")
    assert report == {
        "file": "ds.xlsx",
        "records": "procedures",
        "day": "2026-11-23",
        "rows": 1842,
        "codes": 1772,
        "recorded": 18,
        "differences": 2,
        "passed_sheets": ["Đọc trước"],
        "counts": {"thieu": 1, "khac-ten": 1, "duoi": 1},
    }
    assert findings[1] == {
        "kind": "khac-ten",
        "code": "1.900010",
        "spots": [{"sheet": "", "row": 2}, {"sheet": "", "row": 9}],
        "title": "",
        "listed": "Tên mới",
        "recorded": "Tên cũ",
        "note": "",
        "file": "procedures/thu-tuc/a.yaml",
    }


def test_a_list_gives_no_orders() -> None:
    assert '  =HYPERLINK("x") · <img> [31m## [add]|*x* · trang «a|b» dòng 2\n' in as_text(EVIL, SUBJECT)
    markdown = as_file(EVIL, SUBJECT, ".md").decode()
    assert r'| =HYPERLINK("x") | &lt;img&gt; \[31m\#\# \[add\]\|\*x\* |  |  |  | a\|b 2 |' in markdown
    assert '"\'=HYPERLINK(""x"")"' in as_file(EVIL, SUBJECT, ".csv").decode()


def test_a_refusal_says_where_and_what_to_do() -> None:
    assert refusal_text(Refusal("Sai.", "Sửa.", 1207, "Cấp xã"), "ds.xlsx") == (
        "ds.xlsx, trang «Cấp xã», dòng 1207: Sai.\n  → Sửa.\n"
    )
    assert refusal_text(Refusal("Sai.", "Sửa."), "ds.xlsx") == "ds.xlsx: Sai.\n  → Sửa.\n"

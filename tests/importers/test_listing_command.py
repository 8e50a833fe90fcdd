"""`import list FILE --compare`: exit codes, where words go, and that records are only read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import cli
from tests.conftest import ROOT, WriteRecords
from tests.importers.workbooks import one_sheet

RECORD = """\
code: 1.003020
title: Cấp thẻ đọc sách
sector: mau
scope: cong-khai
levels: [tinh]
source: Bản ghi mẫu
checked_on: 2026-11-01
"""
FILES = {
    "danh-muc/linh-vuc.yaml": "sectors:\n  - id: mau\n    name: Sổ sách\n",
    "thu-tuc/mau/1.003020.yaml": RECORD,
}
EXPORT = [
    ["DANH SÁCH THỦ TỤC HÀNH CHÍNH"],
    ["Mã số", "Tên", "Cơ quan ban hành", "Cơ quan thực hiện", "Lĩnh vực"],
    ["1.003020", "Thủ tục cấp thẻ đọc sách", "Bộ Mẫu", "Sở Mẫu", "Sổ sách"],
]


def run(*argv: str) -> int:
    """The exit code of the command on 23 November 2026."""
    return cli.main(["import", "list", *argv, "--records", "r", "--today", "2026-11-23"])


def test_nothing_differs(records: WriteRecords, capsys: pytest.CaptureFixture[str]) -> None:
    records(FILES)
    Path("ds.xlsx").write_bytes(one_sheet(EXPORT, "A1:E1"))
    assert run("ds.xlsx", "--compare") == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert told.out == (
        "So ds.xlsx với r, ngày 23/11/2026.\n"
        "Danh sách: 1 dòng, 1 mã. Bản ghi: 1 thủ tục công khai đang áp dụng.\n"
        "\n"
        "Danh sách và bản ghi khớp nhau.\n"
    )


@pytest.mark.parametrize("form", ["md", "csv", "json", "JSON"])
def test_something_differs(records: WriteRecords, capsys: pytest.CaptureFixture[str], form: str) -> None:
    folder = records(FILES)
    Path("ds.csv").write_text("Mã TTHC;Tên TTHC\n1.003020;Cấp thẻ\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert run("ds.csv", "--compare", "--report", f"kq.{form}") == 1
    assert "  1.003020 · danh sách: Cấp thẻ · bản ghi: Cấp thẻ đọc sách · dòng 2\n" in capsys.readouterr().out
    assert "khac-ten" in Path(f"kq.{form}").read_text(encoding="utf-8") or form == "md"
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_the_same_list_gives_the_same_bytes(records: WriteRecords) -> None:
    records(FILES)
    Path("ds.csv").write_text("Mã,Tên\n1.111111,b\n1.003020,a\n 1.111111,c\n", encoding="utf-8")
    reports = []
    for name in ("a.json", "b.json"):
        run("ds.csv", "--compare", "--report", name)
        reports.append(Path(name).read_bytes())
    assert reports[0] == reports[1]
    assert json.loads(reports[0])["counts"] == {"thieu": 1, "khac-ten": 1, "lap": 1, "ma-lech": 1}


def test_a_file_that_cannot_be_read(records: WriteRecords, capsys: pytest.CaptureFixture[str]) -> None:
    records(FILES)
    Path("ds.xlsx").write_bytes(one_sheet([["DANH SÁCH"], ["STT", "Tên thủ tục"]]))
    assert run("ds.xlsx", "--compare", "--report", "kq.md") == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == (
        "ds.xlsx, trang «Sheet1», dòng 2: Dòng tiêu đề không có cột mã thủ tục.\n"
        "  → Danh sách cần một dòng tiêu đề có cột «Mã số» (hoặc «Mã TTHC», «Mã thủ tục») và cột «Tên».\n"
    )
    assert not Path("kq.md").exists()


def test_records_with_errors(records: WriteRecords, capsys: pytest.CaptureFixture[str]) -> None:
    records(FILES | {"thu-tuc/mau/1.003021.yaml": "code: 1.003021\n"})
    Path("ds.csv").write_text("Mã,Tên\n1.003020,a\n", encoding="utf-8")
    assert run("ds.csv", "--compare") == 1
    assert capsys.readouterr().err == (
        "r: 1 bản ghi thủ tục còn lỗi nên chưa so được: r/thu-tuc/mau/1.003021.yaml.\n"
        "  → Xem lỗi bằng: python -m generator check --records r\n"
    )


def test_a_report_that_cannot_be_written(records: WriteRecords, capsys: pytest.CaptureFixture[str]) -> None:
    records(FILES)
    Path("ds.csv").write_text("Mã,Tên\n1.003020,a\n", encoding="utf-8")
    assert run("ds.csv", "--compare", "--report", "khong-co/kq.md") == 1
    assert capsys.readouterr().err.startswith("khong-co/kq.md: Không ghi được tệp này.\n")


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["import"], "NGUỒN"),
        (["import", "list", "ds.csv"], "--compare"),
        (["import", "list", "--compare"], "TỆP"),
        (["import", "list", "ds.csv", "--compare", "--report", "kq.pdf"], "kq.pdf không kết thúc bằng .md, .csv hoặc .json"),
        (["import", "list", "ds.csv", "--compare", "--records", "khong-co"], "không có thư mục khong-co"),
    ],
)  # fmt: skip
def test_wrong_usage_exits_with_2(capsys: pytest.CaptureFixture[str], argv: list[str], words: str) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(argv)
    assert end.value.code == 2
    assert words in capsys.readouterr().err


def test_our_own_open_data_agree_with_our_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list made of the sample's public procedures in force, as the sample's pages count them: nothing differs."""
    monkeypatch.chdir(ROOT)
    from generator.pipeline import check
    from tests.conftest import TODAY

    catalog = check(Path("tests/sample"), TODAY).catalog
    lines = ["Mã số\tTên\tLĩnh vực"]
    lines += [
        f"{p.code}\t{p.title}\t{catalog.sectors[p.sector].name}"
        for p in catalog.procedures.values()
        if p.code not in ("1.900042", "QTNB-07")  # repealed; internal
    ]
    path = tmp_path / "ds.csv"
    path.write_text("\n".join(lines), encoding="utf-16")
    argv = ["import", "list", str(path), "--compare", "--records", "tests/sample", "--today", "2026-11-23"]
    assert cli.main(argv) == 0

"""The command line: exit codes, forms, arguments."""

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator import cli, clock, mkdocs_plugin, pipeline
from tests.conftest import ROOT, WriteRecords

GOOD = {"danh-muc/a.yaml": "sectors:\n  - id: so-tay\n    name: Sổ tay\n"}
BAD = {"danh-muc/a.yaml": "sectors:\n  - id: so-tay\n"}
WARNED = {"danh-muc/a.yaml": "\ufeff" + GOOD["danh-muc/a.yaml"]}


@pytest.mark.parametrize(
    ("files", "code", "last"),
    [(GOOD, 0, "Không có lỗi."), (WARNED, 0, "0 lỗi, 1 lưu ý."), (BAD, 1, "1 lỗi, 0 lưu ý. Chưa xuất bản được.")],
)
def test_the_exit_code_says_whether_it_may_be_published(
    records: WriteRecords, capsys: pytest.CaptureFixture[str], files: dict[str, str], code: int, last: str
) -> None:
    assert cli.main(["check", "--records", str(records(files))]) == code
    assert capsys.readouterr().out.splitlines()[-1] == last


def test_json_has_exactly_the_published_keys(records: WriteRecords, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--records", str(records(BAD)), "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out) == [
        {
            "file": "r/danh-muc/a.yaml",
            "line": 2,
            "column": 5,
            "rule": "thieu-truong",
            "severity": "error",
            "message": "Thiếu «Tên lĩnh vực» (name) trong «Lĩnh vực».",
            "hint": "Thêm dòng: name: Hộ tịch",
            "manual": "docs/phat-trien/quy-tac.md#thieu-truong",
        }
    ]


def test_github_form(records: WriteRecords, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--records", str(records(BAD)), "--format", "github"]) == 1
    assert capsys.readouterr().out == (
        "::error file=r/danh-muc/a.yaml,line=2,col=5,title=thieu-truong::"
        "Thiếu «Tên lĩnh vực» (name) trong «Lĩnh vực». Thêm dòng: name: Hộ tịch Quy tắc: docs/phat-trien/quy-tac.md#thieu-truong\n"
    )


def test_a_revision_that_git_does_not_know_is_wrong_usage(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert cli.main(["diff", "khong-co-ban-nay"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("Kho không có bản «khong-co-ban-nay».\n")


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        ([], "LỆNH"),
        (["kiem-tra"], "kiem-tra"),
        (["check", "--records", "khong-co"], "không có thư mục khong-co"),
        (["check", "--today", "23/11/2026"], "23/11/2026 không phải ngày dạng 2026-11-23"),
        (["check", "--today", "2026-02-30"], "2026-02-30 không phải ngày dạng 2026-11-23"),
        (["check", "--format", "xml"], "xml"),
        (["check", "--site", "x"], "--site"),
        (["build", "--format", "json"], "--format"),
    ],
)
def test_wrong_usage_exits_with_2(capsys: pytest.CaptureFixture[str], argv: list[str], words: str) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(argv)
    assert end.value.code == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert words in told.err
    assert "Lệnh sai: " in told.err


@pytest.mark.parametrize(
    ("argv", "expected"),
    [
        (["check"], (Path("procedures"), date(2026, 11, 23))),
        (["check", "--today", "2025-02-28"], (Path("procedures"), date(2025, 2, 28))),
        (["check", "--records", "tests"], (Path("tests"), date(2026, 11, 23))),
    ],
)
def test_what_check_is_asked(monkeypatch: pytest.MonkeyPatch, argv: list[str], expected: tuple[Path, date]) -> None:
    asked: list[tuple[Path, date]] = []

    def check(records: Path, today: date) -> SimpleNamespace:
        asked.append((records, today))
        return SimpleNamespace(issues=())

    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(clock, "today", lambda: date(2026, 11, 23))
    monkeypatch.setattr(pipeline, "check", check)
    assert cli.main(argv) == 0
    assert asked == [expected]


def test_build_is_handed_on_with_its_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Path, Path, date]] = []

    def build(records: Path, site: Path, today: date) -> int:
        asked.append((records, site, today))
        return 1

    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(mkdocs_plugin, "build_site", build)
    assert cli.main(["build", "--site", "noi-khac", "--today", "2026-01-02"]) == 1
    assert asked == [(Path("procedures"), Path("noi-khac"), date(2026, 1, 2))]


def test_the_module_runs_and_does_not_load_the_theme(records: WriteRecords) -> None:
    code = (
        "import sys; from generator.cli import main; code = main(sys.argv[1:]); "
        "assert not {'mkdocs', 'material', 'jinja2'} & set(sys.modules); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "check", "--records", str(records(BAD).absolute())],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.endswith("1 lỗi, 0 lưu ý. Chưa xuất bản được.\n")


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        ([], "thiếu LỆNH"),
        (
            ["chek"],
            "LỆNH: không có 'chek'; chọn một trong: 'check', 'diff', ",
        ),
        (["check", "--today", "2026-13-01"], "--today: 2026-13-01 không phải ngày dạng 2026-11-23"),
        (["check", "--foo"], "không có tùy chọn --foo"),
        (["build", "--site"], "--site: thiếu giá trị"),
    ],
)
def test_wrong_usage_is_told_in_vietnamese(capsys: pytest.CaptureFixture[str], argv: list[str], words: str) -> None:
    with pytest.raises(SystemExit):
        cli.main(argv)
    told = capsys.readouterr().err
    assert told.startswith("Cách dùng: python -m generator")
    assert f"\nLệnh sai: {words}" in told


@pytest.mark.parametrize("argv", [["-h"], ["check", "--help"], ["new", "procedure", "-h"], ["import", "tasks", "-h"]])
def test_help_is_in_vietnamese(capsys: pytest.CaptureFixture[str], argv: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(argv)
    assert end.value.code == 0
    told = capsys.readouterr().out
    assert told.startswith("Cách dùng: python -m generator")
    assert "-h, --help" in told
    assert "in trang này" in told
    assert not re.search(r"usage|positional|options|show this|exit", told)

"""Issues told in three forms; a record's text never speaks for us."""

import json
import re

import pytest

from generator import load, source
from generator.issue import Issue, Place, Severity
from generator.report import READING, helpful, manual, render, summary

WRONG = Issue(Place("thu-tuc/a.yaml", 3, 9), "sai-kieu", "«Mức thu»: «x» sai.", "Ví dụ: amount: 20000")
LATE = Issue(Place("thu-tuc/a.yaml", 8, 1), "qua-cu", "Đã lâu chưa kiểm tra.", "", Severity.WARNING)
OTHER = Issue(Place("thu-tuc/b.yaml"), "doc-tep", "Tệp trống.", "Xóa tệp.")


def test_for_a_person_the_issues_stand_by_file() -> None:
    assert render([WRONG, LATE, OTHER], "text") == (
        "thu-tuc/b.yaml\n"
        "  thu-tuc/b.yaml:1:1: lỗi: Tệp trống. [doc-tep]\n"
        "      → Xóa tệp.\n"
        "\n"
        "thu-tuc/a.yaml\n"
        "  thu-tuc/a.yaml:3:9: lỗi: «Mức thu»: «x» sai. [sai-kieu]\n"
        "      → Ví dụ: amount: 20000\n"
        "  thu-tuc/a.yaml:8:1: lưu ý: Đã lâu chưa kiểm tra. [qua-cu]\n"
        "\n"
        "Quy tắc giải thích ở:\n"
        "  doc-tep: docs/phat-trien/quy-tac.md#doc-tep\n"
        "  qua-cu: docs/phat-trien/quy-tac.md#qua-cu\n"
        "  sai-kieu: docs/phat-trien/quy-tac.md#sai-kieu\n"
        "\n"
        "2 lỗi, 1 lưu ý. Chưa xuất bản được.\n"
    )


def test_what_to_mend_first_stands_first() -> None:
    """Files that cannot be read, then files with errors, then the rest; in a file, errors before warnings."""
    early = Issue(Place("thu-tuc/a.yaml", 1, 1), "qua-cu", "Đã lâu.", "", Severity.WARNING)
    mild = Issue(Place("a.yaml", 1, 1), "qua-cu", "Đã lâu.", "", Severity.WARNING)
    assert helpful([mild, early, WRONG, LATE, OTHER]) == [OTHER, WRONG, early, LATE, mild]


def test_the_manual_lies_on_the_site_where_there_is_one() -> None:
    assert manual("sai-kieu", "https://tthc.example/") == "https://tthc.example/phat-trien/quy-tac/#sai-kieu"
    assert "  sai-kieu: https://tthc.example/phat-trien/quy-tac/#sai-kieu\n" in render(
        [WRONG], "text", "https://tthc.example/"
    )


@pytest.mark.parametrize(
    ("issues", "line"),
    [([], "Không có lỗi."), ([LATE], "0 lỗi, 1 lưu ý."), ([WRONG, LATE], "1 lỗi, 1 lưu ý. Chưa xuất bản được.")],
)
def test_the_last_line_sums_up(issues: list[Issue], line: str) -> None:
    assert summary(issues) == line
    assert render(issues, "text").splitlines()[-1] == line


def test_for_github_each_issue_is_one_command() -> None:
    assert render([WRONG, LATE], "github") == (
        "::error file=thu-tuc/a.yaml,line=3,col=9,title=sai-kieu::«Mức thu»: «x» sai. Ví dụ: amount: 20000 Quy tắc: docs/phat-trien/quy-tac.md#sai-kieu\n"
        "::warning file=thu-tuc/a.yaml,line=8,col=1,title=qua-cu::Đã lâu chưa kiểm tra. Quy tắc: docs/phat-trien/quy-tac.md#qua-cu\n"
    )
    assert render([], "github") == ""


def test_for_a_program_every_key_is_there() -> None:
    text = render([WRONG, LATE], "json")
    assert json.loads(text) == [
        {
            "file": "thu-tuc/a.yaml",
            "line": 3,
            "column": 9,
            "rule": "sai-kieu",
            "severity": "error",
            "message": "«Mức thu»: «x» sai.",
            "hint": "Ví dụ: amount: 20000",
            "manual": "docs/phat-trien/quy-tac.md#sai-kieu",
        },
        {
            "file": "thu-tuc/a.yaml",
            "line": 8,
            "column": 1,
            "rule": "qua-cu",
            "severity": "warning",
            "message": "Đã lâu chưa kiểm tra.",
            "hint": "",
            "manual": "docs/phat-trien/quy-tac.md#qua-cu",
        },
    ]
    assert text.endswith("]\n")
    assert json.loads(render([], "json")) == []


ATTACKS = (
    "a\n::error::b",
    "a\r\n  ::add-mask::b",
    "a\u2028::set-output name=b::c",
    "##[add-mask]b",
    "%0A::debug::b",
    "a\x85::b::c",
)


@pytest.mark.parametrize("text", ATTACKS)
@pytest.mark.parametrize("form", ["text", "github", "json"])
def test_a_record_cannot_speak_to_the_runner(form: str, text: str) -> None:
    """A runner obeys `::command::` at the start of a line, and `##[command]` anywhere in a line that does not."""
    place = Place(f"{text}.yaml", 1, 1)
    lines = re.split("\r\n|\r|\n", render([Issue(place, "sai-kieu", f"«{text}» sai.", text)], form))
    if form == "github":
        line, _ = lines
        assert line.startswith("::error file=")
        properties, data = line.removeprefix("::error ").split("::", 1)
        assert properties.count(",") == 3
        assert unescaped(data) == f"«{text}» sai. {text} Quy tắc: docs/phat-trien/quy-tac.md#sai-kieu"
    else:
        assert not any(line.lstrip().startswith("::") or "##[" in line for line in lines)
    if form == "json":
        assert json.loads("\n".join(lines))[0]["message"] == f"«{text}» sai."


def unescaped(data: str) -> str:
    """As the runner reads the data of a command."""
    return data.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_a_property_cannot_open_another() -> None:
    line = render([Issue(Place("a,line=9:b%.yaml", 1, 1), "r", "m")], "github")
    assert line == "::error file=a%2Cline=9%3Ab%25.yaml,line=1,col=1,title=r::m Quy tắc: docs/phat-trien/quy-tac.md#r\n"


def test_what_cannot_be_read_is_known_by_its_rules() -> None:
    assert set(READING) == {load.RULE, source.RULE}

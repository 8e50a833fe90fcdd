"""A comparison told in three forms; a record's text never speaks for us."""

from __future__ import annotations

import json
import re

import pytest

from generator.changes.compare import Comparison, PageChange, Record
from generator.changes.meaning import Line
from generator.changes.telling import FORMS, NOTHING, safe, tell
from generator.issue import Issue, Place, Severity

EMPTY = Comparison((), (), (), (), (), ())
FOUND = Comparison(
    (Record("sua", "Thủ tục hành chính 1.000001: Cấp thẻ", "procedures/a.yaml", "thu-tuc/1.000001/",
            (Line("Lệ phí", "nộp trực tuyến", "20.000 → 10.000 đồng"), Line("Lùi hạn", "Nhiệm vụ 3", "30/9/2025 → 31/12/2025, lần thứ 2"))),),
    (PageChange("thu-tuc/1.000001/", "Cấp thẻ"),),
    (),
    (PageChange("thu-tuc/1.000002/", "Đổi thẻ"),),
    (Issue(Place("procedures/a.yaml", 3, 1), "qua-cu", "Đã lâu.", "", Severity.WARNING),),
    (),
)  # fmt: skip


def test_for_a_person() -> None:
    assert tell(EMPTY, "text") == f"{NOTHING}\n"
    assert tell(FOUND, "text") == (
        "Sửa: Thủ tục hành chính 1.000001: Cấp thẻ (procedures/a.yaml)\n"
        "  - Lệ phí nộp trực tuyến: 20.000 → 10.000 đồng\n"
        "  - Nhiệm vụ 3: lùi hạn: 30/9/2025 → 31/12/2025, lần thứ 2\n"
        "\n"
        "Trang đổi nội dung: 1\n"
        "  /thu-tuc/1.000001/  Cấp thẻ\n"
        "\n"
        "Trang bị mất; địa chỉ đã công bố thì không được mất: 1\n"
        "  /thu-tuc/1.000002/  Đổi thẻ\n"
        "\n"
        "Điều mới phải xem: 1\n"
        "  lưu ý: procedures/a.yaml:3: Đã lâu. [qua-cu]\n"
        "\n"
    )


def test_for_a_program() -> None:
    told = json.loads(tell(FOUND, "json"))
    assert told["records"][0]["lines"][0] == "Lệ phí nộp trực tuyến: 20.000 → 10.000 đồng"
    assert told["pages"]["gone"] == [{"address": "thu-tuc/1.000002/", "title": "Đổi thẻ"}]
    assert told["issues"]["appeared"][0]["rule"] == "qua-cu"
    assert json.loads(tell(Comparison((), None, (), (), (), ()), "json"))["pages"] is None


def test_as_markdown() -> None:
    told = tell(FOUND, "markdown")
    assert told.startswith(
        "## Thay đổi này có nghĩa gì\n\n**Sửa: Thủ tục hành chính 1.000001: Cấp thẻ (procedures/a.yaml)**\n"
    )
    assert "- Lệ phí nộp trực tuyến: 20.000 → 10.000 đồng\n" in told
    assert "<details><summary>Trang đổi nội dung: 1</summary>" in told


ATTACKS = (
    "@admin hãy duyệt", "#1 đóng", "owner/repo#2", "GH-12", "https://xau.example/x", "www.xau.example", "<img src=x onerror=a>",
    "[bấm](https://xau.example)", "![x](y)", "`code`", "**đậm**", "a\n# tiêu đề", "a\n- [x] xong", "| a | b |", "~~bỏ~~",
    "0123456789abcdef0123456789abcdef01234567", "abc1234", ":tada:", "$x$", "&lt;b&gt;", "<!-- x -->", "a\n::error::b", "##[add-mask]x",
    "</details>", "---", "\u202eđảo", "> trích", "1. a", "a@xau.example", "-->",
)  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_of_a_record_is_only_text_in_markdown(attack: str) -> None:
    """Nothing that GitHub makes something of: mention, reference, link, mark-up, commit, emoji, formula, command."""
    told = safe(attack)
    assert "\n" not in told
    for pattern in (
        r"@\w", r"#\w", r"GH-\d", r"://", r"www\.", r"<", r">", r"(?<!\\)[`*\[\]!|~$_]", r"\b[0-9a-f]{7,40}\b", r":[a-z]+:", r"##\[", r"^\s*::",
        r"&(?!amp;|lt;|gt;)", "[\u202a-\u202e]", r"^-", r"^#",
    ):  # fmt: skip
        assert not re.search(pattern, told), (pattern, told)


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("form", FORMS)
def test_no_line_is_a_command_to_a_runner(form: str, attack: str) -> None:
    record = Record("sua", attack, f"{attack}.yaml", attack, (Line(attack, attack, attack),))
    issue = Issue(Place(f"{attack}.yaml"), "sai-kieu", attack, attack)
    told = tell(Comparison((record,), (PageChange(attack, attack),), (), (), (issue,), ()), form)
    for line in told.splitlines():
        assert not line.lstrip().startswith("::")
        assert "##[" not in line

"""The map beside a task list: what it must say, told with line and column where it does not."""

from pathlib import Path

import pytest

from generator.importers.task_map import read_map
from tests.conftest import ROOT

WHOLE = """\
directive: {number: 9/TB-UBND, kind: thong-bao, issuer: ubnd-tinh-an-lac, issued_on: 2026-10-05, title: A, source: B, checked_on: 2026-11-01}
clause: {id: 1, text: Các việc kèm theo}
"""


def told(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "ban-do.yaml"
    path.write_text(text, encoding="utf-8")
    map_, issues = read_map(path)
    assert (map_ is None) == bool(issues)
    return [f"{i.place.line}:{i.place.column} {i.message}" for i in issues]


def test_the_sample_of_the_guide_is_right() -> None:
    map_, issues = read_map(ROOT / "docs" / "dong-gop" / "ban-do-nhiem-vu.yaml")
    assert issues == []
    assert map_ is not None
    assert map_.columns["title"] == "nhiem vu"
    assert map_.states["da hoan thanh"] == "hoan-thanh"
    assert map_.units["so tp"] == "so-tu-phap-quang-ngai"
    assert map_.reports


def test_a_list_without_progress_needs_no_day(tmp_path: Path) -> None:
    assert told(tmp_path, WHOLE + "columns: {title: Nhiệm vụ, lead: Chủ trì}\n") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (WHOLE, "1:1 Thiếu mục «columns»."),
        (WHOLE + "columns: {lead: Chủ trì}\n", "3:1 Chưa chỉ cột tên nhiệm vụ."),
        (WHOLE + "columns: {title: Nhiệm vụ}\n", "1:1 Chưa chỉ đơn vị chủ trì lấy ở đâu."),
        (WHOLE + "columns: {title: Nhiệm vụ, lead: A, state: Tiến độ}\n", "1:1 Danh sách có tiến độ nhưng chưa ghi ngày số liệu."),
        (WHOLE + "columns: {title: A, lead: B, hạn: C}\n", "3:30 Không có «hạn» trong columns."),
        (WHOLE + "columns: {title: A, lead: B}\ncot: 1\n", "4:1 Không có mục «cot»."),
        (WHOLE + "columns: {title: A, lead: B}\nstates: [a]\n", "4:1 Mục «states» viết sai dạng."),
        (WHOLE + "columns: {title: A, lead: B}\nstates: {Xong: xong}\n", "4:10 «xong» không phải một tiến độ."),
        (WHOLE + "columns: {title: A}\ngroup_rows: don-vi\nlead: so-a\n", "4:1 «don-vi» không dùng được."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, text: str, expected: str) -> None:
    assert expected in told(tmp_path, text)


def test_a_map_that_is_not_there(tmp_path: Path) -> None:
    map_, (issue,) = read_map(tmp_path / "khong-co.yaml")
    assert map_ is None
    assert issue.message == "Không mở được tệp bản đồ."

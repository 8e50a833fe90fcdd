"""What stands between files: references that nobody answers, and one key in two records."""

from __future__ import annotations

from typing import Final

import pytest

from generator import crossing, registers
from generator.survey import survey
from tests.conftest import TODAY, WriteRecords

REGISTER: Final = """\
sectors:
  - {id: so-tay, name: Sổ tay}
units:
  - {id: xa-mau, name: Xã Mẫu, kind: xa}
"""
RECORD: Final = """\
code: 1.000001
title: Cấp thẻ
sector: so-tay
scope: cong-khai
source: Nguồn mẫu
checked_on: 2026-11-01
"""
OTHER: Final = RECORD.replace("1.000001", "1.000002")
EVENT: Final = """\
title: Sinh con
kind: su-kien
source: Nguồn mẫu
checked_on: 2026-11-01
steps:
  - procedure: "1.000001"
"""
FILES: Final = {
    "danh-muc/a.yaml": REGISTER,
    "thu-tuc/so-tay/1.000001.yaml": RECORD,
    "thu-tuc/so-tay/1.000002.yaml": OTHER,
}


def told(records: WriteRecords, files: dict[str, str]) -> list[str]:
    """`file:line:column message → hint` of each issue."""
    found = registers.read(records({**FILES, **files}))
    issues = crossing.check(found, survey(found, TODAY, {}).examined)
    return [f"{i.place.file}:{i.place.line}:{i.place.column} {i.message} → {i.hint}" for i in sorted(issues)]


def test_sound_records_have_nothing_to_tell(records: WriteRecords) -> None:
    assert told(records, {"lien-thong/sinh-con.yaml": EVENT}) == []


def test_a_code_in_two_files_is_told_once(records: WriteRecords) -> None:
    """Their parts repeat each other's keys too; that follows from the one slip."""
    more = "channels: [{channel: truc-tiep}]\n"
    assert told(records, {
        "thu-tuc/so-tay/1.000001.yaml": RECORD + more,
        "thu-tuc/so-tay/1.000003.yaml": RECORD + more,
    }) == [
        ("r/thu-tuc/so-tay/1.000003.yaml:1:7 «Thủ tục hành chính»: «1.000001» đã có ở r/thu-tuc/so-tay/1.000001.yaml:1. "
         "→ Xóa một trong hai, hoặc đổi mã nếu là hai thứ khác nhau."),
    ]  # fmt: skip


def test_an_unknown_key_of_a_register_is_told_where_it_is_used_first(records: WriteRecords) -> None:
    assert told(records, {
        "thu-tuc/so-tay/1.000001.yaml": RECORD + "units: [{role: thuc-hien, unit: xa-maux}]\n",
        "thu-tuc/so-tay/1.000002.yaml": OTHER + "checked_by: xa-maux\n",
    }) == [
        ("r/thu-tuc/so-tay/1.000001.yaml:7:33 «Đơn vị» (unit): «xa-maux» chưa có trong «Đơn vị» (còn 1 chỗ khác). "
         "→ Có phải bạn muốn viết «xa-mau»?"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("step", "hint"),
    [
        ("1.000004", "Có phải bạn muốn viết «1.000002»?"),
        ("QTNB-77", "Thêm «QTNB-77» vào «Thủ tục hành chính» trước, rồi mới dùng ở đây."),
    ],
)
def test_an_unknown_code_in_a_register_is_told(records: WriteRecords, step: str, hint: str) -> None:
    (line,) = told(records, {"lien-thong/sinh-con.yaml": EVENT.replace("1.000001", step)})
    assert line.startswith("r/lien-thong/sinh-con.yaml:6:16 «")
    assert f"«{step}» chưa có trong «Thủ tục hành chính»." in line
    assert line.endswith(f" → {hint}")


@pytest.mark.parametrize("content", ["", ": [", "code: 1.000001\n", RECORD + "la: 1\n"])
def test_who_names_a_record_with_errors_of_its_own_is_not_wrong(records: WriteRecords, content: str) -> None:
    files = {"thu-tuc/so-tay/1.000001.yaml": content, "lien-thong/sinh-con.yaml": EVENT}
    assert [line for line in told(records, files) if "sinh-con" in line] == []


def test_two_records_without_a_code_are_no_twins(records: WriteRecords) -> None:
    nameless = RECORD.partition("\n")[2]
    assert told(records, {
        "thu-tuc/so-tay/1.000001.yaml": nameless, "thu-tuc/so-tay/1.000002.yaml": nameless,
    }) == []  # fmt: skip


def test_registers_alone_may_be_wrong(records: WriteRecords) -> None:
    assert told(records, {"danh-muc/b.yaml": "units:\n  - {id: xa-mau, name: Xã Hai, kind: xa, parent: tinh}\n"}) == [
        ("r/danh-muc/b.yaml:2:10 «Đơn vị»: «xa-mau» đã có ở r/danh-muc/a.yaml:4. "
         "→ Xóa một trong hai, hoặc đổi mã nếu là hai thứ khác nhau."),
        ("r/danh-muc/b.yaml:2:50 «Đơn vị cấp trên» (parent): «tinh» chưa có trong «Đơn vị». "
         "→ Thêm «tinh» vào «Đơn vị» trước, rồi mới dùng ở đây."),
    ]  # fmt: skip

"""One mistake is told once: what only follows from it is not."""

from __future__ import annotations

from typing import Final

import pytest

from generator.pipeline import check
from tests.conftest import TODAY, WriteRecords

REGISTER: Final = """\
sectors:
  - id: so-tay
    name: Sổ tay
units:
  - id: xa-mau
    name: Xã Mẫu
    kind: xa
"""
RECORD: Final = """\
code: 1.000001
title: Cấp thẻ
sector: so-tay
scope: cong-khai
source: Nguồn mẫu
checked_on: 2026-11-01
units:
  - role: thuc-hien
    unit: xa-mau
decisions:
  - level: bo
    note: Chưa tìm được số.
"""
CASES: Final = "cases:\n  - id: lan-dau\n    name: Lần đầu\nnotes:\n  - text: Lời dặn\n    cases:\n      - lan-dau\n"


def told(records: WriteRecords, register: str, record: str) -> list[str]:
    issues = check(records({"danh-muc/a.yaml": register, "thu-tuc/so-tay/1.000001.yaml": record}), TODAY).issues
    return [f"{issue.place.file.rpartition('/')[2]}:{issue.place.line} {issue.rule}" for issue in issues]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("units:", "units", ["a.yaml:4 doc-tep"]),  # the file cannot be read: its keys are not called unknown
        ("units:", "unitz:", ["a.yaml:4 truong-la"]),
        ("id: xa-mau", "idd: xa-mau", ["a.yaml:5 truong-la"]),
        ("id: xa-mau", "id: Xã Mẫu", ["a.yaml:5 sai-gia-tri"]),
        ("    kind: xa\n", "", ["a.yaml:5 thieu-truong"]),
        (REGISTER, "", ["a.yaml:1 doc-thu-muc"]),
    ],
)
def test_a_broken_register_is_told_and_not_who_uses_it(
    records: WriteRecords, old: str, new: str, expected: list[str]
) -> None:
    """The warnings of the record (no result, no contact) wait until all facts can be read."""
    assert told(records, REGISTER.replace(old, new), RECORD) == expected


def test_a_key_that_is_there_no_more_is_told_where_it_is_used(records: WriteRecords) -> None:
    found = told(records, REGISTER.replace("id: xa-mau", "id: xa-moi"), RECORD)
    assert "1.000001.yaml:9 khong-co-trong-danh-muc" in found


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("cases:\n  - id", "case:\n  - id", "truong-la"),
        ("  - id: lan-dau", "  - idd: lan-dau", "truong-la"),
        ("  - id: lan-dau", "  - id: Lần đầu", "sai-gia-tri"),
    ],
)
def test_a_broken_part_is_told_and_not_what_refers_to_it(
    records: WriteRecords, old: str, new: str, expected: str
) -> None:
    assert [line.split()[1] for line in told(records, REGISTER, RECORD + CASES.replace(old, new, 1))] == [expected]


def test_a_mistake_elsewhere_excuses_nothing(records: WriteRecords) -> None:
    wrong = RECORD.replace("xa-mau", "xa-la")
    register = REGISTER.replace("name: Sổ tay", "nama: Sổ tay")
    assert told(records, register, wrong) == ["a.yaml:3 truong-la", "1.000001.yaml:9 khong-co-trong-danh-muc"]

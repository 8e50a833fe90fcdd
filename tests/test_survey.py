"""Records looked at: what is remembered and still holds is not looked at again, and nobody can tell from the result."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import pytest

from generator import registers, workers
from generator.desk import Desk, Examined
from generator.issue import Severity
from generator.pipeline import check
from generator.survey import Survey, survey
from tests.conftest import TODAY, WriteRecords

RECORD: Final = """\
code: 1.000001
title: Cấp thẻ
sector: so-tay
scope: cong-khai
source: Nguồn mẫu
checked_on: 2026-11-01
levels: [xa]
results: [{name: Thẻ}]
contacts: [{name: Ủy ban nhân dân xã, phone: 0999 000 001}]
decisions: [{level: bo, change: moi, legal_text: qd-mau}]
"""
REGISTER: Final = """\
sectors:
  - {id: so-tay, name: Sổ tay}
units:
  - {id: xa-mau, name: Xã Mẫu, kind: xa}
legal_texts:
  - {id: qd-mau, number: 12/QĐ-UBND, kind: quyet-dinh}
"""


def path(code: str) -> str:
    return f"thu-tuc/so-tay/{code}.yaml"


def record(code: str, more: str = "") -> str:
    return RECORD.replace("1.000001", code) + more


FILES: Final = {
    "danh-muc/a.yaml": REGISTER,
    path("1.000001"): record("1.000001", "units: [{role: thuc-hien, unit: xa-mau}]\n"),
    path("1.000002"): record("1.000002"),
    path("1.000003"): record("1.000003", "replaced_by: [1.000002]\nvalid_to: 2026-01-01\n"),
}


def look(folder: Path, before: Survey | None = None) -> Survey:
    remembered = {one.path: one for one in before.examined} if before else {}
    return survey(registers.read(folder), TODAY, remembered)


def told(found: Survey) -> list[str]:
    return [f"{Path(i.place.file).name}:{i.place.line} {i.rule}" for i in found.issues if i.severity is Severity.ERROR]


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The codes of the files that are examined from now on."""
    seen: list[str] = []
    examine = Desk.examine

    def watched(desk: Desk, process: int, path: str) -> Examined:
        seen.append(Path(path).stem)
        return examine(desk, process, path)

    monkeypatch.setattr(Desk, "examine", watched)
    return seen


def test_everything_is_looked_at_the_first_time(records: WriteRecords) -> None:
    found = look(records(FILES))
    assert [one.path for one in found.examined] == [path(f"1.00000{n}") for n in (1, 2, 3)]
    assert found.fresh == {one.path for one in found.examined}
    assert list(found.catalog.procedures) == ["1.000001", "1.000002", "1.000003"]
    assert [p.code for p in found.catalog.replaces["1.000002"]] == ["1.000003"]
    assert told(found) == ["1.000003.yaml:12 thieu-quyet-dinh-bai-bo"]


@pytest.mark.parametrize(
    ("changes", "again"),
    [
        ({}, set()),
        ({path("1.000002"): record("1.000002") + "note: Mới\n"}, {"1.000002"}),
        ({path("1.000004"): record("1.000004")}, {"1.000004"}),
        ({"danh-muc/a.yaml": REGISTER.replace("Xã Mẫu", "Xã Mới")}, set()),  # no rule asks for a name
        ({"danh-muc/a.yaml": REGISTER.replace("kind: xa", "kind: xa, valid_to: 2025-06-30")}, {"1.000001"}),
        ({"danh-muc/b.yaml": "units:\n  - {id: xa-hai, name: Xã Hai, kind: xa}\n"}, set()),
    ],
)
def test_only_what_has_changed_or_rests_on_a_change_is_looked_at_again(
    records: WriteRecords, looked_at: list[str], changes: dict[str, str], again: set[str]
) -> None:
    first = look(records(FILES))
    looked_at.clear()
    second = look(records(changes), first)
    # a rule may ask a unit for its days and its name: then the name counts too
    assert again <= set(looked_at) <= again | {"1.000001"}
    assert {Path(fresh).stem for fresh in second.fresh} == set(looked_at)
    whole = look(records({}))
    assert (second.examined, second.issues) == (whole.examined, whole.issues)
    assert second.catalog == whole.catalog


def test_a_file_that_was_only_touched_is_not_looked_at_again(records: WriteRecords, looked_at: list[str]) -> None:
    folder = records(FILES)
    first = look(folder)
    looked_at.clear()
    os.utime(folder / path("1.000001"), ns=(1, 1))
    second = look(folder, first)
    assert (looked_at, second.fresh) == ([], frozenset())
    assert second.examined[0].source == (*first.examined[0].source[:1], 1, *second.examined[0].source[2:])
    assert second.examined[0].source.digest == first.examined[0].source.digest


def test_a_file_of_the_same_size_and_time_is_noticed(records: WriteRecords, looked_at: list[str]) -> None:
    """As when a backup is put back with its times; the kernel's own time of change tells."""
    folder = records(FILES)
    first = look(folder)
    looked_at.clear()
    file = folder / path("1.000002")
    status = file.stat()
    file.write_text(record("1.000002").replace("Cấp thẻ", "Đổi thẻ"), encoding="utf-8")
    os.truncate(file, status.st_size)
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    look(folder, first)
    assert "1.000002" in looked_at


def test_a_file_that_is_gone_is_gone(records: WriteRecords) -> None:
    folder = records(FILES)
    first = look(folder)
    (folder / path("1.000002")).unlink()
    second = look(folder, first)
    assert list(second.catalog.procedures) == ["1.000001", "1.000003"]
    assert (second.examined, second.issues) == (look(folder).examined, look(folder).issues)


def test_errors_between_files_are_told_of_remembered_ones_too(records: WriteRecords) -> None:
    first = look(records(FILES))
    found = look(records({"danh-muc/a.yaml": REGISTER.replace("xa-mau", "xa-khac")}), first)
    assert "1.000001.yaml:11 khong-co-trong-danh-muc" in told(found)
    assert found.issues == look(records({})).issues
    twin = look(records({"danh-muc/a.yaml": REGISTER, path("1.000009"): record("1.000002")}), first)
    assert "1.000009.yaml:1 trung-khoa" in told(twin)
    assert "1.000009.yaml:1 ten-tep" not in told(twin), "that follows from the copy"
    assert twin.issues == look(records({})).issues


def test_what_is_wrong_between_files_does_not_stand_in_the_catalog_that_is_judged(records: WriteRecords) -> None:
    """Two records of one title are told; not when one of them is to go anyway."""
    clear = {path("1.000003"): record("1.000003").replace("Cấp thẻ", "Đổi thẻ")}
    folder = records({**FILES, **clear})
    assert [i.rule for i in look(folder).issues].count("trung-ten") == 2
    wrong = {path("1.000002"): record("1.000002", "units: [{role: thuc-hien, unit: xa-la}]\n")}
    assert [i.rule for i in look(records(wrong)).issues].count("trung-ten") == 0


def test_issues_stand_in_the_order_of_files_and_lines_once_each(records: WriteRecords) -> None:
    folder = records({**FILES, "danh-muc/a.yaml": REGISTER.replace("so-tay", "so"), "la.yaml": ""})
    issues = look(folder).issues
    assert list(issues) == sorted(set(issues))
    assert len({issue.place.file for issue in issues}) > 2


def test_the_number_of_processes_does_not_show(records: WriteRecords, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = records(FILES)
    one = look(folder)
    monkeypatch.setenv(workers.VARIABLE, "3")
    monkeypatch.setattr(workers, "CHUNK", 1)
    three = look(folder)
    assert (three.examined, three.issues, three.catalog) == (one.examined, one.issues, one.catalog)


def test_check_looks_at_everything(records: WriteRecords) -> None:
    folder = records(FILES)
    found = check(folder, TODAY)
    assert (found.examined, found.issues) == (look(folder).examined, look(folder).issues)

"""One procedure file on its own: whatever it is, it gives something, and says what is wrong with it."""

from __future__ import annotations

import os
import pickle
from pathlib import Path
from typing import Final

import pytest

from generator import registers
from generator.briefs import brief
from generator.catalog import Catalog
from generator.desk import Desk, Examined, digest, gather_one, seen
from generator.ledger import WHOLE, Ledger, stamp_of
from generator.printed import NOTHING
from generator.tables import gather, walk
from generator.validate.ends import End
from tests.conftest import ROOT, TODAY, WriteRecords, rows_of

PATH: Final = "thu-tuc/so-tay/1.000001.yaml"
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
legal_texts:
  - {id: qd-mau, number: 12/QĐ-UBND, kind: quyet-dinh}
"""


def desk_of(folder: Path) -> Desk:
    """A desk where nothing is published."""
    found = registers.read(folder)
    ledger = Ledger(found.catalog)
    return Desk(folder, TODAY, found.known, ledger.watch(found.catalog), ledger)


def examined(records: WriteRecords, content: str) -> Examined:
    return desk_of(records({"danh-muc/a.yaml": REGISTER, PATH: content})).examine(0, PATH)


def told(found: Examined) -> list[str]:
    return [f"{i.place.line}:{i.place.column} {i.severity.value} {i.rule}" for i in found.issues]


def test_a_sound_record_gives_a_brief_and_no_page_without_a_press(records: WriteRecords) -> None:
    found = examined(records, RECORD)
    assert told(found) == []
    assert (found.path, found.code) == (PATH, "1.000001")
    assert found.brief is not None
    assert found.brief.title == "Cấp thẻ"
    assert found.stamp == stamp_of(found.brief)
    assert (found.printed, found.rows.lengths) == (NOTHING, ())
    assert found.ends == (False, ())
    assert found.source.size == len(RECORD.encode())
    assert found.source.digest == digest(RECORD.encode())
    assert pickle.loads(pickle.dumps(found, 5)) == found  # noqa: S301 - our own


@pytest.mark.parametrize(
    ("content", "issues", "code"),
    [
        ("", ["1:1 error doc-thu-muc"], "1.000001"),  # nothing to read: the file's name stands for the code
        ("- a\n", ["1:1 error doc-thu-muc"], "1.000001"),
        (RECORD.replace("code: 1.000001\n", ""), ["1:1 error thieu-truong"], ""),
        (RECORD.replace("title", "tilte"), ["2:1 error truong-la"], "1.000001"),
        (RECORD.replace("2026-11-01", "hôm qua"), ["6:13 error sai-kieu"], "1.000001"),
    ],
)
def test_a_record_that_cannot_be_used_has_no_brief(
    records: WriteRecords, content: str, issues: list[str], code: str
) -> None:
    found = examined(records, content)
    assert sorted(told(found)) == issues
    assert (found.brief, found.stamp, found.reads, found.printed, found.code) == (None, b"", (), NOTHING, code)


@pytest.mark.parametrize(
    ("content", "issues"),
    [
        (RECORD.replace("1.000001", "1.000002"), ["1:7 error ten-tep"]),
        (RECORD.replace("2026-11-01", "2062-11-01"), ["6:13 warning ngay-tuong-lai"]),
        (RECORD + "valid_from: 2027-12-31\nvalid_to: 2027-01-01\n", ["12:11 error thu-tu-ngay"]),
    ],
)
def test_what_rules_say_of_it_does_not_take_its_brief(records: WriteRecords, content: str, issues: list[str]) -> None:
    found = examined(records, content)
    assert told(found) == issues
    assert found.brief is not None


def test_open_ends_are_told_even_of_a_record_with_errors(records: WriteRecords) -> None:
    found = examined(records, RECORD.replace("so-tay\n", "la-lam\n").replace("2026-11-01", "x"))
    assert found.ends.open == (End("sectors", ("id",), ("la-lam",)),)


def test_a_link_is_not_followed(records: WriteRecords, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.yaml").write_text(RECORD, encoding="utf-8")
    folder = records({"danh-muc/a.yaml": REGISTER, "thu-tuc/so-tay/a.txt": ""})
    (folder / PATH).symlink_to(tmp_path / "elsewhere.yaml")
    found = desk_of(folder).examine(0, PATH)
    assert told(found) == ["1:1 error doc-thu-muc"]
    assert found.issues[0].message == "Đây là liên kết tới tệp khác."
    assert (found.brief, found.source) == (None, (0, 0, 0, b""))


def test_what_it_reads_of_others_is_noted_by_key() -> None:
    """A question to a whole register would have every page made anew whenever anything is added to it."""
    folder = ROOT / "tests" / "sample"
    desk = desk_of(folder)
    found = [desk.examine(0, path) for path in registers.find(folder).procedures]
    assert all(one.reads for one in found)
    assert [(one.path, read.name) for one in found for read in one.reads if read.key is WHOLE] == []
    full = next(one for one in found if one.code == "1.900010")
    assert ("legal_texts", "05-2018-nd-cp") in {(read.name, read.key) for read in full.reads}
    old = next(one for one in found if one.code == "1.900042")
    assert ("legal_texts", "12-2024-nd-cp") not in {(read.name, read.key) for read in old.reads}


def test_files_leave_nothing_to_each_other() -> None:
    """The order in which files are looked at does not show, and what is noted of one is not noted of the next."""
    folder = ROOT / "tests" / "sample"
    paths = registers.find(folder).procedures
    desk = desk_of(folder)
    forth = {path: desk.examine(0, path) for path in paths}
    back = {path: desk.examine(0, path) for path in reversed(paths)}
    alone = {path: desk_of(folder).examine(0, path) for path in paths}
    assert forth == back == alone


def test_the_brief_is_that_of_the_whole_record(sample: Catalog) -> None:
    folder = ROOT / "tests" / "sample"
    found = desk_of(folder).examine(0, "thu-tuc/so-tay/1.900010.yaml")
    assert found.brief == brief(sample.at_hand["1.900010"], TODAY)  # it is a step of a life event, so it has costs
    found = desk_of(folder).examine(0, "thu-tuc/so-tay/1.900042.yaml")
    assert found.brief == brief(sample.at_hand["1.900042"])


def test_what_tells_of_a_change(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    first, content = seen(tmp_path, "a")
    assert (content, first.size) == (b"1", 1)
    assert seen(tmp_path, "a")[0] == first
    os.utime(tmp_path / "a", ns=(1, 1))
    touched = seen(tmp_path, "a")[0]
    assert touched.modified != first.modified
    assert touched.digest == first.digest
    (tmp_path / "a").write_bytes(b"2")
    assert seen(tmp_path, "a")[0].digest != first.digest
    with pytest.raises(FileNotFoundError):
        seen(tmp_path, "b")


def test_rows_of_one_record_are_those_of_all_its_parts() -> None:
    for root in rows_of(ROOT / "tests" / "sample"):
        if root.table.name == "procedures":
            found = gather_one(root)
            assert {name: len(rows) for name, rows in found.items()} == {
                name: len(rows) for name, rows in gather([root]).items() if rows
            }
            assert sum(map(len, found.values())) == len([*walk(root)])

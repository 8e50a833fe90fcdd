"""What the keys of one record leave to ask, and that nothing is lost by asking record by record."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator import crossing, registers
from generator.follow_on import Excuses
from generator.load import load
from generator.survey import survey
from generator.tables import Row, flatten, gather
from generator.validate import keys
from generator.validate.ends import End, Ends, Known, ends, known
from tests.conftest import ROOT, TODAY, WriteRecords
from tests.edits import by_chance

REGISTER = """\
sectors:
  - {id: so-tay, name: Sổ tay}
units:
  - {id: xa-mau, name: Xã Mẫu, kind: ubnd-xa}
legal_texts:
  - {id: luat-mau, number: 1/2020/QH14, kind: luat}
"""
RECORD = """\
code: 1.000001
title: Cấp thẻ
sector: so-tay
scope: cong-khai
source: Nguồn mẫu
checked_on: 2026-11-01
"""


def ends_of(records: WriteRecords, more: str) -> Ends:
    """The ends of a record with these fields more."""
    folder = records({"danh-muc/a.yaml": REGISTER, "thu-tuc/so-tay/1.000001.yaml": RECORD + more})
    documents, issues = load(folder)
    assert issues == []
    register, record = (flatten(document)[0] for document in documents)
    return ends(_by_table(record), known(gather([register])))


def _by_table(row: Row) -> dict[str, list[Row]]:
    return {name: rows for name, rows in gather([row]).items() if rows}


@pytest.mark.parametrize(
    ("more", "open_"),
    [
        ("", ()),
        ("units: [{role: thuc-hien, unit: xa-mau}]", ()),
        ("units: [{role: thuc-hien, unit: xa-la}]", (End("units", ("id",), ("xa-la",)),)),
        ("units: [{role: thuc-hien, unit: xa-la}, {role: tham-quyen, unit: xa-la}]", (End("units", ("id",), ("xa-la",)),)),
        ("checked_by: xa-la", (End("units", ("id",), ("xa-la",)),)),
        ("legal_basis: [{legal_text: luat-mau}]", ()),
        ("legal_basis: [{legal_text: luat-la}]", (End("legal_texts", ("id",), ("luat-la",)),)),
        # a successor may be a procedure that this site does not have
        ('replaced_by: ["1.000002"]', ()),
        ("cases: [{id: a, name: Một}]\nconditions: [{text: Đủ tuổi, cases: [a]}]", ()),
        (
            "cases: [{id: a, name: Một}]\nconditions: [{text: Đủ tuổi, cases: [b]}]",
            (End("cases", ("procedure", "id"), ("1.000001", "b")),),
        ),
        ("conditions: [{text: Đủ tuổi, cases: [a]}]", (End("cases", ("procedure", "id"), ("1.000001", "a")),)),
        # a blank names nothing
        ('units: [{role: thuc-hien, unit: ""}]', ()),
    ],
)  # fmt: skip
def test_what_a_record_leaves_open(records: WriteRecords, more: str, open_: tuple[End, ...]) -> None:
    assert ends_of(records, more) == Ends(clash=False, open=open_)


@pytest.mark.parametrize(
    ("more", "clash"),
    [
        ("cases: [{id: a, name: Một}, {id: b, name: Hai}]", False),
        ("cases: [{id: a, name: Một}, {id: a, name: Hai}]", True),
        ("forms: [{id: don, name: Đơn}]\ncases: [{id: don, name: Một}]", False),
        ("forms: [{id: don, name: Đơn}, {id: don, name: Đơn}]", True),
    ],
)
def test_two_rows_of_one_key_clash(records: WriteRecords, more: str, clash: bool) -> None:  # noqa: FBT001
    assert ends_of(records, more).clash is clash


def test_the_registers_are_known_by_the_columns_that_are_referred_to(records: WriteRecords) -> None:
    documents, _ = load(records({"danh-muc/a.yaml": REGISTER}))
    found: Known = known(gather(flatten(document)[0] for document in documents))
    assert found["units", ("id",)] == {("xa-mau",)}
    assert found["legal_texts", ("id",)] == {("luat-mau",)}
    assert found["procedures", ("code",)] == frozenset()
    assert found["reception_points", ("id",)] == frozenset()


# Record by record, and all at once

VALUE = re.compile(
    r"^( *(?:- )?)((?:id|code|sector|unit|legal_text|decision|target|lead|procedure|parent|basis|successor|issuer|"
    r"result_of|checked_by|shares_with|case|form): )(.+)$",
    re.MULTILINE,
)
ITEM = re.compile(r'^( +- )("?[a-z0-9.-]+"?)$', re.MULTILINE)


def damage(folder: Path, seed: int) -> None:
    """Keys doubled, emptied, swapped or pointed nowhere; a record that is there twice. Every file can still be read."""
    chance = by_chance(seed)
    files = sorted(folder.rglob("*.yaml"))
    values = [match[3] for file in files for match in VALUE.finditer(file.read_text(encoding="utf-8"))]
    for _ in range(chance.randint(1, 5)):
        file = chance.choice([path for path in files if path.is_file()])
        text = file.read_text(encoding="utf-8")
        kind = chance.choice(("value", "value", "value", "item", "twin", "gone"))
        if kind == "value" and (found := list(VALUE.finditer(text))):
            match = chance.choice(found)
            new = chance.choice((f"{match[3]}-x", chance.choice(values), chance.choice(values), ""))
            text = text[: match.start()] + match[1] + match[2] + new + text[match.end() :]
            file.write_text(text, encoding="utf-8")
        elif kind == "item" and (found := list(ITEM.finditer(text))):
            match = chance.choice(found)
            text = text[: match.start()] + match[1] + chance.choice(("la-lam", "lan-dau")) + text[match.end() :]
            file.write_text(text, encoding="utf-8")
        elif kind == "twin" and "thu-tuc" in file.parts:
            shutil.copy(file, file.with_name(f"{chance.randrange(100)}.yaml"))
        elif kind == "gone" and "thu-tuc" in file.parts:
            file.unlink()


@pytest.mark.parametrize("seed", range(30))
def test_record_by_record_tells_exactly_what_all_at_once_tells(tmp_path: Path, seed: int) -> None:
    folder = tmp_path / "records"
    shutil.copytree(ROOT / "tests" / "sample", folder)
    damage(folder, seed)
    found = registers.read(folder)
    examined = survey(found, TODAY, {}).examined
    expected = sorted(keys.check(at_once(folder), Excuses.of(found, examined).excused))
    assert sorted(crossing.check(found, examined)) == expected


def at_once(folder: Path) -> dict[str, list[Row]]:
    """All rows; of two files with one code the copy last, and each procedure by the name of its file too."""
    roots = [flatten(document)[0] for document in load(folder)[0]]
    roots.sort(key=lambda row: Path(row.where.file).stem != row.cells.get("code"))
    by_table = gather(roots)
    codes = {row.cells.get("code") for row in by_table["procedures"]}
    files = {Path(row.where.file).stem: row for row in by_table["procedures"]}
    by_table["procedures"] += [
        row._replace(cells={"code": name}, children={}) for name, row in files.items() if name not in codes
    ]
    return by_table


def test_the_damage_is_mostly_told(tmp_path: Path) -> None:
    """Else the test above would compare nothing with nothing."""
    suspected = 0
    for seed in range(30):
        folder = tmp_path / str(seed)
        shutil.copytree(ROOT / "tests" / "sample", folder)
        damage(folder, seed)
        documents, _ = load(folder)
        suspected += bool(keys._suspects(gather(flatten(document)[0] for document in documents)))
    assert suspected >= 20

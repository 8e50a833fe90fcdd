"""Registers are read before any procedure; what is wrong with them is told, and who refers to them is not blamed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import pytest

from generator import registers
from tests.conftest import WriteRecords

SECTORS: Final = "sectors:\n  - {id: a, name: Một}\n"
UNITS: Final = "units:\n  - {id: u, name: Xã Mẫu, kind: xa}\n"


def told(found: registers.Registers) -> list[str]:
    return [f"{i.place.file}:{i.place.line}: {i.rule}" for i in found.issues]


def test_procedures_are_found_and_not_read(records: WriteRecords) -> None:
    folder = records(
        {
            "thu-tuc/b/2.yaml": ": [",
            "thu-tuc/a/1.yaml": "",
            "thu-tuc/a/_mau.yaml": "",
            "thu-tuc/a/1.txt": "",
            "danh-muc/a.yaml": SECTORS,
            "chi-dao/a.txt": "",
        }
    )
    found = registers.read(folder)
    assert found.procedures == ("thu-tuc/a/1.yaml", "thu-tuc/b/2.yaml")
    assert told(found) == []
    assert list(found.catalog.sectors) == ["a"]
    assert found.catalog.procedures == {}
    assert [document.path for document in found.documents] == ["danh-muc/a.yaml"]
    assert {name: len(rows) for name, rows in found.rows.items() if rows} == {"sectors": 1}
    assert found.records == Path("r")


def test_a_wrong_file_is_left_out_but_its_keys_are_known(records: WriteRecords) -> None:
    """Else every procedure of the sector would be told as wrong too."""
    folder = records({"danh-muc/a.yaml": SECTORS + "  - {id: b, name: Hai, la: 1}\n", "danh-muc/b.yaml": UNITS})
    found = registers.read(folder)
    assert told(found) == ["r/danh-muc/a.yaml:3: truong-la"]
    assert list(found.catalog.sectors) == []
    assert list(found.catalog.units) == ["u"]
    assert found.known["sectors", ("id",)] == {("a",), ("b",)}


def test_no_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert told(registers.read(Path("khong-co"))) == ["khong-co:1: doc-thu-muc"]
    Path("khong-co").mkdir()
    assert told(registers.read(Path("khong-co"))) == []


def test_links_are_told_and_not_followed(records: WriteRecords, tmp_path: Path) -> None:
    folder = records({"danh-muc/a.yaml": SECTORS})
    (tmp_path / "elsewhere.yaml").write_text(UNITS, encoding="utf-8")
    (folder / "danh-muc/b.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    found = registers.read(folder)
    assert told(found) == ["r/danh-muc/b.yaml:1: doc-thu-muc"]
    assert list(found.catalog.units) == []


# What tells whether registers have to be judged again


def test_what_registers_say_and_where_they_lie_is_their_identity(records: WriteRecords) -> None:
    folder = records({"danh-muc/a.yaml": SECTORS, "thu-tuc/a/1.yaml": ""})
    first = registers.find(folder).identity
    assert registers.find(folder).identity == first
    (folder / "thu-tuc/a/2.yaml").write_text("", encoding="utf-8")
    os.utime(folder / "danh-muc/a.yaml", ns=(1, 1))
    assert registers.find(folder).identity == first
    seen = {first}
    for change in (
        lambda: (folder / "danh-muc/a.yaml").write_text(SECTORS + "\n", encoding="utf-8"),
        lambda: (folder / "danh-muc/a.yaml").rename(folder / "danh-muc/b.yaml"),
        lambda: (folder / "danh-muc/c.yaml").write_text(UNITS, encoding="utf-8"),
        lambda: folder.rename("s"),
    ):
        change()
        seen.add(registers.find(folder if folder.is_dir() else Path("s")).identity)
    assert len(seen) == 5


def test_a_folder_that_is_not_there_is_not_an_empty_one(tmp_path: Path) -> None:
    """Registers that are remembered by this name must not carry what was wrong into a folder that is made later."""
    missing = registers.find(tmp_path / "records").identity
    (tmp_path / "records").mkdir()
    assert registers.find(tmp_path / "records").identity != missing


def test_an_empty_file_is_not_a_link(records: WriteRecords, tmp_path: Path) -> None:
    folder = records({"danh-muc/a.yaml": ""})
    empty = registers.find(folder).identity
    (folder / "danh-muc/a.yaml").unlink()
    (folder / "danh-muc/a.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    assert registers.find(folder).identity != empty

"""CODEOWNERS from the register: general lines first, a record's unit last, groups and persons never."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import cli
from generator.catalog import Catalog
from generator.owners import _owner, lines, teams
from tests.conftest import ROOT, TODAY

SAMPLE = ROOT / "tests" / "sample"


def made(sample: Catalog) -> list[str]:
    return list(lines(sample, "procedures", "tinh-mau", TODAY))


def test_the_last_line_that_fits_is_the_narrowest(sample: Catalog) -> None:
    first, second, third, *rest = made(sample)
    assert first == "# Lập tự động từ danh mục đơn vị, ngày 23/11/2026: make owners. Đừng sửa bằng tay."
    assert (second, third) == ("* @tinh-mau/ky-thuat", "/procedures/ @tinh-mau/bien-tap")
    assert rest
    assert all(line.split()[1] == "@tinh-mau/bien-tap" for line in rest)


def test_a_record_belongs_to_the_unit_that_carries_it_out(sample: Catalog) -> None:
    for procedure in sample.procedures.values():
        unit = _owner(sample, procedure, TODAY)
        named = [line.split()[2] for line in made(sample) if f"/{procedure.code}.yaml" in line]
        assert named == ([f"@tinh-mau/{unit.id}"] if unit else [])
        if unit:
            assert unit.kind not in ("nhom", "chuc-danh")
            assert unit.valid_to is None or unit.valid_to >= TODAY
            assert unit.id in {part.unit for part in procedure.units if part.role in ("thuc-hien", "tham-quyen")}


def test_the_teams_are_named_once() -> None:
    text = "# a @x/y\n* @x/b\n/a\\ b.yaml @x/b @x/a\n"
    assert teams(text.replace("\\ ", "_")) == ("@x/a", "@x/b")


def test_the_command_writes_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "CODEOWNERS"
    told = [
        "owners",
        "--organization",
        "tinh-mau",
        "--into",
        str(target),
        "--records",
        str(SAMPLE),
        "--today",
        "2026-11-23",
    ]
    assert cli.main(told) == 0
    assert "@tinh-mau/bien-tap" in capsys.readouterr().out
    assert target.read_text(encoding="utf-8").endswith("\n")


def test_a_strange_name_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["owners", "--organization", "a b; rm"])
    assert "không phải tên tổ chức trên GitHub" in capsys.readouterr().err

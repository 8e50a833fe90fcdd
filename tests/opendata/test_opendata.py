"""Open data: what is published is what was checked, and strangers' tools accept it."""

import csv
import json
from pathlib import Path

import pytest

from generator import opendata
from generator.schema import tables
from generator.tables import gather
from tests.conftest import ROOT
from tests.whole import Checked


@pytest.fixture(scope="module")
def folder(sample_checked: Checked, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    for artifact in opendata.files(sample_checked.documents, gather(sample_checked.rows)):
        path = root / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
    return root / "du-lieu"


def test_the_stock_frictionless_finds_the_package_valid(folder: Path) -> None:
    from frictionless import Package

    report = Package(str(folder / "datapackage.json")).validate()
    assert report.flatten(["title", "rowNumber", "fieldName", "note"]) == []
    assert report.stats["tasks"] == sum(1 for table in tables().values() if table.fields)


def test_the_stock_frictionless_would_find_a_broken_reference(folder: Path, tmp_path: Path) -> None:
    from frictionless import Package

    for path in folder.glob("*.*"):
        text = path.read_text(encoding="utf-8")
        (tmp_path / path.name).write_text(
            text.replace("so-tay", "khong-co") if path.name == "procedures.csv" else text, encoding="utf-8"
        )
    assert not Package(str(tmp_path / "datapackage.json")).validate().valid


def test_a_code_keeps_its_last_zero(folder: Path) -> None:
    with (folder / "procedures.csv").open(encoding="utf-8", newline="") as file:
        codes = [row["code"] for row in csv.DictReader(file)]
    assert "1.900010" in codes


def test_a_fee_nobody_told_stays_blank(folder: Path) -> None:
    with (folder / "fees.csv").open(encoding="utf-8", newline="") as file:
        blank = [row for row in csv.DictReader(file) if row["procedure"] == "1.900010" and row["channel_no"] == "3"]
    assert [(row["amount"], row["free"], row["rule"]) for row in blank] == [("", "", "")]


def test_the_descriptor_says_nothing_that_only_the_generator_understands(folder: Path) -> None:
    text = (folder / "datapackage.json").read_text(encoding="utf-8")
    fields = [field for resource in json.loads(text)["resources"] for field in resource["schema"]["fields"]]
    assert not any(set(field) & set(opendata.PRIVATE) for field in fields)


def test_every_record_file_is_published_byte_for_byte(folder: Path) -> None:
    original = ROOT / "tests" / "sample"
    published = {path.relative_to(folder / "ban-ghi"): path.read_bytes() for path in folder.rglob("*.yaml")}
    kept = {path.relative_to(original): path.read_bytes() for path in original.rglob("*.yaml")}
    assert published == kept

"""The schemas for editors: fresh, complete, valid JSON Schema, and named by every record and by VS Code's settings."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator import json_schema
from generator.schema import tables
from tests.conftest import ROOT

RECORDS = ROOT / "procedures"
FOLDER = RECORDS / "_luoc-do"
MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")
SAMPLES = {
    "thu-tuc": "thu-tuc",
    "chi-dao": "chi-dao",
    "su-kien": "lien-thong",
    "don-vi": "danh-muc",
    "to-cong-tac": "to-cong-tac",
    "ra-soat": "ra-soat",
}

every_schema = pytest.mark.parametrize("name", [f"{root}.schema.json" for root in json_schema.typed()])


def made(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(dict(json_schema.documents())[name])
    return loaded


@every_schema
def test_the_committed_schema_is_fresh(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == dict(json_schema.documents())[name], "chạy: make schemas"


def test_no_other_schema_lies_there() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(
        f"{root}.schema.json" for root in json_schema.typed()
    )


@every_schema
def test_it_is_a_json_schema_whose_references_lead_somewhere(name: str) -> None:
    schema = made(name)
    jsonschema.Draft7Validator.check_schema(schema)
    named = re.findall(r'"#/definitions/(\w+)"', json.dumps(schema))
    assert set(named) == schema["definitions"].keys()


def test_every_typed_field_and_list_stands_in_a_schema() -> None:
    schemas = [made(f"{root}.schema.json") for root in json_schema.typed()]
    shapes = {name: shape for schema in schemas for name, shape in schema["definitions"].items()}
    shapes |= {table.name: schema for table, schema in zip(json_schema.typed().values(), schemas, strict=True)}
    for table in tables().values():
        if not table.scalars and json_schema.FIGURES not in (table.name, table.parent):  # they are CSV
            assert list(shapes[table.name]["properties"]) == [*table.typed, *table.children]


RECORD = {
    "code": 1.001193, "title": "Sổ tay", "sector": "ho-tich", "scope": "cong-khai", "source": "Cổng", "checked_on": "2026-11-22",
    "levels": ["xa"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({}, None),
        ({"code": "QNG-DT-01"}, None),
        ({"code": "1.93"}, ["code"]),
        ({"scope": "cong-khaj"}, ["scope"]),
        ({"checked_on": "22/11/2026"}, ["checked_on"]),
        ({"levels": "xa"}, ["levels"]),
        ({"levels": ["thon"]}, ["levels", 0]),
        ({"titel": "a"}, []),
        ({"channels": [{"channel": "truc-tiep", "limits": [{"kind": "thoi-han", "fees": [{"amount": 5}]}]}]},
         ["channels", 0, "limits", 0, "fees", 0]),
    ],
)  # fmt: skip
def test_a_record_is_judged(change: dict[str, Any], path: list[Any] | None) -> None:
    validator = jsonschema.Draft7Validator(made("thu-tuc.schema.json"))
    found = [list(error.absolute_path) for error in validator.iter_errors({**RECORD, **change})]
    assert found == ([] if path is None else [path])


def test_a_value_that_names_an_entry_of_a_register_says_which() -> None:
    schema = made("thu-tuc.schema.json")
    assert schema["properties"]["sector"]["x-bang"] == "sectors"
    assert schema["definitions"]["procedure_units"]["properties"]["unit"]["x-bang"] == "units"
    assert schema["definitions"]["papers"]["properties"]["cases"]["items"]["x-bang"] == "cases"


@pytest.mark.parametrize("path", sorted(RECORDS.rglob("*.yaml")), ids=lambda path: path.name)
def test_the_first_line_of_a_record_names_its_schema(path: Path) -> None:
    named = MODELINE.match(path.read_text(encoding="utf-8"))
    below = path.relative_to(RECORDS).parts[0]
    root = SAMPLES[path.stem] if below == "_mau" else below
    assert named
    assert (path.parent / named[1]).resolve() == FOLDER / f"{root}.schema.json"


def test_the_settings_of_vs_code_name_every_schema_and_reach_every_record() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    mapping = settings["yaml.schemas"]
    assert {Path(name) for name in mapping} == {
        Path("procedures/_luoc-do") / f"{root}.schema.json" for root in json_schema.typed()
    }
    for root in json_schema.typed():
        first, sample = mapping[f"procedures/_luoc-do/{root}.schema.json"]
        assert first == f"procedures/{root}/**/*.yaml"
        assert SAMPLES[Path(sample).stem] == root
        assert (ROOT / sample).exists()
    assert settings["yaml.schemaStore.enable"] is False, "nothing is asked of the net"

"""The vocabulary: complete, Vietnamese, valid to the stock tools, and the same as the model."""

import importlib
import json
import pkgutil
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from types import UnionType
from typing import Any, get_args, get_type_hints

import pytest
from frictionless import Package, Resource, Schema

from generator import model
from generator.schema import FOLDER, Field, Table, label, roots, tables
from generator.wording import slug

TABLES = [t for t in tables().values() if t.fields]
FIELDS = [pytest.param(t, f, id=f"{t.name}.{f.name}") for t in TABLES for f in t.fields]
TYPES = {"string": str, "integer": int, "number": Decimal, "date": date, "boolean": bool}
VIETNAMESE = set("ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ")


def raw(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


def test_the_order_names_every_file_once_parents_first() -> None:
    names = json.loads((FOLDER / "order.json").read_text(encoding="utf-8"))
    assert sorted(names) == sorted(p.stem for p in FOLDER.glob("*.json") if p.stem != "order")
    assert [t.parent for t in tables().values() if t.parent and names.index(t.parent) > names.index(t.name)] == []


def test_a_file_is_named_as_its_table() -> None:
    assert [name for name, table in tables().items() if raw(name)["name"] != name or table.name != name] == []


def test_the_folders_of_the_records() -> None:
    assert {folder: table.name for folder, table in roots().items()} == {
        "danh-muc": "registers",
        "thu-tuc": "procedures",
        "lien-thong": "events",
        "chi-dao": "directives",
        "to-cong-tac": "working_groups",
        "ra-soat": "reviews",
        "so-lieu": "figures",
    }


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_a_table_stands_in_one_place_and_has_a_key(table: Table) -> None:
    assert bool(table.root) != bool(table.parent)
    assert tables()[table.parent].children[table.key] == table.name if table.parent else True
    assert table.title
    assert table.description.endswith(".")
    assert table.primary_key
    assert set(table.primary_key) <= {f.name for f in table.fields if f.required}
    assert len({f.name for f in table.fields}) == len(table.fields)
    assert not {f.name for f in table.fields} & set(table.children)
    assert len(table.typed) == 1 if table.scalars else table.typed or table.children  # a CSV file has only its lines


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_references_lead_to_a_key_of_the_same_shape(table: Table) -> None:
    for key in table.foreign_keys:
        target = tables()[key.target]
        assert key.columns == target.primary_key
        assert [table.field(f).type for f in key.fields] == [target.field(c).type for c in key.columns]
    copied = {f.name for f in table.fields if f.derived.startswith("parent:")}
    parent = tables().get(table.parent)
    if parent and parent.fields:
        assert any(k.target == parent.name and set(k.fields) == copied for k in table.foreign_keys)
        assert {f.derived.removeprefix("parent:") for f in table.fields if f.name in copied} == set(parent.primary_key)


@pytest.mark.parametrize(("table", "field"), FIELDS)
def test_a_field_is_explained(table: Table, field: Field) -> None:
    assert field.title
    assert field.title[0].isupper()
    assert field.description
    assert VIETNAMESE & set(f"{field.title} {field.description}".lower())
    assert field.example
    assert field.type in TYPES
    assert field.name == slug(field.name).replace("-", "_")
    assert field.derived in ("", "position", "path") or field.derived.removeprefix("parent:") in {
        f.name for f in tables()[table.parent].fields
    }


@pytest.mark.parametrize("field", [pytest.param(f, id=f"{t.name}.{f.name}") for t in TABLES for f in t.fields])
def test_an_example_is_itself_right(field: Field) -> None:
    """What a message tells people to write must pass."""
    descriptor = {
        k: field.descriptor[k]
        for k in ("name", "type", "constraints", "trueValues", "falseValues")
        if k in field.descriptor
    }
    _, notes = Schema.from_descriptor({"fields": [descriptor]}).fields[0].create_cell_reader()(field.example)
    assert notes is None


@pytest.mark.parametrize(("table", "field"), FIELDS)
def test_a_code_list_and_its_labels_are_the_same(table: Table, field: Field) -> None:
    enum = field.descriptor.get("constraints", {}).get("enum")
    assert (list(field.labels) or None) == enum
    for value, words in field.labels.items():
        assert value in ("VND", "USD") or value == slug(value)
        assert words
        assert label(table.name, field.name, value) == words
    assert len(set(field.labels.values())) == len(field.labels)


def test_a_value_that_a_list_lacks_is_shown_as_it_is() -> None:
    assert label("fees", "kind", "le-phi") == "Lệ phí"
    assert label("fees", "kind", "thue") == "thue"


def test_yes_and_no_are_written_in_one_way() -> None:
    flags = [f.descriptor for t in TABLES for f in t.fields if f.type == "boolean"]
    assert {(tuple(f["trueValues"]), tuple(f["falseValues"])) for f in flags} == {(("true",), ("false",))}


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_stock_frictionless_takes_it_as_a_table_schema(table: Table) -> None:
    schema = Schema.from_descriptor(raw(table.name))
    assert [f.name for f in schema.fields] == [f.name for f in table.fields]
    assert schema.primary_key == list(table.primary_key)
    assert [k["fields"] for k in schema.foreign_keys] == [list(k.fields) for k in table.foreign_keys]
    assert list(Schema.metadata_validate(raw(table.name))) == []


def test_stock_frictionless_finds_a_row_of_examples_right() -> None:
    """All tables in one package, each with the row of its own examples, references aside."""
    resources: list[Resource] = []
    for table in TABLES:
        descriptor = raw(table.name) | {"foreignKeys": []}
        rows = [[f.name for f in table.fields], [f.example for f in table.fields]]
        resources.append(Resource(name=slug(table.name), data=rows, schema=Schema.from_descriptor(descriptor)))
    report = Package(resources=resources).validate()
    assert report.flatten(["name", "fieldName", "note"]) == []
    assert len(report.tasks) == len(TABLES)


ENTITIES: dict[str, Any] = {
    entity.TABLE: entity
    for module in pkgutil.iter_modules(model.__path__)
    for entity in vars(importlib.import_module(f"generator.model.{module.name}")).values()
    if is_dataclass(entity) and hasattr(entity, "TABLE")
}

SHORT = {
    "Brief",
    "Burden",
    "Citation",
    "Costs",
    "Part",
    "Publication",
    "Span",
    "Words",
}  # a procedure in short: worked out, not read from a table


def test_every_table_of_mappings_has_an_entity_and_the_package_exports_it() -> None:
    assert set(ENTITIES) == {t.name for t in TABLES if not t.scalars}
    assert {e.__name__ for e in ENTITIES.values()} | SHORT == set(model.__all__)


@pytest.mark.parametrize("table", [t for t in TABLES if not t.scalars], ids=lambda t: t.name)
def test_an_entity_is_its_table_field_by_field(table: Table) -> None:
    entity: Any = ENTITIES[table.name]
    assert entity.__dataclass_params__.frozen
    hints = get_type_hints(entity)
    found = {f.name: (hints[f.name], f.default) for f in fields(entity)}
    expected: dict[str, tuple[Any, Any]] = {"where": (hints["where"], MISSING)}
    for field in table.fields:
        if not field.derived.startswith("parent:"):
            expected[field.name] = _written(field)
    for key, child in table.children.items():
        inner: Any = str if tables()[child].scalars else ENTITIES[child]
        expected[key] = (tuple[inner, ...], ())
    assert found == expected


def _written(field: Field) -> tuple[Any, Any]:
    """(annotation, default) of a column: text and yes/no have a blank, the rest may be None."""
    kind = TYPES[field.type]
    if field.required:
        return kind, MISSING
    if field.type in ("string", "boolean"):
        return kind, kind()
    return kind | None, None


def test_a_union_is_read_as_such() -> None:
    """Guards the comparison above: `X | None` of the model and of this test are the same thing."""
    hint = get_type_hints(model.Fee)["amount"]
    assert isinstance(hint, UnionType)
    assert get_args(hint) == (Decimal, type(None))

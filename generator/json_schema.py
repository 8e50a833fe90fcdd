"""JSON Schemas of the record files, made from the Table Schemas: editors complete and explain by them before any commit.

One file per kind of record. They say less than `check`: an editor knows neither other files nor the rules. A text may be
typed as YAML reads a number (`1.001193`), because the house keeps every value as it was typed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from generator.schema import Field, Table, roots, tables

DIALECT: Final = "http://json-schema.org/draft-07/schema#"
FIGURES: Final = "figures"
DATE: Final = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
TYPES: Final[dict[str, dict[str, Any]]] = {
    "string": {"type": ["string", "number"]},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "date": {
        "type": "string",
        "pattern": DATE,
        "patternErrorMessage": "Ngày viết năm-tháng-ngày, ví dụ 2026-07-01.",
    },
}


def file_name(root: str) -> str:
    """The name of the schema of records that lie in the folder `root`."""
    return f"{root}.schema.json"


def documents() -> Iterator[tuple[str, str]]:
    """(file name, content) of every schema; figures are CSV, which editors open as tables."""
    for root, table in typed().items():
        yield file_name(root), json.dumps(schema_of(table), ensure_ascii=False, indent=1) + "\n"


def typed() -> dict[str, Table]:
    """The folders whose records are typed as YAML, with the table that their files start with."""
    return {root: table for root, table in roots().items() if table.name != FIGURES}


def schema_of(table: Table) -> dict[str, Any]:
    """The schema of the files that start with `table`."""
    below = {name: _row(tables()[name]) for name in _below(table) if not tables()[name].scalars}
    return {"$schema": DIALECT, **_row(table), "definitions": below}


def _below(table: Table) -> Iterator[str]:
    """Every table under `table`, each once."""
    for name in table.children.values():
        yield name
        yield from _below(tables()[name])


def _row(table: Table) -> dict[str, Any]:
    """One group of names: the fields that people type, then the lists below."""
    needed = [field.name for field in table.typed.values() if field.required]
    return {
        "title": table.title,
        "description": table.description,
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **{name: _field(table, field) for name, field in table.typed.items()},
            **{key: _list(tables()[name]) for key, name in table.children.items()},
        },
        **({"required": needed} if needed else {}),
    }


def _list(table: Table) -> dict[str, Any]:
    items = _field(table, table.item) if table.scalars else {"$ref": f"#/definitions/{table.name}"}
    return {"title": table.title, "description": table.description, "type": "array", "items": items}


def _field(table: Table, field: Field) -> dict[str, Any]:
    """One value: what it is called, what it means, and what it may be."""
    constraints = field.descriptor.get("constraints", {})
    bounds = {key: constraints[key] for key in ("minimum", "maximum") if key in constraints}
    said = {
        "title": field.title,
        "description": f"{field.description}\n\nVí dụ: {field.example}",
        **({"x-dong": "nhieu"} if field.multiline else {}),
        **_target(table, field),
    }
    if field.labels:
        return {**said, "type": "string", "enum": list(field.labels), "enumDescriptions": list(field.labels.values())}
    return {**said, **TYPES[field.type], **_pattern(field), **bounds}


def _pattern(field: Field) -> dict[str, str]:
    if not field.pattern:
        return {}
    return {
        "pattern": f"^{field.pattern}$",
        "patternErrorMessage": f"«{field.title}» chưa đúng cách viết. Ví dụ: {field.example}",
    }


def _target(table: Table, field: Field) -> dict[str, str]:
    """The table whose keys the value names, for the lookups of the web form."""
    for key in table.foreign_keys:
        if key.fields[-1] == field.name:
            return {"x-bang": key.target}
    return {}

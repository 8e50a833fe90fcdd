"""Reading each distinct cell once finds what the whole of Frictionless finds, and holds cells to the house's writing."""

from __future__ import annotations

from typing import Any

import pytest
from frictionless import Resource, Schema

from generator.issue import Where
from generator.schema import Field, Table, tables
from generator.tables import Row
from generator.validate import cells
from generator.validate.plainly import WRITTEN

ODD = (
    "x",
    "-1",
    "1.5",
    "1,5",
    "true",
    "True",
    "2026-02-30",
    "2026-02-28",
    "1.001193",
    "Xã",
    "a-b",
    "https://a.example",
    "25:00",
)
FIELDS = [(table, field) for table in tables().values() for field in table.typed.values()]


def by_frictionless(field: Field, text: str) -> bool:
    """Whether the whole of Frictionless refuses the text in this field."""
    keys = ("name", "type", "constraints", *cells.VALUES)
    descriptor = {key: field.descriptor[key] for key in keys if key in field.descriptor}
    data: Any = [[field.name], [text]]
    report = Resource(data=data, schema=Schema.from_descriptor({"fields": [descriptor]})).validate()
    return not report.valid


@pytest.mark.parametrize(("table", "field"), FIELDS, ids=[f"{table.name}.{field.name}" for table, field in FIELDS])
def test_a_cell_is_refused_when_frictionless_refuses_it(table: Table, field: Field) -> None:
    for text in ODD:
        row = Row(table, {field.name: text}, Where("r.yaml", 1, 1, {}), {})
        told = [issue for issue in cells.check({table.name: [row]}) if f"({field.name})" in issue.message]
        stricter = field.type in WRITTEN and not WRITTEN[field.type].fullmatch(text)
        assert bool(told) == (by_frictionless(field, text) or stricter), text


@pytest.mark.parametrize(
    ("type_", "text", "fits"),
    [
        ("integer", "12", True),
        ("integer", "1_000", False),
        ("integer", "１", False),
        ("number", "0.25", True),
        ("number", "NaN", False),
        ("number", "1e3", False),
        ("date", "2026-11-23", True),
        ("date", "2026-1-5", False),
    ],
)
def test_the_house_writes_plain_figures(type_: str, text: str, fits: bool) -> None:  # noqa: FBT001
    assert bool(WRITTEN[type_].fullmatch(text)) is fits

"""What is called plainly right is never refused by Frictionless, and most of what people write is called so."""

from __future__ import annotations

from typing import Any

import frictionless.fields
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.schema import Field, tables
from generator.validate.cells import VALUES
from generator.validate.plainly import plainly

FIELDS = [(table.name, field) for table in tables().values() for field in table.typed.values()]
IDS = [f"{table}.{field.name}" for table, field in FIELDS]
ODD = (
    "", " ", "x", "0", "-0", "-1", "00", "1.0", "1.50", "1e3", "1_000", "999999999", "9999999999", "true", "True", "false", "2026-02-29", "2024-02-29",
    "2026-13-01", "1899-12-31", "2100-01-01", "20:60", "23:59", "1.001193", "1.001193\n", "a-b", "a--b", "https://a.example/x y", "https://a.example",
    "H61", "H6１", "đ", "e\u0301",
)  # fmt: skip


def refused(field: Field, text: str) -> bool:
    """Whether Frictionless's own reader of the field has anything to say against the text."""
    made: Any = getattr(frictionless.fields, f"{field.type.capitalize()}Field")(name=field.name)
    made.constraints = dict(field.descriptor.get("constraints", {}))
    for key, name in VALUES.items():
        if key in field.descriptor:
            setattr(made, name, list(field.descriptor[key]))
    return bool(made.create_cell_reader()(text)[1])


@pytest.mark.parametrize(("table", "field"), FIELDS, ids=IDS)
def test_what_is_plainly_right_is_not_refused(table: str, field: Field) -> None:  # noqa: ARG001 - names the case
    likely = plainly(field)
    for text in (*ODD, *field.labels, field.example):
        assert not (likely(text) and refused(field, text)), text


@pytest.mark.parametrize(("table", "field"), FIELDS, ids=IDS)
def test_what_the_schema_gives_as_an_example_is_plainly_right(table: str, field: Field) -> None:  # noqa: ARG001
    assert plainly(field)(field.example)


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(
        [field for _, field in FIELDS if field.type != "string" or "pattern" in field.descriptor.get("constraints", {})]
    ),
    st.text(alphabet="0123456789.-:/ahtpsHTrue\n é", max_size=12),
)
@example(tables()["fees"].field("amount"), "1.0000001")
def test_no_text_is_plainly_right_and_refused(field: Field, text: str) -> None:
    assert not (plainly(field)(text) and refused(field, text))

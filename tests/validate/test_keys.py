"""The quick look at keys never passes what Frictionless, asked about every table, would refuse."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from frictionless import Package, Resource, Schema

from generator.schema import tables
from generator.tables import Row, gather
from generator.validate import keys
from tests.conftest import ROOT, rows_of

ByTable = dict[str, list[Row]]


@pytest.fixture(scope="module")
def sound() -> ByTable:
    return gather(rows_of(ROOT / "tests" / "sample"))


def refused(by_table: ByTable) -> set[str]:
    """Tables with errors in keys that a person types, when Frictionless checks all tables with all their keys."""
    resources = [
        Resource(name=name, data=_source(name, rows), schema=Schema.from_descriptor(_schema(name)))
        for name, rows in by_table.items()
    ]
    tasks = Package(resources=resources).validate(limit_errors=100_000).tasks
    return {task.name for task in tasks if any(_typed(task.name, error) for error in task.errors)}


def _typed(name: str, error: Any) -> bool:
    if error.type == "foreign-key":  # a reference to the parent row is copied, never typed
        return any(field in tables()[name].typed for field in error.field_names)
    return bool(error.type == "primary-key")


def _source(name: str, rows: list[Row]) -> Callable[[], Any]:
    names = [field.name for field in tables()[name].fields]
    return lambda: iter([names, *([row.cells.get(column) for column in names] for row in rows)])


def _schema(name: str) -> dict[str, Any]:
    table = tables()[name]
    return {
        "fields": [{"name": field.name, "type": "string"} for field in table.fields],
        "primaryKey": list(table.primary_key),
        "foreignKeys": [
            {
                "fields": list(key.fields),
                "reference": {"resource": "" if key.target == name else key.target, "fields": list(key.columns)},
            }
            for key in table.foreign_keys
        ],
    }


def damaged(sound: ByTable, rng: random.Random) -> ByTable:
    """The rows with a few keys doubled, emptied or pointed nowhere, as a clerk's slips would do it."""
    broken = {name: list(rows) for name, rows in sound.items()}
    for _ in range(rng.randint(3, 6)):
        name = rng.choice([name for name, rows in broken.items() if rows])
        place = rng.randrange(len(broken[name]))
        row = broken[name][place]
        typed = [k for k in row.cells if k in row.table.typed]
        slip = rng.choice(("double", "rename", "drop"))
        if slip == "double":
            # positions are counted, not typed: a row without typed keys cannot be doubled on its own
            if any(column in row.table.typed for column in row.table.primary_key):
                broken[name].append(row._replace())
        elif slip == "drop":
            del broken[name][place]
        elif typed:
            column = rng.choice(typed)
            broken[name][place] = row._replace(cells={**row.cells, column: row.cells[column] + "-x"})
    return broken


def test_sound_rows_pass_both(sound: ByTable) -> None:
    assert refused(sound) == set()
    assert list(keys.check(sound)) == []


@pytest.mark.parametrize("seed", range(40))
def test_what_frictionless_refuses_is_suspected_and_told(sound: ByTable, seed: int) -> None:
    broken = damaged(sound, random.Random(seed))
    expected = refused(broken)
    suspected = {name for name, rows in broken.items() if rows and keys._suspect(tables()[name], broken)}
    assert expected <= suspected
    assert bool(list(keys.check(broken))) == bool(expected)


def test_the_damage_is_not_always_harmless(sound: ByTable) -> None:
    assert sum(bool(refused(damaged(sound, random.Random(seed)))) for seed in range(10)) >= 5

"""The vocabulary: Table Schemas read once from the JSON files beside this module.

A table says, besides the standard Table Schema, where it stands in a YAML record: `root` is the
folder whose files start with it, `nested` the table and key under which it is written. A field with
`derived` is never typed by a person: it comes from the parent row, the position in a list, or the path.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

FOLDER: Final = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Field:
    """One column: its Vietnamese title is the only name that staff and the public see."""

    name: str
    type: str
    title: str
    description: str
    example: str
    required: bool
    labels: MappingProxyType[str, str]
    derived: str
    multiline: bool
    pattern: str
    descriptor: MappingProxyType[str, Any]


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns of this table that must be found in `columns` of table `target`."""

    fields: tuple[str, ...]
    target: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One relational table and its place in a YAML record."""

    name: str
    title: str
    description: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]
    root: str
    parent: str
    key: str
    scalars: bool
    typed: MappingProxyType[str, Field]
    children: MappingProxyType[str, str]

    def field(self, name: str) -> Field:
        """The field called `name`; a KeyError is a bug in the caller."""
        return next(f for f in self.fields if f.name == name)

    @property
    def item(self) -> Field:
        """The column of a list of plain values, such as `levels: [tinh, xa]`."""
        return next(iter(self.typed.values()))


def _field(raw: dict[str, Any]) -> Field:
    constraints = raw.get("constraints", {})
    return Field(
        name=raw["name"],
        type=raw["type"],
        title=raw["title"],
        description=raw["description"],
        example=raw["example"],
        required=bool(constraints.get("required", False)),
        labels=MappingProxyType({c["value"]: c["label"] for c in raw.get("categories", [])}),
        derived=raw.get("derived", ""),
        multiline=bool(raw.get("multiline", False)),
        pattern=constraints.get("pattern", ""),
        descriptor=MappingProxyType(raw),
    )


def _table(raw: dict[str, Any], children: dict[str, str]) -> Table:
    fields = tuple(_field(f) for f in raw["fields"])
    nested = raw.get("nested", {})
    return Table(
        name=raw["name"],
        title=raw["title"],
        description=raw["description"],
        fields=fields,
        primary_key=tuple(raw["primaryKey"]),
        foreign_keys=tuple(_foreign_key(raw["name"], k) for k in raw.get("foreignKeys", [])),
        root=raw.get("root", ""),
        parent=nested.get("in", ""),
        key=nested.get("key", ""),
        scalars=nested.get("form") == "scalars",
        typed=MappingProxyType({f.name: f for f in fields if not f.derived}),
        children=MappingProxyType(children),
    )


def _foreign_key(table: str, raw: dict[str, Any]) -> ForeignKey:
    reference = raw["reference"]
    return ForeignKey(tuple(raw["fields"]), reference["resource"] or table, tuple(reference["fields"]))


@cache
def tables() -> MappingProxyType[str, Table]:
    """Every table by name, parents before children, in the order of `order.json`."""
    names: list[str] = json.loads((FOLDER / "order.json").read_text(encoding="utf-8"))
    raws = [json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8")) for name in names]
    children: dict[str, dict[str, str]] = {name: {} for name in names}
    for raw in raws:
        if "nested" in raw:
            children[raw["nested"]["in"]][raw["nested"]["key"]] = raw["name"]
    return MappingProxyType({raw["name"]: _table(raw, children[raw["name"]]) for raw in raws})


@cache
def roots() -> MappingProxyType[str, Table]:
    """The table that the files of each top folder of `procedures/` start with."""
    return MappingProxyType({t.root: t for t in tables().values() if t.root})


def label(table: str, field: str, value: str) -> str:
    """The Vietnamese words for a code-list value; the value itself when the list lacks it."""
    return _labels(table, field).get(value, value)


@cache
def _labels(table: str, field: str) -> MappingProxyType[str, str]:
    return tables()[table].field(field).labels

"""Rows against their Table Schemas; the only module that knows Frictionless.

Frictionless checks types, constraints, primary and foreign keys; its English notes become Vietnamese
messages with the place where the cell was typed and an example of what to write.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from typing import Any, Final

from generator.issue import Issue, Place
from generator.schema import Field, ForeignKey, Table, tables
from generator.tables import Row, walk

RULE_TYPE: Final = "sai-kieu"
RULE_CONSTRAINT: Final = "sai-gia-tri"
RULE_REQUIRED: Final = "thieu-truong"
RULE_KEY: Final = "trung-khoa"
RULE_REFERENCE: Final = "khong-co-trong-danh-muc"
TYPES: Final = {
    "integer": "số nguyên viết bằng chữ số, không dấu chấm, không đơn vị",
    "number": "số viết bằng chữ số, dùng dấu chấm cho phần lẻ, không dấu ngăn hàng nghìn",
    "date": "ngày dạng năm-tháng-ngày",
    "boolean": "true hoặc false",
}
# How a cell must look before Frictionless reads it. Alone it would also take 1_000, 1e3, NaN, 2026-1-5 or other
# scripts' digits, which the model and the open data must never meet.
WRITTEN: Final = {
    "integer": re.compile(r"-?[0-9]{1,9}"),
    "number": re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?"),
    "date": re.compile(r"(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}"),
}
SPOILED: Final = "?"  # put before a cell that is not written so, it makes Frictionless refuse the type
Found = tuple[Row, Any]  # a row and what Frictionless says of it
FIRST_ROW: Final = 2  # Frictionless counts the header of inline data as row 1


def validate(roots: Iterable[Row]) -> list[Issue]:
    """Every schema issue of the rows; what only follows from another mistake is not told."""
    rows = [row for root in roots for row in walk(root) if row.table.fields]
    by_table: dict[str, list[Row]] = {name: [] for name in tables() if tables()[name].fields}
    for row in rows:
        by_table[row.table.name].append(row)
    found = [
        (by_table[name][error.row_number - FIRST_ROW], error) for name, errors in _errors(by_table) for error in errors
    ]
    return [*_faults(found), *_duplicates(found, rows), *_dangling(found, by_table)]


def _errors(by_table: dict[str, list[Row]]) -> Iterator[tuple[str, list[Any]]]:
    from frictionless import Package, Resource, Schema  # late: its import costs more than a small check

    used = _used(by_table)
    resources = [
        Resource(name=name, data=_source(tables()[name], by_table[name]), schema=Schema.from_descriptor(_checked(name)))
        for name in used
    ]
    if not resources:
        return
    for task in Package(resources=resources).validate(limit_errors=1_000_000).tasks:
        yield task.name, task.errors


def _used(by_table: dict[str, list[Row]]) -> list[str]:
    """Tables with rows, and the tables that their foreign keys look into."""
    filled = {name for name, rows in by_table.items() if rows}
    targets = {key.target for name in filled for key in tables()[name].foreign_keys}
    return [name for name in by_table if name in filled | targets]


def _source(table: Table, rows: list[Row]) -> Callable[[], Iterator[list[str | None]]]:
    """Rows as a callable: inline lists would be deep-copied by Frictionless."""
    names = [field.name for field in table.fields]
    written = {field.name: WRITTEN[field.type] for field in table.fields if field.type in WRITTEN}

    def cell(row: Row, name: str) -> str | None:
        text = row.cells.get(name)
        if text and name in written and not written[name].fullmatch(text):
            return SPOILED + text
        return text

    def source() -> Iterator[list[str | None]]:
        yield list(names)
        for row in rows:
            yield [cell(row, name) for name in names]

    return source


def _checked(name: str) -> dict[str, Any]:
    """The schema that Frictionless checks: without the keys that hold by construction.

    A column that was copied from the parent row always finds its parent; looking each up again would
    only cost time. The published package carries all keys (`opendata`).
    """
    table = tables()[name]
    derived = {field.name for field in table.fields if field.derived}
    keys = ("name", "type", "constraints", "trueValues", "falseValues")
    return {
        "fields": [{k: field.descriptor[k] for k in keys if k in field.descriptor} for field in table.fields],
        "primaryKey": list(table.primary_key),
        "foreignKeys": [
            {
                "fields": list(key.fields),
                "reference": {"resource": "" if key.target == name else key.target, "fields": list(key.columns)},
            }
            for key in table.foreign_keys
            if not derived.issuperset(key.fields)
        ],
    }


def _faults(found: list[Found]) -> Iterator[Issue]:
    """Wrong and missing cells; a derived cell is only as wrong as the parent that it was copied from."""
    for row, error in found:
        if error.type in ("primary-key", "foreign-key"):
            continue
        field = row.table.field(error.field_name)
        if error.type == "type-error":
            yield _mistyped(row, field, row.cells.get(field.name, ""))
        elif not field.derived:
            yield _constrained(row, field, error.note)


def _named(field: Field) -> str:
    return f"«{field.title}» ({field.name})"


def _mistyped(row: Row, field: Field, seen: str) -> Issue:
    return Issue(row.where.of(field.name), RULE_TYPE, f"{_named(field)}: «{seen}» không phải {TYPES.get(field.type, field.type)}.",
                 f"Ví dụ: {field.name}: {field.example}")  # fmt: skip


def _constrained(row: Row, field: Field, note: str) -> Issue:
    seen = row.cells.get(field.name, "")
    place = row.where.of(field.name)
    if 'constraint "required"' in note:
        return Issue(place, RULE_REQUIRED, f"Thiếu {_named(field)} trong «{row.table.title}».",
                     f"Thêm dòng: {field.name}: {field.example}")  # fmt: skip
    if field.labels:
        near = get_close_matches(seen, field.labels, 1, 0.5) or _by_label(field, seen)
        asked = f"Có phải bạn muốn viết «{near[0]}»? " if near else ""
        known = ", ".join(f"{value} ({label})" for value, label in field.labels.items())
        return Issue(place, RULE_CONSTRAINT, f"{_named(field)}: «{seen}» không có trong danh sách.",
                     f"{asked}Giá trị dùng được: {known}.")  # fmt: skip
    if 'constraint "minimum"' in note or 'constraint "maximum"' in note:
        low, high = (field.descriptor["constraints"].get(k) for k in ("minimum", "maximum"))
        bounds = " và ".join(t for t in (f"không nhỏ hơn {low}" if low is not None else "",
                                         f"không lớn hơn {high}" if high is not None else "") if t)  # fmt: skip
        return Issue(place, RULE_CONSTRAINT, f"{_named(field)}: «{seen}» ngoài khoảng cho phép.", f"Ghi số {bounds}.")
    return Issue(place, RULE_CONSTRAINT, f"{_named(field)}: «{seen}» không đúng mẫu.",
                 f"{field.description} Ví dụ: {field.name}: {field.example}")  # fmt: skip


def _by_label(field: Field, seen: str) -> list[str]:
    """The value whose Vietnamese label was typed instead."""
    return [value for value, label in field.labels.items() if label.casefold() == seen.casefold()][:1]


def _duplicates(found: list[Found], rows: list[Row]) -> Iterator[Issue]:
    """Second rows with the same key. The parts of such a row repeat those of the first; they are not told again."""
    suspects = [row for row, error in found if error.type == "primary-key" and all(_key(row))]
    if not suspects:
        return
    above = {id(child): row for row in rows for part in row.children.values() for child in part}
    firsts: dict[tuple[str, ...], Row] = {}
    for row in rows:
        firsts.setdefault((row.table.name, *_key(row)), row)
    # Frictionless takes every cell that it cannot read for the same nothing; such rows are no twins.
    twins = {id(row): row for row in suspects if firsts[(row.table.name, *_key(row))] is not row}
    for row in twins.values():
        parent = above.get(id(row))
        while parent and id(parent) not in twins:
            parent = above.get(id(parent))
        if parent is None:
            yield _duplicate(row, firsts[(row.table.name, *_key(row))])


def _key(row: Row) -> tuple[str, ...]:
    """The primary key; a blank in it is told as missing."""
    return tuple(row.cells.get(name, "") for name in row.table.primary_key)


def _duplicate(row: Row, first: Row) -> Issue:
    typed = [name for name in row.table.primary_key if name in row.table.typed]
    where = first.where.of(typed[0])
    spot = f"dòng {where.line}" if where.file == row.where.file else f"{where.file}:{where.line}"
    seen = ", ".join(row.cells[name] for name in typed)
    return Issue(row.where.of(typed[0]), RULE_KEY, f"«{row.table.title}»: «{seen}» đã có ở {spot}.",
                 "Xóa một trong hai, hoặc đổi mã nếu là hai thứ khác nhau.")  # fmt: skip


def _dangling(found: list[Found], by_table: dict[str, list[Row]]) -> Iterator[Issue]:
    """A value that is missing from its register is one mistake, told where it is used first."""
    uses: dict[tuple[str, ...], list[tuple[Place, Row, ForeignKey, str]]] = {}
    for row, error in found:
        if error.type != "foreign-key":
            continue
        key = next(k for k in row.table.foreign_keys if set(k.fields) == set(error.field_names))
        name = next(f for f in key.fields if f in row.table.typed)
        if name in row.cells:  # else it is told as missing
            wanted = (key.target, *key.columns, *(row.cells.get(f, "") for f in key.fields))
            uses.setdefault(wanted, []).append((row.where.of(name), row, key, name))
    for places in uses.values():
        _, row, key, name = min(places, key=lambda use: use[0])
        yield _unknown(row, key, name, by_table[key.target], len(places) - 1)


def _unknown(row: Row, key: ForeignKey, name: str, targets: list[Row], others: int) -> Issue:
    columns = dict(zip(key.fields, key.columns, strict=True))
    shared = [(f, c) for f, c in columns.items() if f != name]
    seen, title = row.cells[name], tables()[key.target].title
    same = (r for r in targets if all(r.cells.get(c) == row.cells.get(f) for f, c in shared))
    near = get_close_matches(seen, [r.cells[columns[name]] for r in same if columns[name] in r.cells], 1, 0.5)
    more = f" (còn {others} chỗ khác)" if others else ""
    hint = f"Có phải bạn muốn viết «{near[0]}»?" if near else f"Thêm «{seen}» vào «{title}» trước, rồi mới dùng ở đây."
    return Issue(row.where.of(name), RULE_REFERENCE,
                 f"{_named(row.table.field(name))}: «{seen}» chưa có trong «{title}»{more}.", hint)  # fmt: skip

"""A document becomes rows of relational tables; every row and cell knows where it was written.

The rows stay a tree (a fee lies under its time limit, which lies under its channel), because the model
needs the tree; `walk` and `gather` give them flat, as the schema and the open data need them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from generator.issue import Issue, Place, Where
from generator.load import Document
from generator.schema import Table, tables
from generator.source import SHAPES, Mapping, Node, Scalar, Sequence

RULE_KEY: Final = "truong-la"
RULE_SHAPE: Final = "sai-dang"


class Row(NamedTuple):
    """One row: `cells` hold text by column (blank ones are absent), `children` the rows under each key."""

    table: Table
    cells: dict[str, str]
    where: Where
    children: dict[str, tuple[Row, ...]]


def flatten(document: Document) -> tuple[Row, list[Issue]]:
    """The row tree of one document."""
    issues: list[Issue] = []
    derived = {"path": PurePosixPath(*PurePosixPath(document.path).parts[1:]).with_suffix("").as_posix()}
    row = _Flattener(document.file, issues).row(document.table, document.root, derived, {})
    return row, issues


@cache
def _derived(name: str) -> tuple[tuple[str, str, str | None], ...]:
    """(column, what it comes from, the parent's column or None) of the columns that nobody types."""
    return tuple(
        (field.name, field.derived, field.derived[7:] if field.derived.startswith("parent:") else None)
        for field in tables()[name].fields
        if field.derived
    )


def walk(row: Row) -> Iterator[Row]:
    """The row and everything under it, parents first."""
    yield row
    for rows in row.children.values():
        for child in rows:
            yield from walk(child)


def gather(roots: Iterable[Row]) -> dict[str, list[Row]]:
    """The rows of each table, in the order of the documents; every table is there, even when empty."""
    by_table: dict[str, list[Row]] = {name: [] for name, table in tables().items() if table.fields}
    for root in roots:
        for row in walk(root):
            if row.table.fields:
                by_table[row.table.name].append(row)
    return by_table


@dataclass(frozen=True, slots=True)
class _Flattener:
    file: str
    issues: list[Issue]

    def refuse(self, line: int, column: int, rule: str, message: str, hint: str) -> None:
        self.issues.append(Issue(Place(self.file, line, column), rule, message, hint))

    def row(self, table: Table, node: Mapping, derived: dict[str, str], parent: dict[str, str]) -> Row:
        entries = node.entries
        cells = {
            name: derived[source] if inherited is None else parent.get(inherited, "")
            for name, source, inherited in _derived(table.name)
        }
        typed, nested = table.typed, table.children
        for name, value in entries.items():
            if name in typed:
                text = value.text if type(value) is Scalar else self.misshaped(table, name, value, node)
                if text:
                    cells[name] = text
            elif name not in nested:
                self.unknown(table, name, *node.keys[name])
        children = {
            key: self.rows(tables()[child], entries[key], cells) for key, child in nested.items() if key in entries
        }
        return Row(table, cells, Where(self.file, node.line, node.column, entries), children)

    def misshaped(self, table: Table, name: str, value: Node, node: Mapping) -> str:
        """No text: a list or group where one was to be."""
        title = table.typed[name].title
        self.refuse(*node.keys[name], RULE_SHAPE, f"«{title}» ({name}) chỉ nhận một giá trị, ở đây là {SHAPES[type(value)]}.",
                    f"Viết trên một dòng, ví dụ: {name}: {table.typed[name].example}")  # fmt: skip
        return ""

    def rows(self, table: Table, value: Node, parent: dict[str, str]) -> tuple[Row, ...]:
        if isinstance(value, Scalar) and not value.text:
            return ()
        if not isinstance(value, Sequence):
            self.refuse(value.line, value.column, RULE_SHAPE,
                        f"«{table.title}» ({table.key}) phải là danh sách, ở đây là {SHAPES[type(value)]}.",
                        f"Xuống dòng, mỗi mục bắt đầu bằng dấu gạch: - {_item(table)}")  # fmt: skip
            return ()
        rows = []
        for position, item in enumerate(value.items, 1):
            row = self.listed(table, item, {"position": str(position)}, parent)
            if row:
                rows.append(row)
        return tuple(rows)

    def listed(self, table: Table, item: Node, derived: dict[str, str], parent: dict[str, str]) -> Row | None:
        if isinstance(item, Scalar if table.scalars else Mapping):
            node = item if isinstance(item, Mapping) else _wrapped(table, item)
            return self.row(table, node, derived, parent)
        self.refuse(item.line, item.column, RULE_SHAPE,
                    f"Mỗi mục của «{table.title}» ({table.key}) phải là "
                    f"{'một giá trị' if table.scalars else 'một nhóm trường'}, ở đây là {SHAPES[type(item)]}.",
                    f"Viết: - {_item(table)}")  # fmt: skip
        return None

    def unknown(self, table: Table, name: str, line: int, column: int) -> None:
        known = [*table.typed, *table.children]
        near = get_close_matches(name, known, 1, 0.6)
        hint = f"Có phải bạn muốn viết «{near[0]}»?" if near else f"Các trường dùng được: {', '.join(known)}."
        self.refuse(line, column, RULE_KEY, f"Không có trường «{name}» trong «{table.title}».", hint)


def _wrapped(table: Table, scalar: Scalar) -> Mapping:
    """A plain value of a list, as if it had been written with its column's name."""
    spot = (scalar.line, scalar.column)
    return Mapping({table.item.name: scalar}, {table.item.name: spot}, *spot)


def _item(table: Table) -> str:
    """What one item of this list looks like, for a hint."""
    field = table.item
    return field.example if table.scalars else f"{field.name}: {field.example}"

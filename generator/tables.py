"""A document becomes rows of relational tables; every row and cell knows where it was written.

The rows stay a tree (a fee lies under its time limit, which lies under its channel), because the model
needs the tree; `walk` and `gather` give them flat, as the schema and the open data need them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from generator.issue import Issue, Place, Where
from generator.load import Document
from generator.schema import Table, tables
from generator.source import SHAPES, Mapping, Node, Scalar, Sequence
from generator.wording import fold

RULE_KEY: Final = "truong-la"
RULE_SHAPE: Final = "sai-dang"
ABOVE: Final = "parent:"


class Row(NamedTuple):
    """One row: `cells` hold text by column (blank ones are absent), `children` the rows under each key."""

    table: Table
    cells: dict[str, str]
    where: Where
    children: dict[str, tuple[Row, ...]]


def flatten(document: Document) -> tuple[Row, list[Issue]]:
    """The row tree of one document."""
    issues: list[Issue] = []
    path = document.path.partition("/")[2].rpartition(".")[0]
    return _Flattener(document.file, issues).row(_plan(document.table.name), document.root, path, {}), issues


class _Plan(NamedTuple):
    """How rows of a table are filled: columns that hold the row's path or position, (column, column of the row above),
    the tables under its keys, and the one column of a list of plain values."""

    table: Table
    own: tuple[str, ...]
    inherited: tuple[tuple[str, str], ...]
    nested: MappingProxyType[str, str]
    item: str


@cache
def _plan(name: str) -> _Plan:
    table = tables()[name]
    derived = [(field.name, field.derived) for field in table.fields if field.derived]
    return _Plan(
        table,
        tuple(column for column, source in derived if not source.startswith(ABOVE)),
        tuple((column, source.removeprefix(ABOVE)) for column, source in derived if source.startswith(ABOVE)),
        table.children,
        table.item.name if table.scalars else "",
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

    def row(self, plan: _Plan, node: Mapping, own: str, parent: dict[str, str]) -> Row:
        """One row; `own` is its path or its position, `parent` the cells of the row above."""
        entries = node.entries
        typed, nested = plan.table.typed, plan.nested
        cells = dict.fromkeys(plan.own, own)
        for name, column in plan.inherited:
            cells[name] = parent.get(column, "")
        children: dict[str, tuple[Row, ...]] = {}
        for name, value in entries.items():
            if name in typed:
                text = value.text if type(value) is Scalar else self.misshaped(plan.table, name, value, node)
                if text:
                    cells[name] = text
            elif name not in nested:
                self.unknown(plan.table, name, *node.keys[name])
        for name in nested:  # when all cells are known, which rows below copy
            if name in entries:
                children[name] = self.rows(_plan(nested[name]), entries[name], cells)
        return Row(plan.table, cells, Where(self.file, node.line, node.column, entries), children)

    def misshaped(self, table: Table, name: str, value: Node, node: Mapping) -> str:
        """No text: a list or group where one was to be."""
        title = table.typed[name].title
        self.refuse(*node.keys[name], RULE_SHAPE, f"«{title}» ({name}) chỉ nhận một giá trị, ở đây là {SHAPES[type(value)]}.",
                    f"Viết trên một dòng, ví dụ: {name}: {table.typed[name].example}")  # fmt: skip
        return ""

    def rows(self, plan: _Plan, value: Node, parent: dict[str, str]) -> tuple[Row, ...]:
        table = plan.table
        if type(value) is Sequence:
            if table.scalars:
                found = [self.scalar(plan, item, str(n), parent) for n, item in enumerate(value.items, 1)]
            else:
                found = [self.listed(plan, item, str(n), parent) for n, item in enumerate(value.items, 1)]
            return tuple([row for row in found if row])
        if not (isinstance(value, Scalar) and not value.text):
            self.refuse(value.line, value.column, RULE_SHAPE,
                        f"«{table.title}» ({table.key}) phải là danh sách, ở đây là {SHAPES[type(value)]}.",
                        f"Xuống dòng, mỗi mục bắt đầu bằng dấu gạch: - {_item(table)}")  # fmt: skip
        return ()

    def listed(self, plan: _Plan, item: Node, own: str, parent: dict[str, str]) -> Row | None:
        if type(item) is Mapping:
            return self.row(plan, item, own, parent)
        self.strange(plan.table, item)
        return None

    def scalar(self, plan: _Plan, item: Node, own: str, parent: dict[str, str]) -> Row | None:
        """A plain value of a list, as if it had been written with its column's name."""
        if type(item) is not Scalar:
            self.strange(plan.table, item)
            return None
        cells = dict.fromkeys(plan.own, own)
        for name, column in plan.inherited:
            cells[name] = parent.get(column, "")
        if item.text:
            cells[plan.item] = item.text
        return Row(plan.table, cells, Where(self.file, item.line, item.column, {plan.item: item}), {})

    def strange(self, table: Table, item: Node) -> None:
        self.refuse(item.line, item.column, RULE_SHAPE,
                    f"Mỗi mục của «{table.title}» ({table.key}) phải là "
                    f"{'một giá trị' if table.scalars else 'một nhóm trường'}, ở đây là {SHAPES[type(item)]}.",
                    f"Viết: - {_item(table)}")  # fmt: skip

    def unknown(self, table: Table, name: str, line: int, column: int) -> None:
        self.refuse(line, column, RULE_KEY, f"Không có trường «{name}» trong «{table.title}».", _instead(table, name))


def meant_key(table: Table, name: str) -> str:
    """The key of `table` that a wrong one stands for: spelled otherwise, by its title, or nearly; "" when none is near."""
    titles = _titles(table)
    near = get_close_matches(name, _keys(table), 1, 0.6) or get_close_matches(fold(name), titles, 1, 0.8)
    return respelled(table, name) or (titles.get(near[0], near[0]) if near else "")


def _keys(table: Table) -> list[str]:
    return [*table.typed, *table.children]


def _titles(table: Table) -> dict[str, str]:
    """The key of each Vietnamese title."""
    fields = {fold(field.title): key for key, field in table.typed.items()}
    return fields | {fold(tables()[child].title): key for key, child in table.children.items()}


def respelled(table: Table, name: str) -> str:
    """The key that `name` is, when only capitals, dashes or the plural differ, or its title was written; else ""."""
    written = re.sub(r"[\s\-.]+", "_", re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name)).strip("_").lower()
    for key in _keys(table):
        if written in (key, key.removesuffix("s"), f"{key}s"):
            return key
    return _titles(table).get(fold(name), "")


def _instead(table: Table, name: str) -> str:
    """What to write for a key that `table` does not have."""
    meant = respelled(table, name)
    above = tables().get(table.parent)
    around = [*(tables()[child] for child in table.children.values()), *([above] if above else [])]
    for other in around:  # a key at home one step in or out: the indent is wrong, not the name
        if not meant and (name in other.typed or name in other.children):
            return f"«{name}» là trường của «{other.title}» ({other.key or other.root}). Kiểm tra thụt lề của dòng này."
    meant = meant or meant_key(table, name)
    return f"Có phải bạn muốn viết «{meant}»?" if meant else f"Các trường dùng được: {', '.join(_keys(table))}."


def _item(table: Table) -> str:
    """What one item of this list looks like, for a hint."""
    field = table.item
    return field.example if table.scalars else f"{field.name}: {field.example}"

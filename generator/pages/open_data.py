"""The page of open data: what is published, in which tables, how to read and cite it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator import addresses
from generator.artifact import Page
from generator.catalog import Catalog
from generator.pages.environment import Renderer
from generator.schema import Table, tables
from generator.wording import UNKNOWN, number

HEADINGS: Final = (
    ("tai-ve", "Tải về"),
    ("cach-doc", "Cách đọc dữ liệu"),
    ("cac-bang", "Các bảng"),
    ("ban-ghi", "Bản ghi gốc (YAML)"),
    ("giay-phep", "Giấy phép và cách trích dẫn"),
)
TYPES: Final = {
    "string": "chữ",
    "integer": "số nguyên",
    "number": "số",
    "date": "ngày, dạng 2026-11-23",
    "boolean": "true hoặc false",
}
ROOTS: Final = {
    "procedures": "Thủ tục hành chính",
    "events": "Sự kiện trong đời, nhóm liên thông",
    "directives": "Văn bản chỉ đạo và nhiệm vụ",
    "working_groups": "Tổ công tác",
    "reviews": "Rà soát, đơn giản hóa",
    "figures": "Số liệu do nơi khác tổng hợp",
    "registers": "Danh mục dùng chung",
}


@dataclass(frozen=True)
class Published:
    """A table with its number of rows in words."""

    table: Table
    rows: str
    url: str


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:  # noqa: ARG001  # every family is called alike
    """`/du-lieu-mo/`."""
    yield Page(
        url=addresses.OPEN_DATA,
        family=f"/{addresses.OPEN_DATA}",
        title="Dữ liệu mở",
        description="Tải dữ liệu thủ tục hành chính và nhiệm vụ dưới dạng CSV và YAML, có mô tả từng cột. Giấy phép CC BY 4.0.",
        article=render(
            "open_data.html",
            addresses.OPEN_DATA,
            headings=dict(HEADINGS),
            groups=groups(render),
            types=TYPES,
            package=f"{addresses.DATA_FILES}datapackage.json",
            repository=render.setting.repository,
        ),
    )


def groups(render: Renderer) -> list[tuple[str, list[Published]]]:
    """The tables under the record that they are part of, parents before children."""
    found: dict[str, list[Published]] = {}
    for table in tables().values():
        if table.fields:
            published = Published(table, rows(render, table), f"{addresses.DATA_FILES}{table.name}.csv")
            found.setdefault(root_of(table), []).append(published)
    return [(title, found[root]) for root, title in ROOTS.items()]


def rows(render: Renderer, table: Table) -> str:
    """`1.234 dòng`; unknown when nobody counted."""
    return f"{number(render.counts.get(table.name, 0))} dòng" if render.counts else f"số dòng: {UNKNOWN}"


def root_of(table: Table) -> str:
    """The table that a record file starts with and that this one is part of."""
    while table.parent:
        table = tables()[table.parent]
    return table.name

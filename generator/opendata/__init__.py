"""Open data: every table as CSV with one Data Package, and a copy of every record file.

The tables are those that Frictionless checked, so what people download is what was checked.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Any, Final

from generator.addresses import DATA_FILES, RECORD_FILES
from generator.artifact import Artifact
from generator.load import Document
from generator.schema import Table, tables
from generator.tables import Row

# Keys of a field that only the generator understands.
PRIVATE: Final = ("derived", "multiline")
LICENSE: Final = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Ghi công 4.0 Quốc tế",
}


def files(documents: Iterable[Document], by_table: Mapping[str, list[Row]]) -> Iterator[Artifact]:
    """All files below `du-lieu/` that come from these documents."""
    for name, rows in by_table.items():
        yield Artifact(table_path(name), head(name) + lines(name, rows))
    yield Artifact(f"{DATA_FILES}datapackage.json", _json(package()))
    for document in documents:
        yield Artifact(record_path(document.path), document.content)


def table_path(name: str) -> str:
    """Where a table is published."""
    return f"{DATA_FILES}{name}.csv"


def record_path(path: str) -> str:
    """Where the copy of a record is published; `path` is its path below the records folder."""
    return RECORD_FILES + path


def package() -> dict[str, Any]:
    """The descriptor of the Data Package, as the stock `frictionless validate` reads it."""
    return {
        "name": "thu-tuc-hanh-chinh",
        "title": "Thủ tục hành chính và văn bản chỉ đạo",
        "description": "Các bảng dữ liệu của trang, dựng từ bản ghi YAML đã kiểm tra. Ô trống nghĩa là chưa có thông tin.",
        "licenses": [LICENSE],
        "resources": [_resource(table) for table in tables().values() if table.fields],
    }


def _resource(table: Table) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": table.description,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [{k: v for k, v in f.descriptor.items() if k not in PRIVATE} for f in table.fields],
            "primaryKey": list(table.primary_key),
            "foreignKeys": [
                {
                    "fields": list(key.fields),
                    "reference": {
                        "resource": "" if key.target == table.name else key.target,
                        "fields": list(key.columns),
                    },
                }
                for key in table.foreign_keys
            ],
        },
    }


def head(name: str) -> bytes:
    """The first line of a table: the names of its columns."""
    return (",".join(_columns(name)) + "\n").encode()


def lines(name: str, rows: list[Row]) -> bytes:
    """Rows of a table as lines of CSV."""
    return all_lines({name: rows})[0][1]


def all_lines(by_table: Mapping[str, list[Row]]) -> list[tuple[str, bytes]]:
    """Rows of several tables, each as lines of CSV."""
    out = io.StringIO()
    write = csv.writer(out, lineterminator="\n").writerows
    ends = [0]
    for name, rows in by_table.items():
        columns = _columns(name)
        write([[*map(row.cells.get, columns)] for row in rows])
        ends.append(out.tell())
    text = out.getvalue()
    return [(name, text[start:end].encode()) for name, (start, end) in zip(by_table, pairwise(ends), strict=True)]


@cache
def _columns(name: str) -> tuple[str, ...]:
    return tuple(field.name for field in tables()[name].fields)


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8")

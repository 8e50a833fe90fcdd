"""The records folder becomes documents; the only module that reads records from disk."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from generator import csv_source, personal_data
from generator.issue import Issue, Place
from generator.nodes import Node
from generator.schema import Table, roots
from generator.source import SHAPES, Mapping, read

RULE: Final = "doc-thu-muc"
PROCEDURES: Final = "procedures"
FIGURES: Final = "figures"
SHEETS: Final = {"ho-so": "dossiers", "diem-766": "scores"}
"""Which list the lines of a CSV file make, by how its name begins."""


@dataclass(frozen=True, slots=True)
class Document:
    """One record file: the table it starts with, its path below the records folder, its bytes and nodes."""

    table: Table
    path: str
    file: str
    content: bytes
    root: Mapping


def load(records: Path) -> tuple[tuple[Document, ...], list[Issue]]:
    """Every record below `records`, in the order of their paths; folders and files named `_…` are skipped."""
    missing = demand(records)
    return ((), missing) if missing else read_all(records, files(records))


def demand(records: Path) -> list[Issue]:
    """What is wrong when there is no such folder."""
    if records.is_dir():
        return []
    return [Issue(Place(str(records)), RULE, "Không có thư mục bản ghi này.",
                  "Ghi đúng thư mục sau --records, thường là procedures/.")]  # fmt: skip


def files(records: Path) -> list[str]:
    """Candidate files below `records`, in path order; a link is not followed, so a record cannot point out of the folder."""
    found: list[str] = []
    base = len(os.fspath(records)) + 1
    for folder, names, inside in os.walk(records):
        names[:] = sorted(n for n in names if not n.startswith(("_", ".")))
        below = f"{folder[base:]}/" if len(folder) >= base else ""
        found += [below + name for name in sorted(inside) if not name.startswith(("_", "."))]
    return found


def read_all(records: Path, paths: Iterable[str]) -> tuple[tuple[Document, ...], list[Issue]]:
    """The records at these paths below the folder."""
    documents: list[Document] = []
    issues: list[Issue] = []
    for path in paths:
        document, more = read_file(records, path)
        issues += more
        if document:
            documents.append(document)
    return tuple(documents), issues


def is_procedure(path: str) -> bool:
    """Whether the file is, by its place, the record of one procedure: these are many, and are worked on one by one."""
    table = roots().get(path.partition("/")[0])
    return table is not None and table.name == PROCEDURES and path.endswith(".yaml")


def read_file(records: Path, below: str) -> tuple[Document | None, list[Issue]]:
    """The record at one path below the folder; None when there is none, with what is wrong if it should be one."""
    if not below.endswith((".yaml", ".csv")) or is_link(records, below):
        return read_content(records, below, b"")
    return read_content(records, below, Path(records, below).read_bytes())


def is_link(records: Path, below: str) -> bool:
    """Whether there is a link instead of a file."""
    return os.path.islink(f"{records}/{below}")  # noqa: PTH114 - a Path for each of 10,000 files costs more


def read_content(records: Path, below: str, content: bytes) -> tuple[Document | None, list[Issue]]:
    """The record whose file has this content."""
    file = f"{records.as_posix()}/{below}"
    refusal = _misplaced(below, file)
    if refusal:
        return None, [Issue(Place(file), RULE, *refusal)]
    table = roots().get(below.partition("/")[0])
    if table and table.name == FIGURES:
        return _read_figures(table, below, file, content)
    if table is None or not below.endswith(".yaml"):
        return None, []
    node, issues = read(content, file)
    issues += personal_data.check(content, file)
    if node is not None or not issues:
        issues += no_record(node, file)
    return (Document(table, below, file, content, node) if isinstance(node, Mapping) else None), issues


def no_record(node: Node | None, file: str) -> list[Issue]:
    """What is wrong when the text of a file holds nothing, or no named values."""
    if node is None:
        return [Issue(Place(file), RULE, "Tệp trống.", "Chép nội dung từ tệp mẫu trong procedures/_mau/.")]
    if isinstance(node, Mapping):
        return []
    return [Issue(Place(file, node.line, node.column), RULE,
                  f"Bản ghi phải là một nhóm trường, ở đây là {SHAPES[type(node)]}.",
                  "Bắt đầu bằng `tên: giá trị`, xem tệp mẫu trong procedures/_mau/.")]  # fmt: skip


def _read_figures(table: Table, below: str, file: str, content: bytes) -> tuple[Document | None, list[Issue]]:
    """A file of figures: CSV, whose name says what it holds."""
    if not below.endswith(".csv"):
        wrong = [Issue(Place(file), RULE, "Số liệu phải là tệp .csv.", "Lưu thành tệp CSV UTF-8.")]
        return None, wrong if below.endswith(".yaml") else []
    name = PurePosixPath(below).stem
    key = next((list_ for start, list_ in SHEETS.items() if name == start or name.startswith(f"{start}-")), "")
    if not key:
        starts = " hoặc ".join(f"{start}-" for start in SHEETS)
        return None, [
            Issue(Place(file), RULE, "Tên tệp không nói đây là số liệu gì.", f"Đặt tên bắt đầu bằng {starts}.")
        ]
    node, issues = csv_source.read(content, file, key)
    issues += personal_data.check(content, file)
    return (Document(table, below, file, content, node) if node else None), issues


def _misplaced(below: str, file: str) -> tuple[str, str] | None:
    """Why a file cannot be a record where it stands: (message, hint), or None."""
    root, inside, _ = below.partition("/")
    suffix = below[below.rfind(".", below.rfind("/") + 1) :]
    if os.path.islink(file):  # noqa: PTH114 - as above
        return "Đây là liên kết tới tệp khác.", "Chép nội dung thành tệp thật."
    if suffix.lower() in (".yml", ".yaml") and suffix != ".yaml":
        return f"Tên tệp kết thúc bằng {suffix}.", f"Đổi tên thành {PurePosixPath(below).stem}.yaml."
    if suffix == ".yaml" and (not inside or root not in roots()):
        folders = ", ".join(f"{name}/" for name in roots())
        return "Tệp không nằm trong thư mục bản ghi nào.", f"Chuyển vào một trong các thư mục: {folders}."
    return None

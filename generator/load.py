"""The records folder becomes documents; the only module that reads records from disk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from generator.issue import Issue, Place
from generator.schema import Table, roots
from generator.source import SHAPES, Mapping, read

RULE: Final = "doc-thu-muc"


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
    if not records.is_dir():
        return (), [Issue(Place(str(records)), RULE, "Không có thư mục bản ghi này.",
                          "Ghi đúng thư mục sau --records, thường là procedures/.")]  # fmt: skip
    documents: list[Document] = []
    issues: list[Issue] = []
    for path in _files(records):
        document, more = _document(records, path)
        issues += more
        if document:
            documents.append(document)
    return tuple(documents), issues


def _files(records: Path) -> Iterator[Path]:
    """Candidate files in path order; a link is not followed, so a record cannot point out of the folder."""
    for folder, names, files in os.walk(records):
        names[:] = sorted(n for n in names if not n.startswith(("_", ".")))
        yield from (Path(folder, f) for f in sorted(files) if not f.startswith(("_", ".")))


def _document(records: Path, path: Path) -> tuple[Document | None, list[Issue]]:
    below = path.relative_to(records).as_posix()
    file = path.as_posix()
    refusal = _misplaced(below, path)
    if refusal:
        return None, [Issue(Place(file), RULE, *refusal)]
    table = roots().get(PurePosixPath(below).parts[0])
    if path.suffix != ".yaml" or table is None:
        return None, []
    content = path.read_bytes()
    node, issues = read(content, file)
    if node is None and not issues:
        issues.append(Issue(Place(file), RULE, "Tệp trống.", "Chép nội dung từ tệp mẫu trong procedures/_mau/."))
    if node is not None and not isinstance(node, Mapping):
        issues.append(Issue(Place(file, node.line, node.column), RULE,
                            f"Bản ghi phải là một nhóm trường, ở đây là {SHAPES[type(node)]}.",
                            "Bắt đầu bằng `tên: giá trị`, xem tệp mẫu trong procedures/_mau/."))  # fmt: skip
    return (Document(table, below, file, content, node) if isinstance(node, Mapping) else None), issues


def _misplaced(below: str, path: Path) -> tuple[str, str] | None:
    """Why a file cannot be a record where it stands: (message, hint), or None."""
    parts = PurePosixPath(below).parts
    folders = ", ".join(f"{name}/" for name in roots())
    if path.is_symlink():
        return "Đây là liên kết tới tệp khác.", "Chép nội dung thành tệp thật."
    if path.suffix.lower() in (".yml", ".yaml") and path.suffix != ".yaml":
        return f"Tên tệp kết thúc bằng {path.suffix}.", f"Đổi tên thành {path.stem}.yaml."
    if path.suffix == ".yaml" and (len(parts) < 2 or parts[0] not in roots()):
        return "Tệp không nằm trong thư mục bản ghi nào.", f"Chuyển vào một trong các thư mục: {folders}."
    return None

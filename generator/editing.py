"""The commands that write record files: `fmt`, `fix` and `new`; what they do to files, and what they say."""

from __future__ import annotations

import difflib
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from generator import load, registers
from generator.formatting import formatted
from generator.issue import Issue
from generator.mending import mended
from generator.new_record import KINDS, SAMPLES, path_of, start
from generator.report import listing, one_line
from generator.schema import roots
from generator.validate.nearest import nearest

CLEAN: Final = 0
ERRORS: Final = 1
UNSOUND: Final = "Chưa sắp được tệp này mà giữ nguyên nghĩa và ghi chú; tệp giữ nguyên."


def fmt(records: Path, files: Sequence[Path], *, is_check: bool) -> int:
    """Put files into house format; with `is_check` only tell which are not. 1 when any is not, or cannot be."""
    changed, issues = 0, list[Issue]()
    code = CLEAN
    for path, below in _chosen(records, files):
        content = path.read_bytes()
        found = formatted(roots().get(below.partition("/")[0]), content, path.as_posix())
        issues += found.issues
        if found.issues or not found.is_sound:
            code = ERRORS
            _say("" if found.issues else f"{path}: {UNSOUND}")
        elif found.text.encode() != content:
            changed += 1
            code = ERRORS if is_check else code
            _say(f"{'Chưa đúng khuôn' if is_check else 'Đã sắp lại'}: {path}")
            if not is_check:
                _write(path, found.text)
    sys.stdout.write(listing(issues))
    _say("" if changed or code else "Mọi tệp đã đúng khuôn.")
    return code


def fix(records: Path, files: Sequence[Path], *, is_dry: bool) -> int:
    """Mend what is sure and show it as a diff; with `is_dry` only show it."""
    known = registers.read(records).known
    changed = 0
    for path, below in _chosen(records, files):
        before = path.read_bytes()
        after = mended(records, below, before, known)
        if after.encode("utf-8", "surrogateescape") != before and "\ufffd" not in after:
            changed += 1
            sys.stdout.writelines(_difference(before, after, path.as_posix()))
            if not is_dry:
                _write(path, after)
    _say(f"{'Sẽ sửa' if is_dry else 'Đã sửa'} {changed} tệp." if changed else "Không có gì chắc chắn để sửa.")
    return CLEAN


def new(records: Path, kind: str, given: Mapping[str, str], today: date) -> int:
    """Write a new record file, if there is none yet and what was given can be right."""
    refusal = _refusal(records, kind, given)
    if refusal:
        sys.stderr.write(f"{refusal}\n")
        return ERRORS
    path = records / path_of(kind, given)
    sample = (records / SAMPLES / KINDS[kind].sample).read_text(encoding="utf-8")
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(path, start(kind, sample, given, today))
    _say(f"Đã viết {path}\n  → Mở tệp, điền theo ghi chú, rồi chạy: make check")
    return CLEAN


def _refusal(records: Path, kind: str, given: Mapping[str, str]) -> str:
    """Why no such record can be started; "" when it can."""
    table = roots()[KINDS[kind].folder]
    for name, text in given.items():
        field = table.typed[name]
        if field.pattern and not re.fullmatch(field.pattern, text):
            return f"«{field.title}»: «{text}» không đúng mẫu.\n  → Ví dụ: {field.example}"
    sectors = registers.read(records).rows["sectors"] if "sector" in given else []
    if sectors and given["sector"] not in (row.cells.get("id") for row in sectors):
        near = nearest(given["sector"], sectors, "id")
        asked = f"Có phải bạn muốn viết «{near[0]}»?" if near else "Thêm vào danh-muc/linh-vuc.yaml trước."
        return f"Chưa có lĩnh vực «{given['sector']}».\n  → {asked}"
    path = records / path_of(kind, given)
    return f"Đã có tệp {path}.\n  → Mở tệp đó để sửa." if path.exists() else ""


def _chosen(records: Path, files: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """The record files named, or all; each with its path below the records folder."""
    for path in files or (records / below for below in load.files(records)):
        if path.suffix == ".yaml" and not path.is_symlink():
            inside = path.absolute().is_relative_to(records.absolute())
            yield path, path.absolute().relative_to(records.absolute()).as_posix() if inside else path.name


def _difference(before: bytes, after: str, name: str) -> Iterable[str]:
    """A unified diff; what cannot be seen, such as other line ends, is shown as a change of the line."""
    old, new = (text.splitlines() for text in (before.decode("utf-8", "replace").replace("\r", "␍"), after))
    return (one_line(line) + "\n" for line in difflib.unified_diff(old, new, name, name, lineterm="", n=1))


def _write(path: Path, text: str) -> None:
    """Whole or not at all: a record is somebody's work."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_text(text, encoding="utf-8", newline="\n")
    if path.exists():
        beside.chmod(path.stat().st_mode)
    beside.replace(path)


def _say(text: str) -> None:
    if text:
        sys.stdout.write(f"{text}\n")

"""The commands that write record files: `fmt`, `fix` and `new`; what they do to files, and what they say."""

from __future__ import annotations

import difflib
import os
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from generator import load, registers
from generator.formatting import formatted
from generator.issue import Issue, has_errors
from generator.mending import mended
from generator.new_record import KINDS, SAMPLES, path_of, start
from generator.report import listing, one_line
from generator.schema import roots
from generator.source import read
from generator.validate.nearest import nearest

CLEAN: Final = 0
ERRORS: Final = 1
UNSOUND: Final = "Chưa sắp được tệp này mà giữ nguyên nghĩa và ghi chú; tệp giữ nguyên."
OUTSIDE: Final = "Tệp nằm ngoài thư mục bản ghi, nên chỉ xem dấu cách và chữ tổ hợp."
NOTHING: Final = "Không có gì chắc chắn để sửa."
LINK: Final = "Tệp này là liên kết; hãy nêu tệp mà nó dẫn tới."
OTHER: Final = "Chỉ sắp và sửa được tệp .yaml."
EMPTY: Final = "Trong thư mục này không có tệp bản ghi (.yaml) nào."
UNWRITTEN: Final = "Máy không cho đọc hoặc ghi tệp này; tệp giữ nguyên."
REGISTERS: Final = {"sector": ("sectors", "lĩnh vực"), "issuer": ("units", "đơn vị")}
LONGEST: Final = 100  # characters of a file's name; disks refuse more than 255 bytes


class _Done(NamedTuple):
    """What came of one file: the exit code, what is said, issues that stand in the way, whether it differs now."""

    code: int = CLEAN
    said: str = ""
    issues: tuple[Issue, ...] = ()
    is_changed: bool = False


def fmt(records: Path, files: Sequence[Path], *, is_check: bool) -> int:
    """Put files into house format; with `is_check` only tell which are not. 1 when any is not, or cannot be."""

    def work(path: Path, below: str) -> _Done:
        content = path.read_bytes()
        found = formatted(roots().get(below.partition("/")[0]), content, path.as_posix())
        if found.issues or not found.is_sound:
            return _Done(ERRORS, "" if found.issues else f"{path}: {UNSOUND}\n", found.issues)
        if found.text.encode() == content:
            return _Done()
        if not is_check:
            _write(path, found.text)
        told = f"{'Chưa đúng khuôn' if is_check else 'Đã sắp lại'}: {path}\n"
        return _Done(ERRORS if is_check else CLEAN, told, is_changed=True)

    done = _each(records, files, work)
    code = max((one.code for one in done), default=CLEAN)
    _say("" if code or any(one.is_changed for one in done) else "Mọi tệp đã đúng khuôn.")
    return code


def fix(records: Path, files: Sequence[Path], *, is_dry: bool) -> int:
    """Mend what is sure and show it as a diff; with `is_dry` only show it.

    1 when a file cannot be read even so; it is left as it was.
    """
    known = registers.read(records).known

    def work(path: Path, below: str) -> _Done:
        before = path.read_bytes()
        after = mended(records, below, before, known)
        content = after.encode("utf-8", "surrogateescape")
        node, issues = read(before if "\ufffd" in after else content, path.as_posix())
        wrong = issues if has_errors(issues) else load.no_record(node, path.as_posix())
        if wrong:
            return _Done(ERRORS, "", tuple(wrong))
        outside = "" if roots().get(below.partition("/")[0]) else f"{path}: {OUTSIDE}\n"
        if content == before:
            return _Done(said=outside)
        if not is_dry:
            _write(path, after)
        return _Done(said=outside + "".join(_difference(before, after, path.as_posix())), is_changed=True)

    done = _each(records, files, work)
    code = max((one.code for one in done), default=CLEAN)
    changed = sum(one.is_changed for one in done)
    _say(f"{'Sẽ sửa' if is_dry else 'Đã sửa'} {changed} tệp." if changed else "" if code else NOTHING)
    return code


def new(records: Path, kind: str, given: Mapping[str, str], today: date) -> int:
    """Write a new record file, if there is none yet and what was given can be right."""
    refusal = _refusal(records, kind, given)
    if refusal:
        sys.stderr.write(f"{refusal}\n")
        return ERRORS
    path = records / path_of(kind, given)
    sample = (records / SAMPLES / KINDS[kind].sample).read_text(encoding="utf-8")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, start(kind, sample, given, today))
    except OSError:
        sys.stderr.write(f"{path}: {UNWRITTEN}\n")
        return ERRORS
    _say(f"Đã viết {path}\n  → Mở tệp, điền theo ghi chú, rồi chạy: make check")
    return CLEAN


def _refusal(records: Path, kind: str, given: Mapping[str, str]) -> str:
    """Why no such record can be started; "" when it can."""
    table = roots()[KINDS[kind].folder]
    for name, text in given.items():
        field = table.typed[name]
        if any(unicodedata.category(sign).startswith("C") for sign in text):
            return f"«{field.title}»: có ký tự không nhìn thấy hoặc dấu xuống dòng.\n  → Gõ lại trên một dòng."
        if field.pattern and not re.fullmatch(field.pattern, text):
            return f"«{field.title}»: «{text}» không đúng mẫu.\n  → Ví dụ: {field.example}"
        if name in REGISTERS and (unknown := _unknown(records, name, text)):
            return unknown
    path = records / path_of(kind, given)
    if not path.stem.strip(".") or path.suffix != ".yaml" or len(path.stem) > LONGEST:
        return f"Không đặt được tên tệp theo tên này.\n  → Tên phải có chữ hoặc số, dài không quá {LONGEST} ký tự."
    taken = next(records.glob(f"{KINDS[kind].folder}/*/{path.name}"), path) if kind == "procedure" else path
    return f"Đã có tệp {taken}.\n  → Mở tệp đó để sửa." if taken.exists() else ""


def _unknown(records: Path, name: str, text: str) -> str:
    """What to say of a key that its register does not hold; "" when it does."""
    table, what = REGISTERS[name]
    rows = registers.read(records).rows[table]
    if text in (row.cells.get("id") for row in rows):
        return ""
    near = nearest(text, rows, "id")
    asked = f"Có phải bạn muốn viết «{near[0]}»?" if near else f"Thêm vào danh mục {what} trước."
    return f"Chưa có {what} «{text}».\n  → {asked}"


def _each(records: Path, files: Sequence[Path], work: Callable[[Path, str], _Done]) -> list[_Done]:
    """Do the work on every file, and tell of each; what cannot be done to one does not stop the others."""
    done = [_guarded(path, below, work) for path, below in _chosen(records, files)]
    done += [_Done(ERRORS, f"{path}: {EMPTY}\n") for path in files if path.is_dir() and not any(_below(path))]
    sys.stdout.write("".join(one.said for one in done))
    sys.stdout.write(listing([issue for one in done for issue in one.issues]))
    return done


def _guarded(path: Path, below: str, work: Callable[[Path, str], _Done]) -> _Done:
    unfit = LINK if path.is_symlink() else OTHER if path.suffix != ".yaml" else ""
    if unfit:
        return _Done(ERRORS, f"{path}: {unfit}\n")
    try:
        return work(path, below)
    except OSError:
        return _Done(ERRORS, f"{path}: {UNWRITTEN}\n")


def _chosen(records: Path, named: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """The files named and all records below folders named, or all there are; each with its path below the records folder."""
    every = (file for path in named or (records,) for file in (_below(path) if path.is_dir() else (path,)))
    for path in dict.fromkeys(every):
        inside = path.absolute().is_relative_to(records.absolute())
        yield path, path.absolute().relative_to(records.absolute()).as_posix() if inside else path.name


def _below(folder: Path) -> Iterator[Path]:
    """The record files in a folder that are files of their own."""
    every = (folder / below for below in load.files(folder))
    return (path for path in every if path.suffix == ".yaml" and not path.is_symlink())


def _difference(before: bytes, after: str, name: str) -> Iterable[str]:
    """A unified diff; what cannot be seen of the old lines is shown by signs."""
    old, new = _visible(before.decode("utf-8", "replace")).splitlines(), after.splitlines()
    if not before.endswith(b"\n"):
        old.append("\\ Cuối tệp thiếu dấu xuống dòng")
    return (one_line(line) + "\n" for line in difflib.unified_diff(old, new, name, name, lineterm="", n=1))


def _visible(text: str) -> str:
    for sign, shown in (("\ufeff", "[BOM]"), ("\r", "␍"), ("\u00a0", "⍽")):
        text = text.replace(sign, shown)
    return re.sub(r"[ \t]+$", lambda found: "·" * len(found[0]), text, flags=re.MULTILINE)


def _write(path: Path, text: str) -> None:
    """Whole or not at all: a record is somebody's work."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        if path.exists():
            beside.chmod(path.stat().st_mode)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _say(text: str) -> None:
    if text:
        sys.stdout.write(f"{text}\n")

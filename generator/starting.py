"""The command `init`: a copy of this repository becomes that of another province. The demo records go, the site builds.

What holds for the whole country stays: sectors, calendar, indicators, central bodies, groups such as "xã, phường, đặc khu", legal
texts, words that people use. What then refers to something that went, goes too. Git keeps everything that is taken away.
"""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from generator import house, load
from generator.issue import Issue, Severity
from generator.nodes import Mapping as Group
from generator.nodes import Scalar, Sequence
from generator.pipeline import check
from generator.report import rejection
from generator.schema import tables
from generator.wording import number, slug

KEPT: Final = re.compile(
    r"danh-muc/(lich-lam-viec|linh-vuc.*|chi-tieu|tu-dong-nghia)\.yaml|danh-muc/(van-ban|don-vi)/.*\.yaml"
)
NATIONAL: Final = frozenset(f"danh-muc/don-vi/{name}.yaml" for name in ("trung-uong", "nhom-trung-uong", "bo-sung-b"))
ANYWHERE: Final = re.compile(r"(^|-)cap-(xa|tinh)(-|$)")
ROUNDS: Final = 20
KINDS: Final = (
    ("Ủy ban nhân dân tỉnh", "ubnd-tinh"), ("Ủy ban nhân dân thành phố", "ubnd-tinh"), ("Hội đồng nhân dân", "hdnd-tinh"),
    ("Văn phòng", "van-phong"), ("Sở ", "so"), ("Ban Quản lý", "ban-quan-ly"), ("Xã ", "xa"), ("Phường ", "phuong"),
    ("Đặc khu ", "dac-khu"),
)  # fmt: skip
COMMUNES: Final = frozenset(("xa", "phuong", "dac-khu"))


class StartError(Exception):
    """What stands in the way, in Vietnamese."""


@dataclass(frozen=True)
class Start:
    """A new province: its name with its kind ("Tỉnh An Giang"), units as CSV or YAML, addresses of site and repository."""

    root: Path
    province: str
    today: date
    units: Path | None = None
    address: str = ""
    repository: str = ""


def start(order: Start) -> str:
    """Do all of it; what was done, as text. Nothing is touched if something stands in the way at the start."""
    records = order.root / "procedures"
    units = _units(order)
    _demand_clean(order.root)
    gone = _clear(records)
    place = records / "danh-muc" / "don-vi" / f"{slug(order.province)}.yaml"
    place.write_text(units, encoding="utf-8")
    pruned = _prune(records, order.today)
    _configure(order)
    return (
        f"Đã bỏ {number(gone)} tệp mẫu và {number(pruned)} mục danh mục nhắc tới chúng; git vẫn giữ.\n"
        f"Đơn vị của {order.province} nằm trong {place.relative_to(order.root)}.\n"
        "Việc còn lại: đọc và sửa README.md, docs/gioi-thieu.md; chạy make build; rồi git add -A và git commit.\n"
    )


def _demand_clean(root: Path) -> None:
    """Raise if git would not keep what is about to go."""
    command = ["git", "status", "--porcelain", "--", "procedures", "mkdocs.yml"]
    ran = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)  # noqa: S603 - fixed words
    if ran.returncode:
        raise StartError("Thư mục này không phải bản sao git, nên không giữ được bản cũ.")
    if ran.stdout.strip():
        raise StartError(
            "Có thay đổi chưa ghi nhận trong procedures/ hoặc mkdocs.yml. Hãy git commit hoặc git stash trước."
        )


# Units of the province


def _units(order: Start) -> str:
    """The file of the province's units, in house format."""
    if order.units is None:
        rows: list[dict[str, str]] = [{"name": f"Ủy ban nhân dân {order.province[:1].lower()}{order.province[1:]}"}]
    elif order.units.suffix == ".yaml":
        return order.units.read_text(encoding="utf-8")
    else:
        rows = list(_rows(order.units))
    return f"# Đơn vị của {order.province}.\n" + house.write(
        tables()["registers"], {"units": [_unit(row) for row in rows]}
    )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    """Rows of a CSV of units; columns are named as in the schema, by name or by title."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise StartError(f"Không đọc được {path}. Hãy lưu thành CSV UTF-8.") from None
    names = {field.title.casefold(): name for name, field in tables()["units"].typed.items()}
    reader = csv.DictReader(io.StringIO(text), delimiter=";" if ";" in text.partition("\n")[0] else ",")
    for number_, row in enumerate(reader, 2):
        unit = {names.get((key or "").strip().casefold(), (key or "").strip()): (value or "").strip() for key, value in row.items()
                if isinstance(value, str | None)}  # fmt: skip
        unknown = unit.keys() - tables()["units"].typed.keys()
        if unknown:
            raise StartError(
                f"{path}: không có cột {', '.join(sorted(unknown))}. Cột dùng được: {', '.join(names.values())}."
            )
        if not unit.get("name"):
            raise StartError(f"{path}, dòng {number_}: thiếu tên đơn vị (cột name).")
        yield unit


def _unit(row: Mapping[str, str]) -> dict[str, str]:
    """A unit with what follows from its name, where it is not told."""
    kind = row.get("kind") or next((kind for words, kind in KINDS if row["name"].startswith(words)), "don-vi")
    level = row.get("level") or ("xa" if kind in COMMUNES else "tinh")
    return {**row, "id": row.get("id") or slug(row["name"]), "kind": kind, "level": level}


# Records that go


def _clear(records: Path) -> int:
    """Take away the demo records; how many files."""
    gone = [below for below in load.files(records) if "/" in below and not KEPT.fullmatch(below)]
    for below in gone:
        (records / below).unlink()
    for below in load.files(records):
        if below.startswith("danh-muc/don-vi/") and below not in NATIONAL:
            _keep(records / below, below, records)
    for folder in sorted((path for path in records.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            shutil.rmtree(folder)
    return len(gone)


def _keep(path: Path, below: str, records: Path) -> None:
    """Of a province's units only the groups that every province has."""
    document, _ = load.read_file(records, below)
    if document:
        keep = [
            item
            for item in _items(document.root)
            if _said(item, "kind") == "nhom" or ANYWHERE.search(_said(item, "id"))
        ]
        _drop(path, [item for item in _items(document.root) if item not in keep], whole=not keep)


def _said(item: Any, name: str) -> str:
    value = item.entries.get(name) if isinstance(item, Group) else None
    return value.text if isinstance(value, Scalar) else ""


def _items(root: Group) -> list[Any]:
    return [item for value in root.entries.values() if isinstance(value, Sequence) for item in value.items]


def _drop(path: Path, items: Iterable[Any], *, whole: bool) -> None:
    """Take the lines of items of a register out of its file; the file goes when nothing is left."""
    if whole:
        path.unlink()
        return
    lines = path.read_text(encoding="utf-8").split("\n")
    for item in sorted(items, key=lambda one: -int(one.line)):
        del lines[item.line - 1 : _end(lines, item.line)]
    path.write_text("\n".join(lines), encoding="utf-8")


def _end(lines: list[str], first: int) -> int:
    """The index after the last line of the item that starts at line `first` (from 1)."""
    indent = len(lines[first - 1]) - len(lines[first - 1].lstrip(" "))
    at = first
    while at < len(lines) and (not lines[at].strip() or len(lines[at]) - len(lines[at].lstrip(" ")) > indent):
        at += 1
    return at if at < len(lines) else at - (lines[-1] == "")


def _prune(records: Path, today: date) -> int:
    """Take out what refers to something that went, until the check has nothing against what is left; how many items."""
    count = 0
    for _ in range(ROUNDS):
        errors = [issue for issue in check(records, today).issues if issue.severity is Severity.ERROR]
        if not errors:
            return count
        count += sum(_prune_file(records, Path(file), issues) for file, issues in _by_file(errors).items())
    raise StartError(f"Còn lỗi sau khi bỏ bản ghi mẫu:\n{rejection(errors)}")


def _by_file(issues: Iterable[Issue]) -> Mapping[str, list[Issue]]:
    found: dict[str, list[Issue]] = defaultdict(list)
    for issue in issues:
        found[issue.place.file].append(issue)
    return found


def _prune_file(records: Path, file: Path, issues: list[Issue]) -> int:
    document, _ = load.read_file(records, file.relative_to(records).as_posix())
    items = _items(document.root) if document else []
    lines = file.read_text(encoding="utf-8").split("\n")
    wrong = [item for item in items if any(item.line <= issue.place.line <= _end(lines, item.line) for issue in issues)]
    if not wrong:
        raise StartError(rejection(issues))
    _drop(file, wrong, whole=len(wrong) == len(items))
    return len(wrong)


# Settings


def _configure(order: Start) -> None:
    """Name and addresses in `mkdocs.yml`; all else stays as it is, comments too."""
    path = order.root / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    name = f"Minh bạch thủ tục hành chính {order.province[:1].lower()}{order.province[1:]}"
    text = re.sub(r"^site_name: .*$", lambda _: f"site_name: {name}", text, count=1, flags=re.MULTILINE)
    if order.address:
        text = re.sub(r'(?<=\[SITE_URL, ")[^"]*(?="\])', lambda _: f"{order.address.rstrip('/')}/", text, count=1)
    if order.repository:
        text = re.sub(r'(?<=\[REPOSITORY_URL, ")[^"]*(?="\])', lambda _: order.repository.rstrip("/"), text, count=1)
    path.write_text(text, encoding="utf-8")

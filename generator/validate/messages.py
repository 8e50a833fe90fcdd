"""Schema issues as Vietnamese messages: the label, the value seen, what is wrong, what to write instead."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Final

from generator.issue import Issue
from generator.schema import Field, ForeignKey, tables
from generator.tables import Row

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


def _named(field: Field) -> str:
    return f"«{field.title}» ({field.name})"


def mistyped(row: Row, field: Field, seen: str) -> Issue:
    """A value that is not of the field's type."""
    return Issue(row.where.of(field.name), RULE_TYPE, f"{_named(field)}: «{seen}» không phải {TYPES.get(field.type, field.type)}.",
                 f"Ví dụ: {field.name}: {field.example}")  # fmt: skip


def constrained(row: Row, field: Field, constraint: str) -> Issue:
    """A missing value, or one that breaks `constraint`: enum, minimum, maximum, pattern."""
    seen = row.cells.get(field.name, "")
    place = row.where.of(field.name)
    if constraint == "required":
        return Issue(place, RULE_REQUIRED, f"Thiếu {_named(field)} trong «{row.table.title}».",
                     f"Thêm dòng: {field.name}: {field.example}")  # fmt: skip
    if field.labels:
        near = get_close_matches(seen, field.labels, 1, 0.5) or _by_label(field, seen)
        asked = f"Có phải bạn muốn viết «{near[0]}»? " if near else ""
        known = ", ".join(f"{value} ({label})" for value, label in field.labels.items())
        return Issue(place, RULE_CONSTRAINT, f"{_named(field)}: «{seen}» không có trong danh sách.",
                     f"{asked}Giá trị dùng được: {known}.")  # fmt: skip
    if constraint in ("minimum", "maximum"):
        low, high = (field.descriptor["constraints"].get(k) for k in ("minimum", "maximum"))
        bounds = " và ".join(t for t in (f"không nhỏ hơn {low}" if low is not None else "",
                                         f"không lớn hơn {high}" if high is not None else "") if t)  # fmt: skip
        return Issue(place, RULE_CONSTRAINT, f"{_named(field)}: «{seen}» ngoài khoảng cho phép.", f"Ghi số {bounds}.")
    return Issue(place, RULE_CONSTRAINT, f"{_named(field)}: «{seen}» không đúng mẫu.",
                 f"{field.description} Ví dụ: {field.name}: {field.example}")  # fmt: skip


def _by_label(field: Field, seen: str) -> list[str]:
    """The value whose Vietnamese label was typed instead."""
    return [value for value, label in field.labels.items() if label.casefold() == seen.casefold()][:1]


def duplicate(row: Row, first: Row) -> Issue:
    """A row whose key stands already in `first`."""
    typed = [name for name in row.table.primary_key if name in row.table.typed]
    where = first.where.of(typed[0])
    spot = f"dòng {where.line}" if where.file == row.where.file else f"{where.file}:{where.line}"
    seen = ", ".join(row.cells[name] for name in typed)
    return Issue(row.where.of(typed[0]), RULE_KEY, f"«{row.table.title}»: «{seen}» đã có ở {spot}.",
                 "Xóa một trong hai, hoặc đổi mã nếu là hai thứ khác nhau.")  # fmt: skip


def dangling(row: Row, key: ForeignKey, name: str, targets: Sequence[Row], others: int) -> Issue:
    """A value that no row of the register answers to; `others` more places use it."""
    columns = dict(zip(key.fields, key.columns, strict=True))
    shared = [(f, c) for f, c in columns.items() if f != name]
    seen, title = row.cells[name], tables()[key.target].title
    same = (r for r in targets if all(r.cells.get(c) == row.cells.get(f) for f, c in shared))
    near = get_close_matches(seen, [r.cells[columns[name]] for r in same if columns[name] in r.cells], 1, 0.5)
    more = f" (còn {others} chỗ khác)" if others else ""
    hint = f"Có phải bạn muốn viết «{near[0]}»?" if near else f"Thêm «{seen}» vào «{title}» trước, rồi mới dùng ở đây."
    return Issue(row.where.of(name), RULE_REFERENCE,
                 f"{_named(row.table.field(name))}: «{seen}» chưa có trong «{title}»{more}.", hint)  # fmt: skip

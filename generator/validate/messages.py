"""Schema issues as Vietnamese messages: the label, the value seen, what is wrong, what to write instead."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from typing import Final

from generator.issue import Issue
from generator.schema import Field, ForeignKey, tables
from generator.tables import Row
from generator.validate.guesses import Guess
from generator.validate.nearest import nearest

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


def mistyped(row: Row, field: Field, seen: str, meant: Guess | None) -> Issue:
    """A value that is not of the field's type."""
    return Issue(row.where.of(field.name), RULE_TYPE, f"{_named(field)}: «{seen}» không phải {TYPES.get(field.type, field.type)}.",
                 _asked(row, field, meant) or _no_such_day(seen) or f"Ví dụ: {_line(row, field, field.example)}")  # fmt: skip


def constrained(row: Row, field: Field, constraint: str, meant: Guess | None = None) -> Issue:
    """A missing value, or one that breaks `constraint`: enum, minimum, maximum, pattern."""
    seen = row.cells.get(field.name, "")
    place = row.where.of(field.name)
    asked = _asked(row, field, meant)
    if constraint == "required":
        return Issue(place, RULE_REQUIRED, f"Thiếu {_named(field)} trong «{row.table.title}».",
                     f"{'Điền vào dòng này' if field.name in row.where.fields else 'Thêm dòng'}: "
                     f"{_line(row, field, field.example)}")  # fmt: skip
    if field.labels:
        known = ", ".join(f"{value} ({label})" for value, label in field.labels.items())
        return Issue(place, RULE_CONSTRAINT, f"{_named(field)}: «{seen}» không có trong danh sách.",
                     f"{asked} Giá trị dùng được: {known}.".lstrip())  # fmt: skip
    if constraint in ("minimum", "maximum"):
        low, high = (field.descriptor["constraints"].get(k) for k in ("minimum", "maximum"))
        bounds = " và ".join(t for t in (f"không nhỏ hơn {low}" if low is not None else "",
                                         f"không lớn hơn {high}" if high is not None else "") if t)  # fmt: skip
        return Issue(place, RULE_CONSTRAINT, f"{_named(field)}: «{seen}» ngoài khoảng cho phép.", f"Ghi số {bounds}.")
    return Issue(place, RULE_CONSTRAINT, f"{_named(field)}: «{seen}» không đúng mẫu.",
                 asked or f"{field.description} Ví dụ: {_line(row, field, field.example)}")  # fmt: skip


def _asked(row: Row, field: Field, meant: Guess | None) -> str:
    """What was probably meant, as a line to write or as a question; "" when nothing is near."""
    if meant is None:
        return ""
    if not meant.sure:
        return f"Có phải bạn muốn viết «{meant.text}»?"
    return f"Viết «{meant.text}»." if field.labels else f"Viết: {_line(row, field, meant.text)}"


def _line(row: Row, field: Field, text: str) -> str:
    """How a value is written in its record: with its name, or behind the dash of a list of plain values."""
    return f"- {text}" if row.table.scalars else f"{field.name}: {text}"


def _no_such_day(seen: str) -> str:
    """`Tháng 9/2026 chỉ có 30 ngày.` for 2026-09-31."""
    found = re.fullmatch(r"((?:19|20)[0-9]{2})-(0[1-9]|1[0-2])-[0-9]{2}", seen)
    if not found:
        return ""
    year, month = int(found[1]), int(found[2])
    return f"Tháng {month}/{year} chỉ có {calendar.monthrange(year, month)[1]} ngày."


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
    same = [r for r in targets if all(r.cells.get(c) == row.cells.get(f) for f, c in shared)]
    near = nearest(seen, same, columns[name])
    more = f" (còn {others} chỗ khác)" if others else ""
    hint = (
        f"Có phải bạn muốn viết {' hoặc '.join(f'«{n}»' for n in near)}?"
        if near
        else f"Thêm «{seen}» vào «{title}» trước, rồi mới dùng ở đây."
    )
    return Issue(row.where.of(name), RULE_REFERENCE,
                 f"{_named(row.table.field(name))}: «{seen}» chưa có trong «{title}»{more}.", hint)  # fmt: skip

"""The two reference pages of `docs/phat-trien/`, made from the schema and from the docstrings of the rules."""

from __future__ import annotations

import html
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from generator import csv_source, load, personal_data, rules, schema, source, tables, validate
from generator.schema import Field, Table

DOCS: Final = Path(__file__).resolve().parent.parent / "docs"
TYPES: Final = {
    "string": "chữ",
    "integer": "số nguyên",
    "number": "số",
    "date": "ngày `2026-07-01`",
    "boolean": "`true` hoặc `false`",
}
EXAMPLE: Final = re.compile(r"(Đúng|Sai):")
# What the reader, the flattener and the schema say before any rule is asked: (id, what it means).
EARLY: Final = (
    (load.RULE, "Tệp nằm sai chỗ, trống, là liên kết, hoặc đuôi tên không phải `.yaml`."),
    (
        source.RULE,
        "Tệp không đọc được: sai cách viết YAML, khóa lặp, neo, nhãn, nhiều tài liệu, quá lớn, không phải UTF-8.",
    ),
    (
        personal_data.RULE,
        "Lưu ý: có vẻ là số căn cước, số chứng minh nhân dân, số di động hoặc hộp thư riêng của một người.",
    ),
    (csv_source.RULE, "Tệp số liệu CSV không đọc được: thiếu nháy kép, thừa ô, cột không tên, không phải UTF-8."),
    (tables.RULE_KEY, "Có trường mà lược đồ không biết, thường do gõ sai tên."),
    (tables.RULE_SHAPE, "Chỗ cần một giá trị lại có danh sách hoặc nhóm, hay ngược lại."),
    (validate.RULE_REQUIRED, "Thiếu trường bắt buộc."),
    (validate.RULE_TYPE, "Giá trị không phải số, ngày hay `true`/`false` như lược đồ đòi."),
    (validate.RULE_CONSTRAINT, "Giá trị ngoài danh sách cho phép, ngoài khoảng, hoặc không đúng khuôn."),
    (validate.RULE_FORMULA, "Giá trị bắt đầu bằng `=`, `@` hoặc như một công thức; bảng tính sẽ chạy nó."),
    (validate.RULE_KEY, "Hai bản ghi trùng mã."),
    (validate.RULE_REFERENCE, "Mã nhắc tới không có trong danh mục."),
)

FIELDS_HEAD: Final = """\
---
title: Trường dữ liệu
description: Mọi bảng và trường của bản ghi, nghĩa, kiểu và ví dụ; lập tự động từ lược đồ.
---

# Trường dữ liệu

Trang này lập tự động từ `generator/schema/`. Đừng sửa bằng tay: sửa lược đồ rồi chạy `make bless`.

Cột "Trường" là tên viết trong YAML, cũng là tên cột trong dữ liệu mở. Dấu `*` là bắt buộc. "Tự điền" nghĩa là chương
trình lấy từ phần chứa nó, thứ tự trong danh sách hoặc đường dẫn tệp; không viết trong YAML. Trường không bắt buộc mà chưa
có thông tin thì bỏ cả dòng.

## Tệp nào chứa bảng nào { #cay }

"""
RULES_HEAD: Final = """\
---
title: Quy tắc kiểm tra
description: Mọi quy tắc mà lệnh kiểm tra áp dụng cho bản ghi; lập tự động từ mã nguồn.
---

# Quy tắc kiểm tra

Trang này lập tự động từ lời mô tả trong `generator/rules/`. Đừng sửa bằng tay: sửa quy tắc rồi chạy `make bless`.
Mã trong ngoặc vuông ở cuối mỗi dòng thông báo là mã ở đây. Lời mô tả viết bằng tiếng Anh như trong mã nguồn: "must" là
lỗi, không sửa thì không xuất bản được; "should" là lưu ý.

## Trước mọi quy tắc: đọc và đối chiếu lược đồ { #luoc-do }

"""


def fields() -> str:
    """`truong-du-lieu.md`: every table and field."""
    roots = "".join(f"- `procedures/{table.root}/`\n{_tree(table, 1)}" for table in schema.roots().values())
    return FIELDS_HEAD + roots + "".join(_table(table) for table in schema.tables().values() if table.fields)


def rule_book() -> str:
    """`quy-tac.md`: what is checked before the rules, then every rule in the order in which they run."""
    early = "".join(f"- `{id_}`{{ #{id_} }}: {meaning}\n" for id_, meaning in EARLY)
    return RULES_HEAD + early + "".join(_rule(id_, check) for id_, check in rules.RULES)


PAGES: Final[dict[Path, Callable[[], str]]] = {
    DOCS / "phat-trien" / "truong-du-lieu.md": fields,
    DOCS / "phat-trien" / "quy-tac.md": rule_book,
}


def bless() -> None:
    """Write both pages anew."""
    for path, text in PAGES.items():
        path.write_text(text(), encoding="utf-8")


def _tree(table: Table, depth: int) -> str:
    """The table and what is written under it, as a nested list of links."""
    own = f"{'    ' * depth}- {_link(table)}{f', khóa `{table.key}`' if table.key else ''}\n" if table.fields else ""
    deeper = depth + 1 if own else depth
    return own + "".join(_tree(schema.tables()[name], deeper) for name in table.children.values())


def _link(table: Table) -> str:
    return f"[{table.title}](#{table.name})"


def _table(table: Table) -> str:
    rows = "".join(f"| {' | '.join(_cells(field))} |\n" for field in table.fields)
    head = "| Trường | Tên gọi | Kiểu | Nghĩa | Ví dụ |\n| --- | --- | --- | --- | --- |\n"
    facts = "\n\n".join(_facts(table))
    return f"\n## {table.title} {{ #{table.name} }}\n\n{facts}\n\n{head}{rows}"


def _facts(table: Table) -> Iterator[str]:
    yield f"Bảng `{table.name}`. {_prose(table.description)}"
    if table.root:
        yield f"Mỗi bản ghi một tệp trong `procedures/{table.root}/`."
    elif table.key:
        parent = schema.tables()[table.parent]
        above = f"trong {_link(parent)}" if parent.fields else f"ở đầu tệp trong `procedures/{parent.root}/`"
        form = f"danh sách giá trị, ví dụ `- {table.item.example}`" if table.scalars else "danh sách"
        yield f"Viết dưới khóa `{table.key}` {above}, {form}."
    for key in table.foreign_keys:
        if not all(table.field(name).derived for name in key.fields):
            names = ", ".join(f"`{name}`" for name in key.fields)
            yield f"{names} phải có trong {_link(schema.tables()[key.target])}."


def _cells(field: Field) -> tuple[str, ...]:
    mark = " \\*" if field.required and not field.derived else ""
    kind = "tự điền" if field.derived else TYPES[field.type]
    values = "; ".join(f"`{value}` {_prose(words)}" for value, words in field.labels.items())
    meaning = _prose(field.description) + (f" Giá trị: {values}." if values else "") + _range(field)
    return f"`{field.name}`{mark}", _prose(field.title), kind, meaning, f"`{field.example}`"


def _range(field: Field) -> str:
    limits = {} if field.derived else field.descriptor.get("constraints", {})
    words = [f"{word} {limits[key]}" for key, word in (("minimum", "từ"), ("maximum", "đến")) if key in limits]
    return f" Nhận số {' '.join(words)}." if words else ""


def _rule(id_: str, check: rules.Check) -> str:
    return f"\n## `{id_}` {{ #{id_} }}\n\n{_manual(sys.modules[check.__module__].__doc__ or '')}"


def _manual(docstring: str) -> str:
    """A docstring as Markdown: its English text, then a list of what is right and what is wrong."""
    blocks = [block.strip() for block in re.split(r"\n\s*\n", docstring.strip())]
    said = [_prose(block) for block in blocks if not EXAMPLE.match(block)]
    shown = [_example(line) for block in blocks if EXAMPLE.match(block) for line in block.split("\n")]
    text = "\n\n".join(said)
    return f'<div lang="en" markdown>\n\n{text}\n\n</div>\n\n{"".join(shown)}'


def _example(line: str) -> str:
    found = EXAMPLE.match(line)
    if found:
        return f"- **{found[1]}:** {_prose(line[found.end() :].strip())}\n"
    return f"  {_prose(line.strip())}\n"


def _prose(text: str) -> str:
    """Plain text that Markdown must take literally, except for what stands in backticks."""
    return "`".join(part if i % 2 else _literal(part) for i, part in enumerate(text.split("`")))


def _literal(text: str) -> str:
    return re.sub(r"[*|]|\b_|_\b", r"\\\g<0>", html.escape(text, quote=False))

"""Texts that a spreadsheet would take for a formula and run: the open tables are opened in Excel.

Published tables must hold what was typed, so nothing is put before such a text; it is refused. A leading dash or plus alone
is how people write lists and phone numbers, and is left alone unless something is called or another program is addressed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from generator.issue import Issue
from generator.tables import Row

RULE: Final = "giong-cong-thuc"
STARTS: Final = frozenset("=@+-")
FORMULA: Final = re.compile(r"[=@]|[+-](?:.*\|.*!|(?:.*[-+*/&,(])?\s*[A-Za-z][A-Za-z0-9.]*\()", re.DOTALL)


def check(by_table: Mapping[str, list[Row]]) -> Iterator[Issue]:
    """Every cell that opens like a formula."""
    for rows in by_table.values():
        for row in rows:
            for column, text in row.cells.items():
                if text and text[0] in STARTS and FORMULA.match(text):
                    yield _issue(row, column, text)


def _issue(row: Row, column: str, text: str) -> Issue:
    title = row.table.field(column).title
    return Issue(row.where.of(column), RULE, f"«{title}» ({column}) bắt đầu bằng dấu {text[0]}; Excel sẽ chạy như công thức.",
                 f"Bỏ dấu {text[0]} ở đầu, hoặc viết thêm chữ trước dấu đó.")  # fmt: skip

"""Tiny catalogs from YAML text, and what a rule says of them. Every name is invented.

A test writes only the fields that matter; `procedure` and `directive` add, below them, the fields that every
record must have, so the lines of a message are those of the test's own text.
"""

from __future__ import annotations

import re
from datetime import date
from textwrap import dedent
from typing import Final

from generator.catalog import assemble
from generator.load import Document
from generator.report import WORDS
from generator.rules import Check
from generator.schema import roots
from generator.source import Mapping, read
from generator.tables import flatten
from generator.validate import validate
from generator.wording import slug

TODAY: Final = date(2026, 11, 23)
Record = tuple[str, str]

REGISTER: Final = """\
units:
  - {id: ubnd-mau, name: UBND tỉnh Mẫu, kind: ubnd-tinh, short_name: UBND}
  - {id: so-mau, name: Sở Mẫu, kind: so, short_name: SM, parent: ubnd-mau}
  - {id: so-khac, name: Sở Khác, kind: so, short_name: SK, parent: ubnd-mau}
  - {id: so-moi, name: Sở Mới, kind: so, valid_from: 2025-07-01}
  - {id: so-cu, name: Sở Cũ, kind: so, valid_to: 2025-06-30, successors: [{successor: so-moi}]}
  - {id: so-mat, name: Sở Mất, kind: so, valid_to: 2025-06-30}
  - {id: nhom-so, name: Các sở, kind: nhom, members: [so-cu, so-khac, so-mau]}
  - {id: nhom-trong, name: Các ngành, kind: nhom}
sectors:
  - {id: mau, name: Lĩnh vực mẫu}
legal_texts:
  - {id: luat-mau, number: 1/2020/QH14, kind: luat}
  - {id: qd-mau, number: 12/QĐ-UBND, kind: quyet-dinh}
calendar:
  - {date: 2026-11-24, kind: nghi-le, name: Ngày Mẫu, status: da-quyet-dinh}
  - {date: 2027-02-05, kind: nghi-le, name: Tết Mẫu, status: de-xuat}
"""
PROCEDURE: Final = {
    "code": "1.000001",
    "title": "Cấp thẻ đọc sách",
    "sector": "mau",
    "scope": "cong-khai",
    "source": "Nguồn mẫu",
    "checked_on": "2026-11-01",
}
DIRECTIVE: Final = {
    "number": "12/UBND-VX",
    "kind": "cong-van",
    "issuer": "ubnd-mau",
    "issued_on": "2025-03-10",
    "title": "Về việc mẫu",
    "source": "Nguồn mẫu",
    "checked_on": "2026-11-01",
    "clauses": "[{id: c, text: Giao việc}]",
}


def procedure(text: str = "") -> Record:
    """A procedure with at least these fields."""
    record = _filled(text, PROCEDURE)
    return f"thu-tuc/mau/{_value(record, 'code')}.yaml", record


def directive(text: str = "") -> Record:
    """A directive with at least these fields."""
    record = _filled(text, DIRECTIVE)
    return f"chi-dao/{_value(record, 'issued_on')[:4]}/{slug(_value(record, 'number'))}.yaml", record


def register(text: str) -> Record:
    """More entries of the registers."""
    return "danh-muc/them.yaml", _dedented(text)


def with_fees(*fees: str) -> Record:
    """A procedure with one channel and these fees; the first stands on line 6, column 13 being its brace."""
    items = "\n".join(f"          - {fee}" for fee in fees)
    return procedure(
        f"channels:\n  - channel: truc-tiep\n    limits:\n      - kind: trong-ngay\n        fees:\n{items}\n"
    )


def told(check: Check, *records: Record, today: date = TODAY) -> list[str]:
    """`line:column severity: message → hint` of each issue, in the order of files and lines."""
    trees, issues = [], []
    for path, text in (("danh-muc/nen.yaml", REGISTER), *records):
        content = text.encode()
        root, wrong = read(content, path)
        assert isinstance(root, Mapping), wrong
        tree, more = flatten(
            Document(table=roots()[path.split("/")[0]], path=path, file=path, content=content, root=root)
        )
        trees.append(tree)
        issues += [*wrong, *more]
    assert [*issues, *validate(trees)] == [], "the record of a test must fit its schema"
    found = sorted(check(assemble(trees), today))
    return [f"{i.place.line}:{i.place.column} {WORDS[i.severity]}: {i.message} → {i.hint}" for i in found]


def _filled(text: str, fields: dict[str, str]) -> str:
    body = _dedented(text) if text else ""
    missing = {key: value for key, value in fields.items() if not re.search(rf"^{key}:", body, re.MULTILINE)}
    return body + "".join(f"{key}: {value}\n" for key, value in missing.items())


def _dedented(text: str) -> str:
    """The text as a file: its first line is line 1."""
    return dedent(text).strip("\n") + "\n"


def _value(record: str, key: str) -> str:
    found = re.search(rf"^{key}: (.+)$", record, re.MULTILINE)
    assert found, key
    return found.group(1)

"""Values as citizens read them: days, numbers, words of lists, and what keys stand for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from generator.catalog import Catalog
from generator.schema import Field, Table, tables
from generator.tables import Row, walk
from generator.wording import clipped, day, number

INSIDE: Final = {"cases": "name", "forms": "name", "clauses": "id"}
"""Parts of a record that others of the same record refer to, and what they are called by."""
YES: Final = {"true": "có", "false": "không"}


@dataclass(frozen=True)
class Names:
    """What keys stand for, in either state: {(table, key): name}."""

    known: Mapping[tuple[str, str], str]

    @classmethod
    def of(cls, *catalogs: Catalog) -> Names:
        """The names that the registers, procedures and directives of these states give; the last one holds."""
        return cls({spot: name for catalog in catalogs for spot, name in _named(catalog)})

    def within(self, *roots: Row) -> Names:
        """These names, and those of the parts of a record."""
        own = {
            (row.table.name, row.cells.get("id", "")): row.cells.get(INSIDE[row.table.name], "")
            for root in roots
            for row in walk(root)
            if row.table.name in INSIDE
        }
        return Names({**self.known, **own})

    def value(self, table: Table, field: Field, text: str) -> str:
        """A cell as it is read."""
        if field.labels:
            return field.labels.get(text, text).lower() if field.name == "state" else field.labels.get(text, text)
        target = next((key.target for key in table.foreign_keys if field.name == key.fields[-1]), "")
        if target:
            return clipped(self.known.get((target, text), "") or text, 160)
        return _typed(field, text)


def _typed(field: Field, text: str) -> str:
    try:
        if field.type == "date":
            return day(date.fromisoformat(text))
        if field.type in ("number", "integer"):
            return number(Decimal(text))
    except (ValueError, ArithmeticError):
        return clipped(text)  # a wrong value is told by `check`
    return YES.get(text, text) if field.type == "boolean" else text


def _named(catalog: Catalog) -> Iterator[tuple[tuple[str, str], str]]:
    yield from ((("units", key), unit.name) for key, unit in catalog.units.items())
    yield from ((("sectors", key), sector.name) for key, sector in catalog.sectors.items())
    yield from ((("reception_points", key), point.name) for key, point in catalog.reception_points.items())
    yield from ((("procedures", key), f"{key} {found.title}") for key, found in catalog.procedures.items())
    yield from ((("directives", key), found.number) for key, found in catalog.directives.items())
    for key, text in catalog.legal_texts.items():
        yield ("legal_texts", key), f"{text.number} {text.title}".strip()


def single(table: str) -> str:
    """One item of a list, as a word: `giấy tờ`; the table's title where there is no shorter one."""
    return ITEMS.get(table) or tables()[table].title[:1].lower() + tables()[table].title[1:]


ITEMS: Final = {
    "papers": "giấy tờ", "steps": "bước", "results": "kết quả", "legal_basis": "căn cứ pháp lý", "conditions": "điều kiện",
    "fees": "khoản thu", "channels": "cách nộp", "limits": "thời hạn", "procedure_units": "đơn vị", "notes": "lưu ý",
    "forms": "biểu mẫu", "decisions": "quyết định công bố", "fee_exemptions": "diện miễn, giảm", "fee_tiers": "bậc thu",
    "process_steps": "bước nội bộ", "processes": "quy trình nội bộ", "contacts": "nơi nhận phản ánh", "units": "đơn vị",
    "assignments": "đơn vị được giao", "segments": "chặng thời hạn", "procedure_levels": "cấp thực hiện",
    "procedure_aliases": "tên thường gọi", "procedure_audiences": "đối tượng", "procedure_receptions": "nơi nộp",
    "event_steps": "bước", "event_aliases": "tên thường gọi", "task_supports": "đơn vị phối hợp",
}  # fmt: skip

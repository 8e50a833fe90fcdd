"""A procedure must not be replaced by itself or in a circle, and should not by one that is repealed too.

Who looks up an old code is led on to its successors; a circle would lead nowhere.

Đúng: replaced_by: [2.000002]
Sai: trong 1.000001.yaml ghi replaced_by: [1.000001]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog, is_repealed
from generator.issue import Issue
from generator.model import Brief, Procedure
from generator.rules.parts import ids, named, warning, way_back

ID = "thu-tuc-thay-the"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Walk from each procedure along its successors."""
    ways = {code: procedure.replaced_by for code, procedure in catalog.procedures.items()}
    for procedure in catalog.procedures.values():
        circle = way_back(procedure.code, ways)
        if circle:
            yield _circle(procedure, circle)
        else:
            yield from _ended(procedure, catalog, today)


def _circle(procedure: Brief, circle: tuple[str, ...]) -> Issue:
    wrong = "chính nó" if len(circle) == 2 else f"vòng tròn {' → '.join(circle)}"
    return Issue(procedure.where.of("replaced_by"), ID, f"{named(Procedure, 'replaced_by')} dẫn tới {wrong}.",
                 "Chỉ ghi mã của thủ tục mới; ở thủ tục mới không ghi lại mã cũ.")  # fmt: skip


def _ended(procedure: Brief, catalog: Catalog, today: date) -> Iterator[Issue]:
    for code in procedure.replaced_by:
        successor = catalog.procedures.get(code)
        if successor and is_repealed(successor, today):
            yield warning(procedure.where.of("replaced_by"), ID,
                          f"{named(Procedure, 'replaced_by')}: «{code}» cũng đã hết áp dụng.",
                          f"Ghi thủ tục đang áp dụng: {ids(successor.replaced_by)}." if successor.replaced_by
                          else f"Ghi thủ tục đang áp dụng, hoặc thêm replaced_by cho {code}.")  # fmt: skip

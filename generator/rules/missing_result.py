"""A procedure in force should say what the applicant gets.

Source: Nghị định 63/2010/NĐ-CP Điều 8: the result is a part that every procedure must have.

Đúng: results: [{name: Giấy khai sinh (bản chính)}]
Sai: không có results
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.issue import Issue
from generator.rules.parts import in_force, named, warning

ID = "thieu-ket-qua"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Procedures without a result."""
    for procedure in in_force(catalog, today):
        if not procedure.results:
            yield warning(procedure.where.of("results"), ID, f"Thủ tục không có {named(procedure, 'results')}.",
                          "Thêm results: giấy tờ hoặc quyết định mà người nộp nhận được.")  # fmt: skip

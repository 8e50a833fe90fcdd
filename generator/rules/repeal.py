"""A procedure that no longer applies must name the decision that ended it and its last day.

Source: Nghị định 63/2010/NĐ-CP (công bố thủ tục bị bãi bỏ). People who still hold an old leaflet must learn since
when, and by which decision, the procedure is gone.

Đúng: valid_to: 2026-06-30 với decisions: [{level: tinh, change: bai-bo, legal_text: ...}]
Sai: valid_to: 2026-06-30 mà không có quyết định bãi bỏ hoặc thay thế
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.catalog import Catalog, is_repealed
from generator.issue import Issue
from generator.model import Procedure
from generator.rules.parts import named
from generator.wording import day

ID = "thieu-quyet-dinh-bai-bo"
ENDS: Final = frozenset({"bai-bo", "thay-the"})


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """What is missing of the end of a procedure."""
    for procedure in catalog.at_hand.values():
        if is_repealed(procedure, today):
            yield from _missing(procedure)


def _missing(procedure: Procedure) -> Iterator[Issue]:
    ends = [decision for decision in procedure.decisions if decision.change in ENDS]
    if procedure.valid_to is None:
        yield Issue(ends[0].where.of("change"), ID,
                    f"Có quyết định bãi bỏ nhưng thiếu {named(procedure, 'valid_to')} của thủ tục.",
                    "Thêm valid_to: ngày cuối cùng thủ tục còn áp dụng.")  # fmt: skip
    elif not ends:
        yield Issue(procedure.where.of("valid_to"), ID,
                    f"{named(procedure, 'valid_to')} là {day(procedure.valid_to)}, đã qua, "
                    "nhưng không có quyết định bãi bỏ hoặc thay thế.",
                    "Thêm vào decisions một mục có change: bai-bo hoặc thay-the; nếu còn áp dụng thì xóa valid_to.")  # fmt: skip

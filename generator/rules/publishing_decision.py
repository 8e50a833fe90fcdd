"""A procedure in force must cite the decision that published it.

Source: Nghị định 63/2010/NĐ-CP (công bố, công khai thủ tục hành chính). A decision whose number is not known yet is
written without legal_text, with a note that says why; the site then says "chưa rõ quyết định".

Đúng: decisions: [{level: bo, change: moi, legal_text: 163-qd-btp}]
Sai: thủ tục đang áp dụng mà không có mục decisions, hoặc quyết định trống cả legal_text lẫn note
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Procedure
from generator.rules.parts import in_force, named, warning

ID = "quyet-dinh-cong-bo"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """No decision at all, or decisions that nobody can find."""
    for procedure in in_force(catalog, today):
        if not procedure.decisions:
            yield Issue(procedure.where.of("decisions"), ID, f"Thủ tục đang áp dụng nhưng không có {named(procedure, 'decisions')}.",
                        "Thêm decisions; chưa tìm được số quyết định thì ghi level, change và note nêu lý do.")  # fmt: skip
    for procedure in catalog.at_hand.values():
        yield from _unknown(procedure)


def _unknown(procedure: Procedure) -> Iterator[Issue]:
    unknown = [decision for decision in procedure.decisions if not decision.legal_text]
    for decision in unknown:
        if not decision.note:
            yield Issue(decision.where.of("legal_text"), ID,
                        f"{named(decision, 'legal_text')} để trống mà không có {named(decision, 'note')}.",
                        "Ghi mã quyết định, hoặc thêm note nói vì sao chưa biết.")  # fmt: skip
    explained = [decision for decision in unknown if decision.note]
    if explained:
        yield warning(explained[0].where.of("note"), ID, f"Chưa rõ quyết định: {len(explained)} mục trong "
                      f"{named(procedure, 'decisions')} chưa có số.",
                      "Tìm số quyết định, thêm vào danh-muc/van-ban rồi ghi ở legal_text.")  # fmt: skip

"""A paper must be handed in, shown, or sent; what is none of these is a note.

Source: in the national database 25 of 33 "papers" of khai sinh have 0 originals and 0 copies: they are notes, and people
take them for papers to bring.

Đúng: {name: Tờ khai, originals: 1} hoặc {name: Căn cước, shown: true}
Sai: {name: Người yêu cầu phải điền đầy đủ thông tin, originals: 0}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.issue import Issue
from generator.rules.parts import named

ID = "giay-to-hay-luu-y"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Papers that nobody has to bring, show or send."""
    for procedure in catalog.at_hand.values():
        for paper in procedure.papers:
            if not (paper.originals or paper.copies or paper.shown or paper.electronic):
                yield Issue(paper.where.of("name"), ID,
                            f"«{_short(paper.name)}» không phải nộp bản nào, không xuất trình, không nộp bản điện tử: "
                            "đây là lưu ý, không phải giấy tờ.",
                            f"Chuyển sang {named(procedure, 'notes')}; nếu là giấy tờ thì ghi originals, copies, "
                            "electronic: true hoặc shown: true.")  # fmt: skip


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59].rstrip() + "…"

"""A paper that is only shown must not be handed in as well.

Who hands in a copy and shows the original for comparison writes copies with copy_kind: doi-chieu, or explains in a note.

Đúng: {name: Căn cước, shown: true} hoặc {name: Hộ chiếu, copies: 1, copy_kind: doi-chieu}
Sai: {name: Căn cước, shown: true, originals: 1}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.issue import Issue
from generator.rules.parts import named

ID = "xuat-trinh"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Papers that are shown and handed in."""
    for procedure in catalog.at_hand.values():
        for paper in procedure.papers:
            if paper.shown and paper.originals:
                yield Issue(paper.where.of("shown"), ID,
                            f"{named(paper, 'shown')} nhưng phải nộp {paper.originals} bản chính.",
                            "Chỉ xuất trình thì xóa originals; phải nộp thì xóa shown.")  # fmt: skip
            elif paper.shown and paper.copies and paper.copy_kind != "doi-chieu" and not paper.note:
                yield Issue(paper.where.of("shown"), ID,
                            f"{named(paper, 'shown')} nhưng phải nộp {paper.copies} bản sao.",
                            "Nộp bản sao và đưa bản chính để đối chiếu thì ghi copy_kind: doi-chieu; "
                            "chỉ xuất trình thì xóa copies.")  # fmt: skip

"""A group of alternative papers should have at least two members.

"Một trong" with a single paper is either a slip in the group's name or no choice at all.

Đúng: hai giấy tờ cùng ghi alternative: noi-o
Sai: chỉ một giấy tờ ghi alternative: noi-o
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from generator.catalog import Catalog
from generator.issue import Issue
from generator.rules.parts import named, warning

ID = "nhom-chon-mot"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Groups with one member."""
    for procedure in catalog.at_hand.values():
        groups = Counter(paper.alternative for paper in procedure.papers if paper.alternative)
        for paper in procedure.papers:
            if groups[paper.alternative] == 1:
                near = get_close_matches(paper.alternative, [g for g in groups if g != paper.alternative], 1, 0.6)
                yield warning(paper.where.of("alternative"), ID,
                              f"{named(paper, 'alternative')} «{paper.alternative}» chỉ có một giấy tờ.",
                              f"Có phải bạn muốn viết «{near[0]}»?" if near
                              else "Ghi cùng tên nhóm ở giấy tờ thay thế kia, hoặc xóa alternative.")  # fmt: skip

"""Each task of a directive should be clear in six ways ("6 rõ").

Người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền (term found in Thông báo 624/TB-VPCP; the list from memory).
One warning per directive tells how many tasks lack what; showing it is honest, hiding it is not.

Đúng: lead là một đơn vị, có title, deadline, deliverable và authority
Sai: precision: khong, không có deliverable và authority
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.catalog import Catalog
from generator.issue import Issue
from generator.rules.parts import warning

ID = "sau-ro"
WAYS: Final = ("người", "thời gian", "trách nhiệm", "sản phẩm", "thẩm quyền")


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Count, per directive, the tasks that are not clear."""
    for directive in catalog.directives.values():
        lacking = [missing for task in directive.tasks if (missing := catalog.unclear(directive, task))]
        if lacking:
            counts = Counter(way for missing in lacking for way in missing)
            told = ", ".join(f"{way} {counts[way]}" for way in WAYS if counts[way])
            yield warning(directive.where.of("tasks"), ID,
                          f"{len(lacking)}/{len(directive.tasks)} nhiệm vụ chưa đủ «6 rõ»; chưa rõ: {told}.",
                          "Bổ sung lead, deadline, deliverable, authority khi văn bản có nêu; không nêu thì giữ nguyên.")  # fmt: skip

"""Two procedures in force with one title should each say in a summary when to use which.

Source: 14 of 207 titles in the national database belong to two codes; people cannot tell which one they need.

Đúng: hai thủ tục cùng tên, mỗi thủ tục có summary riêng nói dùng khi nào
Sai: hai thủ tục cùng tên, không có summary
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog, is_repealed
from generator.issue import Issue
from generator.model import Brief, Procedure
from generator.rules.parts import ids, named, warning

ID = "trung-ten"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Procedures that share a title and do not tell themselves apart."""
    groups: dict[str, list[Brief]] = defaultdict(list)
    for procedure in catalog.procedures.values():
        if is_repealed(procedure, today):
            continue
        groups[" ".join(procedure.title.casefold().split())].append(procedure)
    for group in groups.values():
        summaries = {procedure.summary for procedure in group if procedure.summary}
        if len(group) > 1 and len(summaries) < len(group):
            for procedure in group:
                others = ids(other.code for other in group if other is not procedure)
                yield warning(procedure.where.of("title"), ID, f"{named(Procedure, 'title')} trùng với {others}.",
                              f"Ghi {named(Procedure, 'summary')} ở mỗi thủ tục: dùng khi nào, khác thủ tục kia ở đâu.")  # fmt: skip

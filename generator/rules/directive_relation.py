"""A relation of a directive must say to what: a directive or legal text of this site, or a title.

Đúng: relations: [{kind: thuc-hien, title: Thông báo kết luận phiên họp ngày 08/9/2023}]
Sai: relations: [{kind: thuc-hien}]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.issue import Issue
from generator.rules.parts import named

ID = "quan-he-van-ban"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Relations to nothing, and to the directive itself."""
    for directive in catalog.directives.values():
        for relation in directive.relations:
            if not (relation.target or relation.legal_text or relation.title):
                yield Issue(relation.where.of("kind"), ID, f"{named(relation, 'kind')} không nói với văn bản nào.",
                            "Thêm target, legal_text, hoặc title nếu văn bản kia chưa có trên trang này.")  # fmt: skip
            if relation.target == directive.id:
                yield Issue(relation.where.of("target"), ID, f"{named(relation, 'target')} «{relation.target}» là chính văn bản này.",
                            "Ghi văn bản kia, hoặc xóa mục này.")  # fmt: skip

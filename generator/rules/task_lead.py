"""A task must not name its lead as a supporting unit too; a collective lead should be listed by unit.

"Một việc chỉ giao một cơ quan chủ trì": when a group leads, each member answers for its own part, so the members must
be known. One warning per directive tells which groups are not.

Đúng: lead: so-noi-vu-mau, supports: [so-tai-chinh-mau]
Sai: lead: so-noi-vu-mau, supports: [so-noi-vu-mau, so-tai-chinh-mau]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import GROUP, Catalog
from generator.issue import Issue
from generator.model import Directive
from generator.rules.parts import ids, named, tasks, warning

ID = "chu-tri"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Leads among the supporting units; groups without members."""
    for _, task in tasks(catalog):
        if task.lead in task.supports:
            yield Issue(task.where.of("supports"), ID,
                        f"{named(task, 'supports')} có «{task.lead}», đơn vị đã là {named(task, 'lead')}.",
                        f"Xóa {task.lead} khỏi supports.")  # fmt: skip
    for directive in catalog.directives.values():
        yield from _unlisted(directive, catalog)


def _unlisted(directive: Directive, catalog: Catalog) -> Iterator[Issue]:
    leads = [(task, catalog.units.get(task.lead)) for task in directive.tasks]
    found = [
        (task, unit)
        for task, unit in leads
        if unit and unit.kind == GROUP and not catalog.members(unit, directive.issued_on)
    ]
    if found:
        yield warning(found[0][0].where.of("lead"), ID,
                      f"{len(found)} nhiệm vụ giao cho nhóm chưa kê thành viên: {ids(unit.id for _, unit in found)}.",
                      "Kê members hoặc member_kinds của nhóm trong danh-muc/don-vi để theo dõi từng đơn vị.")  # fmt: skip

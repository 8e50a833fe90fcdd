"""What ends must not end before it begins, and no work is paused or closed before it is given.

Reports may be older than the directive: a Thông báo that lists overdue work of others tells figures gathered before it.

Đúng: valid_from: 2025-07-01 và valid_to: 2026-06-30
Sai: valid_from: 2026-06-30 và valid_to: 2025-07-01
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from generator.catalog import Catalog
from generator.issue import Issue, Place
from generator.model import Fee, LegalText, Procedure, Unit
from generator.rules.parts import fees, named, tasks
from generator.wording import day

ID = "thu-tu-ngay"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Periods of units, texts and members that run backwards, and ends of work older than the directive."""
    yield from _backwards([*catalog.units.values(), *catalog.legal_texts.values()])
    yield from _members(catalog)
    for issued_on, place, name, happened in _facts(catalog):
        if happened and happened < issued_on:
            yield Issue(place, ID, f"{name} là {day(happened)}, trước ngày ban hành văn bản {day(issued_on)}.",
                        "Xem lại năm của ngày này và của issued_on.")  # fmt: skip


def _members(catalog: Catalog) -> Iterator[Issue]:
    for group in catalog.working_groups.values():
        for member in group.members:
            if member.since and member.until and member.until < member.since:
                yield Issue(member.where.of("until"), ID,
                            f"{named(member, 'until')} là {day(member.until)}, trước "
                            f"{named(member, 'since')} là {day(member.since)}.",
                            "Xem lại năm của hai ngày.")  # fmt: skip


def check_procedures(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Periods of procedures and fees that run backwards."""
    for procedure in catalog.at_hand.values():
        yield from _backwards([procedure, *(fee for _, _, fee in fees(procedure))])


def _backwards(things: Iterable[Procedure | Fee | Unit | LegalText]) -> Iterator[Issue]:
    for thing in things:
        if thing.valid_from and thing.valid_to and thing.valid_to < thing.valid_from:
            yield Issue(thing.where.of("valid_to"), ID,
                        f"{named(thing, 'valid_to')} là {day(thing.valid_to)}, trước "
                        f"{named(thing, 'valid_from')} là {day(thing.valid_from)}.",
                        "Xem lại năm của hai ngày; chưa chắc thì xóa ngày chưa chắc.")  # fmt: skip


def _facts(catalog: Catalog) -> Iterator[tuple[date, Place, str, date | None]]:
    """(day of issue, place, name of the field, its day) of what can only follow the directive."""
    for directive, task in tasks(catalog):
        yield directive.issued_on, task.where.of("paused_on"), named(task, "paused_on"), task.paused_on
        for part in task.assignments:
            yield directive.issued_on, part.where.of("closed_on"), named(part, "closed_on"), part.closed_on

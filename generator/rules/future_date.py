"""What has happened should not be dated after today.

A report or a check dated in the future is a slip of the keyboard; progress leaves it out in silence.

Đúng: checked_on: 2026-11-22
Sai: checked_on: 2062-11-22
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Any, Final

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Decision, Directive, Event, Extension, LegalText, Procedure, ReceptionPoint, Report, Unit
from generator.rules.parts import named, reports, tasks, warning
from generator.wording import day

ID = "ngay-tuong-lai"
PAST: Final[dict[type[Any], tuple[str, ...]]] = {
    Procedure: ("checked_on",),
    Decision: ("published_on",),
    Unit: ("checked_on", "head_since"),
    LegalText: ("issued_on", "checked_on"),
    ReceptionPoint: ("checked_on",),
    Event: ("checked_on",),
    Directive: ("issued_on", "facts_on", "checked_on"),
    Extension: ("decided_on",),
    Report: ("reported_on", "completed_on", "evidence_on", "confirmed_on"),
}


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Every date of something that has happened."""
    for thing in _things(catalog):
        for field in PAST[type(thing)]:
            seen: date | None = getattr(thing, field)
            if seen and seen > today:
                yield warning(thing.where.of(field), ID, f"{named(thing, field)} là {day(seen)}, sau hôm nay {day(today)}.",
                              "Xem lại năm và tháng.")  # fmt: skip


def _things(catalog: Catalog) -> Iterator[Any]:
    procedures = catalog.procedures.values()
    yield from chain(procedures, catalog.units.values(), catalog.legal_texts.values())
    yield from chain(catalog.reception_points.values(), catalog.directives.values(), catalog.events.values())
    yield from (decision for procedure in procedures for decision in procedure.decisions)
    yield from (extension for _, task in tasks(catalog) for extension in task.extensions)
    yield from (report for _, _, _, report in reports(catalog))

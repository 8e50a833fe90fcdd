"""What has happened should not be dated after today.

A report or a check dated in the future is a slip of the keyboard; progress leaves it out in silence.

Đúng: checked_on: 2026-11-22
Sai: checked_on: 2062-11-22
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import Any, Final

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import (
    Decision,
    Directive,
    DossierFigure,
    Event,
    Extension,
    LegalText,
    Procedure,
    ReceptionPoint,
    Report,
    Review,
    ScoreFigure,
    Session,
    Unit,
    WorkingGroup,
)
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
    WorkingGroup: ("founded_on", "checked_on"),
    Session: ("held_on", "issued_on"),
    Review: ("proposed_on", "submitted_on", "decided_on", "checked_on"),
    DossierFigure: ("as_of",),
    ScoreFigure: ("as_of",),
    Report: ("reported_on", "completed_on", "evidence_on", "confirmed_on"),
}


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Every date of something that has happened, but for procedures."""
    return _wrong(_things(catalog), today)


def check_procedures(catalog: Catalog, today: date) -> Iterator[Issue]:
    """The same of procedures."""
    procedures = catalog.at_hand.values()
    return _wrong(chain(procedures, (decision for p in procedures for decision in p.decisions)), today)


def _wrong(things: Iterable[Any], today: date) -> Iterator[Issue]:
    for thing in things:
        for field in PAST[type(thing)]:
            seen: date | None = getattr(thing, field)
            if seen and seen > today:
                yield warning(thing.where.of(field), ID, f"{named(thing, field)} là {day(seen)}, sau hôm nay {day(today)}.",
                              "Xem lại năm và tháng.")  # fmt: skip


def _things(catalog: Catalog) -> Iterator[Any]:
    yield from chain(catalog.units.values(), catalog.legal_texts.values())
    yield from chain(catalog.reception_points.values(), catalog.directives.values(), catalog.events.values())
    yield from chain(catalog.working_groups.values(), catalog.reviews.values())
    yield from (session for group in catalog.working_groups.values() for session in group.sessions)
    yield from (row for file in catalog.figures.values() for row in (*file.dossiers, *file.scores))
    yield from (extension for _, task in tasks(catalog) for extension in task.extensions)
    yield from (report for _, _, _, report in reports(catalog))

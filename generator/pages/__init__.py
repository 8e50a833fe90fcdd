"""The pages of the site: one module and one template per page family."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from generator.artifact import Artifact, Draft, Page
from generator.catalog import Catalog
from generator.pages import (
    audience,
    booklets,
    burden,
    directive,
    directives,
    event,
    following_up,
    glossary,
    home,
    indicators,
    internal,
    legal_text,
    legal_texts,
    level,
    lookup,
    open_data,
    procedure,
    procedure_script,
    procedures,
    review,
    reviews,
    scorecard,
    sector,
    task_script,
    tasks,
    unit,
    units,
    working_calendar,
    working_groups,
)
from generator.pages.english import lists as english_lists
from generator.pages.environment import Renderer
from generator.setting import Setting

Product = Page | Artifact | Draft


@dataclass(frozen=True)
class Job:
    """Pages that are made together: a family of the code, the key of what they show, and how to make them.

    What a job makes depends on nothing but what it reads of the catalog, so that a build can tell whether its pages of
    the last time still hold.
    """

    family: str
    key: str
    make: Callable[[Catalog, date, Renderer], Iterator[Product]]

    @property
    def name(self) -> str:
        """What tells it from all other jobs."""
        return f"{self.family}:{self.key}"


WHOLE: Final[Mapping[str, Callable[[Catalog, date, Renderer], Iterator[Product]]]] = {
    "home": home.pages, "directives": directives.pages, "tasks": tasks.pages, "procedures": procedures.pages, "events": event.pages,
    "sectors": sector.pages, "levels": level.pages, "audiences": audience.pages, "lookup": lookup.pages,
    "internal": internal.pages, "units": units.pages, "legal_texts": legal_texts.pages, "booklets": booklets.pages,
    "working_groups": working_groups.pages, "reviews": reviews.pages, "burden": burden.pages, "scorecard": scorecard.pages, "following_up": following_up.pages, "indicators": indicators.pages,
    "working_calendar": working_calendar.pages, "procedure_script": procedure_script.pages,
    "english": english_lists.pages, "glossary": glossary.pages,
    "task_script": task_script.pages,
}  # fmt: skip
"""Families that are made in one go."""


def jobs(catalog: Catalog) -> Iterator[Job]:
    """All pages but those of single procedures and that of open data."""
    for name, make in WHOLE.items():
        yield Job(name, "", make)
    for name, keys, each in (
        ("directive", catalog.directives, directive.pages),
        ("event", catalog.events, event.event_pages),
        ("letter", catalog.by_letter, procedures.letter_pages),
        ("sector", catalog.sectors, sector.sector_pages),
        ("level", level.levels(), level.level_pages),
        ("audience", audience.audiences(), audience.audience_pages),
        ("unit", catalog.units, unit.unit_pages),
        ("working_group", catalog.working_groups, working_groups.group_pages),
        ("review", catalog.reviews, review.pages),
        ("directive_files", catalog.directives, following_up.directive_files),
        ("unit_files", catalog.units, following_up.unit_files),
        ("sector_files", catalog.sectors, following_up.sector_files),
        ("scorecard_of", catalog.units, scorecard.card_pages),
        ("legal_text", catalog.legal_texts, legal_text.text_pages),
    ):
        for key in keys:
            yield Job(name, key, partial(each, key))


def drawn(product: Product) -> Page | Artifact:
    """The product; a draft with its article."""
    return product.drawn() if isinstance(product, Draft) else product


def render(catalog: Catalog, today: date, setting: Setting, counts: Mapping[str, int]) -> Iterator[Page | Artifact]:
    """Every page of a catalog whose procedures are all at hand; `counts` are the rows of each table."""
    renderer = Renderer(catalog, today, setting, counts)
    for job in jobs(catalog):
        yield from map(drawn, job.make(catalog, today, renderer))
    for record in catalog.at_hand.values():
        yield from procedure.pages(record, catalog, today, renderer)
    yield from open_data.pages(catalog, today, renderer)

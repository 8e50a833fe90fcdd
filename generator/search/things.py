"""What is findable besides procedures: units and their scorecards, sectors, directives, tasks, working groups,
proposals to simplify, life events, words of the glossary, legal texts, help pages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from generator import addresses
from generator.catalog import Catalog
from generator.search.stream import Stream, stream
from generator.wording import first_upper, slug

PROCEDURE, ALIAS, UNIT, SECTOR = "thu-tuc", "ten-khac", "co-quan", "linh-vuc"
DIRECTIVE, TASK, EVENT, PAGE, LEGAL = "van-ban", "nhiem-vu", "su-kien", "trang", "phap-luat"
GROUP, REVIEW, CARD, TERM = "to-cong-tac", "ra-soat", "dieu-hanh", "tu-ngu"
HELP: Final = Path(__file__).parent / "words" / "trang.json"


class Thing(NamedTuple):
    """A page that is not a procedure's: its kind, its key among that kind, its address, its title."""

    kind: str
    key: str
    url: str
    title: Stream


def things(catalog: Catalog) -> Iterator[Thing]:
    """Everything that stands in the catalogue beside procedures."""
    for unit in catalog.units.values():
        yield Thing(UNIT, unit.id, addresses.unit(unit.id), stream(unit.name))
    for sector in catalog.sectors.values():
        yield Thing(SECTOR, sector.id, addresses.sector(sector.id), stream(sector.name))
    for directive in catalog.directives.values():
        title = stream(f"{directive.number} {directive.title}")
        yield Thing(DIRECTIVE, directive.id, addresses.directive(directive.id), title)
        for task in directive.tasks:
            key = f"{directive.id}#{slug(task.id)}"
            yield Thing(TASK, key, addresses.task(directive.id, task.id), stream(task.title))
    yield from _led(catalog)
    for url, title in json.loads(HELP.read_text(encoding="utf-8")):
        yield Thing(PAGE, url, url, stream(title))
    for event in catalog.events.values():
        # of an everyday name the title in brackets says what it is; there it weighs less in ranking
        titles = (event.title, *(f"{first_upper(alias)} ({event.title})" for alias in event.aliases))
        yield from (Thing(EVENT, event.id, addresses.event(event.id), stream(title)) for title in titles)


def _led(catalog: Catalog) -> Iterator[Thing]:
    """Who drives the work and what is proposed, and words explained."""
    for group in catalog.working_groups.values():
        yield Thing(GROUP, group.id, addresses.working_group(group.id), stream(group.title))
    for review in catalog.reviews.values():
        yield Thing(REVIEW, review.id, addresses.review(review.id), stream(review.title))
    for unit in catalog.units.values():
        if catalog.has_card(unit.id):
            yield Thing(CARD, unit.id, addresses.scorecard(unit.id), stream(f"Bảng điều hành: {unit.name}"))
    for term in catalog.terms.values():
        anchor = slug(term.term)
        yield Thing(TERM, anchor, f"{addresses.GLOSSARY}#{anchor}", stream(first_upper(term.term)))


def legal_texts(catalog: Catalog) -> Iterator[Thing]:
    """Legal texts, by number and title; they have a file of their own because few people look for them."""
    for text in catalog.legal_texts.values():
        title = text.title if text.number in text.title else f"{text.number} {text.title}"
        yield Thing(LEGAL, text.id, addresses.legal_text(text.id), stream(title))

"""The fields of administration: an index, and the procedures of each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from generator import addresses
from generator.artifact import Draft, Page
from generator.catalog import Catalog
from generator.pages import entries, listing, posting, proposals
from generator.pages.environment import Renderer
from generator.pages.listing import Card, by_name, parts
from generator.pages.proposals import Standing, sectors_of, standings


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/linh-vuc/` and `/linh-vuc/<id>/`."""
    yield Page(
        url=addresses.SECTORS,
        family=f"/{addresses.SECTORS}",
        title="Thủ tục theo lĩnh vực",
        description="Các lĩnh vực của thủ tục hành chính và số thủ tục của từng lĩnh vực.",
        article=render("sectors.html", addresses.SECTORS, cards=cards(catalog, today)),
    )


def sector_pages(key: str, catalog: Catalog, today: date, render: Renderer) -> Iterator[Draft]:
    """`/linh-vuc/<id>/` and the pages after it."""
    sector = catalog.sectors[key]
    found = catalog.by_sector.get(sector.id, ())
    proposed = _proposed(key, catalog, today)
    posted = bool(posting.gathered(found, today, render.setting))
    for part in parts(addresses.sector(sector.id), entries.sections(found, catalog, today)):
        title = part.titled(sector.name)
        counted = entries.counted(found, today)
        description = f"Lĩnh vực {sector.name}: {counted}."
        view = {
            "title": title,
            "sector": sector,
            "part": part,
            "counted": counted,
            "posted": posted,
            "proposals": proposed if part.number == 1 else (),
            "shown_proposals": proposals.SHOWN,
        }
        draw = partial(render, "sector.html", part.url, **view)
        yield listing.draft(part, "linh-vuc", title, description, draw, view, sector.where.file)


def _proposed(key: str, catalog: Catalog, today: date) -> tuple[Standing, ...]:
    return standings((r for r in catalog.reviews.values() if key in sectors_of(catalog, r)), today)


def cards(catalog: Catalog, today: date, *, filled: bool = False) -> tuple[Card, ...]:
    """Every sector with its counts, by name; only those with procedures if `filled`."""
    found = [s for s in catalog.sectors.values() if not filled or s.id in catalog.by_sector]
    return tuple(
        Card(addresses.sector(s.id), s.name, entries.counted(catalog.by_sector.get(s.id, ()), today))
        for s in by_name(found, lambda s: s.name)
    )


def name(catalog: Catalog, identifier: str) -> str:
    """The name of a sector; its key when nobody has named it."""
    sector = catalog.sectors.get(identifier)
    return sector.name if sector else identifier

"""The people and organizations that procedures are for: an index, and the procedures of each by sector."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from generator import addresses
from generator.artifact import Draft, Page
from generator.catalog import Catalog
from generator.pages import entries, listing, sector
from generator.pages.environment import Renderer
from generator.pages.listing import Card, parts
from generator.schema import tables


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/doi-tuong/`."""
    yield Page(
        url=addresses.AUDIENCES,
        family="doi-tuong-muc-luc",
        title="Thủ tục theo đối tượng",
        description="Thủ tục hành chính dành cho công dân, doanh nghiệp, hợp tác xã và các đối tượng khác.",
        article=render("audiences.html", addresses.AUDIENCES, cards=cards(catalog, today)),
    )


def audience_pages(value: str, catalog: Catalog, today: date, render: Renderer) -> Iterator[Draft]:
    """`/doi-tuong/<audience>/` and the pages after it; an audience without procedures keeps its page."""
    name = audiences()[value]
    found = catalog.by_audience.get(value, ())
    counted = entries.counted(found, today)
    for part in parts(
        addresses.audience(value), entries.sections(found, catalog, today, by=lambda p: sector.name(catalog, p.sector))
    ):
        title = part.titled(f"Thủ tục dành cho: {name}")
        description = f"Thủ tục hành chính dành cho: {name}. {counted}."
        view = {"title": title, "part": part, "counted": counted}
        draw = partial(render, "audience.html", part.url, **view)
        yield listing.draft(part, "doi-tuong", title, description, draw, view)


def audiences() -> dict[str, str]:
    """Every audience with its name, in the order of the schema."""
    return dict(tables()["procedure_audiences"].field("audience").labels)


def cards(catalog: Catalog, today: date, *, filled: bool = False) -> tuple[Card, ...]:
    """Every audience with its counts; only those with procedures if `filled`."""
    return tuple(
        Card(addresses.audience(value), name, entries.counted(catalog.by_audience.get(value, ()), today))
        for value, name in audiences().items()
        if not filled or value in catalog.by_audience
    )

"""The levels that settle procedures: an index, and the procedures of each by sector."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Final

from generator import addresses
from generator.artifact import Draft, Page
from generator.catalog import Catalog
from generator.pages import entries, listing, sector
from generator.pages.environment import Renderer
from generator.pages.listing import Card, parts
from generator.schema import tables

SETTLES: Final = {
    "bo": "Do bộ, cơ quan ngang bộ giải quyết.",
    "tinh": "Do Ủy ban nhân dân tỉnh, thành phố hoặc cơ quan của tỉnh, thành phố giải quyết.",
    "huyen": "Cấp huyện đã kết thúc từ ngày 01/7/2025. Trang giữ lại các thủ tục cũ để tra cứu.",
    "xa": "Do Ủy ban nhân dân xã, phường, đặc khu hoặc cơ quan ở xã, phường, đặc khu giải quyết.",
    "khac": "Do cơ quan không thuộc các cấp trên giải quyết.",
}


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/cap/`."""
    yield Page(
        url=addresses.LEVELS,
        family=f"/{addresses.LEVELS}",
        title="Thủ tục theo cấp giải quyết",
        description="Thủ tục hành chính do cấp bộ, cấp tỉnh, cấp xã và cơ quan khác giải quyết.",
        article=render("levels.html", addresses.LEVELS, cards=cards(catalog, today)),
    )


def level_pages(value: str, catalog: Catalog, today: date, render: Renderer) -> Iterator[Draft]:
    """`/cap/<level>/` and the pages after it; a level without procedures keeps its page."""
    title = levels()[value]
    found = catalog.by_level.get(value, ())
    counted = entries.counted(found, today)
    for part in parts(
        addresses.level(value), entries.sections(found, catalog, today, by=lambda p: sector.name(catalog, p.sector))
    ):
        heading = part.titled(f"Thủ tục {title[:1].lower() + title[1:]}")
        description = f"{title}: {counted}. {SETTLES.get(value, '')}".strip()
        view = {"title": heading, "settles": SETTLES.get(value, ""), "part": part, "counted": counted}
        yield listing.draft(part, "cap", heading, description, partial(render, "level.html", part.url, **view), view)


def levels() -> dict[str, str]:
    """Every level with its name, in the order of the schema."""
    return dict(tables()["procedure_levels"].field("level").labels)


def cards(catalog: Catalog, today: date) -> tuple[Card, ...]:
    """Every level with its counts."""
    return tuple(
        Card(addresses.level(value), title, entries.counted(catalog.by_level.get(value, ()), today))
        for value, title in levels().items()
    )

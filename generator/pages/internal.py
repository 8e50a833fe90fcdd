"""The list of internal procedures, which agencies do among themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator import addresses
from generator.artifact import Page
from generator.catalog import Catalog, is_repealed
from generator.pages import entries, sector
from generator.pages.environment import Renderer
from generator.pages.listing import Section, by_name, parts


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/thu-tuc-noi-bo/`, by sector, repealed ones last."""
    found = [p for p in catalog.procedures.values() if p.scope == entries.INTERNAL]
    for part in parts(addresses.INTERNAL, _sections(catalog, today)):
        title = part.titled("Thủ tục hành chính nội bộ")
        yield Page(
            url=part.url,
            family=f"/{addresses.INTERNAL}" if part.number == 1 else "thu-tuc-noi-bo-trang",
            title=title,
            description="Thủ tục giữa các cơ quan nhà nước với nhau. Ai cũng xem được việc đi qua đâu, bao lâu.",
            article=render(
                "internal.html", part.url, title=title, part=part, live=sum(not is_repealed(p, today) for p in found)
            ),
        )


def _sections(catalog: Catalog, today: date) -> Iterator[Section[entries.Entry]]:
    found = by_name((p for p in catalog.procedures.values() if p.scope == entries.INTERNAL), lambda p: p.title)
    live = [entries.entry(p, catalog, today) for p in found if not is_repealed(p, today)]
    names = {e.procedure.sector: sector.name(catalog, e.procedure.sector) for e in live}
    for key in by_name(names, lambda k: names[k]):
        yield Section(names[key], tuple(e for e in live if e.procedure.sector == key), url=addresses.sector(key))
    yield Section("Đã hết áp dụng", tuple(entries.entry(p, catalog, today) for p in found if is_repealed(p, today)))

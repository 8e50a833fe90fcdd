"""Booklets of posting sheets: those of a sector or of a unit, to be printed as one document.

A booklet is a short list; the browser fetches the sheets that it names and puts them one after another. Written out,
each sheet would lie on the disk once more for its sector and for every unit that has a part in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from typing import Final

from generator import addresses
from generator.artifact import Artifact, Page
from generator.catalog import Catalog
from generator.model import Brief
from generator.pages import posting, sector
from generator.pages.environment import Renderer
from generator.pages.listing import Card, Section, by_name, grouped, parts
from generator.wording import number

HEADINGS: Final = (("linh-vuc", "Tập theo lĩnh vực"), ("co-quan", "Tập theo cơ quan"))
SHEETS: Final = 40
"""So many sheets in one document: about a hundred pages of paper."""


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page | Artifact]:
    """`/niem-yet/`, and `/niem-yet/linh-vuc/<id>/`, `/niem-yet/co-quan/<id>/` where there is a sheet."""
    posted = posting.gathered(catalog.procedures.values(), today, render.setting)
    by_sector = grouped(posted, lambda p: p.sector)
    by_unit = grouped(((unit, p) for p in posted for unit in posting.holders(p)), lambda pair: pair[0])
    sectors, units = list[Card](), list[Card]()
    for item in by_name((s for s in catalog.sectors.values() if s.id in by_sector), lambda s: s.name):
        found = by_sector[item.id]
        sectors.append(_card(addresses.SECTORS, item.id, item.name, len(found)))
        yield from _booklet(catalog, sectors[-1], found, today, render)
    for unit in by_name((u for u in catalog.units.values() if u.id in by_unit), lambda u: u.name):
        found = tuple(p for _, p in by_unit[unit.id])
        units.append(_card(addresses.UNITS, unit.id, unit.name, len(found)))
        yield from _booklet(catalog, units[-1], found, today, render)
    yield Page(
        url=addresses.POSTING,
        family=f"/{addresses.POSTING}",
        title="Bản niêm yết",
        description="Bản niêm yết thủ tục khổ A4, có mã QR. Lấy từng thủ tục, hoặc cả tập theo lĩnh vực, theo cơ quan.",
        article=render("postings.html", addresses.POSTING, sectors=sectors, units=units, total=len(posted)),
    )


def _card(kind: str, identifier: str, name: str, count: int) -> Card:
    return Card(addresses.booklet(kind, identifier), name, f"{number(count)} bản")


def _booklet(catalog: Catalog, card: Card, found: Iterable[Brief], today: date, render: Renderer) -> Iterator[Artifact]:
    groups = grouped(by_name(found, lambda p: p.title), lambda p: sector.name(catalog, p.sector))
    listed = [Section(title, groups[title]) for title in by_name(groups, lambda title: title)]
    for part in parts(card.url, listed, SHEETS):
        content = render.bare(
            "booklet.html", part=part, title=card.title, today=today, to=partial(addresses.relative, part.url)
        )
        yield Artifact(f"{part.url}index.html", content.encode())

"""The lists of directives, each with how its tasks stand: the newest, and those of each year in parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, Final

from generator import addresses
from generator.artifact import Page
from generator.catalog import Catalog
from generator.model import Directive
from generator.pages import works
from generator.pages.environment import Renderer
from generator.pages.listing import Section, parts
from generator.wording import number

TITLE: Final = "Văn bản chỉ đạo"
SHOWN: Final = 100
"""So many directives stand on the first page; beyond, it shows the newest, and each year has its own pages."""


@dataclass(frozen=True)
class Entry:
    """A directive with the totals of its tasks."""

    directive: Directive
    summary: works.Summary


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/van-ban/` and `/van-ban/<năm>/`."""
    found = newest(catalog, today)
    yield Page(
        url=addresses.DIRECTIVES,
        family=f"/{addresses.DIRECTIVES}",
        title=TITLE,
        description="Các văn bản giao nhiệm vụ cải cách thủ tục hành chính, kèm tình trạng từng nhiệm vụ.",
        article=render("directives.html", addresses.DIRECTIVES, **view(found)),
    )
    for year, entries in by_year(found):
        yield from _year(year, entries, render)


def view(found: tuple[Entry, ...]) -> dict[str, Any]:
    """What the template arranges."""
    return {
        "title": TITLE,
        "years": by_year(found[:SHOWN]),
        "all_years": [(year, len(entries), addresses.directives_of(year)) for year, entries in by_year(found)],
        "total": len(found),
        "shown": min(SHOWN, len(found)),
    }


def by_year(found: tuple[Entry, ...]) -> list[tuple[int, tuple[Entry, ...]]]:
    """Entries that stand newest first, under their years."""
    return [(year, tuple(group)) for year, group in groupby(found, key=lambda e: e.directive.issued_on.year)]


def _year(year: int, entries: tuple[Entry, ...], render: Renderer) -> Iterator[Page]:
    for part in parts(addresses.directives_of(year), (Section("", entries),), SHOWN):
        title = part.titled(f"Văn bản chỉ đạo năm {year}")
        yield Page(
            url=part.url,
            family=part.family("van-ban-nam"),
            title=title,
            description=f"{number(len(entries))} văn bản giao nhiệm vụ ban hành năm {year}, kèm tình trạng từng nhiệm vụ.",
            article=render("directives_year.html", part.url, title=title, part=part, year=year),
        )


def newest(catalog: Catalog, today: date) -> tuple[Entry, ...]:
    """Every directive with its totals, the newest first."""
    found = sorted(catalog.directives.values(), key=lambda d: (d.issued_on, d.id), reverse=True)
    return tuple(Entry(d, works.summary(works.rows(catalog.works_in.get(d.id, ()), today))) for d in found)

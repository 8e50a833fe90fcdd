"""The list of directives by year, each with how its tasks stand."""

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

TITLE: Final = "Văn bản chỉ đạo"


@dataclass(frozen=True)
class Entry:
    """A directive with the totals of its tasks."""

    directive: Directive
    summary: works.Summary


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/van-ban/`."""
    yield Page(
        url=addresses.DIRECTIVES,
        family=f"/{addresses.DIRECTIVES}",
        title=TITLE,
        description="Các văn bản giao nhiệm vụ cải cách thủ tục hành chính, kèm tình trạng từng nhiệm vụ.",
        article=render("directives.html", addresses.DIRECTIVES, **view(catalog, today)),
    )


def view(catalog: Catalog, today: date) -> dict[str, Any]:
    """What the template arranges."""
    found = newest(catalog, today)
    return {
        "title": TITLE,
        "years": [(year, tuple(group)) for year, group in groupby(found, key=lambda e: e.directive.issued_on.year)],
        "total": len(found),
    }


def newest(catalog: Catalog, today: date) -> tuple[Entry, ...]:
    """Every directive with its totals, the newest first."""
    found = sorted(catalog.directives.values(), key=lambda d: (d.issued_on, d.id), reverse=True)
    return tuple(Entry(d, works.summary(works.rows(catalog.works_in.get(d.id, ()), today))) for d in found)

"""The pages of the site: one module and one template per page family."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final

from generator.artifact import Artifact, Page
from generator.catalog import Catalog
from generator.pages import (
    directive,
    directives,
    home,
    internal,
    legal_text,
    legal_texts,
    level,
    open_data,
    procedure,
    procedure_script,
    procedures,
    sector,
    tasks,
    unit,
    units,
    working_calendar,
)
from generator.pages.environment import Renderer
from generator.setting import Setting

Family = Callable[[Catalog, date, Renderer], Iterator[Page] | Iterator[Artifact]]

PAGES: Final[tuple[Family, ...]] = (
    home.pages, directives.pages, directive.pages, tasks.pages,
    procedures.pages, procedure.pages, procedure_script.pages, sector.pages, level.pages, internal.pages,
    units.pages, unit.pages, legal_texts.pages, legal_text.pages, open_data.pages,
    working_calendar.pages,
)  # fmt: skip


def render(catalog: Catalog, today: date, setting: Setting, counts: Mapping[str, int]) -> Iterator[Page | Artifact]:
    """Every page that comes from records, and the files that pages need; `counts` are the rows of each table, for the page of open data."""
    renderer = Renderer(catalog, today, setting, counts)
    for pages in PAGES:
        yield from pages(catalog, today, renderer)

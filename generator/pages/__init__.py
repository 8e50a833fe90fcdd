"""The pages of the site: one module and one template per page family."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from generator.artifact import Page
from generator.catalog import Catalog
from generator.pages import procedure
from generator.pages.environment import Renderer
from generator.setting import Setting

Family = Callable[[Catalog, date, Renderer], Iterator[Page]]

PAGES: Final[tuple[Family, ...]] = (
    procedure.pages,
)  # fmt: skip


def render(catalog: Catalog, today: date, setting: Setting) -> Iterator[Page]:
    """Every page that comes from records."""
    renderer = Renderer(catalog, today, setting)
    for pages in PAGES:
        yield from pages(catalog, today, renderer)

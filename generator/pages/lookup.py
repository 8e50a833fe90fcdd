"""The page to look procedures up: the place of the filters, and every list that leads to a procedure without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from generator import addresses
from generator.artifact import Page
from generator.catalog import Catalog
from generator.pages import audience, event, level, procedures, sector
from generator.pages.environment import Renderer
from generator.pages.listing import by_name

TITLE: Final = "Tra cứu thủ tục"
SCRIPT: Final = "tim-kiem/tra-cuu.js"
HELP: Final = "tro-giup/#khong-tim-thay"


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/tra-cuu/`."""
    yield Page(
        url=addresses.LOOKUP,
        family=f"/{addresses.LOOKUP}",
        title=TITLE,
        description="Tìm và lọc thủ tục hành chính theo lĩnh vực, cơ quan, cấp, đối tượng, cách nộp, phí, thời hạn.",
        article=render("lookup.html", addresses.LOOKUP, **view(catalog, today)),
    )


def view(catalog: Catalog, today: date) -> dict[str, Any]:
    """What the template arranges."""
    events = by_name(catalog.events.values(), lambda found: found.title)
    return {
        "title": TITLE,
        "script": SCRIPT,
        "help": HELP,
        "letters": procedures.letters(catalog),
        "sectors": sector.cards(catalog, today, filled=True),
        "levels": level.cards(catalog, today),
        "audiences": audience.cards(catalog, today, filled=True),
        "units": procedures.units(catalog, today),
        "events": event.cards(events),
        "steps": [
            {"ma": one.id, "ten": one.title, "thu_tuc": sorted({s.procedure for s in one.steps if s.procedure})}
            for one in events
        ],
    }

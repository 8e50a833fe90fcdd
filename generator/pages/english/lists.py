"""`/en/` and `/en/thu-tuc/`: what this site is, and every procedure that has an English page, by sector."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final, NamedTuple

from markupsafe import Markup

from generator import addresses
from generator.artifact import Page
from generator.catalog import Catalog, is_repealed
from generator.model import Brief
from generator.pages.english import words
from generator.pages.english.procedure import has_page, sector_name
from generator.pages.environment import Renderer
from generator.pages.listing import grouped
from generator.wording import fold, order

TITLE: Final = "Administrative procedures, in the open"
DESCRIPTION: Final = "Administrative procedures of Viet Nam: papers, time limits, fees, where to apply. Labels in English, records in Vietnamese."
LIST_TITLE: Final = "Procedures in English"
LIST_DESCRIPTION: Final = "Procedures with an English page, by sector. Titles are unofficial translations where given."


class Row(NamedTuple):
    """A procedure of the list; `words` is what the search field looks in."""

    url: str
    code: str
    title: str
    vietnamese: str
    words: str


class Group(NamedTuple):
    """The procedures of one sector."""

    name: Markup
    rows: tuple[Row, ...]


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/en/` and `/en/thu-tuc/`."""
    found = [p for p in catalog.procedures.values() if has_page(p, render.setting) and not is_repealed(p, today)]
    yield _page("en", "en_home.html", addresses.HOME, TITLE, DESCRIPTION, render, home(found))
    told = {"groups": groups(catalog, found), "total": len(found)}
    yield _page("en-muc-luc", "en_list.html", addresses.PROCEDURES, LIST_TITLE, LIST_DESCRIPTION, render, told)


def _page(
    family: str, template: str, there: str, title: str, description: str, render: Renderer, told: dict[str, Any]
) -> Page:
    url = addresses.english(there)
    article = render(template, url, title=title, description=description, en=words, there=there, **told)
    return Page(url=url, family=family, title=title, description=description, article=article, other=there)


def home(found: list[Brief]) -> dict[str, Any]:
    """What the front page arranges: the translated procedures, which a foreign reader can begin with."""
    translated = sorted((p for p in found if p.english), key=lambda p: p.english)
    return {"total": len(found), "translated": [_row(p) for p in translated]}


def groups(catalog: Catalog, found: list[Brief]) -> tuple[Group, ...]:
    """Sectors by their shown names; translated procedures first in each."""
    by_sector = grouped(sorted(found, key=_rank), lambda p: p.sector)
    named = [(sector_name(catalog, key), rows) for key, rows in by_sector.items()]
    named.sort(key=lambda pair: order(pair[0].striptags()))
    return tuple(Group(name, tuple(map(_row, rows))) for name, rows in named)


def _rank(procedure: Brief) -> tuple[bool, str, Any, str]:
    return (not procedure.english, procedure.english, order(procedure.title), procedure.code)


def _row(procedure: Brief) -> Row:
    said = fold(f"{procedure.code} {procedure.english} {procedure.title}")
    url = addresses.english(addresses.procedure(procedure.code))
    return Row(url, procedure.code, procedure.english, procedure.title, said)

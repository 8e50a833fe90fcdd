"""The short English page of one procedure: what it takes, how long, how much, where; the Vietnamese page tells all."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from markupsafe import Markup

from generator import addresses
from generator.artifact import Page
from generator.catalog import Catalog, is_repealed
from generator.model import Brief, Procedure
from generator.pages import procedure_offers, procedure_papers
from generator.pages.english import summary, words
from generator.pages.environment import Renderer, heading
from generator.setting import Setting

LANGUAGE: Final = "en"
HEADINGS: Final = (
    ("who", "Who can apply, and when"),
    ("time-fees", "How to apply, how long, how much"),
    ("papers", "Papers to prepare"),
    ("steps", "Steps"),
    ("result", "What you get"),
    ("agencies", "Agencies"),
    ("basis", "Legal basis"),
    ("source", "Source"),
)
HEADING_LINES: Final = {id_: heading(id_, title, "Link to this section") for id_, title in HEADINGS}


def has_page(found: Procedure | Brief, setting: Setting) -> bool:
    """Whether the procedure has an English page: public ones, on a large site only those that carry a translation."""
    return found.scope == "cong-khai" and bool(setting.english or found.english)


def page(catalog: Catalog, procedure: Procedure, today: date, render: Renderer, stale_after: timedelta) -> Page:
    """`/en/thu-tuc/<code>/`; a record is to be checked again within `stale_after`."""
    there = addresses.procedure(procedure.code)
    url = addresses.english(there)
    translation = procedure.translated(LANGUAGE)
    title = translation.title if translation else procedure.title
    told = view(catalog, procedure, today)
    return Page(
        url=url,
        family="en-thu-tuc",
        title=title,
        description=(translation.summary if translation else "") or f"{title}. Code {procedure.code}.",
        article=render("en_procedure.html", url, there=there, recheck_by=procedure.checked_on + stale_after, **told),
        edit=procedure.where.file,
        modified=procedure.checked_on.isoformat(),
        other=there,
    )


def view(catalog: Catalog, procedure: Procedure, today: date) -> dict[str, Any]:
    """What the template arranges."""
    translation = procedure.translated(LANGUAGE)
    return {
        "procedure": procedure,
        "translation": translation,
        "outdated": translation is not None and translation.source_on < procedure.checked_on,
        "en": words,
        "headings": HEADING_LINES,
        "cases": {case.id: case.name for case in procedure.cases},
        "sector": sector_name(catalog, procedure.sector),
        "summary": summary.summary(catalog, procedure, today),
        "offers": procedure_offers.offers(procedure),
        "paper_groups": procedure_papers.groups(procedure),
        "roles": {role.role: [r for r in procedure.units if r.role == role.role] for role in procedure.units},
        "unit_name": lambda key: unit_name(catalog, key),
        "texts": catalog.legal_texts,
        "repealed": is_repealed(procedure, today),
        "not_yet": procedure.valid_from is not None and procedure.valid_from > today,
        "fees_until": fees_until(procedure, today),
        "successors": [(code, _title(catalog, code)) for code in procedure.replaced_by],
    }


def fees_until(procedure: Procedure, today: date) -> date | None:
    """The last day on which the same fees apply as today; None when none is known to begin or to end later."""
    fees = [fee for channel in procedure.channels for limit in channel.limits for fee in limit.fees]
    begin = [fee.valid_from - timedelta(days=1) for fee in fees if fee.valid_from and fee.valid_from > today]
    return min([*begin, *(fee.valid_to for fee in fees if fee.valid_to and fee.valid_to >= today)], default=None)


def sector_name(catalog: Catalog, key: str) -> Markup:
    """The sector's English name, or its Vietnamese one."""
    sector = catalog.sectors.get(key)
    return _named(sector.name_en, sector.name) if sector else words.vi(key)


def unit_name(catalog: Catalog, key: str) -> Markup:
    """The unit's English name, or its Vietnamese one."""
    unit = catalog.units.get(key)
    return _named(unit.name_en, unit.name) if unit else words.vi(key)


def _named(english: str, vietnamese: str) -> Markup:
    return Markup.escape(english) if english else words.vi(vietnamese)


def _title(catalog: Catalog, code: str) -> Markup:
    known = catalog.procedures.get(code)
    return _named(known.english, known.title) if known else Markup.escape(code)

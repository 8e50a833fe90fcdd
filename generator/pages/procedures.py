"""The ways to a procedure: the index, the letters of the alphabet, and those that no longer apply."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any, Final

from generator import addresses
from generator.artifact import Draft, Page
from generator.catalog import Catalog, is_repealed
from generator.model import Brief
from generator.pages import entries, level, listing, sector
from generator.pages.environment import Renderer
from generator.pages.listing import Card, Letter, Section, by_name, parts

HEADINGS: Final = (
    ("linh-vuc", "Tìm theo lĩnh vực"),
    ("cap", "Tìm theo cấp giải quyết"),
    ("chu-cai", "Tìm theo chữ cái đầu"),
    ("co-quan", "Tìm theo cơ quan"),
    ("danh-sach", "Danh sách thủ tục"),
    ("het-ap-dung", "Thủ tục đã hết áp dụng"),
)
UNITS: Final = 12  # the index names so many units, those with the most procedures


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/thu-tuc/`, `/a-z/`, `/thu-tuc-het-ap-dung/`."""
    yield Page(
        url=addresses.PROCEDURES,
        family=f"/{addresses.PROCEDURES}",
        title="Thủ tục hành chính",
        description="Tìm thủ tục hành chính theo lĩnh vực, cấp giải quyết, chữ cái, cơ quan. Thấy ngay thời hạn và mức thu.",
        article=render("procedures.html", addresses.PROCEDURES, **view(catalog, today)),
        other=addresses.english(addresses.PROCEDURES),
    )
    yield Page(
        url=addresses.LETTERS,
        family="a-z-muc-luc",
        title="Thủ tục theo chữ cái",
        description="Thủ tục hành chính xếp theo chữ cái đầu của tên.",
        article=render("letters.html", addresses.LETTERS, letters=letters(catalog)),
    )
    yield from _repealed(catalog, today, render)


def view(catalog: Catalog, today: date) -> dict[str, Any]:
    """What the template of the index arranges."""
    found = catalog.procedures.values()
    all_at_once = len(found) <= listing.ALL_AT_ONCE
    shown = entries.sections(found, catalog, today, by=lambda p: sector.name(catalog, p.sector)) if all_at_once else ()
    return {
        "headings": dict(HEADINGS),
        "public": sum(p.scope != entries.INTERNAL and not is_repealed(p, today) for p in found),
        "internal": sum(p.scope == entries.INTERNAL and not is_repealed(p, today) for p in found),
        "repealed": sum(is_repealed(p, today) for p in found),
        "sectors": sector.cards(catalog, today, filled=True),
        "levels": level.cards(catalog, today),
        "letters": letters(catalog),
        "units": units(catalog, today),
        "live": [s for s in shown if not s.items[0].repealed],
        "ended": [s for s in shown if s.items[0].repealed],
        "all_at_once": all_at_once,
    }


def units(catalog: Catalog, today: date) -> list[Card]:
    """The units with the most procedures."""
    counts = {
        u: sum(not is_repealed(p, today) for p in found) for u, found in catalog.by_unit.items() if u in catalog.units
    }
    named = by_name((u for u, count in counts.items() if count), lambda u: catalog.units[u].name)
    most = sorted(named, key=lambda u: -counts[u])[:UNITS]
    return [Card(addresses.unit(u), catalog.units[u].name, f"{counts[u]} thủ tục") for u in most]


def letters(catalog: Catalog) -> tuple[Letter, ...]:
    """The letters that titles open with."""
    return tuple(listing.letter_of(key, count) for key, count in catalog.tallies["letters"])


def letter_pages(key: str, catalog: Catalog, today: date, render: Renderer) -> Iterator[Draft]:
    """`/a-z/<letter>/` and the pages after it."""
    group = by_name(catalog.by_letter[key], title_of)
    letter = listing.letter_of(key, len(group))
    for part in parts(addresses.letter(letter.name), _letter_sections(group, catalog, today)):
        title = part.titled(f"Thủ tục theo chữ cái: {letter.title}")
        description = f"Các thủ tục hành chính có tên bắt đầu bằng: {letter.title}."
        view = {"title": title, "part": part, "letters": letters(catalog), "letter": letter}
        yield listing.draft(part, "a-z", title, description, partial(render, "letter.html", part.url, **view), view)


def _letter_sections(group: tuple[Brief, ...], catalog: Catalog, today: date) -> tuple[Section[entries.Entry], ...]:
    """Public and internal ones together by name, since people look up a name; repealed ones after them."""
    found = [entries.entry(p, catalog, today) for p in group]
    live = Section("", tuple(e for e in found if not e.repealed))
    return live, Section("Đã hết áp dụng", tuple(e for e in found if e.repealed))


def _repealed(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    found = by_name((p for p in catalog.procedures.values() if is_repealed(p, today)), title_of)
    section = Section("", tuple(entries.entry(p, catalog, today, _successors(catalog, p)) for p in found))
    for part in parts(addresses.REPEALED, [section]):
        title = part.titled("Thủ tục đã hết áp dụng")
        yield Page(
            url=part.url,
            family=part.family("het-ap-dung"),
            title=title,
            description="Thủ tục hành chính đã bãi bỏ hoặc hết áp dụng, và thủ tục thay thế nếu có.",
            article=render("repealed.html", part.url, title=title, part=part),
        )


def title_of(procedure: Brief) -> str:
    """What procedures are sorted by."""
    return procedure.title


def _successors(catalog: Catalog, procedure: Brief) -> Iterator[str]:
    for code in procedure.replaced_by:
        new = catalog.procedures.get(code)
        yield f"Thay thế bằng: {f'{new.title}, mã {code}' if new else f'mã {code}, chưa có trên trang này'}."

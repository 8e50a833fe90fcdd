"""The ways to a unit: by level and kind, groups, those that have ended, and from an old commune to its new one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator import addresses
from generator.artifact import Page
from generator.catalog import GROUP, Catalog
from generator.model import Succession, Unit
from generator.pages import listing
from generator.pages.environment import Renderer
from generator.pages.listing import Card, Section, by_name, grouped, parts
from generator.schema import tables
from generator.wording import first_upper

COMMUNES: Final = frozenset({"xa", "phuong", "thi-tran", "dac-khu"})
KIND_WORDS: Final = re.compile(r"^(ủy ban nhân dân\s+)?(xã|phường|thị trấn|đặc khu)\s+", re.IGNORECASE)
NO_LEVEL: Final = "chua-ro"


@dataclass(frozen=True)
class OldCommune:
    """A commune that has ended, and what became of it."""

    unit: Unit
    new: tuple[tuple[Unit, Succession], ...]


@dataclass(frozen=True)
class Shelf:
    """One page of the register: a level, the groups, or the units that have ended."""

    url: str
    title: str
    lead: str
    sections: tuple[Section[Unit], ...]

    @property
    def total(self) -> int:
        """How many units stand on it."""
        return sum(len(section.items) for section in self.sections)


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/co-quan/`, `/co-quan/cap-<level>/`, `/co-quan/loai-nhom/`, `/co-quan/da-ket-thuc/`, `/co-quan/xa-cu-xa-moi/`."""
    shelves = tuple(_shelves(catalog, today))
    old = old_communes(catalog, today)
    yield _index(catalog, shelves, len(old), render)
    for shelf in shelves:
        yield from _shelf(shelf, render)
    yield from _finder(catalog, old, render)


def _index(catalog: Catalog, shelves: tuple[Shelf, ...], old: int, render: Renderer) -> Page:
    return Page(
        url=addresses.UNITS,
        family=f"/{addresses.UNITS}",
        title="Cơ quan, đơn vị",
        description="Cơ quan giải quyết thủ tục hành chính và thực hiện nhiệm vụ, kể cả đơn vị đã kết thúc. Xã cũ nay là xã nào.",
        article=render(
            "units.html",
            addresses.UNITS,
            cards=[Card(shelf.url, shelf.title, f"{shelf.total} đơn vị") for shelf in shelves if shelf.total],
            finder=Card(addresses.OLD_COMMUNES, "Xã cũ nay là xã nào", f"{old} xã, phường, thị trấn cũ"),
            shelves=shelves if len(catalog.units) <= listing.ALL_AT_ONCE else (),
        ),
    )


def _shelf(shelf: Shelf, render: Renderer) -> Iterator[Page]:
    for part in parts(shelf.url, shelf.sections):
        title = part.titled(shelf.title)
        yield Page(
            url=part.url,
            family=part.family("co-quan-muc"),
            title=title,
            description=f"{shelf.title}: {shelf.total} đơn vị. {shelf.lead}",
            article=render("unit_shelf.html", part.url, title=title, lead=shelf.lead, part=part),
        )


def _finder(catalog: Catalog, old: tuple[OldCommune, ...], render: Renderer) -> Iterator[Page]:
    by_area = grouped(old, lambda o: (area(catalog, o.unit), o.unit.basis, o.unit.valid_to))
    sections = [Section(key[0], by_area[key]) for key in by_name(by_area, lambda key: key[0])]
    for part in parts(addresses.OLD_COMMUNES, sections):
        title = part.titled("Xã cũ nay là xã nào")
        yield Page(
            url=part.url,
            family=part.family("co-quan-muc"),
            title=title,
            description="Xã, phường, thị trấn đã sắp xếp nay thuộc đơn vị nào, theo văn bản nào.",
            article=render("old_communes.html", part.url, title=title, part=part),
        )


# What stands where


def _shelves(catalog: Catalog, today: date) -> Iterator[Shelf]:
    """Levels first, then groups, then what has ended; communes that have ended are left to the finder."""
    units = catalog.units.values()
    live = [u for u in units if u.kind != GROUP and not has_ended(u, today)]
    by_level = grouped(live, lambda u: u.level or NO_LEVEL)
    for value, title in level_names().items():
        name = f"Cơ quan {title[:1].lower() + title[1:]}"
        yield Shelf(addresses.unit_level(value), name, "Xếp theo loại đơn vị.", _by_kind(by_level.get(value, ())))
    groups = by_name((u for u in units if u.kind == GROUP), lambda u: u.name)
    lead = "Văn bản hay giao việc chung cho một nhóm. Mỗi nhóm được tách ra từng đơn vị khi có danh sách."
    yield Shelf(addresses.UNIT_GROUPS, "Nhóm đơn vị", lead, (Section("", groups),))
    ended = [u for u in units if u.kind not in (GROUP, *COMMUNES) and has_ended(u, today)]
    lead = (
        "Đơn vị đã giải thể, sáp nhập hoặc đổi tên. Trang giữ lại để tra cứu văn bản cũ. Xã, phường cũ có bảng riêng."
    )
    yield Shelf(addresses.ENDED_UNITS, "Đơn vị đã kết thúc", lead, _by_kind(ended))


def _by_kind(units: Iterable[Unit]) -> tuple[Section[Unit], ...]:
    kinds = grouped(units, lambda u: u.kind)
    labels = tables()["units"].field("kind").labels
    return tuple(Section(labels[k], by_name(kinds[k], lambda u: proper_name(u.name))) for k in labels if k in kinds)


def level_names() -> Mapping[str, str]:
    """Every level with its name, in the order of the schema; last the units whose level nobody has said."""
    return {**tables()["units"].field("level").labels, NO_LEVEL: "Chưa rõ cấp"}


def shelf_of(unit: Unit, today: date) -> str:
    """The page of the register that lists a unit."""
    if unit.kind == GROUP:
        return addresses.UNIT_GROUPS
    if has_ended(unit, today):
        return addresses.OLD_COMMUNES if unit.kind in COMMUNES else addresses.ENDED_UNITS
    return addresses.unit_level(unit.level or NO_LEVEL)


def has_ended(unit: Unit, today: date) -> bool:
    """Whether its last day has passed; one that is still to come has not ended."""
    return unit.valid_to is not None and unit.valid_to < today


def proper_name(name: str) -> str:
    """`Đăk Pxi` of `Xã Đăk Pxi`: what people look a commune up by."""
    return first_upper(KIND_WORDS.sub("", name))


def area(catalog: Catalog, unit: Unit) -> str:
    """What an old commune belonged to."""
    parent = catalog.units.get(unit.parent)
    return first_upper(parent.name.removeprefix("Ủy ban nhân dân ")) if parent else "Chưa rõ huyện cũ"


def old_communes(catalog: Catalog, today: date) -> tuple[OldCommune, ...]:
    """Communes that have ended, by proper name, each with those that took over."""
    ended = (u for u in catalog.units.values() if u.kind in COMMUNES and has_ended(u, today))
    return tuple(OldCommune(u, tuple(_heirs(catalog, u))) for u in by_name(ended, lambda u: proper_name(u.name)))


def _heirs(catalog: Catalog, unit: Unit) -> Iterator[tuple[Unit, Succession]]:
    for succession in unit.successors:
        if succession.successor in catalog.units:
            yield catalog.units[succession.successor], succession

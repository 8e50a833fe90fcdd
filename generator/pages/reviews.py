"""Proposals to simplify: all of them and those of each state in parts, totals by unit and sector beside the targets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from generator import addresses, savings
from generator.artifact import Page
from generator.catalog import Catalog
from generator.model import Review, Target
from generator.pages.environment import Renderer
from generator.pages.listing import Part, Section, by_name, parts
from generator.pages.proposals import Standing, sectors_of, standings, told
from generator.pages.targets import Against, against, verdicts
from generator.savings import LABELS, State
from generator.wording import number

TITLE: Final = "Rà soát, đơn giản hóa thủ tục"
HEADINGS: Final = (
    ("chi-tieu", "So với chỉ tiêu"),
    ("danh-sach", "Các phương án"),
    ("don-vi", "Theo đơn vị"),
    ("linh-vuc", "Theo lĩnh vực"),
)
PART: Final = 100
"""So many proposals, or so many units with their totals, stand on one page."""
GROUPS_AT_ONCE: Final = 30
"""The first page shows the totals of units, and of sectors, while there are no more than this; beyond, only the way to them."""


@dataclass(frozen=True)
class Totals:
    """The proposals of a unit or sector: how many stand where, what all would cut, what is cut already, beside the targets."""

    key: str
    name: str
    standings: tuple[Standing, ...]
    targets: tuple[Target, ...]

    @property
    def in_force(self) -> int:
        """How many have taken effect."""
        return len(self._done)

    @property
    def _done(self) -> tuple[Review, ...]:
        return tuple(s.review for s in self.standings if s.state is State.IN_FORCE)

    @property
    def open(self) -> tuple[str, ...]:
        """What all that are not refused would cut, in words."""
        return tuple(map(told, savings.cuts(s.review for s in self.standings if s.state is not State.REJECTED)))

    @property
    def cut(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What is cut already, in words, each with what the targets say of it."""
        return tuple((told(cut), verdicts(cut, self._done, self.targets)) for cut in savings.cuts(self._done))

    @property
    def illustrative(self) -> bool:
        """Whether any of them only shows the feature."""
        return any(s.review.illustrative for s in self.standings)


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/ra-soat/` and where it goes on, `/ra-soat/<tình trạng>/`, `/ra-soat/don-vi/`, `/ra-soat/linh-vuc/`."""
    found = standings(catalog.reviews.values(), today)
    sectors = {s.review.id: sectors_of(catalog, s.review) for s in found}
    units, by_sector = by_unit(catalog, found), _by_sector(catalog, found, sectors)
    homeless = sum(not own for own in sectors.values())
    first, *later = parts(addresses.REVIEWS, (Section("", found),), PART)
    yield Page(
        url=addresses.REVIEWS,
        family=f"/{addresses.REVIEWS}",
        title=TITLE,
        description="Phương án cắt giảm thủ tục: trước và sau, chi phí, tình trạng, so với chỉ tiêu được giao.",
        article=render(
            "reviews.html", addresses.REVIEWS, part=first, units=units, sectors=by_sector, homeless=homeless, **view(catalog, found)
        ),
    )  # fmt: skip
    for part in later:
        yield _list(part, "ra-soat-trang", TITLE, render)
    for state in State:
        own = tuple(s for s in found if s.state is state)
        for part in parts(addresses.reviews_list(state), (Section("", own),), PART):
            yield _list(
                part, part.family("ra-soat-muc"), f"Phương án: {LABELS[state][0].lower()}{LABELS[state][1:]}", render
            )
    for key, groups, rest in (("don-vi", units, 0), ("linh-vuc", by_sector, homeless)):
        for totals in parts(addresses.reviews_list(key), (Section("", groups),), PART):
            yield _totals(totals, key, rest, render)


def _list(part: Part[Standing], family: str, title: str, render: Renderer) -> Page:
    return Page(
        url=part.url,
        family=family,
        title=part.titled(title),
        description=f"{number(part.total)} phương án đơn giản hóa, mới nhất đứng trước, kèm con số trước và sau.",
        article=render("reviews_list.html", part.url, title=part.titled(title), part=part),
    )


def _totals(part: Part[Totals], key: str, homeless: int, render: Renderer) -> Page:
    title = part.titled(f"Phương án đơn giản hóa {dict(HEADINGS)[key].lower()}")
    return Page(
        url=part.url,
        family=part.family("ra-soat-muc"),
        title=title,
        description=f"{title}: số phương án, mức cắt giảm, so với chỉ tiêu.",
        article=render("reviews_totals.html", part.url, title=title, part=part, key=key, homeless=homeless),
    )


def view(catalog: Catalog, found: tuple[Standing, ...]) -> dict[str, Any]:
    """What the template of the first page arranges besides its lists."""
    return {
        "title": TITLE,
        "headings": dict(HEADINGS),
        "states": [(state.value, LABELS[state], sum(s.state is state for s in found)) for state in State],
        "against": _against(catalog, found),
        "illustrative": any(s.review.illustrative for s in found),
        "at_once": GROUPS_AT_ONCE,
    }


def by_unit(catalog: Catalog, found: tuple[Standing, ...]) -> tuple[Totals, ...]:
    """The totals of each unit that has proposed something."""
    names = {s.review.unit: catalog.units[s.review.unit].name for s in found if s.review.unit in catalog.units}
    return _grouped(catalog, names, found, lambda s: (s.review.unit,))


def _by_sector(
    catalog: Catalog, found: tuple[Standing, ...], sectors: dict[str, tuple[str, ...]]
) -> tuple[Totals, ...]:
    """The totals of each sector; a proposal that touches several counts in each."""
    names = {key: catalog.sectors[key].name for keys in sectors.values() for key in keys if key in catalog.sectors}
    return _grouped(catalog, names, found, lambda s: sectors[s.review.id])


def _grouped(
    catalog: Catalog,
    names: dict[str, str],
    found: Iterable[Standing],
    keys: Callable[[Standing], tuple[str, ...]],
) -> tuple[Totals, ...]:
    groups: dict[str, list[Standing]] = {key: [] for key in by_name(names, lambda key: names[key])}
    for standing in found:
        for key in keys(standing):
            if key in groups:
                groups[key].append(standing)
    targets = tuple(catalog.targets.values())
    return tuple(Totals(key, names[key], tuple(own), targets) for key, own in groups.items())


def _against(catalog: Catalog, found: tuple[Standing, ...]) -> tuple[Against, ...]:
    return against(catalog.targets.values(), [s.review for s in found if s.state is State.IN_FORCE])

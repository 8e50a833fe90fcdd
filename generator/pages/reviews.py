"""Proposals to simplify: the list with totals by unit and sector beside the targets, and a page for each proposal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from generator import addresses, savings
from generator.artifact import Page
from generator.catalog import Catalog
from generator.model import Change, Cost, Review, Target
from generator.pages.environment import Renderer
from generator.pages.listing import by_name
from generator.savings import LABELS, Cut, State
from generator.schema import label
from generator.wording import UNKNOWN, day, money, number, percent

TITLE: Final = "Rà soát, đơn giản hóa thủ tục"
HEADINGS: Final = (
    ("chi-tieu", "So với chỉ tiêu"),
    ("danh-sach", "Các phương án"),
    ("don-vi", "Theo đơn vị"),
    ("linh-vuc", "Theo lĩnh vực"),
)
PAGE_HEADINGS: Final = (
    ("tinh-trang", "Tình trạng"),
    ("thay-doi", "Trước và sau"),
    ("chi-phi", "Chi phí tuân thủ"),
    ("thu-tuc", "Thủ tục được thay đổi"),
    ("nguon", "Nguồn và ngày kiểm tra"),
)
TONES: Final = {State.IN_FORCE: "good", State.REJECTED: "plain", State.AGREED: "warn"}
UNITS_OF: Final = {
    "buoc": "bước",
    "giay-to": "giấy tờ",
    "muc-thu": "đồng",
    "dieu-kien": "điều kiện",
    "thu-tuc": "thủ tục",
}
COST: Final = "chi-phi"


@dataclass(frozen=True)
class Standing:
    """A proposal with where it stands today."""

    review: Review
    state: State

    @property
    def label(self) -> str:
        """Its state in words."""
        return LABELS[self.state]

    @property
    def tone(self) -> str:
        """The tone that supports the words."""
        return TONES.get(self.state, "plain")


@dataclass(frozen=True)
class Totals:
    """The proposals of a unit or sector: how many stand where, what all would cut, what is cut already."""

    key: str
    name: str
    standings: tuple[Standing, ...]

    def count(self, *states: State) -> int:
        """How many stand so."""
        return sum(s.state in states for s in self.standings)

    @property
    def open(self) -> tuple[str, ...]:
        """What all that are not refused would cut, in words."""
        return _told(s for s in self.standings if s.state is not State.REJECTED)

    @property
    def in_force(self) -> tuple[str, ...]:
        """What is cut already, in words."""
        return _told(s for s in self.standings if s.state is State.IN_FORCE)

    @property
    def illustrative(self) -> bool:
        """Whether any of them only shows the feature."""
        return any(s.review.illustrative for s in self.standings)


@dataclass(frozen=True)
class Against:
    """A target, and how far the proposals in force have come, each counting or method for itself."""

    target: Target
    lines: tuple[tuple[str, bool], ...]
    illustrative: bool


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/ra-soat/`."""
    yield Page(
        url=addresses.REVIEWS,
        family=f"/{addresses.REVIEWS}",
        title=TITLE,
        description="Phương án cắt giảm thủ tục: trước và sau, chi phí, tình trạng, so với chỉ tiêu được giao.",
        article=render("reviews.html", addresses.REVIEWS, **view(catalog, today)),
    )


def review_pages(key: str, catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/ra-soat/<năm>/<tên>/`."""
    review = catalog.reviews[key]
    url = addresses.review(key)
    yield Page(
        url=url,
        family="ra-soat",
        title=review.title,
        description=f"Phương án đơn giản hóa đề xuất ngày {day(review.proposed_on)}: trước và sau, chi phí, tình trạng.",
        article=render("review.html", url, **review_view(review, today)),
        edit=review.where.file,
        modified=review.checked_on.isoformat(),
    )


def view(catalog: Catalog, today: date) -> dict[str, Any]:
    """What the template of the list arranges."""
    found = standings(catalog.reviews.values(), today)
    return {
        "title": TITLE,
        "headings": dict(HEADINGS),
        "standings": found,
        "labels": LABELS,
        "states": [(LABELS[state], sum(s.state is state for s in found)) for state in State],
        "against": against(catalog, found),
        "illustrative": any(s.review.illustrative for s in found),
        "by_unit": by_unit(catalog, found),
        "by_sector": by_sector(catalog, found),
    }


def standings(reviews: Iterable[Review], today: date) -> tuple[Standing, ...]:
    """The proposals, the newest first."""
    newest = sorted(reviews, key=lambda r: (-r.proposed_on.toordinal(), r.id))
    return tuple(Standing(review, savings.state(review, today)) for review in newest)


def by_unit(catalog: Catalog, found: tuple[Standing, ...]) -> tuple[Totals, ...]:
    """The totals of each unit that has proposed something."""
    names = {s.review.unit: catalog.units[s.review.unit].name for s in found if s.review.unit in catalog.units}
    return _grouped(names, found, lambda s: (s.review.unit,))


def by_sector(catalog: Catalog, found: tuple[Standing, ...]) -> tuple[Totals, ...]:
    """The totals of each sector; a proposal that touches several counts in each."""
    sectors = {s.review.id: _sectors(catalog, s.review) for s in found}
    names = {key: catalog.sectors[key].name for keys in sectors.values() for key in keys if key in catalog.sectors}
    return _grouped(names, found, lambda s: sectors[s.review.id])


def _sectors(catalog: Catalog, review: Review) -> tuple[str, ...]:
    if review.sector:
        return (review.sector,)
    known = (catalog.procedures.get(code) for code in review.procedures)
    return tuple(dict.fromkeys(procedure.sector for procedure in known if procedure))


def _grouped(names: dict[str, str], found: tuple[Standing, ...], keys: Any) -> tuple[Totals, ...]:
    return tuple(
        Totals(key, names[key], tuple(s for s in found if key in keys(s)))
        for key in by_name(names, lambda key: names[key])
    )


def against(catalog: Catalog, found: tuple[Standing, ...]) -> tuple[Against, ...]:
    """Each target beside what proposals in force have cut."""
    done = [s.review for s in found if s.state is State.IN_FORCE]
    cut = savings.cuts(done)
    return tuple(_against(target, cut, done) for target in catalog.targets.values())


def _against(target: Target, cut: tuple[Cut, ...], done: list[Review]) -> Against:
    own = [c for c in cut if c.measure == target.measure and c.percent is not None]
    lines = tuple((told(c), Decimal(str(c.percent)) >= target.cut) for c in own)
    return Against(target, lines, bool(lines) and any(review.illustrative for review in done))


# Words


def told(cut: Cut) -> str:
    """`10 → 7 ngày làm việc, giảm 30% (1 phương án)`."""
    words = amounts(cut.measure, cut.counting, cut.before, cut.after)
    share = "" if cut.percent is None else f", {change_of(cut.percent)}"
    return f"{words}{share} ({number(cut.reviews)} phương án)"


def change_of(share: float) -> str:
    """`giảm 30%`, `tăng 5%`, `không đổi`."""
    return f"giảm {percent(share)}" if share > 0 else f"tăng {percent(-share)}" if share else "không đổi"


def amounts(measure: str, counting: str, before: Decimal, after: Decimal) -> str:
    """`Thời hạn: 10 → 7 ngày làm việc`; a cost names its method."""
    if measure == COST:
        method = label("review_costs", "method", counting)
        return f"Chi phí, cách «{method}»: {number(before)} → {money(after)}"
    name = label("review_changes", "measure", measure)
    unit = UNITS_OF.get(measure, "")
    if measure == "thoi-han":
        unit = label("review_changes", "counting", counting) if counting else "ngày (nguồn không nêu cách đếm)"
    return f"{name}: {number(before)} → {number(after)} {unit}".rstrip()


def _told(found: Iterable[Standing]) -> tuple[str, ...]:
    return tuple(told(cut) for cut in savings.cuts(s.review for s in found))


@dataclass(frozen=True)
class CostView:
    """A cost with its sum as arithmetic, what its source prints, and whether the two agree."""

    cost: Cost
    amount: Decimal | None
    sum: str

    @property
    def disagrees(self) -> bool:
        """Whether the source prints another result than its own inputs give."""
        return self.cost.stated is not None and self.amount is not None and self.cost.stated != self.amount


def review_view(review: Review, today: date) -> dict[str, Any]:
    """What the template of one proposal arranges."""
    methods = dict.fromkeys(cost.method for cost in review.costs)
    return {
        "review": review,
        "headings": dict(PAGE_HEADINGS),
        "standing": Standing(review, savings.state(review, today)),
        "changes": [(change, change_line(change)) for change in review.changes],
        "methods": [
            (
                label("review_costs", "method", method),
                [CostView(c, savings.amount(c), cost_sum(c)) for c in review.costs if c.method == method],
                savings.cost_cut(review, method),
            )
            for method in methods
        ],
        "told": told,
        "step_amount": savings.step_amount,
    }  # fmt: skip


def change_lines(review: Review) -> tuple[str, ...]:
    """The numbers of every change that has any."""
    return tuple(line for change in review.changes if (line := change_line(change)))


def change_line(change: Change) -> str:
    """The numbers of one change; "" when it is told in words only."""
    measure, counting, before, after = change.measure, change.counting, change.before, change.after
    if before is None and after is None:
        return ""
    if before is None or after is None:
        known, side = (after, "sau") if before is None else (before, "trước")
        return f"{label('review_changes', 'measure', measure)}: {side} {number(known or Decimal(0))}, còn lại {UNKNOWN}"
    cut = Cut(measure, counting, before, after, 1)
    share = "" if cut.percent is None else f", {change_of(cut.percent)}"
    return amounts(measure, counting, before, after) + share


def cost_sum(cost: Cost) -> str:
    """The inputs of a cost as a sum that people can follow."""
    if cost.method == savings.BY_AGENCY:
        return " × ".join(
            (
                _input(cost.days, "ngày"),
                _input(cost.hours_per_day, "giờ mỗi ngày"),
                _input(cost.hourly_rate, "đồng mỗi giờ"),
                _input(cost.dossiers, "hồ sơ mỗi năm"),
            )
        )
    once = [savings.step_amount(step) for step in cost.steps]
    known = [step for step in once if step is not None]
    per = sum(known, Decimal(0)) if once and len(known) == len(once) else None
    return " × ".join(
        (_input(per, "đồng mỗi lần"), _input(cost.times, "lần mỗi năm"), _input(cost.applicants, "người nộp"))
    )


def _input(value: Decimal | int | None, unit: str) -> str:
    return f"({unit}: {UNKNOWN})" if value is None else f"{number(value)} {unit}"

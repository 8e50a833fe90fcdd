"""A proposal to simplify as pages show it: where it stands today, and its numbers before and after in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from generator import savings
from generator.catalog import Catalog
from generator.model import Change, Review
from generator.savings import LABELS, Cut, State
from generator.schema import label
from generator.wording import UNKNOWN, money, number, percent

TONES: Final = {State.IN_FORCE: "good", State.REJECTED: "plain", State.AGREED: "warn"}
UNITS_OF: Final = {
    "buoc": "bước",
    "giay-to": "giấy tờ",
    "muc-thu": "đồng",
    "dieu-kien": "điều kiện",
    "thu-tuc": "thủ tục",
}
COST: Final = "chi-phi"
SHOWN: Final = 100
"""So many proposals of one unit or sector are listed on its page."""


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

    @property
    def lines(self) -> tuple[str, ...]:
        """Its numbers before and after; changes told in words only have none."""
        return change_lines(self.review)


def standings(reviews: Iterable[Review], today: date) -> tuple[Standing, ...]:
    """The proposals, the newest first."""
    newest = sorted(reviews, key=lambda r: (-r.proposed_on.toordinal(), r.id))
    return tuple(Standing(review, savings.state(review, today)) for review in newest)


def sectors_of(catalog: Catalog, review: Review) -> tuple[str, ...]:
    """The sectors that a proposal counts in: its own, else those of its procedures; none when the record names neither."""
    if review.sector:
        return (review.sector,)
    known = (catalog.procedures.get(code) for code in review.procedures)
    return tuple(dict.fromkeys(procedure.sector for procedure in known if procedure))


def told(cut: Cut) -> str:
    """`10 → 7 ngày làm việc, giảm 30% (1 phương án)`."""
    return f"{alone(cut)} ({number(cut.reviews)} phương án)"


def alone(cut: Cut) -> str:
    """The same of one proposal, whose number need not be told: `10 → 7 ngày làm việc, giảm 30%`."""
    words = amounts(cut.measure, cut.counting, cut.before, cut.after)
    return words if cut.percent is None else f"{words}, {change_of(cut.percent)}"


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
    return alone(Cut(measure, counting, before, after, 1))

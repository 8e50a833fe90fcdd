"""The page of one proposal to simplify: where it stands, before and after, what it costs people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from generator import addresses, savings
from generator.artifact import Page
from generator.catalog import Catalog
from generator.model import Cost, Review
from generator.pages import proposals
from generator.pages.environment import Renderer
from generator.schema import label
from generator.wording import UNKNOWN, day, number

HEADINGS: Final = (
    ("tinh-trang", "Tình trạng"),
    ("thay-doi", "Trước và sau"),
    ("chi-phi", "Chi phí tuân thủ"),
    ("thu-tuc", "Thủ tục được thay đổi"),
    ("nguon", "Nguồn và ngày kiểm tra"),
)


def pages(key: str, catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/ra-soat/<năm>/<tên>/`."""
    review = catalog.reviews[key]
    url = addresses.review(key)
    yield Page(
        url=url,
        family="ra-soat",
        title=review.title,
        description=f"Phương án đơn giản hóa đề xuất ngày {day(review.proposed_on)}: trước và sau, chi phí, tình trạng.",
        article=render("review.html", url, **view(review, today)),
        edit=review.where.file,
        modified=review.checked_on.isoformat(),
    )


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


def view(review: Review, today: date) -> dict[str, Any]:
    """What the template of one proposal arranges."""
    methods = dict.fromkeys(cost.method for cost in review.costs)
    return {
        "review": review,
        "headings": dict(HEADINGS),
        "standing": proposals.Standing(review, savings.state(review, today)),
        "changes": [(change, proposals.change_line(change)) for change in review.changes],
        "methods": [
            (
                label("review_costs", "method", method),
                [CostView(c, savings.amount(c), cost_sum(c)) for c in review.costs if c.method == method],
                savings.cost_cut(review, method),
            )
            for method in methods
        ],
        "told": proposals.alone,
        "step_amount": savings.step_amount,
    }  # fmt: skip


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

"""A cost of compliance must name one method, give the inputs of that method, and agree with what its source prints.

The two methods count different things: `gio-giai-quyet` takes days × hours × rate × dossiers, `nguoi-nop` takes what
the applicant does × times × applicants. Where the source prints another result than its inputs give, both are shown.

Đúng: method: gio-giai-quyet, days: 10, hours_per_day: 8, hourly_rate: 40000, dossiers: 10, stated: 32000000
Sai: method: nguoi-nop, days: 10
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from generator import savings
from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Cost, Review
from generator.rules.parts import named, warning
from generator.schema import label
from generator.wording import money

ID = "chi-phi-phuong-an"
INPUTS: Final = {
    savings.BY_AGENCY: ("days", "hours_per_day", "hourly_rate", "dossiers"),
    savings.BY_APPLICANT: ("times", "applicants", "steps"),
}


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Costs told twice, with inputs of the other method, or with another result than their inputs give."""
    for review in catalog.reviews.values():
        yield from _twice(review)
        for cost in review.costs:
            yield from _inputs(cost)
            yield from _result(cost)


def _twice(review: Review) -> Iterator[Issue]:
    seen: set[tuple[str, str]] = set()
    for cost in review.costs:
        if (cost.method, cost.stage) in seen:
            words = f"{label(cost.TABLE, 'method', cost.method)}, {label(cost.TABLE, 'stage', cost.stage).lower()}"
            yield Issue(cost.where.of("stage"), ID, f"Chi phí «{words}» có hai lần.", "Giữ một mục.")
        seen.add((cost.method, cost.stage))


def _inputs(cost: Cost) -> Iterator[Issue]:
    for method, names in INPUTS.items():
        for name in names:
            if method != cost.method and getattr(cost, name):
                yield Issue(cost.where.of(name), ID,
                            f"{named(cost, name)} không thuộc cách «{label(cost.TABLE, 'method', cost.method)}».",
                            f"Xóa {name}, hoặc ghi method: {method}.")  # fmt: skip


def _result(cost: Cost) -> Iterator[Issue]:
    amount = savings.amount(cost)
    if amount is not None and cost.stated is not None and amount != cost.stated:
        yield warning(cost.where.of("stated"), ID,
                      f"{named(cost, 'stated')} là {money(cost.stated)}, phép tính cho {money(amount)}.",
                      "Xem lại các con số; nguồn in sai thì giữ nguyên, trang hiện cả hai.")  # fmt: skip

"""What proposals to simplify save: their state on a day, cost of compliance, and cuts that may be added.

Two methods of counting cost give two different things and are never compared or added:

- `gio-giai-quyet`: days × hours a day × rate an hour × dossiers a year, as provinces count it (Quyết định 2815/QĐ-UBND
  of Đồng Nai, 20/11/2025). It takes the agency's time for the citizen's cost.
- `nguoi-nop`: Σ over what the applicant does (hours × income an hour + fees + services + other) × times a year ×
  applicants (the official method, Thông tư 03/2022/TT-BTP; its text has not been read whole).

An input that the record does not give makes the cost unknown, never 0. Days of different counting are never added.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from generator.model import Change, Cost, CostStep, Review

BY_AGENCY: Final = "gio-giai-quyet"
BY_APPLICANT: Final = "nguoi-nop"
BEFORE: Final = "truoc"


class State(StrEnum):
    """Where a proposal stands; the order is that of its life."""

    PROPOSED = "de-xuat"
    SUBMITTED = "da-trinh"
    REJECTED = "khong-dong-y"
    AGREED = "da-dong-y"
    IN_FORCE = "co-hieu-luc"


LABELS: Final = {
    State.PROPOSED: "Đang đề xuất",
    State.SUBMITTED: "Đã trình",
    State.REJECTED: "Không được đồng ý",
    State.AGREED: "Đã đồng ý, chưa có hiệu lực",
    State.IN_FORCE: "Đã có hiệu lực",
}


@dataclass(frozen=True)
class Cut:
    """Numbers of one measure and counting before and after, over some proposals; they may be added."""

    measure: str
    counting: str
    before: Decimal
    after: Decimal
    reviews: int

    @property
    def percent(self) -> float | None:
        """How much less of every hundred; None when there was nothing before."""
        return float(100 * (self.before - self.after) / self.before) if self.before else None


def state(review: Review, today: date) -> State:
    """How the proposal stands on a day; what has happened later does not count yet."""
    decided = review.decided_on is not None and review.decided_on <= today
    if decided and review.rejected:
        return State.REJECTED
    if review.effective_on is not None and review.effective_on <= today:
        return State.IN_FORCE
    if decided:
        return State.AGREED
    submitted = review.submitted_on is not None and review.submitted_on <= today
    return State.SUBMITTED if submitted else State.PROPOSED


def amount(cost: Cost) -> Decimal | None:
    """The cost of a year in đồng; None when an input of its method is missing."""
    if cost.method == BY_AGENCY:
        return _product(cost.days, cost.hours_per_day, cost.hourly_rate, cost.dossiers)
    steps = [step_amount(step) for step in cost.steps]
    known = [step for step in steps if step is not None]
    if not steps or len(known) < len(steps):
        return None
    return _product(sum(known, Decimal(0)), cost.times, cost.applicants)


def step_amount(step: CostStep) -> Decimal | None:
    """What one step costs the applicant once; a blank sum of money adds nothing, hours without a rate are unknown."""
    time = Decimal(0)
    if step.hours is not None or step.hourly_rate is not None:
        worked = _product(step.hours, step.hourly_rate)
        if worked is None:
            return None
        time = worked
    return time + sum((m for m in (step.fees, step.services, step.other) if m is not None), Decimal(0))


def _product(*factors: Decimal | int | None) -> Decimal | None:
    result = Decimal(1)
    for factor in factors:
        if factor is None:
            return None
        result *= factor
    return result


def cost_cut(review: Review, method: str) -> Cut | None:
    """Cost before and after by one method; None unless both are known."""
    sums: dict[bool, Decimal] = {}
    for cost in review.costs:
        if cost.method == method and (found := amount(cost)) is not None:
            sums[cost.stage == BEFORE] = found
    return Cut("chi-phi", method, sums[True], sums[False], 1) if len(sums) == 2 else None


def cuts(reviews: Iterable[Review]) -> tuple[Cut, ...]:
    """What proposals cut: each measure and counting for itself, each method of cost for itself."""
    found: dict[tuple[str, str], list[Cut]] = {}
    for review in reviews:
        for cut in _cuts(review):
            found.setdefault((cut.measure, cut.counting), []).append(cut)
    return tuple(_added(group) for group in found.values())


def _cuts(review: Review) -> Iterable[Cut]:
    changes: dict[tuple[str, str], list[Change]] = {}
    for change in review.changes:
        if change.before is not None and change.after is not None:
            changes.setdefault((change.measure, change.counting), []).append(change)
    for (measure, counting), own in changes.items():
        before = sum((c.before for c in own if c.before is not None), Decimal(0))
        after = sum((c.after for c in own if c.after is not None), Decimal(0))
        yield Cut(measure, counting, before, after, 1)
    for method in (BY_AGENCY, BY_APPLICANT):
        cut = cost_cut(review, method)
        if cut:
            yield cut


def _added(group: list[Cut]) -> Cut:
    first = group[0]
    before = sum((cut.before for cut in group), Decimal(0))
    return Cut(first.measure, first.counting, before, sum((c.after for c in group), Decimal(0)), len(group))

"""State, cost and cuts of proposals, worked out by hand from the rules in `generator/savings.py`."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from generator.issue import Where
from generator.model import Change, Cost, CostStep, Review
from generator.savings import BY_AGENCY, BY_APPLICANT, Cut, State, amount, cost_cut, cuts, state, step_amount

HERE = Where("r/ra-soat/2026/a.yaml", 1, 1, {})


def review(**facts: Any) -> Review:
    base: dict[str, Any] = {
        "id": "2026/a", "title": "A", "unit": "so-a", "source": "nguồn",
        "proposed_on": date(2026, 2, 10), "checked_on": date(2026, 11, 1),
    }  # fmt: skip
    return Review(HERE, **(base | facts))


def agency(days: str | None, stage: str = "truoc", dossiers: int | None = 10) -> Cost:
    """By hours of the agency, 8 hours at 40.000 đồng."""
    taken = Decimal(days) if days else None
    return Cost(HERE, 1, BY_AGENCY, stage, taken, Decimal(8), Decimal(40000), dossiers)


def step(hours: str | None = None, rate: str | None = None, fees: str | None = None) -> CostStep:
    taken, income, paid = (Decimal(text) if text else None for text in (hours, rate, fees))
    return CostStep(HERE, 1, "Nộp hồ sơ", taken, income, paid)


def change(measure: str, before: str, after: str, counting: str = "") -> Change:
    return Change(HERE, 1, measure, Decimal(before), Decimal(after), counting)


@pytest.mark.parametrize(
    ("facts", "today", "expected", "why"),
    [
        ({}, date(2026, 11, 23), State.PROPOSED, "chỉ có ngày đề xuất"),
        ({"submitted_on": date(2026, 11, 23)}, date(2026, 11, 23), State.SUBMITTED, "trình đúng hôm nay"),
        ({"submitted_on": date(2026, 11, 24)}, date(2026, 11, 23), State.PROPOSED, "ngày mai mới trình"),
        ({"decided_on": date(2026, 11, 1)}, date(2026, 11, 23), State.AGREED, "đồng ý, chưa có ngày hiệu lực"),
        ({"decided_on": date(2026, 11, 1), "effective_on": date(2027, 1, 1)}, date(2026, 12, 31), State.AGREED, "hôm sau mới có hiệu lực"),
        ({"decided_on": date(2026, 11, 1), "effective_on": date(2027, 1, 1)}, date(2027, 1, 1), State.IN_FORCE, "đúng ngày có hiệu lực"),
        ({"decided_on": date(2026, 11, 1), "rejected": True}, date(2026, 11, 23), State.REJECTED, "không đồng ý"),
        ({"decided_on": date(2026, 12, 1), "rejected": True}, date(2026, 11, 23), State.PROPOSED, "chưa quyết định"),
        ({"effective_on": date(2026, 4, 1)}, date(2026, 11, 23), State.IN_FORCE, "luật đổi thẳng, không có văn bản quyết định"),
    ],
)  # fmt: skip
def test_where_a_proposal_stands(facts: dict[str, Any], today: date, expected: State, why: str) -> None:
    assert state(review(**facts), today) is expected, why


@pytest.mark.parametrize(
    ("cost", "expected", "why"),
    [
        (agency("10"), Decimal(32_000_000), "Đồng Nai 2815/QĐ-UBND: 10 × 8 × 40.000 × 10"),
        (agency("9"), Decimal(28_800_000), "Đồng Nai 2815/QĐ-UBND: 9 × 8 × 40.000 × 10"),
        (agency("0.5", dossiers=3), Decimal(480_000), "0,5 × 8 × 40.000 × 3"),
        (agency(None), None, "không nêu số ngày"),
        (agency("10", dossiers=None), None, "không nêu số hồ sơ"),
        (Cost(HERE, 1, BY_APPLICANT, "truoc", times=Decimal(1), applicants=100,
              steps=(step("2", "50000"), step("3", "50000", "20000"))), Decimal(27_000_000),
         "(2 × 50.000 + 3 × 50.000 + 20.000) × 1 × 100"),
        (Cost(HERE, 1, BY_APPLICANT, "truoc", times=Decimal(2), applicants=10, steps=(step(fees="5000"),)),
         Decimal(100_000), "5.000 × 2 × 10"),
        (Cost(HERE, 1, BY_APPLICANT, "truoc", times=Decimal(1), applicants=100, steps=(step("2"),)), None, "có giờ, không có thu nhập"),
        (Cost(HERE, 1, BY_APPLICANT, "truoc", times=Decimal(1), applicants=100), None, "không kê việc nào"),
        (Cost(HERE, 1, BY_APPLICANT, "truoc", applicants=100, steps=(step("2", "50000"),)), None, "không nêu số lần"),
    ],
)  # fmt: skip
def test_the_cost_of_a_year(cost: Cost, expected: Decimal | None, why: str) -> None:
    assert amount(cost) == expected, why


def test_what_a_step_costs_once() -> None:
    every = CostStep(HERE, 1, "Nộp", Decimal("1.5"), Decimal(40000), Decimal(20000), Decimal(10000), Decimal(5000))
    assert step_amount(every) == Decimal(95_000)


def test_one_method_is_never_held_against_the_other() -> None:
    mixed = review(
        costs=(
            agency("10"),
            Cost(HERE, 2, BY_APPLICANT, "sau", times=Decimal(1), applicants=1, steps=(step("1", "1"),)),
        )
    )
    assert cost_cut(mixed, BY_AGENCY) is None
    assert cost_cut(mixed, BY_APPLICANT) is None
    assert cuts([mixed]) == ()


def test_a_cut_of_cost_needs_both_ends() -> None:
    found = cost_cut(review(costs=(agency("10"), agency("9", "sau"))), BY_AGENCY)
    assert found == Cut("chi-phi", BY_AGENCY, Decimal(32_000_000), Decimal(28_800_000), 1)
    assert found.percent == 10


def test_days_of_different_counting_are_not_added() -> None:
    one = review(changes=(change("thoi-han", "10", "7", "ngay-lam-viec"), change("giay-to", "5", "3")))
    two = review(changes=(change("thoi-han", "30", "20", "ngay"), change("thoi-han", "20", "14", "ngay-lam-viec")))
    assert cuts([one, two]) == (
        Cut("thoi-han", "ngay-lam-viec", Decimal(30), Decimal(21), 2),
        Cut("giay-to", "", Decimal(5), Decimal(3), 1),
        Cut("thoi-han", "ngay", Decimal(30), Decimal(20), 1),
    )


def test_words_alone_are_no_number() -> None:
    assert cuts([review(changes=(Change(HERE, 1, "khac", text_before="nộp", text_after="xuất trình"),))]) == ()
    assert Cut("buoc", "", Decimal(0), Decimal(0), 1).percent is None

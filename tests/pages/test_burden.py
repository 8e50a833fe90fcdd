"""Procedures ranked by what they ask for: the heaviest tenth of each number, worked out by hand."""

from decimal import Decimal

import pytest

from generator.catalog import Catalog
from generator.pages import burden
from generator.pages.environment import Renderer
from tests.conftest import TODAY
from tests.pages.reading import parse, text


@pytest.mark.parametrize(
    ("values", "expected", "why"),
    [
        ([1, 2, 3], 3, "một phần mười của 3 là 1 thủ tục"),
        ([*range(1, 21)], 19, "một phần mười của 20 là 2: 19 và 20"),
        ([*range(1, 22)], 19, "một phần mười của 21 làm tròn lên là 3"),
        ([5] * 20, 6, "ai cũng bằng nhau thì không ai nặng"),
        ([9, 9, 1, 1, 1, 1, 1, 1, 1, 1], 10, "hai thủ tục cùng đứng đầu là quá một phần mười"),
        ([9, 8, 8, *[1] * 8], 9, "9 được; hai số 8 thì quá 2"),
        ([None, None], 1, "không biết thì không nặng"),
    ],
)
def test_the_bar_of_the_heaviest(values: list[int | None], expected: int, why: str) -> None:
    assert burden.bar(None if v is None else Decimal(v) for v in values) == expected, why


def test_only_those_in_force_are_ranked_the_most_marks_first(sample: Catalog) -> None:
    found = burden.ranked(sample.procedures.values(), TODAY)
    assert "1.900042" not in [heavy.procedure.code for heavy in found], "bãi bỏ từ 01/4/2026"
    marks = [heavy.marks for heavy in found]
    assert marks == sorted(marks, reverse=True)
    assert found[0].procedure.code == "1.900010"


def test_what_is_not_told_is_unknown_and_not_heavy(sample: Catalog) -> None:
    (bare,) = [h for h in burden.ranked(sample.procedures.values(), TODAY) if h.procedure.code == "2.900020"]
    assert bare.numbers[3] is None
    assert not bare.heavy[3]


def test_the_page_names_proposals_that_there_are(sample: Catalog) -> None:
    (page,) = burden.pages(sample, TODAY, Renderer(sample, TODAY))
    assert page.url == "ra-soat/thu-tuc-nang/"
    row = next(text(row) for row in parse(page.article).css("tbody tr") if "1.900010" in text(row))
    assert row.endswith("Giảm thời hạn cấp sổ tay")

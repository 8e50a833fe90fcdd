"""Periods of recurring tasks that are late or near, read off the invented provinces by hand."""

from datetime import date

import pytest

from generator.catalog import Catalog, assemble
from generator.pages import task_periods, works
from generator.pages.environment import Renderer
from tests.conftest import ROOT, TODAY, rows_of
from tests.pages.reading import parse, text


@pytest.fixture(scope="module")
def matrix() -> Catalog:
    return assemble(rows_of(ROOT / "tests" / "matrix"), TODAY)


def told(catalog: Catalog, on: date) -> list[tuple[str, str, int, int]]:
    found = task_periods.lines(works.rows(catalog.works, on))
    return [(line.period.due.isoformat(), line.mark.status.value, len(line.rows), line.days_late) for line in found]


def test_late_periods_of_many_units_are_one_line(matrix: Catalog) -> None:
    # six of 25 reported the first half of 2025; nobody the two after it; the present one has time
    assert told(matrix, TODAY) == [
        ("2025-07-10", "qua-han", 19, 501),
        ("2026-01-10", "qua-han", 25, 317),
        ("2026-07-10", "qua-han", 25, 136),
    ]


def test_near_periods_are_told_with_the_days_left(sample: Catalog) -> None:
    assert told(sample, date(2026, 7, 5)) == [("2026-07-10", "sap-den-han", 1, 0)]
    (line,) = task_periods.lines(works.rows(sample.works, date(2026, 7, 5)))
    assert (line.days_left, line.facts) == (5, '{"deadline":"2026-07-10"}')
    assert told(sample, TODAY) == []


def test_the_page_has_a_row_for_each(matrix: Catalog, sample: Catalog) -> None:
    (page,) = task_periods.pages(task_periods.lines(works.rows(matrix.works, TODAY)), Renderer(matrix, TODAY))
    assert page.url == "nhiem-vu/ky-bao-cao/"
    first = [text(cell) for cell in parse(page.article).css("tbody tr")[0].css("th, td")]
    assert first[1:] == [
        "19 đơn vị",
        "01/01/2025 – 30/6/2025",
        "10/7/2025",
        "Quá hạn, chưa hoàn thành quá hạn 501 ngày",
    ]
    (empty,) = task_periods.pages((), Renderer(sample, TODAY))
    assert "Hiện không có kỳ nào quá hạn hoặc sắp đến hạn." in text(parse(empty.article))

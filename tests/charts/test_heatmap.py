"""Shades and places of the heat map."""

from datetime import date

import pytest

from generator.charts.heatmap import Cell, Line, heatmap

MONTH = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("late", "due", "shade"), [(0, 0, 0), (0, 9, 0), (1, 9, 1), (1, 4, 1), (2, 4, 2), (3, 4, 3), (4, 4, 4), (7, 9, 4)]
)
def test_a_shade_for_each_quarter(late: int, due: int, shade: int) -> None:
    assert Cell(MONTH, late, due).shade == shade


def test_units_are_rows_and_months_columns() -> None:
    cells = (Cell(date(2026, 10, 1), 1, 2), Cell(MONTH, 0, 0))
    drawing = heatmap((Line("a", "Sở A", cells), Line("b", "Sở " + "B" * 40, cells)))
    assert [(box.x, box.y) for box in drawing.boxes] == [(250, 24), (298, 24), (250, 50), (298, 50)]
    assert [name.words for name in drawing.months] == ["10/26", "11/26"]
    assert [len(name.words) for name in drawing.names] == [4, 34]
    assert (drawing.width, drawing.height) == (348, 78)


def test_nothing_to_draw() -> None:
    assert heatmap(()).boxes == ()

"""Late parts by unit and month, counted by hand."""

from datetime import date

from generator.artifact import Page
from generator.catalog import Catalog, assemble
from generator.pages import task_heat, works
from generator.pages.environment import Renderer
from tests.conftest import TODAY
from tests.pages.reading import parse, text


def test_twelve_months_end_with_this_one() -> None:
    months = task_heat.last_months(date(2026, 2, 10))
    assert (months[0], months[-1], len(months)) == (date(2025, 3, 1), date(2026, 2, 1), 12)


def test_what_was_due_and_late_by_unit(sample: Catalog) -> None:
    heat = task_heat.heat(works.rows(sample.works, TODAY), TODAY)
    told = {line.unit: {(c.month.month, c.late, c.due) for c in line.cells if c.due} for line in heat.lines}
    assert told == {
        "ban-quan-ly-khu-cho-an-lac": {(3, 1, 1)},  # t10; its part of 2024 lies before
        "so-ha-tang-an-lac": {(10, 1, 1)},  # t02; t08 is paused
    }  # t03 and t04 were done in time, but their deadline is still to come; t09 is done on an unknown day


def test_the_page_says_the_same_as_the_drawing(sample: Catalog) -> None:
    (page,) = task_heat.pages(works.rows(sample.works, TODAY), TODAY, Renderer(sample, TODAY))
    assert isinstance(page, Page)
    rows = [[text(cell) for cell in row.css("th, td")] for row in parse(page.article).css("tbody tr")]
    assert [cell for cell in rows[0] if cell != "–"] == ["Ban Quản lý Khu chợ tỉnh An Lạc", "1/1"]
    assert len(parse(page.article).css("rect.tt-heat--4")) == 2


def test_nothing_due_is_said() -> None:
    (page,) = task_heat.pages((), TODAY, Renderer(assemble([]), TODAY))
    assert "Không có phần việc nào đến hạn trong mười hai tháng này." in text(parse(page.article))

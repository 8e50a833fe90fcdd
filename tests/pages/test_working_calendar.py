"""The page of the official calendar: due dates counted by hand, days with their basis, proposals marked."""

from datetime import date

import pytest

from generator.catalog import Catalog
from generator.pages import working_calendar
from generator.pages.environment import Renderer
from tests.conftest import TODAY
from tests.pages.reading import parse, text
from tests.whole import Checked


@pytest.fixture(scope="module")
def article(sample: Catalog) -> str:
    (page,) = working_calendar.pages(sample, TODAY, Renderer(sample, TODAY))
    assert page.url == "lich-lam-viec/"
    return page.article


def test_the_table_of_due_dates(article: str) -> None:
    """From Monday 23/11/2026: 24/11 is off, so the columns are 23, 25, 26, 27, 30."""
    table = parse(article).css("table")[0]
    assert [text(cell) for cell in table.css("thead th")] == [
        "Thời hạn",
        "Nộp thứ Hai, 23/11/2026",
        "Nộp thứ Tư, 25/11/2026",
        "Nộp thứ Năm, 26/11/2026",
        "Nộp thứ Sáu, 27/11/2026",
        "Nộp thứ Hai, 30/11/2026",
    ]
    first = {text(row.css_first("th")): text(row.css("td")[0]) for row in table.css("tbody tr")}
    # 1: 25. 2: 26. 3: 27. 5: 30, 1/12. 7: 2, 3. 10: 4, 7, 8. 15: 9 10 11 14 15. 20: 16 17 18 21 22.
    assert list(first.items())[:8] == [
        ("1 ngày làm việc", "25/11/2026"),
        ("2 ngày làm việc", "26/11/2026"),
        ("3 ngày làm việc", "27/11/2026"),
        ("5 ngày làm việc", "01/12/2026"),
        ("7 ngày làm việc", "03/12/2026"),
        ("10 ngày làm việc", "08/12/2026"),
        ("15 ngày làm việc", "15/12/2026"),
        ("20 ngày làm việc", "22/12/2026"),
    ]
    last = [text(row.css("td")[4]) for row in table.css("tbody tr")]
    assert last[:3] == ["01/12/2026", "02/12/2026", "03/12/2026"]


def test_a_day_over_the_proposed_tet_is_marked(real_checked: Checked) -> None:
    """One day after 03/02/2027 is 15/02, over seven days that nobody has decided."""
    first = working_calendar.hand_ins(real_checked.catalog.calendar, date(2027, 2, 3))[0]
    assert first.name == "thứ Tư, 03/02/2027"
    assert first.dues[0].day == date(2027, 2, 15)
    assert len(first.dues[0].undecided) == 7


def test_the_days_stand_with_basis_and_state(article: str) -> None:
    told = text(parse(article))
    assert "Thứ Ba, 24/11/2026 Ngày Văn hóa Việt Nam" in told
    assert "Thứ Bảy, 22/8/2026" in told
    assert "Thứ Sáu, 05/02/2027" in told


def test_years_are_in_order(sample: Catalog) -> None:
    found = working_calendar.years(sample.calendar)
    assert list(found) == [2026, 2027]
    assert [entry.date for entry in found[2026]] == sorted(entry.date for entry in found[2026])

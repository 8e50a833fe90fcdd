"""Lists of tasks that stand ready without scripts."""

from datetime import date

import pytest

from generator.artifact import Page
from generator.catalog import Catalog
from generator.pages import task_lists, tasks, works
from generator.pages.environment import Renderer
from generator.progress import Status
from tests.conftest import TODAY
from tests.pages.reading import parse, text


def groups(sample: Catalog, on: date = TODAY) -> tuple[works.Group, ...]:
    return works.grouped(works.rows(sample.works, on))


def names(found: task_lists.TaskList) -> list[str]:
    return [group.task.id for group in found.groups]


def test_every_status_has_a_list_be_it_empty(sample: Catalog) -> None:
    found = task_lists.lists(groups(sample), TODAY)
    assert [listed.key for listed in found.by_status] == [status.value for status in Status]
    assert {listed.key: listed.works for listed in found.by_status if listed.works} == {
        "qua-han": 3, "sap-den-han": 1, "trong-han": 2, "chua-bao-cao": 5, "thuong-xuyen": 1, "khong-thoi-han": 1,
        "tam-dung": 1, "hoan-thanh-qua-han": 1, "hoan-thanh-chua-ro-ngay": 1, "hoan-thanh-dung-han": 3, "da-chuyen": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("on", "in_week", "in_month"),
    [
        (date(2026, 11, 22), [], ["t01"]),  # a Sunday; t01 is due on the next one
        (date(2026, 11, 23), ["t01"], ["t01"]),  # Monday
        (date(2026, 11, 29), ["t01"], ["t01"]),
        (date(2026, 11, 30), [], ["t01"]),  # overdue, and still of this month
        (date(2026, 12, 28), ["t03"], ["t03"]),  # 31/12
    ],
)
def test_due_this_week_and_month(sample: Catalog, on: date, in_week: list[str], in_month: list[str]) -> None:
    found = groups(sample, on)
    assert (names(task_lists.week(found, on)), names(task_lists.month(found, on))) == (in_week, in_month)


def test_the_week_and_month_are_told(sample: Catalog) -> None:
    assert "từ thứ Hai 23/11/2026 đến Chủ nhật 29/11/2026" in task_lists.week(groups(sample), TODAY).meaning
    assert "trong tháng 11/2026" in task_lists.month(groups(sample), TODAY).meaning


def test_years_have_everything_with_a_deadline_in_them(sample: Catalog) -> None:
    years = task_lists.lists(groups(sample), TODAY).years
    assert [(y.key, y.works) for y in years] == [("nam-2027", 1), ("nam-2026", 8), ("nam-2024", 3)]


def test_long_lists_are_cut(sample: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(task_lists, "PART", 2)
    made = [p for p in tasks.pages(sample, TODAY, Renderer(sample, TODAY)) if isinstance(p, Page)]
    late = [p for p in made if p.url.startswith("nhiem-vu/qua-han/")]
    assert [(p.url, p.family) for p in late] == [
        ("nhiem-vu/qua-han/", "nhiem-vu-muc"), ("nhiem-vu/qua-han/trang-2/", "nhiem-vu-muc-trang"),
    ]  # fmt: skip
    assert [len(parse(p.article).css("tbody tr")) for p in late] == [2, 1]
    assert text(parse(late[1].article).css_first("h1")) == "Quá hạn, chưa hoàn thành (trang 2/2)"


def test_units_with_nothing_but_what_passed_on_are_not_told(sample: Catalog) -> None:
    made = [p for p in tasks.pages(sample, TODAY, Renderer(sample, TODAY)) if isinstance(p, Page)]
    (units,) = [p for p in made if p.url == "nhiem-vu/don-vi/"]
    told = [text(cell) for cell in parse(units.article).css("tbody th")]
    assert told[0] == "Ban Quản lý Khu chợ tỉnh An Lạc"
    assert not [name for name in told if "Cầu đường" in name]

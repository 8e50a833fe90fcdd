"""Tasks with many units have pages of their own; scores, drift and periods are added up by hand."""

from datetime import date

import pytest

from generator.artifact import Page
from generator.catalog import Catalog, assemble
from generator.pages import directive, task_views, works
from generator.pages.environment import Renderer
from generator.pages.task_views import TaskView
from generator.setting import Setting
from tests.conftest import ROOT, TODAY, rows_of
from tests.pages.reading import parse, text

OLD, DECISION = "2024/12-ubnd-ttpvhcc", "2026/345-qd-ubnd"


def views(catalog: Catalog, key: str, on: date = TODAY) -> tuple[TaskView, ...]:
    found = works.rows(catalog.works_in[key], on)
    return task_views.task_views(catalog, catalog.directives[key], found, on)


def pages(catalog: Catalog, key: str) -> list[Page]:
    render = Renderer(catalog, TODAY, Setting(str(ROOT / "tests" / "sample")))
    return list(directive.pages(key, catalog, TODAY, render))


def test_scores_are_added_up(sample: Catalog) -> None:
    clarity = task_views.clarity(views(sample, OLD))
    assert (clarity.tasks, clarity.whole, clarity.score, clarity.of) == (3, 0, 10, 18)  # 5 + 3 + 2


@pytest.mark.parametrize(
    ("on", "drifted"),
    [
        (date(2026, 9, 19), (0, 0, 0)),  # the day before the first decision
        (date(2026, 9, 20), (1, 1, 31)),  # 30/9 to 31/10
        (date(2026, 10, 25), (1, 2, 92)),  # to 31/12
    ],
)
def test_drift_grows_with_each_decision(sample: Catalog, on: date, drifted: tuple[int, int, int]) -> None:
    found = task_views.drifted(views(sample, DECISION, on))
    assert (found.tasks, found.times, found.days) == drifted


def test_few_units_stay_on_the_page_of_the_directive(sample: Catalog) -> None:
    assert [page.url for page in pages(sample, OLD)] == [f"van-ban/{OLD}/"]


def test_many_units_have_pages_of_their_own(sample: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(task_views, "UNITS_AT_ONCE", 3)
    monkeypatch.setattr(directive, "MATRIX", 3)
    whole, first, second = pages(sample, OLD)
    assert [(p.url, p.family) for p in (first, second)] == [
        (f"van-ban/{OLD}/nhiem-vu-1/", "van-ban-nhiem-vu"),
        (f"van-ban/{OLD}/nhiem-vu-1/trang-2/", "van-ban-nhiem-vu-trang"),
    ]
    assert [len(parse(p.article).css(".tt-units tbody tr")) for p in (whole, first, second)] == [0, 3, 1]
    link = parse(whole.article).css_first("#nhiem-vu-1 .tt-part a")
    assert link
    assert link.attributes["href"] == f"../../../van-ban/{OLD}/nhiem-vu-1/"
    assert "Đơn vị 4 đến 4 trên 4" in text(parse(second.article))
    assert parse(whole.article).css_first("#nhiem-vu-1")  # its place stays


def test_a_crowded_directive_spares_more(sample: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(task_views, "WORKS_AT_ONCE", 5)
    monkeypatch.setattr(task_views, "FEW", 3)
    assert [view.apart for view in views(sample, OLD)] == [True, False, False]


def test_very_many_tasks_stand_in_short_each_with_a_page(sample: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(task_views, "TASKS_AT_ONCE", 2)
    whole, *own = pages(sample, OLD)
    assert [page.url for page in own] == [f"van-ban/{OLD}/nhiem-vu-{n}/" for n in (1, 2, 3)]
    told = text(parse(whole.article).css_first("#nhiem-vu-1"))
    assert told.startswith("1. Rà soát, bỏ giấy tờ thừa #")
    assert "Thời hạn: 30/9/2024. Chủ trì: Các cơ quan chuyên môn tỉnh An Lạc và Ban Quản lý Khu chợ." in told
    assert "Sản phẩm" not in told
    assert "Sản phẩm Báo cáo rà soát" in text(parse(own[0].article))


def test_who_says_that_work_passed_on() -> None:
    matrix = assemble(rows_of(ROOT / "tests" / "matrix"), TODAY)
    first, *_ = views(matrix, "2025/25-kh-ubnd")
    assert (len(first.rows), first.passed, first.current, first.by_register) == (26, 1, 25, True)
    assert [row.work.unit.id for row in first.rows if row.is_left] == ["xa-mat-13"]  # two units took over from it


def test_the_record_may_say_it(sample: Catalog) -> None:
    first, *_ = views(sample, OLD)
    assert (first.passed, first.by_register) == (1, False)

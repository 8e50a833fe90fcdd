"""Passages with their tasks, cut into pages: nothing lost, nothing twice, in order."""

from dataclasses import replace
from typing import cast

import pytest

from generator.artifact import Page
from generator.catalog import Catalog
from generator.issue import Where
from generator.model import Clause, Task
from generator.pages import directive, directive_clauses, task_views
from generator.pages.directive_clauses import ClauseView, cut
from generator.pages.environment import Renderer
from generator.pages.task_views import TaskView
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.pages.reading import parse, text

HERE = Where("r.yaml", 1, 1, {})
KEY = "2026/345-qd-ubnd"


def clause(number: int, *tasks: str) -> ClauseView:
    made = cast(tuple[TaskView, ...], tasks)  # only their order matters here
    return ClauseView(number, Clause(HERE, str(number), "Nội dung"), made)


@pytest.mark.parametrize(
    ("clauses", "pages"),
    [
        ([], [[]]),
        ([(1, "a", "b")], [[(1, "a", "b")]]),
        ([(1, "a", "b", "c")], [[(1, "a", "b")], [(1, "c")]]),
        ([(1, "a"), (2, "b", "c", "d")], [[(1, "a"), (2, "b")], [(2, "c", "d")]]),
        ([(1, "a", "b"), (2,), (3, "c")], [[(1, "a", "b"), (2,)], [(3, "c")]]),  # a passage without tasks stays
        ([(1, "a", "b", "c", "d", "e")], [[(1, "a", "b")], [(1, "c", "d")], [(1, "e")]]),
    ],
)
def test_pages_of_two_tasks(clauses: list[tuple[int, ...]], pages: list[list[tuple[int, ...]]]) -> None:
    made = cut((clause(number, *cast(tuple[str, ...], tasks)) for number, *tasks in clauses), 2)
    assert [[(c.number, *c.tasks) for c in page] for page in made] == pages


@pytest.fixture
def made(sample: Catalog, monkeypatch: pytest.MonkeyPatch) -> dict[str, Page]:
    """The decision of ten tasks, as if a page had room for four."""
    monkeypatch.setattr(task_views, "TASKS_AT_ONCE", 4)
    monkeypatch.setattr(directive_clauses, "SIZE", 4)
    monkeypatch.setattr(directive, "cut", lambda clauses: cut(clauses, 4))
    render = Renderer(sample, TODAY, Setting(str(ROOT / "tests" / "sample")))
    return {page.url: page for page in directive.pages(KEY, sample, TODAY, render)}


def test_a_directive_with_very_many_tasks_goes_on_on_other_pages(made: dict[str, Page]) -> None:
    start = f"van-ban/{KEY}/"
    shown = [
        [node.attributes["id"] for node in parse(made[url].article).css("section.tt-task")]
        for url in (start, f"{start}trang-2/", f"{start}trang-3/")
    ]
    assert shown == [
        [f"nhiem-vu-t{n:02d}" for n in range(1, 5)],
        [f"nhiem-vu-t{n:02d}" for n in range(5, 9)],
        ["nhiem-vu-t09", "nhiem-vu-t10"],
    ]
    assert made[f"{start}trang-2/"].title == ("Quyết định 345/QĐ-UBND: Giao nhiệm vụ về phòng đọc năm 2026 (trang 2/3)")
    assert "Nhiệm vụ thứ 5 đến 8 trên 10." in text(parse(made[f"{start}trang-2/"].article).body)


def test_the_place_of_every_task_is_still_on_the_first_page(made: dict[str, Page]) -> None:
    tree = parse(made[f"van-ban/{KEY}/"].article)
    for n in range(1, 11):
        assert len(tree.css(f"#nhiem-vu-t{n:02d}")) == 1
    links = [(a.attributes["id"], a.attributes["href"]) for a in tree.css(".tt-index a")]
    assert links == [(f"nhiem-vu-t{n:02d}", f"nhiem-vu-t{n:02d}/") for n in range(5, 11)]
    assert all(f"van-ban/{KEY}/nhiem-vu-t{n:02d}/" in made for n in range(1, 11))


def test_few_tasks_stand_on_one_page(sample: Catalog) -> None:
    render = Renderer(sample, TODAY, Setting(str(ROOT / "tests" / "sample")))
    (page,) = directive.pages(KEY, sample, TODAY, render)
    assert "tt-index" not in page.article
    assert "Trang sau" not in page.article


def test_a_task_whose_passage_is_missing_stands_last(sample: Catalog) -> None:
    found = sample.directives[KEY]
    stray = Task(HERE, "x", "khong-co", "Việc lạc", "so-so-sach-an-lac", "khong")
    one = replace(found, tasks=(stray, *found.tasks[:1]))
    views = cast(tuple[TaskView, ...], tuple(View(task) for task in one.tasks))
    assert [(c.number, [t.task.id for t in c.tasks]) for c in directive_clauses.clause_views(one, views)] == [
        (1, ["t01"]),
        (0, ["x"]),
    ]


class View:
    """As much of a task's view as the passages look at."""

    def __init__(self, task: Task) -> None:
        self.task = task

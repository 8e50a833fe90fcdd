"""The chain of documents around a directive, and its tasks in time: read off the invented provinces by hand."""

from datetime import date

import pytest

from generator.catalog import Catalog, assemble
from generator.pages.directive_chain import ChainView, chain_view
from generator.pages.directive_charts import Charts, charts
from generator.pages.task_views import task_views
from generator.pages.works import rows
from tests.conftest import ROOT, TODAY, WriteRecords, rows_of

OLD, DECISION, NEW = "2024/12-ubnd-ttpvhcc", "2026/345-qd-ubnd", "2026/07-ct-ubnd"


def told(view: ChainView | None) -> list[tuple[str, str, str]]:
    assert view
    return [(later.name, kind, earlier.name) for later, kind, earlier in view.lines]


CHAIN = [
    ("Công văn 12/UBND-TTPVHCC", "căn cứ", "Luật 01/2020/QH99"),
    ("Công văn 12/UBND-TTPVHCC", "thực hiện", "Thông báo kết luận phiên họp tháng 4/2024"),
    ("Quyết định 345/QĐ-UBND", "thực hiện", "Công văn 12/UBND-TTPVHCC"),
]


def test_the_chain_is_followed_up_and_down(sample: Catalog) -> None:
    assert sorted(told(chain_view(sample, sample.directives[DECISION]))) == sorted(
        [*CHAIN, ("Chỉ thị 07/CT-UBND", "sửa đổi", "Quyết định 345/QĐ-UBND"), ("Chỉ thị 07/CT-UBND", "dẫn chiếu", "Công văn 12/UBND-TTPVHCC")]
    )  # fmt: skip


def test_what_it_rests_on_stands_above_and_it_is_marked(sample: Catalog) -> None:
    view = chain_view(sample, sample.directives[DECISION])
    assert view
    assert [(box.node.level, box.node.here) for box in view.drawing.boxes] == [
        (-2, False), (-2, False), (-1, False), (0, True), (1, False),
    ]  # fmt: skip
    assert [box.node.url for box in view.drawing.boxes][:3] == [
        "phap-luat/01-2020-qh99/",
        "",
        "van-ban/2024/12-ubnd-ttpvhcc/",
    ]


def test_a_directive_that_stands_alone_has_no_chain(records: WriteRecords) -> None:
    text = (ROOT / "tests" / "matrix" / "chi-dao" / "2025" / "25-kh-ubnd.yaml").read_text(encoding="utf-8")
    start, end = text.index("relations:"), text.index("clauses:")
    catalog = assemble(rows_of(records({"chi-dao/2025/25-kh-ubnd.yaml": text[:start] + text[end:]})))
    assert chain_view(catalog, catalog.directives["2025/25-kh-ubnd"]) is None


def drawn(catalog: Catalog, key: str, on: date = TODAY) -> Charts | None:
    directive = catalog.directives[key]
    found = rows(catalog.works_in[key], on)
    return charts(directive, task_views(catalog, directive, found, on), found, on)


@pytest.fixture(scope="module")
def decision(sample: Catalog) -> Charts:
    found = drawn(sample, DECISION)
    assert found
    return found


def test_only_tasks_with_a_day_are_drawn(decision: Charts) -> None:
    assert [timed.view.task.id for timed in decision.timed] == ["t01", "t02", "t03", "t04", "t08", "t09", "t10"]
    assert (decision.untimed, decision.undrawn) == (3, 0)


@pytest.mark.parametrize(
    ("task", "first", "due", "done", "late_to"),
    [
        ("t01", "2026-11-29", "2026-11-29", None, None),
        ("t02", "2026-10-31", "2026-10-31", None, "2026-11-23"),  # late until today
        ("t03", "2026-09-30", "2026-12-31", None, None),  # one of two units is done
        ("t04", "2026-12-31", "2026-12-31", "2026-06-30", None),
        (
            "t09",
            "2026-08-31",
            "2026-08-31",
            "2026-09-30",
            None,
        ),  # reported after the deadline, but when it was done is not known
    ],
)
def test_each_bar_has_the_days_of_its_task(
    decision: Charts, task: str, first: str, due: str, done: str | None, late_to: str | None
) -> None:
    (span,) = [timed.span for timed in decision.timed if timed.view.task.id == task]
    days = (span.first_due, span.due, span.done, span.late_to)
    assert [day.isoformat() if day else None for day in days] == [first, due, done, late_to]


def test_what_is_left_counts_parts_that_are_not_done(decision: Charts) -> None:
    assert decision.burndown
    (today,) = [point for point in decision.burndown.points if point.on == TODAY]
    # 13 parts; done: t03 of one unit, t04, t09; paused: t08. By plan t02, t08, t09, t10 are over.
    assert (today.left, today.planned) == (9, 9)


def test_without_deadlines_there_is_nothing_to_draw(real_checked: object) -> None:
    catalog: Catalog = real_checked.catalog  # type: ignore[attr-defined]
    assert drawn(catalog, "2023/3198-ubnd-tthcc") is None

"""Works as rows: the invented province on 23/11/2026, counted by hand."""

from datetime import date

import pytest

from generator.catalog import Catalog, assemble
from generator.pages import works
from generator.progress import Status
from tests.conftest import TODAY, WriteRecords, rows_of

OLD, DECISION = "2024/12-ubnd-ttpvhcc", "2026/345-qd-ubnd"


def rows_in(catalog: Catalog, directive: str, task: str, today: date = TODAY) -> dict[str, works.Row]:
    """The rows of one task by unit."""
    found = works.rows(catalog.works_in[directive], today)
    return {row.work.unit.id: row for row in found if row.work.task.id == task}


@pytest.mark.parametrize(
    ("directive", "task", "unit", "news"),
    [
        (OLD, "1", "ban-quan-ly-khu-cho-an-lac", "Chưa có tin nào về kết quả."),
        (OLD, "1", "so-so-sach-an-lac", "Tin gần nhất ngày 05/10/2024."),
        (DECISION, "t02", "so-ha-tang-an-lac", "Tin gần nhất ngày 01/9/2026, trước hạn; chưa rõ kết quả cuối."),
    ],
)
def test_the_news_tell_how_old_the_newest_fact_is(
    sample: Catalog, directive: str, task: str, unit: str, news: str
) -> None:
    assert rows_in(sample, directive, task)[unit].news == news


TINY_UNITS = """
units:
  - id: ubnd-tinh-nho
    name: Ủy ban nhân dân tỉnh Nhỏ
    kind: ubnd-tinh
    level: tinh
  - id: so-mot
    name: Sở Một
    kind: so
    level: tinh
    valid_to: 2025-02-28
    successors:
      - successor: so-hai
  - id: so-hai
    name: Sở Hai
    kind: so
    level: tinh
    valid_from: 2025-03-01
    valid_to: 2026-06-30
    successors:
      - successor: so-ba
      - successor: so-mot
  - id: so-ba
    name: Sở Ba
    kind: so
    level: tinh
    valid_from: 2026-07-01
"""
TINY = """
number: 5/UBND-VP
kind: cong-van
issuer: ubnd-tinh-nho
issued_on: 2026-01-05
title: Việc nhỏ
source: Bản thử
checked_on: 2026-11-01
clauses:
  - id: 1
    text: Làm việc nhỏ.
tasks:
  - id: 1
    clause: 1
    title: Việc một
    lead: so-ba
    precision: ngay
    deadline: 2026-10-31
    assignments:
      - unit: so-ba
        reports:
"""


def tiny(records: WriteRecords, *reports: tuple[str, str]) -> works.Row:
    """The one row of a task due on 31/10/2026 with these reports (day, state)."""
    lines = "".join(f"          - reported_on: {on}\n            state: {state}\n" for on, state in reports)
    folder = records({"danh-muc/don-vi.yaml": TINY_UNITS, "chi-dao/2026/5-ubnd-vp.yaml": TINY + lines})
    (row,) = works.rows(assemble(rows_of(folder)).works, TODAY)
    return row


@pytest.mark.parametrize(
    ("on", "state", "news"),
    [
        ("2026-10-30", "dang-thuc-hien", "Tin gần nhất ngày 30/10/2026, trước hạn; chưa rõ kết quả cuối."),
        ("2026-10-31", "dang-thuc-hien", "Tin gần nhất ngày 31/10/2026, đúng ngày hết hạn; chưa rõ kết quả cuối."),
        ("2026-11-10", "chua-hoan-thanh", "Ngày 10/11/2026 chưa xong, đã trễ 10 ngày; sau đó chưa có tin mới."),
        ("2026-11-10", "khong-neu", "Tin gần nhất ngày 10/11/2026 không nêu đã xong hay chưa."),
    ],
)
def test_what_is_overdue_says_what_is_really_known(records: WriteRecords, on: str, state: str, news: str) -> None:
    row = tiny(records, (on, state))
    assert (row.progress.status, row.progress.days_late, row.news) == (Status.OVERDUE, 23, news)


def test_reports_come_newest_first_and_none_from_the_future(records: WriteRecords) -> None:
    row = tiny(records, ("2026-05-01", "dang-thuc-hien"), ("2026-09-01", "khong-neu"), ("2026-12-01", "hoan-thanh"))
    assert [str(report.reported_on) for report in row.reports] == ["2026-09-01", "2026-05-01"]


def test_units_that_stand_alike_are_one_group(sample: Catalog) -> None:
    groups = works.grouped(rows_in(sample, DECISION, "t06").values())
    assert [(g.mark.status, len(g.rows), g.told) for g in groups] == [(Status.NO_REPORT, 3, 0)]


def test_units_that_stand_apart_are_apart_what_needs_attention_first(sample: Catalog) -> None:
    groups = works.grouped(rows_in(sample, OLD, "1").values())
    assert [(g.mark.status, g.rows[0].work.unit.id) for g in groups] == [
        (Status.OVERDUE, "ban-quan-ly-khu-cho-an-lac"),
        (Status.DONE_LATE, "so-ha-tang-an-lac"),
        (Status.DONE_IN_TIME, "so-so-sach-an-lac"),
        (Status.PASSED, "so-cau-duong-an-lac"),
    ]


def test_overdue_groups_are_sorted_by_days_late(sample: Catalog) -> None:
    groups = works.grouped(works.rows(sample.works, TODAY))
    assert [g.days_late for g in groups if g.mark.status is Status.OVERDUE] == [784, 237, 23]


def test_days_left_are_told_only_near_the_deadline(sample: Catalog) -> None:
    groups = works.grouped(works.rows(sample.works_in[DECISION], TODAY))
    assert {g.task.id: g.days_left for g in groups if g.days_left is not None} == {"t01": 6}


def test_the_summary_has_every_denominator(sample: Catalog) -> None:
    summary = works.summary(works.rows(sample.works_in[OLD], TODAY))
    assert (summary.tasks, summary.works, summary.done, summary.overdue) == (3, 5, 2, 1)
    assert summary.passed == 1
    assert (summary.rate.on_time, summary.rate.counted, summary.rate.left_out) == (1, 3, 2)
    assert {c.mark.label: c.works for c in summary.left_out} == {
        "Chưa có báo cáo": 1,
        "Không có thời hạn": 1,
    }
    assert summary.newest == date(2025, 11, 7)
    assert not summary.illustrative


def test_an_illustrative_part_marks_the_total_it_enters(sample: Catalog) -> None:
    assert works.summary(works.rows(sample.works_in[DECISION], TODAY)).illustrative


def test_a_summary_of_nothing_is_zero() -> None:
    summary = works.summary(())
    assert (summary.works, summary.counts, summary.rate.percent, summary.newest) == (0, (), None, None)


def test_heirs_are_those_that_stand_today(records: WriteRecords) -> None:
    catalog = assemble(rows_of(records({"danh-muc/don-vi.yaml": TINY_UNITS})))
    heirs = {u.id: [h.id for h in works.heirs(catalog, u, TODAY)] for u in catalog.units.values()}
    assert heirs == {"so-mot": ["so-ba"], "so-hai": ["so-ba"], "so-ba": [], "ubnd-tinh-nho": []}


def test_a_list_chosen_by_status_does_not_bend_the_rate(sample: Catalog) -> None:
    found = works.rows(sample.works, TODAY)
    chosen = [row for row in found if row.work.directive.selective]
    others = [row for row in found if not row.work.directive.selective]
    counted = {Status.DONE_IN_TIME, Status.DONE_LATE, Status.OVERDUE}
    assert chosen
    assert works.summary(found).rate == works.summary(others).rate
    assert works.summary(found).selective == sum(row.progress.status in counted for row in chosen)
    assert works.summary(found).works == len(found) - 1  # one part passed on

"""The task board: totals, what needs attention first, and the ways to every list of tasks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from generator import addresses
from generator.artifact import Artifact, Page
from generator.catalog import Catalog
from generator.pages import proof, task_annexes, task_board_data, task_heat, task_lists, task_periods, task_units, works
from generator.pages.environment import Renderer
from generator.pages.listing import Card
from generator.pages.live_totals import live_totals
from generator.pages.task_lists import Lists, TaskList
from generator.progress import LABELS, Status

HEADINGS: Final = (
    ("tong-hop", "Tổng hợp"),
    ("loc", "Lọc và danh sách"),
    *((status.value, LABELS[status]) for status in Status),
    ("don-vi", "Theo đơn vị"),
)
TITLE: Final = "Bảng theo dõi nhiệm vụ"
SHOWN: Final = 15
"""So many rows stand under one status, and so many units; the rest has lists of its own."""


@dataclass(frozen=True)
class Section:
    """The first groups of one status."""

    list: TaskList
    count: works.Count
    groups: tuple[works.Group, ...]

    @property
    def rest(self) -> int:
        """How many rows stand only in the list."""
        return len(self.list.groups) - len(self.groups)


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page | Artifact]:
    """`/nhiem-vu/`, its lists, the overdue list in official form, and what the filters read."""
    rows = works.rows(catalog.works, today)
    groups = works.grouped(rows)
    lists = task_lists.lists(groups, today)
    totals = task_units.unit_totals(rows)
    periods = task_periods.lines(rows)
    yield Page(
        url=addresses.TASKS,
        family=f"/{addresses.TASKS}",
        title=TITLE,
        description="Mọi nhiệm vụ cải cách được giao: việc nào quá hạn, sắp đến hạn, đã xong. Đơn vị nào chủ trì.",
        article=render("tasks.html", addresses.TASKS, **view(rows, lists, totals, periods)),
    )
    others = tuple(found.card for found in lists.every if found.groups)
    for found in lists.every:
        yield from task_lists.list_pages(found, others, render)
    yield from task_periods.pages(periods, render)
    yield from task_units.pages(totals, render)
    yield from task_heat.pages(rows, today, render)
    yield from task_annexes.pages(groups, works.summary(rows).newest, today, render)
    yield task_board_data.script(groups, today)


def view(
    rows: tuple[works.Row, ...],
    lists: Lists,
    totals: tuple[task_units.UnitTotals, ...],
    periods: tuple[task_periods.PeriodLine, ...],
) -> dict[str, Any]:
    """What the template arranges."""
    summary = works.summary(rows)
    return {
        "title": TITLE,
        "headings": dict(HEADINGS),
        "summary": summary,
        "live": live_totals(rows),
        "proof": proof.proof(rows),
        "behind": {
            found.key: addresses.relative(addresses.TASKS, found.url) for found in (*lists.by_status, *lists.proved)
        },
        "places": {},
        "facts_on": None,
        "sections": tuple(_sections(lists, summary)),
        "ways": tuple(ways(lists, task_periods.card(periods))),
        "units": totals[:SHOWN],
        "unit_total": len(totals),
        "unit_list": addresses.task_list("don-vi"),
    }


def ways(lists: Lists, periods: Card) -> Iterator[tuple[str, tuple[Card, ...]]]:
    """(heading, cards) of the lists that stand ready."""
    yield "Theo tình trạng", tuple(found.card for found in lists.by_status if found.groups)
    yield "Theo hạn", (*(found.card for found in (*lists.near, *lists.years)), periods)
    yield (
        "Theo nơi giao, nơi làm",
        (
            Card(addresses.DIRECTIVES, "Theo văn bản", "mỗi văn bản một trang"),
            Card(addresses.task_list("don-vi"), "Theo đơn vị", "mỗi đơn vị một trang"),
            Card(addresses.task_list("bieu-do"), task_heat.TITLE, "bản đồ nhiệt mười hai tháng"),
        ),
    )
    yield (
        "Danh sách quá hạn theo mẫu Thông báo 624/TB-VPCP",
        (
            Card(addresses.task_list("phu-luc-1"), "Phụ lục I", "quá hạn chưa hoàn thành, để in"),
            Card(addresses.task_list("phu-luc-2"), "Phụ lục II", "kèm kết quả, tiến độ, để in"),
            Card(addresses.OVERDUE_BOOK, "Tải bảng tính", "cả hai phụ lục, tệp .xlsx"),
        ),
    )


def _sections(lists: Lists, summary: works.Summary) -> Iterator[Section]:
    found = {listed.key: listed for listed in lists.by_status}
    for count in summary.counts:
        listed = found[count.mark.status.value]
        yield Section(listed, count, listed.groups[:SHOWN])

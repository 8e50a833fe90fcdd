"""The task board: every task by status, what needs attention first, with its newest fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from generator import addresses
from generator.artifact import Page
from generator.catalog import Catalog
from generator.model import Unit
from generator.pages import works
from generator.pages.environment import Renderer
from generator.progress import LABELS, Status
from generator.wording import order

HEADINGS: Final = (
    ("tong-hop", "Tổng hợp"),
    *((status.value, LABELS[status]) for status in Status),
    ("don-vi", "Theo đơn vị"),
)
TITLE: Final = "Bảng theo dõi nhiệm vụ"
SHOWN: Final = 300
"""So many rows stand under one status; the rest is on the pages of directives and units."""
MEANINGS: Final = {
    Status.OVERDUE: "Đã qua thời hạn mà chưa có tin hoàn thành. Quá hạn lâu nhất đứng trước.",
    Status.SOON: "Còn không quá 7 ngày là hết hạn.",
    Status.IN_TIME: "Chưa đến hạn. Hạn gần nhất đứng trước.",
    Status.NO_REPORT: "Không có ngày hết hạn và chưa có báo cáo nào được công bố.",
    Status.RECURRING: "Việc làm thường xuyên hoặc định kỳ, đã có báo cáo.",
    Status.NO_DEADLINE: "Văn bản không đặt thời hạn, đã có báo cáo.",
    Status.PAUSED: "Việc đã dừng, hoặc đơn vị đã kết thúc phần của mình.",
    Status.DONE_LATE: "Xong sau thời hạn.",
    Status.DONE_UNDATED: "Nguồn nói đã xong nhưng không nêu ngày, nên không rõ có đúng hạn không.",
    Status.DONE_FREE: "Nguồn nói đã xong; văn bản không đặt thời hạn nên không có đúng hạn hay quá hạn.",
    Status.DONE_IN_TIME: "Có ngày chứng minh là xong trong hạn.",
    Status.PASSED: "Đơn vị được giao đã kết thúc hoặc đã bàn giao; việc tính ở đơn vị nhận.",
}


@dataclass(frozen=True)
class Section:
    """The groups of one status."""

    id: str
    title: str
    meaning: str
    count: works.Count
    groups: tuple[works.Group, ...]
    rest: int


@dataclass(frozen=True)
class UnitTotals:
    """A unit that leads something, with its totals."""

    unit: Unit
    summary: works.Summary


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/nhiem-vu/`."""
    yield Page(
        url=addresses.TASKS,
        family=f"/{addresses.TASKS}",
        title=TITLE,
        description="Mọi nhiệm vụ cải cách được giao: việc nào quá hạn, sắp đến hạn, đã xong. Đơn vị nào chủ trì.",
        article=render("tasks.html", addresses.TASKS, **view(catalog, today)),
    )


def view(catalog: Catalog, today: date) -> dict[str, Any]:
    """What the template arranges."""
    rows = works.rows(catalog.works, today)
    summary = works.summary(rows)
    return {
        "title": TITLE,
        "headings": dict(HEADINGS),
        "summary": summary,
        "facts_on": None,
        "sections": tuple(_sections(rows, summary)),
        "units": unit_totals(rows),
    }


def _sections(rows: tuple[works.Row, ...], summary: works.Summary) -> Iterator[Section]:
    groups = works.grouped(rows)
    for count in summary.counts:
        status = count.mark.status
        own = tuple(group for group in groups if group.mark.status is status)
        yield Section(status.value, count.mark.label, MEANINGS[status], count, own[:SHOWN], max(0, len(own) - SHOWN))


def unit_totals(rows: tuple[works.Row, ...]) -> tuple[UnitTotals, ...]:
    """Each leading unit with its totals; the most overdue works first, then by name."""
    found: dict[str, list[works.Row]] = defaultdict(list)
    for row in rows:
        found[row.work.unit.id].append(row)
    totals = (UnitTotals(own[0].work.unit, works.summary(own)) for own in found.values())
    return tuple(sorted(totals, key=lambda t: (-t.summary.overdue, order(t.unit.name), t.unit.id)))

"""The lists of tasks that stand ready without scripts: by status, due this week and month, by year of the deadline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from generator import addresses
from generator.artifact import Page
from generator.pages import proof, works
from generator.pages.environment import Renderer
from generator.pages.listing import Card, Section, parts
from generator.pages.work_facts import OPEN
from generator.progress import LABELS, Status
from generator.wording import day, number

PART: Final = 150
"""So many rows stand on one page of a list."""
WEEK: Final = "tuan-nay"
MONTH: Final = "thang-nay"
YEAR: Final = "nam-"
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


PROVED: Final = {
    proof.ANNOUNCED: (
        "Hoàn thành, chỉ có thông báo",
        "Nguồn chỉ thông báo là đã xong, chưa có kế hoạch, sản phẩm nào kèm theo.",
    ),
    proof.CONFIRMED: (
        "Hoàn thành, cơ quan giao việc đã xác nhận",
        "Đơn vị báo cáo đã xong và cơ quan giao việc xác nhận.",
    ),
}


@dataclass(frozen=True)
class TaskList:
    """A list of tasks with an address of its own."""

    key: str
    title: str
    meaning: str
    groups: tuple[works.Group, ...]

    @property
    def url(self) -> str:
        """Where it begins."""
        return addresses.task_list(self.key)

    @property
    def query(self) -> str:
        """The same as a choice of the filters of the board, which count for today; "" where these have no such choice."""
        if self.key in (WEEK, MONTH):
            return f"?han={self.key}"
        if self.key.startswith(YEAR):
            return f"?nam={self.key.removeprefix(YEAR)}"
        return f"?tinh-trang={self.key}" if self.key in set(Status) else ""

    @property
    def works(self) -> int:
        """How many parts of tasks it holds."""
        return sum(len(group.rows) for group in self.groups)

    @property
    def card(self) -> Card:
        """The way to it, with its size."""
        return Card(self.url, self.title, f"{number(self.works)} phần việc")


@dataclass(frozen=True)
class Lists:
    """All of them."""

    by_status: tuple[TaskList, ...]
    near: tuple[TaskList, ...]
    years: tuple[TaskList, ...]
    proved: tuple[TaskList, ...]

    @property
    def every(self) -> tuple[TaskList, ...]:
        """All of them, in the order of the board."""
        return (*self.by_status, *self.near, *self.years, *self.proved)


def lists(groups: tuple[works.Group, ...], today: date) -> Lists:
    """The lists of groups that stand in the order of attention; every status has one, so that no address dies."""
    return Lists(
        by_status=tuple(_of_status(status, groups) for status in Status),
        near=(week(groups, today), month(groups, today)),
        years=tuple(_years(groups)),
        proved=tuple(_proved(tuple(row for group in groups for row in group.rows))),
    )


def _proved(rows: tuple[works.Row, ...]) -> Iterator[TaskList]:
    """What completed work rests on: the numbers of the board that are no status; they part the rows of a group."""
    for key, holds in proof.KINDS.items():
        title, meaning = PROVED[key]
        yield TaskList(key, title, meaning, works.grouped(filter(holds, rows)))


def _of_status(status: Status, groups: Iterable[works.Group]) -> TaskList:
    own = tuple(group for group in groups if group.mark.status is status)
    return TaskList(status.value, LABELS[status], MEANINGS[status], own)


def week(groups: Iterable[works.Group], today: date) -> TaskList:
    """What is open and due from Monday to Sunday of this week."""
    monday = today - timedelta(days=today.weekday())
    sunday = monday + timedelta(days=6)
    meaning = f"Việc chưa xong có hạn từ thứ Hai {day(monday)} đến Chủ nhật {day(sunday)}."
    return TaskList(WEEK, "Đến hạn tuần này", meaning, _due(groups, lambda due: monday <= due <= sunday))


def month(groups: Iterable[works.Group], today: date) -> TaskList:
    """What is open and due in this month."""
    meaning = f"Việc chưa xong có hạn trong tháng {today.month}/{today.year}."
    return TaskList(
        MONTH,
        "Đến hạn tháng này",
        meaning,
        _due(groups, lambda due: (due.year, due.month) == (today.year, today.month)),
    )


def _due(groups: Iterable[works.Group], holds: Callable[[date], bool]) -> tuple[works.Group, ...]:
    """Open groups by their deadline, the nearest first."""
    found = [(group.due, group) for group in groups if group.mark.status in OPEN and group.due and holds(group.due)]
    return tuple(group for _, group in sorted(found, key=lambda pair: pair[0]))


def _years(groups: Iterable[works.Group]) -> Iterator[TaskList]:
    """Everything with a deadline by its year, the newest year first."""
    by_year: dict[int, list[works.Group]] = {}
    for group in groups:
        if group.due and group.mark.status is not Status.PASSED:
            by_year.setdefault(group.due.year, []).append(group)
    for year, found in sorted(by_year.items(), reverse=True):
        yield TaskList(f"{YEAR}{year}", f"Hạn trong năm {year}", f"Mọi việc có hạn trong năm {year}.", tuple(found))


def list_pages(found: TaskList, others: tuple[Card, ...], render: Renderer) -> Iterator[Page]:
    """`/nhiem-vu/qua-han/` and the pages after it."""
    for part in parts(found.url, (Section("", found.groups),), PART):
        yield Page(
            url=part.url,
            family=part.family("nhiem-vu-muc"),
            title=part.titled(f"Nhiệm vụ: {found.title[:1].lower()}{found.title[1:]}"),
            description=f"{found.meaning} {number(found.works)} phần việc.",
            article=render(
                "task_list.html",
                part.url,
                list=found,
                part=part,
                groups=part.sections[0].items if part.sections else (),
                others=others,
            ),
        )

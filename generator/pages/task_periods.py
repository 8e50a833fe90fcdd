"""Periods of recurring tasks that are late or nearly due: `/nhiem-vu/ky-bao-cao/`.

A recurring task stays "thường xuyên" as a whole; what is late in it are its periods, and they would be seen nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator import addresses
from generator.artifact import Page
from generator.model import Directive, Task
from generator.pages import work_facts, works
from generator.pages.environment import Renderer
from generator.pages.listing import Card, Section, parts
from generator.periods import Period
from generator.progress import Progress, Status
from generator.wording import number

PART: Final = 150
KEY: Final = "ky-bao-cao"
TITLE: Final = "Kỳ quá hạn, sắp đến hạn"
SHOWN: Final = (Status.OVERDUE, Status.SOON)


@dataclass(frozen=True)
class PeriodLine:
    """One period of one task with the units that stand alike in it."""

    directive: Directive
    task: Task
    period: Period
    progress: Progress
    rows: tuple[works.Row, ...]

    @property
    def mark(self) -> works.Mark:
        """Its status as a badge."""
        return works.MARKS[self.progress.status]

    @property
    def facts(self) -> str:
        """What the script needs for a later day."""
        return work_facts.due_facts(self.period.due, self.progress.status)

    @property
    def days_late(self) -> int:
        """Whole days past the last day of the period; 0 unless overdue."""
        return self.progress.days_late

    @property
    def days_left(self) -> int | None:
        """Whole days that are left, when they are few."""
        return (self.period.due - self.progress.on).days if self.progress.status is Status.SOON else None


def lines(rows: Iterable[works.Row]) -> tuple[PeriodLine, ...]:
    """Late and near periods, the longest late first."""
    found: dict[tuple[str, str, date, Status], list[works.Row]] = {}
    told: dict[tuple[str, str, date, Status], tuple[Period, Progress]] = {}
    for row in rows:
        for one in row.periods:
            if one.progress.status in SHOWN:
                key = (row.work.directive.id, row.work.task.id, one.period.due, one.progress.status)
                found.setdefault(key, []).append(row)
                told[key] = (one.period, one.progress)
    made = (PeriodLine(own[0].work.directive, own[0].work.task, *told[key], tuple(own)) for key, own in found.items())
    return tuple(sorted(made, key=lambda line: (line.period.due, line.directive.id, line.task.where.line)))


def card(found: tuple[PeriodLine, ...]) -> Card:
    """The way to the list."""
    return Card(addresses.task_list(KEY), TITLE, f"{number(sum(len(line.rows) for line in found))} kỳ của việc định kỳ")


def pages(found: tuple[PeriodLine, ...], render: Renderer) -> Iterator[Page]:
    """The list in parts."""
    for part in parts(addresses.task_list(KEY), (Section("", found),), PART):
        yield Page(
            url=part.url,
            family=part.family("nhiem-vu-muc"),
            title=part.titled(TITLE),
            description="Việc định kỳ: kỳ nào đã quá hạn mà chưa xong, kỳ nào còn không quá 7 ngày.",
            article=render(
                "task_periods.html", part.url, title=part.titled(TITLE), part=part,
                lines=part.sections[0].items if part.sections else (),
            ),
        )  # fmt: skip

"""The overdue list in the two forms of Thông báo 624/TB-VPCP (16/11/2025): pages to print, and one workbook.

Annex I: STT, Nhiệm vụ, Văn bản giao nhiệm vụ, Cơ quan chủ trì, Thời hạn hoàn thành. Annex II: STT, Tên nhiệm vụ, Đơn vị
chủ trì, Thời hạn, Kết quả thực hiện, Tiến độ. Both say as of which day the data are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator import addresses, phrases
from generator.artifact import Artifact, Page
from generator.pages import works
from generator.pages.environment import Renderer
from generator.pages.listing import Section, parts
from generator.progress import Status
from generator.schema import label
from generator.wording import UNKNOWN, day, first_upper
from generator.xlsx import Sheet, workbook

PART: Final = 100
NAMED: Final = 12
"""So many units are named in a row of a page; the workbook names all."""
ILLUSTRATIVE: Final = " (số liệu minh họa)"


@dataclass(frozen=True)
class Form:
    """One of the two forms."""

    key: str
    title: str
    head: tuple[str, ...]
    widths: tuple[int, ...]


FIRST: Final = Form(
    "phu-luc-1",
    "Phụ lục I: nhiệm vụ quá hạn chưa hoàn thành",
    ("STT", "Nhiệm vụ", "Văn bản giao nhiệm vụ", "Cơ quan chủ trì", "Thời hạn hoàn thành"),
    (6, 70, 28, 40, 18),
)
SECOND: Final = Form(
    "phu-luc-2",
    "Phụ lục II: kết quả thực hiện nhiệm vụ quá hạn",
    ("STT", "Tên nhiệm vụ", "Đơn vị chủ trì", "Thời hạn", "Kết quả thực hiện", "Tiến độ"),
    (6, 60, 36, 18, 60, 20),
)


@dataclass(frozen=True)
class Line:
    """One overdue task with the units that have not done it."""

    number: int
    group: works.Group

    @property
    def title(self) -> str:
        """The task, marked when it is only there to show the feature."""
        return self.group.task.title + (ILLUSTRATIVE if self.group.illustrative else "")

    @property
    def assigned_by(self) -> str:
        """`Công văn 3198/UBND-TTHCC ngày 22/9/2023`; the document that gave the task first, where another repeats it."""
        if self.group.task.assigned_in:
            return self.group.task.assigned_in
        directive = self.group.directive
        return f"{label('directives', 'kind', directive.kind)} {directive.number} ngày {day(directive.issued_on)}"

    @property
    def units(self) -> tuple[str, ...]:
        """The units by name."""
        return tuple(row.work.unit.name for row in self.group.rows)

    @property
    def deadline(self) -> str:
        """The deadline as it binds now."""
        return phrases.deadline(self.group.task, self.group.rows[0].progress.on)

    @property
    def result(self) -> str:
        """What was reported last, with its day."""
        last = self.group.newest.progress.last_report
        if last is None:
            return "Chưa có báo cáo"
        told = f" {last.text}" if last.text else ""
        unit = f" ({self.group.newest.work.unit.name})" if len(self.group.rows) > 1 else ""
        return f"Ngày {day(last.reported_on)}{unit}:{told or ' ' + UNKNOWN}"

    @property
    def state(self) -> str:
        """The progress as the source told it."""
        last = self.group.newest.progress.last_report
        return label("reports", "state", last.state) if last else first_upper(UNKNOWN)


def lines(groups: Iterable[works.Group]) -> tuple[Line, ...]:
    """Every overdue task, the longest overdue first."""
    overdue = (group for group in groups if group.mark.status is Status.OVERDUE)
    return tuple(Line(number, group) for number, group in enumerate(overdue, 1))


def pages(
    groups: Iterable[works.Group], facts_on: date | None, today: date, render: Renderer
) -> Iterator[Page | Artifact]:
    """Both forms as pages, and the workbook."""
    found = lines(groups)
    told = as_of(facts_on, today)
    for form in (FIRST, SECOND):
        for part in parts(addresses.task_list(form.key), (Section("", found),), PART):
            yield Page(
                url=part.url,
                family=part.family("nhiem-vu-muc"),
                title=part.titled(form.title),
                description=f"Danh sách nhiệm vụ quá hạn theo mẫu {form.title[:10].strip(':')} Thông báo 624/TB-VPCP, để in và tải.",
                article=render(
                    "task_annex.html", part.url, form=form, part=part, as_of=told, named=NAMED,
                    lines=part.sections[0].items if part.sections else (), other=SECOND if form is FIRST else FIRST,
                ),
            )  # fmt: skip
    yield Artifact(addresses.OVERDUE_BOOK, book(found, told))


def as_of(facts_on: date | None, today: date) -> str:
    """The line under the title of the forms."""
    facts = f"Dữ liệu tính đến ngày {day(facts_on)}" if facts_on else "Chưa có báo cáo nào được công bố"
    return f"{facts}; tình trạng tính cho ngày {day(today)}."


def book(found: tuple[Line, ...], told: str) -> bytes:
    """Both forms in one workbook, with every unit named."""
    first = tuple((x.number, x.title, x.assigned_by, "; ".join(x.units), x.deadline) for x in found)
    second = tuple((x.number, x.title, "; ".join(x.units), x.deadline, x.result, x.state) for x in found)
    return workbook(
        Sheet(form.title.partition(":")[0], (form.title, told), form.head, rows, form.widths)
        for form, rows in ((FIRST, first), (SECOND, second))
    )

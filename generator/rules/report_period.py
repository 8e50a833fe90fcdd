"""Periods belong to recurring tasks, and a report that names a period must name one of its task's.

A report without `period` counts for the first period whose deadline had not passed when it was made; one that comes
later must say which period it is about.

Đúng: precision: dinh-ky, every_months: 6, và báo cáo ghi period: 2026-06-30
Sai: precision: ngay, và báo cáo ghi period: 2026-06-30
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.catalog import Catalog
from generator.deadlines import PERIODIC
from generator.issue import Issue
from generator.model import Task
from generator.periods import period_of, periods
from generator.rules.parts import named, reports, tasks
from generator.schema import label
from generator.wording import day

ID = "ky-bao-cao"
FIELDS: Final = ("every_months", "periods_from", "periods_to", "period_due_days")


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Fields of periods in every task; the period of every report."""
    for _, task in tasks(catalog):
        yield from _misplaced(task)
    for directive, task, _, report in reports(catalog):
        if report.period is None:
            continue
        known = periods(task, directive.issued_on, max(report.period, report.reported_on))
        if period_of(report, known) is None:
            yield Issue(report.where.of("period"), ID,
                        f"{named(report, 'period')} {day(report.period)} không thuộc kỳ nào của nhiệm vụ.",
                        f"Ghi một ngày trong kỳ, ví dụ {known[0].end.isoformat()}." if known
                        else "Xóa period; việc này không làm theo kỳ.")  # fmt: skip


def _misplaced(task: Task) -> Iterator[Issue]:
    precision = f"{named(task, 'precision')} là «{label(task.TABLE, 'precision', task.precision)}»"
    for name in FIELDS:
        if task.precision != PERIODIC and getattr(task, name) is not None:
            yield Issue(task.where.of(name), ID, f"{precision} nhưng lại có {named(task, name)}.",
                        f"Xóa {name}, hoặc ghi precision: dinh-ky.")  # fmt: skip
    if task.periods_from and task.periods_to and task.periods_to < task.periods_from:
        yield Issue(task.where.of("periods_to"), ID,
                    f"{named(task, 'periods_to')} {day(task.periods_to)} trước {named(task, 'periods_from')} "
                    f"{day(task.periods_from)}.", "Xem lại năm của hai ngày.")  # fmt: skip

"""The day of completion must lie between the directive and the report, and agree with the progress told.

Đúng: reported_on: 2026-03-31, state: hoan-thanh, completed_on: 2026-03-20
Sai: reported_on: 2026-03-31, state: dang-thuc-hien, completed_on: 2026-04-20
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Report
from generator.rules.parts import named, reports
from generator.schema import label
from generator.wording import day

ID = "ngay-hoan-thanh"
OPEN: Final = frozenset({"dang-thuc-hien", "chua-hoan-thanh"})


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Every report that tells a day of completion."""
    for directive, _, _, report in reports(catalog):
        if report.completed_on:
            yield from _wrong(report, report.completed_on, directive.issued_on)


def _wrong(report: Report, completed_on: date, issued_on: date) -> Iterator[Issue]:
    seen = f"{named(report, 'completed_on')} {day(completed_on)}"
    place = report.where.of("completed_on")
    if completed_on < issued_on:
        yield Issue(place, ID, f"{seen} trước ngày ban hành văn bản {day(issued_on)}.",
                    "Xem lại năm; việc xong trước khi giao thì ghi ở text, bỏ completed_on.")  # fmt: skip
    if completed_on > report.reported_on:
        yield Issue(place, ID, f"{seen} sau {named(report, 'reported_on')} {day(report.reported_on)}.",
                    "Báo cáo chỉ nói được việc đã xong: sửa một trong hai ngày.")  # fmt: skip
    if report.state in OPEN:
        state = label(report.TABLE, "state", report.state)
        yield Issue(place, ID, f"{seen} nhưng {named(report, 'state')} là «{state}».",
                    "Đã xong thì ghi state: hoan-thanh; chưa xong thì xóa completed_on.")  # fmt: skip

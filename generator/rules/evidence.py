"""That a task is done must be proved: by a document, or at least by the source that says so.

A day of completion needs the document itself (evidence or evidence_url). When only the assigner's own summary says
"đã hoàn thành", its source is enough to state it, and one warning per directive counts what is still to be proved.

Đúng: state: hoan-thanh, completed_on: 2026-03-20, evidence: 12/QĐ-UBND
Sai: state: hoan-thanh, completed_on: 2026-03-20
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Directive, Report
from generator.rules.parts import named, reports, warning
from generator.schema import label
from generator.wording import day

ID = "bang-chung"
DONE: Final = frozenset({"hoan-thanh", "hoan-thanh-qua-han"})


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Reports that tell of completion without a document."""
    told: dict[str, list[Report]] = {}
    for directive, _, _, report in reports(catalog):
        if _is_bare(report):
            if report.completed_on or not report.source:
                yield _unproved(report)
            else:
                told.setdefault(directive.id, []).append(report)
    for key, found in told.items():
        yield _only_told(catalog.directives[key], found)


def _is_bare(report: Report) -> bool:
    """Whether the report says "done" and shows nothing."""
    return (report.state in DONE or report.completed_on is not None) and not (report.evidence or report.evidence_url)


def _unproved(report: Report) -> Issue:
    key = "completed_on" if report.completed_on else "state"
    seen = day(report.completed_on) if report.completed_on else f"«{label(report.TABLE, 'state', report.state)}»"
    return Issue(report.where.of(key), ID, f"{named(report, key)} {seen} nhưng không có {named(report, 'evidence')}.",
                 "Thêm evidence: số ký hiệu văn bản, sản phẩm"
                 + ("; chưa có thì xóa completed_on." if report.completed_on else ", hoặc source: văn bản nói đã hoàn thành."))  # fmt: skip


def _only_told(directive: Directive, found: list[Report]) -> Issue:
    return warning(found[0].where.of("state"), ID,
                   f"{len(found)} báo cáo của {directive.number} nói đã hoàn thành nhưng không nêu {named(found[0], 'evidence')}.",
                   "Thêm evidence khi biết văn bản, sản phẩm.")  # fmt: skip

"""That a task is done must be proved by a document, whoever says so.

Where all that is known is that the assigner's own announcement says "đã hoàn thành", that announcement is the document,
and its rank says so: evidence_rank: thong-bao. Pages show how many of the completed tasks rest on no more.

Đúng: state: hoan-thanh, completed_on: 2026-03-20, evidence: 12/QĐ-UBND
Sai: state: hoan-thanh, completed_on: 2026-03-20
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

ID = "bang-chung"
DONE: Final = frozenset({"hoan-thanh", "hoan-thanh-qua-han"})


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Reports that tell of completion without a document, or without its rank."""
    for _, _, _, report in reports(catalog):
        if report.state in DONE or report.completed_on is not None:
            if not (report.evidence or report.evidence_url):
                yield _unproved(report)
            elif not report.evidence_rank:
                yield Issue(report.where.of("evidence"), ID,
                            f"{named(report, 'evidence')} không có {named(report, 'evidence_rank')}.",
                            "Thêm evidence_rank: thong-bao, ke-hoach, mot-phan hoặc cuoi-cung.")  # fmt: skip


def _unproved(report: Report) -> Issue:
    key = "completed_on" if report.completed_on else "state"
    seen = day(report.completed_on) if report.completed_on else f"«{label(report.TABLE, 'state', report.state)}»"
    return Issue(report.where.of(key), ID, f"{named(report, key)} {seen} nhưng không có {named(report, 'evidence')}.",
                 "Thêm evidence: số ký hiệu văn bản, sản phẩm. Chỉ có thông báo nói đã xong thì ghi thông báo ấy, "
                 "evidence_rank: thong-bao.")  # fmt: skip

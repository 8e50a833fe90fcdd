"""The total time of an internal process must be one of the time limits of its procedure.

An internal process spreads the promised time over the desks; its total is what was promised to the applicant, or one
segment of it. When the limits are counted in another way (calendar days, same day, words) it is only a warning, because
provinces turn "30 ngày" into 30 working days.

Đúng: thời hạn 10 ngày làm việc, quy trình amount: 10, counting: ngay-lam-viec
Sai: thời hạn 10 ngày làm việc, quy trình amount: 8, counting: ngay-lam-viec
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator import phrases
from generator.catalog import Catalog
from generator.issue import Issue, Severity
from generator.model import Limit, Procedure, Process
from generator.rules.parts import limits, named
from generator.rules.spans import of_segments, span

ID = "quy-trinh-khac-thoi-han"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Every internal process against the limits of its cases."""
    for procedure in catalog.at_hand.values():
        for process in procedure.processes:
            yield from _unlike(process, _limits(procedure, process))


def _limits(procedure: Procedure, process: Process) -> list[Limit]:
    """The limits that the process may have to keep: all, or those of its cases."""
    return [
        limit
        for _, limit in limits(procedure)
        if not limit.cases or not process.cases or set(limit.cases) & set(process.cases)
    ]


def _unlike(process: Process, found: list[Limit]) -> Iterator[Issue]:
    whole = span(process.amount, process.counting)
    totals = [of_segments(limit.segments) for limit in found]
    parts = [span(segment.amount, segment.counting) for limit in found for segment in limit.segments]
    if not found or whole in totals or whole in parts:
        return
    alike = all(total is not None and total.counting == whole.counting for total in totals)
    known = "; ".join(dict.fromkeys(phrases.limit(limit).lower() for limit in found))
    yield Issue(process.where.of("amount"), ID,
                f"{named(process, 'amount')} của quy trình là {phrases.duration(process.amount, process.counting)}, "
                f"không bằng thời hạn nào của thủ tục: {known}.",
                "Sửa tổng thời gian của quy trình, hoặc thêm thời hạn (limits) mà quy trình này thực hiện.",
                Severity.ERROR if alike else Severity.WARNING)  # fmt: skip

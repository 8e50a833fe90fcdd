"""The durations of an internal process must add up to its total time.

Steps that share a duration count once. Eight working hours are one working day; calendar days are never added to
working days. It is the best single check of a process (Quyết định 1594/QĐ-TTPVHCC của Hà Nội: ½+½+1+1+16+1+1+7+2 = 30).

Đúng: amount: 3, counting: ngay-lam-viec, các bước 4 giờ làm việc + 2 ngày làm việc + 4 giờ làm việc
Sai: amount: 3, các bước 1 + 1 ngày làm việc
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Process, ProcessStep
from generator.phrases import duration
from generator.rules.parts import named
from generator.rules.spans import Span, span, words
from generator.schema import label

ID = "tong-thoi-gian"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Steps that cannot be added; else the sum against the total."""
    for procedure in catalog.at_hand.values():
        for process in procedure.processes:
            yield from list(_misfits(process)) or _difference(process)


def _span(step: ProcessStep, process: Process) -> Span:
    """A step whose counting is missing, which `process_steps` tells, is taken in that of the process."""
    return span(step.duration or Decimal(0), step.counting or process.counting)


def _misfits(process: Process) -> Iterator[Issue]:
    whole = span(process.amount, process.counting)
    for step in process.steps:
        if step.duration and _span(step, process).counting != whole.counting:
            yield Issue(step.where.of("counting"), ID,
                        f"{named(step, 'counting')} của bước {step.step_no} là "
                        f"«{label(step.TABLE, 'counting', step.counting)}», không cộng được vào tổng tính bằng "
                        f"«{label(process.TABLE, 'counting', process.counting)}».",
                        "Ghi cùng một cách đếm; trong quy trình thường là gio-lam-viec và ngay-lam-viec.")  # fmt: skip


def _difference(process: Process) -> Iterator[Issue]:
    whole = span(process.amount, process.counting)
    found = sum((_span(step, process).amount for step in process.steps), Decimal(0))
    if found == whole.amount:
        return
    gap = words(Span(abs(whole.amount - found), whole.counting), process.counting)
    yield Issue(process.where.of("amount"), ID,
                f"{named(process, 'amount')} là {duration(process.amount, process.counting)}, nhưng các bước cộng lại là "
                f"{words(Span(found, whole.counting), process.counting)}.",
                f"{'Thừa' if found > whole.amount else 'Thiếu'} {gap}: sửa thời gian các bước hoặc tổng; "
                "bước dùng chung thời gian ghi shares_with.")  # fmt: skip

"""Steps of an internal process must have a counted duration or share one, and must refer to steps that exist.

Real processes let several steps share one duration, send a dossier back to an earlier step, and end with handing out
the result, which takes no time (Quyết định 1594/QĐ-TTPVHCC của Hà Nội, 20/11/2025).

Đúng: bước 7 ghi shares_with: 6, bước 6 ghi duration: 7; bước cuối để trống thời gian
Sai: bước 2 của 5 bước không ghi duration và shares_with
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Process, ProcessStep
from generator.rules.parts import named

ID = "buoc-quy-trinh"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Every step of every internal process."""
    for procedure in catalog.at_hand.values():
        for process in procedure.processes:
            for step in process.steps:
                yield from _duration(step, process)
                yield from _counting(step, process)
                yield from _shared(step, process)
                yield from _returned(step)


def _duration(step: ProcessStep, process: Process) -> Iterator[Issue]:
    if step.duration is not None and step.shares_with is not None:
        yield Issue(step.where.of("shares_with"), ID,
                    f"Bước {step.step_no} vừa có {named(step, 'duration')} vừa có {named(step, 'shares_with')}.",
                    "Giữ một trong hai: chỉ bước đầu của nhóm dùng chung ghi duration.")  # fmt: skip
    if step.duration is None and step.shares_with is None and step is not process.steps[-1]:
        yield Issue(step.where.of("duration"), ID, f"Bước {step.step_no} không có {named(step, 'duration')}.",
                    f"Ghi duration, hoặc shares_with: {_nearest(step, process)} nếu dùng chung; "
                    "chỉ bước cuối (trả kết quả) được để trống.")  # fmt: skip


def _counting(step: ProcessStep, process: Process) -> Iterator[Issue]:
    if step.duration is not None and not step.counting:
        yield Issue(step.where.of("duration"), ID, f"Bước {step.step_no} có {named(step, 'duration')} nhưng thiếu {named(step, 'counting')}.",
                    f"Thêm dòng: counting: {process.counting}")  # fmt: skip


def _nearest(step: ProcessStep, process: Process) -> int:
    """The step before this one that carries a duration; the one just before when none does."""
    timed = [other.step_no for other in process.steps if other.duration is not None and other.step_no < step.step_no]
    return timed[-1] if timed else max(step.step_no - 1, 1)


def _shared(step: ProcessStep, process: Process) -> Iterator[Issue]:
    if step.shares_with is None:
        return
    found = next((other for other in process.steps if other.step_no == step.shares_with), None)
    if found is None:
        yield Issue(step.where.of("shares_with"), ID,
                    f"{named(step, 'shares_with')}: quy trình không có bước {step.shares_with}.",
                    f"Ghi số từ 1 đến {len(process.steps)}.")  # fmt: skip
    elif found.duration is None:
        yield Issue(step.where.of("shares_with"), ID,
                    f"{named(step, 'shares_with')}: bước {step.shares_with} không có thời gian để dùng chung.",
                    f"Ghi số của bước có duration, ví dụ {_nearest(step, process)}.")  # fmt: skip


def _returned(step: ProcessStep) -> Iterator[Issue]:
    if step.returns_to is not None and step.returns_to >= step.step_no:
        yield Issue(step.where.of("returns_to"), ID,
                    f"{named(step, 'returns_to')}: bước {step.returns_to} không đứng trước bước {step.step_no}.",
                    f"Ghi số từ 1 đến {step.step_no - 1}: bước nhận lại hồ sơ." if step.step_no > 1 else "Xóa returns_to ở bước đầu.")  # fmt: skip

"""A step of a life event must name a procedure or say what to do, and should lead to one that still applies.

Without steps there is nothing to tell. A way that every step shares is no choice, so its name should be left out.

Đúng: {procedure: 1.001193, needed_for: Nhập hộ khẩu cho con}
Sai: {when: Con chưa có nơi thường trú}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog, is_repealed
from generator.issue import Issue
from generator.model import Event, EventStep
from generator.rules.parts import ids, named, warning

ID = "buoc-su-kien"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Events without steps, steps without substance, lone ways."""
    for event in catalog.events.values():
        if not event.steps:
            yield Issue(event.where.of("steps"), ID, f"Sự kiện «{event.title}» chưa có bước nào.",
                        f"Thêm {named(event, 'steps')}, mỗi bước một thủ tục hoặc một việc.")  # fmt: skip
        for step in event.steps:
            yield from _step(catalog, step, today)
        yield from _ways(event)


def _step(catalog: Catalog, step: EventStep, today: date) -> Iterator[Issue]:
    if not step.procedure and not step.title:
        yield Issue(step.where.of(), ID, f"Bước {step.step_no} không nói làm gì.",
                    f"Ghi {named(step, 'procedure')}; thủ tục chưa có bản ghi thì ghi {named(step, 'title')}.")  # fmt: skip
    procedure = catalog.procedures.get(step.procedure)
    if procedure and is_repealed(procedure, today):
        yield warning(step.where.of("procedure"), ID, f"Bước {step.step_no} dẫn tới {procedure.code}, thủ tục đã hết áp dụng.",
                      f"Ghi thủ tục đang áp dụng: {ids(procedure.replaced_by)}." if procedure.replaced_by
                      else "Ghi thủ tục đang áp dụng, hoặc thay bằng title.")  # fmt: skip


def _ways(event: Event) -> Iterator[Issue]:
    ways = dict.fromkeys(step.way for step in event.steps if step.way)
    if len(ways) == 1:
        first = next(step for step in event.steps if step.way)
        yield warning(first.where.of("way"), ID, f"{named(first, 'way')} «{first.way}» không có cách nào khác để chọn.",
                      "Thêm bước của cách kia, hoặc xóa way.")  # fmt: skip

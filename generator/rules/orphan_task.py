"""A task that is open must not be left with a unit that ended and from which nobody took over.

What was open on the last day of a unit goes to its only successor, or to the one that `passed_to` names, or is closed
with a reason; otherwise nobody answers for it. Where several took over, only the record can say which. Of members of a
group without facts of their own, one warning per directive tells who they are. Units that have the work by succession count too.

Đúng: assignments: [{unit: so-cu, closed_on: 2025-06-30, closed_reason: ...}], hoặc so-cu có một đơn vị ở successors
Sai: lead: so-cu (kết thúc 30/6/2025, không có đơn vị kế thừa), chưa hoàn thành
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from generator.assigning import Work, is_open, last_day
from generator.catalog import GROUP, Catalog
from generator.issue import Issue
from generator.rules.parts import called, has_ended, ids, named, warning
from generator.wording import day

ID = "nhiem-vu-bo-ngo"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Every part that is with a unit that ended."""
    silent: dict[str, list[Work]] = defaultdict(list)
    for work in catalog.works:
        if not _is_left(work, today):
            continue
        if work.assignment or work.unit.id == work.task.lead:
            yield _left(work)
        else:
            silent[work.directive.id].append(work)
    for works in silent.values():
        yield _counted(works)


def _is_left(work: Work, today: date) -> bool:
    """Whether the part is open and nobody has taken over."""
    if work.unit.kind == GROUP or work.passed_to or not has_ended(work.unit, today):
        return False
    if work.assignment and work.assignment.closed_on:
        return False
    end = last_day(work)
    return end is not None and is_open(work, end)


def _left(work: Work) -> Issue:
    thing, name = (work.assignment, "unit") if work.assignment else (work.task, "lead")
    heirs = [s.successor for s in work.unit.successors]
    last = day(work.unit.valid_to) if work.unit.valid_to else ""
    lacks = f"có {len(heirs)} đơn vị kế thừa mà chưa rõ đơn vị nào nhận việc" if heirs else "mà không có đơn vị kế thừa"
    hint = (f"Ghi ở assignments passed_to: {ids(heirs)}, hay closed_on và closed_reason." if heirs
            else "Ghi successors của đơn vị trong danh mục, hoặc ở assignments ghi passed_to, hay closed_on và closed_reason.")  # fmt: skip
    return Issue(thing.where.of(name), ID,
                 f"{named(thing, name)}: {called(work.unit)} đã kết thúc ngày {last}, việc chưa xong {lacks}.", hint)  # fmt: skip


def _counted(works: list[Work]) -> Issue:
    units = list(dict.fromkeys(work.unit.id for work in works))
    return warning(works[0].task.where.of("lead"), ID,
                   f"{len(works)} phần việc chưa xong của {len(units)} đơn vị đã kết thúc, chưa rõ đơn vị nào nhận: {ids(units)}.",
                   "Ở assignments ghi passed_to, hay closed_on và closed_reason, khi có văn bản nói rõ.")  # fmt: skip

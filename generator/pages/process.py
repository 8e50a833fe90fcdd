"""The internal process of a procedure on its page: the table, the drawing beside it, and the sums of both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator import durations, phrases, swimlane
from generator.catalog import Catalog
from generator.model import Process, ProcessStep, Unit
from generator.wording import UNKNOWN, first_upper

NO_TIME = "không có thời gian riêng"


@dataclass(frozen=True)
class UnitTime:
    """How long one unit holds the dossier, and in which steps; `unit` is None when the record names none."""

    unit: Unit | None
    steps: tuple[int, ...]
    time: str


@dataclass(frozen=True)
class ProcessView:
    """An internal process with its totals and its drawing."""

    process: Process
    rows: tuple[tuple[ProcessStep, str, str], ...]
    """Each step, its time in words, and the unit that it comes from when that is another one."""
    by_unit: tuple[UnitTime, ...]
    units: int
    """Units that are named; steps that name none are told apart in `by_unit`."""
    hand_overs: int
    total: str
    sums_up: bool | None
    difference: str
    """How much the steps fall short of the limit or go beyond it; "" when they do not or cannot be compared."""
    drawing: swimlane.Drawing
    told: str
    """What the drawing shows, for those who do not see it."""


def process_view(catalog: Catalog, process: Process) -> ProcessView:
    """The process with the words for each duration and the sums that make it answerable."""
    total = durations.total_hours(process.steps)
    by_unit = tuple(_by_unit(catalog, process))
    drawing = swimlane.draw(process, lambda key: _name(catalog, key))
    return ProcessView(
        process=process,
        rows=tuple(_rows(catalog, process)),
        by_unit=by_unit,
        units=len({step.unit for step in process.steps if step.unit}),
        hand_overs=durations.hand_overs(process),
        total=phrases.working_time(total) if total is not None else first_upper(UNKNOWN),
        sums_up=durations.sums_up(process),
        difference=_difference(process),
        drawing=drawing,
        told=told(drawing),
    )


def told(drawing: swimlane.Drawing) -> str:
    """The drawing in sentences: who has which steps, where the dossier changes hands, where it may come back."""
    lanes = [f"{lane.name}: {_numbers(lane.steps)}" for lane in drawing.lanes]
    overs = [f"từ bước {way.start} sang bước {way.end}" for way in drawing.ways if way.kind == "chuyen"]
    backs = [f"từ bước {way.start} về bước {way.end}" for way in drawing.ways if way.kind == "ve"]
    shared = [f"bước {way.start} và bước {way.end}" for way in drawing.ways if way.kind == "chung"]
    parts = ["; ".join(lanes)]
    parts += [f"Chuyển sang đơn vị khác: {'; '.join(overs)}"] if overs else []
    parts += [f"Có thể chuyển lại: {'; '.join(backs)}"] if backs else []
    parts += [f"Chung thời gian: {'; '.join(shared)}"] if shared else []
    return ". ".join(parts) + "."


def _numbers(steps: tuple[int, ...]) -> str:
    return f"bước {', '.join(map(str, steps))}"


def _name(catalog: Catalog, key: str) -> str:
    unit = catalog.units.get(key)
    return unit.name if unit else key


def _rows(catalog: Catalog, process: Process) -> Iterator[tuple[ProcessStep, str, str]]:
    before = ""
    for step in process.steps:
        came = _name(catalog, before) if step.unit and before and step.unit != before else ""
        yield step, phrases.step_time(step), came
        before = step.unit or before


def _by_unit(catalog: Catalog, process: Process) -> Iterator[UnitTime]:
    for key in swimlane.lanes_of(process):
        steps = [step for step in process.steps if step.unit == key]
        timed = [step for step in steps if step.duration is not None]
        hours = durations.total_hours(timed)
        words = phrases.working_time(hours) if hours is not None else "không cộng được, vì có bước tính theo ngày lịch"
        yield UnitTime(catalog.units.get(key), tuple(s.step_no for s in steps), words if timed else NO_TIME)


def _difference(process: Process) -> str:
    limit, total = durations.working_hours(process.amount, process.counting), durations.total_hours(process.steps)
    if limit is None or total is None or limit == total:
        return ""
    gap: Decimal = total - limit
    return f"{'dài hơn' if gap > 0 else 'ngắn hơn'} {phrases.working_time(abs(gap))}"

"""Time in an internal process: hours and working days on one scale, shared durations counted once.

One working day is 8 hours (the heading of real processes gives both: "30 ngày | 240 giờ"). Calendar time
and working time are never added.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise
from typing import Final

from generator.model import Process, ProcessStep

HOURS: Final = {"gio-lam-viec": Decimal(1), "gio": Decimal(1), "ngay-lam-viec": Decimal(8)}


def working_hours(amount: Decimal, counting: str) -> Decimal | None:
    """`amount` in working hours; None when it is counted in calendar time."""
    factor = HOURS.get(counting)
    return amount * factor if factor is not None else None


def step_hours(step: ProcessStep) -> Decimal | None:
    """The working hours of a step's own duration; None when it has none or counts calendar time."""
    return working_hours(step.duration, step.counting or "ngay-lam-viec") if step.duration is not None else None


def total_hours(steps: Iterable[ProcessStep]) -> Decimal | None:
    """Working hours of the steps together; None when one of them counts calendar time."""
    total = Decimal(0)
    for step in steps:
        if step.duration is None:
            continue
        hours = step_hours(step)
        if hours is None:
            return None
        total += hours
    return total


def sums_up(process: Process) -> bool | None:
    """Whether the steps add up to the process's limit; None when they cannot be added."""
    limit, total = working_hours(process.amount, process.counting), total_hours(process.steps)
    return None if limit is None or total is None else limit == total


def hand_overs(process: Process) -> int:
    """How often the dossier passes from one unit to another."""
    units = [step.unit for step in process.steps if step.unit]
    return sum(1 for a, b in pairwise(units) if a != b)

"""A task for each unit that has it: groups expanded, and work passed on when a unit ends.

A group is expanded to its members on the day of issue. A part that is open when its unit ends, or is closed with
`passed_to`, goes on with the unit that takes over: the one that the record names, or the only successor in the register
of units. Where several took over and no record says who has the task, it stays where it was, and a rule asks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.model import Assignment, Directive, Task, Unit
from generator.progress import DONE, Status, progress

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Work:
    """A task as one unit has it; `assignment` is None when no fact was ever recorded of that unit."""

    directive: Directive
    task: Task
    unit: Unit
    assignment: Assignment | None
    since: date | None = None
    """The first day of a part that was taken over; None: from the directive on."""
    until: date | None = None
    """The last day of a part that then passed on; None: it stays with the unit."""
    taken_from: tuple[str, ...] = ()
    """Ids of the units that it was taken over from."""
    passed_to: str = ""
    """Id of the unit that it passed to."""


def assign(
    directive: Directive, units: Mapping[str, Unit], members: Callable[[Unit, date], tuple[Unit, ...]]
) -> Iterator[Work]:
    """Every task of a directive × unit; a group whose members nobody has listed stays one work of the group itself."""
    for task in directive.tasks:
        lead = units.get(task.lead)
        if lead is not None:
            yield from _assign(directive, task, lead, units, members)


def _assign(
    directive: Directive,
    task: Task,
    lead: Unit,
    units: Mapping[str, Unit],
    members: Callable[[Unit, date], tuple[Unit, ...]],
) -> Iterator[Work]:
    assigned = {a.unit: a for a in task.assignments}
    expected = members(lead, directive.issued_on) or (lead,)
    if lead.id in assigned:  # the source reports of the group as a whole
        expected = (lead,)
    found = {unit.id: Work(directive, task, unit, assigned.get(unit.id)) for unit in expected}
    for key, facts in assigned.items():  # of units that took over, and nobody else's: a rule sees to it
        if key in units and key not in found:
            found[key] = Work(directive, task, units[key], facts)
    first = frozenset(unit.id for unit in expected)
    waiting = list(found)
    for key in waiting:  # grows while it is walked
        heir, last = _handover(found[key], units)
        if heir is None or last is None:
            continue
        found[key] = replace(found[key], until=last, passed_to=heir.id)
        if heir.id not in found:
            waiting.append(heir.id)
        found[heir.id] = _taken(found.get(heir.id), found[key], heir, heir.id in first)
    yield from found.values()


def _taken(heir: Work | None, old: Work, unit: Unit, own: bool) -> Work:  # noqa: FBT001  # one caller, above
    """The part of the unit that takes over; what it had from the directive on stays so (`own`)."""
    work = heir or Work(old.directive, old.task, unit, None)
    start = old.until + DAY if old.until else None
    since = None if own else min(filter(None, (work.since, start)), default=None)
    return replace(work, since=since, taken_from=(*work.taken_from, old.unit.id))


def _handover(work: Work, units: Mapping[str, Unit]) -> tuple[Unit | None, date | None]:
    """Who takes the part over, and the last day before; nobody when it is settled or stays."""
    part, end = work.assignment, last_day(work)
    heir = units.get(part.passed_to if part and part.passed_to else _only_successor(work))
    if end is None or heir is None or heir.id == work.unit.id or heir.id in work.taken_from:
        return None, None
    return (heir, end) if is_open(work, end) else (None, None)


def last_day(work: Work) -> date | None:
    """The last day on which the part is the unit's: before it was closed, or when the unit ended; None: no end is known."""
    if work.assignment and work.assignment.closed_on:
        return work.assignment.closed_on - DAY
    return work.unit.valid_to


def _only_successor(work: Work) -> str:
    """The one unit that took over all; "" when there are several, or the part was closed without a heir."""
    if work.assignment and work.assignment.closed_on:
        return ""
    return work.unit.successors[0].successor if len(work.unit.successors) == 1 else ""


def is_open(work: Work, end: date) -> bool:
    """Whether the part was still to be done on `end`, its last day, by all that is known now."""
    if progress(work.task, work.assignment, date.max).status in DONE:
        return False
    return progress(work.task, work.assignment, end).status is not Status.PAUSED

"""What several rules look at: records in force, their nested parts, ways through relations, words for messages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import ClassVar, Protocol

from generator.catalog import Catalog, is_repealed
from generator.issue import Issue, Place, Severity, Where
from generator.model import Assignment, Channel, Directive, Fee, Limit, Procedure, Report, Task, Unit
from generator.schema import tables


class Entity(Protocol):
    """Anything of the model: it knows the table that describes it and where it was written."""

    TABLE: ClassVar[str]

    @property
    def where(self) -> Where:
        """Where it was written."""


class NamesUnit(Entity, Protocol):
    """A part that names a unit."""

    @property
    def unit(self) -> str:
        """The id of the unit; empty when not told."""


class RestsOnText(Entity, Protocol):
    """A part with a legal basis of its own."""

    @property
    def basis(self) -> str:
        """The id of the legal text; empty when not told."""


def named(entity: Entity | type[Entity], key: str) -> str:
    """A field, or a list of parts, as people read it: «Nhãn» (key)."""
    return _named(entity.TABLE, key)


@cache
def _named(name: str, key: str) -> str:
    table = tables()[name]
    title = tables()[table.children[key]].title if key in table.children else table.field(key).title
    return f"«{title}» ({key})"


def warning(place: Place, rule: str, message: str, hint: str) -> Issue:
    """An issue that does not stop publishing."""
    return Issue(place, rule, message, hint, Severity.WARNING)


def in_force(catalog: Catalog, today: date) -> Iterator[Procedure]:
    """Procedures that are not repealed on `today`."""
    return (procedure for procedure in catalog.at_hand.values() if not is_repealed(procedure, today))


def limits(procedure: Procedure) -> Iterator[tuple[Channel, Limit]]:
    """Every time limit with its channel."""
    return ((channel, limit) for channel in procedure.channels for limit in channel.limits)


def fees(procedure: Procedure) -> Iterator[tuple[Channel, Limit, Fee]]:
    """Every fee with its channel and time limit."""
    return ((channel, limit, fee) for channel, limit in limits(procedure) for fee in limit.fees)


def tasks(catalog: Catalog) -> Iterator[tuple[Directive, Task]]:
    """Every task with its directive."""
    return ((directive, task) for directive in catalog.directives.values() for task in directive.tasks)


def reports(catalog: Catalog) -> Iterator[tuple[Directive, Task, Assignment, Report]]:
    """Every report with its assignment, task and directive."""
    for directive, task in tasks(catalog):
        for assignment in task.assignments:
            for report in assignment.reports:
                yield directive, task, assignment, report


def has_ended(unit: Unit, on: date) -> bool:
    """Whether the last day of the unit lies before `on`."""
    return unit.valid_to is not None and unit.valid_to < on


def called(unit: Unit) -> str:
    """A unit in a message: its name and its id, because names repeat."""
    return f"«{unit.name}» ({unit.id})"


def ids(units: Iterable[str]) -> str:
    """Ids in a hint: at most five, then how many more."""
    found = list(dict.fromkeys(units))
    return ", ".join(found[:5]) + (f" và {len(found) - 5} mã khác" if len(found) > 5 else "")


def way_back(start: str, ways: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The shortest way from `start` along `ways` to `start` again; empty when there is none."""
    paths: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    for path in paths:  # grows while it is walked: breadth first
        for step in ways.get(path[-1], ()):
            if step == start:
                return (*path, start)
            if step not in seen:
                seen.add(step)
                paths.append((*path, step))
    return ()

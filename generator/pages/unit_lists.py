"""What a unit has much of: procedures by role, steps of internal processes with their time, tasks, directives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator import addresses, durations, phrases
from generator.catalog import Catalog, HeldStep
from generator.model import Brief, Directive, Process, Task, Unit
from generator.pages import entries, works
from generator.pages.listing import PART, Part, Section, by_name, grouped, parts
from generator.schema import label, tables


@dataclass(frozen=True)
class Held:
    """The steps of one internal process that a unit holds, and their time together."""

    procedure: Brief
    process: Process
    steps: tuple[tuple[int, str, str], ...]
    total: str


@dataclass(frozen=True)
class Supported:
    """A task that a unit supports: who leads it and how it stands."""

    directive: Directive
    task: Task
    groups: tuple[works.Group, ...]


@dataclass(frozen=True)
class Lists:
    """Everything that may grow long on a unit's page; all of it is cut into parts alike."""

    procedures: tuple[Part[entries.Entry], ...]
    held: tuple[Held, ...]
    led: tuple[works.Group, ...]
    supported: tuple[Supported, ...]
    issued: tuple[Directive, ...]

    def of(self) -> int:
        """How many pages they need."""
        longest = max(len(self.held), len(self.led), len(self.supported), len(self.issued))
        return max(len(self.procedures), -(-longest // PART))


def lists_of(catalog: Catalog, unit: Unit, issued: tuple[Directive, ...], today: date) -> Lists:
    """All lists of one unit, whole."""
    return Lists(
        parts(addresses.unit(unit.id), _by_role(catalog.by_unit.get(unit.id, ()), unit, catalog, today)),
        tuple(held(catalog.held_steps.get(unit.id, ()))),
        works.grouped(works.rows(catalog.works_of.get(unit.id, ()), today)),
        tuple(supported(catalog, unit, today)),
        issued,
    )


# Procedures


def _by_role(
    procedures: Iterable[Brief], unit: Unit, catalog: Catalog, today: date
) -> Iterator[Section[entries.Entry]]:
    """Each procedure once, under the weightiest of the unit's roles in it; its other roles beside it."""
    found = [(p, roles_of(p, unit)) for p in by_name(procedures, lambda p: p.title)]
    made = [(roles[0], entries.entry(p, catalog, today, _also(roles[1:]))) for p, roles in found]
    for role, title in _role_names().items():
        yield Section(title, tuple(e for first, e in made if first == role and not e.repealed))
    yield Section("Đã hết áp dụng", tuple(e for _, e in made if e.repealed))


def roles_of(procedure: Brief, unit: Unit) -> tuple[str, ...]:
    """The unit's roles in a procedure, in the order of the schema."""
    having = {role.role for role in procedure.units if role.unit == unit.id}
    return tuple(role for role in _role_names() if role in having)


def _role_names() -> Mapping[str, str]:
    return tables()["procedure_units"].field("role").labels


def _also(roles: tuple[str, ...]) -> tuple[str, ...]:
    names = [label("procedure_units", "role", role) for role in roles]
    return (f"Đồng thời là {', '.join(name[:1].lower() + name[1:] for name in names)}.",) if names else ()


# Time in internal processes


def held(steps: Iterable[HeldStep]) -> Iterator[Held]:
    """The steps by procedure and process, with the time of each and of all."""
    by_process = grouped(steps, lambda h: f"{h.procedure.code} {h.process.process_no}")
    for group in by_process.values():
        yield Held(
            group[0].procedure,
            group[0].process,
            tuple((h.step.step_no, h.step.role, phrases.step_time(h.step)) for h in group),
            _total(group),
        )


def _total(group: tuple[HeldStep, ...]) -> str:
    timed = [h.step for h in group if h.step.duration is not None]
    if not timed:
        return "không có thời gian riêng"
    hours = durations.total_hours(timed)
    return phrases.working_time(hours) if hours is not None else "không cộng được, vì có bước tính theo ngày lịch"


# Tasks


def supported(catalog: Catalog, unit: Unit, today: date) -> Iterator[Supported]:
    """Tasks that the unit supports, newest directive first, each with the status of those who lead it."""
    pairs = sorted(catalog.supported.get(unit.id, ()), key=lambda pair: pair[0].issued_on, reverse=True)
    for directive, task in pairs:
        own = [w for w in catalog.works_in.get(directive.id, ()) if w.task is task]
        yield Supported(directive, task, works.grouped(works.rows(own, today)))

"""The catalog: every entity by its key, and every relation resolved in both directions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from generator.assigning import Work, assign
from generator.briefs import brief, words
from generator.model import (
    Brief,
    CalendarDay,
    Citation,
    Directive,
    DossierFigure,
    Event,
    Fee,
    FigureFile,
    LegalText,
    Procedure,
    Process,
    ProcessStep,
    ReceptionPoint,
    Review,
    ScoreFigure,
    Sector,
    Synonym,
    Target,
    Task,
    TaskProcedure,
    Term,
    Unit,
    Words,
    WorkingGroup,
)
from generator.model.build import build
from generator.tables import Row
from generator.wording import ALPHABET, initial
from generator.working_days import WorkingCalendar

Entity = TypeVar("Entity")
GROUP = "nhom"
OTHER = "khac"
"""Under which titles stand that open with no letter."""


@dataclass(frozen=True)
class HeldStep:
    """A step of an internal process, seen from the unit that holds it."""

    procedure: Brief
    process: Process
    step: ProcessStep


@dataclass(frozen=True)
class Catalog:
    """All records, read-only. Procedures are known in short; only those `at_hand` are known whole."""

    procedures: Mapping[str, Brief]
    words: Mapping[str, Words]
    """What lists tell of each procedure, by its code."""
    directives: Mapping[str, Directive]
    events: Mapping[str, Event]
    units: Mapping[str, Unit]
    sectors: Mapping[str, Sector]
    legal_texts: Mapping[str, LegalText]
    reception_points: Mapping[str, ReceptionPoint]
    synonyms: Mapping[str, Synonym]
    terms: Mapping[str, Term]
    targets: Mapping[str, Target]
    working_groups: Mapping[str, WorkingGroup]
    reviews: Mapping[str, Review]
    figures: Mapping[str, FigureFile]
    calendar: WorkingCalendar
    at_hand: Mapping[str, Procedure] = field(default_factory=dict)

    def holding(self, procedure: Procedure) -> Catalog:
        """The same catalog with one procedure at hand; what was worked out already is not worked out again."""
        held = copy(self)
        held.__dict__["at_hand"] = {procedure.code: procedure}  # frozen for all who can see it: nobody holds it yet
        return held

    def with_procedures(self, told: Iterable[tuple[Brief, Words]]) -> Catalog:
        """The same catalog with these procedures, by code; the relations are worked out anew."""
        by_code = {brief.code: (brief, said) for brief, said in told}
        codes = sorted(by_code)
        return replace(
            self,
            procedures={code: by_code[code][0] for code in codes},
            words={code: by_code[code][1] for code in codes},
        )

    # -- procedures ----------------------------------------------------------------------------------

    @cached_property
    def by_sector(self) -> Mapping[str, tuple[Brief, ...]]:
        """Procedures of each sector."""
        return _index(self.procedures.values(), lambda p: (p.sector,))

    @cached_property
    def by_unit(self) -> Mapping[str, tuple[Brief, ...]]:
        """Procedures in which a unit has any role."""
        return _index(self.procedures.values(), lambda p: dict.fromkeys(role.unit for role in p.units))

    @cached_property
    def by_level(self) -> Mapping[str, tuple[Brief, ...]]:
        """Procedures settled at each level."""
        return _index(self.procedures.values(), lambda p: p.levels)

    @cached_property
    def by_audience(self) -> Mapping[str, tuple[Brief, ...]]:
        """Procedures that each kind of people or organizations may ask for."""
        return _index(self.procedures.values(), lambda p: p.audiences)

    @cached_property
    def by_letter(self) -> Mapping[str, tuple[Brief, ...]]:
        """Procedures by the letter that their title opens with, in the order of the alphabet; the rest last."""
        found = _index(self.procedures.values(), lambda p: (initial(p.title) or OTHER,))
        return {key: found[key] for key in (*ALPHABET, OTHER) if key in found}

    @cached_property
    def tallies(self) -> Mapping[str, tuple[tuple[str, int], ...]]:
        """Counts that many pages show: how many procedures stand under each letter."""
        return {"letters": tuple((key, len(found)) for key, found in self.by_letter.items())}

    @cached_property
    def replaces(self) -> Mapping[str, tuple[Brief, ...]]:
        """Repealed procedures that name a code as their successor."""
        return _index(self.procedures.values(), lambda p: p.replaced_by)

    @cached_property
    def citations(self) -> Mapping[str, tuple[tuple[Brief, Citation], ...]]:
        """Every place of a procedure that cites a legal text, by text."""
        found: dict[str, list[tuple[Brief, Citation]]] = defaultdict(list)
        for procedure in self.procedures.values():
            for citation in procedure.citations:
                found[citation.legal_text].append((procedure, citation))
        return {text: tuple(places) for text, places in found.items()}

    @cached_property
    def held_steps(self) -> Mapping[str, tuple[HeldStep, ...]]:
        """Steps of internal processes that each unit holds."""
        steps = (
            HeldStep(procedure, process, step)
            for procedure in self.procedures.values()
            for process in procedure.processes
            for step in process.steps
        )
        return _index(steps, lambda held: (held.step.unit,) if held.step.unit else ())

    @cached_property
    def used_for(self) -> Mapping[str, tuple[Brief, ...]]:
        """Procedures that ask for the result of a procedure."""
        return _index(self.procedures.values(), lambda p: p.needs)

    @cached_property
    def events_of(self) -> Mapping[str, tuple[Event, ...]]:
        """Life events and linked groups that a procedure is a step of."""
        return _index(self.events.values(), lambda e: dict.fromkeys(s.procedure for s in e.steps if s.procedure))

    # -- units ---------------------------------------------------------------------------------------

    @cached_property
    def predecessors(self) -> Mapping[str, tuple[Unit, ...]]:
        """Units that a unit took over from."""
        return _index(self.units.values(), lambda u: dict.fromkeys(s.successor for s in u.successors))

    @cached_property
    def children(self) -> Mapping[str, tuple[Unit, ...]]:
        """Units directly under a unit."""
        return _index(self.units.values(), lambda u: (u.parent,) if u.parent else ())

    def members(self, group: Unit, on: date) -> tuple[Unit, ...]:
        """The units of a named group as they were on a day; of no group, the unit itself.

        A group lists members one by one, by kind under the same parent, or both.
        """
        if group.kind != GROUP:
            return (group,)
        listed = [self.units[m] for m in group.members if m in self.units]
        kinds = [u for u in self.children.get(group.parent, ()) if u.kind in group.member_kinds]
        return tuple({u.id: u for u in (*listed, *kinds) if is_valid(u, on)}.values())

    @cached_property
    def groups(self) -> Mapping[str, tuple[Unit, ...]]:
        """Named groups of units, under the one kind that they have."""
        return _index((u for u in self.units.values() if u.kind == GROUP), lambda u: (u.kind,))

    @cached_property
    def points_of(self) -> Mapping[str, tuple[ReceptionPoint, ...]]:
        """Where each unit takes in dossiers."""
        return _index(self.reception_points.values(), lambda p: (p.unit,))

    @cached_property
    def founded(self) -> Mapping[str, tuple[Unit, ...]]:
        """Units that a legal text set up or rearranged."""
        return _index(self.units.values(), lambda u: (u.basis,) if u.basis else ())

    # -- directives ----------------------------------------------------------------------------------

    @cached_property
    def works(self) -> tuple[Work, ...]:
        """Every task × unit, with the parts that units took over from those that ended."""
        return tuple(
            work for directive in self.directives.values() for work in assign(directive, self.units, self.members)
        )

    @cached_property
    def works_of(self) -> Mapping[str, tuple[Work, ...]]:
        """Works that a unit leads."""
        return _index(self.works, lambda w: (w.unit.id,))

    @cached_property
    def works_in(self) -> Mapping[str, tuple[Work, ...]]:
        """Works of each directive."""
        return _index(self.works, lambda w: (w.directive.id,))

    @cached_property
    def supported(self) -> Mapping[str, tuple[tuple[Directive, Task], ...]]:
        """Tasks that a unit supports."""
        pairs = ((d, t) for d in self.directives.values() for t in d.tasks)
        return _index(pairs, lambda pair: pair[1].supports)

    @cached_property
    def tasks_on(self) -> Mapping[str, tuple[tuple[Directive, Task, TaskProcedure], ...]]:
        """Tasks that change a procedure, each with its effect."""
        found = ((d, t, p) for d in self.directives.values() for t in d.tasks for p in t.procedures)
        return _index(found, lambda told: (told[2].procedure,))

    @cached_property
    def issued_by(self) -> Mapping[str, tuple[Directive, ...]]:
        """Directives of each issuer, the newest first."""
        newest = sorted(self.directives.values(), key=lambda d: d.issued_on, reverse=True)
        return _index(newest, lambda d: (d.issuer,))

    @cached_property
    def followed_by(self) -> Mapping[str, tuple[Directive, ...]]:
        """Directives that implement, cite, change or replace a directive."""
        return _index(self.directives.values(), lambda d: dict.fromkeys(r.target for r in d.relations if r.target))

    @cached_property
    def named_in(self) -> Mapping[str, tuple[tuple[str, Directive], ...]]:
        """(kind of relation, directive) of the directives that stand in a relation to a legal text."""
        found: dict[str, list[tuple[str, Directive]]] = defaultdict(list)
        for directive in self.directives.values():
            for relation in directive.relations:
                if relation.legal_text:
                    found[relation.legal_text].append((relation.kind, directive))
        return {text: tuple(pairs) for text, pairs in found.items()}

    def unclear(self, directive: Directive, task: Task) -> tuple[str, ...]:
        """Which of the "6 rõ" the record of a task does not have; "rõ việc" always holds, its schema sees to it.

        Người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền: the term is found in Thông báo 624/TB-VPCP.
        """
        lead = self.units.get(task.lead)
        clear = {
            "người": lead is None or bool(self.members(lead, directive.issued_on)),
            "thời gian": task.precision != "khong",
            "trách nhiệm": lead is None or lead.kind != GROUP,
            "sản phẩm": bool(task.deliverable),
            "thẩm quyền": bool(task.authority),
        }
        return tuple(way for way, holds in clear.items() if not holds)

    # -- working groups, proposals, figures ----------------------------------------------------------

    @cached_property
    def groups_of(self) -> Mapping[str, tuple[WorkingGroup, ...]]:
        """Working groups that a unit set up, helps, or has a member in."""
        return _index(
            self.working_groups.values(),
            lambda g: dict.fromkeys(filter(None, (g.unit, g.standing_unit, *(m.unit for m in g.members)))),
        )

    def has_card(self, unit: str) -> bool:
        """Whether there is anything that a scorecard of the unit would show."""
        return any(found.get(unit) for found in (self.works_of, self.supported, self.held_steps, self.reviews_of))

    @cached_property
    def reviews_of(self) -> Mapping[str, tuple[Review, ...]]:
        """Proposals of each unit."""
        return _index(self.reviews.values(), lambda r: (r.unit,))

    @cached_property
    def reviews_on(self) -> Mapping[str, tuple[Review, ...]]:
        """Proposals that change a procedure."""
        return _index(self.reviews.values(), lambda r: r.procedures)

    @cached_property
    def dossiers_of(self) -> Mapping[str, tuple[DossierFigure, ...]]:
        """Figures of dossiers of each unit."""
        return _index((row for file in self.figures.values() for row in file.dossiers), lambda row: (row.unit,))

    @cached_property
    def scores_of(self) -> Mapping[str, tuple[ScoreFigure, ...]]:
        """Points of each unit."""
        return _index((row for file in self.figures.values() for row in file.scores), lambda row: (row.unit,))

    # -- legal texts ---------------------------------------------------------------------------------

    @cached_property
    def changed_by(self) -> Mapping[str, tuple[tuple[str, LegalText], ...]]:
        """(kind, text) of the legal texts that change a text."""
        pairs = ((r.kind, t, r.target) for t in self.legal_texts.values() for r in t.relations)
        grouped: dict[str, list[tuple[str, LegalText]]] = defaultdict(list)
        for kind, text, target in pairs:
            grouped[target].append((kind, text))
        return {target: tuple(found) for target, found in grouped.items()}


def assemble(roots: Iterable[Row], today: date | None = None) -> Catalog:
    """The catalog of checked row trees; of two entities with one key the first stays (the schema tells).

    With `today` briefs hold what procedures cost on that day.
    """
    kinds: dict[str, dict[str, Any]] = {name: {} for name in ENTITIES}
    days: list[CalendarDay] = []
    for root in roots:
        rows = [root] if root.table.fields else [row for rows in root.children.values() for row in rows]
        for row in rows:
            if row.table.name == CalendarDay.TABLE:
                days.append(build(CalendarDay, row))
                continue
            entity, key = ENTITIES[row.table.name]
            kinds[row.table.name].setdefault(row.cells[key], build(entity, row))
    ordered = {name: dict(sorted(found.items())) for name, found in kinds.items()}
    procedures: dict[str, Procedure] = ordered.pop("procedures")
    briefs = {code: brief(procedure, today) for code, procedure in procedures.items()}
    said = {code: words(procedure) for code, procedure in procedures.items()}
    return Catalog(briefs, said, **ordered, calendar=WorkingCalendar.of(days), at_hand=procedures)


ENTITIES: Mapping[str, tuple[type[Any], str]] = {
    "procedures": (Procedure, "code"),
    "directives": (Directive, "id"),
    "events": (Event, "id"),
    "units": (Unit, "id"),
    "sectors": (Sector, "id"),
    "legal_texts": (LegalText, "id"),
    "reception_points": (ReceptionPoint, "id"),
    "synonyms": (Synonym, "word"),
    "terms": (Term, "term"),
    "targets": (Target, "id"),
    "working_groups": (WorkingGroup, "id"),
    "reviews": (Review, "id"),
    "figures": (FigureFile, "id"),
}


def is_valid(thing: Unit | LegalText | Procedure | Brief | Fee, on: date) -> bool:
    """Whether `on` lies within valid_from and valid_to; an open end is open."""
    return (thing.valid_from is None or thing.valid_from <= on) and (thing.valid_to is None or on <= thing.valid_to)


def is_repealed(procedure: Procedure | Brief, on: date) -> bool:
    """Whether the procedure no longer applies on a day: its end has passed; without an end, a decision abolished it."""
    if procedure.valid_to is not None:
        return procedure.valid_to < on
    return procedure.abolished


def _index(things: Iterable[Entity], keys: Callable[[Entity], Iterable[str]]) -> Mapping[str, tuple[Entity, ...]]:
    found: dict[str, list[Entity]] = defaultdict(list)
    for thing in things:
        for key in keys(thing):
            found[key].append(thing)
    return {key: tuple(values) for key, values in found.items()}

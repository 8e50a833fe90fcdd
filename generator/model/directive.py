"""A directive, its tasks, and the facts reported of them.

Two parts are equal when they say the same; where they were written and their position do not count.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from generator.issue import Where


@dataclass(frozen=True, slots=True)
class DirectiveRelation:
    """What a directive does with another document."""

    TABLE: ClassVar[str] = "directive_relations"

    where: Where = field(compare=False, repr=False)
    relation_no: int = field(compare=False)
    kind: str
    target: str = ""
    legal_text: str = ""
    title: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """The passage of a directive that hands out tasks."""

    TABLE: ClassVar[str] = "clauses"

    where: Where = field(compare=False, repr=False)
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """What was reported of an assignment on a day."""

    TABLE: ClassVar[str] = "reports"

    where: Where = field(compare=False, repr=False)
    report_no: int = field(compare=False)
    reported_on: date
    state: str
    percent: int | None = None
    text: str = ""
    period: date | None = None
    completed_on: date | None = None
    evidence: str = ""
    evidence_on: date | None = None
    evidence_url: str = ""
    evidence_rank: str = ""
    confirmed_on: date | None = None
    confirmed_by: str = ""
    source: str = ""
    note: str = ""
    illustrative: bool = False


@dataclass(frozen=True, slots=True)
class Assignment:
    """The part of one unit in a task, with its own facts."""

    TABLE: ClassVar[str] = "assignments"

    where: Where = field(compare=False, repr=False)
    unit: str
    closed_on: date | None = None
    closed_reason: str = ""
    passed_to: str = ""
    note: str = ""
    reports: tuple[Report, ...] = ()


@dataclass(frozen=True, slots=True)
class Extension:
    """A deadline moved, by which document."""

    TABLE: ClassVar[str] = "extensions"

    where: Where = field(compare=False, repr=False)
    extension_no: int = field(compare=False)
    deadline: date
    decided_on: date
    basis: str
    precision: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TaskProcedure:
    """A procedure that a task changes, and how."""

    TABLE: ClassVar[str] = "task_procedures"

    where: Where = field(compare=False, repr=False)
    procedure: str
    effect: str
    detail: str = ""
    effective_on: date | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """One piece of work with exactly one lead, which may be a named group."""

    TABLE: ClassVar[str] = "tasks"

    where: Where = field(compare=False, repr=False)
    id: str
    clause: str
    title: str
    lead: str
    precision: str
    assigned_in: str = ""
    deliverable: str = ""
    authority: str = ""
    deadline: date | None = None
    exclusive: bool = False
    every_months: int | None = None
    periods_from: date | None = None
    periods_to: date | None = None
    period_due_days: int | None = None
    deadline_text: str = ""
    criteria: str = ""
    paused_on: date | None = None
    paused_reason: str = ""
    note: str = ""
    illustrative: bool = False
    supports: tuple[str, ...] = ()
    procedures: tuple[TaskProcedure, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    extensions: tuple[Extension, ...] = ()


@dataclass(frozen=True, slots=True)
class Directive:
    """A document that hands out tasks (văn bản chỉ đạo)."""

    TABLE: ClassVar[str] = "directives"

    where: Where = field(compare=False, repr=False)
    id: str
    number: str
    kind: str
    issuer: str
    issued_on: date
    title: str
    source: str
    checked_on: date
    summary: str = ""
    signer_office: str = ""
    signer_name: str = ""
    selective: bool = False
    facts_on: date | None = None
    source_url: str = ""
    checked_by: str = ""
    note: str = ""
    illustrative: bool = False
    unknown: tuple[str, ...] = ()
    relations: tuple[DirectiveRelation, ...] = ()
    clauses: tuple[Clause, ...] = ()
    tasks: tuple[Task, ...] = ()

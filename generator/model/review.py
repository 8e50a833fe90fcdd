"""Proposals to simplify procedures, what they change, what compliance costs, and the targets set for all of them.

Two parts are equal when they say the same; where they were written and their position do not count.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import ClassVar

from generator.issue import Where


@dataclass(frozen=True, slots=True)
class CostStep:
    """What an applicant does for a dossier, in hours and money."""

    TABLE: ClassVar[str] = "review_cost_steps"

    where: Where = field(compare=False, repr=False)
    step_no: int = field(compare=False)
    activity: str
    hours: Decimal | None = None
    hourly_rate: Decimal | None = None
    fees: Decimal | None = None
    services: Decimal | None = None
    other: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Cost:
    """Cost of compliance before or after, with the method named and its inputs."""

    TABLE: ClassVar[str] = "review_costs"

    where: Where = field(compare=False, repr=False)
    cost_no: int = field(compare=False)
    method: str
    stage: str
    days: Decimal | None = None
    hours_per_day: Decimal | None = None
    hourly_rate: Decimal | None = None
    dossiers: int | None = None
    times: Decimal | None = None
    applicants: int | None = None
    stated: Decimal | None = None
    note: str = ""
    steps: tuple[CostStep, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a proposal changes, as numbers or words before and after."""

    TABLE: ClassVar[str] = "review_changes"

    where: Where = field(compare=False, repr=False)
    change_no: int = field(compare=False)
    measure: str
    before: Decimal | None = None
    after: Decimal | None = None
    counting: str = ""
    text_before: str = ""
    text_after: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """A proposal to cut or simplify procedures; its state follows from its dates."""

    TABLE: ClassVar[str] = "reviews"

    where: Where = field(compare=False, repr=False)
    id: str
    title: str
    unit: str
    proposed_on: date
    source: str
    checked_on: date
    sector: str = ""
    submitted_on: date | None = None
    decision: str = ""
    decision_text: str = ""
    decided_on: date | None = None
    rejected: bool = False
    amended_by: str = ""
    effective_on: date | None = None
    summary: str = ""
    reason: str = ""
    source_url: str = ""
    checked_by: str = ""
    note: str = ""
    illustrative: bool = False
    procedures: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    costs: tuple[Cost, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """How much is to be cut until when, told from above."""

    TABLE: ClassVar[str] = "targets"

    where: Where = field(compare=False, repr=False)
    id: str
    title: str
    measure: str
    cut: Decimal
    basis: str
    source: str
    checked_on: date
    from_year: int | None = None
    to_year: int | None = None
    legal_text: str = ""
    note: str = ""

"""Who does what, and what comes of it: the steps of the applicant, the process inside, results and returned files."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar

from generator.issue import Where


@dataclass(frozen=True, slots=True)
class Step:
    """A step as the applicant lives it."""

    TABLE: ClassVar[str] = "steps"

    where: Where = field(compare=False, repr=False)
    step_no: int = field(compare=False)
    title: str
    actor: str = ""
    text: str = ""
    place: str = ""
    channel: str = ""
    cases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """What the applicant gets."""

    TABLE: ClassVar[str] = "results"

    where: Where = field(compare=False, repr=False)
    result_no: int = field(compare=False)
    name: str
    validity: str = ""
    delivery: str = ""
    code: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReturnMethod:
    """How the result comes to those who filed in one way."""

    TABLE: ClassVar[str] = "return_methods"

    where: Where = field(compare=False, repr=False)
    filed: str
    way: str


@dataclass(frozen=True, slots=True)
class ProcessStep:
    """Who does what for how long; steps may share one duration."""

    TABLE: ClassVar[str] = "process_steps"

    where: Where = field(compare=False, repr=False)
    step_no: int = field(compare=False)
    role: str
    text: str
    unit: str = ""
    duration: Decimal | None = None
    counting: str = ""
    shares_with: int | None = None
    returns_to: int | None = None
    output: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Process:
    """The way of a dossier inside the agencies (quy trình nội bộ)."""

    TABLE: ClassVar[str] = "processes"

    where: Where = field(compare=False, repr=False)
    process_no: int = field(compare=False)
    amount: Decimal
    counting: str
    name: str = ""
    decision: str = ""
    unit: str = ""
    source: str = ""
    note: str = ""
    illustrative: bool = False
    cases: tuple[str, ...] = ()
    steps: tuple[ProcessStep, ...] = ()


@dataclass(frozen=True, slots=True)
class ReturnReason:
    """Why dossiers usually come back, with a question to ask oneself before."""

    TABLE: ClassVar[str] = "return_reasons"

    where: Where = field(compare=False, repr=False)
    reason_no: int = field(compare=False)
    reason: str
    question: str = ""
    source: str = ""
    illustrative: bool = False

"""An administrative procedure and all its parts.

Two parts are equal when they say the same; where they were written and their position do not count.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from generator.issue import Where
from generator.model.offer import Channel, OtherCost, Service
from generator.model.papers import Form, Note, Paper
from generator.model.process import Process, Result, ReturnMethod, ReturnReason, Step


@dataclass(frozen=True, slots=True)
class UnitRole:
    """A unit and the part it plays in a procedure."""

    TABLE: ClassVar[str] = "procedure_units"

    where: Where = field(compare=False, repr=False)
    role: str
    unit: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ServiceGroup:
    """A group of matters into which the national portal puts the procedure."""

    TABLE: ClassVar[str] = "service_groups"

    where: Where = field(compare=False, repr=False)
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision that publishes, changes or abolishes a procedure."""

    TABLE: ClassVar[str] = "decisions"

    where: Where = field(compare=False, repr=False)
    decision_no: int = field(compare=False)
    level: str
    change: str = ""
    legal_text: str = ""
    implements: str = ""
    published_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One of the situations that a procedure tells apart."""

    TABLE: ClassVar[str] = "cases"

    where: Where = field(compare=False, repr=False)
    id: str
    name: str
    description: str = ""
    dvc_code: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """A requirement that must be met."""

    TABLE: ClassVar[str] = "conditions"

    where: Where = field(compare=False, repr=False)
    condition_no: int = field(compare=False)
    text: str
    basis: str = ""
    clause: str = ""
    cases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Basis:
    """A legal text that the procedure rests on."""

    TABLE: ClassVar[str] = "legal_basis"

    where: Where = field(compare=False, repr=False)
    basis_no: int = field(compare=False)
    legal_text: str
    clause: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Where to send phản ánh, kiến nghị (duty of TT 02/2017/TT-VPCP)."""

    TABLE: ClassVar[str] = "contacts"

    where: Where = field(compare=False, repr=False)
    contact_no: int = field(compare=False)
    unit: str = ""
    name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    url: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Translation:
    """Title and summary in another language, as they were when the record had been checked on `source_on`."""

    TABLE: ClassVar[str] = "translations"

    where: Where = field(compare=False, repr=False)
    language: str
    title: str
    source_on: date
    summary: str = ""
    official: bool = False
    translator: str = ""


@dataclass(frozen=True, slots=True)
class Procedure:
    """An administrative procedure (thủ tục hành chính)."""

    TABLE: ClassVar[str] = "procedures"

    where: Where = field(compare=False, repr=False)
    code: str
    title: str
    sector: str
    scope: str
    source: str
    checked_on: date
    suffix: str = ""
    source_code: str = ""
    summary: str = ""
    kind: str = ""
    portal_kind: str = ""
    online_level: str = ""
    offline_only: bool = False
    shared_service: bool = False
    portal_url: str = ""
    same_day_cutoff: str = ""
    dossier_sets: int | None = None
    no_conditions: bool = False
    reception_address: str = ""
    vertical: bool = False
    non_territorial: bool = False
    valid_from: date | None = None
    valid_to: date | None = None
    source_url: str = ""
    source_updated_on: date | None = None
    checked_by: str = ""
    note: str = ""
    illustrative: bool = False
    aliases: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    replaced_by: tuple[str, ...] = ()
    units: tuple[UnitRole, ...] = ()
    reception_points: tuple[str, ...] = ()
    service_groups: tuple[ServiceGroup, ...] = ()
    decisions: tuple[Decision, ...] = ()
    cases: tuple[Case, ...] = ()
    conditions: tuple[Condition, ...] = ()
    channels: tuple[Channel, ...] = ()
    services: tuple[Service, ...] = ()
    other_costs: tuple[OtherCost, ...] = ()
    forms: tuple[Form, ...] = ()
    papers: tuple[Paper, ...] = ()
    notes: tuple[Note, ...] = ()
    steps: tuple[Step, ...] = ()
    results: tuple[Result, ...] = ()
    returns: tuple[ReturnMethod, ...] = ()
    legal_basis: tuple[Basis, ...] = ()
    processes: tuple[Process, ...] = ()
    return_reasons: tuple[ReturnReason, ...] = ()
    contacts: tuple[Contact, ...] = ()
    doubts: tuple[str, ...] = ()
    translations: tuple[Translation, ...] = ()

    def translated(self, language: str) -> Translation | None:
        """Its translation into a language, if it carries one."""
        return next((found for found in self.translations if found.language == language), None)

    @property
    def english(self) -> str:
        """Its title in English; "" when the record carries none."""
        found = self.translated("en")
        return found.title if found else ""

    @property
    def abolished(self) -> bool:
        """Whether one of its decisions abolishes it."""
        return any(decision.change == "bai-bo" for decision in self.decisions)

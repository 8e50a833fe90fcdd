"""An administrative procedure and all its parts.

Two parts are equal when they say the same; where they were written and their position do not count.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import ClassVar

from generator.issue import Where


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
class Segment:
    """A stretch of a time limit that one unit is answerable for."""

    TABLE: ClassVar[str] = "segments"

    where: Where = field(compare=False, repr=False)
    segment_no: int = field(compare=False)
    amount: Decimal
    counting: str
    unit: str = ""
    starts: str = ""
    excludes: str = ""


@dataclass(frozen=True, slots=True)
class Tier:
    """The amount for each item from one quantity to another."""

    TABLE: ClassVar[str] = "fee_tiers"

    where: Where = field(compare=False, repr=False)
    tier_no: int = field(compare=False)
    from_quantity: int
    amount: Decimal
    to_quantity: int | None = None


@dataclass(frozen=True, slots=True)
class Exemption:
    """Who pays nothing, or less, and by which text."""

    TABLE: ClassVar[str] = "fee_exemptions"

    where: Where = field(compare=False, repr=False)
    exemption_no: int = field(compare=False)
    who: str
    reduction: str
    amount: Decimal | None = None
    percent: Decimal | None = None
    basis: str = ""
    clause: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fee:
    """A fee under a time limit. No amount, rule, tiers or `free` means that nobody has said."""

    TABLE: ClassVar[str] = "fees"

    where: Where = field(compare=False, repr=False)
    fee_no: int = field(compare=False)
    kind: str
    name: str = ""
    free: bool = False
    amount: Decimal | None = None
    currency: str = ""
    per: str = ""
    rule: str = ""
    cap: Decimal | None = None
    cap_per: str = ""
    payer: str = ""
    basis: str = ""
    clause: str = ""
    jurisdiction: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    note: str = ""
    illustrative: bool = False
    cases: tuple[str, ...] = ()
    tiers: tuple[Tier, ...] = ()
    exemptions: tuple[Exemption, ...] = ()


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit of a channel: segments, same day, or words; never a single summed number."""

    TABLE: ClassVar[str] = "limits"

    where: Where = field(compare=False, repr=False)
    limit_no: int = field(compare=False)
    kind: str
    name: str = ""
    text: str = ""
    basis: str = ""
    clause: str = ""
    note: str = ""
    illustrative: bool = False
    cases: tuple[str, ...] = ()
    segments: tuple[Segment, ...] = ()
    fees: tuple[Fee, ...] = ()


@dataclass(frozen=True, slots=True)
class Channel:
    """A way to hand in a dossier."""

    TABLE: ClassVar[str] = "channels"

    where: Where = field(compare=False, repr=False)
    channel_no: int = field(compare=False)
    channel: str
    url: str = ""
    note: str = ""
    limits: tuple[Limit, ...] = ()


@dataclass(frozen=True, slots=True)
class Service:
    """A public service of the national portal that carries out the procedure, with its own time limit."""

    TABLE: ClassVar[str] = "services"

    where: Where = field(compare=False, repr=False)
    service_no: int = field(compare=False)
    name: str
    code: str = ""
    amount: Decimal | None = None
    counting: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OtherCost:
    """Money that is not a fee of the procedure, such as postage."""

    TABLE: ClassVar[str] = "other_costs"

    where: Where = field(compare=False, repr=False)
    cost_no: int = field(compare=False)
    name: str
    amount: Decimal | None = None
    currency: str = ""
    rule: str = ""
    basis: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A form that applicants fill in."""

    TABLE: ClassVar[str] = "forms"

    where: Where = field(compare=False, repr=False)
    id: str
    name: str
    url: str = ""
    version: str = ""
    basis: str = ""
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of the dossier: handed in, shown, or sent electronically."""

    TABLE: ClassVar[str] = "papers"

    where: Where = field(compare=False, repr=False)
    paper_no: int = field(compare=False)
    name: str
    originals: int | None = None
    copies: int | None = None
    copy_kind: str = ""
    electronic: bool = False
    shown: bool = False
    channel: str = ""
    when: str = ""
    group: str = ""
    alternative: str = ""
    replaced_by_data: str = ""
    result_of: str = ""
    basis: str = ""
    clause: str = ""
    code: str = ""
    electronic_form: bool = False
    note: str = ""
    forms: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """What to know about the dossier; not a paper."""

    TABLE: ClassVar[str] = "notes"

    where: Where = field(compare=False, repr=False)
    note_no: int = field(compare=False)
    text: str
    group: str = ""
    code: str = ""
    cases: tuple[str, ...] = ()


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
class Basis:
    """A legal text that the procedure rests on."""

    TABLE: ClassVar[str] = "legal_basis"

    where: Where = field(compare=False, repr=False)
    basis_no: int = field(compare=False)
    legal_text: str
    clause: str = ""
    note: str = ""


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

"""The registers that records refer to: units, sectors, legal texts, reception points, calendar, everyday words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import ClassVar

from generator.issue import Where


@dataclass(frozen=True, slots=True)
class Succession:
    """Who took over from a unit that ended; a split has several."""

    TABLE: ClassVar[str] = "unit_successors"

    where: Where = field(compare=False, repr=False)
    successor: str
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """An agency, office, commune or named group of them, as it was between two dates."""

    TABLE: ClassVar[str] = "units"

    where: Where = field(compare=False, repr=False)
    id: str
    name: str
    kind: str
    name_en: str = ""
    short_name: str = ""
    code: str = ""
    level: str = ""
    parent: str = ""
    head_office: str = ""
    head_name: str = ""
    head_since: date | None = None
    address: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    basis: str = ""
    area: str = ""
    source: str = ""
    source_url: str = ""
    checked_on: date | None = None
    note: str = ""
    illustrative: bool = False
    successors: tuple[Succession, ...] = ()
    members: tuple[str, ...] = ()
    member_kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sector:
    """A field of administration that groups procedures."""

    TABLE: ClassVar[str] = "sectors"

    where: Where = field(compare=False, repr=False)
    id: str
    name: str
    name_en: str = ""
    code: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class TextRelation:
    """What one legal text does to another."""

    TABLE: ClassVar[str] = "legal_text_relations"

    where: Where = field(compare=False, repr=False)
    kind: str
    target: str
    clause: str = ""


@dataclass(frozen=True, slots=True)
class LegalText:
    """A legal text or publishing decision, keyed apart from its number because numbers restart each year."""

    TABLE: ClassVar[str] = "legal_texts"

    where: Where = field(compare=False, repr=False)
    id: str
    number: str
    kind: str
    title: str = ""
    issuer: str = ""
    issued_on: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    url: str = ""
    source: str = ""
    checked_on: date | None = None
    note: str = ""
    relations: tuple[TextRelation, ...] = ()


@dataclass(frozen=True, slots=True)
class ReceptionPoint:
    """A desk where dossiers are handed in."""

    TABLE: ClassVar[str] = "reception_points"

    where: Where = field(compare=False, repr=False)
    id: str
    name: str
    address: str
    unit: str = ""
    hours: str = ""
    phone: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    source: str = ""
    checked_on: date | None = None
    illustrative: bool = False


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day that differs from the weekly rule: off, or worked on a Saturday."""

    TABLE: ClassVar[str] = "calendar"

    where: Where = field(compare=False, repr=False)
    date: date
    kind: str
    name: str
    status: str
    basis: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the law or of offices, in plain words."""

    TABLE: ClassVar[str] = "terms"

    where: Where = field(compare=False, repr=False)
    term: str
    meaning: str
    basis: str = ""
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Synonym:
    """An everyday word and what the law calls it: terms of procedure titles, or procedures by code."""

    TABLE: ClassVar[str] = "synonyms"

    where: Where = field(compare=False, repr=False)
    word: str
    note: str = ""
    terms: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()

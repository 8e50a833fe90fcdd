"""What a procedure asks for on paper: forms, papers to hand in or to show, and notes on them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from generator.issue import Where


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

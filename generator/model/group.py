"""Working groups: members by office, documents, sessions.

Two parts are equal when they say the same; where they were written and their position do not count.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from generator.issue import Where


@dataclass(frozen=True, slots=True)
class GroupDocument:
    """A document about the group: its founding, members, rules of work, plan."""

    TABLE: ClassVar[str] = "group_documents"

    where: Where = field(compare=False, repr=False)
    document_no: int = field(compare=False)
    kind: str
    number: str = ""
    issued_on: date | None = None
    title: str = ""
    rules: str = ""
    legal_text: str = ""
    directive: str = ""
    url: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """A member by office; a person's name only where a source publishes it with the office."""

    TABLE: ClassVar[str] = "group_members"

    where: Where = field(compare=False, repr=False)
    member_no: int = field(compare=False)
    role: str
    office: str
    unit: str = ""
    person: str = ""
    since: date | None = None
    until: date | None = None
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """A session of the group and what it concluded."""

    TABLE: ClassVar[str] = "group_sessions"

    where: Where = field(compare=False, repr=False)
    session_no: int = field(compare=False)
    held_on: date
    title: str = ""
    chair: str = ""
    conclusion: str = ""
    number: str = ""
    issued_on: date | None = None
    directive: str = ""
    source: str = ""
    source_url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class WorkingGroup:
    """A working group (tổ công tác, ban chỉ đạo) that drives reform of procedures."""

    TABLE: ClassVar[str] = "working_groups"

    where: Where = field(compare=False, repr=False)
    id: str
    title: str
    unit: str
    source: str
    checked_on: date
    standing_unit: str = ""
    summary: str = ""
    founded_on: date | None = None
    ended_on: date | None = None
    source_url: str = ""
    checked_by: str = ""
    note: str = ""
    illustrative: bool = False
    unknown: tuple[str, ...] = ()
    documents: tuple[GroupDocument, ...] = ()
    members: tuple[Member, ...] = ()
    sessions: tuple[Session, ...] = ()

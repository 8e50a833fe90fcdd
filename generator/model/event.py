"""Life events and linked groups: procedures in the order in which people need them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from generator.issue import Where


@dataclass(frozen=True, slots=True)
class EventStep:
    """One thing to do: a procedure by its code, or in words while nobody has recorded it."""

    TABLE: ClassVar[str] = "event_steps"

    where: Where = field(compare=False, repr=False)
    step_no: int
    procedure: str = ""
    title: str = ""
    way: str = ""
    when: str = ""
    text: str = ""
    needed_for: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """What happens in a life, or what the law lets people do in one go, with its steps in order."""

    TABLE: ClassVar[str] = "events"

    where: Where = field(compare=False, repr=False)
    id: str
    title: str
    kind: str
    source: str
    checked_on: date
    summary: str = ""
    source_url: str = ""
    note: str = ""
    illustrative: bool = False
    aliases: tuple[str, ...] = ()
    steps: tuple[EventStep, ...] = ()

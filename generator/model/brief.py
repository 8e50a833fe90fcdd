"""What the rest of the site knows of a procedure: enough to list, count, link and look it up.

Only the page of a procedure itself reads the whole record. Ten thousand records stay in memory as briefs, pass from
one process to another, and are remembered from build to build.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from generator.issue import Where
from generator.model.costs import Costs
from generator.model.process import Process


class Part(NamedTuple):
    """The part that a unit plays in a procedure."""

    role: str
    unit: str


class Citation(NamedTuple):
    """A place of a procedure that cites a legal text: under which heading it is told, and what for in words."""

    legal_text: str
    heading: str
    words: str


class Publication(NamedTuple):
    """A decision that publishes or changes a procedure, with what tells whether that was in time: whose decision, the
    text that it puts into practice, the day on which the procedure stood in the national database."""

    level: str
    legal_text: str
    implements: str
    published_on: date | None


class Burden(NamedTuple):
    """What a procedure asks for at most: steps of the applicant, papers (of alternatives one), the longest time limit."""

    steps: int
    papers: int
    limit: tuple[tuple[str, Decimal], ...]


class Words(NamedTuple):
    """How long and how much in the words of an entry in lists. Apart from `Brief`: a fee that changes changes only lists
    that tell it, and none of the many pages that count procedures or name them."""

    limits: str
    fees: str


class Brief(NamedTuple):
    """A procedure in short; names are those of `Procedure`.

    `english` is the title in English, where the record carries one.
    `needs` are the codes of procedures whose results its papers are. `costs` are worked out only for those that are a
    step of something greater. `gaps` are the parts of a procedure that its record does not tell (`openness.py`).
    """

    where: Where
    code: str
    title: str
    sector: str
    scope: str
    checked_on: date
    suffix: str
    source_code: str
    summary: str
    online_level: str
    valid_from: date | None
    valid_to: date | None
    abolished: bool
    illustrative: bool
    aliases: tuple[str, ...]
    english: str
    levels: tuple[str, ...]
    audiences: tuple[str, ...]
    replaced_by: tuple[str, ...]
    units: tuple[Part, ...]
    citations: tuple[Citation, ...]
    reception_points: tuple[str, ...]
    processes: tuple[Process, ...]
    needs: tuple[str, ...]
    costs: Costs | None
    publications: tuple[Publication, ...]
    gaps: tuple[str, ...]
    burden: Burden

"""What a procedure costs a citizen on one day, as numbers that may be added."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Span:
    """From the least to the most of something."""

    least: Decimal
    most: Decimal


@dataclass(frozen=True, slots=True)
class Costs:
    """The numbers of one procedure on one day; None where the record gives none.

    `fees` are đồng. `fees_open`: quantities or extras come on top. `fees_ruled`: some fee follows a rule, tiers or
    another currency. `fees_unknown`: of some fee nothing is known. `limit` is the longest time limit by counting,
    `same_day` that one ends on the day of filing; neither, and nothing is known of the time.
    """

    papers: Span | None = None
    fees: Span | None = None
    fees_open: bool = False
    fees_ruled: bool = False
    fees_unknown: bool = True
    limit: tuple[tuple[str, Decimal], ...] = ()
    same_day: bool = False
    illustrative: bool = False

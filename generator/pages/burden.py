"""Procedures ranked by what they ask for, as candidates of the next review.

Five numbers, none of which is weighed against another: steps of the applicant, papers, units that take part, hand-overs
inside, the time limit. A procedure has a mark for each number in which it is among the heaviest tenth; what many share is no mark of anything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from generator import addresses, phrases
from generator.artifact import Page
from generator.catalog import Catalog, is_repealed, is_valid
from generator.costs import ROUGHLY_DAYS
from generator.durations import hand_overs
from generator.model import Brief
from generator.pages.environment import Renderer
from generator.pages.listing import rank
from generator.wording import UNKNOWN

TITLE: Final = "Thủ tục cần rà soát trước"
SHOWN: Final = 100
TENTH: Final = 10
MEASURES: Final = ("Số bước", "Số giấy tờ", "Số đơn vị", "Số lần chuyển giao", "Thời hạn dài nhất")


@dataclass(frozen=True)
class Heavy:
    """A procedure with its five numbers; None is unknown and never heavy."""

    procedure: Brief
    numbers: tuple[Decimal | None, ...]
    heavy: tuple[bool, ...] = ()

    @property
    def marks(self) -> int:
        """In how many numbers it is among the heaviest tenth."""
        return sum(self.heavy)

    @property
    def limit(self) -> str:
        """The longest time limit in its own counting."""
        found = self.procedure.burden.limit
        return " và ".join(phrases.duration(amount, counting) for counting, amount in found) or UNKNOWN


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/ra-soat/thu-tuc-nang/`."""
    found = ranked(catalog.procedures.values(), today)
    yield Page(
        url=addresses.HEAVY,
        family="ra-soat-thu-tuc",
        title=TITLE,
        description="Thủ tục nhiều bước, nhiều giấy tờ, nhiều đơn vị, lâu nhất: gợi ý để rà soát, đơn giản hóa.",
        article=render(
            "burden.html",
            addresses.HEAVY,
            title=TITLE,
            measures=MEASURES,
            total=len(found),
            items=[heavy for heavy in found if heavy.marks][:SHOWN],
            marked=sum(heavy.marks > 0 for heavy in found),
            reviews=catalog.reviews_on,
        ),
    )


def ranked(procedures: Iterable[Brief], today: date) -> tuple[Heavy, ...]:
    """Procedures in force: the most marks first, then the most papers, steps, time; then by name."""
    standing = [p for p in procedures if not is_repealed(p, today) and is_valid(p, today)]
    counted = [Heavy(procedure, numbers(procedure)) for procedure in standing]
    bars = [bar([heavy.numbers[at] for heavy in counted]) for at in range(len(MEASURES))]
    marked = [
        Heavy(h.procedure, h.numbers, tuple(n is not None and n >= bar for n, bar in zip(h.numbers, bars, strict=True)))
        for h in counted
    ]
    return tuple(sorted(marked, key=_weight))


def numbers(procedure: Brief) -> tuple[Decimal | None, ...]:
    """The five numbers; nothing told is None, not 0."""
    burden = procedure.burden
    units = {part.unit for part in procedure.units} | {s.unit for p in procedure.processes for s in p.steps if s.unit}
    return (
        Decimal(burden.steps) or None,
        Decimal(burden.papers) or None,
        Decimal(len(units)) or None,
        max((Decimal(hand_overs(process)) for process in procedure.processes), default=None),
        sum((ROUGHLY_DAYS[counting] * amount for counting, amount in burden.limit), Decimal(0)) or None,
    )


def bar(values: Iterable[Decimal | None]) -> Decimal:
    """The least number of the heaviest: at most a tenth of those known (one at least), equal ones together or not at all."""
    known = Counter(value for value in values if value is not None)
    left = -(-known.total() // TENTH)
    found = max(known, default=Decimal(0)) + 1
    for value, count in sorted(known.items(), reverse=True):
        left -= count
        if left < 0:
            break
        found = value
    return found


def _weight(heavy: Heavy) -> tuple[object, ...]:
    steps, papers, _, _, time = (number or Decimal(0) for number in heavy.numbers)
    return (-heavy.marks, -papers, -steps, -time, rank(heavy.procedure.title), heavy.procedure.code)

"""Targets of simplification told from above, beside what proposals in force have cut in their years."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator import savings
from generator.model import Review, Target
from generator.pages.proposals import told
from generator.savings import Cut
from generator.wording import percent


@dataclass(frozen=True)
class Against:
    """A target, and how far the proposals in force have come, each counting or method for itself."""

    target: Target
    lines: tuple[tuple[str, bool], ...]
    illustrative: bool


def against(targets: Iterable[Target], done: Sequence[Review]) -> tuple[Against, ...]:
    """Each target beside what proposals in force have cut."""
    return tuple(_against(target, done) for target in targets)


def _against(target: Target, done: Sequence[Review]) -> Against:
    own = in_years(target, done)
    lines = tuple((told(cut), reached(cut, target)) for cut in cuts(target, own))
    return Against(target, lines, bool(lines) and any(review.illustrative for review in own))


def verdicts(cut: Cut, done: Sequence[Review], targets: Iterable[Target]) -> tuple[str, ...]:
    """`đạt chỉ tiêu 30%`, `chưa đạt chỉ tiêu 30%` of each target that speaks of what was cut; its years count alone."""
    return tuple(dict.fromkeys(_verdicts(cut, done, targets)))


def _verdicts(cut: Cut, done: Sequence[Review], targets: Iterable[Target]) -> Iterable[str]:
    for target in targets:
        for own in cuts(target, in_years(target, done)):
            if own.counting == cut.counting and own.measure == cut.measure:
                yield f"{'đạt' if reached(own, target) else 'chưa đạt'} chỉ tiêu {percent(float(target.cut))}"


def in_years(target: Target, done: Iterable[Review]) -> tuple[Review, ...]:
    """The proposals that took effect in the years of a target; one without years takes all."""
    first, last = target.from_year or 0, target.to_year or 9999
    return tuple(r for r in done if r.effective_on is not None and first <= r.effective_on.year <= last)


def cuts(target: Target, done: Iterable[Review]) -> tuple[Cut, ...]:
    """What proposals have cut of what a target measures, where there was something before."""
    return tuple(c for c in savings.cuts(done) if c.measure == target.measure and c.percent is not None)


def reached(cut: Cut, target: Target) -> bool:
    """Whether as much is cut as was told."""
    return cut.percent is not None and Decimal(str(cut.percent)) >= target.cut

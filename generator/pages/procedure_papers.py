"""The papers of a dossier: grouped by case, and counted for one case and channel as the browser counts them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from generator.model import Case, Note, Paper, Procedure
from generator.wording import first_upper


@dataclass(frozen=True)
class PaperGroup:
    """The papers and notes of one case; `case` is None for those of every case."""

    case: Case | None
    hand_in: tuple[Paper, ...]
    shown: tuple[Paper, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Span:
    """From how many papers surely to how many at most."""

    least: int
    most: int

    def __str__(self) -> str:
        if self.least == self.most:
            return str(self.most)
        return f"{self.least}–{self.most}" if self.least else f"tối đa {self.most}"


def groups(procedure: Procedure) -> tuple[PaperGroup, ...]:
    """Papers of every case first, then those of each case; a case without its own papers is left out."""
    found = [_group(procedure, None), *(_group(procedure, case) for case in procedure.cases)]
    return tuple(g for g in found if g.hand_in or g.shown or g.notes)


def _group(procedure: Procedure, case: Case | None) -> PaperGroup:
    def belongs(thing: Paper | Note) -> bool:
        return case.id in thing.cases if case else not thing.cases

    papers = [p for p in procedure.papers if belongs(p)]
    return PaperGroup(
        case,
        tuple(p for p in papers if not only_shown(p)),
        tuple(p for p in papers if only_shown(p)),
        tuple(n for n in procedure.notes if belongs(n)),
    )


def choices(papers: Iterable[Paper]) -> tuple[tuple[Paper, ...], ...]:
    """Papers as they are asked for: alternatives stand together, where the first of them stood."""
    found: dict[str | int, list[Paper]] = {}
    for paper in papers:
        found.setdefault(paper.alternative or paper.paper_no, []).append(paper)
    return tuple(map(tuple, found.values()))


def only_shown(paper: Paper) -> bool:
    """Whether the paper is shown and taken home again."""
    return paper.shown and not (paper.originals or paper.copies or paper.electronic)


def counts(procedure: Procedure) -> tuple[Span, Span]:
    """How many papers to hand in, and how many to show, over all cases and channels."""
    cases = [case.id for case in procedure.cases] or [""]
    channels = list(dict.fromkeys(channel.channel for channel in procedure.channels)) or [""]
    if not any(paper.cases for paper in procedure.papers):
        cases = cases[:1]
    if not any(paper.channel for paper in procedure.papers):
        channels = channels[:1]
    mine = [[p for p in procedure.papers if _asked(p, case, way)] for case, way in product(cases, channels)]
    return (
        _hull(_count(p for p in papers if not only_shown(p)) for papers in mine),
        _hull(_count(p for p in papers if only_shown(p)) for papers in mine),
    )


def words(procedure: Procedure) -> str:
    """`5–7 giấy tờ để nộp, 1 giấy tờ để xuất trình`."""
    named = zip(counts(procedure), ("để nộp", "để xuất trình"), strict=True)
    return first_upper(", ".join(f"{span} giấy tờ {what}" for span, what in named if span.most))


def _asked(paper: Paper, case: str, channel: str) -> bool:
    return (not paper.cases or case in paper.cases) and (not paper.channel or paper.channel == channel)


def _count(papers: Iterable[Paper]) -> Span:
    """Alternatives are one paper; what a condition or a database may spare is sure only when an alternative is not."""
    sure: dict[str | int, bool] = {}
    for paper in papers:
        key = paper.alternative or paper.paper_no
        sure[key] = sure.get(key, False) or not (paper.when or paper.replaced_by_data)
    return Span(sum(sure.values()), len(sure))


def _hull(spans: Iterable[Span]) -> Span:
    found = list(spans)
    return Span(min(s.least for s in found), max(s.most for s in found))

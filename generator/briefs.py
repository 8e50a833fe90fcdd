"""A procedure in short: its entry in lists, the texts that it cites, the steps that units hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from generator import phrases
from generator.costs import burden, costs, needs
from generator.issue import Spot, Where
from generator.model import Brief, Citation, Fee, Limit, Part, Procedure, Words
from generator.openness import gaps, publications
from generator.schema import label
from generator.wording import UNKNOWN, clipped

NAMED: Final = 2  # an entry names this many different answers, then says that there are more
PLACES: Final = ("code", "title", "replaced_by")  # what checks across procedures point at


def brief(procedure: Procedure, costed_on: date | None = None) -> Brief:
    """What the rest of the site knows of the procedure; with a day, also what it costs on it."""
    limits = [limit for channel in procedure.channels for limit in channel.limits]
    fees = [fee for limit in limits for fee in limit.fees]
    where = procedure.where
    return Brief(
        where=Where(
            where.file, where.line, where.column, {k: Spot(*where.of(k)[1:]) for k in PLACES if k in where.fields}
        ),
        code=procedure.code,
        title=procedure.title,
        sector=procedure.sector,
        scope=procedure.scope,
        checked_on=procedure.checked_on,
        suffix=procedure.suffix,
        source_code=procedure.source_code,
        summary=procedure.summary,
        online_level=procedure.online_level,
        valid_from=procedure.valid_from,
        valid_to=procedure.valid_to,
        abolished=procedure.abolished,
        illustrative=procedure.illustrative
        or any(limit.illustrative for limit in limits)
        or any(fee.illustrative for fee in fees),
        aliases=procedure.aliases,
        english=procedure.english,
        levels=procedure.levels,
        audiences=procedure.audiences,
        replaced_by=procedure.replaced_by,
        units=tuple(Part(role.role, role.unit) for role in procedure.units),
        citations=tuple(dict.fromkeys(c for c in _citations(procedure) if c.legal_text)),
        reception_points=procedure.reception_points,
        processes=procedure.processes,
        needs=needs(procedure),
        costs=costs(procedure, costed_on) if costed_on else None,
        publications=publications(procedure),
        gaps=gaps(procedure),
        burden=burden(procedure),
    )


def words(procedure: Procedure) -> Words:
    """How long the procedure takes and what it costs, as its entry in lists tells it."""
    limits = [limit for channel in procedure.channels for limit in channel.limits]
    fees = (fee for limit in limits for fee in limit.fees)
    return Words(
        limits=_told((_limit(limit, procedure) for limit in limits), "thời hạn"),
        fees=_told((_fee(fee) for fee in fees), "mức thu"),
    )


def _limit(limit: Limit, procedure: Procedure) -> str:
    said = phrases.limit(limit, procedure.same_day_cutoff)
    return _own_words(said) if limit.kind == "theo-mo-ta" else _lowered(said)


def _fee(fee: Fee) -> str:
    said = phrases.fee(fee)
    said = _own_words(said) if fee.rule and fee.amount is None and not fee.tiers else _lowered(said)
    return f"{said} (có trường hợp được miễn, giảm)" if fee.exemptions else said


def _lowered(said: str) -> str:
    return said[:1].lower() + said[1:]


def _own_words(said: str) -> str:
    """What a record says itself keeps its capitals, which may open a name, but not its length."""
    return clipped(said).rstrip(".")


def _told(lines: Iterable[str], what: str) -> str:
    """Different answers in one line; an unknown one beside known ones is told too."""
    found = dict.fromkeys(lines)
    known = [line for line in found if line != UNKNOWN]
    if not known:
        return UNKNOWN
    words = known[:NAMED]
    if len(known) > NAMED:
        words.append(f"và {what} khác tùy trường hợp")
    elif len(known) < len(found):
        words.append(f"có trường hợp {UNKNOWN}")
    return "; ".join(words)


def _citations(procedure: Procedure) -> Iterator[Citation]:
    """Every place of a procedure that cites a text, with the heading under which the text's page tells it."""
    for basis in procedure.legal_basis:
        yield Citation(basis.legal_text, "can-cu", basis.clause)
    for decision in procedure.decisions:
        yield Citation(decision.legal_text, "cong-bo", label("decisions", "change", decision.change))
    for text, what, clause in _details(procedure):
        yield Citation(text, "vien-dan", f"{what}: {clause}" if clause else what)


def _details(procedure: Procedure) -> Iterator[tuple[str, str, str]]:
    yield from ((c.basis, "Yêu cầu, điều kiện", c.clause) for c in procedure.conditions)
    for limit in (limit for channel in procedure.channels for limit in channel.limits):
        yield limit.basis, "Thời hạn", limit.clause
        for fee in limit.fees:
            yield fee.basis, "Phí, lệ phí", fee.clause
            yield from ((e.basis, "Miễn, giảm", e.clause) for e in fee.exemptions)
    yield from ((c.basis, "Chi phí khác", "") for c in procedure.other_costs)
    yield from ((f.basis, "Biểu mẫu", f.clause) for f in procedure.forms)
    yield from ((p.basis, "Giấy tờ", p.clause) for p in procedure.papers)
    yield from ((p.decision, "Quy trình nội bộ", "") for p in procedure.processes)

"""Indicators 1.1, 1.2 and 1.3 of Quyết định 766/QĐ-TTg (23/6/2022), worked out from the records' own dates.

- 1.1: a decision publishes a procedure in time: a ministry's at the latest 20 days before the text that it puts into practice
  takes effect, a province's 5 working days before (Thông tư 02/2017/TT-VPCP as remembered; its text has not been read whole).
- 1.2: the procedure stands in the national database in time: 10 working days after a ministry's decision, 5 after a province's.
- 1.3: the record tells every part of the procedure (Nghị định 63/2010/NĐ-CP, Điều 8; `openness.py`).

Only procedures that are public and in force count. Where a day is not known nothing is said; what lacks is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from generator.catalog import Catalog, is_repealed, is_valid
from generator.model import Brief, Publication

MINISTRY: Final = "bo"
PUBLIC: Final = "cong-khai"
BEFORE_MINISTRY: Final = timedelta(days=20)
BEFORE_PROVINCE: Final = 5
ENTERED_WITHIN: Final = {MINISTRY: 10, "tinh": 5}
ISSUED: Final = "ngày ban hành"
IMPLEMENTED: Final = "văn bản mà quyết định thực hiện"
TAKES_EFFECT: Final = "ngày có hiệu lực của văn bản đó"
ENTERED: Final = "ngày đăng lên cơ sở dữ liệu quốc gia"
MOST_POINTS: Final = {"1.1": 6, "1.2": 4, "1.3": 2}
MOST_OF_GROUP: Final = {
    "cong-khai": 18, "tien-do": 20, "truc-tuyen": 12, "thanh-toan": 10, "so-hoa": 22, "hai-long": 18,
}  # fmt: skip
"""The points that each group of the decision can give: 100 together."""


@dataclass(frozen=True)
class Failure:
    """A procedure that an indicator counts as failed: since when at the latest it should have been done, when it was,
    by which decision; or which parts it lacks."""

    procedure: Brief
    due: date | None = None
    done: date | None = None
    decision: str = ""
    gaps: tuple[str, ...] = ()


@dataclass(frozen=True)
class Unknown:
    """A decision on a procedure, by whose level it is, of which an indicator can say nothing: what would have to be known."""

    procedure: Brief
    level: str
    decision: str
    lacks: tuple[str, ...]


@dataclass(frozen=True)
class Indicator:
    """A ratio with what it is counted from; the rate is worked out once, where it is shown."""

    id: str
    passed: int
    counted: int
    failures: tuple[Failure, ...]
    unknowns: tuple[Unknown, ...] = ()


Verdict = Failure | Unknown | bool
"""True: in time or whole; False never stands alone, a failure says why."""


def indicators(catalog: Catalog, today: date) -> tuple[Indicator, ...]:
    """The three, over all public procedures in force."""
    counted = [p for p in catalog.procedures.values() if counts(p, today)]
    decided = [decided_in_time(p, d, catalog, today) for p, d in _publications(counted)]
    entered = [entered_in_time(p, d, catalog, today) for p, d in _publications(counted)]
    whole: list[Verdict] = [Failure(p, gaps=p.gaps) if p.gaps else True for p in counted]
    return _indicator("1.1", decided), _indicator("1.2", entered), _indicator("1.3", whole)


def counts(procedure: Brief, today: date) -> bool:
    """Whether a procedure is public and in force."""
    return procedure.scope == PUBLIC and is_valid(procedure, today) and not is_repealed(procedure, today)


def _publications(procedures: Iterable[Brief]) -> Iterator[tuple[Brief, Publication]]:
    return ((procedure, publication) for procedure in procedures for publication in procedure.publications)


def decided_in_time(procedure: Brief, publication: Publication, catalog: Catalog, today: date) -> Verdict:
    """Indicator 1.1 of one decision: True in time, the failure, or what is not known."""
    text = catalog.legal_texts.get(publication.implements)
    issued_on, valid_from = _issued_on(publication, catalog, today), text.valid_from if text else None
    if issued_on is None or valid_from is None:
        lacks = ((ISSUED, issued_on), (IMPLEMENTED, text and text.id), (TAKES_EFFECT, valid_from or text is None))
        return _unknown(procedure, publication, lacks)
    if publication.level == MINISTRY:
        due = valid_from - BEFORE_MINISTRY
    else:
        due = catalog.calendar.before(valid_from, BEFORE_PROVINCE)
    return issued_on <= due or Failure(procedure, due, issued_on, publication.legal_text)


def entered_in_time(procedure: Brief, publication: Publication, catalog: Catalog, today: date) -> Verdict:
    """Indicator 1.2 of one decision, as above. What is not known to stand in the database is unknown, not late."""
    issued_on = _issued_on(publication, catalog, today)
    done = _past(publication.published_on, today)
    if issued_on is None or done is None:
        return _unknown(procedure, publication, ((ISSUED, issued_on), (ENTERED, done)))
    due = catalog.calendar.add(issued_on, ENTERED_WITHIN[publication.level])
    return done <= due or Failure(procedure, due, done, publication.legal_text)


def _issued_on(publication: Publication, catalog: Catalog, today: date) -> date | None:
    decision = catalog.legal_texts.get(publication.legal_text)
    return _past(decision.issued_on, today) if decision else None


def _past(day: date | None, today: date) -> date | None:
    """The day; one that has not come says nothing yet."""
    return day if day is not None and day <= today else None


def _unknown(procedure: Brief, publication: Publication, needed: Iterable[tuple[str, object]]) -> Unknown:
    return Unknown(
        procedure, publication.level, publication.legal_text, tuple(name for name, known in needed if not known)
    )


def _indicator(id_: str, verdicts: Sequence[Verdict]) -> Indicator:
    failures = tuple(verdict for verdict in verdicts if isinstance(verdict, Failure))
    unknowns = tuple(verdict for verdict in verdicts if isinstance(verdict, Unknown))
    passed = sum(verdict is True for verdict in verdicts)
    return Indicator(id_, passed, passed + len(failures), failures, unknowns)

"""Figures that others have gathered, as their CSV files give them.

Two parts are equal when they say the same; where they were written and their position do not count.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import ClassVar

from generator.issue import Where


@dataclass(frozen=True, slots=True)
class DossierFigure:
    """Dossiers of a unit in a period: received, settled early, on time, late. None is missing, never 0."""

    TABLE: ClassVar[str] = "dossiers"

    where: Where = field(compare=False, repr=False)
    row_no: int = field(compare=False)
    unit: str
    period: str
    source: str
    as_of: date
    sector: str = ""
    procedure: str = ""
    received: int | None = None
    early: int | None = None
    on_time: int | None = None
    late: int | None = None
    pending: int | None = None
    median: Decimal | None = None
    p90: Decimal | None = None
    counting: str = ""
    source_url: str = ""
    note: str = ""
    illustrative: bool = False


@dataclass(frozen=True, slots=True)
class ScoreFigure:
    """Points of a unit in a group of Quyết định 766/QĐ-TTg, as its source gives them."""

    TABLE: ClassVar[str] = "scores"

    where: Where = field(compare=False, repr=False)
    row_no: int = field(compare=False)
    unit: str
    period: str
    group: str
    source: str
    as_of: date
    points: Decimal | None = None
    numerator: int | None = None
    denominator: int | None = None
    source_url: str = ""
    note: str = ""
    illustrative: bool = False


@dataclass(frozen=True, slots=True)
class FigureFile:
    """A CSV file of figures that others have gathered."""

    TABLE: ClassVar[str] = "figures"

    where: Where = field(compare=False, repr=False)
    id: str
    dossiers: tuple[DossierFigure, ...] = ()
    scores: tuple[ScoreFigure, ...] = ()

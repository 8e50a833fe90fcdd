"""Figures of others must stand once, fit each other and the day as of which they hold.

A blank cell is missing. Points must not exceed those of their group in Quyết định 766/QĐ-TTg (18, 20, 12, 10, 22, 18).

Đúng: median: 5, p90: 7, counting: ngay-lam-viec
Sai: median: 7, p90: 5
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.indicators import MOST_OF_GROUP
from generator.issue import Issue
from generator.model import DossierFigure, ScoreFigure
from generator.rules.parts import named
from generator.schema import label
from generator.wording import day, number

ID = "so-lieu"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Lines that repeat another, or whose cells do not fit each other."""
    seen: dict[tuple[str, ...], DossierFigure | ScoreFigure] = {}
    for file in catalog.figures.values():
        rows: tuple[DossierFigure | ScoreFigure, ...] = (*file.dossiers, *file.scores)
        for row in rows:
            yield from _once(row, seen)
            yield from _as_of(row)
        for figure in file.dossiers:
            yield from _times(figure)
        for score in file.scores:
            yield from _points(score)


def _once(
    row: DossierFigure | ScoreFigure, seen: dict[tuple[str, ...], DossierFigure | ScoreFigure]
) -> Iterator[Issue]:
    own = (row.sector, row.procedure) if isinstance(row, DossierFigure) else (row.group,)
    first = seen.setdefault((row.TABLE, row.unit, row.period, *own), row)
    if first is not row:
        yield Issue(row.where.of("unit"), ID, "Số liệu này đã có ở dòng khác.",
                    f"Giữ một dòng; dòng kia ở {first.where.file}:{first.where.line}.")  # fmt: skip


def _as_of(row: DossierFigure | ScoreFigure) -> Iterator[Issue]:
    start = starts(row.period)
    if row.as_of < start:
        yield Issue(row.where.of("as_of"), ID,
                    f"{named(row, 'as_of')} là {day(row.as_of)}, khi kỳ {row.period} chưa bắt đầu.",
                    "Xem lại ngày số liệu và kỳ.")  # fmt: skip


def starts(period: str) -> date:
    """The first day of `2026`, `2026-Q3` or `2026-09`."""
    year, _, part = period.partition("-")
    month = 3 * int(part[1:]) - 2 if part.startswith("Q") else int(part or 1)
    return date(int(year), month, 1)


def _times(row: DossierFigure) -> Iterator[Issue]:
    if row.median is not None and row.p90 is not None and row.p90 < row.median:
        yield Issue(row.where.of("p90"), ID,
                    f"{named(row, 'p90')} {number(row.p90)} nhỏ hơn {named(row, 'median')} {number(row.median)}.",
                    "Xem hai cột có bị đổi chỗ không.")  # fmt: skip
    if (row.median is not None or row.p90 is not None) and not row.counting:
        key = "median" if row.median is not None else "p90"
        yield Issue(row.where.of(key), ID, f"Có thời gian nhưng thiếu {named(row, 'counting')}.",
                    "Ghi ngay, ngay-lam-viec hoặc gio ở cột counting.")  # fmt: skip


def _points(row: ScoreFigure) -> Iterator[Issue]:
    if row.points is not None and row.points > MOST_OF_GROUP[row.group]:
        yield Issue(row.where.of("points"), ID,
                    f"{named(row, 'points')} {number(row.points)} quá {number(MOST_OF_GROUP[row.group])}, điểm tối đa của nhóm "
                    f"«{label(row.TABLE, 'group', row.group)}».",
                    "Xem lại điểm và nhóm.")  # fmt: skip
    if row.numerator is not None and row.denominator is not None and row.numerator > row.denominator:
        yield Issue(row.where.of("numerator"), ID,
                    f"{named(row, 'numerator')} {number(row.numerator)} lớn hơn {named(row, 'denominator')} "
                    f"{number(row.denominator)}.",
                    "Xem hai cột có bị đổi chỗ không.")  # fmt: skip

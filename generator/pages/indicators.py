"""Indicators: 1.1 to 1.3 worked out here with their failures, and points and dossiers that others have gathered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from generator import addresses, phrases
from generator.artifact import Page
from generator.catalog import Catalog
from generator.indicators import MINISTRY, MOST_OF_GROUP, MOST_POINTS, Failure, Indicator, Unknown, indicators
from generator.model import DossierFigure, ScoreFigure
from generator.pages.environment import Renderer
from generator.pages.listing import Part, Section, by_name, parts
from generator.wording import UNKNOWN, day, number

TITLE: Final = "Chỉ số"
DOSSIERS_TITLE: Final = "Hồ sơ đã nhận và đã giải quyết"
HEADINGS: Final = (
    ("tu-tinh", "Chỉ số trang tự tính"),
    ("nhap-ve", "Điểm do nơi khác chấm"),
    ("ho-so", "Hồ sơ đã nhận và đã giải quyết"),
)
DOSSIER_HEADINGS: Final = (("theo-don-vi", "Theo đơn vị"), ("thoi-gian", "Thời hạn và thời gian thật"))
NAMES: Final = {
    "1.1": "Thủ tục được công bố đúng hạn",
    "1.2": "Thủ tục được công khai đúng hạn",
    "1.3": "Thủ tục công khai đủ bộ phận",
}
FORMULAS: Final = {
    "1.1": "Quyết định công bố đúng hạn ÷ quyết định công bố biết đủ ngày",
    "1.2": "Lần công khai đúng hạn ÷ lần công khai biết đủ ngày",
    "1.3": "Thủ tục đủ bộ phận ÷ thủ tục công khai đang áp dụng",
}
COUNTED: Final = {"1.1": "quyết định", "1.2": "lần công khai", "1.3": "thủ tục"}
GROUPS: Final = tuple(MOST_OF_GROUP)
UNTOLD: Final = "Chưa tính được"
UNTOLD_ID: Final = "chua-tinh-duoc"
SHOWN: Final = 10_000
"""So many lines of dossiers are shown, the newest; older ones are in the open data."""
PART: Final = 150
"""So many lines of dossiers stand on one page."""


@dataclass(frozen=True)
class Board:
    """The points of a unit in a period, a cell for each group; None is missing."""

    unit: str
    period: str
    cells: tuple[ScoreFigure | None, ...]

    @property
    def as_of(self) -> date:
        """The newest day as of which a cell holds."""
        return max(cell.as_of for cell in self.cells if cell)

    @property
    def sources(self) -> tuple[str, ...]:
        """Where the points come from."""
        return tuple(dict.fromkeys(cell.source for cell in self.cells if cell))

    @property
    def total(self) -> Decimal | None:
        """The sum of the points; None while a group is missing."""
        points = [cell.points for cell in self.cells if cell and cell.points is not None]
        return sum(points, Decimal(0)) if len(points) == len(GROUPS) else None

    @property
    def illustrative(self) -> bool:
        """Whether a cell only shows the feature."""
        return any(cell.illustrative for cell in self.cells if cell)


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/chi-so/`, the failures of each indicator, `/chi-so/ho-so/`."""
    found = indicators(catalog, today)
    yield Page(
        url=addresses.INDICATORS,
        family=f"/{addresses.INDICATORS}",
        title=TITLE,
        description="Chỉ số công bố, công khai thủ tục tính từ bản ghi. Điểm Bộ chỉ số 766 và số liệu hồ sơ kèm nguồn.",
        article=render("indicators.html", addresses.INDICATORS, **view(catalog, found)),
    )
    for indicator in found:
        yield from _failures(indicator, render)
    yield from _dossiers(catalog, render)


def view(catalog: Catalog, found: tuple[Indicator, ...]) -> dict[str, Any]:
    """What the template of `/chi-so/` arranges."""
    return {
        "title": TITLE,
        "headings": dict(HEADINGS),
        "indicators": found,
        "names": NAMES,
        "formulas": FORMULAS,
        "counted": COUNTED,
        "unknown_at": unknown_at,
        "most": MOST_POINTS,
        "boards": boards(row for rows in catalog.scores_of.values() for row in rows),
        "groups": GROUPS,
        "most_of": MOST_OF_GROUP,
        "period": period,
        "dossiers": sum(map(len, catalog.dossiers_of.values())),
    }


def _failures(indicator: Indicator, render: Renderer) -> Iterator[Page]:
    name = NAMES[indicator.id]
    for part in listed(indicator):
        title = part.titled(f"Chưa đạt chỉ số {indicator.id}: {name}")
        yield Page(
            url=part.url,
            family=part.family("chi-so-chua-dat"),
            title=title,
            description=f"Danh sách chưa đạt chỉ số {indicator.id}, {name[0].lower()}{name[1:]}, kèm ngày hoặc phần còn thiếu.",
            article=render(
                "failures.html", part.url, title=title, part=part, indicator=indicator, why=why, counted=COUNTED[indicator.id], formula=FORMULAS[indicator.id]
            ),
        )  # fmt: skip


def listed(indicator: Indicator) -> tuple[Part[Failure | Unknown], ...]:
    """What has failed, then what cannot be told, each by the procedure's title, in parts."""
    failures = by_name(indicator.failures, lambda failure: failure.procedure.title)
    unknowns = by_name(indicator.unknowns, lambda unknown: unknown.procedure.title)
    sections: list[Section[Failure | Unknown]] = [Section("", failures), Section(UNTOLD, unknowns, UNTOLD_ID)]
    return parts(addresses.failures(indicator.id), sections)


def unknown_at(indicator: Indicator) -> str:
    """Where the list of what cannot be told begins; "" when there is none."""
    found = (part.url for part in listed(indicator) if any(section.id == UNTOLD_ID for section in part.sections))
    url = next(found, "")
    return url and f"{url}#{UNTOLD_ID}"


def why(failure: Failure | Unknown) -> str:
    """`Ngày 15/4/2025, chậm nhất phải là 11/4/2025`; `Thiếu: kết quả`; `Quyết định của tỉnh: chưa biết ngày ban hành`."""
    if isinstance(failure, Unknown):
        whose = "bộ" if failure.level == MINISTRY else "tỉnh"
        return f"Quyết định của {whose}: chưa biết {', '.join(failure.lacks)}."
    if failure.gaps:
        return f"Thiếu: {', '.join(failure.gaps)}."
    done, due = (day(on) if on else UNKNOWN for on in (failure.done, failure.due))
    return f"Ngày {done}; chậm nhất phải là {due}."


def boards(rows: Iterable[ScoreFigure]) -> tuple[Board, ...]:
    """The points of each unit in its newest period, by unit."""
    found: dict[tuple[str, str], dict[str, ScoreFigure]] = {}
    for row in rows:
        found.setdefault((row.period, row.unit), {})[row.group] = row
    newest = {unit: period for period, unit in sorted(found)}
    return tuple(
        Board(unit, newest[unit], tuple(found[newest[unit], unit].get(group) for group in GROUPS))
        for unit in sorted(newest)
    )


# Dossiers


@dataclass(frozen=True)
class Settled:
    """A line of dossiers: what was settled in time, of all that was settled, where both are known."""

    figure: DossierFigure

    @property
    def in_time(self) -> int | None:
        """Settled early or on the last day; None while either is missing."""
        early, on_time = self.figure.early, self.figure.on_time
        return None if early is None or on_time is None else early + on_time

    @property
    def settled(self) -> int | None:
        """All that was settled; None while a part is missing."""
        return None if self.in_time is None or self.figure.late is None else self.in_time + self.figure.late


@dataclass(frozen=True)
class Pace:
    """How long a procedure took in truth, beside its limit by law, each in its own counting."""

    figure: DossierFigure
    limit: str

    @property
    def median(self) -> str:
        """`6,5 ngày làm việc`, or unknown."""
        return _time(self.figure.median, self.figure.counting)

    @property
    def p90(self) -> str:
        """The same of nine dossiers in ten."""
        return _time(self.figure.p90, self.figure.counting)


def _time(amount: Decimal | None, counting: str) -> str:
    return UNKNOWN if amount is None else phrases.duration(amount, counting)


def _dossiers(catalog: Catalog, render: Renderer) -> Iterator[Page]:
    rows = sorted(
        (row for found in catalog.dossiers_of.values() for row in found),
        key=lambda row: (row.unit, row.sector, row.procedure),
    )
    rows.sort(key=lambda row: row.period, reverse=True)
    for part in parts(addresses.DOSSIERS, (Section("", tuple(rows[:SHOWN])),), PART):
        title = part.titled(DOSSIERS_TITLE)
        yield Page(
            url=part.url,
            family=part.family("chi-so-ho-so"),
            title=title,
            description="Hồ sơ nhận, trước hạn, đúng hạn, quá hạn theo đơn vị và kỳ. Thời hạn theo quy định và thời gian thật.",
            article=render(
                "dossiers.html", part.url, title=title, rest=max(0, len(rows) - SHOWN), **dossiers_view(catalog, part)
            ),
        )


def dossiers_view(catalog: Catalog, part: Part[DossierFigure]) -> dict[str, Any]:
    """What the template of one part of `/chi-so/ho-so/` arranges."""
    rows = [row for section in part.sections for row in section.items]
    return {
        "headings": dict(DOSSIER_HEADINGS),
        "part": part,
        "rows": [Settled(row) for row in rows],
        "paces": [
            Pace(row, catalog.words[row.procedure].limits)
            for row in rows
            if row.procedure in catalog.procedures and (row.median is not None or row.p90 is not None)
        ],
        "period": period,
        "shown": shown,
        "illustrative": any(row.illustrative for row in rows),
    }


def period(value: str) -> str:
    """`2026-09` → `tháng 9/2026`, `2026-Q3` → `quý III/2026`, `2026` → `năm 2026`."""
    year, _, part = value.partition("-")
    if not part:
        return f"năm {year}"
    if part.startswith("Q"):
        return f"quý {phrases.QUARTERS[int(part[1:]) - 1]}/{year}"
    return f"tháng {int(part)}/{year}"


def shown(value: int | None) -> str:
    """A count; missing is said to be missing."""
    return UNKNOWN if value is None else number(value)

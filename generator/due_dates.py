"""The day on which a dossier is due: a time limit counted from the hand-in by the official calendar, with its grounds.

The rules stand in `docs/phuong-phap.md`. `generator/scripts/due-date.js` counts the same in the browser;
`tests/due_dates.json` holds both to one table of days counted by hand.
"""

from __future__ import annotations

import math
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from generator.model import Limit, Segment
from generator.working_days import MADE_UP, ONE_DAY, SATURDAY, WorkingCalendar

# Eight hours a day is the rule; where they lie in the day differs from office to office, so this is a convention.
MORNING: Final = (time(8), time(12))
AFTERNOON: Final = (time(13), time(17))
OPENING, CLOSING = MORNING[0], AFTERNOON[1]
LONGEST: Final = 3650  # above that a number is a slip of the pen, not a time limit
MONTHS: Final = {"thang": 1, "nam": 12}
DAYS: Final = {"ngay": 1, "tuan": 7}

UNKNOWN: Final = "chua-co-thong-tin"
MIXED: Final = "nhieu-don-vi"
BROKEN: Final = "le"
TOO_LONG: Final = "qua-dai"


@dataclass(frozen=True)
class Due:
    """What a count gave. Without `day` it was refused; `stops` are the ends of the stretches that could be counted."""

    day: date | None = None
    at: time | None = None
    refused: str = ""
    counted_from: date | None = None
    stops: tuple[date, ...] = ()
    slid: bool = False
    """Whether a last day was not worked and gave way to the next working day."""
    off: tuple[date, ...] = ()
    """Official days off on working days of the week that moved the result."""
    made_up: tuple[date, ...] = ()
    """Saturdays worked by decision that moved the result."""
    undecided: tuple[date, ...] = ()
    """Of both, those that are only proposed: a decision may still move the result."""
    unknown_years: tuple[int, ...] = ()
    """Years that the count enters and of which the register says nothing."""


@dataclass(frozen=True)
class _Moment:
    """Where a count stands. Without `at`, some time of the day that does not matter."""

    day: date
    at: time | None


class _Walk:
    """Counts on the calendar and remembers the days that it had to ask about."""

    def __init__(self, calendar: WorkingCalendar) -> None:
        self.calendar = calendar
        self.asked: set[date] = set()
        self.slid = False

    def working(self, day: date) -> bool:
        self.asked.add(day)
        return self.calendar.is_working(day)

    def on_or_after(self, day: date) -> date:
        while not self.working(day):
            day += ONE_DAY
        return day

    def last(self, day: date) -> date:
        """The end of a term whose last day is `day` (Bộ luật Dân sự 2015 Điều 148)."""
        end = self.on_or_after(day)
        self.slid = self.slid or end != day
        return end

    def received(self, at: datetime) -> _Moment:
        """After hours and on days off, a dossier counts as received at the opening of the next working day."""
        day, clock = at.date(), at.time()
        if self.working(day) and clock <= CLOSING:
            return _Moment(day, clock)
        return _Moment(self.on_or_after(day + ONE_DAY), OPENING)

    def same_day(self, start: _Moment, cutoff: str) -> _Moment:
        if cutoff and start.at is not None and start.at > time.fromisoformat(cutoff):
            return _Moment(self.on_or_after(start.day + ONE_DAY), None)
        return _Moment(start.day, None)

    def stretch(self, start: _Moment, segment: Segment) -> _Moment | None:
        """The end of one stretch; None when its amount cannot be counted in its unit."""
        amount, counting = segment.amount, segment.counting
        if counting == "ngay-lam-viec":
            return self.working_days(start.day, math.ceil(amount))
        if counting == "gio-lam-viec":
            return self.working_hours(start, math.ceil(amount * 60))
        if counting == "gio":
            return self.hours(start, math.ceil(amount * 60))
        if counting in MONTHS:
            months = amount * MONTHS[counting]
            return None if months % 1 else _Moment(self.last(_months_after(start.day, int(months))), None)
        if counting == "tuan" and amount % 1:
            return None
        return _Moment(self.last(start.day + timedelta(math.ceil(amount) * DAYS[counting])), None)

    def working_days(self, day: date, count: int) -> _Moment:
        for _ in range(count):
            day = self.on_or_after(day + ONE_DAY)
        return _Moment(day, None)

    def hours(self, start: _Moment, minutes: int) -> _Moment:
        end = datetime.combine(start.day, start.at or CLOSING) + timedelta(minutes=minutes)
        day = self.last(end.date())
        return _Moment(day, end.time() if day == end.date() else None)

    def working_hours(self, start: _Moment, minutes: int) -> _Moment:
        day, at = start.day, start.at or CLOSING
        while True:
            for opens, closes in (MORNING, AFTERNOON):
                begun = max(at, opens)
                room = max(0, _minutes(closes) - _minutes(begun))
                if room and minutes <= room:
                    return _Moment(day, _clock(_minutes(begun) + minutes))
                minutes -= room
            day, at = self.on_or_after(day + ONE_DAY), OPENING


def due(received: datetime, limit: Limit, cutoff: str, calendar: WorkingCalendar) -> Due:
    """When the result of a dossier handed in at `received` is due; the start day is never counted."""
    refused = _refused(limit)
    if refused not in ("", MIXED):
        return Due(refused=refused)
    walk = _Walk(calendar)
    start = now = walk.received(received)
    stops: list[date] = []
    if limit.kind == "trong-ngay":
        now = walk.same_day(start, cutoff)
    for segment in _countable(limit, refused):
        end = walk.stretch(now, segment)
        if end is None:
            return Due(refused=BROKEN)
        now = end
        stops.append(now.day)
    return _told(walk, start, None if refused else now, refused, tuple(stops))


def _countable(limit: Limit, refused: str) -> tuple[Segment, ...]:
    """The stretches to count: of mixed units only the first, whose end stands by itself."""
    if limit.kind == "trong-ngay":
        return ()
    return limit.segments[:1] if refused else limit.segments


def _refused(limit: Limit) -> str:
    """Why a limit gives no day; units are never mixed, because working days and days may not be added."""
    if limit.kind == "trong-ngay":
        return ""
    if limit.kind != "thoi-han" or not limit.segments:
        return limit.kind if limit.kind != "thoi-han" else UNKNOWN
    if any(segment.amount > LONGEST for segment in limit.segments):
        return TOO_LONG
    return MIXED if len({segment.counting for segment in limit.segments}) > 1 else ""


def _told(walk: _Walk, start: _Moment, end: _Moment | None, refused: str, stops: tuple[date, ...]) -> Due:
    exceptions = walk.calendar.exceptions
    moved = [
        d for d in sorted(walk.asked) if d in exceptions and walk.calendar.is_working(d) != (d.weekday() < SATURDAY)
    ]
    return Due(
        day=end.day if end else None,
        at=end.at if end else None,
        refused=refused,
        counted_from=start.day,
        stops=stops,
        slid=walk.slid,
        off=tuple(d for d in moved if exceptions[d].kind != MADE_UP),
        made_up=tuple(d for d in moved if exceptions[d].kind == MADE_UP),
        undecided=tuple(d for d in moved if walk.calendar.undecided(d)),
        unknown_years=tuple(sorted({d.year for d in walk.asked} - {d.year for d in exceptions})),
    )


def _months_after(day: date, count: int) -> date:
    """The same day of a later month, or that month's last day when it has no such day."""
    months = day.year * 12 + day.month - 1 + count
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _clock(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)

"""What people and programs may follow: calendars of deadlines and news of overdue work, for all, and by directive, unit, sector."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from generator import addresses
from generator.artifact import Artifact, Page
from generator.assigning import Work
from generator.catalog import Catalog
from generator.deadlines import moves
from generator.duties import Duty, duties
from generator.feeds.calendar import Event, calendar
from generator.feeds.news import Entry, news
from generator.model import Review
from generator.pages.environment import Renderer
from generator.pages.listing import by_name
from generator.wording import clipped, day, number

TITLE: Final = "Theo dõi hạn và việc quá hạn"
HEADINGS: Final = (
    ("tat-ca", "Mọi việc"),
    ("van-ban", "Theo văn bản"),
    ("don-vi", "Theo đơn vị"),
    ("linh-vuc", "Theo lĩnh vực"),
)
MOST: Final = 200
"""So many entries and events at most stand in one file: the nearest deadlines, the newest news."""
FIRST: Final = date(2023, 1, 1)


@dataclass(frozen=True)
class Scope:
    """What one pair of files is about: its page, its name, its open duties and the dated steps of proposals."""

    url: str
    name: str
    duties: tuple[Duty, ...]
    reviews: tuple[Review, ...] = ()


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page | Artifact]:
    """`/theo-doi/`, and the files of all work."""
    whole = Scope(addresses.TASKS, "mọi nhiệm vụ", duties(catalog.works, today), tuple(catalog.reviews.values()))
    yield Page(
        url=addresses.FOLLOWING,
        family=f"/{addresses.FOLLOWING}",
        title=TITLE,
        description="Lịch thời hạn (ICS) và tin việc quá hạn (Atom) để theo dõi. Có tệp cho mọi việc, văn bản, đơn vị, lĩnh vực.",
        article=render(
            "following_up.html",
            addresses.FOLLOWING,
            title=TITLE,
            headings=dict(HEADINGS),
            overdue=sum(duty.is_overdue for duty in whole.duties),
            soon=sum(duty.is_soon for duty in whole.duties),
            total=len(whole.duties),
            directives=by_name(
                (d for d in catalog.directives.values() if d.id in catalog.works_in), lambda d: d.number
            ),
            units=by_name((catalog.units[u] for u in catalog.works_of if u in catalog.units), lambda u: u.name),
            sectors=by_name((s for s in catalog.sectors.values() if _touches(catalog, s.id)), lambda s: s.name),
            illustrative=any(duty.illustrative for duty in whole.duties),
        ),
    )
    yield from files(whole, today)


def directive_files(key: str, catalog: Catalog, today: date, render: Renderer) -> Iterator[Artifact]:  # noqa: ARG001  # as all jobs
    """The files of one directive that hands out tasks."""
    directive = catalog.directives[key]
    works = catalog.works_in.get(key, ())
    if works:
        yield from files(Scope(addresses.directive(key), directive.number, duties(works, today)), today)


def unit_files(key: str, catalog: Catalog, today: date, render: Renderer) -> Iterator[Artifact]:  # noqa: ARG001  # as all jobs
    """The files of one unit that leads work."""
    works = catalog.works_of.get(key, ())
    if works:
        own = catalog.reviews_of.get(key, ())
        yield from files(Scope(addresses.unit(key), catalog.units[key].name, duties(works, today), own), today)


def sector_files(key: str, catalog: Catalog, today: date, render: Renderer) -> Iterator[Artifact]:  # noqa: ARG001  # as all jobs
    """The files of a sector: work on its procedures, proposals that change them."""
    touching, reviews = _works_on(catalog, key), _reviews_on(catalog, key)
    if touching or reviews:
        name = f"lĩnh vực {catalog.sectors[key].name}"
        yield from files(Scope(addresses.sector(key), name, duties(touching, today), reviews), today)


def _touches(catalog: Catalog, sector: str) -> bool:
    return bool(_works_on(catalog, sector) or _reviews_on(catalog, sector))


def _works_on(catalog: Catalog, sector: str) -> tuple[Work, ...]:
    """Works whose tasks change a procedure of the sector."""
    pairs = [pair for p in catalog.by_sector.get(sector, ()) for pair in catalog.tasks_on.get(p.code, ())]
    wanted = {(directive.id, task.id) for directive, task, _ in pairs}
    found = (
        work for directive in dict.fromkeys(d.id for d, _, _ in pairs) for work in catalog.works_in.get(directive, ())
    )
    return tuple(work for work in found if (work.directive.id, work.task.id) in wanted)


def _reviews_on(catalog: Catalog, sector: str) -> tuple[Review, ...]:
    found = (r for p in catalog.by_sector.get(sector, ()) for r in catalog.reviews_on.get(p.code, ()))
    return tuple({review.id: review for review in found}.values())


# Files


def files(scope: Scope, today: date) -> Iterator[Artifact]:
    """The calendar and the news of a scope, beside its page."""
    name = f"Thời hạn: {scope.name}"
    yield Artifact(addresses.deadlines_file(scope.url), calendar(name, _nearest(_events(scope), today)))
    entries = sorted(_entries(scope, today), key=lambda entry: entry.day, reverse=True)[:MOST]
    title = f"Việc quá hạn, phương án: {scope.name}"
    yield Artifact(addresses.news_file(scope.url), news(scope.url, title, "./", entries, FIRST))


def _nearest(events: Iterable[Event], today: date) -> list[Event]:
    """The events nearest to today, before or after, in the order of their days."""
    nearest = sorted(events, key=lambda event: (abs((event.day - today).days), event.uid))[:MOST]
    return sorted(nearest, key=lambda event: (event.day, event.uid))


def _events(scope: Scope) -> Iterator[Event]:
    """A whole day for each task and last day; the units that share both share the event."""
    shared: dict[tuple[str, str, date], list[Duty]] = {}
    for duty in scope.duties:
        shared.setdefault((duty.work.directive.id, duty.work.task.id, duty.due), []).append(duty)
    for group in shared.values():
        yield _event(group, scope)
    for review in scope.reviews:
        if review.effective_on:
            title = f"Có hiệu lực: {clipped(review.title)}"
            yield Event(f"{review.id}/hieu-luc", review.effective_on, review.checked_on, title, review.source)


def _event(group: list[Duty], scope: Scope) -> Event:
    first = group[0]
    directive, task = first.work.directive, first.work.task
    moved = moves(task, first.progress.on)
    units = [duty.work.unit.name for duty in group]
    who = units[0] if len(units) == 1 else f"{number(len(units))} đơn vị"
    turn = f"; kỳ đến {day(first.period.end)}" if first.period else ""
    text = f"{directive.number} ngày {day(directive.issued_on)}. Chủ trì: {who}{turn}."
    if first.illustrative:
        text += " Số liệu minh họa."
    uid = (
        first.key
        if scope.url == addresses.unit(first.work.unit.id)
        else "/".join(first.key.split("/")[:3]) + (f"/{first.period.end.isoformat()}" if first.period else "")
    )
    return Event(
        uid,
        first.due,
        moved[-1].decided_on if moved else directive.issued_on,
        f"Hạn: {clipped(task.title)}",
        text,
        len(moved),
    )


def _entries(scope: Scope, today: date) -> Iterator[Entry]:
    for duty in scope.duties:
        if duty.is_overdue:
            yield _overdue(duty, scope.url)
    for review in scope.reviews:
        yield from _steps(review, scope.url, today)


def _overdue(duty: Duty, url: str) -> Entry:
    """That work became overdue, of the day after its last day."""
    directive, task = duty.work.directive, duty.work.task
    text = f"{duty.work.unit.name} chưa có báo cáo hoàn thành. Hạn {day(duty.due)}, giao ở {directive.number} ngày {day(directive.issued_on)}."
    if duty.illustrative:
        text += " Số liệu minh họa."
    link = addresses.relative(url, addresses.task(directive.id, task.id))
    return Entry(
        f"{duty.key}/qua-han/{duty.due.isoformat()}",
        duty.due + timedelta(days=1),
        f"Quá hạn: {clipped(task.title)}",
        text,
        link,
    )


def _steps(review: Review, url: str, today: date) -> Iterable[Entry]:
    decided = "Không được đồng ý" if review.rejected else "Được đồng ý"
    told = (
        ("de-xuat", "Đề xuất", review.proposed_on),
        ("da-trinh", "Đã trình", review.submitted_on),
        ("quyet-dinh", decided, review.decided_on),
        ("hieu-luc", "Có hiệu lực", review.effective_on),
    )
    for key, step, on in told:  # two steps may fall on one day, so that the day alone names none
        if on and on <= today:
            text = f"Nguồn: {review.source}." + (" Số liệu minh họa." if review.illustrative else "")
            link = addresses.relative(url, addresses.review(review.id))
            yield Entry(
                f"ra-soat/{review.id}/{key}/{on.isoformat()}", on, f"{step}: {clipped(review.title)}", text, link
            )

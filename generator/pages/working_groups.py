"""Working groups: the list, and a page for each with its members by office, documents, sessions and conclusions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from generator import addresses
from generator.artifact import Page
from generator.catalog import Catalog
from generator.model import Directive, Session, WorkingGroup
from generator.pages import works
from generator.pages.environment import Renderer
from generator.pages.listing import by_name
from generator.wording import UNKNOWN, day, number

TITLE: Final = "Tổ công tác"
HEADINGS: Final = (
    ("thong-tin", "Thành lập"),
    ("thanh-vien", "Thành viên"),
    ("van-ban", "Văn bản và quy chế"),
    ("phien-hop", "Phiên họp và kết luận"),
    ("chua-biet", "Điều chưa biết"),
    ("nguon", "Nguồn và ngày kiểm tra"),
)


@dataclass(frozen=True)
class SessionView:
    """A session with the directive that its conclusions became, and how the tasks of that stand."""

    session: Session
    directive: Directive | None
    summary: works.Summary | None


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/to-cong-tac/`."""
    groups = by_name(catalog.working_groups.values(), lambda group: group.title)
    yield Page(
        url=addresses.WORKING_GROUPS,
        family=f"/{addresses.WORKING_GROUPS}",
        title=TITLE,
        description="Các tổ công tác cải cách thủ tục hành chính: thành viên, quy chế, phiên họp và kết luận.",
        article=render(
            "working_groups.html",
            addresses.WORKING_GROUPS,
            title=TITLE,
            entries=[(group, facts(group, today)) for group in groups],
        ),
    )


def group_pages(key: str, catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/to-cong-tac/<tên>/`."""
    group = catalog.working_groups[key]
    url = addresses.working_group(key)
    yield Page(
        url=url,
        family="to-cong-tac",
        title=group.title,
        description=f"{group.title}: thành viên theo chức vụ, quyết định thành lập, quy chế, phiên họp và kết luận.",
        article=render("working_group.html", url, **view(catalog, group, today)),
        edit=group.where.file,
        modified=group.checked_on.isoformat(),
    )


def view(catalog: Catalog, group: WorkingGroup, today: date) -> dict[str, Any]:
    """What the template arranges."""
    newest = sorted(group.sessions, key=lambda session: session.held_on, reverse=True)
    return {
        "group": group,
        "headings": dict(HEADINGS),
        "ended": group.ended_on is not None and group.ended_on < today,
        "current": tuple(m for m in group.members if m.until is None or m.until >= today),
        "former": tuple(m for m in group.members if m.until is not None and m.until < today),
        "directives": {d.directive: catalog.directives.get(d.directive) for d in group.documents if d.directive},
        "sessions": tuple(_session(catalog, session, today) for session in newest),
    }


def _session(catalog: Catalog, session: Session, today: date) -> SessionView:
    directive = catalog.directives.get(session.directive) if session.directive else None
    if directive is None:
        return SessionView(session, None, None)
    rows = works.rows(catalog.works_in.get(directive.id, ()), today)
    return SessionView(session, directive, works.summary(rows))


def facts(group: WorkingGroup, today: date) -> str:
    """One line for the list: what is known and what is not."""
    last = max((session.held_on for session in group.sessions), default=None)
    members = f"{number(len(group.members))} thành viên được ghi" if group.members else f"thành viên: {UNKNOWN}"
    met = f"phiên họp gần nhất ngày {day(last)}" if last else f"phiên họp: {UNKNOWN}"
    ended = f"kết thúc ngày {day(group.ended_on)}; " if group.ended_on and group.ended_on < today else ""
    return f"{ended}{members}; {met}"

"""The page of one directive: what it told whom to do, and how each task stands today."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from generator import addresses, phrases
from generator.artifact import Page
from generator.catalog import GROUP, Catalog
from generator.model import Clause, Directive, DirectiveRelation, Task, Unit
from generator.pages import works
from generator.pages.environment import Renderer
from generator.schema import label
from generator.wording import day, fold

HEADINGS: Final = (
    ("tien-do", "Tiến độ"),
    ("nhiem-vu", "Nội dung chỉ đạo và nhiệm vụ"),
    ("lien-quan", "Văn bản liên quan"),
    ("nguon", "Nguồn và ngày kiểm tra"),
)
CHANGES: Final = frozenset({"sua-doi", "thay-the", "bai-bo"})


@dataclass(frozen=True)
class TaskView:
    """A task with its units, those that stand alike together."""

    task: Task
    lead: Unit | None
    groups: tuple[works.Group, ...]
    as_group: bool
    heirs: tuple[Unit, ...]
    first_deadline: str
    quoted_deadline: str
    unclear: tuple[str, ...]

    @property
    def rows(self) -> tuple[works.Row, ...]:
        """The part of each unit, what needs attention first."""
        return tuple(row for group in self.groups for row in group.rows)

    @property
    def told(self) -> tuple[works.Row, ...]:
        """The parts of which anything is known."""
        return tuple(row for row in self.rows if row.work.assignment)


@dataclass(frozen=True)
class ClauseView:
    """A passage with the tasks that it hands out; `clause` is None for tasks whose passage is missing."""

    clause: Clause | None
    tasks: tuple[TaskView, ...]


def page(key: str, catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """The page of one directive."""
    directive = catalog.directives[key]
    url = addresses.directive(directive.id)
    yield Page(
        url=url,
        family="van-ban",
        title=f"{name(directive)}: {directive.title}",
        description=description(catalog, directive),
        article=render("directive.html", url, **view(catalog, directive, today)),
        edit=directive.where.file,
        modified=directive.checked_on.isoformat(),
    )


def view(catalog: Catalog, directive: Directive, today: date) -> dict[str, Any]:
    """What the template arranges."""
    rows = works.rows(catalog.works_in.get(directive.id, ()), today)
    followers = tuple(_followers(catalog, directive))
    issuer = catalog.units.get(directive.issuer)
    return {
        "directive": directive,
        "headings": dict(HEADINGS),
        "name": name(directive),
        "issuer_heirs": works.heirs(catalog, issuer, today) if issuer else (),
        "summary": works.summary(rows),
        "facts_on": directive.facts_on,
        "clauses": clause_views(catalog, directive, rows, today),
        "followers": followers,
        "changes": [pair for pair in followers if pair[1].kind in CHANGES],
        "illustrative": directive.illustrative or any(row.illustrative for row in rows),
    }


def name(directive: Directive) -> str:
    """`Công văn 3198/UBND-TTHCC`."""
    return f"{label('directives', 'kind', directive.kind)} {directive.number}"


def description(catalog: Catalog, directive: Directive) -> str:
    """One sentence for search engines and shared links."""
    issuer = catalog.units.get(directive.issuer)
    by = f" của {issuer.name}" if issuer else ""
    tasks = f" {len(directive.tasks)} nhiệm vụ và tiến độ." if directive.tasks else ""
    return f"{name(directive)} ngày {day(directive.issued_on)}{by}: {directive.title}.{tasks}"


def clause_views(
    catalog: Catalog, directive: Directive, rows: tuple[works.Row, ...], today: date
) -> tuple[ClauseView, ...]:
    """Passages in the order of the document, each with its tasks; tasks of no passage last."""
    tasks = [task_view(catalog, directive, task, rows, today) for task in directive.tasks]
    known = {clause.id for clause in directive.clauses}
    views = [ClauseView(c, tuple(t for t in tasks if t.task.clause == c.id)) for c in directive.clauses]
    rest = tuple(t for t in tasks if t.task.clause not in known)
    return (*views, ClauseView(None, rest)) if rest else tuple(views)


def task_view(catalog: Catalog, directive: Directive, task: Task, rows: tuple[works.Row, ...], today: date) -> TaskView:
    """One task with what is known of it."""
    lead = catalog.units.get(task.lead)
    own = tuple(row for row in rows if row.work.task.id == task.id)
    group_lead = lead is not None and lead.kind == GROUP
    return TaskView(
        task=task,
        lead=lead,
        groups=works.grouped(own),
        as_group=group_lead and any(row.work.unit.id == task.lead for row in own),
        heirs=works.heirs(catalog, lead, today) if lead and not group_lead else (),
        first_deadline=phrases.first_deadline(task),
        quoted_deadline=task.deadline_text if _adds(task) else "",
        unclear=catalog.unclear(directive, task),
    )


def _adds(task: Task) -> bool:
    """Whether the document's own words for the deadline say more than ours."""
    ours = phrases.first_deadline(task)
    return task.deadline_text != "" and _bare(task.deadline_text) != _bare(ours)


def _bare(words: str) -> str:
    """Without what only the way of writing differs in: `Trước ngày 01/10/2024` and `trước 1/10/2024`."""
    return re.sub(r"\bngay |\b0(?=\d)", "", fold(words))


def _followers(catalog: Catalog, directive: Directive) -> Iterator[tuple[Directive, DirectiveRelation]]:
    """The directives that do something with this one, the newest first."""
    found = sorted(catalog.followed_by.get(directive.id, ()), key=lambda d: d.id)
    for other in sorted(found, key=lambda d: d.issued_on, reverse=True):
        yield from ((other, relation) for relation in other.relations if relation.target == directive.id)

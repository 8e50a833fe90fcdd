"""The page of one directive: what it told whom to do, and how each task stands today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from generator import addresses
from generator.artifact import Page
from generator.catalog import Catalog
from generator.model import Clause, Directive, DirectiveRelation
from generator.pages import proof, works
from generator.pages.directive_chain import chain_view, name
from generator.pages.directive_charts import charts
from generator.pages.environment import Renderer
from generator.pages.listing import Part, Section, parts
from generator.pages.live_totals import live_totals
from generator.pages.task_views import RowView, TaskView, clarity, drifted, open_periods, task_views
from generator.wording import day

HEADINGS: Final = (
    ("tien-do", "Tiến độ"),
    ("nhiem-vu", "Nội dung chỉ đạo và nhiệm vụ"),
    ("thoi-gian", "Theo thời gian"),
    ("lien-quan", "Văn bản liên quan"),
    ("nguon", "Nguồn và ngày kiểm tra"),
)
MATRIX: Final = 100
"""So many units stand on one page of a task."""
CHANGES: Final = frozenset({"sua-doi", "thay-the", "bai-bo"})


@dataclass(frozen=True)
class ClauseView:
    """A passage with the tasks that it hands out; `clause` is None for tasks whose passage is missing."""

    clause: Clause | None
    tasks: tuple[TaskView, ...]


def pages(key: str, catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """The page of one directive, and those of its tasks that have pages of their own."""
    directive = catalog.directives[key]
    url = addresses.directive(directive.id)
    told = view(catalog, directive, today)
    yield Page(
        url=url,
        family="van-ban",
        title=f"{name(directive)}: {directive.title}",
        description=description(catalog, directive),
        article=render("directive.html", url, forms=forms(directive, url, render), **told),
        edit=directive.where.file,
        modified=directive.checked_on.isoformat(),
    )
    for clause in told["clauses"]:
        for task in clause.tasks:
            if task.apart:
                yield from task_pages(directive, task, clause.clause, render)


def forms(directive: Directive, url: str, render: Renderer) -> tuple[tuple[str, str], ...]:
    """What people without git may send, by label: forms with the page filled in; none without a repository."""
    page = f"{url} ({directive.where.file})"
    asked = (
        ("Báo cáo tiến độ", "bao-cao-tien-do", f"Tiến độ: {directive.number}"),
        ("Báo chỗ sai", "noi-dung-sai", f"Nội dung sai: {directive.number}"),
    )
    made = [
        (label, addresses.issue_address(form, {"title": title, "page": page}, render.setting))
        for label, form, title in asked
    ]
    return tuple((label, address) for label, address in made if address)


def task_pages(directive: Directive, task: TaskView, clause: Clause | None, render: Renderer) -> Iterator[Page]:
    """`/van-ban/<năm>/<số>/nhiem-vu-<mã>/`: one task with the matrix of its units."""
    start = addresses.task_page(directive.id, task.task.id)
    title = f"Nhiệm vụ {task.task.id}, {name(directive)}"
    for part in parts(start, (Section("", task.units),), MATRIX):
        yield Page(
            url=part.url,
            family=part.family("van-ban-nhiem-vu"),
            title=part.titled(title),
            description=f"{task.task.title}: tình trạng từng đơn vị được giao.",
            article=render("directive_task_page.html", part.url, **_task_page(directive, task, clause, part)),
            edit=directive.where.file,
            modified=directive.checked_on.isoformat(),
        )


def _task_page(directive: Directive, task: TaskView, clause: Clause | None, part: Part[RowView]) -> dict[str, Any]:
    return {
        "directive": directive,
        "name": name(directive),
        "view": task,
        "clause": clause,
        "part": part,
        "units": part.sections[0].items if part.sections else (),
        "summary": works.summary(task.rows),
        "illustrative": directive.illustrative or any(row.illustrative for row in task.rows),
    }


def view(catalog: Catalog, directive: Directive, today: date) -> dict[str, Any]:
    """What the template arranges."""
    rows = works.rows(catalog.works_in.get(directive.id, ()), today)
    views = task_views(catalog, directive, rows, today)
    followers = tuple(_followers(catalog, directive))
    issuer = catalog.units.get(directive.issuer)
    return {
        "directive": directive,
        "headings": dict(HEADINGS),
        "name": name(directive),
        "issuer_heirs": works.heirs(catalog, issuer, today) if issuer else (),
        "summary": works.summary(rows),
        "facts_on": directive.facts_on,
        "live": live_totals(rows),
        "proof": proof.proof(rows),
        "clarity": clarity(views),
        "drifted": drifted(views),
        "periods": open_periods(rows),
        "clauses": clause_views(directive, views),
        "charts": charts(directive, views, rows, today),
        "chain": chain_view(catalog, directive),
        "followers": followers,
        "changes": [pair for pair in followers if pair[1].kind in CHANGES],
        "illustrative": directive.illustrative or any(row.illustrative for row in rows),
    }


def description(catalog: Catalog, directive: Directive) -> str:
    """One sentence for search engines and shared links."""
    issuer = catalog.units.get(directive.issuer)
    by = f" của {issuer.name}" if issuer else ""
    tasks = f" {len(directive.tasks)} nhiệm vụ và tiến độ." if directive.tasks else ""
    return f"{name(directive)} ngày {day(directive.issued_on)}{by}: {directive.title}.{tasks}"


def clause_views(directive: Directive, views: tuple[TaskView, ...]) -> tuple[ClauseView, ...]:
    """Passages in the order of the document, each with its tasks; tasks of no passage last."""
    known = {clause.id for clause in directive.clauses}
    found = [ClauseView(c, tuple(t for t in views if t.task.clause == c.id)) for c in directive.clauses]
    rest = tuple(t for t in views if t.task.clause not in known)
    return (*found, ClauseView(None, rest)) if rest else tuple(found)


def _followers(catalog: Catalog, directive: Directive) -> Iterator[tuple[Directive, DirectiveRelation]]:
    """The directives that do something with this one, the newest first."""
    found = sorted(catalog.followed_by.get(directive.id, ()), key=lambda d: d.id)
    for other in sorted(found, key=lambda d: d.issued_on, reverse=True):
        yield from ((other, relation) for relation in other.relations if relation.target == directive.id)

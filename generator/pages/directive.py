"""The page of one directive: what it told whom to do, and how each task stands today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from generator import addresses
from generator.artifact import Page
from generator.catalog import Catalog
from generator.model import Clause, Directive, DirectiveRelation
from generator.pages import behind, proof, works
from generator.pages.directive_chain import chain_view, name
from generator.pages.directive_charts import charts
from generator.pages.directive_clauses import ClauseView, clause_views, cut
from generator.pages.environment import Renderer
from generator.pages.listing import Part, Section, parts
from generator.pages.live_totals import live_totals
from generator.pages.task_views import RowView, TaskView, clarity, drifted, open_periods, task_views
from generator.progress import Status
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


def pages(key: str, catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """The page of one directive, and those of its tasks that have pages of their own."""
    directive = catalog.directives[key]
    url = addresses.directive(directive.id)
    told = view(catalog, directive, today)
    clauses = clause_views(directive, told["views"])
    cuts = cut(clauses)
    first, *later = _parts(url, cuts)
    yield Page(
        url=url,
        family="van-ban",
        title=f"{name(directive)}: {directive.title}",
        description=description(catalog, directive),
        article=render(
            "directive.html",
            url,
            forms=forms(directive, url, render),
            **told,
            piece=first,
            clauses=cuts[0],
            later=tuple(task for page in cuts[1:] for clause in page for task in clause.tasks),
        ),
        edit=directive.where.file,
        modified=directive.checked_on.isoformat(),
    )
    for part, shown in zip(later, cuts[1:], strict=True):
        yield _later(directive, part, shown, render)
    for clause in clauses:
        for task in clause.tasks:
            if task.apart:
                yield from task_pages(directive, task, clause.clause, render)


def _parts(url: str, cuts: tuple[tuple[ClauseView, ...], ...]) -> Iterator[Part[TaskView]]:
    """Which of its tasks stand on which page."""
    sizes = [sum(len(clause.tasks) for clause in page) for page in cuts]
    last = 0
    for number, size in enumerate(sizes, 1):
        last += size
        yield Part(url, number, len(cuts), last - size + 1, last, sum(sizes), ())


def _later(directive: Directive, part: Part[TaskView], clauses: tuple[ClauseView, ...], render: Renderer) -> Page:
    """`/van-ban/<năm>/<số>/trang-2/`: where the tasks of a directive with very many go on."""
    return Page(
        url=part.url,
        family="van-ban-nhiem-vu",
        title=part.titled(f"{name(directive)}: {directive.title}"),
        description=f"{name(directive)}: nhiệm vụ thứ {part.first} đến {part.last} trên {part.total} và tình trạng.",
        article=render(
            "directive_part.html", part.url, directive=directive, name=name(directive), part=part, clauses=clauses
        ),
        edit=directive.where.file,
        modified=directive.checked_on.isoformat(),
    )


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
        "behind": {status.value: f"#tinh-trang-{status.value}" for status in Status},
        "places": behind.places(views, rows),
        "clarity": clarity(views),
        "drifted": drifted(views),
        "periods": open_periods(rows),
        "views": views,
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


def _followers(catalog: Catalog, directive: Directive) -> Iterator[tuple[Directive, DirectiveRelation]]:
    """The directives that do something with this one, the newest first."""
    found = sorted(catalog.followed_by.get(directive.id, ()), key=lambda d: d.id)
    for other in sorted(found, key=lambda d: d.issued_on, reverse=True):
        yield from ((other, relation) for relation in other.relations if relation.target == directive.id)

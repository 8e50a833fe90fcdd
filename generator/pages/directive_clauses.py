"""The passages of a directive with the tasks that they hand out, cut into pages where tasks are very many."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from generator.model import Clause, Directive
from generator.pages.task_views import TASKS_AT_ONCE, TaskView

SIZE: Final = TASKS_AT_ONCE
"""So many tasks stand on one page; on a page of 100 they weigh about 130 KB in short."""


@dataclass(frozen=True)
class ClauseView:
    """A passage with the tasks that it hands out; `clause` is None for tasks whose passage is missing."""

    number: int
    clause: Clause | None
    tasks: tuple[TaskView, ...]


def clause_views(directive: Directive, views: tuple[TaskView, ...]) -> tuple[ClauseView, ...]:
    """Passages in the order of the document, each with its tasks; tasks of no passage last."""
    known = {clause.id for clause in directive.clauses}
    found = [
        ClauseView(number, clause, tuple(t for t in views if t.task.clause == clause.id))
        for number, clause in enumerate(directive.clauses, 1)
    ]
    rest = tuple(t for t in views if t.task.clause not in known)
    return (*found, ClauseView(0, None, rest)) if rest else tuple(found)


def cut(clauses: Iterable[ClauseView], size: int = SIZE) -> tuple[tuple[ClauseView, ...], ...]:
    """The passages by pages of `size` tasks; a passage that is cut stands on both pages. There is always a first page."""
    pages: list[list[ClauseView]] = [[]]
    left = size
    for clause in clauses:
        tasks = clause.tasks
        while len(tasks) > left:
            if left:
                pages[-1].append(replace(clause, tasks=tasks[:left]))
            tasks, left = tasks[left:], size
            pages.append([])
        pages[-1].append(replace(clause, tasks=tasks))
        left -= len(tasks)
    return tuple(tuple(page) for page in pages)

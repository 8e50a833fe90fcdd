"""Which tasks stand behind a number of a directive's page: by status, by proof, by clarity, by drift.

The board has lists with addresses of their own (`pages/task_lists.py`); a directive names its tasks beside the number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from generator.model import Task
from generator.pages import proof
from generator.pages.task_views import WAYS, TaskView
from generator.pages.works import Row

CLEAR: Final = "sau-ro"
MOVED: Final = "gia-han"
NAMED: Final = 300
"""In a directive with more tasks than this, those that are clear are not named: mostly that is all of them, and weighs too much."""


@dataclass(frozen=True)
class Place:
    """A task with how many of its parts the number counts."""

    task: Task
    parts: int


def places(views: Iterable[TaskView], rows: Iterable[Row]) -> Mapping[str, tuple[Place, ...]]:
    """The tasks behind each number, in the order of the directive: under the status, or the name of the number."""
    found: dict[str, dict[str, list[Row]]] = {}
    for row in rows:
        for key in _keys(row):
            found.setdefault(key, {}).setdefault(row.work.task.id, []).append(row)
    told = {key: tuple(Place(own[0].work.task, len(own)) for own in by_task.values()) for key, by_task in found.items()}
    every = tuple(views)
    told[CLEAR] = tuple(Place(view.task, 1) for view in every if view.clear == WAYS) if len(every) <= NAMED else ()
    told[MOVED] = tuple(Place(view.task, 1) for view in every if view.drift.times)
    return told


def _keys(row: Row) -> tuple[str, ...]:
    return (row.progress.status.value, *(key for key, holds in proof.KINDS.items() if holds(row)))

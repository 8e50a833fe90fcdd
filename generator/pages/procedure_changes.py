"""What is about to change a procedure, or has: tasks of directives with their effect, proposals to simplify it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.catalog import Catalog
from generator.model import Directive, Procedure, Task, TaskProcedure
from generator.pages.proposals import Standing, standings


@dataclass(frozen=True)
class Changes:
    """Tasks that name the procedure, each with its effect, and proposals about it."""

    tasks: tuple[tuple[Directive, Task, TaskProcedure], ...]
    proposals: tuple[Standing, ...]

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.tasks or self.proposals)


def changes(catalog: Catalog, procedure: Procedure, today: date) -> Changes:
    """All that changes a procedure, newest directives and proposals first."""
    tasks = sorted(catalog.tasks_on.get(procedure.code, ()), key=lambda told: told[0].issued_on, reverse=True)
    found = standings(catalog.reviews_on.get(procedure.code, ()), today)
    return Changes(tuple(tasks), found)

"""What comes before and after a procedure: whose results it needs, what its own result is for, which life events hold it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.catalog import Catalog, is_repealed
from generator.costs import needs
from generator.model import Event, Procedure


@dataclass(frozen=True)
class Following:
    """Codes of the procedures before, procedures after, and events around this one."""

    before: tuple[str, ...]
    after: tuple[Procedure, ...]
    events: tuple[Event, ...]

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.before or self.after or self.events)


def following(catalog: Catalog, procedure: Procedure, today: date) -> Following:
    """The neighbours of a procedure; those that no longer apply do not ask for its result."""
    users = catalog.used_for.get(procedure.code, ())
    return Following(
        before=needs(procedure),
        after=tuple(user for user in users if user.code != procedure.code and not is_repealed(user, today)),
        events=catalog.events_of.get(procedure.code, ()),
    )

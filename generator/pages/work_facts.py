"""What a page hands to its script of a work that is open: what the status of a later day depends on.

Named as in the records; `scripts/task-status.js` reads it. Work that is done or has no deadline stays as it is printed.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Final

from generator.assigning import Work
from generator.progress import Progress, Status

OPEN: Final = frozenset({Status.OVERDUE, Status.SOON, Status.IN_TIME})


def facts(work: Work, standing: Progress) -> str:
    """The facts as JSON: the deadline, and what is known to happen after the day of the page; "" when nothing moves."""
    if standing.status not in OPEN or standing.due is None:
        return ""
    told: dict[str, Any] = {"deadline": standing.due.isoformat()}
    extensions = [[e.decided_on, e.deadline] for e in work.task.extensions if e.decided_on > standing.on]
    if extensions:
        told["extensions"] = [[day.isoformat() for day in days] for days in extensions]
    closed = work.assignment.closed_on if work.assignment else None
    for name, day in (("paused_on", work.task.paused_on), ("closed_on", closed), ("until", work.until)):
        if day:
            told[name] = day.isoformat()
    return _json(told)


def due_facts(due: date, status: Status) -> str:
    """The facts of a period: its deadline, while it is open."""
    return _json({"deadline": due.isoformat()}) if status in OPEN else ""


def _json(told: dict[str, Any]) -> str:
    return json.dumps(told, separators=(",", ":"))

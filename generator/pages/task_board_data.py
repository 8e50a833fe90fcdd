"""The tasks as one script for the filters of `/nhiem-vu/`: read only when somebody filters, also from a USB stick.

`tthc.bang` holds units, directives and tasks by position, so that 20,000 parts stay small.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from generator import addresses
from generator.artifact import Artifact
from generator.pages import works
from generator.progress import Status
from generator.schema import label
from generator.wording import clipped, slug

TITLE: Final = 160


def script(groups: Iterable[works.Group], today: date) -> Artifact:
    """`nhiem-vu/bang.js`."""
    return Artifact(addresses.TASK_DATA, f"tthc.bang = {_json(data(groups, today))};\n".encode())


def data(groups: Iterable[works.Group], today: date) -> dict[str, Any]:
    """Lists by position; a group: directive, task, title, status, deadline, illustrative, facts (0: none), units."""
    units: dict[str, int] = {}
    directives: dict[str, int] = {}
    names: list[list[str]] = []
    documents: list[list[str]] = []
    rows: list[list[Any]] = []
    order = {status: position for position, status in enumerate(Status)}
    for group in groups:
        if group.directive.id not in directives:
            directives[group.directive.id] = len(documents)
            kind = label("directives", "kind", group.directive.kind)
            documents.append(
                [group.directive.id, f"{kind} {group.directive.number}", group.directive.issued_on.isoformat()]
            )
        for row in group.rows:
            if row.work.unit.id not in units:
                units[row.work.unit.id] = len(names)
                names.append([row.work.unit.id, row.work.unit.name])
        rows.append(
            [
                directives[group.directive.id],
                slug(group.task.id),
                clipped(group.task.title, TITLE),
                order[group.mark.status],
                group.due.isoformat() if group.due else "",
                int(group.illustrative),
                _moving(group),
                [units[row.work.unit.id] for row in group.rows],
            ]
        )
    statuses = [status.value for status in Status]
    return {"ngay": today.isoformat(), "tinh_trang": statuses, "don_vi": names, "van_ban": documents, "viec": rows}


def _moving(group: works.Group) -> Any:
    """The facts of an open group where they are more than its deadline, which stands beside them; 1: no more; 0: none."""
    if not group.facts:
        return 0
    facts = json.loads(group.facts)
    return facts if len(facts) > 1 else 1


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

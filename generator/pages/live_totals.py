"""What a page hands to its script so that two totals are those of today: parts overdue, and the on-time rate.

Facts of parts do not change in the browser; only time passes. So it is enough to know how many parts hang on which facts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from generator.pages.works import Row, summary
from generator.progress import Status


def live_totals(rows: Iterable[Row]) -> str:
    """JSON: `works`, `on_time`, `rest` (what stays as it is: overdue and counted), `open`: [facts, parts, counted] each.

    `counted` are the parts that the on-time rate counts once they are overdue: not those of lists chosen by status.
    """
    found = [row for row in rows if row.progress.status is not Status.PASSED]
    moving: dict[str, list[int]] = {}
    for row in found:
        if row.facts:
            parts = moving.setdefault(row.facts, [0, 0])
            parts[0] += 1
            parts[1] += not row.work.directive.selective
    still = summary(row for row in found if not row.facts)
    told: dict[str, Any] = {
        "works": len(found),
        "on_time": still.rate.on_time,
        "rest": [still.overdue, still.rate.counted],
        "open": [[json.loads(facts), *parts] for facts, parts in moving.items()],
    }
    return json.dumps(told, separators=(",", ":")) if moving else ""

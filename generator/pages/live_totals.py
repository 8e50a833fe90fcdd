"""What a page hands to its script so that its totals are those of today: parts by status, and the on-time rate.

Facts of parts do not change in the browser; only time passes. So it is enough to know how many parts hang on which facts.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from generator.pages.works import Row, summary
from generator.progress import Status


def live_totals(rows: Iterable[Row], **more: Any) -> str:
    """JSON: `still` (parts by status that stay so), `on_time`, `rated`, `open`: [facts, parts, counted] each; and `more`.

    `rated` is what the on-time rate counts of the parts that stay. `counted` are the parts that it counts once they are
    overdue: not those of lists chosen by status.
    """
    found = [row for row in rows if row.progress.status is not Status.PASSED]
    moving: dict[str, list[int]] = {}
    for row in found:
        if row.facts:
            parts = moving.setdefault(row.facts, [0, 0])
            parts[0] += 1
            parts[1] += not row.work.directive.selective
    rest = [row for row in found if not row.facts]
    rate = summary(rest).rate
    told: dict[str, Any] = {
        "still": dict(sorted(Counter(row.progress.status.value for row in rest).items())),
        "on_time": rate.on_time,
        "rated": rate.counted,
        "open": [[json.loads(facts), *parts] for facts, parts in moving.items()],
        **more,
    }
    return json.dumps(told, separators=(",", ":")) if moving or more.get("heard") else ""

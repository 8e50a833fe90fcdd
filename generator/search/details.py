"""What a list tells of each procedure beside its title, and what it can be filtered by: fetched after the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import log2
from typing import Any, Final

from generator.schema import tables
from generator.search.columns import planes
from generator.search.entry import Entry
from generator.search.packing import Table, members, packed

EPOCH: Final = date(2000, 1, 1)
LABELS: Final = {
    "levels": ("procedure_levels", "level"),
    "audiences": ("procedure_audiences", "audience"),
    "channels": ("channels", "channel"),
    "online": ("procedures", "online_level"),
}


def details(docs: Sequence[Entry]) -> bytes:
    """The file; its rows are those of the catalogue."""
    labels = {name: dict(tables()[table].field(field).labels) for name, (table, field) in LABELS.items()}
    order = list(labels["audiences"])
    audiences, levels, channels, limits, fees = (Table() for _ in range(5))
    columns = {
        "audiences": planes([audiences.number(doc.audiences) for doc in docs], 2),
        "levels": planes([levels.number(doc.levels) for doc in docs], 1),
        "channels": planes([channels.number((doc.online_level, *sorted(doc.channels))) for doc in docs], 1),
        "limit": planes([limits.number((doc.limit, doc.days)) for doc in docs], 2),
        "fee": planes([fees.number(doc.fee) for doc in docs], 2),
        "changed": planes([(date.fromisoformat(doc.changed) - EPOCH).days for doc in docs], 2),
        "told": planes([_told(doc) for doc in docs], 1),
        "audienceSets": members([order.index(value) for value in values] for values in audiences.values),
    }
    lists = {"levelSets": levels, "channelSets": channels, "limits": limits, "fees": fees}
    head: dict[str, Any] = {"labels": labels, **{name: table.values for name, table in lists.items()}}
    return packed(head, columns)


def _told(doc: Entry) -> int:
    """How much its full text says, as a logarithm: what a long text holds, it may hold by chance."""
    return min(255, round(16 * log2(1 + len(doc.body) // 4)))

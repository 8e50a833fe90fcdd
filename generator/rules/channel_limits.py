"""When channels take different times, a name or note should say why.

Otherwise the reader takes one of the two for a slip.

Đúng: trực tiếp 3 ngày, trực tuyến 2 ngày, có note: Nộp trực tuyến được giảm một ngày
Sai: trực tiếp 3 ngày, trực tuyến 2 ngày, không có name, text, note
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from generator import phrases
from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Channel, Procedure
from generator.rules.parts import in_force, limits, named, warning
from generator.schema import label

ID = "thoi-han-khac-nhau"
UNKNOWN: Final = "chua-co-thong-tin"
Shape = tuple[tuple[str, ...], str, tuple[tuple[Decimal, str], ...]]


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """One warning per procedure, at the first channel that differs from the first one."""
    for procedure in in_force(catalog, today):
        known = [channel for channel in procedure.channels if any(limit.kind != UNKNOWN for limit in channel.limits)]
        other = next((channel for channel in known if _shapes(channel) != _shapes(known[0])), None)
        if other and not _explained(procedure):
            yield warning(other.limits[0].where.of("kind"), ID,
                          f"{_told(other)}, khác với {_told(known[0])}, mà không có chỗ nào giải thích.",
                          f"Sửa cho giống nhau, hoặc ghi {named(other.limits[0], 'name')} hay "
                          f"{named(other, 'note')} nêu vì sao khác.")  # fmt: skip


def _shapes(channel: Channel) -> frozenset[Shape]:
    """What the reader sees of the limits, in any order."""
    return frozenset(
        (limit.cases, limit.kind, tuple((s.amount, s.counting) for s in limit.segments)) for limit in channel.limits
    )


def _explained(procedure: Procedure) -> bool:
    return any(channel.note or limit.name or limit.text or limit.note for channel, limit in limits(procedure))


def _told(channel: Channel) -> str:
    ways = "; ".join(phrases.limit(limit).lower() for limit in channel.limits)
    return f"{label(channel.TABLE, 'channel', channel.channel)}: {ways}"

"""A channel should be written once; two entries of one channel must be told apart by cases.

Several time limits of a channel go into its list of limits, not into several channels.

Đúng: channels: [{channel: truc-tiep, limits: [{...}, {...}]}]
Sai: channels: [{channel: truc-tiep, ...}, {channel: truc-tiep, ...}] mà thời hạn không ghi cases
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Channel
from generator.rules.parts import named, warning
from generator.schema import label

ID = "trung-cach-nop"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Compare each channel with those written before it."""
    for procedure in catalog.at_hand.values():
        for index, channel in enumerate(procedure.channels):
            if any(_alike(channel, earlier) for earlier in procedure.channels[:index]):
                way = label(channel.TABLE, "channel", channel.channel)
                yield warning(channel.where.of("channel"), ID, f"{named(channel, 'channel')} «{way}» đã có ở trên.",
                              "Gộp thời hạn vào một cách nộp, hoặc ghi cases cho từng thời hạn để phân biệt.")  # fmt: skip


def _alike(one: Channel, other: Channel) -> bool:
    """Whether the two are one channel and a reader cannot tell which applies."""
    if one.channel != other.channel:
        return False
    cases = [set(limit.cases) for limit in (*one.limits, *other.limits)]
    ours, theirs = (set().union(*(limit.cases for limit in channel.limits)) for channel in (one, other))
    return not all(cases) or not ours.isdisjoint(theirs)

"""Every channel must say how long it takes, and a time limit must hold what its kind needs.

Source: Nghị định 63/2010/NĐ-CP Điều 8 (thời hạn giải quyết là bộ phận tạo thành của thủ tục). "Không quy định" and
"chưa có thông tin" are said outright, never left blank. A time limit is a list of segments because each may have its
own unit and counting.

Đúng: limits: [{kind: thoi-han, segments: [{amount: 7, counting: ngay-lam-viec}]}]
Sai: limits: [{kind: thoi-han}] hoặc cách nộp không có limits
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Channel, Limit
from generator.rules.parts import limits, named
from generator.schema import label

ID = "thoi-han"
MEASURED: Final = "thoi-han"
DESCRIBED: Final = "theo-mo-ta"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Every channel, then every limit."""
    for procedure in catalog.at_hand.values():
        for channel in procedure.channels:
            if not channel.limits:
                yield _without(channel)
        for _, limit in limits(procedure):
            yield from _misfit(limit)


def _without(channel: Channel) -> Issue:
    way = label(channel.TABLE, "channel", channel.channel)
    return Issue(channel.where.of("channel"), ID, f"{named(channel, 'channel')} «{way}» không có {named(channel, 'limits')}.",
                 "Thêm limits; chưa biết thì ghi kind: chua-co-thong-tin, không có hạn thì kind: khong-quy-dinh.")  # fmt: skip


def _misfit(limit: Limit) -> Iterator[Issue]:
    if limit.kind == MEASURED and not limit.segments:
        yield _issue(limit, f"không có {named(limit, 'segments')}",
                     "Thêm segments, ví dụ: segments: [{amount: 7, counting: ngay-lam-viec}]")  # fmt: skip
    if limit.kind != MEASURED and limit.segments:
        yield _issue(limit, f"lại có {named(limit, 'segments')}", f"Ghi kind: {MEASURED}, hoặc xóa segments.")
    if limit.kind == DESCRIBED and not limit.text:
        yield _issue(limit, f"không có {named(limit, 'text')}", "Thêm text: nguyên văn thời hạn trong văn bản.")
    for segment in limit.segments:
        if not segment.amount:
            yield Issue(segment.where.of("amount"), ID, f"{named(segment, 'amount')} của chặng là 0.",
                        "Giải quyết ngay trong ngày thì ghi kind: trong-ngay và không có segments.")  # fmt: skip


def _issue(limit: Limit, wrong: str, hint: str) -> Issue:
    kind = label(limit.TABLE, "kind", limit.kind)
    return Issue(limit.where.of("kind"), ID, f"{named(limit, 'kind')} là «{kind}» nhưng {wrong}.", hint)

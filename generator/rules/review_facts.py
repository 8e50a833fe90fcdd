"""The facts of a proposal to simplify must follow each other, and each change must say something.

Its state (proposed, submitted, agreed, refused, in force) is worked out from its days, so a decision needs its day, and
what was refused cannot come into force. A change has numbers, words, or both; only a time limit has a way of counting.

Đúng: proposed_on: 2026-02-10, decided_on: 2026-03-31, effective_on: 2026-04-01
Sai: rejected: true và effective_on: 2026-04-01
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Change, Review
from generator.rules.parts import named, warning
from generator.wording import day

ID = "phuong-an"
LIFE: Final = ("proposed_on", "submitted_on", "decided_on", "effective_on")


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Proposals whose days or changes do not fit."""
    for review in catalog.reviews.values():
        yield from _days(review)
        yield from _decision(review)
        for change in review.changes:
            yield from _change(change)


def _days(review: Review) -> Iterator[Issue]:
    known: list[tuple[str, date]] = [(name, on) for name in LIFE if (on := getattr(review, name))]
    for (earlier, first), (later, second) in pairwise(known):
        if second < first:
            yield Issue(review.where.of(later), ID,
                        f"{named(review, later)} là {day(second)}, trước {named(review, earlier)} là {day(first)}.",
                        "Xem lại năm của hai ngày.")  # fmt: skip


def _decision(review: Review) -> Iterator[Issue]:
    if review.rejected and review.effective_on:
        yield Issue(review.where.of("effective_on"), ID,
                    "Phương án không được đồng ý nhưng lại có ngày có hiệu lực.",
                    "Xóa rejected hoặc xóa effective_on.")  # fmt: skip
    if (review.rejected or review.decision or review.decision_text) and not review.decided_on:
        key = "rejected" if review.rejected else "decision" if review.decision else "decision_text"
        yield warning(review.where.of(key), ID, f"Đã có quyết định nhưng chưa có {named(review, 'decided_on')}.",
                      "Thêm decided_on; thiếu ngày thì trang coi như chưa quyết định.")  # fmt: skip


def _change(change: Change) -> Iterator[Issue]:
    told = (change.before, change.after, change.text_before or None, change.text_after or None)
    if all(part is None for part in told):
        yield Issue(change.where.of("measure"), ID, "Thay đổi này không có con số, cũng không có lời.",
                    "Ghi before và after, hoặc text_before và text_after.")  # fmt: skip
    if change.counting and change.measure != "thoi-han":
        yield Issue(change.where.of("counting"), ID, f"{named(change, 'counting')} chỉ dùng khi đo thời hạn.",
                    "Xóa counting, hoặc ghi measure: thoi-han.")  # fmt: skip

"""What lets a script count totals for a later day: read off the invented province by hand."""

import json

from generator.catalog import Catalog
from generator.pages.live_totals import live_totals
from generator.pages.works import rows
from tests.conftest import TODAY


def test_open_parts_by_their_facts(sample: Catalog) -> None:
    told = json.loads(live_totals(rows(sample.works, TODAY)))
    assert (told["on_time"], told["rated"]) == (
        3,
        4,
    )  # three in time and one late are done; nothing is overdue for good
    assert told["still"] == {
        "chua-bao-cao": 5, "hoan-thanh-chua-ro-ngay": 1, "hoan-thanh-dung-han": 3, "hoan-thanh-qua-han": 1,
        "khong-thoi-han": 1, "tam-dung": 1, "thuong-xuyen": 1,
    }  # fmt: skip
    assert sorted((facts["deadline"], parts, rated) for facts, parts, rated in told["open"]) == [
        ("2024-09-30", 1, 1), ("2026-03-31", 1, 1), ("2026-10-31", 1, 1), ("2026-11-29", 1, 1),
        ("2026-12-31", 1, 1), ("2027-06-30", 1, 0),  # the last one stands in a list that was chosen by status
    ]  # fmt: skip


def test_nothing_open_is_nothing_to_tell(sample: Catalog) -> None:
    done = [row for row in rows(sample.works, TODAY) if row.progress.proof]
    assert live_totals(done) == ""

"""The minute in Việt Nam, seven hours ahead of UTC all year, wherever the device is."""

from __future__ import annotations

import pytest

from tests.scripts.node import ask, needs_node

pytestmark = needs_node


@pytest.mark.parametrize(
    ("utc", "expected"),
    [
        ("2026-11-23T02:00:00Z", "2026-11-23T09:00"),
        ("2026-11-22T16:59:59Z", "2026-11-22T23:59"),
        ("2026-11-22T17:00:00Z", "2026-11-23T00:00"),
        ("2026-12-31T17:30:00Z", "2027-01-01T00:30"),
        ("2028-02-28T18:00:00Z", "2028-02-29T01:00"),
        ("2026-07-01T12:00:00+02:00", "2026-07-01T17:00"),
    ],
)
def test_a_minute_in_viet_nam(utc: str, expected: str) -> None:
    assert ask("tthc.now(Date.parse(utc))", ("dom",), utc=utc) == expected

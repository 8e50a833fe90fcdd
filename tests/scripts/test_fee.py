"""The fee calculator: sums made by hand, with their working."""

from __future__ import annotations

import pytest

from tests.scripts.node import ask, needs_node

pytestmark = needs_node
COPY = "1-2:2000 3-:1000"


@pytest.mark.parametrize(
    ("spec", "quantity", "options", "working"),
    [
        (COPY, 12, {}, "2 × 2.000 + 10 × 1.000 = 14.000 đồng"),
        (COPY, 2, {}, "2 × 2.000 = 4.000 đồng"),
        (COPY, 3, {}, "2 × 2.000 + 1 × 1.000 = 5.000 đồng"),
        (COPY, 1, {}, "1 × 2.000 = 2.000 đồng"),
        (COPY, 198, {"cap": 200000}, "2 × 2.000 + 196 × 1.000 = 200.000 đồng"),
        (COPY, 199, {"cap": 200000}, "2 × 2.000 + 197 × 1.000 = 201.000 đồng; thu tối đa 200.000 đồng"),
        (
            COPY, 12, {"cap": 200000, "times": 3, "timesOf": "bản"},
            "2 × 2.000 + 10 × 1.000 = 14.000 đồng; 3 bản × 14.000 = 42.000 đồng",
        ),
        (
            COPY, 1000, {"cap": 200000, "times": 2, "timesOf": "bản"},
            "2 × 2.000 + 998 × 1.000 = 1.002.000 đồng; thu tối đa 200.000 đồng; 2 bản × 200.000 = 400.000 đồng",
        ),
        ("1-:30000", 4, {}, "4 × 30.000 = 120.000 đồng"),
        ("1-:12.5", 2, {"money": "USD"}, "2 × 12,5 = 25 USD"),
        (COPY, 12, {"relief": "mien"}, "2 × 2.000 + 10 × 1.000 = 14.000 đồng; được miễn: 0 đồng"),
        (COPY, 12, {"relief": "50%"}, "2 × 2.000 + 10 × 1.000 = 14.000 đồng; giảm 50%: 14.000 − 7.000 = 7.000 đồng"),
        (
            COPY, 199, {"cap": 200000, "times": 2, "timesOf": "bản", "relief": "25%"},
            ("2 × 2.000 + 197 × 1.000 = 201.000 đồng; thu tối đa 200.000 đồng; 2 bản × 200.000 = 400.000 đồng; "
            "giảm 25%: 400.000 − 100.000 = 300.000 đồng"),
        ),
        ("1-:30000", 3, {"relief": "10000"}, "3 × 10.000 = 30.000 đồng"),
        ("1-10:5000 11-20:4000", 30, {}, "10 × 5.000 + 10 × 4.000 = 90.000 đồng"),
    ],
)  # fmt: skip
def test_the_sum_shows_its_working(spec: str, quantity: int, options: dict[str, object], working: str) -> None:
    assert ask("tthc.working(spec, quantity, options)", spec=spec, quantity=quantity, options=options) == working

"""How a change of words or numbers is shown."""

import pytest

from generator.changes.faces import shift


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("15 ngày làm việc", "10 ngày làm việc", "15 → 10 ngày làm việc"),
        ("20.000 đồng", "10.000 đồng", "20.000 → 10.000 đồng"),
        ("8 ngày", "8 ngày làm việc", "8 ngày → 8 ngày làm việc"),
        ("1 bản chính", "2 bản chính", "1 → 2 bản chính"),
        ("Trong ngày làm việc", "3 ngày làm việc", "Trong ngày làm việc → 3 ngày làm việc"),
        ("20.000 đồng", "Không thu", "20.000 đồng → Không thu"),
        ("", "20.000 đồng", "chưa có thông tin → 20.000 đồng"),
        ("Sở A", "", "Sở A → chưa có thông tin"),
        (
            "một hai ba bốn năm sáu bảy tám chín mười " * 3 + "cũ rồi thì thôi nhé các bạn ạ",
            "một hai ba bốn năm sáu bảy tám chín mười " * 3 + "mới rồi thì thôi nhé các bạn ạ",
            "«… tám chín mười cũ rồi thì thôi …» → «… tám chín mười mới rồi thì thôi …»",
        ),
    ],
)
def test_what_stays_is_said_once(old: str, new: str, expected: str) -> None:
    assert shift(old, new) == expected

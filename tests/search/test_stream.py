"""Titles as streams: marks only where the writing is not as usual."""

import pytest

from generator.search.stream import CAPITAL, CAPITALS, SPACE, stream


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Cấp giấy phép", ("cấp", "giấy", "phép")),
        ("cấp Giấy phép", (CAPITAL, "cấp", CAPITAL, "giấy", "phép")),
        ("Cấp lại (nếu có), 01/2020", ("cấp", "lại", "(", "nếu", "có", ")", ",", "01", "/", "2020")),
        ("Của UBND tỉnh", ("của", CAPITALS, "ubnd", "tỉnh")),
        ("Từ 5 kWh", ("từ", "5", "kWh")),
        ("a ,b", (CAPITAL, "a", SPACE, ",", SPACE, "b")),
        ("  Hai   khoảng\ntrắng ", ("hai", "khoảng", "trắng")),
        ("", ()),
    ],
)
def test_a_stream(text: str, tokens: tuple[str, ...]) -> None:
    assert stream(text) == tokens

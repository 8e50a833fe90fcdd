"""Text of records as feeds may hold it."""

import pytest

from generator.feeds.texts import plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\x00\x1b\u200b\u202eb", "ab"),
        ("Hạn\tb", "Hạnb"),
        ("ợ 🙂", "ợ 🙂"),
        ("\ud800a", "a"),
    ],
)
def test_what_shows_nothing_goes(text: str, expected: str) -> None:
    assert plain(text) == expected

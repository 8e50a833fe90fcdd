"""Numbers as bytes, worked out by hand."""

from generator.search.columns import planes, varints, words


def test_varints() -> None:
    assert varints([0, 127, 128, 300]) == bytes([0, 127, 128, 1, 172, 2])


def test_planes_put_like_bytes_together() -> None:
    assert planes([1, 256, 515], 2) == bytes([0, 1, 2, 1, 0, 3])
    assert planes([], 3) == b""


def test_words_take_one_two_or_three_bytes() -> None:
    assert words([0, 207]) == bytes([0, 207])
    assert words([208, 208 + 256, 208 + 47 * 256 - 1]) == bytes([208, 0, 209, 0, 254, 255])
    assert words([208 + 47 * 256]) == bytes([255, 0x2F, 0xD0])

"""QR codes by sums of differences are those that segno draws whole; the strokes cover exactly the dark modules."""

from __future__ import annotations

import re

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import qr

HEAD = "https://an-lac.example/tthc/thu-tuc/"
TAILS = st.text(alphabet="0123456789.abcdefghijklmnopqrstuvwxyz-/%", min_size=1, max_size=30)


def drawn(text: str, version: int, mask: int) -> list[list[int]]:
    """What segno makes of `text` in one go."""
    code = segno.make(text, error="m", mode="byte", micro=False, boost_error=False, version=version, mask=mask)
    return [[int(bool(module)) for module in row] for row in code.matrix]


def rows(head: str, tail: str) -> list[list[int]]:
    side, modules = qr.matrix(head, tail)
    bits = f"{modules:0{side * side}b}"
    return [[int(bit) for bit in bits[start : start + side]] for start in range(0, side * side, side)]


@settings(deadline=None, max_examples=25)  # segno takes a while for each new letter
@given(TAILS)
def test_a_sum_of_differences_is_the_whole_code(tail: str) -> None:
    plain = qr._plain(HEAD, len(tail))
    assert rows(HEAD, tail) == drawn(HEAD + tail, plain.version, plain.mask)


def test_the_code_corrects_errors_at_level_m_and_is_the_smallest_that_fits() -> None:
    # 36 + 9 letters: version 4-M holds 62 bytes, 3-M only 42
    code = segno.make(HEAD + "1.001193/", error="m", mode="byte", micro=False, boost_error=False)
    assert (qr._plain(HEAD, 9).version, code.version, code.error) == (4, 4, "M")


@pytest.mark.parametrize("tail", ["1.001193/", "qtnb-07/", "x/", "a" * 40])
def test_the_strokes_cover_the_dark_modules_and_nothing_else(tail: str) -> None:
    side, path = qr.path(HEAD, tail)
    found = [[0] * side for _ in range(side)]
    x = y = 0.0
    for kind, first, second in re.findall(r"([Mmh])(-?[0-9.]+)(?: (-?[0-9.]+))?", path):
        if kind == "M":
            x, y = float(first), float(second)
        elif kind == "m":
            x, y = x + float(first), y + float(second)
        else:
            for column in range(int(x), int(x) + int(first)):
                found[int(y)][column] = 1
            x += float(first)
    quiet = [[0] * side] * 4
    assert found == [*quiet, *[[0] * 4 + row + [0] * 4 for row in rows(HEAD, tail)], *quiet]

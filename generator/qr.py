"""QR codes of many addresses that differ in their ends: the only module that knows segno.

segno takes 6 ms for one code, too long for 10,000. But for a fixed head, length, size and mask a QR code is linear:
changing one letter flips the same modules whatever the other letters are. So segno draws one plain code and, once for
each letter at each place, what it flips; every other code is the sum of those, without a remainder.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:  # most builds draw no new code and need not pay for it
    import segno

QUIET: Final = 4
"""Modules of white around the code; readers ask for them."""
FILLER: Final = "0"
# Runs of modules become letters, longest first, and letters become strokes: all of it by whole-string calls, because a
# loop over 250 runs would cost four times as much.
RUNS: Final = tuple(
    (bit * n, chr(ord(a) + n)) for bit, a, most in (("1", "A", 7), ("0", "a", 5)) for n in range(most, 0, -1)
)
STROKES: Final = {ord(letter): f"h{len(run)}" if run[0] == "1" else f"m{len(run)} 0" for run, letter in RUNS}


@dataclass(frozen=True)
class Plain:
    """The code of a head followed by filler: its side, version, mask and modules, row by row as one number."""

    side: int
    version: int
    mask: int
    modules: int


def path(head: str, tail: str) -> tuple[int, str]:
    """The side of the drawing with its white border, and the SVG path whose strokes are the dark modules."""
    side, modules = matrix(head, tail)
    bits = f"{modules:0{side * side}b}"
    text = "\n".join([bits[start : start + side] for start in range(0, side * side, side)])
    for run, letter in RUNS:
        text = text.replace(run, letter)
    return side + 2 * QUIET, f"M{QUIET} {QUIET}.5" + text.translate({**STROKES, ord("\n"): f"m-{side} 1"})


def matrix(head: str, tail: str) -> tuple[int, int]:
    """The side of the code of `head` + `tail`, and its modules as one number; both must be plain ASCII."""
    plain = _plain(head, len(tail))
    modules = plain.modules
    for place, letter in enumerate(tail):
        if letter != FILLER:
            modules ^= _flips(head, len(tail), place, letter)
    return plain.side, modules


@cache
def _plain(head: str, length: int) -> Plain:
    code = _drawn(head + FILLER * length)
    return Plain(len(code.matrix), int(code.version), code.mask, _number(code))


@cache
def _flips(head: str, length: int, place: int, letter: str) -> int:
    plain = _plain(head, length)
    text = head + FILLER * place + letter + FILLER * (length - place - 1)
    return plain.modules ^ _number(_drawn(text, version=plain.version, mask=plain.mask))


def _drawn(text: str, **shape: Any) -> segno.QRCode:
    import segno

    return segno.make(text, error="m", mode="byte", micro=False, boost_error=False, **shape)


def _number(code: segno.QRCode) -> int:
    return int("".join("1" if module else "0" for row in code.matrix for module in row), 2)

"""The comments of a record: what stands on lines of its own, and what stands beside values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from generator.source import Span, spans

BESIDE: Final = re.compile(r"(?:^|[ \t])(#.*?)[ \t]*$")


class Remark(NamedTuple):
    """A comment on a line of its own, or an empty line (no text); line and column from 1."""

    line: int
    column: int
    text: str


class Remarks(NamedTuple):
    """Comments on lines of their own in order, and those beside values by line."""

    own: tuple[Remark, ...]
    beside: Mapping[int, str]

    @property
    def texts(self) -> list[str]:
        """Every comment, sorted: what must be there however the lines are arranged."""
        return sorted([*(one.text for one in self.own if one.text), *self.beside.values()])


def remarks(text: str) -> Remarks:
    """The comments of a text that `source.read` takes."""
    lines = text.split("\n")
    inside: set[int] = set()
    ends: dict[int, int] = {}
    for span in spans(text):
        last = _last(span, lines)
        inside.update(range(span.first + 1, last + 1) if span.is_block else range(span.first, last))
        if span.is_block:
            ends[span.first] = span.start
        elif span.end or span.last == span.first:
            ends[span.last] = max(ends.get(span.last, 0), span.end)
    own, beside = [], {}
    for number, line in enumerate(lines[:-1] if lines[-1] == "" else lines):
        if number in inside and number not in ends:
            continue
        bare = line.strip()
        found = BESIDE.search(line, ends.get(number, 0))
        if not bare or (bare.startswith("#") and number not in ends):
            own.append(Remark(number + 1, len(line) - len(line.lstrip()) + 1, bare))
        elif found:
            beside[number + 1] = found[1]
    return Remarks(tuple(own), beside)


def _last(span: Span, lines: list[str]) -> int:
    """The last line that holds text of the scalar; a block ends before the empty lines that follow it."""
    last = span.last - 1 if span.is_block and span.end == 0 else span.last
    last = min(last, len(lines) - 1)
    while span.is_block and last > span.first and not lines[last].strip():
        last -= 1
    return last

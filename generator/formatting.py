"""A record file in house format: the same values in the order of the schema, every comment where it belongs.

Nothing is lost: a file whose values or comments would come out otherwise is given back as it was (`Formatted.is_sound`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Final, NamedTuple

from generator import house
from generator.issue import Issue, has_errors
from generator.load import no_record
from generator.nodes import Mapping, Node, Scalar
from generator.nodes import Sequence as List
from generator.remarks import Remark, remarks
from generator.schema import Table, tables
from generator.source import read, spans

STEP: Final = 2
ROUNDS: Final = 3
WIDEST: Final = 120  # a line that was typed may be so long; what is broken anew is broken earlier
BLOCKS: Final = (">-", "|-")


class Formatted(NamedTuple):
    """The text in house format, or as it was with the issues that stand in the way."""

    text: str
    issues: tuple[Issue, ...] = ()
    is_sound: bool = True


@dataclass
class _Places:
    """The comments that belong to each place of the text."""

    head: list[str] = field(default_factory=list)
    before: dict[tuple[int, int], list[str]] = field(default_factory=dict)
    beside: dict[tuple[int, int], str] = field(default_factory=dict)
    after: dict[tuple[int, int], list[str]] = field(default_factory=dict)


class _Anchor(NamedTuple):
    """A name or an item of a list, with the block that it lies in: comments are held by these."""

    line: int
    column: int
    block: tuple[int, int]
    edge: int
    """The column of the name, or of the dash before the item."""


def formatted(table: Table | None, content: bytes, file: str) -> Formatted:
    """The file in house format; `table` gives the order of its names.

    Formatted again it must stay as it is. An empty line that has lost its neighbours may take a second round to go.
    """
    if not _is_utf8(content):  # decoded all the same, it would lose the letters that it holds
        return Formatted(_text(content), tuple(read(content, file)[1]))
    found = _once(table, content, file)
    for _ in range(ROUNDS):
        if found.issues or not found.is_sound:
            return found
        again = _once(table, found.text.encode(), file)
        if again.text == found.text:
            return found
        found = again
    return Formatted(_text(content), (), is_sound=False)


def _once(table: Table | None, content: bytes, file: str) -> Formatted:
    text = _text(content)
    node, issues = read(text.encode(), file)
    if has_errors(issues) or not isinstance(node, Mapping):
        return Formatted(text, tuple(issues) or tuple(no_record(node, file)))
    places = _placed(text, node)
    try:
        lines = [*places.head, *_Writer(places, _typed(text)).mapping(node, table, 0)]
    except _UnusualError:
        return Formatted(text, (), is_sound=False)
    done = "\n".join(lines) + "\n"
    return Formatted(done) if _is_same(text, node, done, file) else Formatted(text, (), is_sound=False)


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _text(content: bytes) -> str:
    text = content.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def _is_same(before: str, node: Node, after: str, file: str) -> bool:
    """Whether both say the same, and hold the same comments."""
    again, issues = read(after.encode(), file)
    return (
        again is not None
        and not issues
        and _bare(again) == _bare(node)
        and remarks(after).texts == remarks(before).texts
    )


def _bare(node: Node) -> object:
    """The texts of a node without their places."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, List):
        return [_bare(item) for item in node.items]
    return {name: _bare(value) for name, value in node.entries.items()}


# Which comment belongs to what


def _placed(text: str, root: Mapping) -> _Places:
    found = remarks(text)
    anchors = sorted(_anchors(root, (root.line, root.column)))
    places = _Places()
    for number, comment in found.beside.items():
        on = [anchor for anchor in anchors if anchor.line <= number]
        if on:
            places.beside[on[-1].line, on[-1].column] = f"{places.beside.get(on[-1][:2], '')} {comment}".strip()
        else:
            places.head.append(comment)
    for remark in found.own:
        _settle(remark, anchors, places)
    return places


def _anchors(node: Node, block: tuple[int, int]) -> Iterator[_Anchor]:
    if isinstance(node, Mapping):
        for name, value in node.entries.items():
            yield _Anchor(*node.keys[name], block, node.keys[name][1])
            yield from _anchors(value, (value.line, value.column))
    elif isinstance(node, List):
        for item in node.items:
            yield _Anchor(item.line, item.column, block, item.column - STEP)
            if not isinstance(item, Scalar):
                yield from _anchors(item, (item.line, item.column))


def _settle(remark: Remark, anchors: Sequence[_Anchor], places: _Places) -> None:
    """A comment stands over what follows it, unless it is set in deeper: then it ends what comes before."""
    before = [anchor for anchor in anchors if anchor.line < remark.line]
    later = [anchor for anchor in anchors if anchor.line > remark.line]
    if not before:
        if remark.text:
            places.head.append(remark.text)
        return
    following = later[0] if later else None
    if following and (not remark.text or remark.column <= following.edge):
        places.before.setdefault(following[:2], []).append(remark.text)
        return
    ends = next((one for one in reversed(before) if one.edge <= remark.column), before[0])
    if remark.text:
        places.after.setdefault(ends.block, []).append(remark.text)


def _typed(text: str) -> dict[tuple[int, int], tuple[str, ...]]:
    """The lines of each value that was typed as the house types, without their indent, by line and column."""
    lines = text.split("\n")
    found: dict[tuple[int, int], tuple[str, ...]] = {}
    for span in spans(text):
        opening = lines[span.first][span.start :]
        if span.is_block:
            head, _, comment = opening.partition(" ")
            below = _block(lines[span.first + 1 : span.last + 1])
            if head in BLOCKS and (not comment.strip() or comment.strip().startswith("#")) and below:
                found[span.first + 1, span.start + 1] = (head, *below)
        elif span.first == span.last and "\\" not in opening[: span.end - span.start]:
            found[span.first + 1, span.start + 1] = (opening[: span.end - span.start],)
    return found


def _block(lines: Sequence[str]) -> list[str]:
    """The lines of a block from its margin on; none when they are not as the house writes them."""
    margin = len(lines[0]) - len(lines[0].lstrip(" ")) if lines else 0
    inside = list(takewhile(lambda line: not line.strip() or line.startswith(" " * margin), lines)) if margin else []
    while inside and not inside[-1].strip():
        inside.pop()
    cut = [line[margin:] for line in inside]
    return [] if any(line != line.rstrip() or line.startswith((" ", "\t")) for line in cut) else cut


# Writing


class _UnusualError(Exception):
    """A shape that no record of the house has."""


@dataclass
class _Writer:
    places: _Places
    typed: dict[tuple[int, int], tuple[str, ...]]

    def mapping(self, node: Mapping, table: Table | None, depth: int) -> Iterator[str]:
        for name in _ordered(node, table):
            value, place = node.entries[name], node.keys[name]
            yield from self._above(place, depth)
            child = tables().get(table.children.get(name, "")) if table else None
            yield from self._entry(house.quoted(name) if not house.is_plain(name) else name, value, place, child, depth)
        yield from self._below((node.line, node.column), depth)

    def _entry(self, name: str, value: Node, place: tuple[int, int], table: Table | None, depth: int) -> Iterator[str]:
        lead = f"{name}:"
        if isinstance(value, Scalar):
            yield from self._beside(place, self._cell(lead, value, depth))
        elif isinstance(value, List):
            yield from self._beside(place, [f"{' ' * depth}{lead}" + ("" if value.items else " []")])
            yield from self.items(value, table, depth + STEP)
        else:
            yield from self._beside(place, [f"{' ' * depth}{lead}" + ("" if value.entries else " {}")])
            yield from self.mapping(value, None, depth + STEP)

    def items(self, node: List, table: Table | None, depth: int) -> Iterator[str]:
        for item in node.items:
            place = (item.line, item.column)
            if isinstance(item, Scalar):
                yield from self._above(place, depth)
                yield from self._beside(place, self._cell("-", item, depth))
            elif isinstance(item, Mapping) and item.entries:
                yield from self._item(item, table, depth)
            else:
                raise _UnusualError
        yield from self._below((node.line, node.column), depth)

    def _item(self, item: Mapping, table: Table | None, depth: int) -> Iterator[str]:
        """A group of names behind a dash; comments over its first name stand over the dash."""
        yield from self._above((item.line, item.column), depth)
        lines = list(self.mapping(item, table, depth + STEP))
        start = next(place for place, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#"))
        yield from (f"{' ' * depth}{line.strip()}" if line else "" for line in lines[:start])
        yield f"{' ' * depth}- {lines[start].lstrip(' ')}"
        yield from lines[start + 1 :]

    def _above(self, place: tuple[int, int], depth: int) -> Iterator[str]:
        yield from _indented(self.places.before.pop(place, ()), depth)

    def _below(self, block: tuple[int, int], depth: int) -> Iterator[str]:
        yield from _indented(self.places.after.pop(block, ()), depth)

    def _cell(self, lead: str, value: Scalar, depth: int) -> list[str]:
        """The value as it was typed, where that is house format too: nobody's lines are broken anew for nothing."""
        indent = " " * depth
        if not value.text:
            return [indent + lead]
        first, *more = self.typed.get((value.line, value.column), ("",))
        lines = [f"{indent}{lead} {first}", *(f"{indent}{' ' * STEP}{line}" if line else "" for line in more)]
        fits = max(map(len, lines)) <= WIDEST or (not more and " " not in value.text)
        return lines if first and fits else list(house.cell(lead, value.text, depth))

    def _beside(self, place: tuple[int, int], lines: Sequence[str]) -> Iterator[str]:
        comment = self.places.beside.pop(place, "")
        yield f"{lines[0]} {comment}" if comment else lines[0]
        yield from lines[1:]


def _indented(comments: Iterable[str], depth: int) -> Iterator[str]:
    """Comments in the column of what they belong to; of several empty lines, one."""
    last = "#"
    for comment in comments:
        if comment or last:
            yield f"{' ' * depth}{comment}" if comment else ""
        last = comment


def _ordered(node: Mapping, table: Table | None) -> list[str]:
    """The names in the order of the schema; those it does not know follow the fields, in their own order."""
    if table is None:
        return list(node.entries)
    ranks = {name: place for place, name in enumerate((*table.typed, "", *table.children))}
    return sorted(node.entries, key=lambda name: ranks.get(name, ranks[""]))

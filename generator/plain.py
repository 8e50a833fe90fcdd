"""Plain YAML, line by line: the few forms that the house format is written in, five times as fast as by events.

`read` gives exactly what libyaml would lead to, or None at the first line that is anything else: then libyaml reads
the file, and tells what is wrong if something is (`tests/test_plain.py` compares the two over damaged records).
"""

from __future__ import annotations

import re
from typing import Final

from generator.nodes import Mapping, Node, Scalar, Sequence

# Indent, a dash or none, then a name with its value or a value alone. A second dash on the line is not plain.
LINE: Final = re.compile(r"( *)(- (?![- ]))?(?:([a-z][a-z0-9_]*):(?: (?! )(.*))?|(.+))")
# A text that is just as it stands: no mark of YAML at its start, no comment, name or tab in it, no space after it.
SINGLE: Final = re.compile(
    r"(?:[^,\[\]{}#&*!|>'\"%@`?: \t\-]|-(?![ \t\-]|\Z))(?:[^\t:#]++|:(?![ \t]|\Z)|(?<! )#)*+(?<! )"
)
QUOTED: Final = re.compile(r'"([^"\\\t]*)"|\'([^\'\t]*)\'')
BLOCKS: Final = frozenset(("|-", ">-"))
MAX_DEPTH: Final = 16
RESERVED: Final = ("---", "...")


class _Odd(Exception):  # noqa: N818 - no error: libyaml reads on
    """A line that is not plain."""


class _Open:
    """A list or a group of names whose end is not read yet, with the indent of what belongs to it."""

    __slots__ = ("column", "entries", "indent", "items", "key", "keys", "line")

    def __init__(self, indent: int, line: int, *, is_list: bool) -> None:
        self.indent = indent
        self.line = line
        self.column = indent + 1
        self.items: list[Node] | None = [] if is_list else None
        self.entries: dict[str, Node] = {}
        self.keys: dict[str, tuple[int, int]] = {}
        self.key = ""
        """The name that awaits a list or group on the lines below; "" when none does."""


def read(text: str) -> Mapping | None:
    """The group of names that a whole file is; `text` is NFC and free of hidden characters."""
    try:
        return _read(text.split("\n"))
    except _Odd:
        return None


def _read(lines: list[str]) -> Mapping:  # noqa: C901 - one loop over the lines, where a call each would cost as much
    root = _Open(0, 0, is_list=False)
    stack = [root]
    match, is_single = LINE.fullmatch, SINGLE.fullmatch
    lines.append("")  # so that there is always a next line
    number, end = 0, len(lines)
    while number < end:
        line = lines[number]
        number += 1
        found = match(line)
        if found is None:
            if line:
                raise _Odd
            continue
        spaces, dash, name, value, alone = found.groups()
        indent = len(spaces)
        if alone is not None and dash is None:
            if alone[0] == "#" or not alone.strip(" "):
                continue
            raise _Odd
        holder = stack[-1]
        if holder.key:
            if indent <= holder.indent:
                raise _Odd  # a name without a value: rare, and where it stands is for libyaml to say
            holder = _Open(indent, number, is_list=dash is not None)
            stack.append(holder)
            if len(stack) > MAX_DEPTH:
                raise _Odd
        while indent < holder.indent:
            _close(stack)
            holder = stack[-1]
        if indent != holder.indent or (holder.items is None) is not (dash is None):
            raise _Odd
        if dash is not None:
            if name is None:
                node, number = _value(alone, lines, number, indent, indent + 3)
                holder.items.append(node)  # type: ignore[union-attr]  # a dash stands only in lists
                continue
            indent += 2
            holder = _Open(indent, number, is_list=False)
            stack.append(holder)
            if len(stack) > MAX_DEPTH:
                raise _Odd
        if name in holder.keys:
            raise _Odd
        if not root.line:
            root.line = number
        holder.keys[name] = (number, indent + 1)
        if value is None:
            holder.key = name
        elif is_single(value) and lines[number][: indent + 1].strip(" "):  # nearly every line of every file
            holder.entries[name] = Scalar(value, number, indent + len(name) + 3)
        else:
            holder.entries[name], number = _value(value, lines, number, indent, indent + len(name) + 3)
    if stack[-1].key:
        raise _Odd
    while len(stack) > 1:
        _close(stack)
    if not root.keys:
        raise _Odd
    return Mapping(root.entries, root.keys, root.line, 1)


def _close(stack: list[_Open]) -> None:
    """Give what ends to what it lies in."""
    done = stack.pop()
    if done.key or not stack:
        raise _Odd
    node: Node = (
        Mapping(done.entries, done.keys, done.line, done.column)
        if done.items is None
        else Sequence(tuple(done.items), done.line, done.column)
    )
    holder = stack[-1]
    if holder.items is not None:
        holder.items.append(node)
    else:
        holder.entries[holder.key] = node
        holder.key = ""


def _value(value: str, lines: list[str], number: int, indent: int, column: int) -> tuple[Scalar, int]:
    """A text that opens in `column` of line `number`, and the number of lines read with it."""
    if value in BLOCKS:
        return _block(value, lines, number, indent, column)
    if not SINGLE.fullmatch(value):
        quoted = QUOTED.fullmatch(value)
        if quoted is None:
            raise _Odd
        value = (quoted[1] if quoted[1] is not None else quoted[2]).strip()
    _demand_end(lines, number, indent)
    return Scalar(value, number, column), number


def _demand_end(lines: list[str], number: int, indent: int) -> None:
    """Raise if the lines that follow go on with a text."""
    while not lines[number].strip(" "):
        number += 1
        if number == len(lines):
            return
    if not lines[number][: indent + 1].strip(" "):
        raise _Odd


def _block(kind: str, lines: list[str], start: int, indent: int, column: int) -> tuple[Scalar, int]:
    """The text of the lines below that lie deeper: as they are, or folded into one."""
    number = start
    depth = _depth(lines[number])
    if depth <= indent or "\t" in lines[number][: depth + 1]:
        raise _Odd
    margin = " " * depth
    texts: list[str] = []
    while number < len(lines) and (lines[number].startswith(margin) or not lines[number].strip(" ")):
        texts.append(lines[number][depth:])
        number += 1
    if number < len(lines) and _depth(lines[number]) > indent:
        raise _Odd
    while texts and not texts[-1]:
        texts.pop()
    if kind == "|-":
        return Scalar("\n".join(texts).strip(), start, column), number
    if any(not text or text[0] in " \t" or text[-1] in " \t" for text in texts):
        raise _Odd
    return Scalar(" ".join(texts), start, column), number


def _depth(line: str) -> int:
    """How many spaces a line opens with; 0 of a line that holds nothing else."""
    rest = line.lstrip(" ")
    return len(line) - len(rest) if rest else 0

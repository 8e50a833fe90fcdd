"""The parts of a record as it was typed: texts, lists and named values, each with its line and column."""

from __future__ import annotations

from typing import Final, NamedTuple


class Scalar(NamedTuple):
    """A text as typed, NFC, without outer spaces; "" when nothing was typed."""

    text: str
    line: int
    column: int


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int


class Mapping(NamedTuple):
    """Named values; `keys` says where each name stands."""

    entries: dict[str, Node]
    keys: dict[str, tuple[int, int]]
    line: int
    column: int


Node = Scalar | Sequence | Mapping
SHAPES: Final = {Scalar: "một giá trị", Sequence: "một danh sách", Mapping: "một nhóm trường"}

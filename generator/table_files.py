"""The published tables of procedures as files: taken over, or joined anew from the rows of each record."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import ExitStack
from functools import cache
from itertools import chain
from pathlib import Path

from generator import load, opendata
from generator.desk import Examined
from generator.opendata import joined
from generator.press import Spools
from generator.schema import tables
from generator.survey import Survey
from generator.write import Stamp, Tree


def publish(
    looked: Survey, before: Mapping[str, Examined], tables_before: Mapping[str, Stamp], tree: Tree, spools: Spools
) -> dict[str, Stamp]:
    """Every table of procedures into the tree; `before` is what the standing tables were joined from, in their order."""
    stand = {name: stamp for name, stamp in tables_before.items() if tree.stands(stamp)}
    heads = {name: len(opendata.head(name)) for name in names()}
    stamps: dict[str, Stamp] = {}
    with ExitStack() as stack:
        old = {name: _opened(stack, tree.standing(stamp)) for name, stamp in stand.items()}
        new = {number: _opened(stack, spools.path(number)) for number in _spools(looked)}

        def text(name: str, piece: joined.Piece) -> bytes:
            source = old[name] if piece.standing else new[piece.source]
            return os.pread(source, piece.length, piece.start)

        def same(name: str, was: joined.Piece, now: joined.Piece) -> bool:
            return name in old and text(name, was) == text(name, now)

        now = [_lines(one, standing=one.path not in looked.fresh) for one in looked.examined]
        was = [_lines(one, standing=True) for one in before.values()]
        for name, found in joined.pieces(now, was, heads, same).items():
            if name in stand and joined.is_whole(found, heads[name], stand[name].size):
                tree.keep(stand[name])
                stamps[name] = stand[name]
            else:
                lines = (text(name, piece) for piece in joined.merged(found))
                stamps[name] = tree.put_parts(opendata.table_path(name), chain([opendata.head(name)], lines))
    return stamps


def counts(looked: Survey) -> dict[str, int]:
    """How many rows each table of procedures has."""
    found = dict.fromkeys(names(), 0)
    for one in looked.examined:
        for name, _, count in one.rows.lengths:
            found[name] += count
    return found


@cache
def names() -> tuple[str, ...]:
    """The tables whose rows come from procedure files."""
    return tuple(name for name, table in tables().items() if table.fields and _root(name) == load.PROCEDURES)


def _root(name: str) -> str:
    parent = tables()[name].parent
    return _root(parent) if parent else name


def _lines(one: Examined, *, standing: bool) -> joined.Lines:
    return joined.Lines(one.path, standing, one.rows.process, one.rows.start, one.rows.lengths)


def _spools(looked: Survey) -> set[int]:
    return {one.rows.process for one in looked.examined if one.path in looked.fresh and one.rows.lengths}


def _opened(stack: ExitStack, path: Path) -> int:
    """A handle to read from wherever a piece lies: mapped into memory, a whole catalogue's rows would weigh there."""
    handle = os.open(path, os.O_RDONLY)
    stack.callback(os.close, handle)
    return handle

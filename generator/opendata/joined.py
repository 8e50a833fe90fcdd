"""The tables of procedures are joined from the rows of each record: new ones, and those of the standing site.

A table in which nothing has changed is taken over whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple


class Piece(NamedTuple):
    """The lines of one record in one table: a stretch of the standing table, or of what was written anew."""

    standing: bool
    source: int
    start: int
    length: int


class Lines(NamedTuple):
    """A record's lines by table, as they stand or as they were written."""

    path: str
    standing: bool
    source: int
    start: int
    lengths: tuple[tuple[str, int, int], ...]


Same = Callable[[str, Piece, Piece], bool]


def pieces(
    records: Sequence[Lines], before: Iterable[Lines], heads: Mapping[str, int], same: Same
) -> Mapping[str, list[Piece]]:
    """Where the lines of each table come from, in the order of `records`.

    `before` are the records of the standing tables in their order, `heads` the length of each table's first line.
    `same` says whether the lines that were written anew are those that stand.
    """
    old_records = list(before)
    if [record.path for record in records] == [record.path for record in old_records]:
        return _edited(records, old_records, heads, same)
    standing = _standing(old_records, heads)
    found: dict[str, list[Piece]] = {name: [] for name in heads}
    for record in records:
        for name, new in _stretches(record):
            old = standing.get((name, record.path))
            stays = old is not None and (record.standing or (old.length == new.length and same(name, old, new)))
            found[name].append(old if old and stays else new)
    return found


def _edited(
    records: Sequence[Lines], before: Sequence[Lines], heads: Mapping[str, int], same: Same
) -> Mapping[str, list[Piece]]:
    """The same for records that have all stayed in their places: long stretches between the few that have changed."""
    found: dict[str, list[Piece]] = {name: [] for name in heads}
    taken, ends = dict(heads), dict(heads)
    for record, old in zip(records, before, strict=True):
        if record.standing:
            for name, length, _ in old.lengths:
                ends[name] += length
            continue
        new = dict(_stretches(record))
        for name in new.keys() - {name for name, _, _ in old.lengths}:
            found[name] += _until(taken[name], ends[name])
            found[name].append(new[name])
            taken[name] = ends[name]
        for name, length, _ in old.lengths:
            was = Piece(standing=True, source=0, start=ends[name], length=length)
            ends[name] += length
            now = new.get(name)
            if now and now.length == length and same(name, was, now):
                continue
            found[name] += _until(taken[name], was.start)
            found[name] += [now] if now else []
            taken[name] = ends[name]
    return {name: [*stretches, *_until(taken[name], ends[name])] for name, stretches in found.items()}


def _stretches(record: Lines) -> Iterator[tuple[str, Piece]]:
    """Where the lines of a new record lie, one table after the other."""
    at = record.start
    for name, length, _ in record.lengths:
        yield name, Piece(standing=False, source=record.source, start=at, length=length)
        at += length


def _until(start: int, end: int) -> list[Piece]:
    return [Piece(standing=True, source=0, start=start, length=end - start)] if end > start else []


def _standing(before: Iterable[Lines], heads: Mapping[str, int]) -> Mapping[tuple[str, str], Piece]:
    ends = dict(heads)
    found: dict[tuple[str, str], Piece] = {}
    for record in before:
        for name, length, _ in record.lengths:
            found[name, record.path] = Piece(standing=True, source=0, start=ends[name], length=length)
            ends[name] += length
    return found


def is_whole(found: Sequence[Piece], head: int, size: int) -> bool:
    """Whether the pieces are the standing table from its first line to its end."""
    at = head
    for piece in found:
        if not piece.standing or piece.start != at:
            return False
        at += piece.length
    return at == size


def merged(found: Iterable[Piece]) -> Iterator[Piece]:
    """The same stretches with neighbours of one source as one."""
    last: Piece | None = None
    for piece in found:
        if last and last[:2] == piece[:2] and last.start + last.length == piece.start:
            last = last._replace(length=last.length + piece.length)
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last

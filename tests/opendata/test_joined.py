"""A table joined from pieces is the table written whole, whatever came, went, moved or changed."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import pytest

from generator.opendata.joined import Lines, Piece, is_whole, merged, pieces
from tests.edits import by_chance

OLD, NEW = True, False  # where a piece comes from
HEADS = {"fees": b"no,amount\n", "papers": b"name\n", "processes": b"\n"}
Record = dict[str, list[str]]


def bytes_of(record: Record, name: str) -> bytes:
    return "".join(f"{line}\n" for line in record.get(name, ())).encode()


def whole(records: dict[str, Record]) -> dict[str, bytes]:
    """The tables written in one go, the records in the order of their paths."""
    return {
        name: head + b"".join(bytes_of(record, name) for _, record in sorted(records.items()))
        for name, head in HEADS.items()
    }


@dataclass
class Site:
    """Tables that stand, and the records that they were made of."""

    tables: dict[str, bytes] = field(default_factory=dict)
    records: dict[str, Record] = field(default_factory=dict)

    def lines(self) -> list[Lines]:
        """Every record as it stands."""
        return [Lines(path, OLD, 0, 0, _lengths(record)) for path, record in sorted(self.records.items())]

    def build(self, records: dict[str, Record], fresh: set[str], spools: int) -> dict[str, bool]:
        """Join the tables of `records`, of which `fresh` ones are written anew; whether each table stands as it is."""
        written = [bytearray() for _ in range(spools)]
        now = []
        for number, (path, record) in enumerate(sorted(records.items())):
            source = number % spools
            start = len(written[source])
            if path in fresh:
                for name in record:
                    written[source] += bytes_of(record, name)
            now.append(Lines(path, path not in fresh, source, start, _lengths(record)))

        def text(name: str, piece: Piece) -> bytes:
            source = self.tables[name] if piece.standing else written[piece.source]
            return bytes(source[piece.start : piece.start + piece.length])

        def same(name: str, was: Piece, new: Piece) -> bool:
            return text(name, was) == text(name, new)

        heads = {name: len(head) for name, head in HEADS.items()}
        found = pieces(now, self.lines(), heads, same)
        stands = {
            name: name in self.tables and is_whole(found[name], heads[name], len(self.tables[name])) for name in HEADS
        }
        new = {name: HEADS[name] + b"".join(text(name, piece) for piece in merged(found[name])) for name in HEADS}
        plain = {name: HEADS[name] + b"".join(text(name, piece) for piece in found[name]) for name in HEADS}
        assert new == plain, "neighbours put together are the same bytes"
        self.tables, self.records = new, {path: dict(record) for path, record in records.items()}
        return stands


def _lengths(record: Record) -> tuple[tuple[str, int, int], ...]:
    return tuple((name, len(bytes_of(record, name)), len(lines)) for name, lines in record.items())


A: Record = {"fees": ["1,500", "2,700"], "papers": ["đơn"]}
B: Record = {"papers": ["ảnh", "thẻ"]}
C: Record = {"fees": ["1,9"], "papers": ["sổ"], "processes": ["x"]}
THREE = {"a": A, "b": B, "c": C}


def test_the_first_tables_are_written_whole() -> None:
    site = Site()
    assert site.build(THREE, set(THREE), 1) == dict.fromkeys(HEADS, False)
    assert site.tables == {
        "fees": b"no,amount\n1,500\n2,700\n1,9\n",
        "papers": "name\nđơn\nảnh\nthẻ\nsổ\n".encode(),
        "processes": b"\nx\n",
    }


@pytest.mark.parametrize(
    ("records", "fresh", "stand"),
    [
        (THREE, set(), {"fees", "papers", "processes"}),
        (THREE, {"b"}, {"fees", "papers", "processes"}),  # written anew, and the same
        ({**THREE, "b": {"papers": ["ảnh", "thẻ X"]}}, {"b"}, {"fees", "processes"}),
        ({**THREE, "b": {"papers": ["thẻ", "ảnh"]}}, {"b"}, {"fees", "processes"}),  # as long, but not the same
        ({**THREE, "b": {**B, "fees": ["3,1"]}}, {"b"}, {"papers", "processes"}),
        ({"a": A, "c": C}, set(), {"fees", "processes"}),
        ({"a": A, "b": B}, set(), set()),
        ({**THREE, "bb": {"processes": ["y"]}}, {"bb"}, {"fees", "papers"}),
        ({"a": A, "b": B, "d": C}, {"d"}, set()),  # another path with the same lines
        ({}, set(), set()),
    ],
)
def test_a_table_stands_when_nothing_in_it_has_changed(
    records: dict[str, Record], fresh: set[str], stand: set[str]
) -> None:
    site = Site()
    site.build(THREE, set(THREE), 2)
    assert {name for name, stands in site.build(records, fresh, 2).items() if stands} == stand
    assert site.tables == whole(records)


def changed(records: dict[str, Record], chance: random.Random) -> set[str]:
    """Edit the records by chance; the paths of those that must be written anew."""
    fresh: set[str] = set()
    for _ in range(chance.randrange(5)):
        path = f"{chance.randrange(12):02d}"
        what = chance.choice(("write", "write", "delete", "again"))
        if what == "write":
            names = chance.sample(list(HEADS), chance.randrange(len(HEADS) + 1))
            records[path] = {n: [str(chance.randrange(3)) for _ in range(chance.randrange(1, 4))] for n in names}
        elif what == "delete":
            records.pop(path, None)
        if what != "delete" and path in records:
            fresh.add(path)
    return fresh & records.keys()


@pytest.mark.parametrize("seed", range(30))
def test_joined_tables_are_those_written_whole(seed: int) -> None:
    chance = by_chance(seed)
    site, records = Site(), dict[str, Record]()
    for _ in range(25):
        fresh = changed(records, chance)
        before = dict(site.tables)
        stands = site.build(records, fresh, chance.choice((1, 2, 3)))
        assert site.tables == whole(records)
        assert {name for name, as_it_is in stands.items() if as_it_is} <= {
            name for name, content in before.items() if content == site.tables[name]
        }
        # a second look without any change takes every table over
        assert site.build(records, set(), 1) == dict.fromkeys(HEADS, True)


@pytest.mark.parametrize(
    ("found", "head", "size", "expected"),
    [
        ([], 5, 5, True),
        ([], 5, 6, False),
        ([Piece(OLD, 0, 5, 2), Piece(OLD, 0, 7, 1)], 5, 8, True),
        ([Piece(OLD, 0, 5, 2), Piece(OLD, 0, 7, 1)], 5, 9, False),
        ([Piece(OLD, 0, 7, 1), Piece(OLD, 0, 5, 2)], 5, 8, False),
        ([Piece(OLD, 0, 5, 2), Piece(NEW, 0, 7, 1)], 5, 8, False),
        ([Piece(OLD, 0, 6, 2)], 5, 8, False),
    ],
)
def test_whole_is_from_the_first_line_to_the_end(
    found: list[Piece],
    head: int,
    size: int,
    expected: bool,  # noqa: FBT001
) -> None:
    assert is_whole(found, head, size) is expected


def test_neighbours_of_one_source_are_put_together() -> None:
    found = [Piece(OLD, 0, 5, 2), Piece(OLD, 0, 7, 3), Piece(OLD, 0, 12, 1), Piece(NEW, 0, 13, 1),
             Piece(NEW, 1, 14, 1), Piece(NEW, 1, 15, 2)]  # fmt: skip
    assert list(merged(found)) == [
        Piece(OLD, 0, 5, 5), Piece(OLD, 0, 12, 1), Piece(NEW, 0, 13, 1), Piece(NEW, 1, 14, 3),
    ]  # fmt: skip
    assert list(merged([])) == []

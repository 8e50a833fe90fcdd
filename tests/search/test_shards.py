"""Shards: what they hold, and that a change makes only few of them again, with the bytes of a whole build."""

from __future__ import annotations

from array import array

from generator.search import Entry
from generator.search.shards import ROOM, build, numbers
from tests.search.conftest import ENTRIES, entry


def many(count: int, body: str = "hồ sơ số {}") -> list[Entry]:
    """Entries whose bodies share pairs and have some of their own."""
    return [entry(f"8.{n:06d}", "Việc", "ho-tich", "ubnd-xa", 0, body.format(n)) for n in range(count)]


def holding(entries: list[Entry], pairs: list[int]) -> list[Entry]:
    """The entries with these hashes as their bodies, which keep the first 30 bits of each."""
    body = array("I", sorted(pair >> 2 for pair in pairs)).tobytes()
    return [each._replace(body=body) for each in entries]


def test_a_shard_lists_pairs_and_procedures_by_hand() -> None:
    entries = holding(many(3), [0x4000_0001, 0x4001_0000])
    first, second, third = sorted(numbers([each.code for each in entries]).values())
    assert (first, second, third) == (0, 1, 2), "one bucket: numbers in the order of codes"
    shards = build(entries)
    assert shards.bits == 2
    # keys: bits 2 to 17 of the hash; 0x40000001 → 0, 0x40010000 → 4; both in all three procedures
    assert shards.files == [b"", bytes([0, 3, 0, 1, 1, 4, 3, 0, 1, 1]), b"", b""]


def test_a_pair_that_many_hold_is_only_named() -> None:
    shards = build(holding(many(40), [0x4000_0001]))
    (content,) = [each for each in shards.files if each]
    assert content == bytes([0, 0]), "more than a quarter of 40: key 0, 0 procedures"


def test_numbers_stay_when_a_record_comes() -> None:
    codes = [f"8.{n:06d}" for n in range(600)]
    before, after = numbers(codes), numbers([*codes, "8.900000"])
    moved = {number // ROOM for code, number in before.items() if after[code] != number}
    assert moved <= {after["8.900000"] // ROOM}
    assert len(set(after.values())) == 601


def test_a_change_makes_few_shards_again_with_the_same_bytes() -> None:
    entries = many(600)
    before = build(entries)
    changed = [*entries]
    changed[77] = entry("8.000077", "Việc", "ho-tich", "ubnd-xa", 0, "hồ sơ số 77 có thêm chữ")
    again = build(changed, before)
    assert again == build(changed)
    assert 0 < sum(old is not new for old, new in zip(before.files, again.files, strict=True)) <= 8


def test_a_record_less_or_more_gives_the_bytes_of_a_whole_build() -> None:
    entries = many(600)
    before = build(entries)
    assert build(entries[1:], before) == build(entries[1:])
    more = [*entries, entry("8.900000", "Việc", "ho-tich", "ubnd-xa", 0, "một việc khác")]
    assert build(more, before) == build(more)


def test_the_order_of_entries_does_not_matter() -> None:
    assert build(ENTRIES) == build(ENTRIES[::-1])

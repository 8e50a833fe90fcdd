"""What the rules share."""

from datetime import date

from generator.issue import Where
from generator.model import Fee, Unit
from generator.rules.parts import called, has_ended, ids, named, way_back

ENDED = Unit(Where("f", 1, 1, {}), "so-cu", "Sở Cũ", "so", valid_to=date(2025, 6, 30))


def test_named_by_field_and_by_list() -> None:
    assert named(Fee, "cap") == "«Mức tối đa» (cap)"
    assert named(Fee, "tiers") == "«Bậc thu» (tiers)"


def test_way_back_is_the_shortest() -> None:
    ways = {"a": ("b", "c"), "b": ("c",), "c": ("a",), "d": ("a",)}
    assert way_back("a", ways) == ("a", "c", "a")
    assert way_back("d", ways) == ()


def test_ids_are_told_once_and_cut() -> None:
    assert ids(["a", "b", "a"]) == "a, b"
    assert ids("abcdefg") == "a, b, c, d, e và 2 mã khác"


def test_last_day_still_counts() -> None:
    assert called(ENDED) == "«Sở Cũ» (so-cu)"
    assert not has_ended(ENDED, date(2025, 6, 30))
    assert has_ended(ENDED, date(2025, 7, 1))

"""Three-way merge: what people wrote wins, what the source changed elsewhere comes in."""

from __future__ import annotations

import pytest

from generator.house import Value
from generator.importers.merge import Difference, differences, merge

A: Value = {"title": "a", "note": "b"}
FORM: Value = {"id": "f", "name": "Mẫu"}


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "merged"),
    [
        (A, A, A, A),
        (A, A, {"title": "x"}, {"title": "x"}),
        (A, {"title": "của tôi", "note": "b"}, {"title": "a", "note": "c"}, {"title": "của tôi", "note": "c"}),
        (A, {"title": "a"}, A, {"title": "a"}),
        (A, {"title": "a", "note": "b", "summary": "s"}, {"title": "x", "note": "b"}, {"title": "x", "note": "b", "summary": "s"}),
        ({"l": ["a"]}, {"l": ["a", "tôi"]}, {"l": ["a", "b"]}, {"l": ["a", "b", "tôi"]}),
        ({"l": [FORM]}, {"l": [{"id": "f", "name": "Mẫu", "url": "u"}]}, {"l": [{"id": "f", "name": "Mẫu 1"}, {"id": "g"}]},
         {"l": [{"id": "f", "name": "Mẫu 1", "url": "u"}, {"id": "g"}]}),
        ({"l": [{"n": "p"}, {"n": "q"}]}, {"l": [{"n": "p", "w": "tôi"}, {"n": "q"}]}, {"l": [{"n": "p"}, {"n": "r"}]},
         {"l": [{"n": "p", "w": "tôi"}, {"n": "r"}]}),
    ],
)  # fmt: skip
def test_both_sides_are_kept(base: Value, mine: Value, theirs: Value, merged: Value) -> None:
    result = merge(base, mine, theirs)
    assert (result.value, result.conflicts) == (merged, [])


def test_where_both_changed_people_win_and_the_source_is_told() -> None:
    result = merge({"title": "a"}, {"title": "tôi"}, {"title": "nguồn"})
    assert result.value == {"title": "tôi"}
    assert result.conflicts == [Difference(("title",), "tôi", "nguồn")]


def test_a_list_that_moved_under_a_hand_made_change_is_a_conflict() -> None:
    result = merge({"l": [{"n": "p"}]}, {"l": [{"n": "p", "w": "tôi"}]}, {"l": [{"n": "x"}]})
    assert result.value == {"l": [{"n": "p", "w": "tôi"}]}
    assert [d.path for d in result.conflicts] == [("l",)]


def test_differences_go_as_deep_as_they_can() -> None:
    assert list(differences({"l": [{"n": "a"}], "t": "x"}, {"l": [{"n": "b"}], "t": "x", "s": "y"})) == [
        Difference(("l", "1", "n"), "a", "b"),
        Difference(("s",), None, "y"),
    ]

"""Boxes below one another, ways in tracks that do not touch."""

import re

from generator.charts.chain import Node, Tie, chain

NODES = [Node("a", -1, "A", ""), Node("b", -1, "B", ""), Node("c", 0, "C" * 80, "", here=True), Node("d", 1, "D", "")]
TIES = [Tie("c", "a", "thuc-hien"), Tie("c", "b", "dan-chieu"), Tie("d", "c", "sua-doi"), Tie("d", "x", "can-cu")]


def test_boxes_stand_below_one_another_further_right_with_each_step() -> None:
    drawing = chain(NODES, TIES)
    assert [box.y for box in drawing.boxes] == [4, 66, 128, 190]
    steps = [box.x - drawing.boxes[0].x for box in drawing.boxes]
    assert steps == [0, 0, 18, 36]
    assert len(drawing.boxes[2].name) == 56
    assert drawing.height == 4 * 62 - 16 + 8


def test_ways_lead_to_known_boxes_only_and_stay_left_of_all() -> None:
    drawing = chain(NODES, TIES)
    assert [way.kind for way in drawing.ways] == ["thuc-hien", "dan-chieu", "sua-doi"]
    left = min(box.x for box in drawing.boxes)
    turns = [int(x) for way in drawing.ways for x in re.findall(r"H(\d+)V", way.path)]
    assert all(0 < x < left for x in turns)


def test_ways_whose_rows_overlap_have_tracks_of_their_own() -> None:
    first, second, third = (re.findall(r"H(\d+)V", way.path)[0] for way in chain(NODES, TIES).ways)
    assert first != second  # both end at row 2
    assert third not in (first, second)  # it begins at row 2, where they end


def test_nothing_to_draw() -> None:
    assert chain([], []).boxes == ()

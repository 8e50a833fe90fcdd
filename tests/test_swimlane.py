"""The drawing of a process, worked out on paper: lanes 190 wide from x = 26, rows 98 high from y = 62, boxes 168 × 70."""

from decimal import Decimal

import pytest

from generator import swimlane
from generator.issue import Where
from generator.model import Process, ProcessStep

AT = Where("x.yaml", 1, 1, {})


def step(
    number: int, unit: str, *, back: int | None = None, shares: int | None = None, role: str = "Vai"
) -> ProcessStep:
    duration = None if shares else Decimal("4")
    return ProcessStep(AT, number, role, "Việc.", unit, duration, "gio-lam-viec", shares, back)


def drawn(*steps: ProcessStep) -> swimlane.Drawing:
    process = Process(AT, 1, Decimal(1), "ngay-lam-viec", steps=steps)
    return swimlane.draw(process, {"a": "Sở A", "b": "Văn phòng B"}.__getitem__)


THREE = drawn(step(1, "a"), step(2, "b", shares=1), step(3, "a", back=1))


def test_a_unit_has_one_lane_where_the_dossier_first_meets_it() -> None:
    assert [(lane.unit, lane.name, lane.x, lane.steps) for lane in THREE.lanes] == [
        ("a", "Sở A", 26, (1, 3)),
        ("b", "Văn phòng B", 216, (2,)),
    ]


def test_steps_stand_below_one_another_in_their_lanes() -> None:
    assert [(box.lane, box.x, box.y) for box in THREE.boxes] == [(0, 37, 76), (1, 227, 174), (0, 37, 272)]
    assert [box.time for box in THREE.boxes] == ["4 giờ làm việc", "chung với bước 1", "4 giờ làm việc"]
    assert (THREE.width, THREE.height) == (438, 356)


def test_ways_lead_onward_back_and_tie_what_shares_a_duration() -> None:
    assert [(way.kind, way.start, way.end, way.path) for way in THREE.ways] == [
        ("chuyen", 1, 2, "M121 146V160H311V174"),
        ("chuyen", 2, 3, "M311 244V258H121V272"),
        ("ve", 3, 1, "M205 315H422V103H205"),
        ("chung", 1, 2, "M37 90H8V230H227"),
    ]


def test_within_a_lane_the_way_runs_straight_down() -> None:
    (way,) = drawn(step(1, "a"), step(2, "a")).ways
    assert (way.kind, way.path) == ("tiep", "M121 146V174")


def test_a_step_without_a_unit_has_a_lane_that_says_so_and_is_no_hand_over() -> None:
    drawing = drawn(step(1, "a"), step(2, ""))
    assert [lane.name for lane in drawing.lanes] == ["Sở A", "Chưa rõ đơn vị"]
    assert [way.kind for way in drawing.ways] == ["tiep"]


def test_a_way_back_to_a_step_that_is_not_there_is_left_out() -> None:
    assert [way.kind for way in drawn(step(1, "a"), step(2, "a", back=7)).ways] == ["tiep"]


@pytest.mark.parametrize(
    ("steps", "windows"),
    [(1, ((0, 160),)), (9, ((0, 944),)), (10, ((0, 944), (944, 98))), (19, ((0, 944), (944, 882), (1826, 98)))],
)
def test_a_long_drawing_is_cut_between_rows(steps: int, windows: tuple[tuple[int, int], ...]) -> None:
    assert drawn(*(step(n, "a") for n in range(1, steps + 1))).windows == windows


def test_long_words_are_cut_into_two_lines_and_end_in_an_ellipsis() -> None:
    role = "Trưởng Bộ phận Tiếp nhận và Trả kết quả của Trung tâm"
    (box,) = drawn(step(1, "a", role=role)).boxes
    assert box.lines == ((96, "1. Trưởng Bộ phận Tiếp"), (111, "nhận và Trả kết quả …"))

"""libyaml's complaints: each of our explanations is really reached by a file in tests/bad_reading."""

from pathlib import Path

import pytest
import yaml

from generator.yaml_faults import FAULTS, STARTS, UNKNOWN, explain

TOLD = "".join(path.read_text(encoding="utf-8") for path in (Path(__file__).parent / "bad_reading").glob("*.txt"))
WORDS = [*((message, hint) for _, message, hint in FAULTS), *STARTS.values(), UNKNOWN]


@pytest.mark.parametrize(("message", "hint"), WORDS)
def test_every_explanation_has_a_bad_file(message: str, hint: str) -> None:
    assert f" {message} → {hint}\n" in TOLD


def mark(line: int, column: int) -> yaml.Mark:
    return yaml.Mark("f", 0, line, column, None, 0)


@pytest.mark.parametrize(
    ("fault", "place"),
    [
        (yaml.MarkedYAMLError(problem="?"), (1, 1)),
        (yaml.MarkedYAMLError("while x", mark(4, 2), "?", None), (5, 3)),
        (yaml.MarkedYAMLError("while x", mark(4, 2), "?", mark(6, 0)), (7, 1)),
        (yaml.MarkedYAMLError("while scanning a quoted scalar", mark(4, 2), "?", mark(6, 0)), (5, 3)),
        (yaml.MarkedYAMLError("while parsing a flow mapping", mark(4, 2), "?", mark(6, 0)), (5, 3)),
        (yaml.MarkedYAMLError("while parsing a block mapping", mark(4, 2), "?", mark(6, 0)), (7, 1)),
    ],
)
def test_the_place_is_where_a_person_should_look(fault: yaml.MarkedYAMLError, place: tuple[int, int]) -> None:
    assert explain(fault, "")[2:] == place


def test_an_unknown_complaint_points_to_the_samples() -> None:
    assert explain(yaml.MarkedYAMLError(problem="found the unheard of"), "[a]") == (*UNKNOWN, 1, 1)


def test_a_sign_that_no_value_may_start_with_is_named() -> None:
    fault = yaml.MarkedYAMLError(problem="found character that cannot start any token", problem_mark=mark(1, 3))
    assert explain(fault, "a: b\nc: @d")[0] == "Giá trị bắt đầu bằng @."
    assert explain(fault, "a: b\nc: ^d")[:2] == UNKNOWN
    assert explain(fault, "a: b")[:2] == UNKNOWN

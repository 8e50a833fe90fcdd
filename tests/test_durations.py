"""Sums of internal processes, by hand."""

from decimal import Decimal

import pytest

from generator import durations
from generator.issue import Where
from generator.model import Process, ProcessStep

AT = Where("x.yaml", 1, 1, {})
Written = tuple[str, str, str]  # unit, duration, counting


def a_process(amount: str, counting: str, *steps: Written) -> Process:
    return Process(
        where=AT,
        process_no=1,
        amount=Decimal(amount),
        counting=counting,
        steps=tuple(
            ProcessStep(
                where=AT, step_no=i, role="r", text="t", unit=unit, duration=Decimal(d) if d else None, counting=c
            )
            for i, (unit, d, c) in enumerate(steps, 1)
        ),
    )


@pytest.mark.parametrize(
    ("process", "answer"),
    [
        (a_process("1", "ngay-lam-viec", ("a", "4", "gio-lam-viec"), ("a", "0.5", "ngay-lam-viec")), True),
        (a_process("8", "gio-lam-viec", ("a", "1", "ngay-lam-viec"), ("a", "", "")), True),
        (a_process("2", "ngay-lam-viec", ("a", "1.5", "ngay-lam-viec")), False),
        (a_process("2", "ngay", ("a", "2", "ngay-lam-viec")), None),
        (a_process("2", "ngay-lam-viec", ("a", "2", "ngay")), None),
    ],
)
def test_whether_steps_sum_to_the_limit(process: Process, answer: bool | None) -> None:  # noqa: FBT001
    assert durations.sums_up(process) is answer


def test_hand_overs_count_changes_of_unit_and_pass_over_blanks() -> None:
    steps = (("a", "1", "ngay"), ("", "1", "ngay"), ("a", "1", "ngay"), ("b", "1", "ngay"), ("a", "1", "ngay"))
    assert durations.hand_overs(a_process("5", "ngay", *steps)) == 2

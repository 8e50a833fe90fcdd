"""Indicators 1.1 to 1.3, by hand: 20 days or 5 working days before, 10 or 5 working days after, all parts."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.catalog import Catalog
from generator.indicators import (
    ENTERED,
    IMPLEMENTED,
    ISSUED,
    TAKES_EFFECT,
    Unknown,
    Verdict,
    decided_in_time,
    entered_in_time,
    indicators,
)
from generator.model import Publication
from generator.progress import Rate
from tests.conftest import TODAY

Expected = date | bool | tuple[str, ...]


def told(found: Verdict) -> Expected:
    """The last day of a failure, what an unknown lacks, or that it was in time."""
    return found if isinstance(found, bool) else found.lacks if isinstance(found, Unknown) else found.due or ()


def with_days(sample: Catalog, issued_on: date | None, valid_from: date | None) -> Catalog:
    """The sample with one decision and one text of these days."""
    decision = replace(sample.legal_texts["21-qd-bss-2025"], issued_on=issued_on)
    text = replace(sample.legal_texts["07-2025-tt-bss"], valid_from=valid_from)
    return replace(sample, legal_texts={"qd": decision, "tt": text})


def publication(level: str, published_on: date | None = None, **more: Any) -> Publication:
    return Publication(level, more.get("legal_text", "qd"), more.get("implements", "tt"), published_on)


@pytest.mark.parametrize(
    ("level", "issued_on", "valid_from", "expected", "why"),
    [
        ("bo", date(2026, 6, 11), date(2026, 7, 1), True, "20 ngày trước 01/7 là 11/6"),
        ("bo", date(2026, 6, 12), date(2026, 7, 1), date(2026, 6, 11), "chậm một ngày"),
        ("tinh", date(2026, 6, 24), date(2026, 7, 1), True, "5 ngày làm việc trước thứ Tư 01/7 là thứ Tư 24/6"),
        ("tinh", date(2026, 6, 25), date(2026, 7, 1), date(2026, 6, 24), "chậm một ngày"),
        ("bo", None, date(2026, 7, 1), (ISSUED,), "không biết ngày quyết định"),
        ("bo", date(2026, 6, 11), None, (TAKES_EFFECT,), "không biết ngày hiệu lực"),
        ("bo", date(2026, 11, 24), date(2027, 7, 1), (ISSUED,), "ngày mai mới ban hành thì chưa nói gì"),
    ],
)  # fmt: skip
def test_a_decision_in_time(
    sample: Catalog, level: str, issued_on: date | None, valid_from: date | None, expected: Expected, why: str
) -> None:
    procedure = sample.procedures["1.900010"]
    found = decided_in_time(procedure, publication(level), with_days(sample, issued_on, valid_from), TODAY)
    assert told(found) == expected, why


@pytest.mark.parametrize(
    ("level", "published_on", "expected", "why"),
    [
        ("bo", date(2026, 6, 15), True, "10 ngày làm việc từ thứ Hai 01/6 là thứ Hai 15/6"),
        ("bo", date(2026, 6, 16), date(2026, 6, 15), "chậm một ngày"),
        ("tinh", date(2026, 6, 8), True, "5 ngày làm việc từ 01/6 là 08/6"),
        ("tinh", date(2026, 6, 9), date(2026, 6, 8), "chậm một ngày"),
        ("tinh", None, (ENTERED,), "chưa biết ngày công khai thì không xếp là chậm"),
        ("tinh", date(2026, 12, 1), (ENTERED,), "ngày công khai ở tương lai thì chưa tính"),
    ],
)
def test_entered_in_time(sample: Catalog, level: str, published_on: date | None, expected: Expected, why: str) -> None:
    catalog = with_days(sample, date(2026, 6, 1), None)
    found = entered_in_time(sample.procedures["1.900010"], publication(level, published_on), catalog, TODAY)
    assert told(found) == expected, why


def test_a_decision_that_the_register_lacks_is_unknown(sample: Catalog) -> None:
    procedure, nothing = sample.procedures["1.900010"], publication("bo", TODAY, legal_text="", implements="")
    assert told(decided_in_time(procedure, nothing, sample, TODAY)) == (ISSUED, IMPLEMENTED)
    assert told(entered_in_time(procedure, nothing, sample, TODAY)) == (ISSUED,)


def test_the_sample_by_hand(sample: Catalog) -> None:
    """Five public procedures in force have seven decisions; two of them tell the text that they put into practice.

    The ministry's of 15/4/2025 is late (20 days before 01/5/2025 are 11/4), the province's of 22/4/2025 is not (five
    working days before are at the earliest 22/4). Both stood in the database within three days.
    """
    first, second, third = indicators(sample, TODAY)
    assert (first.passed, first.counted, len(first.unknowns)) == (1, 2, 5)
    assert [(f.procedure.code, f.due, f.done) for f in first.failures] == [
        ("1.900010", date(2025, 4, 11), date(2025, 4, 15))
    ]
    assert (second.passed, second.counted, len(second.unknowns), second.failures) == (2, 2, 5, ())
    assert (third.passed, third.counted, len(third.unknowns)) == (1, 5, 0)
    assert all(failure.gaps for failure in third.failures)


def test_the_national_totals_of_2017_as_arithmetic() -> None:
    """Báo cáo 1270/BC-TCTTTg, 27/12/2017: 21.914 tasks; done 16.051, of them in time 14.068, late 1.983; not done
    5.863, of them in time 5.640, overdue 223.

    Its "98,62%" is done ÷ (done + overdue); our rate counts late ones as late: 14.068 ÷ 16.274 = 86,4%.
    """
    in_time, late, open_in_time, overdue = 14_068, 1_983, 5_640, 223
    assert in_time + late == 16_051
    assert open_in_time + overdue == 5_863
    assert 16_051 + 5_863 == 21_914
    rate = Rate(in_time, in_time + late + overdue, open_in_time)
    assert rate.counted == 16_274
    assert rate.counted + rate.left_out == 21_914
    assert rate.percent is not None
    assert round(rate.percent, 2) == 86.44
    assert round(100 * 16_051 / rate.counted, 2) == 98.63, "nguồn in 98,62%"

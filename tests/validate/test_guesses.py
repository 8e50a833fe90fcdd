"""What was probably meant, and when it is sure enough to be written without asking."""

import re

import pytest

from generator.schema import tables
from generator.validate.guesses import Guess, guess
from generator.wording import slug

DAY = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ("18/7/2026", Guess("2026-07-18", sure=True)),  # no 18th month
        ("7/8/2026", Guess("2026-08-07", sure=False)),  # 7 August here, 8 July where a spreadsheet is American
        ("8/8/2026", Guess("2026-08-08", sure=True)),  # either way
        ("ngày 7 tháng 8 năm 2026", Guess("2026-08-07", sure=True)),
        ("7/18/2026", Guess("2026-07-18", sure=True)),
        ("08/8/2026", Guess("2026-08-08", sure=True)),
        ("31/9/2026", None),
        ("18/7/26", Guess("2026-07-18", sure=False)),  # a year in two digits: 26 July 2018 as well
        ("26-07-18", Guess("2018-07-26", sure=False)),
        ("20/12/93", Guess("1993-12-20", sure=False)),
        ("20-Dec-93", Guess("1993-12-20", sure=False)),
        ("46277", Guess("2026-09-12", sure=False)),
        ("46277000", None),
    ],
)
def test_days(seen: str, expected: Guess | None) -> None:
    field = tables()["procedures"].field("checked_on")
    assert guess(field, seen, lambda text: DAY.fullmatch(text) is not None) == expected


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ("15h", Guess("15:00", sure=True)),
        ("9:00", Guess("09:00", sure=True)),
        ("3h", Guess("03:00", sure=False)),  # an office means three in the afternoon
        ("22h", Guess("22:00", sure=False)),
    ],
)
def test_hours(seen: str, expected: Guess) -> None:
    field = tables()["procedures"].field("same_day_cutoff")
    assert guess(field, seen, lambda text: re.fullmatch(field.pattern, text) is not None) == expected


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ("20.000.000", Guess("20000000", sure=True)),
        ("20.000 đồng", Guess("20000", sure=True)),
        ("20,000", Guess("20000", sure=False)),  # twenty thousand, or twenty with three decimals
        ("0,25", Guess("0.25", sure=True)),
        ("1,5 triệu", Guess("1500000", sure=False)),
        ("15 ngày", Guess("15", sure=False)),  # the unit must go somewhere else
        ("ba", Guess("3", sure=True)),
        ("nhiều", None),
    ],
)
def test_amounts(seen: str, expected: Guess | None) -> None:
    field = tables()["fees"].field("amount")
    assert guess(field, seen, lambda text: re.fullmatch(r"[0-9]+(\.[0-9]+)?", text) is not None) == expected


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ("Trực tiếp", Guess("truc-tiep", sure=True)),
        ("TRUC_TIEP", Guess("truc-tiep", sure=True)),
        ("truc-tiepp", Guess("truc-tiep", sure=False)),
        ("nộp trực tuyến", Guess("truc-tuyen", sure=False)),
        ("điện thoại", None),
    ],
)
def test_words_of_a_list(seen: str, expected: Guess | None) -> None:
    field = tables()["channels"].field("channel")
    assert guess(field, seen, lambda text: text in field.labels) == expected


def test_what_stands_beside_is_the_last_resort() -> None:
    field = tables()["procedures"].field("code")

    def accepts(text: str) -> bool:
        return re.fullmatch(field.pattern, text) is not None

    assert guess(field, "1.00119", accepts, "1.001193") == Guess("1.001193", sure=False)
    assert guess(field, "1.00119", accepts, "2.900000") is None
    assert guess(field, "1.00119", accepts) is None


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ("2026-09-11T17:00:00Z", Guess("2026-09-12", sure=False)),  # midnight of the 12th in Viet Nam
        ("2026-09-11T07:00:00Z", Guess("2026-09-11", sure=True)),  # the same day there
        ("2026-09-11T17:00:00+07:00", Guess("2026-09-11", sure=True)),
    ],
)
def test_a_moment_of_another_zone_may_be_another_day(seen: str, expected: Guess) -> None:
    field = tables()["procedures"].field("checked_on")
    assert guess(field, seen, lambda text: DAY.fullmatch(text) is not None) == expected


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ("năm", Guess("5", sure=True)),
        ("sau", Guess("6", sure=False)),  # "after"
        ("không", Guess("0", sure=False)),  # nobody knows, or nothing to pay
    ],
)
def test_a_number_in_words_is_sure_only_with_its_marks(seen: str, expected: Guess) -> None:
    field = tables()["fees"].field("amount")
    assert guess(field, seen, str.isdigit) == expected


@pytest.mark.parametrize(
    ("seen", "expected"),
    [("đúng", Guess("true", sure=True)), ("co", Guess("true", sure=True)), ("dừng", Guess("true", sure=False))],
)
def test_yes_is_sure_only_as_it_is_spelled(seen: str, expected: Guess) -> None:
    field = tables()["papers"].field("shown")
    assert guess(field, seen, lambda text: text in ("true", "false")) == expected


def test_no_two_values_of_a_list_are_spelled_alike() -> None:
    for table in tables().values():
        for field in table.fields:
            spelled: dict[str, str] = {}
            for value, label in field.labels.items():
                for name in {slug(value), slug(label)}:
                    assert spelled.setdefault(name, value) == value, (table.name, field.name, name)

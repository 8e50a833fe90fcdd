"""The answers of the box, each with the cases and channels that it holds for."""

from dataclasses import replace
from datetime import date

import pytest

from generator.catalog import Catalog
from generator.issue import Where
from generator.model import Channel, Fee, Limit
from generator.pages.procedure_summary import Line, summary
from tests.conftest import TODAY

FULL = "1.900010"


def test_the_limits_of_the_fullest_record(sample: Catalog) -> None:
    assert summary(sample, sample.at_hand[FULL], TODAY).limits == (
        Line("3 ngày làm việc (không phải xác minh)", "nộp trực tiếp", (("truc-tiep", ("lan-dau", "tre-em")),)),
        Line("1,5 ngày làm việc, rồi 10 ngày (phải xác minh)", "nộp trực tiếp", (("truc-tiep", ("cap-lai",)),)),
        Line("12 giờ làm việc", "nộp trực tuyến", (("truc-tuyen", ()),)),
        Line(
            "Như nộp trực tiếp, tính từ ngày xã nhận được phong bì.",
            "nộp qua dịch vụ bưu chính",
            (("buu-chinh", ()),),
        ),
    )


def test_the_fees_say_the_amount_first(sample: Catalog) -> None:
    assert summary(sample, sample.at_hand[FULL], TODAY).fees == (
        Line("30.000 đồng/cuốn (lệ phí cấp sổ); có miễn, giảm", "nộp trực tiếp", (("truc-tiep", ("lan-dau",)),)),
        Line("Không thu (lệ phí)", "nộp trực tiếp", (("truc-tiep", ("tre-em",)),)),
        Line(
            "Lệ phí: Bằng một nửa mức cấp lần đầu (Người làm mất sổ)", "nộp trực tiếp", (("truc-tiep", ("cap-lai",)),)
        ),
        Line("15.000 đồng/cuốn (lệ phí cấp sổ)", "nộp trực tuyến", (("truc-tuyen", ()),)),
        Line("Lệ phí: chưa có thông tin", "nộp qua dịch vụ bưu chính", (("buu-chinh", ()),)),
    )


def test_a_fee_that_has_ended_is_no_answer(sample: Catalog) -> None:
    """From 2027 on the 30.000 of the first case no longer applies, and nobody has said what does."""
    later = summary(sample, sample.at_hand[FULL], date(2027, 1, 1)).fees
    assert [line.text for line in later] == [
        "Không thu (lệ phí)",
        "Lệ phí: Bằng một nửa mức cấp lần đầu (Người làm mất sổ)",
        "15.000 đồng/cuốn (lệ phí cấp sổ)",
        "Lệ phí: chưa có thông tin",
    ]


def test_where_depends_on_the_channel(sample: Catalog) -> None:
    *desks, online = summary(sample, sample.at_hand[FULL], TODAY).where
    assert all(line.scopes == (("truc-tiep", ()), ("buu-chinh", ())) for line in desks)
    assert online == Line(
        "Cổng Dịch vụ công quốc gia", "", (("truc-tuyen", ()),), "https://dichvucong.example/nop/900010"
    )


def test_what_nobody_has_said_is_unknown(sample: Catalog) -> None:
    bare = next(p for p in sample.at_hand.values() if not p.channels)
    told = summary(sample, bare, TODAY)
    assert told.limits == (Line("Chưa có thông tin"),)
    assert told.fees == (Line("Chưa có thông tin"),)
    assert told.channels == ()


HERE = Where("f", 1, 1, {})


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (("Theo mức của tỉnh.", "(Theo mức của tỉnh)"), ["Lệ phí: Theo mức của tỉnh"]),
        (("- Theo mức của tỉnh;", "Theo mức của tỉnh"), ["Lệ phí: Theo mức của tỉnh"]),
        (("(a) 5 đồng và (b)", "a) 5 đồng và (b"), ["Lệ phí: (a) 5 đồng và (b)", "Lệ phí: a) 5 đồng và (b"]),
        (("(Miễn (nếu có))", "Miễn (nếu có)"), ["Lệ phí: Miễn (nếu có)"]),
        (("1,5 lần", "15 lần"), ["Lệ phí: 1,5 lần", "Lệ phí: 15 lần"]),
    ],
)
def test_rules_that_differ_by_what_stands_around_them_are_one_answer(
    sample: Catalog, rules: tuple[str, ...], said: list[str]
) -> None:
    channels = tuple(
        Channel(HERE, 1, name, limits=(Limit(HERE, 1, "khong-quy-dinh", fees=(Fee(HERE, 1, "le-phi", rule=rule),)),))
        for name, rule in zip(("truc-tiep", "buu-chinh"), rules, strict=True)
    )
    told = summary(sample, replace(sample.at_hand[FULL], channels=channels), TODAY)
    assert [line.text for line in told.fees] == said

"""Parts of a procedure that its record does not tell: those of Nghị định 63/2010/NĐ-CP, Điều 8."""

from dataclasses import replace

from generator.catalog import Catalog
from generator.model import Publication
from generator.openness import gaps, publications


def test_a_whole_record_lacks_nothing(sample: Catalog) -> None:
    assert gaps(sample.at_hand["1.900010"]) == ()


def test_each_part_that_is_missing_is_named_in_the_order_of_the_decree(sample: Catalog) -> None:
    whole = sample.at_hand["1.900010"]
    bare = replace(whole, steps=(), channels=(), papers=(), audiences=(), units=(), results=())
    assert gaps(bare) == (
        "trình tự thực hiện",
        "cách thức thực hiện",
        "thành phần hồ sơ",
        "thời hạn giải quyết",
        "đối tượng thực hiện",
        "cơ quan giải quyết",
        "kết quả",
        "phí, lệ phí",
    )


def test_a_time_limit_said_to_be_unknown_is_a_gap_and_so_is_a_fee_nobody_tells(sample: Catalog) -> None:
    whole = sample.at_hand["1.900010"]
    channel = whole.channels[0]
    limit = replace(channel.limits[0], kind="chua-co-thong-tin", segments=(), fees=())
    assert gaps(replace(whole, channels=(replace(channel, limits=(limit,)),))) == ("thời hạn giải quyết", "phí, lệ phí")


def test_who_only_takes_in_dossiers_does_not_settle(sample: Catalog) -> None:
    whole = sample.at_hand["1.900010"]
    taking = tuple(role for role in whole.units if role.role in ("tiep-nhan", "phoi-hop"))
    assert taking
    assert gaps(replace(whole, units=taking)) == ("cơ quan giải quyết",)


def test_decisions_keep_their_days(sample: Catalog) -> None:
    first = publications(sample.at_hand["1.900010"])[0]
    assert isinstance(first, Publication)
    assert (first.level, first.legal_text, first.implements, str(first.published_on)) == (
        "bo", "21-qd-bss-2025", "07-2025-tt-bss", "2025-04-18",
    )  # fmt: skip

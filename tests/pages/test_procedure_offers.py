"""Channels with the same limits and fees are told once; limits and fees are handed to the browser as it reads them."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.catalog import Catalog
from generator.issue import Where
from generator.model import Channel, Exemption, Fee, Limit, Segment, Tier
from generator.pages.procedure_offers import countable, offers, price, relief

HERE = Where("f", 1, 1, {})


def limit(number: int, *fees: Fee) -> Limit:
    return Limit(HERE, number, "thoi-han", segments=(Segment(HERE, 1, Decimal(number), "ngay"),), fees=fees)


def test_channels_that_say_the_same_are_one_offer(sample: Catalog) -> None:
    fee = Fee(HERE, 1, "phi", amount=Decimal(5))
    channels = (
        Channel(HERE, 1, "truc-tiep", limits=(limit(1, fee),)),
        Channel(HERE, 2, "truc-tuyen", limits=(limit(2, fee),)),
        Channel(HERE, 3, "buu-chinh", limits=(limit(1, fee),)),
    )
    found = offers(replace(sample.at_hand["1.900010"], channels=channels))
    assert [[c.channel for c in offer.channels] for offer in found] == [["truc-tiep", "buu-chinh"], ["truc-tuyen"]]
    assert found[0].scopes == (("truc-tiep", ()), ("buu-chinh", ()))


def test_fees_that_repeat_under_neighbouring_limits_are_told_once(sample: Catalog) -> None:
    fee, other = Fee(HERE, 1, "phi", amount=Decimal(5)), Fee(HERE, 1, "phi", amount=Decimal(6), basis="x")
    limits = (limit(1, fee), limit(2, fee), limit(3, other), limit(4, fee))
    channel = Channel(HERE, 1, "truc-tiep", limits=limits)
    (offer,) = offers(replace(sample.at_hand["1.900010"], channels=(channel,)))
    told = [([x.limit_no for x in deal.limits], deal.fees, deal.based) for deal in offer.deals]
    assert told == [([1, 2], (fee,), False), ([3], (other,), True), ([4], (fee,), False)]


@pytest.mark.parametrize(
    ("kind", "segments", "words"),
    [
        ("trong-ngay", (), "trong-ngay"),
        ("thoi-han", (("7", "ngay-lam-viec"),), "7 ngay-lam-viec"),
        ("thoi-han", (("1.5", "ngay-lam-viec"), ("10", "ngay")), "1.5 ngay-lam-viec;10 ngay"),
        ("thoi-han", (), ""),
        ("theo-mo-ta", (), ""),
        ("khong-quy-dinh", (), ""),
    ],
)
def test_a_limit_for_the_browser(kind: str, segments: tuple[tuple[str, str], ...], words: str) -> None:
    parts = tuple(Segment(HERE, i, Decimal(amount), unit) for i, (amount, unit) in enumerate(segments))
    assert countable(Limit(HERE, 1, kind, segments=parts)) == words


@pytest.mark.parametrize(
    ("fee", "words"),
    [
        (Fee(HERE, 1, "phi", per="trang", tiers=(Tier(HERE, 1, 1, Decimal(2000), 2), Tier(HERE, 2, 3, Decimal(1000)))),
         "1-2:2000 3-:1000"),
        (Fee(HERE, 1, "phi", amount=Decimal(30000), per="cuốn"), "1-:30000"),
        (Fee(HERE, 1, "phi", amount=Decimal(30000)), ""),
        (Fee(HERE, 1, "phi", free=True), ""),
        (Fee(HERE, 1, "phi", rule="Bằng một nửa", per="cuốn"), ""),
    ],
)  # fmt: skip
def test_a_fee_for_the_browser(fee: Fee, words: str) -> None:
    assert price(fee) == words


TIERED = Fee(HERE, 1, "phi", per="trang", tiers=(Tier(HERE, 1, 1, Decimal(2000)),))
EACH = Fee(HERE, 1, "phi", amount=Decimal(30000), per="cuốn")


@pytest.mark.parametrize(
    ("fee", "exemption", "words"),
    [
        (EACH, Exemption(HERE, 1, "ai", "mien"), "mien"),
        (EACH, Exemption(HERE, 1, "ai", "giam", percent=Decimal("12.5")), "12.5%"),
        (EACH, Exemption(HERE, 1, "ai", "giam", amount=Decimal(10000)), "10000"),
        (TIERED, Exemption(HERE, 1, "ai", "giam", percent=Decimal(50)), "50%"),
        (TIERED, Exemption(HERE, 1, "ai", "giam", amount=Decimal(10000)), ""),
        (Fee(HERE, 1, "phi", amount=Decimal(30000)), Exemption(HERE, 1, "ai", "mien"), ""),
    ],
)
def test_an_exemption_for_the_browser(fee: Fee, exemption: Exemption, words: str) -> None:
    assert relief(fee, exemption) == words

"""What is findable besides procedures, from the sample."""

from __future__ import annotations

import re

from generator.catalog import Catalog
from generator.search import bundle
from generator.search.stream import stream
from generator.search.things import Thing, legal_texts, things


def test_a_life_event_is_found_by_its_title_and_by_everyday_names(sample: Catalog) -> None:
    found = [thing for thing in things(sample) if thing.key == "co-suoi-moi"]
    url = "su-kien/co-suoi-moi/"
    assert found == [
        Thing("su-kien", "co-suoi-moi", url, stream("Nhà có <suối> mới")),
        Thing("su-kien", "co-suoi-moi", url, stream("Đào được nước (Nhà có <suối> mới)")),
    ]


def test_the_pages_to_look_up_are_found(sample: Catalog) -> None:
    assert {thing.url for thing in things(sample) if thing.kind == "trang"} >= {
        "tra-cuu/", "doi-tuong/", "cap/", "su-kien/", "tro-giup/",
    }  # fmt: skip


def test_who_drives_the_work_and_what_is_proposed_are_found(sample: Catalog) -> None:
    found = {(thing.kind, thing.url) for thing in things(sample)}
    assert ("to-cong-tac", "to-cong-tac/cai-cach-an-lac/") in found
    assert {url for kind, url in found if kind == "ra-soat"} == {
        "ra-soat/2026/bot-giay-to-doc-sach/", "ra-soat/2026/giam-ngay-cap-so-tay/",
    }  # fmt: skip
    assert ("dieu-hanh", "co-quan/xa-suoi-mo/dieu-hanh/") in found


def test_a_word_of_the_glossary_leads_to_its_place_there(sample: Catalog) -> None:
    assert Thing("tu-ngu", "so-tay-giay", "tu-ngu/#so-tay-giay", stream("Sổ tay giấy")) in list(things(sample))


def test_the_layout_tells_every_kind(sample: Catalog) -> None:
    told = re.findall(r"^\| `([a-z-]+)` \| [^|]+`[a-z-]+/|^\| `(trang)` ", bundle.readme().decode(), re.MULTILINE)
    kinds = {thing.kind for thing in (*things(sample), *legal_texts(sample))}
    assert {kind or page for kind, page in told} == kinds

"""What is findable besides procedures, from the sample."""

from __future__ import annotations

from generator.catalog import Catalog
from generator.search.stream import stream
from generator.search.things import Thing, things


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

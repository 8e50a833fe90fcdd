"""/doi-tuong/: an index, and a list for each audience."""

from __future__ import annotations

import pytest

from generator.catalog import Catalog
from generator.pages.environment import Renderer
from tests.conftest import TODAY
from tests.pages.reading import pages_of, parse, text


@pytest.fixture(scope="module")
def pages(sample: Catalog) -> dict[str, str]:
    return {p.url: p.article for p in pages_of(sample, TODAY, Renderer(sample, TODAY), "audiences", "audience")}


def test_the_index_counts_the_procedures_of_each(pages: dict[str, str]) -> None:
    cards = {text(card): card.attributes["href"] for card in parse(pages["doi-tuong/"]).css("ul.tt-cards a")}
    assert len(cards) == 17
    assert [url for told, url in cards.items() if told == "Công dân Việt Nam 3 thủ tục, 1 đã hết áp dụng"] == [
        "../doi-tuong/cong-dan/"
    ]


def test_an_audience_lists_its_procedures_by_sector(pages: dict[str, str], sample: Catalog) -> None:
    tree = parse(pages["doi-tuong/cong-dan/"])
    assert text(tree.css_first("h1")) == "Thủ tục dành cho: Công dân Việt Nam"
    codes = {p.code for p in sample.procedures.values() if "cong-dan" in p.audiences}
    assert codes
    links = {(a.attributes["href"] or "").split("/")[-2] for a in tree.css("ul.tt-list > li > a")}
    assert links == {code.lower() for code in codes}


def test_an_audience_of_nothing_says_so(pages: dict[str, str]) -> None:
    assert "Chưa có thủ tục nào dành cho đối tượng này trên trang." in pages["doi-tuong/dang-vien/"]

"""The ways to a legal text: by kind, the newest first, with validity on the day."""

from dataclasses import replace

import pytest

from generator.catalog import Catalog
from generator.pages import legal_texts
from generator.pages.environment import Renderer
from tests.conftest import TODAY
from tests.pages.reading import parse, text


def articles_of(catalog: Catalog) -> dict[str, str]:
    """The article of every page, by address."""
    return {p.url: p.article for p in legal_texts.pages(catalog, TODAY, Renderer(catalog, TODAY))}


@pytest.fixture(scope="module")
def articles(sample: Catalog) -> dict[str, str]:
    return articles_of(sample)


def test_the_index_counts_kinds_in_the_order_of_the_schema(articles: dict[str, str]) -> None:
    assert [text(card) for card in parse(articles["phap-luat/"]).css(".tt-cards > li")] == [
        "Luật 1 văn bản", "Nghị quyết 3 văn bản", "Nghị định 2 văn bản", "Quyết định 5 văn bản", "Thông tư 2 văn bản",
    ]  # fmt: skip


def test_a_kind_lists_the_newest_first(articles: dict[str, str]) -> None:
    items = [text(li) for li in parse(articles["phap-luat/loai-nghi-dinh/"]).css("ul.tt-list > li")]
    assert items == [
        (
            "12/2024/NĐ-CP Nghị định về sổ tay giấy và sổ tay điện tử Chính phủ (bản ghi thử), "
            "ban hành ngày 20/11/2024. Có hiệu lực từ ngày 01/01/2025"
        ),
        (
            "05/2018/NĐ-CP Nghị định về sổ tay giấy Chính phủ (bản ghi thử), "
            "ban hành ngày 01/02/2018. Hết hiệu lực từ sau ngày 31/12/2024"
        ),
    ]


def test_the_index_of_many_lists_kinds_and_no_texts(sample: Catalog) -> None:
    model = sample.legal_texts["01-2020-qh99"]
    made = articles_of(replace(sample, legal_texts={f"luat-{n}": replace(model, id=f"luat-{n}") for n in range(450)}))
    assert not parse(made["phap-luat/"]).css("ul.tt-list")
    assert len(parse(made["phap-luat/loai-luat/trang-3/"]).css("ul.tt-list > li")) == 50

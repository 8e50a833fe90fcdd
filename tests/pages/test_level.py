"""The levels: every one has its page, with its procedures by sector."""

import pytest

from generator.catalog import Catalog
from generator.pages import level
from generator.pages.environment import Renderer
from tests.conftest import TODAY
from tests.pages.reading import pages_of, parse, text


@pytest.fixture(scope="module")
def pages(sample: Catalog) -> dict[str, str]:
    return {p.url: p.article for p in pages_of(sample, TODAY, Renderer(sample, TODAY), "levels", "level")}


def test_every_level_has_its_page(pages: dict[str, str]) -> None:
    assert set(pages) == {"cap/", "cap/bo/", "cap/tinh/", "cap/huyen/", "cap/xa/", "cap/khac/"}


def test_every_level_is_explained() -> None:
    assert set(level.SETTLES) == set(level.levels())


def test_the_index_counts(pages: dict[str, str]) -> None:
    assert [text(card) for card in parse(pages["cap/"]).css(".tt-cards > li")] == [
        "Cấp Bộ 0 thủ tục",
        "Cấp Tỉnh 2 thủ tục, 1 nội bộ",
        "Cấp Huyện (trước 01/7/2025) 0 thủ tục, 1 đã hết áp dụng",
        "Cấp Xã 4 thủ tục",
        "Cơ quan khác 1 thủ tục",
    ]


def test_a_level_is_parted_by_sector(pages: dict[str, str]) -> None:
    assert [text(h) for h in parse(pages["cap/tinh/"]).css("h2")] == ["Đọc sách", "Sổ tay", "Thủ tục nội bộ"]


def test_the_former_level_says_that_it_ended(pages: dict[str, str]) -> None:
    page = text(parse(pages["cap/huyen/"]).body)
    assert page.startswith("Thủ tục cấp Huyện (trước 01/7/2025) Cấp huyện đã kết thúc từ ngày 01/7/2025.")
    assert "Đã hết áp dụng Cấp sổ tay suối nguồn Mã 1.900042" in page


def test_an_empty_level_says_so(pages: dict[str, str]) -> None:
    assert "Chưa có thủ tục nào ở cấp này trên trang." in pages["cap/bo/"]

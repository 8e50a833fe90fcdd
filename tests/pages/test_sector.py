"""The sectors: every one in the index, and the procedures of each."""

import pytest

from generator.catalog import Catalog
from generator.pages.environment import Renderer
from tests.conftest import TODAY
from tests.pages.reading import pages_of, parse, section, text


@pytest.fixture(scope="module")
def pages(sample: Catalog) -> dict[str, str]:
    return {p.url: p.article for p in pages_of(sample, TODAY, Renderer(sample, TODAY), "sectors", "sector")}


def test_the_index_holds_every_sector_by_name(pages: dict[str, str]) -> None:
    assert [text(card) for card in parse(pages["linh-vuc/"]).css(".tt-cards > li")] == [
        "Ẩm thực, chợ suối 2 thủ tục",
        "Đọc sách 1 thủ tục, 1 nội bộ",
        "Đồi trọc 0 thủ tục",
        "Sổ tay 3 thủ tục, 1 đã hết áp dụng",
    ]


def test_a_sector_lists_its_procedures_in_force_then_internal_then_repealed(pages: dict[str, str]) -> None:
    titles = [text(node) for node in parse(pages["linh-vuc/so-tay/"]).css("h2, ul.tt-list > li > a")]
    assert titles == [
        "Cấp bản sao trích lục sổ tay", "Cấp sổ tay suối nguồn", "Đổi sổ tay giấy sang sổ tay điện tử",
        "Đã hết áp dụng", "Cấp sổ tay suối nguồn", "Phương án đơn giản hóa",
    ]  # fmt: skip
    headings = [text(h) for h in parse(pages["linh-vuc/doc-sach/"]).css("h2")]
    assert headings == ["Thủ tục nội bộ", "Phương án đơn giản hóa"]


def test_a_sector_lists_the_proposals_about_its_procedures(pages: dict[str, str]) -> None:
    told = section(pages["linh-vuc/doc-sach/"], "phuong-an")  # its record names no sector, only the procedure
    assert "Bớt giấy tờ khi đăng ký phòng đọc Không được đồng ý" in told
    assert "phuong-an" not in pages["linh-vuc/cho-suoi/"]


def test_a_sector_says_what_it_is(pages: dict[str, str]) -> None:
    page = text(parse(pages["linh-vuc/so-tay/"]).body)
    assert "Cấp, đổi, sao sổ tay." in page
    assert "Mã lĩnh vực trên cổng quốc gia: G99-SS01." in page
    assert "3 thủ tục, 1 đã hết áp dụng trên trang này, tính đến ngày 23/11/2026." in page


def test_an_empty_sector_says_so(pages: dict[str, str]) -> None:
    assert "Chưa có thủ tục nào của lĩnh vực này trên trang." in pages["linh-vuc/trong/"]

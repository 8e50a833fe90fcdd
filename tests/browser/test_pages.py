"""Each page family in Chromium: title, facts to be seen, nothing on the console, nobody asked outside."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, Visit

# Page, its title, and words that a visitor must be able to see on it.
FAMILIES = (
    ("", "Minh bạch thủ tục hành chính", ("thủ tục",)),
    ("thu-tuc/", "Thủ tục", ("Cấp sổ tay suối nguồn",)),
    (
        "thu-tuc/1.900010/",
        "Cấp sổ tay suối nguồn",
        ("30.000 đồng/cuốn", "Người cao tuổi", "Tờ khai cấp sổ tay suối nguồn"),
    ),
    ("thu-tuc/1.900042/", "Cấp sổ tay suối nguồn", ("Thủ tục này đã hết áp dụng",)),
    ("linh-vuc/", "Lĩnh vực", ("Sổ tay",)),
    ("linh-vuc/so-tay/", "Sổ tay", ("Cấp sổ tay suối nguồn",)),
    ("cap/", "Cấp", ("Cấp Xã",)),
    ("cap/xa/", "Cấp Xã", ("Cấp sổ tay suối nguồn",)),
    ("tra-cuu/", "Tra cứu thủ tục", ("Sổ tay",)),
    ("doi-tuong/", "đối tượng", ("Doanh nghiệp",)),
    ("doi-tuong/cong-dan/", "dành cho", ("Cấp sổ tay suối nguồn",)),
    ("su-kien/", "việc trong đời", ("Sao rồi đổi sổ",)),
    ("su-kien/co-suoi-moi/", "suối", ("chưa có trong dữ liệu", "Ai cũng làm")),
    ("thu-tuc-noi-bo/", "nội bộ", ("QTNB-07",)),
    ("co-quan/", "Cơ quan", ("Sở Sổ sách",)),
    ("co-quan/xa-suoi-mo/", "Suối Mơ", ("Cấp sổ tay suối nguồn",)),
    ("van-ban/", "chỉ đạo", ("12/UBND-TTPVHCC",)),
    ("van-ban/2024/12-ubnd-ttpvhcc/", "12/UBND-TTPVHCC", ("Số liệu tính đến ngày",)),
    ("nhiem-vu/", "nhiệm vụ", ("Quá hạn", "Số liệu tính đến ngày")),
    ("phap-luat/", "pháp luật", ("12/2024/NĐ-CP",)),
    ("phap-luat/12-2024-nd-cp/", "12/2024/NĐ-CP", ("Cấp sổ tay suối nguồn",)),
    ("du-lieu-mo/", "Dữ liệu mở", ("datapackage.json",)),
    ("lich-lam-viec/", "Lịch làm việc", ("Ngày Văn hóa Việt Nam", "20 ngày làm việc")),
    ("tu-ngu/", "Giải nghĩa từ ngữ", ("Đưa ra cho xem rồi cầm về.",)),
    ("en/", "in the open", ("Issuing the spring keeper's notebook",)),
    ("en/thu-tuc/", "Procedures in English", ("Notebooks",)),
    ("en/thu-tuc/1.900010/", "spring keeper", ("3 working days", "Legal basis")),
    ("gioi-thieu/", "trang này", ()),
    ("phuong-phap/", "Phương pháp", ()),
)
URLS = [url for url, _, _ in FAMILIES]


@pytest.mark.parametrize(("url", "title", "words"), FAMILIES, ids=[url or "/" for url in URLS])
def test_a_family_shows_its_facts(visit: Visit, url: str, title: str, words: tuple[str, ...]) -> None:
    page = visit.go(url)
    expect(page).to_have_title(re.compile(re.escape(title), re.IGNORECASE))
    for word in words:
        expect(page.locator("article").get_by_text(word, exact=False).locator("visible=true").first).to_be_visible()
    assert visit.errors == []
    assert visit.outside == []


@pytest.mark.parametrize(("url", "title", "words"), FAMILIES, ids=[url or "/" for url in URLS])
def test_a_family_reads_without_scripts(plain: Visit, url: str, title: str, words: tuple[str, ...]) -> None:
    page = plain.go(url)
    expect(page).to_have_title(re.compile(re.escape(title), re.IGNORECASE))
    for word in words:
        expect(page.locator("article").get_by_text(word, exact=False).locator("visible=true").first).to_be_visible()
    assert plain.outside == []


@pytest.mark.parametrize("url", URLS)
def test_nothing_is_wider_than_the_screen(visit: Visit, url: str) -> None:
    page = visit.go(url)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_the_tab_of_the_section_is_lit_on_a_record_page(visit: Visit) -> None:
    page = visit.go("thu-tuc/1.900010/")
    tab = page.locator(".md-tabs__item--active")
    assert tab.inner_text().strip() == "Thủ tục"


def test_the_drawer_opens_on_the_section_of_the_record(visit: Visit) -> None:
    if visit.page.viewport_size != PHONE:
        pytest.skip("the drawer is for phones")
    page = visit.go("thu-tuc/1.900010/")
    page.locator(".md-header__button[for='__drawer']").click()
    expect(page.locator(".md-nav--primary").get_by_text("Theo lĩnh vực").first).to_be_visible()


def test_the_palette_changes_to_dark_and_stays(visit: Visit) -> None:
    page = visit.go("thu-tuc/1.900010/")
    for _ in range(2):
        page.locator("form[data-md-component='palette'] label:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_the_skip_link_is_first_and_leads_to_the_content(visit: Visit) -> None:
    page = visit.go("thu-tuc/1.900010/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#noi-dung"

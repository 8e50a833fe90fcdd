"""The theme's frame by keyboard alone: the menu of phones, what is out of sight, focus, narrow and enlarged screens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESK, PHONE, Visit, watched

PAGE = "thu-tuc/1.900010/"
BURGER = ".md-header__button[for='__drawer']"
URLS = (
    "",
    PAGE,
    "co-quan/xa-suoi-mo/",
    "nhiem-vu/",
    "niem-yet/",
    "niem-yet/1.900010/",
    "niem-yet/linh-vuc/so-tay/",
    "tiep-can/",
)


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Visit]:
    context = browser.new_context(viewport=PHONE, locale="vi-VN", reduced_motion="reduce")
    yield watched(context, address)
    context.close()


def held(page: Page) -> str:
    """The name of what has the focus."""
    return str(
        page.evaluate("(e => (e.getAttribute('aria-label') || e.textContent || '').trim())(document.activeElement)")
    )


def walk(page: Page, most: int = 40) -> list[str]:
    """The names of what Tab reaches until the page is left."""
    names = []
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        names.append(held(page))
    return names


def test_the_menu_is_a_button_right_after_the_skip_link(phone: Visit) -> None:
    page = phone.go(PAGE)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert held(page) == "Trình đơn"
    expect(page.get_by_role("button", name="Trình đơn")).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_opens_moves_the_focus_in_and_closes_again(phone: Visit, key: str) -> None:
    page = phone.go(PAGE)
    page.locator(BURGER).focus()
    page.keyboard.press(key)
    assert held(page) == "Thủ tục: đóng mục này, trở lại"
    expect(page.locator(BURGER)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    assert held(page) == "Tra cứu theo bộ lọc"
    expect(page.locator(":focus")).to_be_in_viewport()
    page.keyboard.press("Escape")
    assert held(page) == "Trình đơn"
    expect(page.locator(BURGER)).to_have_attribute("aria-expanded", "false")


def test_another_section_of_the_menu_is_reached_and_left_by_keyboard(phone: Visit) -> None:
    page = phone.go(PAGE)
    page.locator(BURGER).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")  # back, out of the section of this page
    assert held(page) == "Mục Thủ tục"
    while held(page) != "Giới thiệu":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert held(page) == "Giới thiệu: đóng mục này, trở lại"
    page.keyboard.press("Tab")
    assert held(page) == "Về trang này"
    page.keyboard.press("Enter")
    page.wait_for_url("**/gioi-thieu/")


def test_nothing_of_a_closed_menu_is_reached(phone: Visit) -> None:
    names = walk(phone.go(PAGE))
    assert "Theo lĩnh vực" not in names
    assert "Cấp Xã" in names


def test_an_open_menu_keeps_the_focus_until_it_is_closed(phone: Visit) -> None:
    page = phone.go(PAGE)
    page.locator(BURGER).focus()
    page.keyboard.press("Enter")
    names = walk(page)
    assert names == [
        "Tra cứu theo bộ lọc",
        "Theo việc trong đời",
        "Theo lĩnh vực",
        "Theo cấp",
        "Thủ tục nội bộ",
        "Bản niêm yết",
        "Lịch làm việc",
        "Giải nghĩa từ ngữ",
    ]


def test_at_a_desk_the_sidebar_is_within_reach(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=DESK, locale="vi-VN")
    page = watched(context, address).go(PAGE)
    assert "Theo lĩnh vực" in walk(page)
    assert page.evaluate("document.querySelectorAll('.md-content[inert], .md-sidebar[inert]').length") == 0
    context.close()


def test_without_scripts_the_menu_shows_when_the_focus_enters_it(plain: Visit) -> None:
    page = plain.go(PAGE)
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.locator(".md-sidebar--primary a:focus").count():
            break
    page.wait_for_timeout(400)
    expect(page.locator(".md-sidebar--primary a:focus")).to_be_in_viewport()


def test_the_focus_is_always_to_be_seen(visit: Visit) -> None:
    page = visit.go(PAGE)
    for _ in range(25):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "(e => { const s = getComputedStyle(e.matches('.md-option') ? e.nextElementSibling : e);"
            "return [e.className, s.outlineStyle, parseFloat(s.outlineWidth), s.boxShadow] })(document.activeElement)"
        )
        if "md-search__" in style[0]:
            continue  # the theme's search opens over the page; it is to be replaced by the finder
        assert style[1] != "none", style
        assert style[2] >= 2, style


@pytest.mark.parametrize("url", URLS)
def test_a_page_reflows_at_320_pixels(browser: Browser, address: str, url: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, locale="vi-VN")
    page = watched(context, address).go(url)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_the_drawing_scrolls_in_its_own_box_on_a_phone(phone: Visit) -> None:
    page = phone.go(PAGE)
    box = page.locator(".tt-lanebox")
    assert box.evaluate("e => e.scrollWidth > e.clientWidth && e.clientWidth <= 390")
    box.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(300)
    assert box.evaluate("e => e.scrollLeft") > 0

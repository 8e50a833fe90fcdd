"""axe finds nothing on any page family: phone and desk, light and dark, menu and search open and closed, motion reduced."""

from __future__ import annotations

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.conftest import DESK, PHONE, watched
from tests.browser.test_pages import URLS

ALSO = ("niem-yet/", "niem-yet/1.900010/", "niem-yet/linh-vuc/so-tay/", "a-z/", "a-z/c/", "thu-tuc-het-ap-dung/",
        "co-quan/cap-xa/", "co-quan/xa-cu-xa-moi/", "phap-luat/loai-nghi-dinh/", "tro-giup/", "tiep-can/", "404.html")  # fmt: skip
EVERY = (*URLS, *ALSO)
OPEN = ("", "thu-tuc/1.900010/", "tra-cuu/", "en/thu-tuc/1.900010/")


def wrong(page: Page, where: str) -> list[str]:
    """What axe finds on the whole page."""
    return [
        f"{where}: {rule['id']}: {node['html'][:140]} {node.get('failureSummary', '')[:160]}"
        for rule in Axe().run(page).response["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["390", "1280"])
def test_axe_finds_nothing_on_any_family(
    browser: Browser, address: str, scheme: Literal["light", "dark"], size: ViewportSize
) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme, locale="vi-VN", reduced_motion="reduce")
    visit = watched(context, address)
    found = [line for url in EVERY for line in wrong(visit.go(url), url)]
    context.close()
    assert found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["390", "1280"])
def test_axe_finds_nothing_while_search_or_menu_is_open(
    browser: Browser, address: str, scheme: Literal["light", "dark"], size: ViewportSize
) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme, locale="vi-VN", reduced_motion="reduce")
    visit, found = watched(context, address), []
    for url in OPEN:
        page = visit.go(url)
        if size is PHONE:
            page.locator(".md-header__button[for='__drawer']").click()
            found += wrong(page, f"{url} with its menu")
            page.keyboard.press("Escape")
        page.locator(".tk--dau input").click()
        page.locator(".tk--dau input").press_sequentially("so tay")
        page.wait_for_timeout(400)
        found += wrong(page, f"{url} with its search")
    context.close()
    assert found == []


def test_nothing_moves_for_those_who_asked_for_rest(browser: Browser, address: str) -> None:
    """Transitions and animations of everything on the page last no time."""
    context = browser.new_context(viewport=PHONE, locale="vi-VN", reduced_motion="reduce")
    visit = watched(context, address)
    for url in OPEN:
        moving = visit.go(url).evaluate(
            "[...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e); return [s.transitionDuration,"
            " s.animationDuration].some(d => d.split(',').some(one => parseFloat(one) > 0.01)); }).map(e => e.className)"
        )
        assert moving == [], url
        assert visit.page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    context.close()

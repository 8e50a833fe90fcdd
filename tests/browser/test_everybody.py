"""axe finds nothing on any page family: phone and desk, light and dark, menu and search open and closed, motion reduced."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.conftest import DESK, PHONE, watched
from tests.browser.families import EVERY, FAMILIES, FIRST, addresses, families_of

OPEN = ("", "thu-tuc/1.900010/", "tra-cuu/", "en/thu-tuc/1.900010/")
ALSO = {"rules": {"target-size": {"enabled": True}}}  # WCAG 2.2, which axe leaves out unless asked
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


def wrong(page: Page, where: str, options: dict[str, Any] | None = None) -> list[str]:
    """What axe finds on the whole page."""
    return [
        f"{where}: {rule['id']}: {node['html'][:140]} {node.get('failureSummary', '')[:160]}"
        for rule in Axe().run(page, options=options or ALSO).response["violations"]
        for node in rule["nodes"]
    ]


def test_every_page_belongs_to_one_family(site: Path) -> None:
    """A new kind of page has to be put into the table of families, and so is looked at by the tests below."""
    found = addresses(site)
    assert len(found) > 200
    assert {address: names for address in found if len(names := families_of(address)) != 1} == {}
    assert [page for page in EVERY if page not in found] == []
    assert [family.name for family in FAMILIES if not family.pages] == ["task"]


@pytest.mark.parametrize(("size", "pages"), [(PHONE, EVERY), (DESK, FIRST)], ids=["390", "1280"])
def test_axe_finds_nothing_on_any_family(
    browser: Browser, address: str, size: ViewportSize, pages: tuple[str, ...]
) -> None:
    """Light with all rules; then the same page dark, where only colours can differ."""
    context = browser.new_context(viewport=size, locale="vi-VN", reduced_motion="reduce", service_workers="block")
    page, found = context.new_page(), []
    for url in pages:
        page.emulate_media(color_scheme="light")
        page.goto(address + url, wait_until="load")
        found += wrong(page, url)
        page.emulate_media(color_scheme="dark")
        if page.locator("[data-md-color-scheme]").count():  # posting sheets are white as paper
            page.wait_for_selector("[data-md-color-scheme='slate']")
        found += wrong(page, f"{url} in the dark", COLOURS)
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

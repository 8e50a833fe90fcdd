"""Every family on a narrow screen, by keyboard backwards, and without scripts; pages that stay still while they load."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from tests.browser.conftest import DESK, PHONE, Visit, watched
from tests.browser.families import EVERY, FIRST

# Words that nobody can read: beyond the page's edge and in no box that scrolls, or cut by a box of fixed size.
UNREADABLE = """() => {
  const width = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  const scrolls = (e) => {
    for (let box = e.parentElement; box; box = box.parentElement)
      if (["auto", "scroll"].includes(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth) return true;
    return false;
  };
  for (const e of document.querySelectorAll("body *")) {
    const box = e.getBoundingClientRect(), style = getComputedStyle(e);
    if (box.width <= 2 || !e.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (style.clipPath !== "none" || e.closest(".md-header, .md-sidebar, .md-skip, svg")) continue;
    if (![...e.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
    const name = `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 40)}`;
    if (box.right > width + 1 && !scrolls(e)) found.push(`beyond the edge: ${name}`);
    if (["hidden", "clip"].includes(style.overflowX) && e.scrollWidth > e.clientWidth + 2) found.push(`cut: ${name}`);
    if (["hidden", "clip"].includes(style.overflowY) && e.scrollHeight > e.clientHeight + 4) found.push(`cut: ${name}`);
  }
  return found;
}"""
# Everything that takes the focus, from the last to the first: it shows, and lies clear of the sticky header.
LOST = """() => {
  const found = [], head = document.querySelector(".md-header");
  const ring = (e) => e && getComputedStyle(e).outlineStyle !== "none" && parseFloat(getComputedStyle(e).outlineWidth) >= 2;
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")];
  window.scrollTo(0, document.documentElement.scrollHeight);
  let held = 0;
  for (const e of all.reverse()) {
    if (e.tabIndex < 0 || !e.checkVisibility({ visibilityProperty: true })) continue;
    e.focus();
    if (document.activeElement !== e) continue;
    held += 1;
    if (![e, e.nextElementSibling, e.parentElement, e.closest("label")].some(ring)) found.push(`no ring: ${e.outerHTML.slice(0, 90)}`);
    const under = head && !e.closest(".md-header, .md-sidebar, .md-skip") && e.getClientRects().length;
    if (under && e.getBoundingClientRect().bottom <= head.getBoundingClientRect().bottom + 1)
      found.push(`under the header: ${e.outerHTML.slice(0, 90)}`);
  }
  return [held, found];
}"""
# Controls to be seen that do nothing unless a script runs. The theme's labels open its menu by themselves.
DEAD = """() => [...document.querySelectorAll("button, input, select, textarea, [role=button]")]
  .filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && e.getBoundingClientRect().width > 2)
  .filter((e) => !e.closest("form[action]") && !e.matches(".md-toggle")).map((e) => e.outerHTML.slice(0, 120))"""
TWICE = (
    "html { font-size: 250% !important } body { font-size: 200% }"  # the theme stands at 125 %, posting sheets at 100 %
)
SHIFTS = """window.shift = 0;
new PerformanceObserver((list) => list.getEntries().forEach((e) => { if (!e.hadRecentInput) shift += e.value; }))
  .observe({ type: "layout-shift", buffered: true });"""


def test_every_family_can_be_read_at_320_pixels(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, locale="vi-VN", service_workers="block")
    page, found = context.new_page(), {}
    for url in EVERY:
        page.goto(address + url)
        if lines := page.evaluate(UNREADABLE):
            found[url] = lines
    context.close()
    assert found == {}


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["390", "1280"])
def test_every_family_holds_text_of_twice_the_size(browser: Browser, address: str, size: ViewportSize) -> None:
    context = browser.new_context(viewport=size, locale="vi-VN", service_workers="block", bypass_csp=True)
    page, found = context.new_page(), {}
    for url in EVERY:
        page.goto(address + url)
        page.add_style_tag(content=TWICE)
        if lines := page.evaluate(UNREADABLE):
            found[url] = lines
    context.close()
    assert found == {}


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["390", "1280"])
def test_the_focus_shows_on_everything_and_is_not_covered(browser: Browser, address: str, size: ViewportSize) -> None:
    context = browser.new_context(viewport=size, reduced_motion="reduce", service_workers="block")
    page, found = context.new_page(), {}
    for url in FIRST:
        page.goto(address + url)
        page.keyboard.press("Tab")  # from here on the browser shows where the focus is
        held, lines = page.evaluate(LOST)
        if lines or not held:
            found[url] = lines
    context.close()
    assert {url for url, lines in found.items() if not lines} <= {"niem-yet/1.900010/", "niem-yet/linh-vuc/so-tay/"}
    assert {url: lines for url, lines in found.items() if lines} == {}


def test_nothing_dead_is_shown_without_scripts(plain: Visit) -> None:
    found = {}
    for url in EVERY:
        plain.page.goto(plain.address + url)
        if lines := plain.page.evaluate(DEAD):
            found[url] = lines
    assert found == {}


@pytest.mark.parametrize(
    "url",
    [
        "",
        "tra-cuu/",
        "thu-tuc/1.900010/",
        "nhiem-vu/",
        "en/thu-tuc/",
        "niem-yet/1.900010/",
        "niem-yet/linh-vuc/so-tay/",
    ],
)
def test_a_page_stays_still_while_it_loads(visit: Visit, url: str) -> None:
    """On the day of the page: a reader of a later day gets a banner above the task board, which moves what is below."""
    visit.page.add_init_script(SHIFTS)
    visit.page.clock.set_fixed_time("2026-11-23T10:00:00+07:00")
    page = visit.go(url)
    assert page.evaluate("shift") < 0.1


def test_a_wide_table_of_a_written_page_scrolls_by_keyboard(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    page = watched(context, address).go("van-hanh/")
    box = page.get_by_role("group", name="Bảng").first
    box.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(300)
    assert box.evaluate("e => e.scrollLeft") > 0
    context.close()


def test_an_explained_word_closes_by_escape_and_keeps_the_focus(visit: Visit) -> None:
    page = visit.go("thu-tuc/1.900010/")
    word = page.locator("button.tt-tu").locator("visible=true").first
    word.focus()
    page.keyboard.press("Enter")
    note = page.locator(f"#{word.get_attribute('aria-controls')}")
    expect(note).to_be_visible()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(word).to_be_focused()
    expect(word).to_have_attribute("aria-expanded", "false")

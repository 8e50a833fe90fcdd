"""Every control by keys alone: what takes the focus, what keys do to it, and where the focus is afterwards."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import PHONE, Visit, watched

FULL = "thu-tuc/1.900010/"
BOARD = "nhiem-vu/"
WITH_CONTROLS = (
    FULL, "thu-tuc/1.900031/", BOARD, "van-ban/2026/345-qd-ubnd/", "su-kien/co-suoi-moi/", "tra-cuu/", "lich-lam-viec/",
    "co-quan/so-so-sach-an-lac/dieu-hanh/", "en/thu-tuc/", "en/thu-tuc/1.900010/", "niem-yet/linh-vuc/so-tay/",
)  # fmt: skip
MOST = 250
"""More stops than this no page of the sample has; a page that has is a trap."""
# The stop that has the focus: whether it was there before, lies on the screen, shows that it has the focus, has a name.
STOP = """() => {
  const e = document.activeElement, seen = (window.seen ??= new Set());
  if (!e || e === document.body || e.matches(".md-skip") && seen.has(e)) return null;
  const box = e.getBoundingClientRect(), again = seen.has(e) && !["date", "time"].includes(e.type);
  const ring = (x) => x && getComputedStyle(x).outlineStyle !== "none" && parseFloat(getComputedStyle(x).outlineWidth) >= 2;
  const shown = e.matches(".md-option") ? e.nextElementSibling.getBoundingClientRect() : box; // the theme's radio hides, its label shows
  const first = !seen.has(e), what = e.outerHTML.slice(0, 90), lines = [];
  seen.add(e);
  if (again) lines.push(`a second time: ${what}`);
  if (shown.width < 1 || shown.bottom <= 0 || shown.top >= innerHeight) lines.push(`off the screen: ${what}`);
  if (first && ![e, e.nextElementSibling, e.parentElement, e.closest("label")].some(ring)) lines.push(`no ring: ${what}`);
  const name = e.ariaLabel || e.title || [...(e.labels ?? [])].map((one) => one.textContent).join("") || e.textContent || e.value;
  if (!name?.trim() && !e.getAttribute("aria-labelledby")) lines.push(`no name: ${what}`);
  return lines;
}"""


@pytest.mark.parametrize("url", WITH_CONTROLS)
def test_a_page_is_walked_from_its_start_to_its_end(visit: Visit, url: str) -> None:
    visit.page.emulate_media(reduced_motion="reduce")
    page, found = visit.go(url), []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        lines = page.evaluate(STOP)
        if lines is None:
            break
        found += lines
    else:
        found.append("no end")
    assert found == []


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until something that fits has the focus."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(selector)


def test_the_chooser_opens_chooses_and_closes(visit: Visit) -> None:
    page = visit.go(FULL)
    tab_to(page, "details.tt-chon > summary")
    page.keyboard.press("Enter")
    tab_to(page, ".tt-chon input")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#tt-chon [role=status]")).to_contain_text("Đang xem: Cấp lần đầu")
    page.keyboard.press("Escape")
    expect(page.locator("details.tt-chon")).not_to_have_attribute("open", "")
    expect(page.locator("details.tt-chon > summary")).to_be_focused()
    assert page.url.endswith("?truong-hop=lan-dau")


def test_the_calculator_counts_what_is_typed(visit: Visit) -> None:
    page = visit.go(f"{FULL}?cach-nop=truc-tuyen")
    tab_to(page, ".tt-tinh input")
    page.keyboard.press("Control+A")
    page.keyboard.type("3")
    output = page.locator(".tt-tinh output").locator("visible=true").first
    expect(output).to_have_text("3 × 15.000 = 45.000 đồng")
    page.keyboard.press("ArrowUp")
    expect(output).to_have_text("4 × 15.000 = 60.000 đồng")


def test_the_due_date_follows_the_keys(visit: Visit) -> None:
    visit.page.clock.set_fixed_time("2026-11-23T09:00:00+07:00")
    page = visit.go(f"{FULL}?truong-hop=lan-dau&cach-nop=truc-tiep")
    tab_to(page, "#ngay-tra input[type=time]")
    page.keyboard.press("ArrowUp")
    expect(page.locator(".tt-ket-qua")).to_contain_text("Nộp thứ Hai, 23/11/2026, lúc 10:00.")
    page.keyboard.press("Enter")  # the form has nowhere to go
    assert page.url.endswith("cach-nop=truc-tiep")


def test_papers_are_ticked_and_cleared(visit: Visit) -> None:
    page = visit.go(FULL)
    tab_to(page, ".tt-cong-cu button")
    tab_to(page, ".tt-papers input.tt-dau")
    page.keyboard.press("Space")
    expect(page.locator("input.tt-dau:checked")).to_have_count(1)
    for _ in range(2):  # printing lies between
        page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="Bỏ hết dấu")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("input.tt-dau:checked")).to_have_count(0)
    expect(page.get_by_role("button", name="Bỏ hết dấu")).to_be_focused()


def test_the_filters_of_the_board_are_chosen(visit: Visit) -> None:
    visit.page.clock.set_fixed_time("2026-11-23T09:00:00+07:00")
    page = visit.go(BOARD)
    tab_to(page, "#tt-loc > summary")
    page.keyboard.press("Enter")
    expect(page.locator(".tt-dem")).to_contain_text("19/19 phần việc")
    tab_to(page, "#tt-loc select[name=tinh-trang]")
    page.keyboard.type("Quá hạn")
    expect(page.locator(".tt-dem")).to_contain_text("3/19 phần việc")
    tab_to(page, "#tt-loc button")
    page.keyboard.press("Enter")
    expect(page.locator(".tt-dem")).to_contain_text("19/19 phần việc")
    expect(page.locator("#tt-loc button").first).to_be_focused()


def test_more_lines_of_the_board_take_the_focus(browser: Browser, address: str) -> None:
    """The button goes when all lines are there; the focus must not go with it."""

    def eightfold(route: Route) -> None:
        text = route.fetch().text()
        route.fulfill(
            body=f"{text}\n{{ const b = tthc.bang; b.viec = Array(8).fill(b.viec).flat(); }}",
            content_type="text/javascript",
        )

    context = browser.new_context(
        viewport=PHONE, locale="vi-VN", service_workers="block"
    )  # they would not ask the route
    context.route("**/nhiem-vu/bang.js", eightfold)
    page = watched(context, address).go(BOARD)
    page.locator("#tt-loc > summary").click()
    rows = page.locator("#tt-loc tbody tr")
    for shown, more in ((50, 100), (100, 136)):  # eight times 17 lines
        expect(rows).to_have_count(shown)
        page.locator(".tt-them").focus()
        page.keyboard.press("Enter")
        expect(rows).to_have_count(more)
        expect(rows.nth(shown).locator("th a")).to_be_focused()
    expect(page.locator(".tt-them")).to_be_hidden()
    context.close()


def test_the_english_list_narrows_and_leads_on(visit: Visit) -> None:
    page = visit.go("en/thu-tuc/")
    tab_to(page, "#en-search input")
    page.keyboard.type("notebook")
    page.keyboard.press("Enter")
    tab_to(page, "main ul a")
    address = page.evaluate("document.activeElement.href")
    assert address.startswith(f"{visit.address}en/thu-tuc/")
    assert "notebook" in page.evaluate("document.activeElement.textContent").lower()
    page.keyboard.press("Enter")
    expect(page).to_have_url(address)

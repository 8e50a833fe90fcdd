"""Paper in Chromium: the day of printing, the booklet joined of its sheets, what print hides and shows."""

from __future__ import annotations

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from generator.wording import day
from tests.browser.conftest import Visit

SHEET = "niem-yet/1.900010/"
BOOKLET = "niem-yet/linh-vuc/so-tay/"


def today(visit: Visit) -> str:
    """The browser's own day, written as our pages write it."""
    return day(date.fromisoformat(visit.page.evaluate("new Date().toLocaleDateString('sv')")))


def test_a_sheet_tells_the_day_of_printing(visit: Visit) -> None:
    page = visit.go(SHEET)
    expect(page.get_by_text("Bản dựng ngày 23/11/2026")).to_contain_text(f"; in ngày {today(visit)}.")
    assert visit.errors == []
    assert visit.outside == []


def test_without_scripts_the_day_of_the_build_stands_alone(plain: Visit) -> None:
    page = plain.go(SHEET)
    expect(page.get_by_text("Bản dựng ngày 23/11/2026.")).to_be_visible()


def test_a_page_printed_without_scripts_tells_the_day_of_the_build_alone(plain: Visit) -> None:
    page = plain.go("thu-tuc/1.900010/")
    page.emulate_media(media="print")
    told = page.locator(".tt-onpaper p").inner_text()
    assert told == "Bản dựng ngày 23/11/2026."


def test_a_booklet_is_joined_of_its_sheets_in_order(visit: Visit) -> None:
    page = visit.go(BOOKLET)
    expect(page.locator("[data-ghep]")).to_have_text("Đã ghép 3/3 bản, khổ A4, in một mặt.")
    titles = page.locator("main > article h1").all_inner_texts()
    assert titles == page.locator("a[data-ban]").all_inner_texts()
    assert len(titles) == 3
    expect(page.get_by_role("button", name="In")).to_be_visible()
    assert visit.errors == []


def test_a_booklet_names_the_sheets_that_it_could_not_get(visit: Visit) -> None:
    visit.page.route("**/niem-yet/1.900010/", lambda route: route.abort())
    page = visit.go(BOOKLET)
    expect(page.locator("[data-ghep]")).to_contain_text("Đã ghép 2/3 bản")
    expect(page.locator("[data-ghep]")).to_contain_text("Không lấy được 1 bản: Cấp sổ tay suối nguồn.")


def test_without_scripts_a_booklet_leads_to_its_sheets(plain: Visit) -> None:
    page = plain.go(BOOKLET)
    page.locator("a[data-ban]").first.click()
    expect(page).to_have_title(re.compile("^Bản niêm yết: "))


@pytest.mark.parametrize("url", [SHEET, "thu-tuc/1.900010/"])
def test_print_leaves_out_the_frame(visit: Visit, url: str) -> None:
    page = visit.go(url)
    page.emulate_media(media="print")
    for part in ("body > nav", ".md-header", ".md-tabs", ".md-footer", ".tt-takehome"):
        for node in page.locator(part).all():
            expect(node).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()


def test_the_printed_page_has_what_a_posting_sheet_needs(visit: Visit) -> None:
    page = visit.go("thu-tuc/1.900010/")
    expect(page.locator(".tt-onpaper")).to_be_hidden()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator(".tt-onpaper")).to_contain_text(f"Bản dựng ngày 23/11/2026; in ngày {today(visit)}.")
    expect(page.locator(".tt-onpaper figcaption")).to_be_visible()


LONG = "thu-tuc/1.900031/"
LAST = "thay mới mỗi năm một lần"
"""How the last lines of its condition end, which the page folds."""


def test_the_rest_of_a_long_text_is_folded(visit: Visit) -> None:
    page = visit.go(LONG)
    rest = page.get_by_text(LAST).last
    expect(rest).not_to_be_visible()
    page.locator("summary", has_text="Phần còn lại").focus()
    page.keyboard.press("Enter")
    expect(rest).to_be_visible()


def test_nothing_is_folded_on_paper_even_without_scripts(plain: Visit) -> None:
    page = plain.go(LONG)
    rest, handle = page.get_by_text(LAST).last, page.locator("summary", has_text="Phần còn lại")
    expect(handle).to_be_visible()
    before = page.evaluate("document.querySelector('.tt-dai').getBoundingClientRect().height")
    page.emulate_media(media="print")
    expect(handle).not_to_be_visible()
    assert rest.evaluate("e => e.checkVisibility()")
    assert page.evaluate("document.querySelector('.tt-dai').getBoundingClientRect().height") > before + 50


def test_a_browser_that_cannot_open_it_by_style_is_helped(visit: Visit) -> None:
    page = visit.go(LONG)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.get_by_text(LAST).last).to_be_visible()

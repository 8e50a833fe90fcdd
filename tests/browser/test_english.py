"""The pages under `/en/` in Chromium: the way there and back, the list that is searched by titles, with scripts and without."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import Visit


def test_a_page_leads_to_itself_in_the_other_language_and_back(visit: Visit) -> None:
    page = visit.go("thu-tuc/1.900010/")
    page.get_by_role("link", name="EN, English").click()
    page.wait_for_url("**/en/thu-tuc/1.900010/")
    assert page.evaluate("document.documentElement.lang") == "en"
    page.get_by_role("link", name="VI, Tiếng Việt").click()
    page.wait_for_url("**/thu-tuc/1.900010/")
    assert page.evaluate("document.documentElement.lang") == "vi"


def test_the_box_of_an_english_page_leads_to_the_list_narrowed_by_titles(visit: Visit) -> None:
    page = visit.go("en/thu-tuc/1.900010/")
    page.locator(".tk--dau input").fill("electronic notebook")
    page.locator(".tk--dau input").press("Enter")
    page.wait_for_url("**/en/thu-tuc/?q=electronic+notebook")
    expect(page.locator("#en-found")).to_have_text("1 procedure found.")
    assert page.locator("li[data-words]:visible a").all_inner_texts() == [
        "Changing a paper notebook into an electronic one"
    ]
    page.locator("#en-search input").fill("sổ tay suối")
    assert page.locator("li[data-words]:visible .tt-code").all_inner_texts() == ["1.900010"]
    assert page.locator("section:visible").count() == 1
    assert visit.errors == []


def test_without_scripts_the_list_is_whole(plain: Visit) -> None:
    page = plain.go("en/thu-tuc/?q=electronic")
    assert page.locator("li[data-words]:visible").count() == page.locator("li[data-words]").count() > 3


def test_the_menu_speaks_english(visit: Visit) -> None:
    page = visit.go("en/thu-tuc/1.900010/")
    assert page.locator(".md-header__button[for='__drawer']").get_attribute("aria-label") == "Menu"


def test_the_finder_knows_english_titles(visit: Visit) -> None:
    page = visit.go("gioi-thieu/")
    page.locator(".tk--dau input").click()
    page.locator(".tk--dau input").press_sequentially("spring keeper notebook")
    expect(page.locator(".tk--dau [role=option]").first).to_contain_text("1.900010")

"""The pages under `/en/` in Chromium: the way there and back, the list that is searched by titles, with scripts and without."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
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


VIETNAM = timezone(timedelta(hours=7))


@pytest.mark.parametrize(
    ("code", "day", "words", "is_told"),
    [
        # checked on 01/11/2026: 30/4/2027 is the 180th day after it
        ("1.900010", "2027-04-30", "has not been checked against its source since 1 November 2026", False),
        ("1.900010", "2027-05-01", "has not been checked against its source since 1 November 2026", True),
        # one fee holds until 31/12/2026
        ("1.900010", "2026-12-31", "A fee has begun or ended after 31 December 2026", False),
        ("1.900010", "2027-01-01", "A fee has begun or ended after 31 December 2026", True),
        ("1.900010", "2026-12-31", "No longer applies", False),
        ("1.900010", "2027-01-01", "No longer applies", True),
        # valid from 01/01/2027, as is its fee
        ("1.900053", "2026-12-31", "does not apply yet; it starts on 1 January 2027", True),
        ("1.900053", "2027-01-01", "does not apply yet; it starts on 1 January 2027", False),
        ("1.900053", "2026-12-31", "Not yet applied", True),
        ("1.900053", "2027-01-01", "Not yet applied", False),
        # valid to 31/3/2027
        ("2.900020", "2027-03-31", "no longer applies; its last day was 31 March 2027", False),
        ("2.900020", "2027-04-01", "no longer applies; its last day was 31 March 2027", True),
        # ended before the site was made
        ("1.900042", "2026-11-23", "no longer applies; its last day was 31 March 2026", True),
    ],
)
def test_notes_follow_the_day_of_the_reader(visit: Visit, code: str, day: str, words: str, *, is_told: bool) -> None:
    visit.page.clock.set_fixed_time(datetime.fromisoformat(f"{day}T00:30").replace(tzinfo=VIETNAM))
    note = visit.go(f"en/thu-tuc/{code}/").get_by_role("article").get_by_text(words).first
    expect(note).to_be_visible(visible=is_told)
    assert visit.errors == []


def test_without_scripts_notes_are_those_of_the_day_of_the_build(plain: Visit) -> None:
    """Built on 23/11/2026."""
    page = plain.go("en/thu-tuc/1.900053/")
    expect(page.get_by_text("it starts on 1 January 2027")).to_be_visible()
    page = plain.go("en/thu-tuc/2.900020/")
    expect(page.get_by_text("its last day was 31 March 2027")).not_to_be_visible()

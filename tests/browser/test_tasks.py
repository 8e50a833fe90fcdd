"""Tasks at work in Chromium: an old page on a later day, filters in the address, the overdue list on paper."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import PHONE, Visit, watched

DECISION = "van-ban/2026/345-qd-ubnd/"
VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


@contextmanager
def visitor(browser: Browser, address: str, *moment: int) -> Iterator[Visit]:
    """A phone in another time zone, at a moment in Việt Nam."""
    context = browser.new_context(viewport=PHONE, locale="vi-VN", timezone_id="America/New_York", accept_downloads=True)
    visit = watched(context, address)
    visit.page.clock.set_fixed_time(datetime(*moment, tzinfo=VIETNAM))  # type: ignore[arg-type,misc]
    yield visit
    assert (visit.errors, visit.outside) == ([], [])
    context.close()


# A page of 23/11/2026, read later


def standing(visit: Visit, task: str) -> str:
    return " ".join(visit.page.locator(f"#nhiem-vu-{task} .tt-standing").first.inner_text().split())


def test_on_its_own_day_a_page_says_what_is_printed(browser: Browser, address: str) -> None:
    with visitor(browser, address, 2026, 11, 23, 23, 59) as visit:
        visit.go(DECISION)
        assert standing(visit, "t01") == "Sắp đến hạn còn 6 ngày"  # the 29th is its last day
        expect(visit.page.locator("#tt-hom-nay")).to_be_hidden()


def test_days_and_statuses_are_those_of_today_the_facts_those_of_the_page(browser: Browser, address: str) -> None:
    with visitor(browser, address, 2026, 12, 1, 0, 30) as visit:  # in New York it is still November
        visit.go(DECISION)
        assert standing(visit, "t01") == "Quá hạn, chưa hoàn thành quá hạn 2 ngày"
        assert standing(visit, "t02") == "Quá hạn, chưa hoàn thành quá hạn 31 ngày"  # from 31/10
        assert standing(visit, "t09") == "Hoàn thành, chưa rõ ngày"
        note = visit.page.locator("#tt-hom-nay")
        expect(note).to_contain_text("tính lại cho hôm nay, 01/12/2026")
        expect(note).to_contain_text("Trang lập ngày 23/11/2026")
        badge = visit.page.locator("#nhiem-vu-t01 .tt-standing .tt-badge")
        expect(badge).to_have_class("tt-badge tt-badge--bad")


def test_what_has_time_comes_near_and_then_is_late(browser: Browser, address: str) -> None:
    for day, words in (
        (20, "Đang thực hiện, trong hạn"),
        (25, "Sắp đến hạn 1/2 đơn vị còn 6 ngày"),
        (31, "Sắp đến hạn 1/2 đơn vị hết hạn hôm nay"),
    ):
        with visitor(browser, address, 2026, 12, day, 8, 0) as visit:
            visit.go(DECISION)
            row = visit.page.locator("#nhiem-vu-t03 .tt-standing").filter(has_not_text="Hoàn thành")
            assert words in " ".join(row.inner_text().split())


def test_a_period_is_late_when_its_day_is_over(browser: Browser, address: str) -> None:
    with visitor(browser, address, 2027, 1, 11, 8, 0) as visit:
        visit.go(DECISION)
        newest = visit.page.locator("#nhiem-vu-t05 .tt-periods li").first
        assert " ".join(newest.inner_text().split()).endswith("hạn 10/01/2027 Quá hạn, chưa hoàn thành")


def test_a_clock_that_is_behind_changes_nothing(browser: Browser, address: str) -> None:
    with visitor(browser, address, 2026, 11, 1, 8, 0) as visit:
        visit.go(DECISION)
        assert standing(visit, "t01") == "Sắp đến hạn còn 6 ngày"
        expect(visit.page.locator("#tt-hom-nay")).to_be_hidden()


def test_without_scripts_the_page_is_that_of_its_day(plain: Visit) -> None:
    plain.go(DECISION)
    assert standing(plain, "t01") == "Sắp đến hạn còn 6 ngày"


@pytest.mark.parametrize("url", [DECISION, "nhiem-vu/"])
def test_nothing_is_wider_than_the_phone(visit: Visit, url: str) -> None:
    visit.go(url)
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert visit.errors == []

"""Tasks at work in Chromium: an old page on a later day, filters in the address, the overdue list on paper."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

import pytest
from axe_playwright_python.sync_playwright import Axe
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


def test_totals_of_what_is_overdue_are_those_of_today(browser: Browser, address: str) -> None:
    with visitor(browser, address, 2027, 1, 2, 9, 0) as visit:
        box = visit.go("nhiem-vu/").locator(".tt-stats--four")
        # of 23/11: 3/19 overdue, 3/7 on time; since then t01 and t03 became overdue
        assert " ".join(box.locator("[data-so=qua-han]").inner_text().split()) == "5/19 phần việc (26,3%)"
        assert " ".join(box.locator("[data-so=ty-le]").inner_text().split()) == "3/9 (33,3%)"
    with visitor(browser, address, 2027, 7, 1, 9, 0) as visit:
        box = visit.go("nhiem-vu/").locator(".tt-stats--four")
        # 07/CT-UBND 1 is overdue too, and stands in a list that was chosen by status
        assert " ".join(box.locator("[data-so=qua-han]").inner_text().split()) == "6/19 phần việc (31,6%)"
        assert " ".join(box.locator("[data-so=ty-le]").inner_text().split()) == "3/9 (33,3%)"


def told(visit: Visit, place: str) -> str:
    return " ".join(visit.page.locator(place).inner_text().split())


def test_every_status_of_a_box_is_that_of_today(browser: Browser, address: str) -> None:
    with visitor(browser, address, 2027, 1, 2, 9, 0) as visit:
        visit.go("nhiem-vu/")
        # of 23/11: 3 overdue, 1 near, 2 in time; t01 (29/11) and t03 (31/12) are over, 07/CT-UBND (30/6/2027) is not
        assert told(visit, "[data-dem=qua-han] dd") == "5/19 phần việc (26,3%)"
        expect(visit.page.locator("[data-dem=sap-den-han]")).to_be_hidden()
        assert told(visit, "[data-dem=trong-han] dd") == "1/19 phần việc (5,3%)"
        assert told(visit, "[data-dem=chua-bao-cao] dd") == "5/19 phần việc (26,3%), thuộc 3 nhiệm vụ"
        assert "10 phần việc (đang thực hiện, trong hạn 1; chưa có báo cáo 5;" in told(visit, "[data-ngoai]")
        widths = visit.page.locator(".tt-bar rect").evaluate_all(
            "all => all.map((e) => Number(e.getAttribute('width')))"
        )
        assert widths == [5, 1, 5, 1, 1, 1, 1, 1, 3]
        visit.page.locator("[data-dem=qua-han] dd a").click()  # the list as it is today, and not that of the page's day
        expect(visit.page.locator("#tt-loc tbody tr")).to_have_count(5)


def test_a_status_that_had_no_work_gets_a_row(browser: Browser, address: str) -> None:
    with visitor(browser, address, 2027, 6, 25, 9, 0) as visit:
        visit.go("van-ban/2026/07-ct-ubnd/")
        assert told(visit, "[data-dem=sap-den-han]") == "Sắp đến hạn 1/1 nhiệm vụ (100%)"
        expect(visit.page.locator("[data-dem=trong-han]")).to_be_hidden()


def test_a_card_counts_delay_and_silence_to_today(browser: Browser, address: str) -> None:
    with visitor(browser, address, 2027, 1, 2, 9, 0) as visit:
        visit.go("co-quan/so-ha-tang-an-lac/dieu-hanh/")
        # done 171 days late (30/9/2024 → 20/3/2025); overdue since 31/10/2026, which is 63 days
        assert told(visit, "[data-so=cham]") == "234 ngày ÷ 2 việc = 117,0 ngày"
        assert told(visit, "[data-so=qua-han]") == "1/3 việc"
        assert "0/2 việc đã đến hạn; dưới 5 việc nên không tính tỷ lệ" in told(visit, "[data-so=ty-le]")
        visit.go("co-quan/xa-suoi-trong/dieu-hanh/")
        # of 23/11 07/CT-UBND was three weeks old; t03 and t06 were given on 15/01 and nobody has told of them
        assert told(visit, "[data-so=im-lang]") == "3/3 việc đang mở"
        expect(visit.page.locator("[data-muc=trong-han] tr").filter(has_text="Mua bàn ghế")).to_contain_text(
            "quá hạn 2 ngày nay: Quá hạn, chưa hoàn thành"
        )
    with visitor(browser, address, 2026, 11, 23, 9, 0) as visit:
        visit.go("co-quan/xa-suoi-trong/dieu-hanh/")
        assert told(visit, "[data-so=im-lang]") == "2/3 việc đang mở"
        expect(visit.page.locator("body")).not_to_contain_text("nay: Quá hạn")


def test_an_old_list_leads_to_that_of_today(browser: Browser, address: str) -> None:
    with visitor(browser, address, 2027, 1, 2, 9, 0) as visit:
        page = visit.go("nhiem-vu/qua-han/")
        assert page.locator(".tt-works tbody tr").count() == 3
        page.get_by_role("link", name="Xem danh sách tính cho hôm nay").click()
        expect(page.locator("#tt-loc tbody tr")).to_have_count(5)


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


# Filters

BOARD = "nhiem-vu/"


def listed(visit: Visit) -> list[str]:
    return visit.page.locator("#tt-loc tbody th a").all_inner_texts()


def test_a_filter_lives_in_the_address(browser: Browser, address: str) -> None:
    with visitor(browser, address, 2026, 11, 23, 9, 0) as visit:
        page = visit.go(BOARD)
        page.locator("#tt-loc > summary").click()
        expect(page.locator(".tt-dem")).to_have_text("19/19 phần việc, 17 dòng. Tình trạng tính cho ngày 23/11/2026.")
        page.get_by_label("Tình trạng").select_option("qua-han")
        assert listed(visit) == ["Rà soát, bỏ giấy tờ thừa", "Dán bảng giờ mở cửa", "Sửa mái phòng đọc"]
        page.get_by_label("Đơn vị", exact=True).select_option("so-ha-tang-an-lac")
        assert listed(visit) == ["Sửa mái phòng đọc"]
        assert page.url.endswith("nhiem-vu/?don-vi=so-ha-tang-an-lac&tinh-trang=qua-han")
        page.reload(wait_until="networkidle")
        assert listed(visit) == ["Sửa mái phòng đọc"]
        page.get_by_role("button", name="Bỏ mọi lựa chọn").click()
        expect(page.locator(".tt-dem")).to_contain_text("19/19 phần việc")
        assert page.url.endswith("nhiem-vu/")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("van-ban=2026%2F07-ct-ubnd", ["Mở phòng đọc thứ Bảy"]),
        ("han=tuan-nay", ["Lập danh sách phòng đọc"]),
        ("han=khong&don-vi=xa-suoi-mo", ["Giữ phòng đọc sạch sẽ", "Báo cáo số người đọc"]),
        ("nam=2027", ["Mở phòng đọc thứ Bảy"]),
        ("tinh-trang=da-chuyen", ["Rà soát, bỏ giấy tờ thừa"]),
        ("tinh-trang=khong-co-that&nam=2027", ["Mở phòng đọc thứ Bảy"]),  # what nobody knows is no filter
    ],
)
def test_an_address_filters(browser: Browser, address: str, asked: str, found: list[str]) -> None:
    with visitor(browser, address, 2026, 11, 23, 9, 0) as visit:
        visit.go(f"{BOARD}?{asked}")
        assert listed(visit) == found


def test_filters_know_the_status_of_today(browser: Browser, address: str) -> None:
    with visitor(browser, address, 2026, 12, 25, 9, 0) as visit:
        visit.go(f"{BOARD}?tinh-trang=sap-den-han")
        assert listed(visit) == ["Mua bàn ghế"]  # due 31/12; of the page's own day it had time
        expect(visit.page.locator("#tt-loc tbody")).to_contain_text("còn 6 ngày")


def test_a_task_in_the_results_leads_to_its_place(browser: Browser, address: str) -> None:
    with visitor(browser, address, 2026, 11, 23, 9, 0) as visit:
        page = visit.go(f"{BOARD}?nam=2027")
        page.get_by_role("link", name="Mở phòng đọc thứ Bảy").first.click()
        expect(page.locator("#nhiem-vu-1")).to_be_in_viewport()


def test_from_a_disk_filters_work_too(browser: Browser, site: Path) -> None:
    context = browser.new_context(viewport=PHONE)
    visit = watched(context, "file:///")
    visit.page.clock.set_fixed_time(datetime(2026, 11, 23, 9, 0, tzinfo=VIETNAM))
    visit.page.goto(f"{(site / BOARD / 'index.html').as_uri()}?nam=2027")
    expect(visit.page.locator("#tt-loc tbody th a")).to_have_text(["Mở phòng đọc thứ Bảy"])
    link = visit.page.locator("#tt-loc tbody th a").get_attribute("href") or ""
    assert link.endswith("van-ban/2026/07-ct-ubnd/index.html#nhiem-vu-1")
    context.close()


def test_open_filters_are_accessible(visit: Visit) -> None:
    page = visit.go(f"{BOARD}?nam=2026")
    expect(page.locator("#tt-loc tbody tr").first).to_be_visible()
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa"]})
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("url", ["co-quan/so-ha-tang-an-lac/", "", "nhiem-vu/qua-han/"])
def test_every_page_with_late_tasks_counts_to_today(browser: Browser, address: str, url: str) -> None:
    with visitor(browser, address, 2026, 12, 1, 9, 0) as visit:
        page = visit.go(url)
        expect(page.locator(".tt-works tr").filter(has_text="Sửa mái phòng đọc")).to_contain_text("quá hạn 31 ngày")
        expect(page.locator("#tt-hom-nay")).to_be_visible()


def test_without_scripts_lists_stand_ready(plain: Visit) -> None:
    page = plain.go(BOARD)
    expect(page.locator("#tt-loc")).to_be_hidden()
    page.locator(".tt-cards").get_by_text("Quá hạn, chưa hoàn thành").click()
    expect(page.locator("h1")).to_have_text("Quá hạn, chưa hoàn thành")
    assert page.locator("tbody tr").count() == 3


# On paper


def test_the_overdue_list_prints_as_a_table(visit: Visit) -> None:
    page = visit.go("nhiem-vu/phu-luc-1/")
    page.emulate_media(media="print")
    for hidden in (".md-header", ".tt-khong-in", ".md-footer"):
        expect(page.locator(hidden).first).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".tt-as-of")).to_contain_text("Dữ liệu tính đến ngày 20/11/2026")
    assert (
        page.locator(".tt-annex thead").evaluate("e => getComputedStyle(e).display") == "table-header-group"
    )  # on every sheet
    assert page.locator(".tt-annex td").first.evaluate("e => getComputedStyle(e).display") == "table-cell"
    assert page.locator(".tt-annex th[scope=col]").all_inner_texts()[1:3] == ["Nhiệm vụ", "Văn bản giao nhiệm vụ"]


@pytest.mark.parametrize("url", [DECISION, "nhiem-vu/", "nhiem-vu/qua-han/", "nhiem-vu/phu-luc-2/"])
def test_nothing_is_wider_than_the_phone(visit: Visit, url: str) -> None:
    visit.go(url)
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert visit.errors == []


# Pictures

# Whether a table or a list follows each picture before the next heading.
TABLES = """pictures => pictures.map((picture) => {
  for (let part = picture.parentElement.nextElementSibling; part; part = part.nextElementSibling) {
    if (part.matches('table, ul') || part.querySelector('table, ul')) return true;
  }
  return false;
})"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("url", [DECISION, "nhiem-vu/bieu-do/"])
def test_pictures_have_names_tables_and_contrast(
    browser: Browser, address: str, url: str, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(viewport=PHONE, color_scheme=scheme)
    visit = watched(context, address)
    page = visit.go(url)
    for picture in page.locator("svg.tt-lanes").all():
        names = (picture.get_attribute("aria-labelledby") or "").split()
        assert all(page.locator(f"#{name}").evaluate("e => e.textContent.trim()") for name in names)
    tables = page.locator("svg.tt-lanes").evaluate_all(TABLES)
    assert tables == [True] * len(tables) != []
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa"]})
    assert found.violations_count == 0, found.generate_report()
    context.close()


def test_a_document_of_the_chain_opens_by_keyboard(browser: Browser, address: str) -> None:
    with visitor(browser, address, 2026, 11, 23, 9, 0) as visit:
        page = visit.go(DECISION)
        link = page.locator(".tt-chain a").filter(has_text="12/UBND-TTPVHCC")
        link.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/van-ban/2024/12-ubnd-ttpvhcc/")


def test_pictures_fit_the_paper(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 700, "height": 900})
    page = watched(context, address).go(DECISION)
    page.emulate_media(media="print")
    assert page.locator("svg.tt-chart").first.evaluate("e => e.getBoundingClientRect().width <= innerWidth")
    context.close()

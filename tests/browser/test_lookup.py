"""/tra-cuu/ in Chromium: filters and counts, the address, the back button, steps, order, CSV."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit


def count(page: Page) -> Locator:
    return page.locator(".tc-dem")


def titles(page: Page) -> list[str]:
    return page.locator(".tc-list strong").all_inner_texts()


def opened(page: Page) -> None:
    """All filters to be seen, on a phone too."""
    expect(count(page)).to_have_text(re.compile("thủ tục"))
    page.evaluate("document.querySelectorAll('.tc details').forEach(part => { part.open = true })")


def test_everything_public_and_in_force_stands_there_at_first(visit: Visit) -> None:
    page = visit.go("tra-cuu/")
    expect(count(page)).to_have_text("6 thủ tục")
    assert len(titles(page)) == 6
    assert visit.errors == []
    assert visit.outside == []


def test_a_choice_narrows_counts_and_stands_in_the_address(visit: Visit) -> None:
    page = visit.go("tra-cuu/")
    opened(page)
    page.get_by_role("checkbox", name="Cấp Tỉnh").check()
    expect(count(page)).to_have_text("2 thủ tục")
    assert page.url.endswith("/tra-cuu/?cap=tinh")
    assert "Lĩnh vực" in page.locator(".tc summary").all_inner_texts()[1]
    page.get_by_role("checkbox", name=re.compile("^Cấp Xã")).check()
    expect(count(page)).to_have_text("5 thủ tục")
    assert page.url.endswith("/tra-cuu/?cap=tinh,xa")
    page.go_back()
    expect(count(page)).to_have_text("2 thủ tục")
    expect(page.get_by_role("checkbox", name=re.compile("^Cấp Xã"))).not_to_be_checked()
    page.go_back()
    expect(count(page)).to_have_text("6 thủ tục")
    page.go_forward()
    expect(page.get_by_role("checkbox", name="Cấp Tỉnh")).to_be_checked()
    page.get_by_role("button", name="Bỏ mọi lựa chọn").click()
    expect(count(page)).to_have_text("6 thủ tục")
    assert page.url.endswith("/tra-cuu/")


def test_an_address_brings_words_and_choices_back(visit: Visit) -> None:
    page = visit.go("tra-cuu/?q=so+tay&cap=xa&su-kien=co-suoi-moi&xep=ten")
    opened(page)
    expect(page.locator("#tc-q")).to_have_value("so tay")
    expect(page.get_by_role("checkbox", name=re.compile("^Cấp Xã"))).to_be_checked()
    expect(page.get_by_label("Việc trong đời")).to_have_value("co-suoi-moi")
    expect(page.get_by_label("Xếp theo")).to_have_value("ten")
    assert titles(page) == [
        "Cấp bản sao trích lục sổ tay",
        "Cấp sổ tay suối nguồn",
        "Đổi sổ tay giấy sang sổ tay điện tử",
    ]


def test_a_sector_that_was_typed_whole_stands_above_its_procedures(visit: Visit) -> None:
    page = visit.go("tra-cuu/?q=so+tay")
    opened(page)
    lead = page.locator(".tc-hoi")
    expect(lead.get_by_role("heading")).to_have_text(["Lĩnh vực"])
    expect(lead.get_by_role("link")).to_have_text(["Sổ tay"])
    expect(page.locator(".tc-trong-bai").get_by_role("link", name="Sổ tay", exact=True)).to_have_count(0)
    field = page.locator("#tc-q")
    field.fill("so tay suoi")
    expect(lead).to_be_empty()


def test_typing_answers_at_once_and_the_address_follows(visit: Visit) -> None:
    page = visit.go("tra-cuu/")
    page.locator("#tc-q").press_sequentially("ban sao")
    expect(page.locator(".tc-list strong").first).to_have_text("Cấp bản sao trích lục sổ tay")
    page.wait_for_url("**/tra-cuu/?q=ban+sao")
    expect(page.locator("#tc-q")).to_be_focused()


def test_a_choice_keeps_the_place_of_the_keyboard(visit: Visit) -> None:
    page = visit.go("tra-cuu/")
    opened(page)
    box = page.get_by_role("checkbox", name="Cấp Tỉnh")
    box.focus()
    page.keyboard.press("Space")
    expect(count(page)).to_have_text("2 thủ tục")
    expect(box).to_be_focused()


def test_the_order_of_days_puts_what_cannot_be_compared_last(visit: Visit) -> None:
    page = visit.go("tra-cuu/?xep=ngay")
    assert titles(page)[0] == "Đổi sổ tay giấy sang sổ tay điện tử"
    assert page.locator(".tc-list li").first.inner_text().count("thời hạn: 1 ngày làm việc") == 1


def test_old_and_internal_ones_come_when_asked_or_when_nothing_else_fits(visit: Visit) -> None:
    page = visit.go("tra-cuu/?ca-cu=1")
    expect(count(page)).to_have_text("8 thủ tục")
    page = visit.go("tra-cuu/?q=1.900042")
    expect(count(page)).to_have_text("1 thủ tục, gồm cả thủ tục nội bộ hoặc đã hết áp dụng")
    expect(page.locator(".tc-list li").first).to_contain_text("Đã hết áp dụng")


def test_a_miss_offers_ways_on(visit: Visit) -> None:
    page = visit.go("tra-cuu/?q=xyzzy")
    expect(count(page)).to_have_text("0 thủ tục")
    ways = page.locator(".tc-trong")
    expect(ways.get_by_role("link", name="Xem thủ tục theo chữ cái")).to_be_visible()
    expect(ways.get_by_role("link", name="Hỏi ai khi không tìm thấy")).to_be_visible()
    expect(page.get_by_role("button", name="Tải CSV")).to_be_hidden()


def test_a_site_with_a_repository_offers_an_issue_that_is_filled_in(visit: Visit) -> None:
    page = visit.page
    page.route(
        "**/tra-cuu/?q=xyzzy",
        lambda route: route.fulfill(
            response=(answer := route.fetch()),
            body=answer.text().replace('class="tk tk--dau"', 'class="tk tk--dau" data-kho="https://git.example/t/r"'),
        ),
    )
    visit.go("tra-cuu/?q=xyzzy")
    link = page.get_by_role("link", name="Báo cho người làm trang")
    address = link.get_attribute("href") or ""
    assert address == (
        "https://git.example/t/r/issues/new?template=khong-tim-thay.yml"
        "&title=Kh%C3%B4ng+t%C3%ACm+th%E1%BA%A5y%3A+xyzzy&typed=xyzzy"
    )


@pytest.mark.parametrize("query", ["", "?q=so+tay"])
def test_the_table_opens_as_text_in_a_spreadsheet(visit: Visit, tmp_path: Path, query: str) -> None:
    page = visit.go(f"tra-cuu/{query}")
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải CSV").click()
    target = tmp_path / "t.csv"
    download.value.save_as(target)
    content = target.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[0][:3] == ["Mã", "Tên thủ tục", "Lĩnh vực"]
    assert len(rows) == 1 + len(titles(page))
    assert {row[0] for row in rows[1:]} >= {"1.900010", "2.900020"}


def test_the_lists_stand_there_without_scripts(plain: Visit) -> None:
    page = plain.go("tra-cuu/")
    expect(page.locator("#tra-cuu")).to_be_hidden()
    for name in ("Cấp Xã", "Công dân Việt Nam", "Sổ tay", "Ủy ban nhân dân xã Suối Mơ"):
        expect(page.locator("article").get_by_text(name, exact=True).first).to_be_visible()

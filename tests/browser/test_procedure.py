"""The page of a procedure at work in Chromium: my case, prices, checklist, due date, print, no scripts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Literal
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import PHONE, Visit, watched
from tests.conftest import ROOT
from tests.test_due_dates import ALWAYS, CASES, TABLE, expected

FULL = "thu-tuc/1.900010/"
MANY_RESULTS = "thu-tuc/3.900064/"
COPIES = "thu-tuc/2.900020/"
NOON = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Visit]:
    """A phone in another time zone, at nine in the morning of 23/11/2026 in Việt Nam."""
    context = browser.new_context(viewport=PHONE, locale="vi-VN", timezone_id="America/New_York", accept_downloads=True)
    visit = watched(context, address)
    visit.page.clock.set_fixed_time(NOON)
    yield visit
    assert visit.errors == []
    context.close()


def answer(page: Page, question: str) -> str:
    """What the box says to a question, as a visitor sees it."""
    row = page.locator(".tt-summary > div").filter(has=page.locator("dt", has_text=question))
    return row.locator("dd").inner_text()


def choose(page: Page, label: str) -> None:
    """Open the chooser if need be and take an option."""
    if page.locator("details.tt-chon").get_attribute("open") is None:
        page.locator("details.tt-chon > summary").click()
    page.get_by_role("radio", name=label, exact=True).check()


def seen(items: Locator) -> list[str]:
    """The first lines of those that are visible."""
    return [text.split("\n")[0] for text in items.locator("visible=true").all_inner_texts()]


# Answers first


@pytest.mark.parametrize("code", ["1.900010", "1.900031", "1.900053", "1.900075", "2.900020", "3.900064"])
def test_the_box_is_seen_whole_without_scrolling(visit: Visit, code: str) -> None:
    box = visit.go(f"thu-tuc/{code}/").locator(".tt-summary").bounding_box()
    assert box
    assert box["y"] + box["height"] <= (visit.page.viewport_size or PHONE)["height"]


def test_a_very_long_title_does_not_push_the_box_away(phone: Visit) -> None:
    page = phone.go(FULL)
    page.evaluate(
        "const h = document.querySelector('h1'); h.textContent = 'Đăng ký '.repeat(149); h.className = 'tt-long'"
    )
    box = page.locator(".tt-summary").bounding_box()
    assert box
    assert box["y"] + box["height"] <= PHONE["height"]


# My case


def test_a_case_and_a_channel_narrow_everything(phone: Visit) -> None:
    page = phone.go(FULL)
    choose(page, "Cấp lại")
    choose(page, "Trực tiếp")
    assert parse_qs(urlsplit(page.url).query) == {"truong-hop": ["cap-lai"], "cach-nop": ["truc-tiep"]}
    assert answer(page, "Bao lâu") == "1,5 ngày làm việc, rồi 10 ngày (phải xác minh)"
    assert answer(page, "Bao nhiêu tiền") == "Lệ phí: Bằng một nửa mức cấp lần đầu (Người làm mất sổ)"
    # form, drawing or map, loss report; authority only when somebody else comes; the identity paper may be spared
    assert answer(page, "Mang theo gì") == "3–4 giấy tờ để nộp, tối đa 1 giấy tờ để xuất trình"
    assert "Cổng Dịch vụ công" not in answer(page, "Nộp ở đâu")
    assert answer(page, "Nộp cách nào").startswith("Trực tiếp\n")
    papers = seen(page.locator("#tt-danh-sach li[data-so]"))
    assert papers == [
        "Tờ khai cấp sổ tay suối nguồn",
        "Bản vẽ tay đường tới suối",
        "Ảnh chụp bản đồ của xã",
        "Giấy ủy quyền",
        "Giấy tờ tùy thân",
        "Giấy báo mất sổ",
    ]
    assert len(seen(page.locator(".tt-limit"))) == 1
    assert len(seen(page.locator(".tt-fee"))) == 1
    steps = [text.split("Người")[0].split("Cơ quan")[0].strip() for text in seen(page.locator(".tt-steps > li"))]
    assert steps == ["Chuẩn bị giấy tờ", "Nộp tại quầy", "Xác minh", "Nhận sổ"]
    expect(page.locator("#tt-chon [role=status]")).to_have_text(
        "Đang xem: Cấp lại · Trực tiếp. Cần 3–4 giấy tờ để nộp, tối đa 1 giấy tờ để xuất trình."
    )


def test_an_address_with_a_case_can_be_shared(phone: Visit) -> None:
    page = phone.go(f"{FULL}?truong-hop=tre-em&cach-nop=truc-tiep#giay-to")
    assert answer(page, "Bao nhiêu tiền") == "Không thu (lệ phí)"
    assert page.locator(".tt-chon > summary").inner_text().endswith("Trẻ em giữ suối cùng ông bà · Trực tiếp")
    choose(page, "Mọi trường hợp")
    choose(page, "Mọi cách nộp")
    assert page.url == f"{phone.address}{FULL}#giay-to"
    assert len(seen(page.locator(".tt-limit"))) == 4


@pytest.mark.parametrize("query", ["?truong-hop=khong-co&cach-nop=dien-tin", "?truong-hop=%3Cscript%3E", "?x=1"])
def test_an_unknown_case_in_the_address_shows_all(phone: Visit, query: str) -> None:
    page = phone.go(FULL + query)
    assert answer(page, "Mang theo gì") == "1–4 giấy tờ để nộp, tối đa 1 giấy tờ để xuất trình, tùy trường hợp"


def test_the_browser_counts_the_papers_as_the_builder_does(phone: Visit, plain: Visit) -> None:
    for code in ("1.900010", "1.900031", "2.900020", "3.900064"):
        url = f"thu-tuc/{code}/"
        assert answer(phone.go(url), "Mang theo gì") == answer(plain.go(url), "Mang theo gì"), code


def test_the_chooser_works_by_keyboard(phone: Visit) -> None:
    page = phone.go(FULL)
    page.locator("details.tt-chon > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert parse_qs(urlsplit(page.url).query) == {"truong-hop": ["lan-dau"]}
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


# Price


def test_the_calculator_shows_its_working(phone: Visit) -> None:
    page = phone.go(f"{FULL}?cach-nop=truc-tuyen")
    fee = page.locator(".tt-fee[data-gia]").locator("visible=true")
    fee.get_by_label("Số cuốn").fill("3")
    expect(fee.locator("output")).to_have_text("3 × 15.000 = 45.000 đồng")


def test_the_calculator_asks_who_pays(phone: Visit) -> None:
    page = phone.go(f"{FULL}?cach-nop=truc-tiep&truong-hop=lan-dau")
    fee = page.locator(".tt-fee[data-gia]:has([data-giam])").locator("visible=true").first
    fee.get_by_label("Số cuốn").fill("2")
    for who, told in (
        ("Người cao tuổi", "2 × 30.000 = 60.000 đồng; được miễn: 0 đồng"),
        ("Sinh viên", "2 × 30.000 = 60.000 đồng; giảm 50%: 60.000 − 30.000 = 30.000 đồng"),
        ("Hộ cận nghèo", "2 × 10.000 = 20.000 đồng"),
        ("không thuộc diện nào dưới đây", "2 × 30.000 = 60.000 đồng"),
    ):
        fee.get_by_label("Người nộp").select_option(who)
        expect(fee.locator("output")).to_have_text(told)


def test_tiers_and_a_cap_for_each_copy(phone: Visit) -> None:
    page = phone.go(FULL)
    page.evaluate(
        """() => { const fee = document.createElement("div");
        Object.assign(fee.dataset, { gia: "1-2:2000 3-:1000", moi: "trang", tran: "200000", tranMoi: "bản" });
        fee.id = "thu"; document.querySelector("article").append(fee); tthc.addCalculator(fee); }"""
    )
    fee = page.locator("#thu")
    fee.get_by_label("Số trang của một bản").fill("12")
    expect(fee.locator("output")).to_have_text("2 × 2.000 + 10 × 1.000 = 14.000 đồng")
    fee.get_by_label("Số bản", exact=True).fill("2")
    expect(fee.locator("output")).to_have_text("2 × 2.000 + 10 × 1.000 = 14.000 đồng; 2 bản × 14.000 = 28.000 đồng")


# Checklist


def test_ticks_stay_on_the_device(phone: Visit) -> None:
    page = phone.go(FULL)
    page.get_by_role("checkbox", name="Giấy ủy quyền").check()
    page.get_by_role("checkbox", name="Đã ký ở cuối tờ khai chưa?").check()
    page.reload()
    expect(page.get_by_role("checkbox", name="Giấy ủy quyền")).to_be_checked()
    expect(page.locator(".tt-cong-cu [role=status]")).to_have_text(
        "Đã có 1 giấy tờ. Chọn trường hợp và cách nộp ở đầu trang để biết cần bao nhiêu."
    )
    assert page.evaluate("localStorage.getItem('tthc:1.900010')") == '["7","h2"]'
    page.get_by_role("button", name="Bỏ hết dấu").click()
    expect(page.locator("input.tt-dau:checked")).to_have_count(0)
    assert page.evaluate("localStorage.getItem('tthc:1.900010')") is None
    assert phone.outside == []


def test_paper_gets_a_clean_list(phone: Visit) -> None:
    page = phone.go(f"{FULL}?truong-hop=cap-lai&cach-nop=truc-tiep")
    page.get_by_role("checkbox", name="Giấy báo mất sổ").check()
    page.emulate_media(media="print")
    for selector in (".tt-dau", ".tt-cong-cu", ".tt-hoi", ".tt-tinh", ".md-header", "details.tt-chon > form"):
        expect(page.locator(selector).locator("visible=true")).to_have_count(0)
    expect(page.locator("#tt-danh-sach")).to_contain_text("Giấy báo mất sổ")
    assert "Cấp lại · Trực tiếp" in page.locator(".tt-chon > summary").inner_text()
    square = "getComputedStyle(document.querySelector('li[data-so]'), '::before').content"
    assert page.evaluate(square) == '""'


def test_the_papers_alone_can_be_printed(phone: Visit) -> None:
    page = phone.go(FULL)
    page.evaluate("window.print = () => { window.printed = document.querySelectorAll('.tt-khong-in').length }")
    page.get_by_role("button", name="In danh sách này").click()
    assert page.evaluate("window.printed") > 0
    page.emulate_media(media="print")
    expect(page.locator("#tt-danh-sach")).to_be_visible()
    expect(page.locator("#can-cu")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("#can-cu")).to_be_visible()


# Due date


def ask(page: Page, day: str, time: str) -> Locator:
    """Hand in at a day and time; what the page answers."""
    page.get_by_label("Ngày nộp").fill(day)
    page.get_by_label("Giờ nộp").fill(time)
    return page.locator(".tt-ket-qua")


def test_the_form_starts_with_this_minute_in_viet_nam(phone: Visit) -> None:
    page = phone.go(f"{FULL}?truong-hop=lan-dau&cach-nop=truc-tiep")
    expect(page.get_by_label("Ngày nộp")).to_have_value("2026-11-23")
    expect(page.get_by_label("Giờ nộp")).to_have_value("09:00")
    result = page.locator(".tt-ket-qua")
    # 23/11 does not count, 24/11 is off: 25, 26, 27
    expect(result.locator(".tt-ngay")).to_have_text("Thứ Sáu, 27/11/2026")
    expect(result).to_contain_text("Dự kiến; ngày trên Giấy hẹn là ngày chính thức.")
    expect(result).to_contain_text("Không tính ngày nhận; đếm 3 ngày làm việc.")
    expect(result).to_contain_text("Ngày nghỉ: 24/11/2026: Ngày Văn hóa Việt Nam (")
    expect(result).to_contain_text("Bản ghi ghi: Tính từ ngày nhận đủ hồ sơ.")


def test_an_evening_before_the_undecided_tet(phone: Visit) -> None:
    page = phone.go(f"{FULL}?truong-hop=lan-dau&cach-nop=truc-tiep")
    result = ask(page, "2027-02-02", "19:30")
    expect(result).to_contain_text("coi như nhận thứ Tư, 03/02/2027")
    expect(result.locator(".tt-banner--wait")).to_contain_text("Chưa có quyết định về ngày")
    expect(result.locator(".tt-banner--wait")).to_contain_text("Ngày trả có thể thay đổi.")


def test_stretches_in_different_units_give_no_day(phone: Visit) -> None:
    page = phone.go(f"{FULL}?truong-hop=cap-lai&cach-nop=truc-tiep")
    result = page.locator(".tt-ket-qua")
    expect(result.locator(".tt-ngay")).to_contain_text("nhiều chặng đếm bằng đơn vị khác nhau")
    # 1,5 days are two: 25, 26
    expect(result).to_contain_text("Trung tâm Phục vụ hành chính công xã Suối Mơ")
    expect(result).to_contain_text("đến thứ Năm, 26/11/2026")
    expect(result).to_contain_text("không tính thời gian chờ người nộp bổ sung giấy tờ")
    expect(result.get_by_role("button")).to_have_count(0)


def test_working_hours_give_a_time(phone: Visit) -> None:
    page = phone.go(f"{FULL}?cach-nop=truc-tuyen")
    # 9-12 and 13-17 are 7 of the 12 hours; 24/11 is off; 8-12 and 13-14 are the rest
    expect(page.locator(".tt-ket-qua .tt-ngay")).to_have_text("Thứ Tư, 25/11/2026, trước 14:00")


def test_a_limit_in_words_asks_nothing(phone: Visit) -> None:
    page = phone.go(f"{FULL}?cach-nop=buu-chinh")
    expect(page.locator("#ngay-tra")).to_be_hidden()


def test_the_due_date_can_be_taken_along(phone: Visit, tmp_path: Path) -> None:
    page = phone.go(f"{FULL}?truong-hop=lan-dau&cach-nop=truc-tiep")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Tải lịch nhắc (.ics)").click()
    assert waiting.value.suggested_filename == "ngay-tra-1.900010.ics"
    waiting.value.save_as(tmp_path / "x.ics")
    text = (tmp_path / "x.ics").read_bytes().decode()
    assert "DTSTART;VALUE=DATE:20261127\r\n" in text
    assert "SUMMARY:Trả kết quả (dự kiến): Cấp sổ tay suối nguồn\r\n" in text


def test_the_browser_counts_as_the_table(phone: Visit) -> None:
    page = phone.go(FULL)
    answers: list[dict[str, Any]] = page.evaluate(
        """(table) => { const lich = tthc.calendar(table.calendar);
        return table.cases.map((c) => tthc.dueDate(c.received, { kind: "thoi-han", segments: [], ...c }, lich)); }""",
        json.loads(json.dumps(TABLE)),
    )
    for case, given in zip(CASES, answers, strict=True):
        wanted = expected(case)
        assert {k: v for k, v in (ALWAYS | given).items() if k in wanted} == wanted, case["why"]


# For everyone


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_article(visit: Visit, scheme: Literal["light", "dark"]) -> None:
    visit.page.emulate_media(color_scheme=scheme)
    page = visit.go(f"{FULL}?truong-hop=lan-dau&cach-nop=truc-tiep")
    page.locator("details.tt-chon > summary").click()
    found = Axe().run(page, context="article").response["violations"]
    assert [(rule["id"], node["html"]) for rule in found for node in rule["nodes"]] == []


def test_a_narrow_screen_and_large_text_need_no_sideways_scrolling(phone: Visit) -> None:
    phone.page.set_viewport_size({"width": 320, "height": 640})
    page = phone.go(FULL)
    page.locator("details.tt-chon > summary").click()
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) <= 0
    page.set_viewport_size(PHONE)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(wide) <= 0


# Words


def test_a_hard_word_is_explained_in_place_by_keyboard(phone: Visit) -> None:
    page = phone.go("thu-tuc/1.900053/")
    word = page.get_by_role("button", name="Sổ tay giấy", exact=True)
    expect(word).to_have_count(1)  # where it first stands
    expect(word).to_have_attribute("aria-expanded", "false")
    word.focus()
    page.keyboard.press("Enter")
    expect(word).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".tt-giai:visible")).to_have_text("Sổ tay giấy: Sổ có trang, không có <màn hình>.")
    page.keyboard.press("Enter")
    expect(page.locator(".tt-giai:visible")).to_have_count(0)
    assert phone.errors == []


def test_without_scripts_the_page_leads_to_the_words(plain: Visit) -> None:
    page = plain.go(FULL)
    page.get_by_role("article").get_by_role("link", name="giải nghĩa từ ngữ").click()
    expect(page.locator("dfn").first).to_be_visible()


def test_every_way_to_apply_is_in_the_box(visit: Visit) -> None:
    ways = visit.go(FULL).locator(".tt-summary .tt-ways > li")
    assert seen(ways) == ["Trực tiếp", "Trực tuyến", "Dịch vụ bưu chính"]
    assert seen(visit.go(FULL + "?cach-nop=buu-chinh").locator(".tt-summary .tt-ways > li")) == ["Dịch vụ bưu chính"]


def test_the_box_says_that_there_is_more_than_it_shows(visit: Visit) -> None:
    """Three results without a scope: two stand in the box, with scripts as without, whatever is chosen."""
    for query in ("", "?cach-nop=truc-tiep"):
        answers = visit.go(MANY_RESULTS + query).locator(".tt-summary .tt-duoc-gi li")
        assert seen(answers) == ["Thẻ chợ", "Biển số sạp", "Còn nữa, xem tất cả"]


def test_one_of_several_papers_is_enough(phone: Visit) -> None:
    """In person as a first issue: the form, one of the two ways to draw the path, the power of attorney; the identity shown."""
    page = phone.go(FULL + "?truong-hop=lan-dau&cach-nop=truc-tiep")
    choice = page.locator("li.tt-mot-trong")
    expect(choice).to_contain_text("Chỉ cần một trong các giấy tờ sau:")
    expect(choice.get_by_role("checkbox")).to_have_count(2)
    told = page.locator(".tt-cong-cu [role=status]")
    expect(told).to_have_text("Đã có 0/4 giấy tờ.")
    for name in ("Bản vẽ tay đường tới suối", "Ảnh chụp bản đồ của xã"):
        choice.get_by_role("checkbox", name=name).check()
        expect(told).to_have_text("Đã có 1/4 giấy tờ.")


# Trust, and the page without scripts


def test_an_old_build_warns_by_the_day_of_the_reader(phone: Visit) -> None:
    page = phone.go(FULL)
    expect(page.locator("#tt-chua-kiem")).to_have_count(0)
    # checked on 01/11/2026: 30/4/2027 is the 180th day after it
    for day, count in (("2027-04-30", 0), ("2027-05-01", 1)):
        page.clock.set_fixed_time(datetime.fromisoformat(f"{day}T09:00").replace(tzinfo=NOON.tzinfo))
        page.reload()
        expect(page.locator("#tt-chua-kiem")).to_have_count(count)
    expect(page.locator("#tt-chua-kiem")).to_contain_text(
        "hơn 180 ngày chưa đối chiếu lại với nguồn (lần cuối 01/11/2026)"
    )


def at(page: Page, url: str, day: str, address: str) -> None:
    """Open a page on another day."""
    page.clock.set_fixed_time(datetime.fromisoformat(f"{day}T09:00").replace(tzinfo=NOON.tzinfo))
    page.goto(address + url)


def test_a_procedure_begins_by_the_day_of_the_reader(phone: Visit) -> None:
    page = phone.page  # valid from 01/01/2027, as is its fee
    at(page, "thu-tuc/1.900053/", "2026-12-31", phone.address)
    expect(page.locator("#tt-chua-ap-dung")).to_contain_text("bắt đầu từ ngày 01/01/2027")
    expect(page.locator(".tt-fee .tt-badge--warn").first).to_have_text("Chưa áp dụng")
    at(page, "thu-tuc/1.900053/", "2027-01-01", phone.address)
    expect(page.locator("#tt-chua-ap-dung")).to_have_count(0)
    expect(page.locator(".tt-fee .tt-badge--warn")).to_have_count(0)
    expect(page.locator("#tt-phi-doi")).to_contain_text("có mức thu bắt đầu hoặc hết áp dụng")


def test_a_procedure_and_its_basis_end_by_the_day_of_the_reader(phone: Visit) -> None:
    page = phone.page  # until 31/3/2027; one of its texts until 28/02/2027
    for day, kind, basis in (("2027-02-28", "wait", 0), ("2027-03-01", "wait", 1), ("2027-04-01", "stop", 0)):
        at(page, "thu-tuc/2.900020/", day, phone.address)
        expect(page.locator("#tt-sap-het")).to_have_class(f"tt-banner tt-banner--{kind}")
        expect(page.locator("#tt-can-cu-moi-het")).to_have_count(basis)
    expect(page.locator("#tt-sap-het")).to_contain_text("Thủ tục này đã hết áp dụng từ sau ngày 31/3/2027.")
    expect(page.locator("#can-cu ~ ul .tt-bad")).to_have_text("Hết hiệu lực từ sau 28/02/2027")


def test_a_fee_ends_by_the_day_of_the_reader(phone: Visit) -> None:
    page = phone.page
    at(page, FULL, "2026-12-31", phone.address)
    expect(page.locator(".tt-fee[data-den] .tt-tinh").first).to_be_attached()
    expect(page.locator("#tt-phi-doi")).to_have_count(0)
    at(page, FULL, "2027-01-01", phone.address)
    expect(page.locator(".tt-fee[data-den] > .tt-badge--warn").first).to_have_text("Đã hết áp dụng")
    expect(page.locator(".tt-fee[data-den] .tt-tinh")).to_have_count(0)
    expect(page.locator("#tt-phi-doi")).to_have_count(1)


def test_without_scripts_the_last_day_is_told_before(plain: Visit) -> None:
    expect(plain.go("thu-tuc/2.900020/").locator("#tt-sap-het")).to_contain_text("áp dụng đến hết ngày 31/3/2027")


def test_without_scripts_every_case_stands_under_its_heading(plain: Visit) -> None:
    page = plain.go(f"{FULL}?truong-hop=cap-lai")
    for heading in (
        "Mọi trường hợp",
        "Thêm cho trường hợp: Cấp lại",
        "Thêm cho trường hợp: Trẻ em giữ suối cùng ông bà",
    ):
        expect(page.get_by_role("heading", name=heading)).to_be_visible()
    assert len(seen(page.locator(".tt-limit"))) == 4
    assert len(seen(page.locator("#tt-danh-sach li[data-so]"))) == 8
    expect(page.locator("#ngay-tra")).to_be_hidden()
    expect(page.locator("input.tt-dau")).to_have_count(0)


def test_the_page_works_from_a_folder(browser: Browser, site: Path) -> None:
    context = browser.new_context(viewport=PHONE)
    visit = watched(context, (site / FULL).as_uri() + "/")
    page = visit.page
    page.goto((site / FULL / "index.html").as_uri())
    choose(page, "Cấp lại")
    assert answer(page, "Bao lâu").startswith("1,5 ngày làm việc")
    expect(page.locator("#ngay-tra")).to_be_visible()
    context.close()


def test_the_script_is_one_file_of_the_site(site: Path) -> None:
    assert (site / "assets" / "thu-tuc.js").is_file()
    assert not (ROOT / "docs" / "assets" / "thu-tuc.js").exists()

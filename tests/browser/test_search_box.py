"""The search box in Chromium: typing, keys, groups, the sheet on a phone, no scripts, from a disk, for all to use."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Route, expect

from generator import offline
from tests.browser.conftest import DESK, PHONE, Visit, watched
from tests.conftest import TODAY

ABOUT = "gioi-thieu/"
FINDER = re.compile(r"tim-kiem/(goi-y\.js|finder\.js|muc-luc\.bin)$")

HIGHLIGHTED = """() => [...CSS.highlights.get("tim-thay")]
  .map(({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset))"""


def field(page: Page) -> Locator:
    return page.locator(".tk--dau input")


def options(page: Page) -> Locator:
    return page.locator(".tk--dau [role=option]:visible")


def type_in(page: Page, words: str) -> None:
    field(page).click()
    field(page).press_sequentially(words)


def group(page: Page, name: str) -> Locator:
    return page.locator(f".tk--dau [role=group][aria-label='{name}']")


@pytest.mark.parametrize("query", ["so tay suoi nguon", "sổ tay suối nguồn", "1.900010", "so suoi", "soor tay suoosi"])
def test_a_procedure_is_suggested_while_typing(visit: Visit, query: str) -> None:
    page = visit.go(ABOUT)
    type_in(page, query)
    first = options(page).first
    expect(first).to_contain_text("Cấp sổ tay suối nguồn")
    expect(first).to_contain_text("Mã 1.900010 · Cấp Xã · Ủy ban nhân dân xã Suối Mơ")
    expect(first).to_contain_text("thời hạn: tùy trường hợp · phí, lệ phí: tùy trường hợp")
    assert (first.get_attribute("href") or "").endswith("/thu-tuc/1.900010/")
    assert visit.errors == []
    assert visit.outside == []


def test_titles_do_not_wait_for_limits_and_fees(visit: Visit) -> None:
    held: list[Route] = []
    visit.page.route("**/chi-tiet.bin", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it is given
    page = visit.go(ABOUT)
    type_in(page, "so tay suoi nguon")
    first = options(page).first
    expect(first).to_contain_text("Cấp sổ tay suối nguồn")
    field(page).press("ArrowDown")
    expect(first).to_have_attribute("aria-selected", "true")
    expect(first).not_to_contain_text("thời hạn")
    held[0].continue_()
    expect(first).to_contain_text("thời hạn: tùy trường hợp")
    expect(first).to_have_attribute("aria-selected", "true")
    assert len(held) == 1
    assert visit.errors == []


def test_titles_are_found_when_limits_and_fees_cannot_be_had(visit: Visit) -> None:
    visit.page.route("**/chi-tiet.bin", lambda route: route.abort())
    page = visit.go(ABOUT)
    type_in(page, "so tay suoi nguon")
    expect(options(page).first).to_contain_text("Cấp sổ tay suối nguồn")


def test_birth_registration_without_marks_finds_it_in_the_real_records(browser: Browser, tmp_path: Path) -> None:
    from functools import partial
    from http.server import ThreadingHTTPServer
    from threading import Thread

    from generator.mkdocs_plugin import build_site
    from tests.browser.conftest import _Quiet
    from tests.conftest import ROOT

    assert build_site(ROOT / "procedures", tmp_path / "site", TODAY) == 0
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(tmp_path / "site")))
    Thread(target=server.serve_forever, daemon=True).start()
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/")
    type_in(page, "dang ky khai sinh")
    expect(options(page).first.locator(".tk-ten")).to_have_text(re.compile("đăng ký khai sinh", re.IGNORECASE))
    page.goto(f"http://127.0.0.1:{server.server_port}/tra-cuu/", wait_until="networkidle")
    page.locator(".tc-them").press("Enter")  # it goes when all are there, and the focus must not go with it
    expect(page.locator(".tc-list > li").nth(20).locator("a").first).to_be_focused()
    page.close()
    server.shutdown()
    server.server_close()


def test_nothing_of_the_finder_is_fetched_before_somebody_comes(visit: Visit) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    page = visit.go(ABOUT)
    page.wait_for_timeout(500)
    assert [url for url in asked if FINDER.search(url) or "search" in url] == []
    field(page).click()
    page.wait_for_function("performance.getEntriesByType('resource').some(e => e.name.endsWith('muc-luc.bin'))")
    assert {found[1] for url in asked if (found := FINDER.search(url))} == {"goi-y.js", "finder.js", "muc-luc.bin"}


def test_arrows_home_end_enter_and_escape(visit: Visit) -> None:
    page = visit.go(ABOUT)
    type_in(page, "so tay")
    expect(options(page).first).to_be_visible()
    box = field(page)
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    expect(options(page).nth(0)).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == options(page).nth(0).get_attribute("id")
    box.press("ArrowDown")
    expect(options(page).nth(0)).to_have_attribute("aria-selected", "false")
    box.press("End")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    box.press("Home")
    expect(options(page).nth(0)).to_have_attribute("aria-selected", "true")
    box.press("ArrowUp")
    assert box.get_attribute("aria-activedescendant") is None
    box.press("ArrowUp")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    box.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_be_focused()
    expect(box).to_have_value("so tay")
    box.press("ArrowDown")
    expect(options(page).first).to_be_visible()
    box.press("ArrowDown")
    box.press("Enter")
    page.wait_for_url("**/linh-vuc/so-tay/")
    assert visit.errors == []


def test_enter_without_a_choice_leads_to_all_results(visit: Visit) -> None:
    page = visit.go(ABOUT)
    type_in(page, "so tay suoi nguon")
    field(page).press("Enter")
    page.wait_for_url("**/tra-cuu/?q=so+tay+suoi+nguon")
    expect(page.locator(".tc-list a").first).to_contain_text("Cấp sổ tay suối nguồn")


def test_tab_leads_on_and_closes(visit: Visit) -> None:
    page = visit.go(ABOUT)
    type_in(page, "so tay")
    expect(options(page).first).to_be_visible()
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(options(page)).to_have_count(0)


def test_the_slash_leads_into_the_box_but_not_out_of_a_field(visit: Visit) -> None:
    page = visit.go(ABOUT)
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("")
    page.keyboard.type("12/2024")
    expect(field(page)).to_have_value("12/2024")


def test_results_stand_in_groups_with_what_was_found_marked(visit: Visit) -> None:
    page = visit.go(ABOUT)
    type_in(page, "so tay")
    expect(group(page, "Khớp tên").get_by_role("option")).to_have_count(3)
    sector = group(page, "Lĩnh vực").get_by_role("option")
    expect(sector).to_have_text(re.compile(r"^Sổ tay\d+ thủ tục$"))
    expect(options(page).first).to_have_id(sector.get_attribute("id") or "")  # it was typed whole
    assert page.evaluate(HIGHLIGHTED)[:2] == ["Sổ tay", "sổ tay"]
    expect(page.locator(".tk--dau [role=status]")).to_have_text(re.compile(r"Lĩnh vực: 1, Khớp tên: 4"))


def test_a_browser_without_highlights_marks_with_elements(visit: Visit) -> None:
    visit.page.add_init_script("delete CSS.highlights; delete Object.getPrototypeOf(CSS).highlights")
    page = visit.go(ABOUT)
    type_in(page, "so tay")
    expect(group(page, "Khớp tên").locator("mark").first).to_have_text("sổ tay")
    field(page).fill("so tay suoi nguon")
    expect(group(page, "Khớp tên").locator("mark").first).to_have_text("sổ tay suối nguồn")
    assert visit.errors == []


def test_the_active_option_and_found_words_show_in_forced_colours(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, forced_colors="active", locale="vi-VN")
    page = watched(context, address).go(ABOUT)
    type_in(page, "so tay")
    expect(options(page).first).to_be_visible()
    field(page).press("ArrowDown")
    outline = "e => getComputedStyle(e).outlineStyle"
    assert [option.evaluate(outline) for option in options(page).all()[:2]] == ["solid", "none"]
    marked, plain = (
        options(page).first.evaluate(f"e => getComputedStyle(e.firstChild, '{pseudo}').backgroundColor")
        for pseudo in ("::highlight(tim-thay)", "::before")
    )
    assert marked != plain
    context.close()


def test_a_life_event_is_found_by_its_everyday_name(visit: Visit) -> None:
    page = visit.go(ABOUT)
    type_in(page, "dao duoc nuoc")
    event = group(page, "Việc trong đời").get_by_role("option").first
    expect(event).to_have_text("Đào được nước (Nhà có <suối> mới)")
    assert (event.get_attribute("href") or "").endswith("/su-kien/co-suoi-moi/")


def test_a_help_page_and_a_legal_text_are_found(visit: Visit) -> None:
    page = visit.go(ABOUT)
    type_in(page, "phương pháp tính số liệu")
    expect(group(page, "Trang khác").get_by_role("option").first).to_contain_text("Phương pháp tính số liệu")
    field(page).fill("nghị định 12/2024")
    expect(group(page, "Văn bản pháp luật").get_by_role("option").first).to_contain_text("12/2024/NĐ-CP")


def test_the_full_text_comes_when_it_is_wanted(visit: Visit) -> None:
    page = visit.go(ABOUT)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    type_in(page, "sổ tay suối nguồn")
    expect(options(page).first).to_be_visible()
    assert [url for url in asked if "/cap/" in url] == []
    group(page, "Khớp trong nội dung").get_by_role("option", name="Tìm trong nội dung thủ tục").click()
    expect(page.get_by_text("Tìm trong nội dung thủ tục")).to_have_count(0)
    expect(field(page)).to_be_focused()
    assert [url for url in asked if "/cap/" in url] != []


def test_what_nobody_has_leads_on(visit: Visit) -> None:
    page = visit.go(ABOUT)
    type_in(page, "mua ve may bay")
    ways = group(page, "Không thấy điều cần tìm?").get_by_role("option")
    expect(ways).to_have_text(["Xem thủ tục theo chữ cái A–Z", "Hỏi ai khi không tìm thấy"])
    expect(group(page, "Khớp tên")).to_have_count(0)


def test_what_was_looked_for_stays_on_the_device_and_can_be_cleared(visit: Visit) -> None:
    page = visit.go(ABOUT)
    type_in(page, "so tay suoi nguon")
    field(page).press("Enter")
    page.wait_for_url("**/tra-cuu/**")
    page = visit.go(ABOUT)
    field(page).click()
    recent = group(page, "Tìm gần đây").get_by_role("option")
    expect(recent.first).to_have_text("so tay suoi nguon")
    recent.first.click()
    expect(field(page)).to_have_value("so tay suoi nguon")
    expect(options(page).first).to_contain_text("Cấp sổ tay suối nguồn")
    field(page).fill("")
    group(page, "Tìm gần đây").get_by_role("option", name="Xóa các lần tìm gần đây").click()
    expect(options(page)).to_have_count(0)
    assert page.evaluate("localStorage.getItem('tim-kiem-gan-day')") is None


def test_half_composed_words_wait_and_no_key_is_taken(visit: Visit) -> None:
    page = visit.go(ABOUT)
    type_in(page, "so ")
    expect(options(page).first).to_be_visible()
    told = page.evaluate(
        """() => {
          const field = document.querySelector(".tk--dau input");
          const event = (name, more) => field.dispatchEvent(new InputEvent(name, { bubbles: true, ...more }));
          field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
          field.value = "so tayy";
          event("input", { isComposing: true });
          const key = new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true });
          field.dispatchEvent(key);
          return key.defaultPrevented;
        }"""
    )
    assert told is False
    page.evaluate(
        """() => {
          const field = document.querySelector(".tk--dau input");
          field.value = "sổ tay suối nguồn";
          field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
        }"""
    )
    expect(options(page).first).to_contain_text("Cấp sổ tay suối nguồn")
    expect(field(page)).to_have_value("sổ tay suối nguồn")


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_gets_a_sheet_that_closes_by_touch_and_by_key(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 700}, has_touch=True, locale="vi-VN")
    page = watched(context, address).go(ABOUT)
    field(page).tap()
    sheet = page.get_by_role("dialog")
    expect(sheet).to_be_visible()
    field(page).fill("so tay")
    expect(options(page).first).to_be_visible()
    assert sheet.bounding_box() == {"x": 0, "y": 0, "width": width, "height": 700}
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    heights = [box["height"] for option in options(page).all() if (box := option.bounding_box())]
    assert min(heights) >= 44
    page.locator(".tk--dau .tk-dong").tap()
    expect(page.get_by_role("dialog")).to_have_count(0)
    field(page).tap()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(field(page)).to_be_visible()
    context.close()


def test_the_box_of_the_front_page_is_a_sheet_that_fits_too(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700}, has_touch=True, locale="vi-VN")
    page = watched(context, address).go("")
    page.locator(".tk--lon input").tap()
    page.locator(".tk--lon input").fill("cap so tay")
    option = page.locator(".tk--lon [role=option]").first
    expect(option).to_contain_text("sổ tay")
    assert option.evaluate("e => getComputedStyle(e).textDecorationLine") == "none"
    close = page.locator(".tk--lon .tk-dong").bounding_box()
    assert close is not None
    assert close["x"] + close["width"] <= 320
    page.locator(".tk--lon .tk-dong").tap()
    expect(page.get_by_role("dialog")).to_have_count(0)
    context.close()


def test_the_form_leads_to_the_lists_without_scripts(plain: Visit) -> None:
    page = plain.go("thu-tuc/1.900010/")
    field(page).fill("so tay")
    field(page).press("Enter")
    page.wait_for_url("**/tra-cuu/?q=so+tay")
    assert "Trình duyệt đang tắt JavaScript" in page.content()
    page.get_by_role("link", name="S: ").or_(page.get_by_role("link", name="C: 4 thủ tục")).first.click()
    expect(page.locator("article").get_by_text("Cấp sổ tay suối nguồn").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["390", "1280"])
def test_everybody_can_use_it(browser: Browser, address: str, scheme: str, size: object) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme, locale="vi-VN", reduced_motion="reduce")  # type: ignore[arg-type]
    page = watched(context, address).go(ABOUT)
    assert wrong(page) == []
    type_in(page, "so tay")
    expect(options(page).first).to_be_visible()
    field(page).press("ArrowDown")
    assert wrong(page) == []
    page.goto(f"{address}tra-cuu/?q=so+tay&cap=xa")
    expect(page.locator(".tc-list a").first).to_be_visible()
    page.evaluate("document.querySelectorAll('.tc details').forEach(part => { part.open = true })")
    assert wrong(page) == []
    context.close()


def wrong(page: Page) -> list[str]:
    """What axe finds in the box and on the page of results."""
    found = Axe().run(page, context={"include": [[".tk--dau"], ["article"]]})
    return [
        f"{rule['id']}: {node['html'][:120]} {node.get('failureSummary', '')[:200]}"
        for rule in found.response["violations"]
        for node in rule["nodes"]
    ]


@pytest.fixture(scope="module")
def disk(site: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("dia")
    with zipfile.ZipFile(io.BytesIO(offline.archive(site, TODAY))) as pack:
        pack.extractall(folder)
    return f"{(folder / offline.FOLDER).as_uri()}/"


def test_the_box_works_in_a_copy_on_a_disk(browser: Browser, disk: str) -> None:
    context = browser.new_context(viewport=DESK, locale="vi-VN")
    visit = watched(context, disk)
    page = visit.go("thu-tuc/1.900053/index.html")
    type_in(page, "so tay suoi nguon")
    expect(options(page).first).to_contain_text("Cấp sổ tay suối nguồn")
    group(page, "Khớp trong nội dung").get_by_role("option").click()
    expect(page.get_by_text("Tìm trong nội dung thủ tục")).to_have_count(0)
    field(page).press("Enter")
    page.wait_for_url("**/tra-cuu/index.html?q=so+tay+suoi+nguon")
    page.locator(".tc-list a").first.click()
    assert page.url == f"{disk}thu-tuc/1.900010/index.html"
    assert visit.errors == []
    assert visit.outside == []
    context.close()

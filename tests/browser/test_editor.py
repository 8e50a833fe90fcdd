"""The form at /bien-tap/ as a clerk uses it: what is added stands in the file, nothing else has moved, and the check is content."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from difflib import unified_diff
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from generator.issue import Severity
from generator.mkdocs_plugin import build_site
from generator.pipeline import check
from tests.browser.conftest import DESK, PHONE, Visit, _Quiet, watched
from tests.browser.test_everybody import wrong
from tests.conftest import ROOT, TODAY

BIRTH = "thu-tuc/ho-tich/1.001193.yaml"
TASKS = "chi-dao/2023/3198-ubnd-tthcc.yaml"

pytestmark = pytest.mark.skipif(
    not (ROOT / "docs" / "bien-tap" / "bien-tap.js").exists(), reason="chưa dựng biểu mẫu; chạy: make editor"
)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    site = tmp_path_factory.mktemp("editor") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REPOSITORY_URL", "https://ma.example/tinh/kho")
        assert build_site(ROOT / "procedures", site, TODAY) == 0
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def clerk(browser: Browser, served: str) -> Iterator[Visit]:
    context = browser.new_context(viewport=DESK, locale="vi-VN", accept_downloads=True)
    visit = watched(context, served)
    yield visit
    assert (visit.errors, visit.outside) == ([], [])
    context.close()


def opened(clerk: Visit, asked: str) -> Page:
    page = clerk.go("bien-tap/")
    page.get_by_label("Mã thủ tục, số văn bản").fill(asked)
    page.get_by_role("button", name="Mở", exact=True).click()
    page.wait_for_selector("#noi-dung-ban-ghi")
    return page


def part(inside: Page | Locator, name: str, number: int | None = None) -> Locator:
    """A list of the form, unfolded; with `number` (from 0) one of its items, unfolded."""
    found = inside.locator(f'details[data-truong="{name}"]').first
    if not found.evaluate("part => part.open"):
        found.locator("> summary").click()
    if number is None:
        return found
    one = found.locator(f'> .bt-muc > details[data-thu="{number}"]')
    if not one.evaluate("part => part.open"):
        one.locator("> summary").click()
    return one


def added(list_: Locator, words: str) -> Locator:
    """A new item of a list."""
    list_.locator("> .bt-muc > button").click()
    expect(list_.locator("> .bt-muc > details").last).to_have_attribute("open", "")
    assert words in list_.locator("> summary").inner_text()
    return list_.locator("> .bt-muc > details").last


def fill(group: Locator, name: str, value: str) -> None:
    """Fill a field of a group, adding it first where it is not there."""
    field = group.locator(f'> .bt-nhom > [data-truong="{name}"]')
    if not field.count():
        group.locator("> .bt-nhom > .bt-them select").select_option(name)
        group.locator("> .bt-nhom > .bt-them button").click()
    control = field.locator("input, select, textarea")
    if control.evaluate("one => one.tagName") == "SELECT":
        control.select_option(value)
    else:
        control.fill(value)


def result(page: Page, path: str, tmp_path: Path) -> tuple[list[str], list[str]]:
    """The lines that are gone and those that came, in the file that the page gives; the check must have no error."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải tệp").click()
    assert download.value.suggested_filename == Path(path).name
    records = tmp_path / "procedures"
    shutil.copytree(ROOT / "procedures", records)
    before = (records / path).read_text(encoding="utf-8").split("\n")
    download.value.save_as(records / path)
    after = (records / path).read_text(encoding="utf-8").split("\n")
    assert [i for i in check(records, TODAY).issues if i.severity is Severity.ERROR] == []
    lines = list(unified_diff(before, after, lineterm="", n=0))[2:]
    return [line[1:] for line in lines if line[0] == "-"], [line[1:] for line in lines if line[0] == "+"]


def test_a_fee_and_a_step_are_added(clerk: Visit, tmp_path: Path) -> None:
    page = opened(clerk, "1.001193")
    limit = part(part(page, "channels", 0), "limits", 0)
    fee = added(part(limit, "fees"), "Phí")
    fill(fee, "kind", "le-phi")
    fill(fee, "name", "Cấp thêm bản sao: mỗi bản")
    fill(fee, "amount", "8000")
    fill(fee, "basis", "85-2019-tt-btc")
    step = added(part(page, "steps"), "Trình tự")
    fill(step, "title", "Xin thêm bản sao")
    fill(step, "actor", "nguoi-nop")
    assert result(page, BIRTH, tmp_path) == (
        [],
        [
            "          - kind: le-phi",
            '            name: "Cấp thêm bản sao: mỗi bản"',
            "            amount: 8000",
            "            basis: 85-2019-tt-btc",
            "  - title: Xin thêm bản sao",
            "    actor: nguoi-nop",
        ],
    )


def test_progress_of_a_task_is_reported(clerk: Visit, tmp_path: Path) -> None:
    page = opened(clerk, "3198/UBND-TTHCC")
    task = part(page, "tasks", 6)
    group = task.locator("> .bt-nhom")
    group.locator("> .bt-them select").select_option("assignments")
    group.locator("> .bt-them button").click()
    work = part(task, "assignments", 0)
    fill(work, "unit", "van-phong-ubnd-tinh-kon-tum")
    work.locator("> .bt-nhom > .bt-them select").select_option("reports")
    work.locator("> .bt-nhom > .bt-them button").click()
    report = part(work, "reports", 0)
    fill(report, "reported_on", "2023-12-15")
    fill(report, "state", "chua-hoan-thanh")
    fill(report, "text", "Đã trình dự thảo kế hoạch.")
    fill(report, "illustrative", "true")
    gone, came = result(page, TASKS, tmp_path)
    assert gone == []
    assert came == [
        "    assignments:",
        "      - unit: van-phong-ubnd-tinh-kon-tum",
        "        reports:",
        "          - reported_on: 2023-12-15",
        "            state: chua-hoan-thanh",
        "            text: Đã trình dự thảo kế hoạch.",
        "            illustrative: true",
    ]


def test_a_mistake_is_told_beside_its_field(clerk: Visit) -> None:
    page = opened(clerk, "1.001193")
    field = page.locator('.bt-nhom > [data-truong="checked_on"]').first
    field.locator("input").fill("26/11/2026")
    expect(field.locator(".bt-loi")).to_have_text("Ngày viết năm-tháng-ngày, ví dụ 2026-07-01.")
    expect(field.locator("input")).to_have_attribute("aria-invalid", "true")
    expect(page.locator(".bt-ra .bt-loi")).to_have_text("Còn 1 chỗ cần sửa, có ghi ngay dưới ô.")
    field.locator("input").fill("2026-11-26")
    expect(field.locator(".bt-loi")).to_have_text("")
    expect(page.locator(".bt-ra ins")).to_have_text("+ checked_on: 2026-11-26")


def test_units_are_offered_by_name(clerk: Visit) -> None:
    page = opened(clerk, "1.001193")
    unit = part(page, "units", 0).locator('[data-truong="unit"] input')
    unit.focus()
    list_ = page.locator(f"datalist#{unit.get_attribute('list')} option")
    expect(list_.first).to_be_attached()
    offered = dict(list_.evaluate_all("all => all.map((one) => [one.value, one.label])"))
    assert offered["ubnd-cap-xa"].startswith("Ủy ban nhân dân")


def test_the_change_leads_to_the_repository_on_a_click_only(clerk: Visit) -> None:
    page = opened(clerk, "1.001193")
    page.locator('.bt-nhom > [data-truong="title"] input').first.fill("Đăng ký khai sinh & trích lục")
    edit, issue = (
        page.get_by_role("link", name=name) for name in ("Mở tệp trên kho để dán", "Điền sẵn phiếu đề nghị sửa")
    )
    assert edit.get_attribute("href") == f"https://ma.example/tinh/kho/edit/main/procedures/{BIRTH}"
    parts = urlsplit(issue.get_attribute("href") or "")
    told = parse_qs(parts.query)
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == "https://ma.example/tinh/kho/issues/new"
    assert told["title"] == [f"Sửa procedures/{BIRTH}"]
    assert "\n- title: Đăng ký khai sinh\n+ title: Đăng ký khai sinh & trích lục\n" in told["body"][0]
    assert issue.get_attribute("rel") == "noopener noreferrer"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["390", "1280"])
def test_axe_finds_nothing(browser: Browser, served: str, scheme: Literal["light", "dark"], size: ViewportSize) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme, locale="vi-VN", reduced_motion="reduce")
    visit = watched(context, served)
    page = opened(visit, "1.001193")
    page.evaluate("document.querySelectorAll('article details').forEach((part) => (part.open = true))")
    page.locator('.bt-nhom > [data-truong="checked_on"] input').first.fill("hôm qua")
    found = wrong(page, "bien-tap/")
    context.close()
    assert found == []


def test_it_is_walked_by_keyboard(clerk: Visit) -> None:
    page = clerk.go("bien-tap/")
    page.get_by_label("Mã thủ tục, số văn bản").focus()
    page.keyboard.type("1.001193")
    page.keyboard.press("Enter")
    page.wait_for_selector("#noi-dung-ban-ghi")
    summary = page.locator('details[data-truong="notes"] > summary').first
    summary.focus()
    page.keyboard.press("Enter")
    page.locator('details[data-truong="notes"] > .bt-muc > button').focus()
    page.keyboard.press("Enter")
    page.keyboard.type("Nhớ mang bút.")
    expect(page.locator(".bt-ra ins")).to_have_text(["+   - text: Nhớ mang bút."])


def test_what_is_taken_away_leaves_the_focus_beside_it(clerk: Visit) -> None:
    page = opened(clerk, BIRTH)
    steps = page.locator('details[data-truong="steps"]')
    steps.locator(":scope > summary").press("Enter")
    items = steps.locator(":scope > .bt-muc > details.bt-mot")
    number = items.count()
    items.nth(1).locator(":scope > summary").press("Enter")
    items.nth(1).locator(":scope > button").press("Enter")
    expect(items).to_have_count(number - 1)
    expect(items.nth(1).locator(":scope > summary")).to_be_focused()
    for left in range(number - 2, -1, -1):
        items.last.evaluate("e => { e.open = true }")
        items.last.locator(":scope > button").press("Enter")
        expect(items).to_have_count(left)
    expect(steps.locator(":scope > .bt-muc > button")).to_be_focused()
    summary = page.locator('.bt-mau > .bt-nhom > [data-truong="summary"]')
    summary.get_by_role("button").press("Enter")
    expect(summary).to_have_count(0)
    expect(page.locator(".bt-mau > .bt-nhom > .bt-them select")).to_be_focused()


def test_without_a_change_nothing_is_offered(clerk: Visit) -> None:
    page = opened(clerk, BIRTH)
    expect(page.locator(".bt-ra")).to_have_text("Chưa có thay đổi.")


def test_a_record_that_is_not_there_is_told(clerk: Visit) -> None:
    page = clerk.go("bien-tap/")
    page.get_by_label("Mã thủ tục, số văn bản").fill("9.999999")
    page.get_by_role("button", name="Mở", exact=True).click()
    expect(page.locator(".bt-tin")).to_have_text(
        "Không tìm thấy bản ghi này. Hãy chọn trong danh sách gợi ý, hoặc mở tệp trên máy."
    )


def test_a_file_of_the_machine_is_opened_and_nothing_leaves(browser: Browser, served: str) -> None:
    context = browser.new_context(viewport=PHONE, locale="vi-VN")
    visit = watched(context, served)
    page = visit.go("bien-tap/")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    page.get_by_label("Hoặc mở tệp").set_input_files(ROOT / "procedures" / BIRTH)
    expect(page.locator("#noi-dung-ban-ghi")).to_have_text("Đăng ký khai sinh")
    page.locator('.bt-nhom > [data-truong="title"] input').first.fill("Đăng ký khai sinh cho trẻ")
    expect(page.locator(".bt-ra ins")).to_have_text("+ title: Đăng ký khai sinh cho trẻ")
    assert sent == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    context.close()

"""Without a network, in Chromium: pages that were seen come from the store with a banner; the ZIP works from files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator import offline
from generator.wording import day
from tests.browser.conftest import PHONE, Visit, watched
from tests.conftest import TODAY

SEEN, NEVER = "thu-tuc/1.900010/", "thu-tuc/1.900053/"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=PHONE, locale="vi-VN")
    yield context
    context.close()


def kept(page: Page) -> list[str]:
    """The addresses in the store."""
    return [
        str(url)
        for url in page.evaluate(
            "(async () => (await Promise.all((await caches.keys()).map(async n =>"
            " (await (await caches.open(n)).keys()).map(r => r.url)))).flat())()"
        )
    ]


def seen(context: BrowserContext, address: str, url: str = SEEN) -> Visit:
    """A visitor who has read one page, and whose store is ready."""
    visit = watched(context, address)
    page = visit.go(url)
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    page.wait_for_function(
        "async u => (await caches.match(u)) && (await caches.keys()).length === 2", arg=address + url
    )
    page.wait_for_timeout(500)  # the scripts and styles follow
    return visit


def test_a_page_that_was_seen_is_there_without_a_network_and_says_of_which_day(
    context: BrowserContext, address: str
) -> None:
    visit = seen(context, address)
    context.set_offline(True)
    page = visit.page
    page.reload()
    banner = page.locator("p.tt-store")
    expect(banner).to_be_visible()
    today = day(date.fromisoformat(page.evaluate("new Date().toLocaleDateString('sv')")))
    expect(banner).to_have_text(f"Không có mạng. Đang xem bản lưu ngày {today}; nội dung có thể đã đổi.")
    expect(page.locator("h1")).to_have_text("Cấp sổ tay suối nguồn")
    # the styles are there too: the summary box is a grid
    assert page.locator(".tt-summary").evaluate("e => getComputedStyle(e).display") == "grid"


def test_with_a_network_there_is_no_banner_and_the_newest_page(
    context: BrowserContext, address: str, site: Path
) -> None:
    visit = seen(context, address)
    file = site / SEEN / "index.html"
    before = file.read_text(encoding="utf-8")
    try:
        file.write_text(before.replace("Ghi tên người giữ suối", "Bản mới của trang"), encoding="utf-8")
        page = visit.go(SEEN)
        expect(page.get_by_text("Bản mới của trang").first).to_be_visible()
        expect(page.locator("p.tt-store")).to_have_count(0)
    finally:
        file.write_text(before, encoding="utf-8")


def test_a_page_that_was_never_seen_says_so(context: BrowserContext, address: str) -> None:
    visit = seen(context, address)
    context.set_offline(True)
    visit.page.goto(address + NEVER)
    expect(visit.page.locator("h1")).to_have_text("Không có mạng")
    expect(visit.page.get_by_text("Trang này chưa được lưu trên máy.")).to_be_visible()


def test_a_choice_in_the_address_is_the_same_page(context: BrowserContext, address: str) -> None:
    visit = seen(context, address)
    context.set_offline(True)
    visit.page.goto(f"{address}{SEEN}?truong-hop=cap-lai#giay-to")
    expect(visit.page.locator("p.tt-store")).to_be_visible()


def test_nothing_of_other_places_and_no_data_is_kept(context: BrowserContext, address: str) -> None:
    context.route("https://other.example/**", lambda route: route.fulfill(body="x", content_type="text/css"))
    visit = seen(context, address)
    visit.page.evaluate(
        "async () => { const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = 'https://other.example/a.css';"
        " document.head.append(l); await fetch('../../du-lieu/datapackage.json'); }"
    )
    visit.page.evaluate(
        "navigator.serviceWorker.controller.postMessage({trang: 'https://other.example/', vat: ['https://other.example/a.css']})"
    )
    visit.page.wait_for_timeout(500)
    urls = kept(visit.page)
    assert [url for url in urls if not url.startswith(address)] == []
    assert [url for url in urls if "du-lieu" in url] == []
    assert address + SEEN in urls


def test_a_new_edition_removes_the_old_store_and_leaves_foreign_ones(
    context: BrowserContext, address: str, site: Path
) -> None:
    visit = seen(context, address)
    worker = site / "sw.js"
    before = worker.read_text(encoding="utf-8")
    try:
        old = visit.page.evaluate("async () => { await caches.open('khac'); return await caches.keys(); }")
        edition = next(name for name in old if name.startswith("tthc-trang-")).removeprefix("tthc-trang-")
        assert len(edition) == 12
        worker.write_text(before.replace(edition, "banmoi"), encoding="utf-8")
        visit.page.evaluate("async () => (await navigator.serviceWorker.getRegistration()).update()")
        visit.page.wait_for_function("async name => !(await caches.keys()).includes(name)", arg=f"tthc-trang-{edition}")
        assert "khac" in visit.page.evaluate("caches.keys()")
    finally:
        worker.write_text(before, encoding="utf-8")


# From a USB stick


@pytest.fixture(scope="module")
def stick(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("usb")
    with zipfile.ZipFile(io.BytesIO(offline.archive(site, TODAY))) as pack:
        pack.extractall(folder)
    return folder / offline.FOLDER


def test_the_copy_is_walked_by_links_from_its_first_page(context: BrowserContext, stick: Path) -> None:
    visit = watched(context, f"{stick.as_uri()}/")
    page = visit.go("index.html")
    expect(page.locator("p.tt-store")).to_have_text("Đang xem bản lưu ngày 23/11/2026. Nội dung có thể đã đổi.")
    page.locator(".tk--dau").get_by_role("button", name="Tìm", exact=True).click()
    page.get_by_role("link", name="C: 4 thủ tục").click()
    page.get_by_role("link", name="Cấp sổ tay suối nguồn").first.click()
    expect(page.locator("h1")).to_have_text("Cấp sổ tay suối nguồn")
    assert page.url == f"{stick.as_uri()}/thu-tuc/1.900010/index.html"
    page.get_by_role("link", name="Bản niêm yết khổ A4").click()
    expect(page.locator("h1")).to_have_text("Cấp sổ tay suối nguồn")
    assert page.url == f"{stick.as_uri()}/niem-yet/1.900010/index.html"
    assert visit.errors == []
    assert visit.outside == []


def test_the_menu_and_the_palette_work_in_the_copy(context: BrowserContext, stick: Path) -> None:
    visit = watched(context, f"{stick.as_uri()}/")
    page = visit.go("thu-tuc/1.900010/index.html")
    page.locator(".md-header__button[for='__drawer']").focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Theo lĩnh vực").click()
    assert page.url == f"{stick.as_uri()}/linh-vuc/index.html"
    expect(page.locator("form[name='search'], .md-search")).to_have_count(0)
    assert visit.errors == []


def test_every_link_of_the_copy_leads_to_a_file(stick: Path) -> None:
    from urllib.parse import unquote, urlsplit

    from selectolax.lexbor import LexborHTMLParser

    dead = []
    for path in stick.rglob("*.html"):
        tree = LexborHTMLParser(path.read_text(encoding="utf-8"))
        for node in tree.css("a[href], link[rel=stylesheet], script[src], form[action]"):
            link = urlsplit(
                node.attributes.get("href") or node.attributes.get("src") or node.attributes.get("action") or ""
            )
            if link.scheme or link.netloc or not link.path:
                continue
            target = path.parent / unquote(link.path)
            if not target.is_file():
                dead.append((path.relative_to(stick).as_posix(), link.path))
    assert dead == []

"""Hostile records in Chromium: a canary that any script of theirs would call stays silent, even without the page's policy."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.mkdocs_plugin import build_site
from tests import hostile
from tests.browser.conftest import DESK, _Quiet, watched
from tests.conftest import TODAY

PAGES = (
    "", "thu-tuc/", "thu-tuc/1.900010/", "thu-tuc/1.900031/", "thu-tuc/qtnb-07/", "linh-vuc/so-tay/", "cap/xa/", "a-z/t/",
    "doi-tuong/cong-dan/", "su-kien/", "su-kien/co-suoi-moi/", "su-kien/sao-va-doi/", "thu-tuc-noi-bo/", "co-quan/",
    "co-quan/xa-suoi-mo/", "van-ban/", "van-ban/2024/12-ubnd-ttpvhcc/", "van-ban/2026/07-ct-ubnd/", "nhiem-vu/", "phap-luat/",
    "phap-luat/12-2024-nd-cp/", "lich-lam-viec/", "niem-yet/", "niem-yet/1.900010/",
    "niem-yet/linh-vuc/so-tay/", "thu-tuc-het-ap-dung/", "tra-cuu/?q=tthc",
)  # fmt: skip


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    folder = tmp_path_factory.mktemp("hostile-browser")
    (folder / "records").mkdir()
    hostile.write(folder / "records")
    assert build_site(folder / "records", folder / "site", TODAY) == 0
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder / "site")))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield folder / "site", f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


def guarded(page: Page) -> list[object]:
    """What called the canary, or opened a window."""
    called: list[object] = []
    page.expose_function("canary", lambda *told: called.append(told))
    page.on("dialog", lambda dialog: called.append(dialog.message))
    page.on("popup", lambda popup: called.append(popup.url))
    return called


def test_the_canary_sings_when_a_script_runs(browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    called = guarded(page)
    page.set_content("<img src=x onerror=canary(2)>")
    page.wait_for_function("document.images[0].complete")
    page.wait_for_timeout(300)
    assert called
    context.close()


def test_no_page_wakes_the_canary(browser: Browser, hostile_site: tuple[Path, str]) -> None:
    site, address = hostile_site
    assert [url for url in PAGES if not (site / url.partition("?")[0] / "index.html").is_file()] == []
    context = browser.new_context(viewport=DESK, locale="vi-VN", bypass_csp=True)
    visit = watched(context, address)
    called = guarded(visit.page)
    for url in PAGES:
        page = visit.go(url)
        assert hostile.MARK in page.inner_text("body"), url
        page.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))")
    assert (called, visit.errors, visit.outside) == ([], [], [])
    context.close()


def test_what_scripts_write_into_pages_is_text(browser: Browser, hostile_site: tuple[Path, str]) -> None:
    _, address = hostile_site
    context = browser.new_context(viewport=DESK, locale="vi-VN", bypass_csp=True)
    visit = watched(context, address)
    called = guarded(visit.page)
    page = visit.go("tra-cuu/?q=" + "%3Cimg%20src%3Dx%20onerror%3Dcanary(9)%3E%20" + hostile.MARK)
    page.wait_for_selector("article a")
    assert page.locator("article img[src=x], article [onerror]").count() == 0
    page = visit.go("thu-tuc/1.900010/#<img src=x onerror=canary(8)>")
    box = page.locator("input[type=search]").first
    box.click()
    box.press_sequentially(f"<img src=x onerror=canary(7)> {hostile.MARK}", delay=5)
    page.wait_for_timeout(800)
    box.fill(hostile.MARK)
    page.wait_for_selector('[role="option"]')
    assert hostile.MARK in page.locator('[role="option"]').first.inner_text()
    assert (called, visit.errors, visit.outside) == ([], [], [])
    context.close()


def test_the_policy_of_the_page_stops_what_would_have_slipped_through(browser: Browser, address: str) -> None:
    context = browser.new_context(locale="vi-VN")
    page = context.new_page()
    called = guarded(page)
    page.goto(address + "thu-tuc/1.900010/", wait_until="networkidle")
    page.evaluate(
        """() => {
          const told = (window.told = []);
          document.addEventListener("securitypolicyviolation", (event) => told.push(event.effectiveDirective));
          document.querySelector("h1").innerHTML = "<img src=x onerror=canary(1)><a href='javascript:canary(2)' id=x>x</a>";
          const script = document.createElement("script");
          script.textContent = "canary(3)";
          document.body.append(script);
          document.getElementById("x").click();
          fetch("https://xau.example/").catch(() => 0);
        }"""
    )
    page.wait_for_function("new Set(told).size >= 3")
    assert called == []
    assert {"script-src-attr", "script-src-elem", "connect-src"} <= set(page.evaluate("told"))
    context.close()

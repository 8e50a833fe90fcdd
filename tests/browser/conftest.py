"""A real browser on the built sample site; without Chromium these tests skip with one line."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from tests.conftest import ROOT, TODAY

CHROMIUM = shutil.which("chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1280, "height": 900}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One clear reason for all of them."""
    if CHROMIUM is None:
        here = Path(__file__).parent
        for item in items:
            if here in item.path.parents:
                item.add_marker(pytest.mark.skip(reason="no chromium on this machine: run `make browser`"))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample province's site."""
    from generator.mkdocs_plugin import build_site

    target = tmp_path_factory.mktemp("browser") / "site"
    assert build_site(ROOT / "tests" / "sample", target, TODAY) == 0
    return target


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@dataclass
class Visit:
    """A page under watch: what it said on the console and whom it asked for files."""

    page: Page
    address: str
    errors: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def go(self, url: str) -> Page:
        """Open a page of the site and wait until it is quiet."""
        self.page.goto(self.address + url, wait_until="networkidle")
        return self.page


def watched(context: BrowserContext, address: str) -> Visit:
    """A new page whose console errors and outside requests are written down."""
    visit = Visit(context.new_page(), address)
    visit.page.on("console", lambda message: visit.errors.append(message.text) if message.type == "error" else None)
    visit.page.on("pageerror", lambda error: visit.errors.append(str(error)))
    visit.page.on(
        "request",
        lambda request: None if request.url.startswith((address, "data:")) else visit.outside.append(request.url),
    )
    return visit


@pytest.fixture(params=[PHONE, DESK], ids=["390", "1280"])
def visit(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Visit]:
    """A visitor with a phone, then one at a desk."""
    context = browser.new_context(viewport=request.param, locale="vi-VN")
    yield watched(context, address)
    context.close()


@pytest.fixture
def plain(browser: Browser, address: str) -> Iterator[Visit]:
    """A visitor whose browser runs no scripts."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    yield watched(context, address)
    context.close()

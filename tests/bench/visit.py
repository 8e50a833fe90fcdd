"""`python -m tests.bench.visit SITE [ADDRESS …]`: a first visit with a cheap phone on slow 4G, in Chromium, on a built site.

Four times slower than this machine, 150 ms away, 1.6 Mbit/s down: what Lighthouse takes for a phone. The server packs text and lets
files be kept for ten minutes, as GitHub Pages does. Bytes are counted at the server, headers and the service worker's own
requests included. Prints rows of a Markdown table: medians of five visits, each with an empty store.
"""

from __future__ import annotations

import gzip
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any, Final

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import ARGUMENTS, PHONE

SLOWER: Final = 4
NETWORK: Final = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
VISITS: Final = 5
PAGES: Final = ("thu-tuc/1.001193/", "", "en/thu-tuc/1.001193/", "tra-cuu/")
TEXT: Final = (".html", ".js", ".css", ".json", ".xml", ".svg")
# What a browser tells of a visit: paints, shifts of what was laid out, tasks that kept it from answering.
WATCH: Final = """
window.seen = { lcp: 0, cls: 0, tasks: [] };
new PerformanceObserver(l => l.getEntries().forEach(e => { seen.lcp = e.startTime; seen.what = e.element && e.element.outerHTML.slice(0, 60); }))
  .observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver(l => l.getEntries().forEach(e => { if (!e.hadRecentInput) seen.cls += e.value; })).observe({ type: "layout-shift", buffered: true });
new PerformanceObserver(l => l.getEntries().forEach(e => seen.tasks.push([e.startTime, e.duration]))).observe({ type: "longtask", buffered: true });
"""
TELL: Final = """() => {
  const fcp = performance.getEntriesByName("first-contentful-paint")[0].startTime, [nav] = performance.getEntriesByType("navigation");
  const blocked = seen.tasks.filter(([start]) => start > fcp).reduce((sum, [, length]) => sum + length - 50, 0);
  return { fcp, lcp: seen.lcp, cls: seen.cls, tbt: blocked, interactive: nav.domContentLoadedEventEnd, what: seen.what };
}"""


@dataclass
class Wire:
    """What one visit fetched: bytes by address, headers included."""

    sizes: dict[str, int]


@cache
def packed(path: Path) -> bytes:
    """A file as the server sends it."""
    content = path.read_bytes()
    return gzip.compress(content, 6) if path.suffix in TEXT else content


class Files(SimpleHTTPRequestHandler):
    """The site as a plain host gives it."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *given: Any, wire: Wire, **named: Any) -> None:
        self.wire = wire
        super().__init__(*given, **named)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """A file with its length; its bytes are noted."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = packed(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        if path.suffix in TEXT:
            self.send_header("Content-Encoding", "gzip")
        head = sum(len(line) for line in self._headers_buffer)  # type: ignore[attr-defined, misc]  # about to be sent
        self.end_headers()
        self.wfile.write(content)
        self.wire.sizes[self.path] = self.wire.sizes.get(self.path, 0) + head + len(content)


@contextmanager
def served(site: Path, wire: Wire) -> Iterator[str]:
    """The address of the site."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Files, directory=str(site), wire=wire))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def visit(browser: Browser, address: str) -> dict[str, Any]:
    """One visit with an empty store."""
    context = browser.new_context(viewport=PHONE, locale="vi-VN", device_scale_factor=2)
    page = context.new_page()
    page.add_init_script(WATCH)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(1500)  # the service worker's turn
    told: dict[str, Any] = page.evaluate(TELL)
    context.close()
    return told


def main(site: Path, addresses: tuple[str, ...]) -> None:
    """Measure and print."""
    print("| Page | KB | Requests | FCP ms | LCP ms | TBT ms | CLS | Ready ms |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    wire = Wire({})
    with sync_playwright() as playwright, served(site, wire) as root:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        for address in addresses:
            told, sizes = [], {}
            for _ in range(VISITS):
                wire.sizes.clear()
                told.append(visit(browser, root + address))
                sizes = dict(wire.sizes)
            mid = {key: median(one[key] for one in told) for key in ("fcp", "lcp", "tbt", "cls", "interactive")}
            print(
                f"| `/{address}` | {sum(sizes.values()) / 1000:.1f} | {len(sizes)} | {mid['fcp']:.0f} | {mid['lcp']:.0f} | "
                f"{mid['tbt']:.0f} | {mid['cls']:.3f} | {mid['interactive']:.0f} |"
            )
            biggest = sorted(sizes.items(), key=lambda item: -item[1])[:6]
            print("    " + ", ".join(f"{name} {size / 1000:.1f}" for name, size in biggest), file=sys.stderr)
        browser.close()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit("python -m tests.bench.visit SITE [ADDRESS …]")
    main(Path(sys.argv[1]), tuple(sys.argv[2:]) or PAGES)

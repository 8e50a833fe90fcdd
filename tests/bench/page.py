"""`python -m tests.bench.page SITE [RECORDS N]`: the search box and /tra-cuu/ in Chromium, on a built site.

With RECORDS (the folder that SITE was built from) and N, the catalogue is one of N procedures, those beyond the records put
together from them. Prints rows of a Markdown table.
"""

from __future__ import annotations

import gzip
import json
import shutil
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from generator import search
from tests.bench.recombine import grown
from tests.browser.conftest import ARGUMENTS, PHONE
from tests.conftest import TODAY
from tests.whole import read_whole

SLOWER = 4  # a cheap phone against this machine
LATENCY, BYTES_A_SECOND = 150, 1_600_000 / 8
VISITS = 5
CATALOGUE = ("muc-luc.bin", "chi-tiet.bin")
QUERIES = ("dang ky khai sinh", "cap giay phep xay dung nha o", "so do", "doi bang lai xe", "ho kinh doanh", "1.001193")
WATCH = """() => {
  const box = document.querySelector(".tk--dau");
  let start = 0;
  box.addEventListener("focusin", () => (start ||= performance.now()), true);
  globalThis.watched = new Promise((done) => {
    const look = () => box.querySelector("[role=option]:not([hidden])") && requestAnimationFrame(() => done(performance.now() - start));
    new MutationObserver(look).observe(box, { subtree: true, childList: true, attributes: true });
  });
}"""  # by the page's own clock: the driver's questions go over the same thin network
FILTER = """async () => {
  const { finder } = await TrangTimKiem.detailed();
  const times = [];
  for (let n = 0; n < 60; n++) {
    const start = performance.now();
    finder.facets.filter({ level: ["xa"], days: 10, audience: n % 2 ? ["cong-dan"] : [] });
    times.push(performance.now() - start);
  }
  return times.slice(10);
}"""


class Files(SimpleHTTPRequestHandler):
    """The site as a good server gives it: text packed; the files of the catalogue may be others."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *given: Any, catalogue: Mapping[str, bytes], **named: Any) -> None:
        self.catalogue = catalogue
        super().__init__(*given, **named)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """A file with its length."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = self.catalogue.get(path.name) or path.read_bytes()
        text = path.suffix in (".html", ".js", ".css", ".json", ".xml")
        content = gzip.compress(content, 6) if text else content
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(content)))
        if text:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def served(site: Path, catalogue: Mapping[str, bytes]) -> Iterator[str]:
    """The address of the site."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Files, directory=str(site), catalogue=catalogue))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def grown_catalogue(records: Path, count: int) -> dict[str, bytes]:
    """The files of a catalogue of `count` procedures by name."""
    catalog = read_whole(records, TODAY).catalog
    found = [search.entry(procedure, catalog, TODAY) for procedure in catalog.at_hand.values()]
    files = search.files(grown(found, count), catalog, search.build([]))
    return {name: file.content for file in files if (name := file.path.removeprefix(search.FOLDER)) in CATALOGUE}


class Sizes:
    """Bytes that came over the wire, by the end of the address."""

    def __init__(self, session: CDPSession) -> None:
        self.names: dict[str, str] = {}
        self.bytes: dict[str, int] = {}
        session.send("Network.enable")
        session.on("Network.requestWillBeSent", lambda e: self.names.update({e["requestId"]: e["request"]["url"]}))
        session.on("Network.loadingFinished", lambda e: self._add(e["requestId"], int(e["encodedDataLength"])))

    def _add(self, request: str, size: int) -> None:
        name = self.names.get(request, "").partition("/tim-kiem/")[2]
        if name:
            self.bytes[name] = self.bytes.get(name, 0) + size


def heap(session: CDPSession) -> float:
    """MB in use after the garbage is gone, typed arrays included."""
    session.send("HeapProfiler.collectGarbage")
    used = session.send("Runtime.getHeapUsage")
    return (float(used["usedSize"]) + float(used.get("backingStorageSize", 0))) / 1e6


def percentile(values: list[float], share: float) -> float:
    """The value below which `share` of them lie."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def first_answer(browser: Browser, address: str) -> tuple[dict[str, int], float]:
    """Bytes by file, and ms from the focus with all words typed to the first suggestion, on the thin network."""
    page = browser.new_page(viewport=PHONE, service_workers="block")  # it would fetch beside what is measured
    session = page.context.new_cdp_session(page)
    sizes = Sizes(session)
    page.goto(f"{address}gioi-thieu/", wait_until="networkidle")
    conditions = {
        "offline": False,
        "latency": LATENCY,
        "downloadThroughput": BYTES_A_SECOND,
        "uploadThroughput": BYTES_A_SECOND,
    }
    session.send("Network.emulateNetworkConditions", conditions)
    page.evaluate(WATCH)
    field = page.locator(".tk--dau input")
    field.focus()
    field.fill("dang ky khai sinh")
    took = float(page.evaluate("watched"))
    page.wait_for_timeout(500)
    page.close()
    return sizes.bytes, took


def spent(session: CDPSession) -> float:
    """CPU ms that the page's thread has spent on scripts, styles and layout."""
    found = {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}
    return 1000 * sum(float(found[f"{part}Duration"]) for part in ("Script", "RecalcStyle", "Layout"))


def visited(browser: Browser, address: str) -> tuple[Page, CDPSession]:
    """A page with a search box that nobody has used, and its clock of CPU time."""
    page = browser.new_page(viewport=PHONE, service_workers="block")
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(f"{address}gioi-thieu/", wait_until="networkidle")
    return page, session


def bare_keys(browser: Browser, address: str, rate: int) -> list[float]:
    """The same as `keys` of a field whose suggestions never come: what typing itself costs in such a page."""
    page, session = visited(browser, address)
    page.route("**/tim-kiem/*.js", lambda route: route.abort())
    page.locator(".tk--dau input").focus()
    times = keys(page, session, rate)
    page.close()
    return times


def keys(page: Page, session: CDPSession, rate: int) -> list[float]:
    """CPU ms of each key: the answer, its nodes and their layout. Not of the clock: others may use this machine."""
    field = page.locator(".tk--dau input")
    session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    times = []
    for query in QUERIES:
        field.fill("")
        for letter in query:
            before = spent(session)
            page.keyboard.type(letter)
            page.evaluate("new Promise(requestAnimationFrame).then(() => new Promise(requestAnimationFrame))")
            times.append(spent(session) - before)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    return times


def told(times: list[float]) -> str:
    """The middle one and the one that only one in twenty exceeds."""
    return f"{percentile(times, 0.5):.1f} / {percentile(times, 0.95):.1f} ms"


def main(site: Path, catalogue: Mapping[str, bytes]) -> None:
    """Measure and print."""
    with sync_playwright() as playwright, served(site, catalogue) as address:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        answers = [first_answer(browser, address) for _ in range(VISITS)]
        sizes, took = answers[0][0], median(took for _, took in answers)
        bare = bare_keys(browser, address, SLOWER)
        page, session = visited(browser, address)
        before = heap(session)
        page.locator(".tk--dau input").fill("khai")
        page.wait_for_selector(".tk--dau [role=option]")
        slow, again, quick = (keys(page, session, rate) for rate in (SLOWER, SLOWER, 1))
        used = heap(session) - before
        page.goto(f"{address}tra-cuu/", wait_until="networkidle")
        page.wait_for_selector(".tc-list a")
        filters = page.evaluate(FILTER)
        nodes = page.evaluate("document.querySelector('#tra-cuu').querySelectorAll('*').length")
        rows = page.evaluate("TrangTimKiem.finder().then(({ finder }) => finder.catalogue.rows)")
        browser.close()
    everywhere = sizes.pop("hop-tim.js")
    table = {
        "procedures": f"{rows:,}",
        "our JavaScript before focus": f"{everywhere / 1e3:.1f} KB",
        "bytes for the first answer": f"{sum(sizes.values()) / 1e3:.0f} KB ({json.dumps(sizes)})",
        f"time to the first answer, 150 ms and 1.6 Mbit/s, the middle one of {VISITS}": f"{took:.0f} ms",
        f"p50 / p95 a key, CPU slowed down {SLOWER} ×": told(slow),
        "the same words typed again": told(again),
        "the field alone, without suggestions": told(bare),
        "p50 / p95 a key, as it is": told(quick),
        "filter with counts, p50 / p95": told(filters),
        "heap of finder and box": f"{used:.1f} MB",
        "nodes of the filters and results": str(nodes),
    }
    for name, value in table.items():
        print(f"| {name} | {value} |")


if __name__ == "__main__":
    where, *more = sys.argv[1:]
    main(Path(where), grown_catalogue(Path(more[0]), int(more[1])) if more else {})

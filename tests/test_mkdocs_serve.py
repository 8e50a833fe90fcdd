"""`mkdocs serve`, as staff run it: an error is told, the last good site stays, the next good edit shows."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from generator.mkdocs_plugin import ROOT

PATIENCE = 20.0
HOOK = """
from pathlib import Path
from generator import mkdocs_plugin, pages, publish, survey
from generator.artifact import Page, fixed
from generator.catalog import assemble
from generator.issue import Issue, Place
from generator.ledger import Ledger
from generator.registers import Files, Judged, Registers
from generator.validate.ends import Ends

def read(publisher):
    records = publisher.order.records
    content = (records / "a.txt").read_bytes()
    bad = (Issue(Place("procedures/a.txt", 1, 1), "mau", "Chữ sai.", "Sửa chữ."),) if "sai".encode() in content else ()
    return Registers(Files(records, (), (("a.txt", content),), ()), Judged(assemble([]), {}, Ends(False, ()), bad))

def look(found, today, *_):
    texts.append(found.files.contents[0][1].decode())
    return survey.Survey(found, (), frozenset(), found.catalog, Ledger(found.catalog), found.issues)

def jobs(catalog):
    yield pages.Job("fake", texts[-1], make)

def make(catalog, today, render):
    yield Page("", "/", "Trang", "Trang", f'<h1 id="noi-dung">{texts[-1]}</h1>')

texts = []
publish.Publisher._registers = read
publish.survey = look
publish._Work._rest = lambda *_: ()
pages.jobs = jobs
publish.FAMILIES = mkdocs_plugin.FAMILIES = (fixed(""),)
publish.ROOT = mkdocs_plugin.ROOT = Path(__file__).parent
"""


def lay_out(folder: Path) -> Path:
    """A project of one page that shows the text of one record."""
    (folder / "docs").mkdir()
    (folder / "procedures").mkdir()
    (folder / "procedures" / "a.txt").write_text("bản một", encoding="utf-8")
    (folder / "fake.py").write_text(HOOK, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        f"INHERIT: {ROOT}/mkdocs.yml\ntheme:\n  custom_dir: {ROOT}/overrides\nextra_css: []\nnot_in_nav: ''\n"
        f"hooks: [fake.py, {ROOT}/mkdocs_hooks.py]\nnav:\n  - Trang chủ: index.md\n",
        encoding="utf-8",
    )
    return folder


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


# A shell that runs tests in the background has them ignore Ctrl+C, and so would the server.
LISTENING = (
    "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "runpy.run_module('mkdocs', run_name='__main__', alter_sys=True)"
)


class Server:
    """A running `mkdocs serve` and what it has said."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = f"127.0.0.1:{free_port()}"
        self.log = folder / "log"
        command = [sys.executable, "-c", LISTENING, "serve", "--dev-addr", self.address]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)

    def write(self, text: str) -> None:
        """Edit the record."""
        (self.folder / "procedures" / "a.txt").write_text(text, encoding="utf-8")

    def page(self) -> str:
        """The page now; empty while the server does not answer."""
        try:
            with urlopen(f"http://{self.address}/", timeout=3) as answer:
                return str(answer.read().decode())
        except (URLError, TimeoutError, ConnectionError):
            return ""

    def said(self) -> str:
        """All output so far."""
        return self.log.read_text(encoding="utf-8")


def until(condition: Callable[[], bool], server: Server) -> None:
    """Wait for a condition; fail with the server's output when it does not come."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, server.said()
        time.sleep(0.05)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server of the one-page project, stopped as Ctrl+C would."""
    running = Server(lay_out(tmp_path))
    try:
        yield running
    finally:
        running.process.send_signal(signal.SIGINT)
        running.process.wait(timeout=10)


def test_an_error_is_told_and_the_last_good_site_is_served(server: Server) -> None:
    until(lambda: "bản một" in server.page(), server)
    server.write("bản sai")
    until(lambda: "sẽ tự dựng lại" in server.said(), server)
    assert "procedures/a.txt:1:1: lỗi: Chữ sai. [mau]" in server.said()
    assert "bản một" in server.page()
    server.write("bản hai")
    until(lambda: "bản hai" in server.page(), server)
    (server.folder / "docs" / "index.md").write_text("# Trùng", encoding="utf-8")
    until(lambda: "hãy bỏ tệp viết tay" in server.said(), server)
    assert "bản hai" in server.page()
    assert "Traceback" not in server.said()
    assert f"Đang mở trang tại http://{server.address}/" in server.said()


def test_a_server_does_not_start_on_records_with_errors(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    (folder / "procedures" / "a.txt").write_text("bản sai", encoding="utf-8")
    server = Server(folder)
    try:
        assert server.process.wait(timeout=PATIENCE) == 1
    finally:
        server.process.kill()
        server.process.wait()
    assert "Chữ sai." in server.said()
    assert "Traceback" not in server.said()

"""The site without a network: one ZIP that a browser opens from a USB stick, and the edition of the service worker.

A browser that opens a file does not look for index.html in a folder, may fetch nothing, and runs no module scripts. So
links to folders are written out, what would be fetched stands in scripts, and every page says of which day the copy is.
"""

from __future__ import annotations

import hashlib
import html
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

from generator.artifact import Artifact
from generator.search import FOLDER as FINDER
from generator.search import offline as carried
from generator.wording import day

FOLDER: Final = "minh-bach-tthc"
"""All files of the ZIP lie in one folder, so that unpacking litters nobody's desktop."""
LEFT_OUT: Final = re.compile(
    r"404\.html|sw\.js|sitemap\.xml(\.gz)?|assets/javascripts/workers/.*|.*\.map|tim-kiem/(.*\.bin|finder\.js)"
)
LINK: Final = re.compile(r'(?<= )(href|action)="([^"]*)"')
ELSEWHERE: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#")
TAIL: Final = re.compile(r"(?=[?#])")
BODY: Final = re.compile(r"<body[^>]*>")
READ_ME: Final = (
    "Mở tệp index.html trong thư mục này bằng trình duyệt.\nBản lưu ngày {}. Nội dung có thể đã đổi sau ngày đó.\n"
)


def edition(files: Iterable[tuple[str, bytes]]) -> str:
    """A short name for what pages need to look and work right: the same files, the same edition."""
    total = hashlib.sha256()
    for path, content in sorted(files):
        total.update(f"{path}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()[:12]


def archive(site: Path, today: date) -> bytes:
    """The whole ZIP; the same site and day give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in sorted((*_files(site, today), ("DOC-TRUOC.txt", READ_ME.format(day(today)).encode()))):
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", (today.year, today.month, today.day, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o644 << 16  # else the machine that packs would show
            entry.compress_type = zipfile.ZIP_DEFLATED
            pack.writestr(entry, content)
    return buffer.getvalue()


def _files(site: Path, today: date) -> Iterator[tuple[str, bytes]]:
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not LEFT_OUT.fullmatch(name):
            content = path.read_bytes()
            yield name, page(content.decode(), today).encode() if path.suffix == ".html" else content
    data = (Artifact(path.relative_to(site).as_posix(), path.read_bytes()) for path in (site / FINDER).rglob("*.bin"))
    for script in carried.scripts(data, FINDER):
        yield script.path, script.content


def page(text: str, today: date) -> str:
    """A page as it works from a file."""
    text = LINK.sub(_written_out, text)
    words = f"Đang xem <strong>bản lưu ngày {html.escape(day(today))}</strong>. Nội dung có thể đã đổi."
    return BODY.sub(lambda tag: f'{tag[0]}<p class="tt-store">{words}</p>', text, count=1)


def _written_out(found: re.Match[str]) -> str:
    """`href="../x/?q=1#y"` → `href="../x/index.html?q=1#y"`; links to files, to elsewhere and within the page stay."""
    attribute, link = found[1], found[2]
    path, *tail = TAIL.split(link, maxsplit=1)
    rest = "".join(tail)
    if ELSEWHERE.match(link) or (rest and not path):
        return found[0]
    if path in ("", ".", "..") or path.endswith(("/", "/.", "/..")):
        path = f"{path}{'' if path.endswith('/') or not path else '/'}index.html"
    return f'{attribute}="{path}{rest}"'

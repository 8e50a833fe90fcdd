"""Posting sheets and booklets of a built site as tagged PDF files: the only module that knows WeasyPrint.

It reads what the site publishes and nothing else, and asks no network: a sheet is made of its own HTML and style.
WeasyPrint is no part of the normal installation (`make posters` puts it into a folder of its own).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from generator.addresses import POSTING

MAIN: Final = re.compile(r"<main>(.*)</main>", re.DOTALL)
LINK: Final = re.compile(r'<a data-ban href="([^"]+)">')
UA: Final = "pdf/ua-1"


@dataclass(frozen=True)
class Poster:
    """One PDF to be: its name below the target folder, the HTML, and the file that its links start from."""

    name: str
    html: str
    base: Path


def posters(site: Path) -> Iterator[Poster]:
    """Every sheet of the site, then every booklet with its sheets put in, in the order of their addresses."""
    folder = site / POSTING
    sheets = {path: path.read_text("utf-8") for path in sorted(folder.glob("*/index.html"))}
    for path, html in sheets.items():
        yield Poster(f"{path.parent.name}.pdf", html, path)
    for path in sorted(folder.glob("*/*/**/index.html")):
        name = "-".join(path.parent.relative_to(folder).parts)
        yield Poster(f"tap-{name}.pdf", joined(path, path.read_text("utf-8"), sheets), path)


def joined(path: Path, booklet: str, sheets: Mapping[Path, str]) -> str:
    """The booklet with the sheets that it lists after its own list, as the browser joins them."""
    targets = [(path.parent / link / "index.html").resolve() for link in LINK.findall(booklet)]
    by_path = {known.resolve(): html for known, html in sheets.items()}
    articles = "".join(f"<article>{_main(by_path[target])}</article>" for target in targets)
    return booklet.replace("</main>", f"{articles}</main>")


def _main(html: str) -> str:
    found = MAIN.search(html)
    if found is None:
        raise ValueError("a posting sheet without <main>")
    return found[1]


def write(site: Path, into: Path) -> int:
    """Write every poster as PDF/UA below `into`; the number of files."""
    from weasyprint import HTML  # late: not installed with the rest
    from weasyprint.urls import URLFetcher

    fetcher: Any = URLFetcher(allowed_protocols=["file"])
    into.mkdir(parents=True, exist_ok=True)
    names: list[str] = []
    for poster in posters(site):
        document = HTML(string=poster.html, base_url=poster.base.absolute().as_uri(), url_fetcher=fetcher)
        # The name identifies the file, so that the same sheet is the same bytes.
        document.write_pdf(into / poster.name, pdf_variant=UA, pdf_identifier=poster.name.encode())
        names.append(poster.name)
    return len(names)

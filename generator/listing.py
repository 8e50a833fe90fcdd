"""What lists the pages of the site: the theme's search index and the sitemap."""

import gzip
import html
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from io import BytesIO
from typing import Protocol

from generator import clock
from generator.artifact import Artifact


class Searched(Protocol):
    """What the index holds of a page."""

    @property
    def url(self) -> str:
        """Its address from the site root."""

    @property
    def title(self) -> str:
        """Its title, plain."""

    @property
    def search(self) -> str:
        """The folded words that find it; empty: not in the index."""


def search_index(index: bytes, pages: Iterable[Searched]) -> bytes:
    """The theme's search index with one entry more per page that has text for it; titles and texts are HTML there."""
    content = json.loads(index)
    content["docs"] += [
        {"location": page.url, "title": html.escape(page.title), "text": html.escape(page.search)}
        for page in pages
        if page.search
    ]
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def sitemap(days: Mapping[str, str | None], today: date) -> Iterator[Artifact]:
    """All addresses with the day of their last change where it is known, plain and packed."""
    rows = "".join(
        f"<url><loc>{html.escape(address)}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</url>\n"
        for address, day in sorted(days.items())
    )
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n'
    ).encode()
    yield Artifact("sitemap.xml", text)
    yield Artifact("sitemap.xml.gz", _packed(text, clock.midnight(today)))


def _packed(content: bytes, seconds: int) -> bytes:
    """gzip without the file's name and with a given time: the same content gives the same bytes."""
    buffer = BytesIO()
    with gzip.GzipFile(fileobj=buffer, filename="", mode="wb", mtime=seconds) as file:
        file.write(content)
    return buffer.getvalue()

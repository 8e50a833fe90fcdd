"""What lists the pages of the site: the sitemap."""

import gzip
import html
from collections.abc import Iterator, Mapping
from datetime import date
from io import BytesIO

from generator import clock
from generator.artifact import Artifact


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

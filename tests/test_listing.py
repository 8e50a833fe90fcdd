"""The sitemap lists what it is given, safely and always in the same bytes."""

import gzip
from datetime import date

from generator.listing import sitemap


def test_a_sitemap_is_sorted_and_escaped() -> None:
    plain, packed = sitemap({"https://a.example/b/": None, "https://a.example/?a&b": "2026-11-01"}, date(2026, 11, 23))
    assert plain.content.decode().splitlines()[2:-1] == [
        "<url><loc>https://a.example/?a&amp;b</loc><lastmod>2026-11-01</lastmod></url>",
        "<url><loc>https://a.example/b/</loc></url>",
    ]
    assert (plain.path, packed.path) == ("sitemap.xml", "sitemap.xml.gz")
    assert gzip.decompress(packed.content) == plain.content


def test_a_packed_sitemap_carries_the_day_and_no_name() -> None:
    first, second, other = (list(sitemap({}, day))[1].content for day in (date(2026, 1, 1),) * 2 + (date(2026, 1, 2),))
    assert first == second
    assert first != other
    assert first[3] == 0  # no flags, so no file name

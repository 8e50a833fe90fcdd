"""The description by which a browser searches the site from its address bar."""

from __future__ import annotations

from xml.etree import ElementTree

from generator.search import opensearch

SPACE = "{http://a9.com/-/spec/opensearch/1.1/}"


def test_it_names_the_page_of_results_in_full() -> None:
    file = opensearch.description("https://mau.example/tthc/?a&b/")
    assert file.path == "tim-kiem/opensearch.xml"
    root = ElementTree.fromstring(file.content)  # noqa: S314 - our own text
    url = root.find(f"{SPACE}Url")
    assert url is not None
    assert url.attrib == {"type": "text/html", "template": "https://mau.example/tthc/tra-cuu/?q={searchTerms}"}
    name = root.findtext(f"{SPACE}ShortName") or ""
    assert 0 < len(name) <= 16

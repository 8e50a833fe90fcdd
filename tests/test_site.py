"""The published site as a whole, built from the real records: links, anchors, titles, language, repetition."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.mkdocs_plugin import build_site
from tests.conftest import ROOT, TODAY

SITE = "http://127.0.0.1:8000/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("real") / "site"
    assert build_site(ROOT / "procedures", target, TODAY) == 0
    return target


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, LexborHTMLParser]:
    """Address → page."""
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): LexborHTMLParser(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


def test_every_link_inside_the_site_leads_somewhere(site: Path, pages: dict[str, LexborHTMLParser]) -> None:
    ids = {url: {node.attributes.get("id") for node in page.css("[id]")} for url, page in pages.items()}
    dead = []
    for url, page in pages.items():
        for node in page.css("a[href], link[href], script[src], img[src]"):
            target = urljoin(SITE + url, node.attributes.get("href") or node.attributes.get("src") or "")
            if not target.startswith(SITE):
                continue
            parts = urlsplit(target)
            path = unquote(parts.path.lstrip("/"))
            if path in ids:
                if parts.fragment and unquote(parts.fragment) not in ids[path]:
                    dead.append((url, target))
            elif not (site / path).is_file():
                dead.append((url, target))
    assert dead == []


def test_every_page_says_its_language_and_has_one_heading(pages: dict[str, LexborHTMLParser]) -> None:
    for url, page in pages.items():
        html = page.css_first("html")
        assert html is not None
        assert html.attributes.get("lang") == ("en" if url.startswith("en/") else "vi"), url
        assert len(page.css("h1")) == 1, url


def test_no_id_stands_twice_on_a_page(pages: dict[str, LexborHTMLParser]) -> None:
    for url, page in pages.items():
        ids = Counter(node.attributes.get("id") for node in page.css("article [id]"))
        assert [id_ for id_, count in ids.items() if count > 1] == [], url


def test_nothing_is_loaded_from_outside(pages: dict[str, LexborHTMLParser]) -> None:
    for url, page in pages.items():
        for node in page.css("script[src], link[rel=stylesheet], img[src], iframe, source"):
            address = node.attributes.get("src") or node.attributes.get("href") or ""
            assert not urlsplit(address).netloc, (url, address)


def test_every_page_carries_a_policy_that_names_its_own_scripts(pages: dict[str, LexborHTMLParser]) -> None:
    for url, page in pages.items():
        (policy,) = page.css('head > meta[http-equiv="Content-Security-Policy"]')
        named = set(re.findall(r"'sha256-[^']+'", policy.attributes.get("content") or ""))
        inline = {node.text() for node in page.css("script:not([src]):not([type='application/json'])")}
        assert named == {f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in inline}, url


def test_no_tag_holds_a_handler_or_a_style(pages: dict[str, LexborHTMLParser]) -> None:
    for url, page in pages.items():
        assert not page.css("style, [style], base, iframe, object, embed"), url
        for node in page.css("*"):
            assert not [name for name in node.attributes if name.startswith("on")], url


def test_every_page_describes_itself(pages: dict[str, LexborHTMLParser]) -> None:
    for url, page in pages.items():
        if url == "404.html" or page.css_first("meta[name=robots][content=noindex]"):  # posting sheets are for paper
            continue
        description = page.css_first("meta[name=description]")
        canonical = page.css_first("link[rel=canonical]")
        assert description is not None, url
        assert description.attributes.get("content"), url
        assert canonical is not None, url
        assert canonical.attributes.get("href") == SITE + url


def test_building_again_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    assert build_site(ROOT / "procedures", tmp_path / "site", TODAY) == 0
    first = {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    second = {
        path.relative_to(tmp_path / "site"): path.read_bytes()
        for path in (tmp_path / "site").rglob("*")
        if path.is_file()
    }
    assert sorted(first) == sorted(second)
    assert [path for path, content in first.items() if second[path] != content] == []


def test_an_error_leaves_the_site_that_stands(tmp_path: Path) -> None:
    records, target = tmp_path / "records", tmp_path / "site"
    target.mkdir()
    (target / "index.html").write_text("old", encoding="utf-8")
    (records / "danh-muc").mkdir(parents=True)
    (records / "danh-muc" / "linh-vuc.yaml").write_text("sectors:\n  - id: ho-tich\n", encoding="utf-8")
    assert build_site(records, target, TODAY) == 1
    assert [path.name for path in target.rglob("*")] == ["index.html"]
    assert (target / "index.html").read_text(encoding="utf-8") == "old"

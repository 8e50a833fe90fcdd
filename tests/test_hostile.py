"""A hostile record ends in an issue, or in harmless text in every output: pages, tables, drawings, scripts, archives."""

from __future__ import annotations

import csv
import json
import re
import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from selectolax.lexbor import LexborHTMLParser

from generator import offline
from generator.mkdocs_plugin import build_site
from generator.schema import tables
from generator.validate.formulas import FORMULA
from tests import hostile
from tests.conftest import TODAY

# Fields where free text is refused, each by the rule that says so.
REFUSED = {
    ("directives", "number"): {"so-ky-hieu", "ten-tep"},
    ("legal_texts", "number"): {"so-ky-hieu"},
    ("fees", "rule"): {"muc-thu"},
}


SCHEME = re.compile(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*):")


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile") / "records"
    folder.mkdir()
    refused = {issue.rule for issue in hostile.write(folder)}
    assert refused == set().union(*REFUSED.values())
    return folder


@pytest.fixture(scope="module")
def site(province: Path) -> Path:
    target = province.parent / "site"
    assert build_site(province, target, TODAY) == 0
    return target


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, LexborHTMLParser]:
    paths = sorted(site.rglob("*.html"))
    return {path.relative_to(site).as_posix(): LexborHTMLParser(path.read_text(encoding="utf-8")) for path in paths}


def test_nearly_every_free_field_of_the_sample_is_hostile(province: Path) -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in province.rglob("*.yaml"))
    assert text.count(hostile.MARK) > 400
    free = {(t.name, f.name) for t in tables().values() for f in t.typed.values() if hostile.is_free(t, f)}
    assert REFUSED.keys() < free
    assert len(free) > 120


def test_no_page_holds_a_tag_of_a_record(pages: dict[str, LexborHTMLParser]) -> None:
    assert len(pages) > 100
    marked = 0
    for url, page in pages.items():
        assert not page.css("[onerror], [onload], img[src=x], svg[onload], style, iframe, object"), url
        for script in page.css("script:not([src]):not([type='application/json'])"):
            assert "canary" not in script.text(), url
        for link in page.css("[href], [src], [action], [formaction]"):
            for name in ("href", "src", "action", "formaction"):
                scheme = SCHEME.match(link.attributes.get(name) or "")
                assert scheme is None or scheme[1] in ("http", "https", "tel", "mailto"), (url, link.html)
        body = page.body
        assert body
        marked += hostile.MARK in body.text()
    assert marked > 80


def test_data_for_scripts_stays_data(pages: dict[str, LexborHTMLParser]) -> None:
    held = [node.text() for page in pages.values() for node in page.css("script[type='application/json']")]
    assert len(held) > 100
    for text in held:
        json.loads(text)
        assert "</" not in text


def test_no_template_runs_what_a_record_says(pages: dict[str, LexborHTMLParser]) -> None:
    for url, page in pages.items():
        assert "1337" not in (page.body.text() if page.body else ""), url  # 7 × 191


def test_a_text_stands_on_its_page_as_it_was_typed(pages: dict[str, LexborHTMLParser]) -> None:
    title = pages["thu-tuc/1.900010/index.html"].css_first("h1")
    assert title
    assert " ".join(hostile.TEXT.split()) in " ".join(title.text().split())


def test_tables_read_back_as_typed_and_hold_no_formula(site: Path) -> None:
    seen = 0
    for path in (site / "du-lieu").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(file, strict=True)
        assert head == [field.name for field in tables()[path.stem].fields]
        for row in rows:
            assert len(row) == len(head), path
            assert not any(FORMULA.match(cell) for cell in row), path
            seen += sum(hostile.MARK in cell for cell in row)
    assert seen > 400


def test_drawings_feeds_and_lists_are_well_formed_and_hold_only_text(site: Path) -> None:
    found = [path for path in site.rglob("*") if path.suffix in (".bpmn", ".xml", ".svg", ".atom")]
    assert len(found) >= 3
    for path in found:
        content = path.read_text(encoding="utf-8")
        assert "<!DOCTYPE" not in content
        assert "<!ENTITY" not in content
        names = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(content).iter()}  # noqa: S314 - our own
        assert not names & {"script", "img", "a", "style", "foreignObject"}, path


def test_calendars_hold_our_lines_only(site: Path) -> None:
    found = list(site.rglob("*.ics"))
    assert found
    marked = 0
    for path in found:
        text = path.read_bytes().decode()
        assert all(re.match(r"[A-Z][A-Z-]*[:;]|[ \t]|$", line) for line in text.split("\r\n")), path
        assert "\n" not in text.replace("\r\n", "")
        assert not re.search(r"^(BEGIN:VALARM|ATTENDEE|ORGANIZER|ATTACH)", text, re.MULTILINE), path
        marked += hostile.MARK in text.replace("\r\n ", "")
    assert marked


def test_workbooks_hold_texts_and_numbers_only(site: Path) -> None:
    found = list(site.rglob("*.xlsx"))
    assert found
    marked = 0
    for path in found:
        for sheet in openpyxl.load_workbook(path):
            for cell in (cell for row in sheet.iter_rows() for cell in row):
                assert cell.data_type in ("s", "n", "d", "b"), (path, cell.coordinate)
                target = cell.hyperlink.target if cell.hyperlink else ""
                assert not target or target.startswith(("http://", "https://")), (path, cell.coordinate)
                marked += hostile.MARK in str(cell.value)
    assert marked


def test_the_archive_for_a_stick_is_as_harmless(site: Path) -> None:
    with zipfile.ZipFile(BytesIO(offline.archive(site, TODAY))) as pack:
        assert not [name for name in pack.namelist() if name.startswith("/") or ".." in name.split("/")]
        page = LexborHTMLParser(pack.read("minh-bach-tthc/thu-tuc/1.900010/index.html").decode())
    assert not page.css("[onerror], [onload], img[src=x], style")

"""/tra-cuu/: every list that leads to a procedure, and the data of life events for the filters."""

from __future__ import annotations

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.catalog import Catalog
from generator.pages.environment import Renderer
from tests.conftest import TODAY
from tests.pages.reading import pages_of, parse, text


@pytest.fixture(scope="module")
def page(sample: Catalog) -> LexborHTMLParser:
    (found,) = pages_of(sample, TODAY, Renderer(sample, TODAY), "lookup")
    assert found.url == "tra-cuu/"
    return parse(found.article)


def test_without_scripts_lists_stand_there_and_filters_do_not(page: LexborHTMLParser) -> None:
    tool = page.css_first("#tra-cuu")
    assert tool is not None
    assert "data-cho" in tool.attributes  # the style sheet hides it where no scripts run
    assert [text(h) for h in page.css("h3")] == [
        "Chữ cái đầu của tên", "Việc trong đời", "Cấp giải quyết", "Đối tượng", "Lĩnh vực", "Cơ quan có nhiều thủ tục nhất",
    ]  # fmt: skip
    links = {node.attributes["href"] for node in page.css("a")}
    assert {"../a-z/c/", "../cap/xa/", "../doi-tuong/cong-dan/", "../linh-vuc/so-tay/"} <= links


def test_the_steps_of_events_stand_there_as_data(page: LexborHTMLParser) -> None:
    data = page.css_first("#tc-su-kien")
    assert data is not None
    events = json.loads(data.text())
    assert events[0] == {
        "ma": "co-suoi-moi",
        "ten": "Nhà có <suối> mới",
        "thu_tuc": ["1.900010", "1.900053", "2.900020", "3.900064"],
    }
    assert "<suối>" not in (data.html or "")

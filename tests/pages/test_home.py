"""The front page: the ways in, and counts that can be counted after."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.catalog import Catalog, assemble, is_repealed
from generator.pages import home
from generator.pages.environment import Renderer
from tests.conftest import TODAY
from tests.pages.reading import parse, section, text


@pytest.fixture(scope="module")
def article(sample: Catalog) -> str:
    (page,) = home.pages(sample, TODAY, Renderer(sample, TODAY))
    assert (page.url, page.family) == ("", "/")
    return page.article


@pytest.fixture(scope="module")
def front(article: str) -> LexborHTMLParser:
    return parse(article)


def only(front: LexborHTMLParser, selector: str) -> LexborNode:
    """The one node that answers to the selector."""
    (node,) = front.css(selector)
    return node


def test_it_opens_with_one_title_and_what_the_site_is(front: LexborHTMLParser) -> None:
    assert text(only(front, "h1")) == "Minh bạch thủ tục hành chính"
    assert "cần giấy tờ gì, nộp ở đâu, bao lâu, bao nhiêu tiền" in text(front.css_first(".tt-lead"))


def test_the_search_box_works_without_scripts(front: LexborHTMLParser) -> None:
    form = only(front, "form[role=search]")
    assert (form.attributes["action"], form.attributes["method"]) == ("tra-cuu/", "get")
    field = form.css_first("input[type=search]")
    assert field is not None
    assert (field.attributes["name"], field.attributes["aria-label"]) == ("q", "Tìm thủ tục")


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("Văn bản chỉ đạo", "3 giao 14 nhiệm vụ, 19 phần việc"),
        ("Quá hạn, chưa xong", "3/19 phần việc (15,8%)"),
        ("Đã hoàn thành", "5/19 phần việc (26,3%)"),
    ],
)
def test_counts_have_their_denominators(front: LexborHTMLParser, name: str, count: str) -> None:
    stats = {text(row.css_first("dt")): text(row.css_first("dd")) for row in front.css(".tt-stats > div")}
    assert stats[name] == count


def test_counts_have_their_day_and_are_marked_illustrative(article: str) -> None:
    told = section(article, "so-lieu")
    assert "Số liệu ngày 23/11/2026" in told
    assert "Tin mới nhất về nhiệm vụ: ngày 20/11/2026." in told
    assert "có số liệu minh họa" in told


def test_shortcuts_come_from_the_records(front: LexborHTMLParser, sample: Catalog) -> None:
    links = [a.attributes["href"] for a in front.css(".tt-shortcuts li a")]
    codes = {(link or "").removeprefix("thu-tuc/").rstrip("/") for link in links}
    assert links
    assert codes <= {p.code.lower() for p in sample.procedures.values() if not is_repealed(p, TODAY)}
    assert "qtnb-07" not in codes


def test_the_latest_overdue_and_the_newest_directives_are_named(article: str) -> None:
    late = section(article, "qua-han")
    assert late.index("quá hạn 784 ngày") < late.index("quá hạn 237 ngày") < late.index("quá hạn 23 ngày")
    newest = section(article, "van-ban-moi")
    assert newest.index("Chỉ thị 07/CT-UBND") < newest.index("Công văn 12/UBND-TTPVHCC")


def test_it_leads_to_the_method_and_the_data(front: LexborHTMLParser) -> None:
    links = {a.attributes["href"] for a in front.css(".tt-cards a")}
    assert {"phuong-phap/", "du-lieu-mo/", "co-quan/"} <= links


def test_without_records_it_still_stands() -> None:
    empty = assemble([])
    (page,) = home.pages(empty, TODAY, Renderer(empty, TODAY))
    assert "Chưa ghi được thủ tục nào." in page.article
    assert "0/0" in page.article
    assert "chưa có thông tin" in section(page.article, "so-lieu")


def test_life_events_are_a_way_in(front: LexborHTMLParser) -> None:
    links = front.css("#viec-trong-doi + ul a")
    assert [(text(a), a.attributes["href"]) for a in links] == [("Nhà có <suối> mới", "su-kien/co-suoi-moi/")]


def test_without_life_events_there_is_no_such_block(sample: Catalog) -> None:
    (page,) = home.pages(replace(sample, events={}), TODAY, Renderer(sample, TODAY))
    assert "viec-trong-doi" not in page.article

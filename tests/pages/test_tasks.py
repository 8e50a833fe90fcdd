"""The task board: what needs attention first, readable without scripts."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.artifact import Page
from generator.catalog import Catalog, assemble
from generator.pages import task_lists, tasks
from generator.pages.environment import Renderer
from tests.conftest import TODAY
from tests.pages.reading import parse, section, text


def board_of(catalog: Catalog) -> Page:
    """The board itself, which comes first."""
    page = next(tasks.pages(catalog, TODAY, Renderer(catalog, TODAY)))
    assert isinstance(page, Page)
    assert page.url == "nhiem-vu/"
    return page


@pytest.fixture(scope="module")
def article(sample: Catalog) -> str:
    return board_of(sample).article


@pytest.fixture(scope="module")
def board(article: str) -> LexborHTMLParser:
    return parse(article)


def test_only_statuses_that_occur_have_a_heading_in_the_order_of_attention(board: LexborHTMLParser) -> None:
    found = [h.attributes["id"] for h in board.css("h2")]
    known = [id_ for id_, _ in tasks.HEADINGS]
    assert found == [id_ for id_ in known if id_ in found]
    assert found[:4] == ["tong-hop", "loc", "qua-han", "sap-den-han"]
    assert found[-1] == "don-vi"


def test_every_status_has_its_meaning() -> None:
    assert [id_ for id_, _ in tasks.HEADINGS[2:-1]] == [status.value for status in task_lists.MEANINGS]


def test_totals_have_their_denominators_and_days(article: str) -> None:
    total = section(article, "tong-hop")
    assert "Số liệu tính đến ngày 20/11/2026. Tình trạng tính cho ngày 23/11/2026. có số liệu minh họa" in total
    assert "Được giao 14 nhiệm vụ, gồm 19 phần việc của từng đơn vị" in total
    assert "Quá hạn, chưa hoàn thành 3/19 phần việc (15,8%)" in total
    assert "Tỷ lệ đúng hạn 3/7 (42,9%)" in total


def test_overdue_work_is_sorted_by_days_late_and_says_what_is_known(board: LexborHTMLParser) -> None:
    overdue = board.css("[aria-label='Quá hạn, chưa hoàn thành'] tbody tr")
    assert [text(row.css_first("a")) for row in overdue] == [
        "Rà soát, bỏ giấy tờ thừa", "Dán bảng giờ mở cửa", "Sửa mái phòng đọc",
    ]  # fmt: skip
    cells = [text(cell) for cell in overdue[2].css("th, td")]
    assert cells == [
        "Sửa mái phòng đọc 345/QĐ-UBND ngày 15/01/2026",
        "Sở Hạ tầng tỉnh An Lạc",
        "Trong tháng 10/2026 quá hạn 23 ngày",
        "Số liệu cũ hơn thời hạn, sau đó không ai báo cáo. Tin gần nhất ngày 01/9/2026, trước hạn; chưa rõ kết quả cuối.",
    ]


def test_a_task_links_to_its_place_on_the_directive(board: LexborHTMLParser) -> None:
    link = board.css_first("[aria-label='Quá hạn, chưa hoàn thành'] tbody a")
    assert link is not None
    assert link.attributes["href"] == "../van-ban/2024/12-ubnd-ttpvhcc/#nhiem-vu-1"


def test_many_units_of_one_task_are_one_row_that_opens(board: LexborHTMLParser) -> None:
    rows = board.css("[aria-label='Chưa có báo cáo'] tbody tr")
    cleaning = next(row for row in rows if "Giữ phòng đọc sạch sẽ" in text(row))
    assert text(cleaning.css_first("summary")) == "3 đơn vị"
    assert len(cleaning.css("details li")) == 3


def test_near_deadlines_tell_the_days_left(article: str) -> None:
    assert "còn 6 ngày" in section(article, "sap-den-han")


def test_each_unit_has_its_totals_the_most_overdue_first(board: LexborHTMLParser) -> None:
    rows = [[text(cell) for cell in row.css("th, td")] for row in board.css(".tt-totals tbody tr")]
    assert rows[0] == ["Ban Quản lý Khu chợ tỉnh An Lạc", "2/2 (100%)", "0/2 (0%)", "0/2 (0%)"]


def test_a_long_status_is_cut_and_says_so(sample: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "SHOWN", 2)
    page = board_of(sample)
    assert len(parse(page.article).css("[aria-label='Quá hạn, chưa hoàn thành'] tbody tr")) == 2
    assert "Xem cả 3 dòng: quá hạn, chưa hoàn thành" in section(page.article, "qua-han")


def test_a_board_without_tasks_says_so() -> None:
    page = board_of(assemble([]))
    assert "Chưa ghi được nhiệm vụ nào" in section(page.article, "tong-hop")


def test_every_list_is_one_step_away(board: LexborHTMLParser) -> None:
    found = {
        (link.attributes["href"] or "").removeprefix("../nhiem-vu/"): text(link) for link in board.css(".tt-cards a")
    }
    assert found["qua-han/"] == "Quá hạn, chưa hoàn thành 3 phần việc"
    assert found["tuan-nay/"] == "Đến hạn tuần này 1 phần việc"  # t01, due 29/11, a Sunday
    assert found["nam-2027/"] == "Hạn trong năm 2027 1 phần việc"
    assert {
        "thang-nay/",
        "don-vi/",
        "phu-luc-1/",
        "phu-luc-2/",
        "../van-ban/",
        "../du-lieu/nhiem-vu-qua-han.xlsx",
    } <= set(found)


def test_what_completion_rests_on_is_counted(article: str) -> None:
    total = section(article, "tong-hop")
    # done: 12/UBND 1 (two units), t03 xa-suoi-mo, t04, t09; t04 is known from an announcement, one is confirmed
    assert "Chỉ có thông báo nói đã xong: 1/5 việc đã hoàn thành (20%)" in total
    assert "Cơ quan giao việc xác nhận 1/5 việc đã hoàn thành (20%)" in total


def test_filters_need_a_script_and_say_so(board: LexborHTMLParser) -> None:
    box = board.css_first("#tt-loc")
    assert box
    assert "hidden" in box.attributes
    assert [label.attributes["for"] for label in box.css("label")] == [
        select.attributes["id"] for select in box.css("select")
    ]
    assert text(board.css_first("noscript")).startswith("Trình duyệt đang tắt JavaScript")

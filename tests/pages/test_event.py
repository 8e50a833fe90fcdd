"""Life events: steps in order, ways to choose from, sums that say what they lack."""

from dataclasses import replace

import pytest

from generator.artifact import Page
from generator.catalog import Catalog
from generator.pages import event
from generator.pages.environment import Renderer
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.pages.reading import parse, section, text

SPRING = "su-kien/co-suoi-moi/"


@pytest.fixture(scope="module")
def pages(sample: Catalog) -> dict[str, Page]:
    render = Renderer(sample, TODAY, Setting(str(ROOT / "tests/sample")))
    each = [page for key in sample.events for page in event.event_pages(key, sample, TODAY, render)]
    return {page.url: page for page in (*event.pages(sample, TODAY, render), *each)}


def test_the_index_holds_events_under_their_kinds(pages: dict[str, Page]) -> None:
    article = parse(pages["su-kien/"].article)
    assert [text(node) for node in article.css("h2, .tt-cards > li")] == [
        "Sự kiện trong đời", "Nhà có <suối> mới 5 bước", "Nhóm thủ tục liên thông", "Sao rồi đổi sổ 2 bước",
    ]  # fmt: skip


def test_an_index_without_events_says_so(sample: Catalog) -> None:
    (page,) = event.pages(replace(sample, events={}), TODAY, Renderer(sample, TODAY))
    assert "Chưa ghi được việc nào." in page.article


def test_each_way_has_its_steps_in_order(pages: dict[str, Page]) -> None:
    article = parse(pages[SPRING].article)
    assert [text(node) for node in article.css("h3")[:2]] == ["Cách 1: Làm sổ giấy", "Cách 2: Làm sổ điện tử"]
    first, second = article.css("ol.tt-steps")
    assert [text(node) for node in first.css("li > p:first-child > strong")] == [
        "Cấp sổ tay suối nguồn", "Cấp bản sao trích lục sổ tay", "Cúng suối", "Xin bán hàng bên suối",
    ]  # fmt: skip
    assert [text(node) for node in second.css("li > p:first-child > strong")] == [
        "Đổi sổ tay giấy sang sổ tay điện tử", "Cấp bản sao trích lục sổ tay", "Cúng suối", "Xin bán hàng bên suối",
    ]  # fmt: skip


def test_a_step_tells_its_own_numbers_and_the_sum_so_far(pages: dict[str, Page]) -> None:
    steps = parse(pages[SPRING].article).css("ol.tt-steps")[1].css("li")
    assert text(steps[0]) == (
        "Đổi sổ tay giấy sang sổ tay điện tử 1.900053 "
        "Giấy tờ: 1 loại. Phí, lệ phí: chưa có thông tin. Thời hạn: tối đa 1 ngày làm việc."
    )
    assert text(steps[3]).endswith(
        "Cộng đến hết bước này: giấy tờ 2 loại; 1 bước chưa có thông tin. "
        "Phí, lệ phí khoản tính theo cách riêng ở 1 bước; 2 bước chưa có thông tin. "
        "Thời hạn tối đa 1 ngày làm việc; 2 bước chưa có thông tin."
    )


def test_a_step_that_not_everyone_takes_is_in_no_sum_so_far(pages: dict[str, Page]) -> None:
    step = text(parse(pages[SPRING].article).css("ol.tt-steps")[0].css("li")[1])
    assert "Chỉ khi Cần nộp bản sao cho nơi khác" in step
    assert "Cộng đến hết bước này" not in step


def test_a_step_without_a_record_says_so(pages: dict[str, Page]) -> None:
    step = text(parse(pages[SPRING].article).css("ol.tt-steps")[0].css("li")[2])
    assert step.startswith("Cúng suối chưa có trong dữ liệu")
    assert "Nguồn: Lời kể của trưởng bản" in step
    assert "1 bước chưa có bản ghi thủ tục nên chưa có con số." in section(pages[SPRING].article, "cong-lai")


def test_the_sum_parts_what_everyone_does_from_what_conditions_add(pages: dict[str, Page]) -> None:
    rows = parse(pages[SPRING].article).css("tbody")[1].css("tr")
    assert [[text(cell) for cell in row.css("th, td")] for row in rows] == [
        ["Ai cũng làm: 3 bước", "2 loại; 1 bước chưa có thông tin",
         "khoản tính theo cách riêng ở 1 bước; 2 bước chưa có thông tin", "tối đa 1 ngày làm việc; 2 bước chưa có thông tin"],
        ["Thêm, nếu rơi vào điều kiện: 1 bước", "1 loại",
         "khoản tính theo cách riêng, xem ở thủ tục; phần khác chưa có thông tin",
         "tối đa 2 ngày làm việc; có trường hợp trả trong ngày"],
    ]  # fmt: skip


def test_an_event_without_ways_or_conditions_has_one_sum(pages: dict[str, Page]) -> None:
    article = parse(pages["su-kien/sao-va-doi/"].article)
    assert article.css("h3") == []
    assert [text(row.css_first("th")) for row in article.css("tbody tr")] == ["Ai cũng làm: 2 bước"]
    assert article.css(".tt-banner") == []


def test_source_edit_and_illustration_are_told(pages: dict[str, Page]) -> None:
    article = pages[SPRING].article
    assert "Bảng tin chợ (mở nguồn). Kiểm tra ngày 20/11/2026." in section(article, "nguon").replace("( ", "(")
    assert "Có số liệu minh họa." in text(parse(article).css_first(".tt-banner"))
    assert pages[SPRING].edit == f"{ROOT}/tests/sample/lien-thong/co-suoi-moi.yaml"
    assert pages[SPRING].modified == "2026-11-20"


def test_an_event_is_described_by_its_summary(pages: dict[str, Page]) -> None:
    assert pages[SPRING].description == "Từ lúc thấy nước đến lúc bán được hàng bên suối."
    assert pages["su-kien/sao-va-doi/"].description.startswith("Sao rồi đổi sổ: các thủ tục cần làm")

"""The overdue list in the columns of Thông báo 624/TB-VPCP, as pages and as a workbook."""

import io
from datetime import date

import openpyxl
import pytest

from generator.artifact import Artifact, Page
from generator.catalog import Catalog
from generator.pages import task_annexes, works
from generator.pages.environment import Renderer
from tests.conftest import TODAY
from tests.pages.reading import parse, text

Made = dict[str, Page | Artifact]


@pytest.fixture(scope="module")
def made(sample: Catalog) -> Made:
    groups = works.grouped(works.rows(sample.works, TODAY))
    found = task_annexes.pages(groups, date(2026, 11, 20), TODAY, Renderer(sample, TODAY))
    return {product.url if isinstance(product, Page) else product.path: product for product in found}


def table(made: Made, url: str) -> list[list[str]]:
    page = made[url]
    assert isinstance(page, Page)
    return [[text(cell) for cell in row.css("th, td")] for row in parse(page.article).css("tr")]


FIRST = [
    ["STT", "Nhiệm vụ", "Văn bản giao nhiệm vụ", "Cơ quan chủ trì", "Thời hạn hoàn thành"],
    ["1", "Rà soát, bỏ giấy tờ thừa", "Công văn 12/UBND-TTPVHCC ngày 10/5/2024", "Ban Quản lý Khu chợ tỉnh An Lạc", "30/9/2024"],
    ["2", "Dán bảng giờ mở cửa", "Thông báo kết luận phiên họp tháng 12/2025", "Ban Quản lý Khu chợ tỉnh An Lạc", "31/3/2026"],
    ["3", "Sửa mái phòng đọc", "Quyết định 345/QĐ-UBND ngày 15/01/2026", "Sở Hạ tầng tỉnh An Lạc", "Trong tháng 10/2026"],
]  # fmt: skip
SECOND = [
    ["STT", "Tên nhiệm vụ", "Đơn vị chủ trì", "Thời hạn", "Kết quả thực hiện", "Tiến độ"],
    ["1", "Rà soát, bỏ giấy tờ thừa", "Ban Quản lý Khu chợ tỉnh An Lạc", "30/9/2024", "Chưa có báo cáo", "Chưa có thông tin"],
    ["2", "Dán bảng giờ mở cửa", "Ban Quản lý Khu chợ tỉnh An Lạc", "31/3/2026", "Chưa có báo cáo", "Chưa có thông tin"],
    ["3", "Sửa mái phòng đọc", "Sở Hạ tầng tỉnh An Lạc", "Trong tháng 10/2026",
     "Ngày 01/9/2026: Số liệu cũ hơn thời hạn, sau đó không ai báo cáo.", "Đang thực hiện"],
]  # fmt: skip


def test_annex_one(made: Made) -> None:
    assert table(made, "nhiem-vu/phu-luc-1/") == FIRST


def test_annex_two(made: Made) -> None:
    assert table(made, "nhiem-vu/phu-luc-2/") == SECOND


def test_the_workbook_has_both_with_their_day(made: Made) -> None:
    book = made["du-lieu/nhiem-vu-qua-han.xlsx"]
    assert isinstance(book, Artifact)
    read = openpyxl.load_workbook(io.BytesIO(book.content))
    assert read.sheetnames == ["Phụ lục I", "Phụ lục II"]
    for name, expected in (("Phụ lục I", FIRST), ("Phụ lục II", SECOND)):
        rows = [[str(cell.value) for cell in row if cell.value is not None] for row in read[name].iter_rows()]
        assert rows[1] == ["Dữ liệu tính đến ngày 20/11/2026; tình trạng tính cho ngày 23/11/2026."]
        assert rows[2:] == expected


def test_without_facts_it_does_not_name_a_day() -> None:
    assert task_annexes.as_of(None, TODAY) == "Chưa có báo cáo nào được công bố; tình trạng tính cho ngày 23/11/2026."

"""The page of a unit: who it is, what it settles, how long it holds dossiers, what it was told to do."""

from dataclasses import replace
from datetime import date

import pytest

from generator.catalog import Catalog
from generator.pages import unit
from generator.pages.environment import Renderer
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.pages.reading import pages_of, parse, section, text

SETTING = Setting(str(ROOT / "tests" / "sample"))


def articles_of(catalog: Catalog, today: date = TODAY) -> dict[str, str]:
    """The article of every page, by address."""
    return {p.url: p.article for p in pages_of(catalog, today, Renderer(catalog, today, SETTING), "unit")}


@pytest.fixture(scope="module")
def articles(sample: Catalog) -> dict[str, str]:
    return articles_of(sample)


def part(articles: dict[str, str], key: str, heading: str) -> str:
    """The text under one heading of a unit's page."""
    return section(articles[f"co-quan/{key}/"], heading)


def test_every_unit_has_its_page(articles: dict[str, str], sample: Catalog) -> None:
    assert set(articles) == {f"co-quan/{key}/" for key in sample.units}


def test_headings_stand_in_the_order_of_the_family(articles: dict[str, str]) -> None:
    order = [id_ for id_, _ in unit.HEADINGS]
    for article in articles.values():
        found = [h.attributes["id"] for h in parse(article).css("h2")]
        assert found == sorted(found, key=lambda id_: order.index(str(id_)))


@pytest.mark.parametrize(
    ("key", "heading", "fact"),
    [
        ("xa-suoi-mo", "thong-tin", "Đơn vị cấp trên Ủy ban nhân dân tỉnh An Lạc"),
        ("xa-suoi-mo", "thong-tin", "Người đứng đầu Chủ tịch: họ tên chưa có thông tin"),
        ("xa-suoi-mo", "thong-tin", "Hoạt động từ 01/7/2025, theo Nghị quyết 99/2025/NQ-SAPXEP"),
        ("xa-suoi-mo", "thong-tin", "Điện thoại 0999 000 003"),
        ("xa-suoi-mo", "thong-tin", "Thuộc nhóm Các xã ven suối Ủy ban nhân dân các xã, phường tỉnh An Lạc"),
        ("van-phong-ubnd-tinh-an-lac", "thong-tin", "Chánh Văn phòng: Nguyễn Thị Mẫu, giữ chức từ 01/7/2025"),
        ("van-phong-ubnd-tinh-an-lac", "thong-tin", "Địa chỉ chưa có thông tin"),
        ("xa-suoi-mo", "ke-thua", "Ủy ban nhân dân xã Đồi Gió (kết thúc 30/6/2025) — Thôn Gió Thượng"),
        ("xa-doi-gio", "ke-thua", "Chuyển cho: Ủy ban nhân dân xã Suối Mơ — Thôn Gió Thượng"),
        ("nhom-so-an-lac", "nhom", "3 thành viên, tính đến ngày 23/11/2026."),
        ("nhom-ven-suoi", "nhom", "Thành viên đã kết thúc hoặc chưa bắt đầu: Ủy ban nhân dân xã Đồi Gió"),
        ("ubnd-cap-xa-mau", "nhom", "Danh sách thành viên: chưa có thông tin."),
        ("xa-suoi-mo", "thu-tuc", "Cơ quan có thẩm quyền Cấp sổ tay suối nguồn Mã 1.900010"),
        ("xa-suoi-mo", "thu-tuc", "Đồng thời là cơ quan thực hiện."),
        ("so-so-sach-an-lac", "thu-tuc", "Cơ quan được ủy quyền Cấp sổ tay suối nguồn"),
        ("huyen-suoi-dai", "thu-tuc", "Đã hết áp dụng Cấp sổ tay suối nguồn Mã 1.900042"),
        ("xa-suoi-mo", "nhiem-vu", "4 nhiệm vụ. Số liệu tính đến ngày 15/11/2026; tình trạng tính cho ngày 23/11/2026."),
        ("so-so-sach-an-lac", "phuong-an", "1 phương án, tình trạng tính cho ngày 23/11/2026. Giảm thời hạn cấp sổ tay Đã có hiệu lực"),
        ("so-so-sach-an-lac", "to-cong-tac", "Tổ công tác \"cải cách\" tỉnh An Lạc số liệu minh họa"),
        ("xa-suoi-mo", "nhiem-vu", "Hoàn thành đúng hạn: 2/2 (100%)"),
        ("ban-quan-ly-khu-cho-an-lac", "nhiem-vu", "quá hạn 237 ngày"),
        ("van-phong-ubnd-tinh-an-lac", "phoi-hop", "Rà soát, bỏ giấy tờ thừa"),
        ("ubnd-tinh-an-lac", "chi-dao", "Chỉ thị 07/CT-UBND ngày 02/11/2026"),
        ("ttpvhcc-an-lac", "noi-tiep-nhan", "2 đường Cây Gạo, phường Bến Nứa"),
        ("ubnd-tinh-an-lac", "nguon", "Nguồn: Trang tin tỉnh An Lạc ( mở nguồn). Ngày kiểm tra: 01/11/2026."),
        ("kho-luu-tru-an-lac", "nguon", "Nguồn: chưa có thông tin. Ngày kiểm tra: chưa có thông tin."),
        ("kho-luu-tru-an-lac", "nguon", "Trang này chưa có thông tin về: nhiệm vụ phối hợp; văn bản chỉ đạo"),
    ],
)  # fmt: skip
def test_a_fact_stands_where_people_look(articles: dict[str, str], key: str, heading: str, fact: str) -> None:
    assert fact in part(articles, key, heading)


@pytest.mark.parametrize(
    ("key", "row"),
    [
        ("xa-suoi-mo", ("Bước 2, Chuyên viên: 1,5 ngày làm việc Bước 4, Lãnh đạo xã: 1,25 ngày làm việc "
                       "2,75 ngày làm việc (22 giờ) 3 ngày làm việc")),
        ("ttpvhcc-suoi-mo", ("Bước 1, Công chức tiếp nhận: 2 giờ làm việc Bước 5, Công chức trả kết quả: không tính "
                            "0,25 ngày làm việc (2 giờ) 3 ngày làm việc")),
        ("kho-luu-tru-an-lac", "Bước 3, Thủ kho: chung với bước 2 không có thời gian riêng 3 ngày làm việc"),
        ("so-so-sach-an-lac", "Bước 2, Phòng nghiệp vụ: 13,5 ngày làm việc 13,5 ngày làm việc (108 giờ) 120 giờ làm việc"),
    ],
)  # fmt: skip
def test_time_that_a_unit_holds_dossiers_is_added_up(articles: dict[str, str], key: str, row: str) -> None:
    assert row in part(articles, key, "quy-trinh")


def test_calendar_time_is_not_added_to_working_time(sample: Catalog) -> None:
    procedure = sample.procedures["1.900010"]
    process = procedure.processes[0]
    steps = tuple(replace(s, counting="ngay") if s.step_no == 2 else s for s in process.steps)
    changed = procedure._replace(processes=(replace(process, steps=steps),))
    made = articles_of(replace(sample, procedures={changed.code: changed}))
    assert "không cộng được, vì có bước tính theo ngày lịch" in part(made, "xa-suoi-mo", "quy-trinh")


def test_an_ended_unit_says_so_and_leads_to_those_that_stand(articles: dict[str, str]) -> None:
    banner = parse(articles["co-quan/huyen-suoi-dai/"]).css_first(".tt-banner--stop")
    assert text(banner) == (
        "Đơn vị này đã kết thúc ngày 30/6/2025. Theo Nghị quyết 99/2025/NQ-SAPXEP. Hiện nay hãy tìm đến: "
        "Ủy ban nhân dân xã Suối Mơ Ủy ban nhân dân xã Suối Trong"
    )


def test_an_ended_unit_has_no_gaps_in_its_contacts(articles: dict[str, str]) -> None:
    assert "Điện thoại" not in part(articles, "huyen-suoi-dai", "thong-tin")


def test_a_unit_stands_on_its_last_day(sample: Catalog) -> None:
    page = articles_of(sample, date(2025, 6, 30))["co-quan/huyen-suoi-dai/"]
    assert "tt-banner--stop" not in page
    assert "Đơn vị này hoạt động đến hết ngày 30/6/2025." in page


def test_a_unit_to_come_says_when(sample: Catalog) -> None:
    page = articles_of(sample, date(2025, 6, 30))["co-quan/xa-suoi-mo/"]
    assert "Đơn vị này bắt đầu hoạt động từ ngày 01/7/2025." in page


def test_members_are_those_of_the_day(sample: Catalog) -> None:
    before = articles_of(sample, date(2025, 1, 1))
    assert "Sở Cầu đường tỉnh An Lạc" in part(before, "nhom-so-an-lac", "nhom")


def test_a_unit_without_procedures_has_no_such_heading(articles: dict[str, str]) -> None:
    assert 'id="thu-tuc"' not in articles["co-quan/phuong-ben-nua/"]


def test_a_unit_of_many_procedures_is_cut_into_parts(sample: Catalog) -> None:
    model = sample.procedures["1.900010"]
    made = [model._replace(code=f"1.{n:06d}", title=f"Cấp sổ {n}") for n in range(450)]
    found = articles_of(sample.with_procedures((p, sample.words[model.code]) for p in made))
    urls = [f"co-quan/xa-suoi-mo/{end}" for end in ("", "trang-2/", "trang-3/")]
    assert [len(parse(found[url]).css("ul.tt-list > li")) for url in urls] == [200, 200, 50]
    held = '.tt-tablebox[aria-label="Các bước mà đơn vị giữ hồ sơ"] tbody tr'
    assert [len(parse(found[url]).css(held)) for url in urls] == [200, 200, 50]
    assert text(parse(found[urls[1]]).css_first("h1")) == "Ủy ban nhân dân xã Suối Mơ (trang 2/3)"
    assert "Thông tin chung" not in found[urls[1]]

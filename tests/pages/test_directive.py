"""The page of a directive and the list of directives: the facts of the sample, each where a person looks for it."""

from urllib.parse import parse_qs, urlsplit

import pytest

from generator.artifact import Page
from generator.catalog import Catalog, assemble
from generator.pages import directive, directives
from generator.pages.environment import Renderer
from generator.setting import Setting
from tests.conftest import ROOT, TODAY, WriteRecords, rows_of
from tests.pages.reading import pages_of, parse, section, text
from tests.pages.test_works import TINY, TINY_UNITS

OLD, DECISION, NEW = "van-ban/2024/12-ubnd-ttpvhcc/", "van-ban/2026/345-qd-ubnd/", "van-ban/2026/07-ct-ubnd/"


@pytest.fixture(scope="module")
def render(sample: Catalog) -> Renderer:
    return Renderer(sample, TODAY, Setting(str(ROOT / "tests" / "sample"), "https://git.example/tinh/tthc"))


@pytest.fixture(scope="module")
def pages(sample: Catalog, render: Renderer) -> dict[str, Page]:
    return {page.url: page for page in pages_of(sample, TODAY, render, "directive")}


def task(page: Page, identifier: str) -> str:
    """The text of one task."""
    return text(parse(page.article).css_first(f"#nhiem-vu-{identifier}"))


def rows(page: Page, identifier: str) -> dict[str, str]:
    """The rows of one task by name."""
    found = parse(page.article).css(f"#nhiem-vu-{identifier} > dl > div")
    return {text(row.css_first("dt")): text(row.css_first("dd")) for row in found}


def test_every_directive_has_its_page_and_every_heading_in_order(pages: dict[str, Page]) -> None:
    assert sorted(pages) == [OLD, NEW, DECISION]
    for page in pages.values():
        tree = parse(page.article)
        assert [h.attributes["id"] for h in tree.css("h2")] == [id_ for id_, _ in directive.HEADINGS]
        assert len(tree.css("h1")) == 1


def test_the_head_says_what_who_and_when(pages: dict[str, Page]) -> None:
    page = pages[DECISION]
    assert page.title == "Quyết định 345/QĐ-UBND: Giao nhiệm vụ về phòng đọc năm 2026"
    head = {
        text(r.css_first("dt")): text(r.css_first("dd")) for r in parse(page.article).css("dl.tt-rows")[0].css("div")
    }
    assert head["Cơ quan ban hành"] == "Ủy ban nhân dân tỉnh An Lạc"
    assert head["Ngày ban hành"] == "15/01/2026"
    assert head["Người ký"] == "Chủ tịch, Trần Văn Mẫu"
    assert head["Nội dung chính"] == "chưa có thông tin"


def test_an_issuer_that_has_ended_keeps_its_name_and_leads_to_its_heir(records: WriteRecords) -> None:
    letter = TINY.replace("issuer: ubnd-tinh-nho", "issuer: so-mot").replace("2026-01-05", "2025-01-06")
    catalog = assemble(rows_of(records({"danh-muc/don-vi.yaml": TINY_UNITS, "chi-dao/2025/5-ubnd-vp.yaml": letter})))
    (page,) = pages_of(catalog, TODAY, Renderer(catalog, TODAY, Setting("r")), "directive")
    head = text(parse(page.article).css_first("dl.tt-rows"))
    assert "Sở Một (kết thúc 28/02/2025) Nay là: Sở Ba" in head


def test_what_nobody_knows_is_said_at_the_top(pages: dict[str, Page]) -> None:
    before = pages[OLD].article.split('<h2 id="tien-do">')[0]
    assert "Điều chưa biết" in before
    assert "Chưa tìm được toàn văn." in before


@pytest.mark.parametrize(
    ("url", "fact"),
    [
        (OLD, "Số liệu tính đến ngày 07/11/2025. Tình trạng tính cho ngày 23/11/2026."),
        (OLD, "Được giao 3 nhiệm vụ, gồm 5 phần việc của từng đơn vị"),
        (OLD, "Đã hoàn thành 2/5 phần việc (40%)"),
        (OLD, "Quá hạn, chưa hoàn thành 1/5 phần việc (20%)"),
        (OLD, "Tỷ lệ đúng hạn 1/3 (33,3%)"),
        (
            OLD,
            "Không tính vào tỷ lệ: 2 phần việc (chưa có báo cáo 1; không có thời hạn 1).",
        ),
        (DECISION, "có số liệu minh họa"),
        (NEW, "Số liệu tính đến ngày: chưa có thông tin (chưa có báo cáo nào được công bố)."),
        (NEW, "Tỷ lệ đúng hạn 0/0 chưa tính được"),
    ],
)
def test_progress_shows_numerators_denominators_and_days(pages: dict[str, Page], url: str, fact: str) -> None:
    assert fact in section(pages[url].article, "tien-do")


def test_each_unit_of_a_group_has_its_own_status(pages: dict[str, Page]) -> None:
    lead = rows(pages[OLD], "1")["Chủ trì"]
    assert "3 đơn vị, tiến độ tính riêng từng đơn vị 1 đơn vị đã chuyển việc cho đơn vị kế thừa" in lead
    matrix = [
        [text(cell) for cell in row.css("th, td")][:2] for row in parse(pages[OLD].article).css(".tt-units tbody tr")
    ]
    assert matrix == [
        ["Ban Quản lý Khu chợ tỉnh An Lạc", "Quá hạn, chưa hoàn thành quá hạn 784 ngày"],
        ["Sở Hạ tầng tỉnh An Lạc nhận từ Sở Cầu đường tỉnh An Lạc (kết thúc 28/02/2025)", "Hoàn thành quá hạn"],
        ["Sở Sổ sách tỉnh An Lạc", "Hoàn thành đúng hạn"],
        [
            "Sở Cầu đường tỉnh An Lạc (kết thúc 28/02/2025) chuyển cho Sở Hạ tầng tỉnh An Lạc sau ngày 27/02/2025",
            "Đã chuyển cho đơn vị kế thừa",
        ],
    ]


@pytest.mark.parametrize(
    ("name", "fact"),
    [
        ("Phối hợp", "Văn phòng Ủy ban nhân dân tỉnh An Lạc"),
        ("Thời hạn", "30/9/2024 (văn bản viết: “trước ngày 01/10/2024”)"),
        ("Sản phẩm", "Báo cáo rà soát"),
        ("Thế nào là xong", "Có báo cáo được ký"),
        ("Ai duyệt", "Giám đốc sở"),
        ("Thủ tục thay đổi", "1.900010: cắt giảm giấy tờ. Bỏ một bản sao sổ tay. có hiệu lực từ 01/01/2025"),
        ("“6 rõ”", "5/6 chưa rõ: trách nhiệm"),
    ],
)
def test_a_task_tells_what_is_known(pages: dict[str, Page], name: str, fact: str) -> None:
    assert fact in rows(pages[OLD], "1")[name]


@pytest.mark.parametrize(
    ("unit", "reported", "confirmed"),
    [
        ("Ban Quản lý", "chưa có báo cáo nào được công bố", "chưa có việc hoàn thành để xác nhận"),
        ("Sở Sổ sách", "Ngày 05/10/2024: đã hoàn thành, 100%, xong ngày 28/9/2024.", "Đã xác nhận ngày 10/10/2024"),
        ("Sở Sổ sách", "Văn bản chứng minh: 88/BC-SSS ngày 28/9/2024 Sản phẩm cuối cùng", "Văn phòng Ủy ban"),
        ("Sở Sổ sách", "1 báo cáo trước", "Đã xác nhận"),
        ("Sở Hạ tầng", "Nhận việc từ Sở Cầu đường.", "Chưa xác nhận"),
        ("Sở Cầu đường", "Kết thúc phần việc ngày 28/02/2025: Sở kết thúc theo Nghị quyết 10/2025/NQ-HĐND.", "chưa có"),
    ],
)
def test_what_a_unit_reports_stands_beside_the_confirmation(
    pages: dict[str, Page], unit: str, reported: str, confirmed: str
) -> None:
    matrix = parse(pages[OLD].article).css_first(".tt-units")
    assert matrix
    cells = [[text(cell) for cell in row.css("th, td")] for row in matrix.css("tbody tr")]
    (found,) = [row for row in cells if row[0].startswith(unit)]
    assert reported in found[2]
    assert confirmed in found[3]


@pytest.mark.parametrize(
    ("url", "fact"),
    [
        (OLD, "Chỉ có thông báo nói đã xong: 0/2 việc đã hoàn thành (0%). Sản phẩm cuối cùng 2."),
        (OLD, "Cơ quan giao việc xác nhận 1/2 việc đã hoàn thành (50%)"),
        (OLD, "Đủ cả sáu: 0/3 nhiệm vụ (0%). Cộng điểm: 10/18."),  # 5 + 3 + 2
        (OLD, "Lùi hạn Chưa lần nào."),
        (
            DECISION,
            "Chỉ có thông báo nói đã xong: 1/3 việc đã hoàn thành (33,3%).",
        ),  # t04; t03 and t09 have the product
        (DECISION, "1/10 nhiệm vụ (10%); 2 lần, thêm 92 ngày cộng lại"),  # 30/9 → 31/12
        (DECISION, "Kỳ của việc định kỳ Đã xong 1/1 kỳ đến hạn hoặc đã xong (100%)"),
    ],
)
def test_how_tasks_are_given_and_proved_is_counted(pages: dict[str, Page], url: str, fact: str) -> None:
    assert fact in section(pages[url].article, "tien-do")


def test_a_recurring_task_shows_its_periods(pages: dict[str, Page]) -> None:
    told = task(pages[DECISION], "t05")
    assert "1/2 kỳ đã xong" in told
    assert "01/7/2026 – 31/12/2026, hạn 10/01/2027 Đang thực hiện, trong hạn" in told
    assert "01/01/2026 – 30/6/2026, hạn 10/7/2026 Hoàn thành quá hạn" in told


def test_a_stale_overdue_task_does_not_claim_to_know_the_end(pages: dict[str, Page]) -> None:
    told = task(pages[DECISION], "t02")
    assert "quá hạn 23 ngày" in told
    assert "Tin gần nhất ngày 01/9/2026, trước hạn; chưa rõ kết quả cuối." in told


def test_a_moved_deadline_shows_the_first_one_and_each_move(pages: dict[str, Page]) -> None:
    deadline = rows(pages[DECISION], "t03")["Thời hạn"]
    assert deadline.startswith("Trong năm 2026")
    assert "Thời hạn ban đầu: Trong quý III/2026. Đã gia hạn 2 lần, thêm 92 ngày:" in deadline
    assert "đến 31/10/2026, theo Công văn 77/UBND-TTPVHCC ngày 20/9/2026; lý do: Chờ tiền" in deadline
    assert "ngày 25/10/2026; lý do: chưa có thông tin" in deadline


def test_the_documents_own_words_are_quoted_only_when_they_say_more(pages: dict[str, Page]) -> None:
    assert rows(pages[DECISION], "t02")["Thời hạn"] == "Trong tháng 10/2026"
    assert rows(pages[DECISION], "t01")["Thời hạn"] == "Trước 30/11/2026"


def test_what_of_the_six_is_not_clear_is_said(pages: dict[str, Page]) -> None:
    assert "2/6 chưa rõ: người, trách nhiệm, sản phẩm, thẩm quyền" in task(pages[OLD], "3")
    assert "chưa rõ: thời gian, sản phẩm, thẩm quyền" in task(pages[DECISION], "t07")


def test_relations_are_told_both_ways(pages: dict[str, Page]) -> None:
    related = section(pages[DECISION].article, "lien-quan")
    assert "Thực hiện: Công văn 12/UBND-TTPVHCC ngày 10/5/2024: Về cải cách thủ tục sổ tay" in related
    assert "Sửa đổi văn bản này: Chỉ thị 07/CT-UBND ngày 02/11/2026" in related
    old = section(pages[OLD].article, "lien-quan")
    assert "Thực hiện: Thông báo kết luận phiên họp tháng 4/2024 Không tìm được số." in old
    assert old.index("Dẫn chiếu văn bản này") < old.index("Thực hiện văn bản này")
    assert "Sửa đổi bởi 07/CT-UBND ngày 02/11/2026" in text(
        parse(pages[DECISION].article).css_first(".tt-banner--stop")
    )


def test_text_of_records_is_never_markup(pages: dict[str, Page]) -> None:
    assert "&lt;mở&gt; cả tuần &amp; nghỉ lễ" in pages[NEW].article
    assert "<mở>" not in pages[NEW].article


def test_source_and_edit_links(pages: dict[str, Page]) -> None:
    source = section(pages[OLD].article, "nguon")
    assert "Nguồn Trang tin tỉnh An Lạc" in source
    assert "ngày 01/11/2026; đơn vị xác nhận: Văn phòng Ủy ban nhân dân tỉnh An Lạc" in source
    assert "https://git.example/tinh/tthc/edit/main/" in pages[OLD].article


def test_the_list_has_every_directive_by_year(sample: Catalog, render: Renderer) -> None:
    page, *years = directives.pages(sample, TODAY, render)
    tree = parse(page.article)
    assert page.url == "van-ban/"
    assert [text(h) for h in tree.css("h2")] == ["Năm 2026", "Năm 2024"]
    old = text(tree.css("tbody tr")[-1])
    assert "Công văn 12/UBND-TTPVHCC ngày 10/5/2024" in old
    assert "3 nhiệm vụ 5 phần việc của từng đơn vị" in old
    assert "Quá hạn, chưa hoàn thành: 1" in old
    assert "Số liệu đến ngày: 07/11/2025" in old
    assert [year.url for year in years] == ["van-ban/2026/", "van-ban/2024/"]
    assert "Theo năm ban hành: 2026 (2), 2024 (1)." in text(tree)
    assert len(parse(years[0].article).css("tbody tr")) == 2


def test_many_directives_are_cut_and_each_year_is_whole(
    sample: Catalog, render: Renderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(directives, "SHOWN", 1)
    page, *years = directives.pages(sample, TODAY, render)
    assert len(parse(page.article).css("tbody tr")) == 1
    assert "Dưới đây là 1 văn bản mới nhất." in text(parse(page.article))
    assert [year.url for year in years] == ["van-ban/2026/", "van-ban/2026/trang-2/", "van-ban/2024/"]


def test_people_without_git_may_send_a_form(pages: dict[str, Page]) -> None:
    links = {text(a): urlsplit(a.attributes["href"] or "") for a in parse(pages[OLD].article).css("a.md-button")}
    told = parse_qs(links["Báo cáo tiến độ"].query)
    assert links["Báo cáo tiến độ"].path == "/tinh/tthc/issues/new"
    assert told["template"] == ["bao-cao-tien-do.yml"]
    assert told["title"] == ["Tiến độ: 12/UBND-TTPVHCC"]
    assert told["page"][0].startswith(OLD)
    assert parse_qs(links["Báo chỗ sai"].query)["template"] == ["noi-dung-sai.yml"]


def test_without_a_repository_there_is_no_form(sample: Catalog) -> None:
    bare = Renderer(sample, TODAY, Setting(str(ROOT / "tests" / "sample")))
    article = next(page.article for page in pages_of(sample, TODAY, bare, "directive") if page.url == OLD)
    assert "Báo cáo tiến độ" not in article

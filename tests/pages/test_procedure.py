"""The page of a procedure: the facts of the sample's fullest record, each where a person looks for it."""

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.artifact import Page
from generator.catalog import Catalog
from generator.issue import Where
from generator.model import Channel, Condition, Fee, Limit, Result
from generator.pages import procedure
from generator.pages.environment import Renderer
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.pages.reading import parse, section, text

FULL, OLD, CODE = "1.900010", "1.900042", "1.900010"

HERE = Where("f", 1, 1, {})


@pytest.fixture(scope="module")
def articles(sample: Catalog) -> dict[str, str]:
    render = Renderer(sample, TODAY, Setting(str(ROOT / "tests" / "sample"), "https://git.example/tinh/tthc"))
    made = (page for record in sample.at_hand.values() for page in procedure.pages(record, sample, TODAY, render))
    return {page.url: page.article for page in made if isinstance(page, Page) and page.family == "thu-tuc"}


@pytest.fixture(scope="module")
def full(articles: dict[str, str]) -> str:
    return articles[f"thu-tuc/{FULL}/"]


def test_every_procedure_has_a_page_at_its_code(articles: dict[str, str], sample: Catalog) -> None:
    assert sorted(articles) == sorted(f"thu-tuc/{code.lower()}/" for code in sample.procedures)


def test_every_page_has_every_heading_once_and_in_order(articles: dict[str, str]) -> None:
    for article in articles.values():
        found = [h.attributes["id"] for h in parse(article).css("h2")]
        optional = {"truoc-sau", "thay-doi"} - set(found)  # what a procedure does not have, it does not speak of
        assert found == [id_ for id_, _ in procedure.HEADINGS if id_ not in optional]


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("Bao lâu", "3 ngày làm việc (không phải xác minh)"),
        ("Bao lâu", "1,5 ngày làm việc, rồi 10 ngày (phải xác minh)"),
        ("Bao nhiêu tiền", "30.000 đồng/cuốn (lệ phí cấp sổ); có miễn, giảm, nộp trực tiếp"),
        ("Mang theo gì", "1–4 giấy tờ để nộp, tối đa 1 giấy tờ để xuất trình, tùy trường hợp"),
        ("Nộp cách nào", "Trực tiếp Trực tuyến Dịch vụ bưu chính"),
        ("Nhận được gì", "Sổ tay suối nguồn"),
    ],
)
def test_the_summary_answers(full: str, name: str, answer: str) -> None:
    answers = {text(row.css_first("dt")): text(row.css_first("dd")) for row in parse(full).css(".tt-summary > div")}
    assert answer in answers[name]


@pytest.mark.parametrize(
    ("heading", "fact"),
    [
        ("doi-tuong", "Công dân Việt Nam; Người nước ngoài."),
        ("doi-tuong", "Cấp lại Sổ mất, rách hoặc ướt."),
        ("doi-tuong", "Theo Điều 6"),
        (
            "thoi-han-phi",
            "1,5 ngày làm việc tại Trung tâm Phục vụ hành chính công xã Suối Mơ, tính từ ngày nhận đủ hồ sơ",
        ),
        ("thoi-han-phi", "10 ngày tại"),
        ("thoi-han-phi", "không tính thời gian chờ người nộp bổ sung giấy tờ"),
        ("thoi-han-phi", "12 giờ làm việc"),
        ("thoi-han-phi", "Như nộp trực tiếp, tính từ ngày xã nhận được phong bì."),
        ("thoi-han-phi", "Người cao tuổi"),
        ("thoi-han-phi", "Giảm 50%"),
        ("thoi-han-phi", "Giảm còn 10.000 đồng"),
        ("thoi-han-phi", "Bằng một nửa mức cấp lần đầu — Người làm mất sổ"),
        ("thoi-han-phi", "Áp dụng từ 01/02/2026 đến 31/12/2026"),
        ("thoi-han-phi", "Cước bưu chính trả sổ: 25.000 đồng"),
        ("giay-to", "Thêm cho trường hợp: Trẻ em giữ suối cùng ông bà"),
        ("giay-to", "Không phải nộp nếu đã có trong Cơ sở dữ liệu quốc gia về dân cư."),
        ("giay-to", "1 bản chính, 1 bản sao kèm bản chính để đối chiếu"),
        ("giay-to", "Chỉ cần một trong các giấy tờ sau:"),
        ("cac-buoc", "Chuẩn bị giấy tờ"),
        ("ket-qua", "thời hạn sử dụng: Không thời hạn"),
        ("co-quan", "Ủy quyền từ ngày 01/6/2026."),
        ("quy-trinh", "Cộng các bước 3 ngày làm việc (24 giờ), bằng đúng thời hạn"),
        ("quy-trinh", "chung với bước 2"),
        ("quy-trinh", "Không đạt thì chuyển lại bước 2."),
        ("tra-lai", "Đã ký ở cuối tờ khai chưa? Hồ sơ hay bị trả lại vì: thiếu chữ ký"),
        ("can-cu", "Hết hiệu lực từ sau"),
        ("phan-anh", "Phòng tiếp dân xã Suối Mơ"),
        ("nguon", "ngày 01/11/2026"),
    ],
)
def test_the_sections_tell(full: str, heading: str, fact: str) -> None:
    assert fact in section(full, heading)


def test_a_fee_without_a_word_is_unknown_not_free(full: str) -> None:
    offers = parse(full).css(".tt-offer")
    postal = next(text(offer) for offer in offers if "Dịch vụ bưu chính" in text(offer))
    assert "Lệ phí: Chưa có thông tin" in postal
    assert "Không thu" not in postal


def test_the_process_counts_hand_overs_and_units(full: str) -> None:
    # ttpvhcc → xa → kho → xa → ttpvhcc: three units, four hand-overs
    assert "3 đơn vị, 4 lần chuyển giao giữa các đơn vị" in section(full, "quy-trinh")


def test_a_repealed_procedure_leads_to_its_successor(articles: dict[str, str]) -> None:
    banner = parse(articles[f"thu-tuc/{OLD}/"]).css_first(".tt-banner--stop")
    assert "Thủ tục này đã hết áp dụng từ sau ngày 31/3/2026." in text(banner)
    assert banner is not None
    by, successor = banner.css("a")
    assert by.attributes["href"] == "../../phap-luat/46-qd-ubnd-2026/"
    assert successor.attributes["href"] == f"../../thu-tuc/{CODE}/"


def test_the_edit_link_leads_to_the_record(full: str, sample: Catalog) -> None:
    links = [a.attributes["href"] for a in parse(full).css("a.md-button")]
    file = sample.procedures[FULL].where.file
    assert links[0] == f"https://git.example/tinh/tthc/edit/main/{file}"
    assert str(links[1]).startswith("../../du-lieu/ban-ghi/thu-tuc/so-tay/")


def test_what_a_case_needs_is_marked_with_the_case(full: str) -> None:
    marks = {text(item.css_first(".tt-ten")): item.attributes.get("data-kh") for item in parse(full).css("li[data-so]")}
    assert marks["Tờ khai cấp sổ tay suối nguồn"] == "truc-tiep/"
    assert marks["Giấy ủy quyền"] is None
    groups = {text(g.css_first("h3")): g.attributes.get("data-kh") for g in parse(full).css("#tt-danh-sach > div")}
    assert groups == {
        "Mọi trường hợp": None,
        "Thêm cho trường hợp: Cấp lần đầu": "/lan-dau",
        "Thêm cho trường hợp: Cấp lại": "/cap-lai",
        "Thêm cho trường hợp: Trẻ em giữ suối cùng ông bà": "/tre-em",
    }


def test_a_long_title_is_told_whole_below_the_box(sample: Catalog, articles: dict[str, str]) -> None:
    for code, known in sample.procedures.items():
        names = [text(n.css_first("p")) for n in parse(articles[f"thu-tuc/{code.lower()}/"]).css(".tt-name")]
        assert names == ([known.title] if len(known.title) > 110 else []), code


def article_of(sample: Catalog, **changes: object) -> str:
    """The article of a procedure of the sample with some of it changed."""
    record = replace(sample.at_hand["1.900010"], **changes)  # type: ignore[arg-type]
    found = procedure.pages(record, sample, TODAY, Renderer(sample, TODAY, Setting(str(ROOT / "tests" / "sample"))))
    return next(page.article for page in found if isinstance(page, Page))


def test_one_condition_is_text_and_several_are_a_list(sample: Catalog) -> None:
    def tell(*texts: str) -> str:
        conditions = tuple(Condition(HERE, number, text) for number, text in enumerate(texts, 1))
        return article_of(sample, conditions=conditions, no_conditions=False)

    assert "<ul><li>Một</li><li>Hai</li></ul>" in tell("- Một\n- Hai")
    assert "<li><ul>" not in tell("- Một\n- Hai")
    assert "<li><p>Một</p></li><li><p>Hai</p></li>" in tell("Một", "Hai")


def test_a_long_rule_of_a_fee_is_text_and_a_short_one_a_figure(sample: Catalog) -> None:
    def tell(rule: str) -> str:
        limit = Limit(HERE, 1, "theo-mo-ta", fees=(Fee(HERE, 1, "phi", rule=rule),))
        return article_of(sample, channels=(Channel(HERE, 1, "truc-tiep", limits=(limit,)),))

    assert '<span class="tt-amount">Theo hợp đồng</span>' in tell("Theo hợp đồng")
    long = "- Đô thị: 1\n- Nông thôn: 2\n\n" + "Chi tiết theo văn bản. " * 6
    assert "<div><ul><li>Đô thị: 1</li><li>Nông thôn: 2</li></ul><p>Chi tiết" in tell(long)


def test_a_result_loses_the_bullet_that_it_was_typed_with(sample: Catalog) -> None:
    article = article_of(sample, results=(Result(HERE, 1, "- Giấy khai sinh"),))
    assert "- Giấy khai sinh" not in article
    assert article.count("Giấy khai sinh") >= 2


def test_an_error_is_reported_with_the_form_begun(full: str, sample: Catalog) -> None:
    link = next(a.attributes["href"] or "" for a in parse(full).css("a.md-button") if text(a) == "Báo chỗ sai")
    parts = urlsplit(link)
    asked = parse_qs(parts.query)
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == "https://git.example/tinh/tthc/issues/new"
    assert asked == {
        "template": ["noi-dung-sai.yml"],
        "title": ["Nội dung sai: 1.900010"],
        "page": [f"thu-tuc/1.900010/ ({sample.procedures[FULL].where.file})"],
    }
    form = (ROOT / ".github" / "ISSUE_TEMPLATE" / "noi-dung-sai.yml").read_text(encoding="utf-8")
    assert "id: page" in form


def test_without_a_repository_nobody_is_named_to_report_to(sample: Catalog) -> None:
    render = Renderer(sample, TODAY, Setting(str(ROOT / "tests" / "sample")))
    made = procedure.pages(sample.at_hand[FULL], sample, TODAY, render)
    article = next(p.article for p in made if isinstance(p, Page))
    assert "Nơi báo chỗ sai của trang này: chưa có thông tin." in section(article, "nguon")
    assert "Báo chỗ sai" not in section(article, "nguon").replace("Nơi báo chỗ sai", "")


def test_a_record_not_checked_for_180_days_says_so_above_and_below_the_box(sample: Catalog) -> None:
    render = Renderer(sample, TODAY, Setting(str(ROOT / "tests" / "sample")))
    known = sample.at_hand[FULL]  # checked on 2026-11-01
    for today, stale in ((date(2027, 4, 30), False), (date(2027, 5, 1), True)):
        tree = parse(
            render("procedure.html", "x/y/", report_url="", **procedure.view(sample, known, today, render.setting))
        )
        assert bool(tree.css("#tt-chua-kiem")) is stale, today
        assert bool(tree.css('.tt-flags a[href="#tt-chua-kiem"]')) is stale, today


def test_record_text_is_never_markup(articles: dict[str, str]) -> None:
    for url, article in articles.items():
        tree = parse(article)
        assert tree.css("iframe, img") == [], url
        assert [(s.attributes.get("src"), s.attributes.get("type")) for s in tree.css("script")] == [
            (None, "application/json"),
            ("../../assets/thu-tuc.js", None),
        ], url
    assert any("&lt;script&gt;" in article for article in articles.values())

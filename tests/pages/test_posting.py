"""The posting sheet: complete as the law wants, free of what only a screen can do, with a code that leads to the page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.artifact import Artifact, Page
from generator.catalog import Catalog
from generator.pages import posting, procedure
from generator.pages.environment import Renderer
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.pages.reading import parse, text

RECORDS = str(ROOT / "tests" / "sample")
ADDRESS = "https://an-lac.example/tthc/"
# The parts of a procedure: Điều 8 Nghị định 63/2010/NĐ-CP, and its legal basis.
PARTS = (
    "trình tự", "cách thức", "thời hạn", "phí, lệ phí", "thành phần", "số lượng hồ sơ", "mẫu đơn", "đối tượng",
    "yêu cầu, điều kiện", "cơ quan", "kết quả", "căn cứ pháp lý",
)  # fmt: skip


def products(catalog: Catalog, setting: Setting) -> dict[str, str]:
    """Address → article of a page or text of a file, of all procedures."""
    render = Renderer(catalog, TODAY, setting)
    made = (p for record in catalog.at_hand.values() for p in procedure.pages(record, catalog, TODAY, render))
    return {
        p.url if isinstance(p, Page) else p.path: p.article if isinstance(p, Page) else p.content.decode() for p in made
    }


@pytest.fixture(scope="module")
def made(sample: Catalog) -> dict[str, str]:
    return products(sample, Setting(RECORDS, address=ADDRESS))


@pytest.fixture(scope="module")
def full(made: dict[str, str]) -> str:
    return made["niem-yet/1.900010/index.html"]


def test_every_public_procedure_has_a_sheet_and_no_internal_one(made: dict[str, str], sample: Catalog) -> None:
    public = [p.code for p in sample.procedures.values() if p.code != "QTNB-07"]
    assert sorted(path for path in made if path.startswith("niem-yet/")) == sorted(
        f"niem-yet/{code}/index.html" for code in public
    )


def test_every_part_of_a_procedure_has_its_heading(full: str) -> None:
    headings = " · ".join(text(h).lower() for h in parse(full).css("h2"))
    assert [part for part in PARTS if part not in headings] == []


@pytest.mark.parametrize(
    "fact",
    [
        "Mã thủ tục: 1.900010.H99 · Cấp Xã · Sổ tay",
        "Tỉnh, thành phố: Quyết định 45/QĐ-UBND",
        "Đối chiếu với nguồn ngày 01/11/2026. Bản dựng ngày 23/11/2026",
        "Nộp tại quầy",
        "30.000 đồng/cuốn",
        "Miễn",
        "Tờ khai cấp sổ tay suối nguồn",
        "Số lượng hồ sơ: 1 bộ.",
        "Từ đủ 16 tuổi.",
        "Ủy ban nhân dân xã Suối Mơ",
        "thời hạn sử dụng: Không thời hạn",
        "Nghị định 12/2024/NĐ-CP",
        "Phòng tiếp dân xã Suối Mơ; Thôn Đầu Suối, xã Suối Mơ; điện thoại 0999 000 005",
    ],
)
def test_the_sheet_tells(full: str, fact: str) -> None:
    assert fact in text(parse(full).css_first("main"))


def test_what_nobody_said_is_said_to_be_unknown(made: dict[str, str]) -> None:
    thin = text(parse(made["niem-yet/1.900075/index.html"]).css_first("main"))
    assert "Số lượng hồ sơ: chưa có thông tin." in thin
    assert "Nơi nhận phản ánh, kiến nghị về thủ tục này: chưa có thông tin." in thin


def test_the_code_leads_to_the_page_and_says_so(full: str) -> None:
    svg = parse(full).css_first("figure svg[role=img]")
    assert svg is not None
    assert text(svg.css_first("title")) == "Mã QR dẫn tới https://an-lac.example/tthc/thu-tuc/1.900010/"
    assert svg.attributes["viewBox"] == "0 0 41 41"  # version 4: 33 modules, and 4 of white on each side


def test_without_a_public_address_there_is_no_code_and_the_sheet_says_why(sample: Catalog) -> None:
    sheet = products(sample, Setting(RECORDS))["niem-yet/1.900010/index.html"]
    assert parse(sheet).css("figure svg") == []
    assert "Chưa có mã QR, vì trang chưa có địa chỉ công khai" in text(parse(sheet).css_first("figure"))
    assert "canonical" not in sheet


def test_a_repealed_procedure_says_take_it_down_and_nothing_else(made: dict[str, str]) -> None:
    old = parse(made["niem-yet/1.900042/index.html"])
    assert "Thủ tục này đã hết áp dụng từ sau ngày 31/3/2026. Hãy gỡ bản niêm yết." in text(old.css_first("main"))
    assert old.css("section") == []


def test_a_sheet_holds_no_link_no_script_part_and_no_anchor_of_the_page(made: dict[str, str]) -> None:
    for path, html in made.items():
        if path.startswith("niem-yet/"):
            main = parse(html).css_first("main")
            assert main is not None
            assert main.css("a, script, button, form, input, [id]:not(svg *), [tabindex]") == [], path


@pytest.mark.parametrize(
    ("html", "answer"),
    [
        ('<p>a <a class="x" href="y">b</a></p>', "<p>a b</p>"),
        ('<td id="x" tabindex="0" data-label="Phí">1</td>', '<td data-label="Phí">1</td>'),
        ("<p>1</p><!--man-hinh--><p>2</p>\n<p>3</p><!--/man-hinh--><p>4</p>", "<p>1</p><p>4</p>"),
        ("<button type=button>x</button><form><input></form><p>y</p>", "<p>y</p>"),
        ("<abbr>a</abbr><article>b</article>", "<abbr>a</abbr><article>b</article>"),
    ],
)
def test_what_only_a_screen_can_do_is_left_out(html: str, answer: str) -> None:
    assert posting.paper(html) == answer


def test_every_section_of_the_sheet_is_one_of_the_page() -> None:
    assert {id_ for id_, _ in posting.SECTIONS} <= {id_ for id_, _ in procedure.HEADINGS}


def test_on_a_large_site_only_what_is_handed_in_at_a_desk_has_a_sheet(sample: Catalog) -> None:
    large = products(sample, Setting(RECORDS, address=ADDRESS, posting=False))
    assert [path for path in large if path.startswith("niem-yet/")] == [
        "niem-yet/1.900010/index.html",
        "niem-yet/1.900031/index.html",
    ]
    assert "Bản niêm yết khổ A4" not in large["thu-tuc/1.900053/"]
    assert "Bản niêm yết khổ A4" in large["thu-tuc/1.900010/"]


def test_the_page_itself_prints_with_the_same_code(made: dict[str, str], full: str) -> None:
    assert len(parse(made["thu-tuc/1.900010/"]).css(".tt-onpaper figure svg")) == 1
    drawn = [
        node.attributes["d"] for html in (made["thu-tuc/1.900010/"], full) for node in parse(html).css("figure path")
    ]
    assert drawn[0:2] == drawn[2:4]


def test_a_title_is_never_markup(sample: Catalog) -> None:
    changed = replace(sample.at_hand["1.900075"], title='<img src=x onerror="x">')
    setting = Setting(RECORDS)
    sheet = posting.sheet(sample, changed, '<h1 id="noi-dung"></h1>' + "".join(
        f'<h2 id="{id_}">{title}</h2>' for id_, title in posting.SECTIONS
    ), TODAY, Renderer(sample, TODAY, setting))  # fmt: skip
    assert isinstance(sheet, Artifact)
    assert b"<img" not in sheet.content

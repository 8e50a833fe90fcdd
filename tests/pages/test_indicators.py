"""Indicators as pages: n/d, failures, imported points and dossiers with missing shown as missing."""

from dataclasses import replace

import pytest

from generator.catalog import Catalog
from generator.indicators import Failure, Indicator, Unknown
from generator.pages import indicators
from generator.pages.environment import Renderer
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.pages.reading import parse, section, text

SETTING = Setting(str(ROOT / "tests" / "sample"))


@pytest.fixture(scope="module")
def made(sample: Catalog) -> dict[str, str]:
    return {page.url: page.article for page in indicators.pages(sample, TODAY, Renderer(sample, TODAY, SETTING))}


def test_the_pages(made: dict[str, str]) -> None:
    assert list(made) == ["chi-so/", "chi-so/1.1/", "chi-so/1.2/", "chi-so/1.3/", "chi-so/ho-so/"]


def test_each_ratio_has_its_parts_and_its_list(made: dict[str, str]) -> None:
    told = section(made["chi-so/"], "tu-tinh")
    assert "1/2 quyết định (50%) 1 quyết định 5 quyết định chưa biết đủ ngày" in told
    assert "1/5 thủ tục (20%) 4 thủ tục 0 thủ tục" in told
    links = [a.attributes["href"] for a in parse(made["chi-so/"]).css('td[data-label="Chưa đạt"] a')]
    assert links == ["../chi-so/1.1/", "../chi-so/1.2/", "../chi-so/1.3/"]


def test_a_failure_says_why(made: dict[str, str]) -> None:
    assert "Ngày 15/4/2025; chậm nhất phải là 11/4/2025. Quyết định 21/QĐ-BSS" in text(parse(made["chi-so/1.1/"]).body)
    assert "Không có trường hợp nào chưa đạt." in text(parse(made["chi-so/1.2/"]).body)
    assert "Thiếu: " in text(parse(made["chi-so/1.3/"]).body)


def test_what_is_not_known_is_listed_with_what_lacks(made: dict[str, str]) -> None:
    links = [a.attributes["href"] for a in parse(made["chi-so/"]).css('td[data-label="Chưa tính được"] a')]
    assert links == ["../chi-so/1.1/#chua-tinh-duoc", "../chi-so/1.2/#chua-tinh-duoc"]
    told = section(made["chi-so/1.1/"], "chua-tinh-duoc")
    assert told.startswith("Chưa tính được 5 quyết định chưa biết đủ ngày, nên chưa xếp là đạt hay chưa đạt.")
    items = parse(made["chi-so/1.1/"]).css("#chua-tinh-duoc ~ ul li")
    assert len(items) == 5
    assert all("chưa biết " in text(item) for item in items)
    assert (
        "Ẩm thực chợ suối 1.900075: Quyết định của bộ: chưa biết ngày ban hành, văn bản mà quyết định thực hiện."
        in told
    )


def test_what_is_not_known_may_begin_on_a_later_part(sample: Catalog) -> None:
    procedure = sample.procedures["1.900010"]
    failures, unknowns = tuple([Failure(procedure)] * 250), tuple([Unknown(procedure, "bo", "", ("ngày",))] * 3)
    assert indicators.unknown_at(Indicator("1.2", 0, 250, failures, unknowns)) == "chi-so/1.2/trang-2/#chua-tinh-duoc"
    assert indicators.unknown_at(Indicator("1.2", 0, 250, failures)) == ""


def test_figures_of_a_whole_province_are_cut_into_parts(sample: Catalog) -> None:
    model = sample.dossiers_of["xa-suoi-mo"][0]
    rows = tuple(replace(model, unit=f"xa-{n:04}", period="2026-09" if n < 400 else "2026-08") for n in range(700))
    (file, *_) = (f for f in sample.figures.values() if f.dossiers)
    catalog = replace(sample, figures={"all": replace(file, dossiers=rows)})
    found = {
        p.url: p.article
        for p in indicators.pages(catalog, TODAY, Renderer(catalog, TODAY, SETTING))
        if "/ho-so/" in p.url
    }
    assert list(found) == ["chi-so/ho-so/", *(f"chi-so/ho-so/trang-{n}/" for n in range(2, 6))]
    units = [
        text(row).split()[0]
        for html in found.values()
        for row in parse(html).css("#theo-don-vi ~ .tt-tablebox tbody tr")
    ]
    assert units == [f"xa-{n:04}" for n in range(700)]


def test_points_that_the_source_leaves_blank_are_missing_and_so_is_their_sum(made: dict[str, str]) -> None:
    told = section(made["chi-so/"], "nhap-ve")
    assert "tháng 9/2026 số liệu minh họa" in told
    assert "Công khai, minh bạch chưa có thông tin" in told
    assert "Tiến độ giải quyết 18,5/20 110/114 (96,5%)" in told
    assert "Tổng chưa có thông tin" in told


def test_dossiers_have_a_rate_only_where_all_parts_are_known(made: dict[str, str]) -> None:
    rows = [text(row) for row in parse(made["chi-so/ho-so/"]).css("#theo-don-vi ~ .tt-tablebox tbody tr")]
    # (80 + 30) ÷ (80 + 30 + 4)
    assert "120 80 30 4 6 110/114 (96,5%)" in rows[0]
    assert "15 chưa có thông tin chưa có thông tin chưa có thông tin chưa có thông tin chưa có thông tin" in rows[2]


def test_the_real_time_stands_beside_the_limit(made: dict[str, str]) -> None:
    told = section(made["chi-so/ho-so/"], "thoi-gian")
    assert "3 ngày làm việc" in told
    assert "6,5 ngày làm việc 12 ngày làm việc" in told


@pytest.mark.parametrize(
    ("value", "expected"), [("2026", "năm 2026"), ("2026-Q3", "quý III/2026"), ("2026-09", "tháng 9/2026")]
)
def test_a_period_in_words(value: str, expected: str) -> None:
    assert indicators.period(value) == expected

"""Indicators as pages: n/d, failures, imported points and dossiers with missing shown as missing."""

import pytest

from generator.catalog import Catalog
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
    links = [a.attributes["href"] for a in parse(made["chi-so/"]).css("td a")]
    assert links[:3] == ["../chi-so/1.1/", "../chi-so/1.2/", "../chi-so/1.3/"]


def test_a_failure_says_why(made: dict[str, str]) -> None:
    assert "Ngày 15/4/2025; chậm nhất phải là 11/4/2025. Quyết định 21/QĐ-BSS" in text(parse(made["chi-so/1.1/"]).body)
    assert "Không có trường hợp nào chưa đạt." in text(parse(made["chi-so/1.2/"]).body)
    assert "Thiếu: " in text(parse(made["chi-so/1.3/"]).body)


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

"""Proposals to simplify: totals by hand from the sample, targets, both methods of cost apart."""

from datetime import date
from decimal import Decimal

import pytest

from generator.catalog import Catalog
from generator.issue import Where
from generator.model import Change
from generator.pages import reviews
from generator.pages.environment import Renderer
from generator.savings import Cut
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.pages.reading import pages_of, parse, section, text

HERE = Where("r.yaml", 1, 1, {})
SETTING = Setting(str(ROOT / "tests" / "sample"))


@pytest.fixture(scope="module")
def article(sample: Catalog) -> str:
    (page,) = reviews.pages(sample, TODAY, Renderer(sample, TODAY, SETTING))
    assert page.url == "ra-soat/"
    return page.article


@pytest.fixture(scope="module")
def proposal(sample: Catalog) -> str:
    found = {page.url: page for page in pages_of(sample, TODAY, Renderer(sample, TODAY, SETTING), "review")}
    assert list(found) == ["ra-soat/2026/bot-giay-to-doc-sach/", "ra-soat/2026/giam-ngay-cap-so-tay/"]
    return found["ra-soat/2026/giam-ngay-cap-so-tay/"].article


def test_the_list_tells_states_with_denominators(article: str) -> None:
    words = text(parse(article).body)
    assert "Không được đồng ý 1/2 phương án (50%) Đã có hiệu lực 1/2 phương án (50%)" in words
    assert "có số liệu minh họa" in words


def test_a_target_is_met_by_what_is_in_force(article: str) -> None:
    told = section(article, "chi-tieu")
    # 10 → 7 is 30 of a hundred; 32.000.000 → 22.400.000 too
    assert (
        "Thời hạn giải quyết: 10 → 7 ngày làm việc, giảm 30% (1 phương án): đạt mức chỉ tiêu số liệu minh họa" in told
    )
    assert (
        "Chi phí, cách «Giờ giải quyết nhân đơn giá»: 32.000.000 → 22.400.000 đồng, giảm 30% (1 phương án): đạt" in told
    )


def test_before_anything_is_in_force_no_target_is_met(sample: Catalog) -> None:
    early = date(2026, 3, 31)
    (page,) = reviews.pages(sample, early, Renderer(sample, early, SETTING))
    assert section(page.article, "chi-tieu").count("chưa có phương án nào có con số này") == 2


def test_a_refused_proposal_cuts_nothing(article: str) -> None:
    rows = parse(article).css("table tbody tr")
    (refused,) = [text(row) for row in rows if "Suối Mơ" in text(row) and "0/1" in text(row)]
    assert refused.endswith("1 0/1 (0%) chưa có thông tin chưa có")


def test_a_proposal_shows_its_inputs_and_its_sum(proposal: str) -> None:
    costs = section(proposal, "chi-phi")
    assert (
        "Trước: 10 ngày × 8 giờ mỗi ngày × 40.000 đồng mỗi giờ × 10 hồ sơ mỗi năm = 32.000.000 đồng mỗi năm." in costs
    )
    # (2 × 50.000) + (3 × 50.000 + 20.000 + 10.000 + 5.000) = 100.000 + 185.000
    assert "Trước: 285.000 đồng mỗi lần × 1 lần mỗi năm × 100 người nộp = 28.500.000 đồng mỗi năm." in costs
    assert "Hai cách tính cho hai con số khác nghĩa, không so với nhau" in costs


def test_a_proposal_tells_before_and_after(proposal: str) -> None:
    told = section(proposal, "thay-doi")
    assert "Thời hạn giải quyết: 10 → 7 ngày làm việc, giảm 30%" in told
    assert "Số giấy tờ: 5 → 3 giấy tờ, giảm 40%" in told
    assert "Điều khác Trước Nộp bản sao sổ cũ. Sau Xuất trình sổ cũ." in told


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("10", "7", "Số bước: 10 → 7 bước, giảm 30%"),
        ("3", "4", "Số bước: 3 → 4 bước, tăng 33,3%"),
        ("3", "3", "Số bước: 3 → 3 bước, không đổi"),
        (None, "3", "Số bước: sau 3, còn lại chưa có thông tin"),
        ("3", None, "Số bước: trước 3, còn lại chưa có thông tin"),
        ("0", "0", "Số bước: 0 → 0 bước"),
        (None, None, ""),
    ],
)
def test_a_change_in_words(before: str | None, after: str | None, expected: str) -> None:
    first, last = (Decimal(text) if text else None for text in (before, after))
    assert reviews.change_line(Change(HERE, 1, "buoc", first, last)) == expected


def test_days_that_the_source_does_not_count_are_told_so() -> None:
    assert reviews.told(Cut("thoi-han", "", Decimal(10), Decimal(9), 1)) == (
        "Thời hạn giải quyết: 10 → 9 ngày (nguồn không nêu cách đếm), giảm 10% (1 phương án)"
    )

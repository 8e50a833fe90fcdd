"""The page of one proposal: inputs, sums by hand, before and after."""

import pytest

from generator.catalog import Catalog
from generator.pages.environment import Renderer
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.pages.reading import pages_of, section

SETTING = Setting(str(ROOT / "tests" / "sample"))


@pytest.fixture(scope="module")
def proposal(sample: Catalog) -> str:
    found = {page.url: page for page in pages_of(sample, TODAY, Renderer(sample, TODAY, SETTING), "review")}
    assert list(found) == ["ra-soat/2026/bot-giay-to-doc-sach/", "ra-soat/2026/giam-ngay-cap-so-tay/"]
    return found["ra-soat/2026/giam-ngay-cap-so-tay/"].article


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


def test_a_single_proposal_does_not_count_itself(proposal: str) -> None:
    # 10 → 7 days of 8 hours at 40.000 đồng, 10 dossiers: 32.000.000 → 22.400.000
    told = section(proposal, "chi-phi")
    assert "Chi phí, cách «Giờ giải quyết nhân đơn giá»: 32.000.000 → 22.400.000 đồng, giảm 30%." in told
    assert "phương án" not in told

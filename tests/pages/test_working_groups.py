"""Working groups: what is known, and plainly what is not."""

from datetime import date

import pytest

from generator.catalog import Catalog
from generator.pages import working_groups
from generator.pages.environment import Renderer
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.pages.reading import pages_of, parse, section, text
from tests.whole import Checked

SETTING = Setting(str(ROOT / "tests" / "sample"))


@pytest.fixture(scope="module")
def article(sample: Catalog) -> str:
    (page,) = pages_of(sample, TODAY, Renderer(sample, TODAY, SETTING), "working_group")
    assert page.url == "to-cong-tac/cai-cach-an-lac/"
    return page.article


def test_the_list_says_in_a_line_what_is_known(sample: Catalog) -> None:
    (page,) = working_groups.pages(sample, TODAY, Renderer(sample, TODAY, SETTING))
    assert "3 thành viên được ghi; phiên họp gần nhất ngày 10/11/2026" in text(parse(page.article).body)
    group = sample.working_groups["cai-cach-an-lac"]
    assert working_groups.facts(group, date(2028, 1, 1)).startswith("kết thúc ngày 31/12/2027; ")


def test_members_stand_by_office(article: str) -> None:
    told = section(article, "thanh-vien")
    assert "Tổ trưởng Chủ tịch Ủy ban nhân dân tỉnh" in told
    assert "Tổ phó thường trực Chánh Văn phòng, Nguyễn Thị Mẫu" in told


def test_what_no_source_says_is_told_as_unknown(article: str) -> None:
    assert "Quy chế hoạt động: Quy chế hoạt động. Số, ký hiệu: chưa có thông tin." in section(article, "van-ban")
    last, first = section(article, "phien-hop").split("Phiên họp thứ nhất")
    assert "Kết luận chưa có thông tin Thông báo kết luận chưa có thông tin" in last
    assert "345/QĐ-UBND" in first
    assert "Chưa tìm được số quyết định cử thư ký." in section(article, "chua-biet")


def test_a_conclusion_that_became_a_directive_shows_how_its_tasks_stand(article: str, sample: Catalog) -> None:
    works = sample.works_in["2026/345-qd-ubnd"]
    assert f"/{len(works)} phần việc" in section(article, "phien-hop")


def test_the_real_groups_claim_no_member_without_source(real_checked: Checked) -> None:
    for group in real_checked.catalog.working_groups.values():
        assert all(member.source for member in group.members if member.person), group.id

"""The scorecard of a unit and units of one kind beside each other, from the sample."""

import pytest

from generator.artifact import Page
from generator.catalog import Catalog
from generator.pages.environment import Renderer
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.pages.reading import pages_of, parse, section, text

SETTING = Setting(str(ROOT / "tests" / "sample"))


@pytest.fixture(scope="module")
def made(sample: Catalog) -> dict[str, Page]:
    render = Renderer(sample, TODAY, SETTING)
    return {page.url: page for page in pages_of(sample, TODAY, render, "scorecard", "scorecard_of")}


def test_only_units_with_something_to_show_have_a_card(made: dict[str, Page], sample: Catalog) -> None:
    assert "co-quan/so-so-sach-an-lac/dieu-hanh/" in made
    assert "co-quan/xa-suoi-mo-cu/dieu-hanh/" not in made
    assert len(made) == 1 + sum(sample.has_card(key) for key in sample.units)


def test_every_anchor_of_a_card_is_on_it(made: dict[str, Page]) -> None:
    for url, page in made.items():
        tree = parse(page.article)
        ids = {node.attributes["id"] for node in tree.css("[id]")}
        wanted = {(a.attributes["href"] or "")[1:] for a in tree.css("a[href^='#']")}
        assert wanted <= ids, url


def test_numbers_have_their_denominators_and_no_rate_of_few(made: dict[str, Page]) -> None:
    told = section(made["co-quan/so-so-sach-an-lac/dieu-hanh/"].article, "tong-quan")
    assert "Hoàn thành đúng hạn 1/1 việc đã đến hạn; dưới 5 việc nên không tính tỷ lệ" in told
    assert "Bước giữ trong quy trình nội bộ 1 bước, 13,5 ngày làm việc (108 giờ)" in told
    assert "Thủ tục công khai chưa đủ bộ phận 1/1 thủ tục Phương án đơn giản hóa 1 phương án, 1 đã có hiệu lực" in told
    assert "%" not in told


def test_units_stand_beside_their_own_kind_only_and_by_name(made: dict[str, Page]) -> None:
    tree = parse(made["dieu-hanh/"].article)
    assert [h.attributes["id"] for h in tree.css("h2")][:2] == ["loai-ban-quan-ly", "loai-so"]
    assert "Nhóm đơn vị" not in text(tree.body)
    rows = [text(row.css_first("th")) for row in tree.css("#loai-so + .tt-tablebox tbody tr")]
    assert rows == ["Sở Hạ tầng tỉnh An Lạc", "Sở Sổ sách tỉnh An Lạc"]
    assert "%" not in text(tree.body), "no unit of the sample has five due tasks"


def test_a_unit_that_has_ended_is_sent_to_no_comparison(made: dict[str, Page]) -> None:
    ids = {node.attributes["id"] for node in parse(made["dieu-hanh/"].article).css("h2")}
    for url, page in made.items():
        for link in parse(page.article).css("a.md-button"):
            target, _, place = (link.attributes["href"] or "").partition("#")
            assert not target.endswith("dieu-hanh/") or place in ids, url

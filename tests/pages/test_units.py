"""The ways to a unit: by level and kind, groups, ended ones, and from an old commune to its new one."""

from dataclasses import replace

import pytest

from generator.catalog import Catalog
from generator.pages import units
from generator.pages.environment import Renderer
from tests.conftest import TODAY
from tests.pages.reading import parse, text


def articles_of(catalog: Catalog) -> dict[str, str]:
    """The article of every page, by address."""
    return {p.url: p.article for p in units.pages(catalog, TODAY, Renderer(catalog, TODAY))}


@pytest.fixture(scope="module")
def articles(sample: Catalog) -> dict[str, str]:
    return articles_of(sample)


def names(html: str) -> list[str]:
    """The headings and units of a page, in order."""
    return [text(node) for node in parse(html).css("h2, h3, ul.tt-columns > li")]


def test_the_index_counts_each_way(articles: dict[str, str]) -> None:
    assert [text(card) for card in parse(articles["co-quan/"]).css(".tt-cards > li")] == [
        "Xã cũ nay là xã nào 2 xã, phường, thị trấn cũ",
        "Cơ quan trung ương 2 đơn vị",
        "Cơ quan cấp tỉnh 9 đơn vị",
        "Cơ quan cấp xã 4 đơn vị",
        "Nhóm đơn vị 4 đơn vị",
        "Đơn vị đã kết thúc 2 đơn vị",
    ]


def test_a_level_is_parted_by_kind_and_leaves_out_what_has_ended(articles: dict[str, str]) -> None:
    assert names(articles["co-quan/cap-xa/"]) == [
        "Đơn vị trực thuộc", "Trung tâm Phục vụ hành chính công xã Suối Mơ",
        "Xã", "Ủy ban nhân dân xã Suối Mơ", "Ủy ban nhân dân xã Suối Trong",
        "Phường", "Ủy ban nhân dân phường Bến Nứa",
    ]  # fmt: skip


def test_ended_units_stand_apart_without_communes(articles: dict[str, str]) -> None:
    assert names(articles["co-quan/da-ket-thuc/"]) == [
        "Cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh", "Sở Cầu đường tỉnh An Lạc (kết thúc 28/02/2025)",
        "Ủy ban nhân dân cấp huyện", "Ủy ban nhân dân huyện Suối Dài (kết thúc 30/6/2025)",
    ]  # fmt: skip


def test_groups_stand_apart(articles: dict[str, str]) -> None:
    assert "Các xã ven suối" in names(articles["co-quan/loai-nhom/"])
    assert "Các xã ven suối" not in names(articles["co-quan/cap-xa/"])


def test_an_old_commune_leads_to_its_new_ones_with_basis(articles: dict[str, str]) -> None:
    page = parse(articles["co-quan/xa-cu-xa-moi/"])
    assert [text(h) for h in page.css("h2")] == ["Huyện Suối Dài"]
    assert "Áp dụng từ sau ngày 30/6/2025, theo Nghị quyết 99/2025/NQ-SAPXEP." in text(page.body)
    assert [text(row) for row in page.css("tbody tr")] == [
        (
            "Ủy ban nhân dân xã Đồi Gió Ủy ban nhân dân xã Suối Mơ (Thôn Gió Thượng) "
            "Ủy ban nhân dân phường Bến Nứa (Thôn Gió Hạ)"
        ),
        "Ủy ban nhân dân xã Suối Mơ Ủy ban nhân dân xã Suối Mơ (Toàn bộ)",
    ]


def test_units_of_one_name_keep_their_own_addresses(articles: dict[str, str]) -> None:
    links = [a.attributes["href"] for a in parse(articles["co-quan/xa-cu-xa-moi/"]).css("tbody tr:last-child a")]
    assert links == ["../../co-quan/xa-suoi-mo-cu/", "../../co-quan/xa-suoi-mo/"]


def test_an_old_commune_without_successor_is_unknown(sample: Catalog) -> None:
    lone = replace(sample.units["xa-doi-gio"], successors=(), basis="", parent="")
    page = parse(articles_of(replace(sample, units={lone.id: lone}))["co-quan/xa-cu-xa-moi/"])
    assert text(page.css_first("h2")) == "Chưa rõ huyện cũ"
    assert text(page.css_first("tbody td")) == "chưa có thông tin"


def test_every_unit_is_listed_on_the_page_that_it_leads_to(articles: dict[str, str], sample: Catalog) -> None:
    for unit in sample.units.values():
        assert f'/co-quan/{unit.id}/"' in articles[units.shelf_of(unit, TODAY)]


@pytest.mark.parametrize(
    ("name", "proper"),
    [("Xã Đăk Pxi", "Đăk Pxi"), ("Ủy ban nhân dân phường Bến Nứa", "Bến Nứa"), ("Thị trấn Sa Thầy", "Sa Thầy"),
     ("Bộ Tài chính", "Bộ Tài chính")],
)  # fmt: skip
def test_a_commune_is_looked_up_by_its_proper_name(name: str, proper: str) -> None:
    assert units.proper_name(name) == proper


def test_the_index_of_many_lists_ways_and_no_units(sample: Catalog) -> None:
    model = sample.units["xa-suoi-trong"]
    made = articles_of(replace(sample, units={f"xa-{n}": replace(model, id=f"xa-{n}") for n in range(1000)}))
    assert not parse(made["co-quan/"]).css("ul.tt-columns")
    assert max(len(parse(html).css("ul.tt-columns > li")) for html in made.values()) == 200
    assert "co-quan/cap-xa/trang-5/" in made

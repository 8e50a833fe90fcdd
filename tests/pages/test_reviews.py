"""Proposals to simplify as lists: totals by hand from the sample, targets, states, and a list of a thousand in parts."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from generator.catalog import Catalog
from generator.pages import reviews
from generator.pages.environment import Renderer
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.pages.reading import pages_of, parse, section, text

SETTING = Setting(str(ROOT / "tests" / "sample"))


def made(catalog: Catalog, today: date = TODAY) -> dict[str, str]:
    """Every page of the lists by address."""
    return {page.url: page.article for page in reviews.pages(catalog, today, Renderer(catalog, today, SETTING))}


@pytest.fixture(scope="module")
def articles(sample: Catalog) -> dict[str, str]:
    return made(sample)


@pytest.fixture(scope="module")
def article(articles: dict[str, str]) -> str:
    return articles["ra-soat/"]


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
    article = made(sample, date(2026, 3, 31))["ra-soat/"]
    assert section(article, "chi-tieu").count("chưa có phương án nào có con số này") == 2


def test_a_refused_proposal_cuts_nothing(article: str) -> None:
    rows = parse(article).css("table tbody tr")
    (refused,) = [text(row) for row in rows if "Suối Mơ" in text(row) and "0/1" in text(row)]
    assert refused.endswith("1 0/1 (0%) chưa có thông tin chưa có")


def test_the_list_shows_the_numbers_of_each_proposal(article: str) -> None:
    told = section(article, "danh-sach")
    assert "Bớt giấy tờ khi đăng ký phòng đọc số liệu minh họa Số giấy tờ: 2 → 1 giấy tờ, giảm 50%" in told


def test_totals_of_a_unit_stand_beside_the_targets(article: str) -> None:
    # 10 → 7 days are 30 of a hundred, as the target asks; papers have no target
    told = section(article, "don-vi")
    assert "Thời hạn giải quyết: 10 → 7 ngày làm việc, giảm 30% (1 phương án): đạt chỉ tiêu 30%" in told
    assert "Số giấy tờ: 5 → 3 giấy tờ, giảm 40% (1 phương án) Chi phí" in told


def test_each_state_has_its_list(articles: dict[str, str]) -> None:
    links = [a.attributes["href"] for a in parse(articles["ra-soat/"]).css("dl.tt-rows a")]
    assert links == ["../ra-soat/khong-dong-y/", "../ra-soat/co-hieu-luc/"]
    assert "Giảm thời hạn cấp sổ tay" in articles["ra-soat/co-hieu-luc/"]
    assert "Bớt giấy tờ" not in articles["ra-soat/co-hieu-luc/"]
    assert "0 phương án" in text(parse(articles["ra-soat/de-xuat/"]).body)


def test_the_numbers_of_units_and_sectors_lead_to_their_proposals(sample: Catalog, article: str) -> None:
    links = [(a.attributes["href"], text(a)) for a in parse(article).css('td[data-label="Phương án"] a')]
    assert links == [
        ("../co-quan/so-so-sach-an-lac/#phuong-an", "1"),
        ("../co-quan/xa-suoi-mo/#phuong-an", "1"),
        ("../linh-vuc/doc-sach/#phuong-an", "1"),
        ("../linh-vuc/so-tay/#phuong-an", "1"),
    ]
    made = pages_of(sample, TODAY, Renderer(sample, TODAY, SETTING), "unit", "sector")
    articles = {page.url: page.article for page in made}
    for link, number in links:
        url = str(link).removeprefix("../").removesuffix("#phuong-an")
        assert f" {number} phương án, tình trạng tính cho ngày 23/11/2026." in section(articles[url], "phuong-an"), url


def test_a_proposal_of_no_sector_is_told_beside_the_sectors(sample: Catalog) -> None:
    lone = replace(sample.reviews["2026/giam-ngay-cap-so-tay"], id="2026/le", sector="", procedures=())
    article = made(replace(sample, reviews={**sample.reviews, lone.id: lone}))["ra-soat/"]
    assert "1 phương án chưa ghi lĩnh vực, cũng chưa ghi thủ tục, nên không nằm trong bảng này." in section(
        article, "linh-vuc"
    )
    assert "chưa ghi lĩnh vực" not in section(article, "don-vi")


@pytest.fixture(scope="module")
def many(sample: Catalog) -> dict[str, str]:
    """1,234 proposals of 40 units, one a day backwards, every second one in force."""
    model = sample.reviews["2026/giam-ngay-cap-so-tay"]
    unit = sample.units["xa-suoi-mo"]
    units = {f"xa-{n}": replace(unit, id=f"xa-{n}", name=f"Xã {n}") for n in range(40)}
    found = {
        f"2026/p-{n}": replace(
            model,
            id=f"2026/p-{n}",
            title=f"Phương án thứ {n} cắt giảm thời hạn và giấy tờ của một thủ tục",
            unit=f"xa-{n % 40}",
            proposed_on=date(2026, 1, 31) - timedelta(days=n),
            effective_on=model.effective_on if n % 2 else None,
        )
        for n in range(1234)
    }
    return made(replace(sample, reviews=found, units={**sample.units, **units}))


def test_a_thousand_proposals_are_cut_into_parts(many: dict[str, str]) -> None:
    pages = ["ra-soat/", *(f"ra-soat/trang-{n}/" for n in range(2, 14))]
    assert [url for url in many if url == "ra-soat/" or url.startswith("ra-soat/trang-")] == pages
    titles = [text(a) for url in pages for a in parse(many[url]).css('th[data-label="Phương án"] a')]
    assert [int(title.split()[3]) for title in titles] == list(range(1234))
    in_force = [url for url in many if url.startswith("ra-soat/co-hieu-luc/")]
    assert len(in_force) == 7, "617 in force, 100 a page"
    assert max(len(article.encode()) for article in many.values()) < 250_000, "the shell weighs some 30 KB more"


def test_many_units_have_a_page_of_their_own(many: dict[str, str]) -> None:
    assert "Tổng số của 40 đơn vị" in section(many["ra-soat/"], "don-vi")
    rows = parse(many["ra-soat/don-vi/"]).css("tbody tr")
    assert len(rows) == 40
    # units 0 to 33 have 31 proposals (1.234 = 30 × 40 + 34), the others 30; odd ones are in force
    assert [text(row.css_first('[data-label="Phương án"]')) for row in rows if "Xã 1 " in text(row)] == ["31"]
    assert [text(row.css_first('[data-label="Đã có hiệu lực"]')) for row in rows if "Xã 2 " in text(row)] == [
        "0/31 (0%)"
    ]

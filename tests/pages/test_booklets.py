"""Booklets: which sheets a sector's and a unit's booklet lists, in which order, in how many parts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.artifact import Artifact, Page
from generator.catalog import Catalog
from generator.pages import booklets, posting, sector, unit
from generator.pages.environment import Renderer
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.pages.reading import parse, text

SETTING = Setting(str(ROOT / "tests" / "sample"))


def made(catalog: Catalog, setting: Setting = SETTING) -> dict[str, str]:
    found = booklets.pages(catalog, TODAY, Renderer(catalog, TODAY, setting))
    return {
        p.path if isinstance(p, Artifact) else p.url: p.content.decode() if isinstance(p, Artifact) else p.article
        for p in found
    }


@pytest.fixture(scope="module")
def all_of(sample: Catalog) -> dict[str, str]:
    return made(sample)


def listed(html: str) -> list[str | None]:
    return [link.attributes["href"] for link in parse(html).css("a[data-ban]")]


def test_a_unit_posts_what_it_settles_or_receives(sample: Catalog) -> None:
    # roles of the sample: thẩm quyền and thực hiện xã, tiếp nhận the centre; ủy quyền and phối hợp do not post
    assert posting.holders(sample.procedures["1.900010"]) == ("xa-suoi-mo", "ttpvhcc-suoi-mo")


def test_a_booklet_lists_the_sheets_under_their_sectors(all_of: dict[str, str]) -> None:
    html = all_of["niem-yet/co-quan/so-so-sach-an-lac/index.html"]
    assert listed(html) == ["../../../niem-yet/1.900031/"]
    assert [text(h) for h in parse(html).css("h2")] == ["Đọc sách"]


def test_repealed_procedures_are_in_no_booklet(all_of: dict[str, str]) -> None:
    assert [path for path, html in all_of.items() if "1.900042" in html] == []


def test_the_index_counts_the_sheets_of_each(all_of: dict[str, str]) -> None:
    cards = [text(card) for card in parse(all_of["niem-yet/"]).css(".tt-cards li")]
    assert cards == ["Ẩm thực, chợ suối 2 bản", "Đọc sách 1 bản", "Sổ tay 3 bản"]


def test_a_long_booklet_is_cut_into_parts(sample: Catalog) -> None:
    one = sample.procedures["1.900075"]
    many = {f"1.{n:06d}": one._replace(code=f"1.{n:06d}", title=f"Việc {n:03d}") for n in range(81)}
    found = made(replace(sample, procedures=many))
    names = [path for path in found if path.startswith("niem-yet/linh-vuc/")]
    assert names == [
        "niem-yet/linh-vuc/cho-suoi/index.html",
        "niem-yet/linh-vuc/cho-suoi/trang-2/index.html",
        "niem-yet/linh-vuc/cho-suoi/trang-3/index.html",
    ]
    assert [len(listed(found[name])) for name in names] == [40, 40, 1]
    assert listed(found[names[2]]) == ["../../../../niem-yet/1.000080/"]
    assert "phần 2/3: từ thủ tục 41 đến 80" in text(parse(found[names[1]]).css_first("header"))


def test_without_sheets_the_index_says_to_print_the_pages(sample: Catalog) -> None:
    none = {code: p._replace(reception_points=()) for code, p in sample.procedures.items()}
    found = made(replace(sample, procedures=none), replace(SETTING, posting=False))
    assert list(found) == ["niem-yet/"]
    assert "Hãy in trang của thủ tục." in text(parse(found["niem-yet/"]))


def test_the_index_is_a_page_and_the_booklets_are_files(sample: Catalog) -> None:
    found = list(booklets.pages(sample, TODAY, Renderer(sample, TODAY, SETTING)))
    assert [p.url for p in found if isinstance(p, Page)] == ["niem-yet/"]


def test_sectors_and_units_lead_to_the_booklets_that_there_are(sample: Catalog, all_of: dict[str, str]) -> None:
    render = Renderer(sample, TODAY, SETTING)
    drafts = [p for key in sample.sectors for p in sector.sector_pages(key, sample, TODAY, render)]
    found = [(p.url, p.article) for key in sample.units for p in unit.unit_pages(key, sample, TODAY, render)]
    found += [(draft.page.url, draft.drawn().article) for draft in drafts]
    links = {url: parse(html).css("a[href*='niem-yet/']") for url, html in found}
    leading = {f"niem-yet/{url}index.html" for url, there in links.items() if there}
    assert leading == {path for path in all_of if path.startswith(("niem-yet/linh-vuc/", "niem-yet/co-quan/"))}
    assert {link.attributes["href"] for link in links["linh-vuc/so-tay/"]} == {"../../niem-yet/linh-vuc/so-tay/"}

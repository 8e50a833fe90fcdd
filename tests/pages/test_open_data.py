"""The page of open data tells every published table with its real size."""

import csv
import io

import pytest

from generator import opendata
from generator.addresses import RECORD_FILES
from generator.artifact import Artifact, Page
from generator.catalog import Catalog
from generator.pages import open_data
from generator.pages.environment import Renderer
from generator.schema import tables
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.pages.reading import parse, section, text
from tests.whole import Checked, products

SETTING = Setting(str(ROOT / "tests" / "sample"))


@pytest.fixture(scope="module")
def published(sample_checked: Checked) -> list[Page | Artifact]:
    return list(products(sample_checked, TODAY, SETTING))


@pytest.fixture(scope="module")
def article(published: list[Page | Artifact]) -> str:
    return next(p.article for p in published if isinstance(p, Page) and p.url == "du-lieu-mo/")


def test_every_published_table_is_told_with_its_rows(published: list[Page | Artifact], article: str) -> None:
    sizes = {
        a.path: len(list(csv.reader(io.StringIO(a.content.decode())))) - 1
        for a in published
        if isinstance(a, Artifact) and a.path.endswith(".csv") and not a.path.startswith(RECORD_FILES)
    }
    told = {
        link.attributes["href"]: text(item.css_first("span"))
        for item in parse(article).css("li[id^=bang-]")
        for link in item.css("a")
    }
    assert told == {f"../{path}": f"({rows} dòng)" for path, rows in sizes.items()}


def test_every_column_is_told_by_its_vietnamese_title(article: str) -> None:
    for table in tables().values():
        if table.fields:
            rows = parse(article).css(f"#bang-{table.name} tbody tr")
            told = [(text(row.css_first("code")), text(row.css_first("td"))) for row in rows]
            assert told == [(field.name, field.title) for field in table.fields]


def test_the_licence_is_that_of_the_package(article: str) -> None:
    assert f'href="{opendata.LICENSE["path"]}"' in article
    assert "Cách ghi nguồn: “Minh bạch thủ tục hành chính, dữ liệu ngày 23/11/2026, CC BY 4.0”" in section(
        article, "giay-phep"
    )


def test_it_says_how_to_read_blank_cells(article: str) -> None:
    assert "Ô trống nghĩa là chưa có thông tin. Ô trống không có nghĩa là 0" in section(article, "cach-doc")


def test_every_file_that_it_links_is_published(published: list[Page | Artifact], article: str) -> None:
    paths = {a.path for a in published if isinstance(a, Artifact)}
    links = {a.attributes["href"] or "" for a in parse(article).css("a")}
    assert {link.removeprefix("../") for link in links if link.startswith("../")} <= paths


def test_the_repository_is_linked_when_there_is_one(sample: Catalog, article: str) -> None:
    assert "Kho chứa toàn bộ bản ghi: chưa có thông tin." in text(parse(article).body)
    setting = Setting("procedures", "https://git.example/tinh/tthc")
    (page,) = open_data.pages(sample, TODAY, Renderer(sample, TODAY, setting))
    assert "git clone https://git.example/tinh/tthc" in page.article


def test_what_nobody_counted_is_unknown(sample: Catalog) -> None:
    (page,) = open_data.pages(sample, TODAY, Renderer(sample, TODAY))
    assert "(số dòng: chưa có thông tin)" in page.article

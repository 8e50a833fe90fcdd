"""What comes before and after a procedure, on its page."""

import pytest

from generator.artifact import Page
from generator.catalog import Catalog
from generator.pages import procedure
from generator.pages.environment import Renderer
from generator.pages.following import Following, following
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.pages.reading import section


@pytest.fixture(scope="module")
def articles(sample: Catalog) -> dict[str, str]:
    render = Renderer(sample, TODAY, Setting(str(ROOT / "tests/sample")))
    made = (page for record in sample.at_hand.values() for page in procedure.pages(record, sample, TODAY, render))
    return {page.url: page.article for page in made if isinstance(page, Page)}


def test_the_result_that_it_needs(articles: dict[str, str]) -> None:
    told = section(articles["thu-tuc/1.900010/"], "truoc-sau")
    assert "Cần kết quả của: Cấp bản sao trích lục sổ tay 2.900020" in told
    assert "Là một bước khi: Nhà có <suối> mới" in told
    assert "Kết quả dùng cho" not in told


def test_what_its_result_is_for(articles: dict[str, str]) -> None:
    told = section(articles["thu-tuc/2.900020/"], "truoc-sau")
    assert "Kết quả dùng cho: Cấp sổ tay suối nguồn 1.900010" in told
    assert "Là một bước khi: Nhà có <suối> mới Sao rồi đổi sổ" in told


def test_without_neighbours_there_is_no_such_part(sample: Catalog, articles: dict[str, str]) -> None:
    assert 'id="truoc-sau"' not in articles["thu-tuc/1.900031/"]
    assert not following(sample, sample.at_hand["1.900031"], TODAY)
    assert Following(before=("1.1",), after=(), events=())

"""What changes a procedure stands on its page and on that of the task or proposal, with the same effect."""

from dataclasses import replace

import pytest

from generator.artifact import Page
from generator.catalog import Catalog
from generator.pages import directive, procedure, review
from generator.pages.environment import Renderer
from generator.pages.procedure_changes import changes
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.pages.reading import parse, section, text

SETTING = Setting(str(ROOT / "tests" / "sample"))
TASK = "van-ban/2024/12-ubnd-ttpvhcc/#nhiem-vu-1"


@pytest.fixture(scope="module")
def render(sample: Catalog) -> Renderer:
    return Renderer(sample, TODAY, SETTING)


@pytest.fixture(scope="module")
def articles(sample: Catalog, render: Renderer) -> dict[str, str]:
    made = (page for record in sample.at_hand.values() for page in procedure.pages(record, sample, TODAY, render))
    return {page.url: page.article for page in made if isinstance(page, Page) and page.family == "thu-tuc"}


def test_a_task_is_told_with_its_effect_detail_and_day(articles: dict[str, str]) -> None:
    article = articles["thu-tuc/1.900010/"]
    assert (
        "Cắt giảm giấy tờ, có hiệu lực từ 01/01/2025: Rà soát, bỏ giấy tờ thừa Bỏ một bản sao sổ tay. "
        "Công văn 12/UBND-TTPVHCC ngày 10/5/2024; chủ trì: Các cơ quan chuyên môn tỉnh An Lạc và Ban Quản lý Khu chợ; thời hạn: 30/9/2024"
    ) in section(article, "thay-doi")
    assert f"../../{TASK}" in [a.attributes["href"] for a in parse(article).css("#thay-doi ~ ul a")]


def test_the_page_of_the_directive_tells_the_same(sample: Catalog, render: Renderer) -> None:
    (page,) = directive.pages("2024/12-ubnd-ttpvhcc", sample, TODAY, render)
    told = text(parse(page.article).css_first("#nhiem-vu-1"))
    assert "Cấp sổ tay suối nguồn 1.900010: cắt giảm giấy tờ. Bỏ một bản sao sổ tay. có hiệu lực từ 01/01/2025" in told


def test_a_proposal_is_told_with_its_state_and_numbers(articles: dict[str, str]) -> None:
    told = section(articles["thu-tuc/1.900010/"], "thay-doi")
    assert "Phương án đơn giản hóa, tình trạng tính cho ngày 23/11/2026:" in told
    assert (
        "Đã có hiệu lực Giảm thời hạn cấp sổ tay số liệu minh họa Thời hạn giải quyết: 10 → 7 ngày làm việc, giảm 30% "
        "Số giấy tờ: 5 → 3 giấy tờ, giảm 40% Sở Sổ sách tỉnh An Lạc đề xuất ngày 10/02/2026; có hiệu lực từ 01/4/2026"
    ) in told
    assert "Không được đồng ý Bớt giấy tờ" in section(articles["thu-tuc/1.900031/"], "thay-doi")


def test_every_proposal_stands_on_the_pages_of_its_procedures(
    articles: dict[str, str], sample: Catalog, render: Renderer
) -> None:
    for key, proposal in sample.reviews.items():
        (page,) = review.pages(key, sample, TODAY, render)
        for code in proposal.procedures:
            assert f'href="../../ra-soat/{key}/"' not in page.article
            assert f'href="../../../thu-tuc/{code}/"' in page.article
            assert f'href="../../ra-soat/{key}/"' in articles[f"thu-tuc/{code}/"]


def test_every_task_stands_on_the_pages_of_the_procedures_that_it_changes(
    articles: dict[str, str], sample: Catalog
) -> None:
    pairs = [(d.id, t.id, p.procedure) for d in sample.directives.values() for t in d.tasks for p in t.procedures]
    assert len(pairs) == 3
    for directive_id, task_id, code in pairs:
        assert f"../../van-ban/{directive_id}/#nhiem-vu-{task_id}" in articles[f"thu-tuc/{code.lower()}/"]


def test_what_nothing_changes_says_nothing_of_it(articles: dict[str, str]) -> None:
    assert 'id="thay-doi"' not in articles["thu-tuc/2.900020/"]


def test_the_newest_directive_stands_first(sample: Catalog) -> None:
    record = sample.at_hand["1.900010"]
    (old, task, change) = sample.tasks_on["1.900010"][0]
    newer = replace(old, id="2026/9", issued_on=TODAY)
    both = replace(sample, directives={old.id: old, newer.id: newer})
    assert [d.id for d, _, _ in changes(both, record, TODAY).tasks] == ["2026/9", old.id]
    assert changes(both, record, TODAY).tasks[1] == (old, task, change)

"""Legal texts: validity on the day, relations both ways, and where each is cited."""

from dataclasses import replace
from datetime import date

import pytest

from generator.catalog import Catalog
from generator.pages import legal_text
from generator.pages.environment import Renderer
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.pages.reading import pages_of, parse, section, text

SETTING = Setting(str(ROOT / "tests" / "sample"))


def articles_of(catalog: Catalog, today: date = TODAY) -> dict[str, str]:
    """The article of every page, by address."""
    return {p.url: p.article for p in pages_of(catalog, today, Renderer(catalog, today, SETTING), "legal_text")}


@pytest.fixture(scope="module")
def articles(sample: Catalog) -> dict[str, str]:
    return articles_of(sample)


@pytest.mark.parametrize(
    ("key", "today", "words"),
    [
        ("05-2018-nd-cp", date(2024, 12, 31), "Còn hiệu lực đến hết ngày 31/12/2024"),
        ("05-2018-nd-cp", date(2025, 1, 1), "Hết hiệu lực từ sau ngày 31/12/2024"),
        ("09-2026-tt-bss", date(2026, 12, 31), "Chưa có hiệu lực; áp dụng từ ngày 01/01/2027"),
        ("09-2026-tt-bss", date(2027, 1, 1), "Có hiệu lực từ ngày 01/01/2027"),
        ("21-qd-bss-2026", TODAY, "Ngày hiệu lực: chưa có thông tin"),
    ],
)
def test_validity_is_that_of_the_day(sample: Catalog, key: str, today: date, words: str) -> None:
    assert legal_text.state(sample, sample.legal_texts[key], today).words == words


def test_a_replaced_text_without_an_end_is_to_be_reviewed(sample: Catalog) -> None:
    text = replace(sample.legal_texts["05-2018-nd-cp"], valid_to=None)
    catalog = replace(sample, legal_texts={**sample.legal_texts, text.id: text})
    assert legal_text.state(catalog, text, TODAY).words == "Đã có văn bản thay thế hoặc bãi bỏ, cần rà soát"
    assert legal_text.state(catalog, text, date(2024, 12, 31)).words == "Có hiệu lực từ ngày 01/4/2018"


@pytest.mark.parametrize(
    ("key", "heading", "fact"),
    [
        ("12-2024-nd-cp", "thong-tin", "Ngày ban hành 20/11/2024"),
        ("12-2024-nd-cp", "thong-tin", "Toàn văn chưa có thông tin"),
        ("99-2025-nq-sapxep", "thong-tin", "Cơ quan ban hành chưa có thông tin"),
        ("12-2024-nd-cp", "quan-he", "Thay thế: Nghị định 05/2018/NĐ-CP"),
        ("12-2024-nd-cp", "quan-he", "Quy định chi tiết, hướng dẫn: Luật 01/2020/QH99 — Luật Sổ tay (Điều 4 khoản 2)"),
        ("12-2024-nd-cp", "quan-he", "Được quy định chi tiết, hướng dẫn bởi: Thông tư 07/2025/TT-BSS"),
        ("05-2018-nd-cp", "quan-he", "Được thay thế bởi: Nghị định 12/2024/NĐ-CP"),
        ("07-2025-tt-bss", "quan-he", ("Được sửa đổi, bổ sung bởi: Thông tư 09/2026/TT-BSS — Thông tư sửa đổi Thông tư "
                                      "07/2025/TT-BSS (Điều 5)")),
        ("01-2020-qh99", "can-cu", "Cấp bản sao trích lục sổ tay"),
        ("01-2020-qh99", "can-cu", "Dẫn: Điều 6."),
        ("05-2018-nd-cp", "can-cu", "Cấp sổ tay suối nguồn Mã 1.900042 · Cấp Huyện (trước 01/7/2025) Đã hết áp dụng"),
        ("21-qd-bss-2025", "cong-bo", "Nội dung: Mới ban hành."),
        ("46-qd-ubnd-2026", "cong-bo", "Nội dung: Bãi bỏ."),
        ("03-2026-nq-hdnd", "vien-dan", "Dẫn: Phí, lệ phí: Điều 2; Miễn, giảm: Điều 3 khoản 1; Miễn, giảm; Phí, lệ phí."),
        ("47-qd-ubnd-2026", "vien-dan", "Dẫn: Quy trình nội bộ."),
        ("99-2025-nq-sapxep", "co-quan", "6 cơ quan, đơn vị"),
        ("01-2020-qh99", "chi-dao", "12/UBND-TTPVHCC ngày 10/5/2024"),
        ("01-2020-qh99", "nguon", "Nguồn: Cổng văn bản thử. Ngày kiểm tra: 01/11/2026."),
        ("21-qd-bss-2026", "nguon", "Trang này chưa có thông tin về: quan hệ với văn bản khác."),
    ],
)  # fmt: skip
def test_a_fact_stands_where_people_look(articles: dict[str, str], key: str, heading: str, fact: str) -> None:
    assert fact in section(articles[f"phap-luat/{key}/"], heading)


def test_texts_of_one_number_keep_their_own_pages(articles: dict[str, str]) -> None:
    first, second = (articles[f"phap-luat/21-qd-bss-{year}/"] for year in (2025, 2026))
    assert text(parse(first).css_first("h1")) == text(parse(second).css_first("h1")) == "Quyết định 21/QĐ-BSS"
    assert section(first, "thong-tin") != section(second, "thong-tin")


def test_every_citation_of_the_catalog_is_told(sample: Catalog, articles: dict[str, str]) -> None:
    assert len(sample.citations) > 5
    for key, places in sample.citations.items():
        for procedure, _ in places:
            assert f"Mã {procedure.code}<" in articles[f"phap-luat/{key}/"]


def test_headings_stand_in_the_order_of_the_family(articles: dict[str, str], sample: Catalog) -> None:
    order = [id_ for id_, _ in legal_text.HEADINGS]
    for key in sample.legal_texts:
        found = [h.attributes["id"] for h in parse(articles[f"phap-luat/{key}/"]).css("h2")]
        assert found == sorted(found, key=lambda id_: order.index(str(id_)))


def test_a_text_cited_by_many_is_cut_into_parts(sample: Catalog) -> None:
    model = sample.procedures["1.900042"]
    made = [model._replace(code=f"1.{n:06d}", title=f"Cấp sổ {n}") for n in range(450)]
    found = articles_of(sample.with_procedures((p, sample.words[model.code]) for p in made))
    urls = [url for url in found if url.startswith("phap-luat/05-2018-nd-cp/")]
    assert [len(parse(found[url]).css("ul.tt-list > li")) for url in urls] == [200, 200, 50]

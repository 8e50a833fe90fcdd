"""The ways to a procedure: the index, the letters, and those that no longer apply."""

from dataclasses import replace

import pytest

from generator.catalog import Catalog
from generator.pages import entries
from generator.pages.environment import Renderer
from tests.conftest import TODAY
from tests.pages.reading import pages_of, parse, section, text


def articles_of(catalog: Catalog) -> dict[str, str]:
    """The article of every page, by address."""
    return {p.url: p.article for p in pages_of(catalog, TODAY, Renderer(catalog, TODAY), "procedures", "letter")}


@pytest.fixture(scope="module")
def articles(sample: Catalog) -> dict[str, str]:
    return articles_of(sample)


@pytest.fixture(scope="module")
def index(articles: dict[str, str]) -> str:
    return articles["thu-tuc/"]


@pytest.fixture(scope="module")
def many(sample: Catalog) -> Catalog:
    """A catalog of 1,000 procedures, half of them repealed."""
    live, old = sample.procedures["1.900010"], sample.procedures["1.900042"]
    made = [(live if n % 2 else old)._replace(code=f"1.{n:06d}", title=f"Cấp sổ {n}") for n in range(1000)]
    return sample.with_procedures((p, sample.words[live.code]) for p in made)


def entry(html: str, code: str) -> str:
    """The text of one list entry."""
    (found,) = [text(li) for li in parse(html).css("ul.tt-list > li") if f"Mã {code}" in text(li)]
    return found


def test_the_index_counts_public_internal_and_repealed_apart(index: str) -> None:
    stats = [text(row) for row in parse(index).css(".tt-stats > div")]
    assert stats == ["Đang công khai 6", "Nội bộ 1", "Đã hết áp dụng 1"]


@pytest.mark.parametrize(
    ("heading", "fact"),
    [
        ("linh-vuc", "Sổ tay 3 thủ tục, 1 đã hết áp dụng"),
        ("linh-vuc", "Đọc sách 1 thủ tục, 1 nội bộ"),
        ("cap", "Cấp Xã 4 thủ tục"),
        ("cap", "Cấp Huyện (trước 01/7/2025) 0 thủ tục, 1 đã hết áp dụng"),
        ("chu-cai", "Â C Đ P"),
        ("co-quan", "Ủy ban nhân dân xã Suối Mơ 3 thủ tục"),
        ("danh-sach", "Đổi sổ tay giấy sang sổ tay điện tử"),
        ("het-ap-dung", "Cấp sổ tay suối nguồn Mã 1.900042 · Cấp Huyện (trước 01/7/2025) Đã hết áp dụng"),
    ],
)
def test_the_index_leads_every_way(index: str, heading: str, fact: str) -> None:
    assert fact in section(index, heading)


def test_a_sector_without_procedures_is_left_to_the_page_of_all_sectors(index: str) -> None:
    assert "Đồi trọc" not in index


@pytest.mark.parametrize(
    ("code", "facts"),
    [
        ("1.900010", [
            "Mã 1.900010 · Cấp Xã",
            "Thời hạn: 3 ngày làm việc; 1,5 ngày làm việc, rồi 10 ngày; và thời hạn khác tùy trường hợp.",
            "Phí, lệ phí: 30.000 đồng/cuốn (có trường hợp được miễn, giảm); không thu; và mức thu khác tùy trường hợp.",
        ]),
        ("1.900075", ["Thời hạn: chưa có thông tin.", "Phí, lệ phí: chưa có thông tin."]),
        ("1.900053", ["Áp dụng từ 01/01/2027", "Phí, lệ phí: 5.000 đồng."]),
        ("QTNB-07", ["Nội bộ", "Thời hạn: 15 ngày làm việc, rồi 30 ngày làm việc."]),
        ("3.900064", ["có số liệu minh họa", "Phí, lệ phí: 5% tiền chỗ <b>mỗi phiên</b>."]),
        ("2.900020", ["Thời hạn: trong ngày làm việc; nhận sau 15:00 thì trả kết quả vào ngày làm việc tiếp theo;"]),
    ],
)  # fmt: skip
def test_an_entry_says_how_long_and_how_much(index: str, code: str, facts: list[str]) -> None:
    for fact in facts:
        assert fact in entry(index, code)


def test_a_record_s_own_words_stay_words(articles: dict[str, str]) -> None:
    for article in articles.values():
        assert "<b>" not in article


def test_a_letter_holds_its_procedures_repealed_ones_last(articles: dict[str, str]) -> None:
    titles = [text(a) for a in parse(articles["a-z/c/"]).css("ul.tt-list > li > a")]
    assert titles == [
        "Cấp bản sao trích lục sổ tay", "Cấp sổ tay suối nguồn", "Cho phép mở phòng đọc có yếu tố nước ngoài",
        "Cấp sổ tay suối nguồn",
    ]  # fmt: skip
    assert text(parse(articles["a-z/c/"]).css_first("h2")) == "Đã hết áp dụng"


def test_titles_under_a_letter_stand_in_the_order_of_the_alphabet(sample: Catalog) -> None:
    model = sample.procedures["1.900010"]
    found = [model._replace(code=f"1.{n}", title=title) for n, title in enumerate(("Đổi", "1 việc", "Đăng ký"))]
    made = articles_of(sample.with_procedures((p, sample.words[model.code]) for p in found))
    assert [text(a) for a in parse(made["a-z/dd/"]).css("ul.tt-list > li > a")] == ["Đăng ký", "Đổi"]


def test_every_procedure_stands_under_one_letter(articles: dict[str, str], sample: Catalog) -> None:
    for code in sample.procedures:
        assert sum(f"Mã {code}<" in html for url, html in articles.items() if url.startswith("a-z/")) == 1


def test_letters_with_marks_have_plain_addresses(articles: dict[str, str]) -> None:
    assert {url for url in articles if url.startswith("a-z/")} == {"a-z/", "a-z/aa/", "a-z/c/", "a-z/dd/", "a-z/p/"}


def test_a_repealed_procedure_names_its_successor(articles: dict[str, str]) -> None:
    assert "Thay thế bằng: Cấp sổ tay suối nguồn, mã 1.900010." in entry(articles["thu-tuc-het-ap-dung/"], "1.900042")


def test_the_index_of_many_lists_ways_and_no_records(many: Catalog) -> None:
    html = articles_of(many)["thu-tuc/"]
    assert not parse(html).css("ul.tt-list")
    assert "Xem 500 thủ tục đã hết áp dụng" in section(html, "het-ap-dung")


def test_no_page_of_many_lists_more_than_200(many: Catalog) -> None:
    made = articles_of(many)
    assert max(len(parse(html).css("ul.tt-list > li")) for html in made.values()) == 200
    assert sorted(url for url in made if url.startswith("a-z/c/")) == [
        "a-z/c/", "a-z/c/trang-2/", "a-z/c/trang-3/", "a-z/c/trang-4/", "a-z/c/trang-5/",
    ]  # fmt: skip


def test_a_part_says_where_it_stands_and_leads_on(many: Catalog) -> None:
    pager = parse(articles_of(many)["a-z/c/trang-2/"]).css_first("nav.tt-pager")
    assert text(pager).startswith("Mục 201 đến 400 trong 1.000. Trang trước 1 2 3 4 5 Trang sau")
    assert pager is not None
    assert [a.attributes["href"] for a in pager.css("a[rel]")] == ["../../../a-z/c/", "../../../a-z/c/trang-3/"]


def test_an_empty_catalog_says_so(sample: Catalog) -> None:
    made = articles_of(replace(sample, procedures={}))
    assert "chưa có thủ tục nào hết áp dụng" in made["thu-tuc-het-ap-dung/"]
    assert [text(row) for row in parse(made["thu-tuc/"]).css(".tt-stats dd")] == ["0", "0", "0"]


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        (["1.900010", "QTNB-07", "1.900042"], "1 thủ tục, 1 nội bộ, 1 đã hết áp dụng"),
        (["QTNB-07"], "1 thủ tục nội bộ"),
        (["1.900042"], "0 thủ tục, 1 đã hết áp dụng"),
        ([], "0 thủ tục"),
    ],
)
def test_counts_tell_public_internal_and_repealed_apart(sample: Catalog, codes: list[str], words: str) -> None:
    assert entries.counted([sample.procedures[code] for code in codes], TODAY) == words

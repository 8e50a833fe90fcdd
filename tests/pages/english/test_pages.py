"""The pages under `/en/`: labels in English, the record's words marked Vietnamese, and what a translation says of itself."""

from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.artifact import Page
from generator.catalog import Catalog
from generator.pages import procedure
from generator.pages.english import lists
from generator.pages.english.procedure import HEADINGS, has_page
from generator.pages.environment import Renderer
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.pages.reading import parse, section, text

RECORDS = str(ROOT / "tests" / "sample")
TRANSLATED, OFFICIAL, PLAIN, OLD, INTERNAL = "1.900010", "1.900053", "1.900031", "1.900042", "QTNB-07"


def language(page: LexborHTMLParser, selector: str) -> str | None:
    """The language that the first such element says it is in."""
    (node,) = page.css(selector)[:1]
    return node.attributes.get("lang")


def pages(sample: Catalog, setting: Setting, today: date = TODAY) -> dict[str, Page]:
    render = Renderer(sample, today, setting)
    made = (page for record in sample.at_hand.values() for page in procedure.pages(record, sample, today, render))
    return {page.url: page for page in (*made, *lists.pages(sample, today, render)) if isinstance(page, Page)}


@pytest.fixture(scope="module")
def made(sample: Catalog) -> dict[str, Page]:
    return pages(sample, Setting(RECORDS))


@pytest.fixture(scope="module")
def translated(made: dict[str, Page]) -> str:
    return made[f"en/thu-tuc/{TRANSLATED}/"].article


def test_each_public_procedure_has_a_page_and_both_name_each_other(made: dict[str, Page], sample: Catalog) -> None:
    public = sorted(p.code for p in sample.procedures.values() if p.scope == "cong-khai")
    assert sorted(url for url in made if url.startswith("en/thu-tuc/") and url != "en/thu-tuc/") == [
        f"en/thu-tuc/{code}/" for code in public
    ]
    for code in public:
        assert made[f"thu-tuc/{code}/"].other == f"en/thu-tuc/{code}/"
        assert made[f"en/thu-tuc/{code}/"].other == f"thu-tuc/{code}/"
    assert made[f"thu-tuc/{INTERNAL.lower()}/"].other is None


def test_a_large_site_has_only_those_that_carry_a_translation(sample: Catalog) -> None:
    found = pages(sample, Setting(RECORDS, english=False))
    assert {u for u in found if u.startswith("en/thu-tuc/1.")} == {f"en/thu-tuc/{c}/" for c in (TRANSLATED, OFFICIAL)}
    assert found[f"thu-tuc/{PLAIN}/"].other is None
    assert [has_page(sample.procedures[c], Setting(english=False)) for c in (TRANSLATED, PLAIN)] == [True, False]


def test_a_translated_title_stands_above_the_vietnamese_one(made: dict[str, Page], translated: str) -> None:
    head = parse(translated)
    assert text(head.css_first("h1")) == "Issuing the spring keeper's notebook"
    assert language(head, "h1") is None
    assert text(head.css_first("h1 + p")) == "Cấp sổ tay suối nguồn"
    assert language(head, "h1 + p") == "vi"
    assert (
        made[f"en/thu-tuc/{TRANSLATED}/"].description
        == "Enter a keeper of springs in the commune's book and get a notebook."
    )


def test_without_a_translation_the_title_is_marked_vietnamese(made: dict[str, Page]) -> None:
    head = parse(made[f"en/thu-tuc/{PLAIN}/"].article)
    assert language(head, "h1") == "vi"
    assert "This record has not been translated" in text(head.css_first(".tt-banner"))


def test_a_translation_says_what_it_is(translated: str, made: dict[str, Page]) -> None:
    said = [text(b) for b in parse(translated).css(".tt-banner:not([hidden])")]
    assert said[0].startswith(
        "Title and summary: unofficial translation by the makers of this sample, of the Vietnamese text of 1 November 2026."
    )
    assert len(said) == 1
    official = [text(b) for b in parse(made[f"en/thu-tuc/{OFFICIAL}/"].article).css(".tt-banner:not([hidden])")]
    assert (
        "Title and summary: official translation by An Lạc Department of Books, of the Vietnamese text of 10 October 2026."
        in official[1]
    )
    assert official[2] == (
        "The translation may be out of date: the Vietnamese record was checked again on 10 November 2026."
    )


def test_a_page_has_every_heading_once_and_in_order(translated: str) -> None:
    assert [h.attributes["id"] for h in parse(translated).css("h2")] == [id_ for id_, _ in HEADINGS]


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("How long", "3 working days ( Không phải xác minh) (in person)"),
        ("How long", "1.5 working days, then 10 days ( Phải xác minh)"),
        ("What to bring", "1–4 papers to hand in, up to 1 paper to show, depending on the case"),
        ("Where", "National Public Service Portal"),
        ("How to apply", "In person, online, by post"),
    ],
)
def test_the_summary_answers(translated: str, name: str, answer: str) -> None:
    answers = {
        text(row.css_first("dt")): text(row.css_first("dd")) for row in parse(translated).css(".tt-summary > div")
    }
    assert answer in answers[name]


def test_letters_with_vietnamese_marks_stand_only_where_they_are_marked(translated: str) -> None:
    page = parse(translated)
    for marked in page.css("[lang=vi]"):
        marked.decompose()
    assert [word for word in text(page.body).split() if any(letter in word for letter in "ăđơưạảấầệộợựỹ")] == []


def test_an_ended_procedure_leads_to_its_successor(made: dict[str, Page]) -> None:
    (stop,) = parse(made[f"en/thu-tuc/{OLD}/"].article).css(".tt-banner--stop")
    assert "This procedure no longer applies" in text(stop)
    assert [a.attributes["href"] for a in stop.css("a")] == [f"../../../thu-tuc/{TRANSLATED}/"]


def test_a_record_that_nobody_has_checked_for_long_says_so(sample: Catalog) -> None:
    found = pages(sample, Setting(RECORDS), date(2027, 6, 1))
    banners = [text(b) for b in parse(found[f"en/thu-tuc/{TRANSLATED}/"].article).css(".tt-banner:not([hidden])")]
    assert any(
        said.startswith("This record has not been checked against its source since 1 November 2026.")
        for said in banners
    )


def test_the_list_holds_what_is_in_force_by_sector(made: dict[str, Page]) -> None:
    page = parse(made["en/thu-tuc/"].article)
    assert [text(h) for h in page.css("h2")] == ["Ẩm thực, chợ suối", "Đọc sách", "Notebooks"]
    codes = [text(c) for c in page.css("section:has(h2) .tt-code")]
    assert TRANSLATED in codes
    assert {OLD, INTERNAL}.isdisjoint(codes)
    said = [row.attributes["data-words"] for row in page.css("li[data-words]")]
    assert "1.900010 issuing the spring keeper's notebook cap so tay suoi nguon" in said


def test_the_front_page_begins_with_what_is_translated(made: dict[str, Page]) -> None:
    titles = [text(a) for a in parse(made["en/"].article).css(".tt-list a")]
    assert titles == ["Changing a paper notebook into an electronic one", "Issuing the spring keeper's notebook"]


def test_papers_and_fees_tell_the_kind_in_english(translated: str) -> None:
    assert "Charge" in section(translated, "time-fees")
    assert "To hand in" in section(translated, "papers")
    assert "Suoi Mo Public Administration Service Centre" in section(translated, "agencies")

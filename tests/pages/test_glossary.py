"""Words of the law in plain words: the page, and what the script is given."""

import json

import pytest

from generator.artifact import Page
from generator.catalog import Catalog
from generator.pages import glossary
from generator.pages.environment import Renderer
from tests.conftest import TODAY
from tests.pages.reading import parse, text
from tests.whole import Checked


@pytest.fixture(scope="module")
def page(sample: Catalog) -> Page:
    (made,) = glossary.pages(sample, TODAY, Renderer(sample, TODAY))
    return made


def test_each_word_has_its_place_and_its_meaning(page: Page) -> None:
    rows = {row.attributes["id"]: text(row) for row in parse(page.article).css(".tt-tu-ngu > div")}
    assert rows == {
        "suoi": "Suối Dòng nước nhỏ.",
        "so-tay-giay": "Sổ tay giấy Sổ có trang, không có <màn hình>.",
        "xuat-trinh": "Xuất trình Đưa ra cho xem rồi cầm về. Theo Điều 9 Luật 01/2020/QH99",
    }


def test_the_script_gets_words_of_several_syllables_and_names(sample: Catalog) -> None:
    line = glossary.script(sample)
    rows = json.loads(line.removeprefix("tthc.tuNgu = ").removesuffix(";\n"))
    assert rows == [
        ["sổ tay giấy", "Sổ có trang, không có <màn hình>."],
        ["xuất trình", "Đưa ra cho xem rồi cầm về."],
    ]  # "suối" has one syllable, which may be part of another word


def test_the_published_meanings_are_short_and_each_word_stands_once(real_checked: Checked) -> None:
    for term in real_checked.catalog.terms.values():
        for sentence in term.meaning.rstrip(".").split(". "):
            assert len(sentence.split()) <= 20, sentence
    assert len({term.lower() for term in real_checked.catalog.terms}) == len(real_checked.catalog.terms) > 30

"""Plain text as HTML: paragraphs, lists, and the folded rest of a long text."""

from __future__ import annotations

import re

import pytest

from generator.pages.posting import paper
from generator.pages.prose import LONG, SHOWN, folded, paragraphs


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Một dòng.", "<p>Một dòng.</p>"),
        ("Dòng <b>&</b>", "<p>Dòng &lt;b&gt;&amp;&lt;/b&gt;</p>"),
        ("- Một dòng.", "<p>Một dòng.</p>"),
        ("+ 5 ngày", "<p>5 ngày</p>"),
        ("-5 độ", "<p>-5 độ</p>"),
        ("Một.\nHai.", "<p>Một.</p><p>Hai.</p>"),
        ("- một\n- hai", "<ul><li>một</li><li>hai</li></ul>"),
        ("Gồm:\n- một\n- <hai>\n\nHết.", "<p>Gồm:</p><ul><li>một</li><li>&lt;hai&gt;</li></ul><p>Hết.</p>"),
    ],
)
def test_paragraphs(text: str, html: str) -> None:
    assert paragraphs(text) == html
    assert folded(text) == html


def lines(*lengths: int) -> str:
    return "\n".join(f"{'chữ ' * (length // 4)}".strip() for length in lengths)


def test_a_long_text_shows_its_beginning_and_counts_the_rest() -> None:
    html = str(folded(lines(400, 400, 400, 800)))
    head, _, rest = html.partition('<details class="tt-dai"><summary>Phần còn lại (300 chữ)</summary>')
    assert head.count("<p>") == 2
    assert rest.endswith("</details>")
    assert rest.count("<p>") == 2


@pytest.mark.parametrize("lengths", [(LONG - 4,), (LONG + 400,), (LONG, 40), (300, LONG), (400, 400, 400, 300)])
def test_no_word_is_lost_or_said_twice(lengths: tuple[int, ...]) -> None:
    text = lines(*lengths)
    told = re.sub(r"<summary>.*?</summary>", "", str(folded(text)))
    assert re.sub(r"<[^>]+>", " ", told).split() == text.split()


def test_what_cannot_be_cut_well_stays_whole() -> None:
    assert "<details" not in folded(lines(LONG * 2))  # one paragraph
    assert "<details" not in folded(lines(LONG, SHOWN // 2))  # little is left


def test_nothing_is_folded_on_paper() -> None:
    text = lines(400, 400, 400, 800)
    assert paper(str(folded(text))) == str(paragraphs(text))

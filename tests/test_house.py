"""The house format: what is written reads back as the same texts, in the order of the schema, plainly."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.house import FORBIDDEN, Record, UnwritableTextError, Value, settled, write
from generator.load import load
from generator.schema import tables
from generator.source import Mapping, Node, Scalar, read

ROOT = Path(__file__).resolve().parent.parent
PROCEDURES = tables()["procedures"]


def plain(node: Node) -> Value:
    """What was read, without places."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.entries.items()}
    return [plain(item) for item in node.items]


def back(text: str) -> Value:
    """The record as the reader gives it; nothing may be wrong with it."""
    node, issues = read(text.encode(), "x.yaml")
    assert issues == []
    assert node is not None
    return plain(node)


def test_a_group_that_says_nothing_is_left_out() -> None:
    assert (
        write(PROCEDURES, {"title": "Sổ", "notes": [{}, {"text": ""}, {"text": "a"}]})
        == "title: Sổ\nnotes:\n  - text: a\n"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Cấp sổ", "title: Cấp sổ"),
        ("1.002010", "title: 1.002010"),
        ("no", "title: no"),
        ("-5 độ", "title: -5 độ"),
        ("- Đơn", 'title: "- Đơn"'),
        ("Phí: 5", 'title: "Phí: 5"'),
        ("kết thúc:", 'title: "kết thúc:"'),
        ("8:30", "title: 8:30"),
        ("a #b", 'title: "a #b"'),
        ("C#", "title: C#"),
        ('"sổ" và \\', 'title: |-\n  "sổ" và \\'),
        ("hai\ndòng", "title: |-\n  hai\n  dòng"),
        ("a\n\n  thụt\n- b", "title: |-\n  a\n\n    thụt\n  - b"),
        ("x" * 80 + " " + "y" * 40, f"title: >-\n  {'x' * 80}\n  {'y' * 40}"),
    ],
)
def test_a_text_is_written_as_plainly_as_it_reads_back(text: str, written: str) -> None:
    assert write(PROCEDURES, {"title": text}) == written + "\n"
    assert back(write(PROCEDURES, {"title": text})) == {"title": text}


def test_keys_stand_in_the_order_of_the_schema_then_the_lists() -> None:
    record: Record = {"levels": ["xa"], "aliases": ["a"], "title": "b", "code": "1.900010",
                      "papers": [{"forms": ["m"], "originals": "1", "name": "c"}]}  # fmt: skip
    assert write(PROCEDURES, record) == (
        "code: 1.900010\ntitle: b\naliases:\n  - a\nlevels:\n  - xa\n"
        "papers:\n  - name: c\n    originals: 1\n    forms:\n      - m\n"
    )


def test_blank_texts_and_empty_lists_are_left_out() -> None:
    assert write(PROCEDURES, {"title": "a", "note": "", "levels": []}) == "title: a\n"


def test_an_unknown_key_and_a_hidden_character_are_bugs() -> None:
    with pytest.raises(KeyError):
        write(PROCEDURES, {"titel": "a"})
    with pytest.raises(UnwritableTextError):
        write(PROCEDURES, {"title": "a\u200eb"})


TEXT = st.text(
    st.one_of(
        st.sampled_from(" \t\n:#-?,[]{}&*!|>'\"%@`\\.~=<ăừ\u0301\ufeff\u00a0\uf0fc"), st.characters(codec="utf-8")
    ),
    max_size=260,
).filter(lambda text: settled(text) and not FORBIDDEN.search(settled(text)))


@settings(max_examples=600, deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=4), TEXT)
@example(["--- a"], "...")
@example(["a \n \n  b"], "a  b " * 40)
@example(["<<<<<<< a\n======="], "\ufeffa")
def test_any_text_reads_back_as_itself(texts: list[str], other: str) -> None:
    record: Record = {"title": other, "aliases": texts, "notes": [{"text": text} for text in texts]}
    same: Value = {"title": settled(other), "aliases": list(map(settled, texts)), "notes": [{"text": settled(t)} for t in texts]}  # fmt: skip
    assert back(write(PROCEDURES, record)) == same


@pytest.mark.parametrize("folder", ["procedures", "tests/sample"])
def test_every_record_of_ours_reads_back_as_itself(folder: str) -> None:
    documents, _ = load(ROOT / folder)
    assert documents
    for document in documents:
        if not document.path.endswith(".yaml"):  # figures are CSV, which nobody writes in house format
            continue
        record = plain(document.root)
        assert isinstance(record, dict)
        text = write(document.table, record)
        assert unicodedata.is_normalized("NFC", text)
        assert back(text) == record
        assert max(map(len, text.split("\n"))) < 1200

"""Plain words: no sentence that the site itself says to the public has more than 20 syllables.

Vietnamese is written by syllables, and a word has one or two of them; so the limit is stricter than one of 20 words. A place where
a record's own words come in counts as one. Choices and loops of a template end a sentence here, since not all of their parts
are said at once.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

GENERATOR: Final = Path(__file__).parent.parent / "generator"
MOST: Final = 20
SITE: Final = GENERATOR.parent  # the theme's overrides and the scripts of the frame speak to the public too
TEMPLATES: Final = sorted(
    p
    for folder in (GENERATOR / "templates", SITE / "overrides")
    for p in folder.rglob("*.html")
    if not p.name.startswith("en_")
)
SCRIPTS: Final = sorted(
    [
        *(GENERATOR / "scripts").glob("*.js"),
        *(GENERATOR / "search").rglob("*.js"),
        *(SITE / "docs").glob("*.js"),
        *(SITE / "docs/assets").glob("*.js"),
    ]
)
MODULES: Final = sorted(
    [*(p for p in (GENERATOR / "pages").glob("*.py")), GENERATOR / "phrases.py", GENERATOR / "wording.py"]
)
BRANCH: Final = re.compile(r"\{%-?\s*(?:el|for|endfor|macro|endmacro).*?%\}", re.DOTALL)
SILENT: Final = re.compile(r"\{#.*?#\}|\{%.*?%\}|<(script|style)\b.*?</\1>", re.DOTALL)
SAID: Final = re.compile(r"\{\{.*?\}\}|\$\{[^}]*\}", re.DOTALL)
INLINE: Final = re.compile(r"</?(?:a|strong|span|em|code|small|b|i|dfn|abbr|label)\b[^>]*>")
TAG: Final = re.compile(r"<[^>]*>")
ATTRIBUTE: Final = re.compile(r'\b(?:aria-label|title|placeholder|alt)="([^"]*)"')
END: Final = re.compile(r"[.!?](?=\s|$|\|)|\|")
MARKED: Final = re.compile(r"[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]", re.IGNORECASE)
LITERAL: Final = re.compile(r'"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`')


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, a value from elsewhere as one word."""
    for sentence in END.split(SAID.sub(" @ ", text)):
        if sentence.strip():
            yield " ".join(sentence.split())


def of_template(source: str) -> Iterator[str]:
    """What a template says, names of controls included."""
    text = SILENT.sub(" ", BRANCH.sub(" | ", source))
    for name in ATTRIBUTE.findall(text):
        yield from sentences(name)
    yield from sentences(TAG.sub(" | ", INLINE.sub("", text)))


def of_script(source: str) -> Iterator[str]:
    """What the texts of a script say."""
    for quoted, template in LITERAL.findall(source):
        if MARKED.search(quoted or template):
            yield from sentences((quoted or template).replace("\\n", " | "))


def of_module(source: str) -> Iterator[str]:
    """What the texts of a module say, docstrings left out."""
    tree = ast.parse(source)
    docs = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    inside = {id(part) for n in ast.walk(tree) if isinstance(n, ast.JoinedStr) for part in n.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            said = "".join(str(p.value) if isinstance(p, ast.Constant) else " @ " for p in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs | inside:
            said = node.value
        else:
            continue
        if MARKED.search(said):
            yield from sentences(said)


def long(said: Iterator[str]) -> list[str]:
    """The sentences with more syllables than a reader of small screens should be asked to hold."""
    return [s for s in said if sum(bool(re.search(r"[\w@]", word)) for word in s.split()) > MOST]


def test_what_is_counted() -> None:
    assert list(of_template('<p title="Một hai">A {{ b }} <b>c</b>.{# d #} E{% if f %} g{% else %}h.{% endif %}</p>')) == [
        "Một hai", "A @ c", "E g", "h",
    ]  # fmt: skip
    assert list(of_script('f("Đã có"); g("a"); h(`Còn ${n} việc. Hết`);')) == ["Đã có", "Còn @ việc", "Hết"]
    assert set(of_module('"""Đây là lời mô tả."""\nA = f"Có {b} việc"\nB = "Một việc. Hết việc."')) == {
        "Có @ việc", "Một việc", "Hết việc",
    }  # fmt: skip
    words = " ".join(["chữ"] * MOST)
    assert [long(iter([words])), long(iter([f"{words} nữa"]))] == [[], [f"{words} nữa"]]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_sentences_of_a_template_are_short(path: Path) -> None:
    assert long(of_template(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_sentences_of_a_script_are_short(path: Path) -> None:
    assert long(of_script(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_sentences_of_a_module_are_short(path: Path) -> None:
    assert long(of_module(path.read_text(encoding="utf-8"))) == []

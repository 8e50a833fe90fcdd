"""The house format: order, indent and quotes change; values and comments do not."""

from __future__ import annotations

import random
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from generator import house
from generator.formatting import formatted
from generator.importers.portal import Order, run
from generator.issue import has_errors
from generator.nodes import Node
from generator.remarks import remarks
from generator.schema import roots, tables
from generator.source import read
from tests.conftest import ROOT
from tests.edits import by_chance
from tests.test_house import plain

CORPUS = ROOT.parent / "shared" / "corpus" / "portal-sample.jsonl.gz"
PROCEDURE = tables()["procedures"]
FILES = sorted([*(ROOT / "procedures").rglob("*.yaml"), *(ROOT / "tests" / "sample").rglob("*.yaml")])


def told(text: str) -> str:
    found = formatted(PROCEDURE, text.encode(), "f")
    assert found.is_sound
    assert found.issues == ()
    return found.text


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("title: a\ncode: b\n", "code: b\ntitle: a\n"),  # the order of the schema
        ("code:   b\n", "code: b\n"),
        ("levels: [xa, tinh]\n", "levels:\n  - xa\n  - tinh\n"),
        ("levels:\n- xa\n", "levels:\n  - xa\n"),
        ("papers:\n    -   name: a\n        originals: 1\n", "papers:\n  - name: a\n    originals: 1\n"),
        ("papers: [{originals: 1, name: a}]\n", "papers:\n  - name: a\n    originals: 1\n"),
        ("\ufefftitle: a\r\nnote: b\r\n", "title: a\nnote: b\n"),
        (unicodedata.normalize("NFD", "title: Đăng ký\n"), "title: Đăng ký\n"),
        ("title: 'a'\nsame_day_cutoff: \"15:00\"\n", "title: 'a'\nsame_day_cutoff: \"15:00\"\n"),  # as typed
        ("note: >-\n  hai\n  dòng\n", "note: >-\n  hai\n  dòng\n"),
        ("note: >\n    hai\n    dòng\n", "note: hai dòng\n"),
        ("note: một\n  hai\n", "note: một hai\n"),
        ("title:\ncode: b\n", "code: b\ntitle:\n"),  # left to be filled in
        ("levels: []\n", "levels: []\n"),
        ("title: a\nla: b\nlevels: [xa]\ncode: c\n", "code: c\ntitle: a\nla: b\nlevels:\n  - xa\n"),  # unknown: told by check
        (f"title: {'chữ ' * 40}\n", f"title: >-\n  {('chữ ' * 27).strip()}\n  {('chữ ' * 13).strip()}\n"),
    ],
)  # fmt: skip
def test_a_record_in_house_format(typed: str, expected: str) -> None:
    assert told(typed) == expected
    assert told(expected) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("# đầu\ntitle: a\n# mã\ncode: b\n", "# đầu\n# mã\ncode: b\ntitle: a\n"),  # each goes with what it stands over
        ("title: a # tên\ncode: b # mã\n", "code: b # mã\ntitle: a # tên\n"),
        ("papers:\n  # giấy\n  - originals: 1 # một\n    # tên\n    name: a\n",
         "papers:\n  # giấy\n  # tên\n  - name: a\n    originals: 1 # một\n"),
        ("levels:\n  - xa\n  # hết\ntitle: a\n", "title: a\nlevels:\n  - xa\n  # hết\n"),  # set in: it ends the list
        ("title: a\n# hết tệp\n", "title: a\n# hết tệp\n"),
        ("levels: [xa, # gần\n  tinh] # xa\n", "levels:\n  - xa # gần\n  - tinh # xa\n"),
        ("title: a\n\n\n# ý\n\nnote: b\n", "title: a\n\n# ý\n\nnote: b\n"),  # of several empty lines, one
        ("note: >- # dài\n  hai\n  dòng\n", "note: >- # dài\n  hai\n  dòng\n"),
        ("levels: # cấp\n  - xa\n", "levels: # cấp\n  - xa\n"),
    ],
)  # fmt: skip
def test_comments_stay_with_what_they_are_about(typed: str, expected: str) -> None:
    assert told(typed) == expected
    assert told(expected) == expected


@pytest.mark.parametrize("typed", ["title: 'a\n", "- a\n", "title: a\ntitle: b\n", "", "title: *x\n"])
def test_what_cannot_be_read_is_left_as_it_is(typed: str) -> None:
    found = formatted(PROCEDURE, typed.encode(), "f")
    assert found.text == typed
    assert has_errors(found.issues)


@pytest.mark.parametrize("content", [b"title: \xd0ang k\xfd\n", b"\xff\xfet\0:\0 \0a\0"])
def test_what_is_not_utf_8_is_refused_before_letters_are_lost(content: bytes) -> None:
    (issue,) = formatted(PROCEDURE, content, "f").issues
    assert issue.message == "Tệp không phải mã UTF-8."


def test_a_shape_that_no_record_has_is_left_as_it_is() -> None:
    found = formatted(PROCEDURE, b"levels:\n  - [xa]\n", "f")
    assert found == ("levels:\n  - [xa]\n", (), False)


def said(text: str) -> tuple[object, list[str]]:
    """The values and the comments of a text."""
    node, issues = read(text.encode(), "f")
    assert not issues
    return _plain(node), remarks(text).texts


def _plain(node: Node | None) -> object:
    return plain(node) if node else None


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_records_keep_their_meaning_and_comments_and_settle_at_once(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    table = roots().get(
        path.relative_to(ROOT / ("procedures" if "procedures" in path.parts else "tests/sample")).parts[0]
    )
    found = formatted(table, text.encode(), "f")
    assert found.is_sound
    assert said(found.text) == said(text)
    assert formatted(table, found.text.encode(), "f").text == found.text


def roughened(text: str, chance: random.Random) -> str:
    """The same record as a careless hand might leave it: comments anywhere, other quotes, blank lines, wider indents."""
    lines: list[str] = []
    inside = False
    for line in text.split("\n"):
        opens = line.rstrip().endswith((">-", "|-"))
        free = not inside or not line.startswith(" " * 4)
        if free and line and not line.startswith("#") and chance.random() < 0.2:
            lines.append(chance.choice(["", f"{' ' * chance.randrange(6)}# lời {chance.randrange(99)}"]))
        if free and line and not opens and not inside and "'" not in line and '"' not in line and chance.random() < 0.2:
            remark = f" # cạnh {chance.randrange(99)}" if "#" not in line else ""
            lines.append(line + remark)
        else:
            lines.append(line)
        inside = opens or (inside and line.startswith("  "))
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(60))
def test_comments_at_any_place_survive(seed: int) -> None:
    chance = by_chance(seed)
    path = chance.choice(FILES)
    text = roughened(path.read_text(encoding="utf-8"), chance)
    if has_errors(read(text.encode(), "f")[1]):
        pytest.skip("the comment fell into a text")
    found = formatted(PROCEDURE, text.encode(), "f")
    assert found.is_sound
    assert said(found.text) == said(text)
    again = formatted(PROCEDURE, found.text.encode(), "f")
    assert again.text == found.text


@pytest.mark.skipif(not CORPUS.exists(), reason="không có ../shared/corpus: bỏ qua phép thử trên dữ liệu thật")
def test_imported_records_are_in_house_format_already(tmp_path: Path) -> None:
    run(Order(CORPUS, tmp_path / "records"))
    files = sorted((tmp_path / "records" / "thu-tuc").rglob("*.yaml"))
    assert len(files) > 100
    for path in files[::20]:
        content = path.read_bytes()
        assert formatted(PROCEDURE, content, "f") == (content.decode(), (), True), path


def test_what_the_house_writes_is_in_house_format() -> None:
    record: dict[str, Any] = {
        "title": "a: b",
        "note": "chữ " * 60,
        "levels": ["xa"],
        "papers": [{"name": "#", "forms": ["x"]}],
    }
    text = house.write(PROCEDURE, record)
    assert told(text) == text

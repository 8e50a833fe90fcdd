"""The form writes into the text what was changed and nothing else, and what it writes reads back as it was meant."""

from __future__ import annotations

import json
import shutil
import subprocess
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest

from generator import house, source
from generator.json_schema import documents
from generator.nodes import Mapping, Node, Scalar
from tests.conftest import ROOT

NODE = shutil.which("node")
HERE = Path(__file__).parent
SCHEMAS = {name.removesuffix(".schema.json"): json.loads(content) for name, content in documents()}
FOLDERS = (ROOT / "procedures", ROOT / "tests" / "sample")
RECORDS = [(path, path.relative_to(folder).parts[0]) for folder in FOLDERS for path in sorted(folder.rglob("*.yaml"))]
RECORDS = [(path, root) for path, root in RECORDS if root in SCHEMAS]
TEXTS = ["Sổ", "1.002010", "- Đơn", "Phí: 5", "a #b", '"sổ" và \\', "hai\ndòng", "x" * 80 + " " + "y" * 40, "hai  cách " * 14, "8:30", "it's", "@a", "a:", "--- a", "?", "-", "…", "a\n\n  b"]  # fmt: skip

pytestmark = pytest.mark.skipif(
    NODE is None or not (ROOT / "editor" / "node_modules" / "yaml").exists(),
    reason="chưa có Node hoặc gói của biểu mẫu; chạy: make editor",
)


def ask(records: list[dict[str, Any]], cells: list[tuple[str, str, int]]) -> dict[str, Any]:
    assert NODE
    given = json.dumps({"schemas": SCHEMAS, "records": records, "cells": cells})
    done = subprocess.run(
        [NODE, HERE / "roundtrip.mjs"], input=given, capture_output=True, text=True, check=True, timeout=300
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def given(changes: int, seeds: range) -> list[dict[str, Any]]:
    return [
        {"text": path.read_text(encoding="utf-8"), "schema": root, "seed": seed * 7919 + n, "changes": changes}
        for seed in seeds
        for n, (path, root) in enumerate(RECORDS)
    ]


def meant(value: Any) -> Any:
    """The values of a form as the reader would give them: without what says nothing."""
    if isinstance(value, str):
        return house.settled(value)
    if isinstance(value, list):
        return [one for one in map(meant, value) if one]
    return {name: one for name, below in value.items() if (one := meant(below))}


def plain(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {key: one for key, value in node.entries.items() if (one := plain(value))}
    return [one for one in map(plain, node.items) if one]


def comments(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip().startswith("#")]


def test_a_value_is_written_as_the_house_writes_it() -> None:
    cells = [("title:", text, depth) for text in TEXTS for depth in (0, 4)]
    assert ask([], cells)["cells"] == [
        [lines[0].lstrip(" "), *lines[1:]]
        for lead, text, depth in cells
        for lines in [list(house.cell(lead, text, depth))]
    ]


def test_without_a_change_every_byte_stays() -> None:
    assert len(RECORDS) > 70
    for (path, _), told in zip(RECORDS, ask(given(0, range(1)), [])["records"], strict=True):
        assert told["errors"] == [], path
        assert told["same"], path


@pytest.mark.parametrize("changes", [1, 2, 5])
def test_what_is_written_reads_back_as_meant(changes: int) -> None:
    asked = given(changes, range(2))
    for one, told in zip(asked, ask(asked, [])["records"], strict=True):
        node, issues = source.read(told["text"].encode(), "a.yaml")
        if not meant(told["values"]):
            continue
        assert [issue for issue in issues if issue.severity.value == "error"] == [], told["text"]
        assert node is not None
        assert plain(node) == meant(told["values"]), one["seed"]


def test_one_change_touches_one_place_and_no_comment() -> None:
    """A change of one text, or one item more, is one stretch of lines; comments outside of what was taken away stay."""
    asked = given(1, range(2))
    for one, told in zip(asked, ask(asked, [])["records"], strict=True):
        before, after = one["text"].split("\n"), told["text"].split("\n")
        blocks = [
            code for code in SequenceMatcher(None, before, after, autojunk=False).get_opcodes() if code[0] != "equal"
        ]
        start = min((code[1] for code in blocks), default=0)
        end = max((code[2] for code in blocks), default=0)
        lost = set(comments(one["text"])) - set(comments(told["text"]))
        assert lost <= set(comments("\n".join(before[start:end]))), one["seed"]
        if len(after) > len(before):
            assert before == [
                line
                for code in SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
                if code[0] != "insert"
                for line in before[code[1] : code[2]]
            ]

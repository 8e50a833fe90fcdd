"""Hypothesis on the whole line: the sample province with random changes is refused in words, or published; nothing crashes.

`EXAMPLES=20000 python -m pytest tests/test_whole_line.py` looks longer; `docs/phat-trien/mo-hinh-de-doa.md` says what was found.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator import load
from generator.artifact import Page
from generator.issue import has_errors
from generator.nodes import Mapping, Node, Scalar
from generator.pipeline import check
from generator.schema import Table, tables
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.hostile import as_file
from tests.whole import products, read_whole

EXAMPLES: Final = int(os.environ.get("EXAMPLES", "25"))
SAMPLE: Final = ROOT / "tests" / "sample"
TEXTS: Final = (
    st.sampled_from(["", "0", "-1", "1e9", "999999999", "0.5", "true", "no", "~", "2026-02-30", "2026-11-23", "1900-01-01",
                     "2099-12-31", "xa", "khac", "ngay-lam-viec", "gio", "<script>canary()</script>", "a\n\n- b\n- c", "{{ 1 }}",
                     "1.900010", "9.999999", "xa-suoi-mo", "so-tay", "12-2024-nd-cp", "https://a.example/\"><b>", "x" * 3000])
    | st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Cn"]), max_size=40)
    | st.dates(date(1990, 1, 1), date(2099, 1, 1)).map(date.isoformat)
    | st.integers(-5, 10**8).map(str)
)  # fmt: skip


def plain(node: Node) -> Any:
    """What was read, without places."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.entries.items()}
    return [plain(item) for item in node.items]


RECORDS: Final = [(doc.table, doc.path, plain(doc.root)) for doc in load.load(SAMPLE)[0]]


def spots(table: Table, record: dict[str, Any]) -> Iterator[tuple[Table, dict[str, Any]]]:
    """Every group of names of a record, with its table."""
    yield table, record
    for key, name in table.children.items():
        for item in record.get(key, ()):
            if isinstance(item, dict):
                yield from spots(tables()[name], item)


def change(draw: st.DrawFn, table: Table, record: dict[str, Any]) -> None:
    """One random change of one group: a text, a missing part, an item twice, gone, or elsewhere in its list."""
    here, group = draw(st.sampled_from(list(spots(table, record))))
    how = draw(st.sampled_from(["text", "text", "text", "drop", "twice", "swap", "new", "borrow"]))
    lists = [key for key in here.children if group.get(key)]
    if how == "text":
        name = draw(st.sampled_from(sorted(here.typed))) if here.typed else ""
        if name:
            field = here.typed[name]
            group[name] = draw(st.sampled_from(sorted(field.labels)) | TEXTS if field.labels else TEXTS)
    elif how == "drop" and group:
        del group[draw(st.sampled_from(sorted(group)))]
    elif how == "new" and here.children:
        key = draw(st.sampled_from(sorted(here.children)))
        below = tables()[here.children[key]]
        group[key] = [*group.get(key, ()), draw(TEXTS) if below.scalars else {below.item.name: draw(TEXTS)}]
    elif lists:
        key = draw(st.sampled_from(sorted(lists)))
        items = group[key]
        group[key] = {"twice": [*items, items[0]], "swap": items[::-1]}.get(how, items[1:])


class Province(dict[str, str]):
    """The files of a records folder by path; it shows only those that were changed."""

    def __repr__(self) -> str:
        written = {path: as_file(table, path, record) for table, path, record in RECORDS}
        return "\n".join(f"{path}:\n{text}" for path, text in self.items() if written[path] != text)[:20_000]


@st.composite
def provinces(draw: st.DrawFn) -> Province:
    """The files of the sample, a few of them changed."""
    changed = {path: (table, plain_copy(record)) for table, path, record in RECORDS}
    for _ in range(draw(st.integers(1, 6))):
        table, record = changed[draw(st.sampled_from(sorted(changed)))]
        change(draw, table, record)
    return Province((path, as_file(table, path, record)) for path, (table, record) in changed.items())


def plain_copy(value: Any) -> Any:
    """A copy that may be changed."""
    if isinstance(value, dict):
        return {key: plain_copy(below) for key, below in value.items()}
    return [plain_copy(below) for below in value] if isinstance(value, list) else value


@given(provinces())
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
def test_it_is_refused_in_words_or_published(files: Province) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        issues = check(folder, TODAY).issues
        for issue in issues:
            lines = (folder / Path(issue.place.file).relative_to(folder)).read_text(encoding="utf-8").split("\n")
            assert 1 <= issue.place.line <= len(lines), issue
            assert issue.message
        if not has_errors(issues):
            for product in products(read_whole(folder, TODAY), TODAY, Setting(str(folder))):
                if isinstance(product, Page):
                    assert not LexborHTMLParser(product.article).css("script:not([src]):not([type]), b"), product.url
    finally:
        shutil.rmtree(folder)

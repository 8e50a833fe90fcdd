"""Each mistake is told once, on its line, with the right value; what only follows from it is not told; nothing crashes.

All faults are done to one copy of the shipped records, one after the other, and undone.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import registers
from generator.desk import Examined
from generator.issue import Issue
from generator.registers import Registers
from generator.survey import survey
from tests.conftest import ROOT, TODAY
from tests.faults.fault import Fault, Whole
from tests.faults.meaning import MEANING
from tests.faults.values import VALUES
from tests.faults.writing import FILES, WRITING

FAULTS = (*WRITING, *VALUES, *MEANING)


@dataclass(frozen=True)
class Bench:
    """The copy, what is known of it while it is right, and what is said of it then."""

    folder: Path
    registers: Registers
    before: dict[str, Examined]
    usual: frozenset[tuple[str, str, str]]

    def told(self, file: str, content: bytes) -> list[Issue]:
        """What is said when `file` holds `content`, and was not said before."""
        path = self.folder / file
        good = path.read_bytes()
        path.write_bytes(content)
        try:
            found = self.registers if file.startswith("thu-tuc/") else registers.read(self.folder)
            return [issue for issue in survey(found, TODAY, self.before).issues if _said(issue) not in self.usual]
        finally:
            path.write_bytes(good)


def _said(issue: Issue) -> tuple[str, str, str]:
    return issue.place.file, issue.rule, issue.message


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """A copy of the shipped records."""
    folder = tmp_path_factory.mktemp("faults") / "procedures"
    shutil.copytree(ROOT / "procedures", folder)
    found = registers.read(folder)
    looked = survey(found, TODAY, {})
    yield Bench(folder, found, {one.path: one for one in looked.examined}, frozenset(map(_said, looked.issues)))
    assert survey(registers.read(folder), TODAY, {}).issues == looked.issues, "every fault is undone"


def test_there_are_many() -> None:
    assert len(set(FAULTS)) == len(FAULTS)
    assert len(FAULTS) + len(FILES) >= 150
    assert all(fault.told for fault in FAULTS)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.rule}-{fault.line[:40]}")
def test_a_slip_is_told_once_on_its_line_with_the_right_value(bench: Bench, fault: Fault) -> None:
    text = (bench.folder / fault.file).read_text(encoding="utf-8")
    assert text.count(fault.old) == 1, "the shipped record has changed: choose another place"
    changed = text.replace(fault.old, fault.new)
    issues = bench.told(fault.file, changed.encode())
    assert [issue.rule for issue in issues] == [fault.rule], issues
    (issue,) = issues
    where = Path(issue.place.file)
    there = changed if where == bench.folder / fault.file else where.read_text(encoding="utf-8")
    assert there.split("\n")[issue.place.line - 1].strip(" \t\u00a0") == fault.line, issue
    assert fault.told in f"{issue.message} {issue.hint}", issue
    assert 1 <= issue.place.column <= len(there.split("\n")[issue.place.line - 1]) + 1


@pytest.mark.parametrize("whole", FILES, ids=lambda whole: whole.name)
def test_a_spoiled_file_is_told_once(bench: Bench, whole: Whole) -> None:
    content = whole.change((bench.folder / whole.file).read_bytes())
    line = 1 + content[: content.rindex(b"\n" + whole.line) + 1].count(b"\n") if whole.line else 1
    issues = bench.told(whole.file, content)
    assert [(issue.place.line, issue.rule) for issue in issues] == [(line, whole.rule)], issues
    assert whole.told in f"{issues[0].message} {issues[0].hint}"

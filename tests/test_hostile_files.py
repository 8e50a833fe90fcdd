"""What must end as an issue: told fast, with nothing run, nothing written elsewhere, and no hidden character in the report."""

from __future__ import annotations

import re
import time

import pytest

from generator.issue import Severity
from generator.pipeline import check
from generator.report import render
from tests.conftest import TODAY, WriteRecords

GOOD = "sectors:\n  - id: so-tay\n    name: Sổ tay\n"
LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(12)
)
FILES = {
    "billion laughs": ("danh-muc/a.yaml", LAUGHS),
    "reference in place of a name": ("danh-muc/a.yaml", "*ten : {a: b}\nsectors:\n  - *ten : x\n"),
    "dash in place of a text": ("danh-muc/a.yaml", GOOD.replace("Sổ tay", "-")),
    "python tag": ("danh-muc/a.yaml", 'sectors: !!python/object/apply:os.system ["touch evil"]\n'),
    "python name": ("danh-muc/a.yaml", "sectors: !!python/name:os.system\n"),
    "binary": ("danh-muc/a.yaml", "sectors:\n  - id: so-tay\n    name: !!binary aGE=\n"),
    "merge key": ("danh-muc/a.yaml", "x: &x {id: so-tay}\nsectors:\n  - <<: *x\n    name: a\n"),
    "10 MB in one value": ("danh-muc/a.yaml", GOOD + "    note: " + "a" * 10_000_000 + "\n"),
    "deep flow": ("danh-muc/a.yaml", "sectors: " + "[" * 20_000 + "\n"),
    "deep block": ("danh-muc/a.yaml", "".join(f"{' ' * n}a:\n" for n in range(400))),
    "many documents": ("danh-muc/a.yaml", GOOD + "---\n" + GOOD),
    "bidi": ("danh-muc/a.yaml", GOOD.replace("Sổ tay", "Sổ \u202etay")),
    "bidi written as an escape": ("danh-muc/a.yaml", GOOD.replace("Sổ tay", '"Sổ \\u202e tay"')),
    "isolate": ("danh-muc/a.yaml", GOOD.replace("Sổ tay", "Sổ \u2066tay")),
    "control": ("danh-muc/a.yaml", GOOD.replace("Sổ tay", "Sổ \x07tay")),
    "escape sequence of a terminal": ("danh-muc/a.yaml", GOOD.replace("Sổ tay", '"Sổ \\e[31m tay"')),
    "null": ("danh-muc/a.yaml", GOOD.replace("Sổ tay", '"Sổ \\0 tay"')),
    "line separator": ("danh-muc/a.yaml", GOOD.replace("Sổ tay", "Sổ\u2028tay")),
    "formula": ("danh-muc/a.yaml", GOOD.replace("Sổ tay", "=HYPERLINK(\"https://xau.example\")")),
    "id that climbs": ("danh-muc/a.yaml", GOOD.replace("so-tay", "../../evil")),
    "id with a slash": ("danh-muc/a.yaml", GOOD.replace("so-tay", "so/tay")),
    "id that is a tag": ("danh-muc/a.yaml", GOOD.replace("so-tay", "<script>canary(1)</script>")),
    "id that is escaped": ("danh-muc/a.yaml", GOOD.replace("so-tay", "%2e%2e%2fevil")),
    "unit that climbs": ("danh-muc/a.yaml", "units:\n  - id: ../x\n    name: a\n    kind: so\n"),
    "text that climbs": ("danh-muc/a.yaml", "legal_texts:\n  - id: ../x\n    number: 1/QĐ-X\n    kind: quyet-dinh\n"),
    "script as an address": ("danh-muc/a.yaml", "units:\n  - id: x\n    name: a\n    kind: so\n    website: javascript:canary(1)\n"),
    "data as an address": ("danh-muc/a.yaml", "units:\n  - id: x\n    name: a\n    kind: so\n    website: data:text/html,<script>\n"),
    "code that climbs": ("thu-tuc/so-tay/x.yaml", "code: ../../evil\ntitle: a\nsector: so-tay\nscope: cong-khai\nsource: a\nchecked_on: 2026-11-01\n"),
    "directive beside its place": ("chi-dao/2026/<script>.yaml", "number: 1/CT-X\nkind: chi-thi\nissuer: x\nissued_on: 2026-01-01\n"),
    "event whose name is a tag": ("lien-thong/<img src=x>.yaml", "title: a\nsource: a\nchecked_on: 2026-11-01\nsteps:\n  - title: a\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_it_ends_as_an_issue(records: WriteRecords, name: str) -> None:
    path, text = FILES[name]
    folder = records({"danh-muc/good.yaml": GOOD.replace("so-tay", "doc-sach"), path: text})
    start = time.monotonic()
    issues = check(folder, TODAY).issues
    assert time.monotonic() - start < 5
    assert [issue for issue in issues if issue.severity is Severity.ERROR and issue.place.file.endswith(path)], issues
    assert not list(folder.parent.rglob("evil*"))
    for issue in issues:
        assert len(issue.message) < 2000
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", issue.message), issue


COMMANDS = "::add-mask::x%0A\n::error file=a::b\n::set-output name=a::b\n@everyone [x](https://xau.example) <!-- -->\n"


def test_no_report_lets_a_record_speak_to_the_runner(records: WriteRecords) -> None:
    """What a record says stands in messages; a line of its own would be a command of GitHub's runner."""
    block = "".join(f"      {line}\n" for line in COMMANDS.rstrip().split("\n"))
    folder = records(
        {"danh-muc/a.yaml": f"units:\n  - id: x\n    name: a\n    kind: |-\n{block}    parent: |-\n{block}"}
    )
    issues = check(folder, TODAY).issues
    assert len(issues) >= 2
    lines = render(issues, "github").splitlines()
    assert len(lines) == len(issues)
    assert all(
        re.match(r"::(error|warning) file=r/danh-muc/a\.yaml,line=\d+,col=\d+,title=[a-z-]+::", line) for line in lines
    )
    assert not re.search(r"^\s*::", render(issues, "text"), re.MULTILINE)

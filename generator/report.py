"""Issues told: to a person at a terminal, to GitHub as annotations, to a program as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from generator.issue import Issue, Severity

FORMS: Final = ("text", "github", "json")
COMMAND: Final = "##["  # opens a workflow command of the older kind anywhere in a line
WORDS: Final = {Severity.ERROR: "lỗi", Severity.WARNING: "lưu ý"}


def render(issues: Sequence[Issue], form: str) -> str:
    """All issues in one text that ends with a newline."""
    if form == "json":
        text = json.dumps([issue.as_json() for issue in issues], ensure_ascii=False, indent=1)
        return text.replace(COMMAND, COMMAND[:-1] + "\\u005b") + "\n"
    if form == "github":
        return "".join(_annotation(issue) for issue in issues)
    return listing(issues) + summary(issues) + "\n"


def listing(issues: Sequence[Issue]) -> str:
    """The issues under the files they stand in, for a person at a terminal."""
    return "".join(_grouped(issues))


def rejection(issues: Sequence[Issue]) -> str:
    """Why nothing was published: the errors, and how many issues there are in all."""
    return listing([issue for issue in issues if issue.severity is Severity.ERROR]) + summary(issues)


def built(pages: int, printed: int, issues: Sequence[Issue]) -> str:
    """What a build did. It names no warnings one by one: `check` is for that."""
    warned = f"{summary(issues)} Xem từng lưu ý: python -m generator check\n" if issues else ""
    return f"{warned}Đã dựng {pages} trang ({printed} tệp viết mới)."


def say(text: str) -> None:
    """One message to whoever runs the command."""
    sys.stdout.write(f"{text.rstrip()}\n")
    sys.stdout.flush()


def summary(issues: Iterable[Issue]) -> str:
    """One line: how many errors and warnings."""
    severities = [issue.severity for issue in issues]
    errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
    if not severities:
        return "Không có lỗi."
    return f"{errors} lỗi, {warnings} lưu ý." + (" Chưa xuất bản được." if errors else "")


def _grouped(issues: Sequence[Issue]) -> Iterable[str]:
    for file, group in groupby(issues, key=lambda issue: issue.place.file):
        yield f"{_line(file)}\n"
        for issue in group:
            place = issue.place
            where = f"{place.file}:{place.line}:{place.column}"
            yield _line(f"  {where}: {WORDS[issue.severity]}: {issue.message} [{issue.rule}]") + "\n"
            if issue.hint:
                yield _line(f"      → {issue.hint}") + "\n"
        yield "\n"


def _line(text: str) -> str:
    """One line whatever a record says: a runner reads commands at the start of any line it prints, or after ##[."""
    return " ".join(text.splitlines()).replace(COMMAND, COMMAND[:-1] + " [")


def _annotation(issue: Issue) -> str:
    """A workflow command; record text is escaped so that it cannot open a command of its own."""
    place = issue.place
    head = f"file={_property(place.file)},line={place.line},col={place.column},title={_property(issue.rule)}"
    return f"::{issue.severity.value} {head}::{_data(f'{issue.message} {issue.hint}'.strip())}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

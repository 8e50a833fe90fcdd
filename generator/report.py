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
READING: Final = ("doc-thu-muc", "doc-tep")
MANUAL: Final = "docs/phat-trien/quy-tac.md"
WORDS: Final = {Severity.ERROR: "lỗi", Severity.WARNING: "lưu ý"}


def render(issues: Sequence[Issue], form: str, site: str = "") -> str:
    """All issues in one text that ends with a newline; `site` is the address of the site that holds the manual."""
    if form == "json":
        told = [issue.as_json() | {"manual": manual(issue.rule, site)} for issue in issues]
        text = json.dumps(told, ensure_ascii=False, indent=1)
        return text.replace(COMMAND, COMMAND[:-1] + "\\u005b") + "\n"
    if form == "github":
        return "".join(_annotation(issue, site) for issue in helpful(issues))
    return listing(issues, site) + summary(issues) + "\n"


def manual(rule: str, site: str = "") -> str:
    """Where a rule is explained: on the published site, else in the repository."""
    return f"{site.rstrip('/')}/phat-trien/quy-tac/#{rule}" if site else f"{MANUAL}#{rule}"


def helpful(issues: Iterable[Issue]) -> list[Issue]:
    """In the order in which to mend them: files that cannot be read, files with errors, and in a file errors first."""
    found = list(issues)
    ranks: dict[str, int] = {}
    for issue in found:
        rank = 2 if issue.severity is Severity.WARNING else 0 if issue.rule in READING else 1
        ranks[issue.place.file] = min(ranks.get(issue.place.file, 2), rank)
    return sorted(
        found, key=lambda issue: (ranks[issue.place.file], issue.place.file, issue.severity is Severity.WARNING, issue)
    )


def listing(issues: Sequence[Issue], site: str = "") -> str:
    """The issues under the files they stand in, for a person at a terminal; at the end, where the rules are explained."""
    return "".join(_grouped(helpful(issues))) + _manuals(issues, site)


def _manuals(issues: Sequence[Issue], site: str) -> str:
    rules = sorted({issue.rule for issue in issues})
    lines = "".join(f"  {one_line(rule)}: {manual(one_line(rule), site)}\n" for rule in rules)
    return f"Quy tắc giải thích ở:\n{lines}\n" if lines else ""


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
        yield f"{one_line(file)}\n"
        for issue in group:
            place = issue.place
            where = f"{place.file}:{place.line}:{place.column}"
            yield one_line(f"  {where}: {WORDS[issue.severity]}: {issue.message} [{issue.rule}]") + "\n"
            if issue.hint:
                yield one_line(f"      → {issue.hint}") + "\n"
        yield "\n"


def one_line(text: str) -> str:
    """One line whatever a record says: a runner reads commands at the start of any line it prints, or after ##[."""
    return " ".join(text.splitlines()).replace(COMMAND, COMMAND[:-1] + " [")


def _annotation(issue: Issue, site: str) -> str:
    """A workflow command; record text is escaped so that it cannot open a command of its own."""
    place = issue.place
    head = f"file={_property(place.file)},line={place.line},col={place.column},title={_property(issue.rule)}"
    told = " ".join(part for part in (issue.message, issue.hint, f"Quy tắc: {manual(issue.rule, site)}") if part)
    return f"::{issue.severity.value} {head}::{_data(told)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

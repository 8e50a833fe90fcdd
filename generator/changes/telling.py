"""A comparison told: to a person at a terminal, as Markdown for a reviewer's page, as JSON for a program.

Records are written by strangers. In Markdown nothing of them is markup, mentions anyone or refers to anything; in no
form can a line of theirs be a command to a runner.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from generator.changes import compare
from generator.changes.compare import Comparison, PageChange, Record
from generator.changes.meaning import summary
from generator.issue import Issue
from generator.report import COMMAND, WORDS, one_line

FORMS: Final = ("text", "markdown", "json")
KINDS: Final = {compare.CHANGED: "Sửa", compare.NEW: "Thêm", compare.GONE: "Xóa"}
LINES: Final = 30  # of one record
RECORDS: Final = 100
PAGES: Final = 60
ISSUES: Final = 60
NOTHING: Final = "Nội dung bản ghi không đổi."
LOST: Final = "Trang bị mất; địa chỉ đã công bố thì không được mất"
# A word joiner, which nobody sees, keeps GitHub from making a link or a mention of these.
JOINER: Final = "\u2060"
BROKEN: Final = (
    (re.compile(r"[@#](?=\S)"), lambda found: found[0] + JOINER),
    (re.compile(r"://"), lambda _: f":{JOINER}//"),
    (re.compile(r"\bwww(?=\.)", re.IGNORECASE), lambda found: found[0] + JOINER),
    (re.compile(r"\b(GH)(?=-[0-9])", re.IGNORECASE), lambda found: found[0] + JOINER),
    (re.compile(r"\b[0-9a-f]{7,}\b", re.IGNORECASE), lambda found: JOINER.join(re.findall(".{1,6}", found[0]))),
    (re.compile(r":(?=[A-Za-z0-9_+-]+:)"), lambda _: f":{JOINER}"),
)
MARKS: Final = re.compile(r"([\\`*_{}\[\]()#+!|~$@^=\"'-])")


def tell(found: Comparison, form: str) -> str:
    """The whole comparison; ends with a newline."""
    if form == "json":
        return _json(found)
    lines = _markdown(found) if form == "markdown" else map(one_line, _text(found))
    return "".join(f"{line}\n" for line in lines)


def safe(text: str) -> str:
    """Text of a record as plain text in Markdown."""
    plain = "".join(" " if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") else c for c in text)
    plain = MARKS.sub(r"\\\1", plain)
    for pattern, put in BROKEN:
        plain = pattern.sub(put, plain)
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _text(found: Comparison) -> Iterator[str]:
    if found.is_empty:
        yield NOTHING
    for record in found.records[:RECORDS]:
        yield _head(record, str)
        yield from (f"  - {line}" for line in summary(record.lines, LINES))
        yield ""
    yield from _more(len(found.records) - RECORDS, "bản ghi")
    for title, pages in _page_lists(found):
        yield f"{title}: {len(pages)}"
        yield from (f"  /{page.address}  {page.title}" for page in pages[:PAGES])
        yield from _more(len(pages) - PAGES, "trang")
        yield ""
    if found.changed is None:
        yield "Bản ghi còn lỗi nên chưa so được các trang."
    for title, issues in _issue_lists(found):
        yield f"{title}: {len(issues)}"
        yield from (f"  {_issue(issue, str)}" for issue in issues[:ISSUES])
        yield from _more(len(issues) - ISSUES, "mục")
        yield ""


def _markdown(found: Comparison) -> Iterator[str]:
    yield "## Thay đổi này có nghĩa gì"
    yield ""
    if not found.records:
        yield NOTHING
        yield ""
    for record in found.records[:RECORDS]:
        yield f"**{_head(record, safe)}**"
        yield ""
        yield from (f"- {safe(line)}" for line in summary(record.lines, LINES))
        yield ""
    yield from _more(len(found.records) - RECORDS, "bản ghi")
    if found.changed is None:
        yield "**Bản ghi còn lỗi nên chưa so được các trang.**"
        yield ""
    for title, pages in _page_lists(found):
        yield from _folded(title, [f"{safe('/' + page.address)} {safe(page.title)}" for page in pages], PAGES, "trang")
    for title, issues in _issue_lists(found):
        yield from _folded(title, [_issue(issue, safe) for issue in issues], ISSUES, "mục")


def _folded(title: str, lines: Sequence[str], most: int, what: str) -> Iterator[str]:
    yield f"<details><summary>{title}: {len(lines)}</summary>"
    yield ""
    yield from (f"- {line}" for line in lines[:most])
    yield from _more(len(lines) - most, what)
    yield ""
    yield "</details>"
    yield ""


def _head(record: Record, put: Callable[[str], str]) -> str:
    return f"{KINDS[record.kind]}: {put(record.title)} ({put(record.file)})"


def _issue(issue: Issue, put: Callable[[str], str]) -> str:
    place = f"{issue.place.file}:{issue.place.line}"
    return f"{WORDS[issue.severity]}: {put(place)}: {put(issue.message)} [{issue.rule}]"


def _more(count: int, what: str) -> Iterator[str]:
    if count > 0:
        yield f"… và {count} {what} khác"


def _page_lists(found: Comparison) -> Iterator[tuple[str, Sequence[PageChange]]]:
    for title, pages in (("Trang đổi nội dung", found.changed or ()), ("Trang mới", found.new), (LOST, found.gone)):
        if pages:
            yield title, pages


def _issue_lists(found: Comparison) -> Iterator[tuple[str, Sequence[Issue]]]:
    for title, issues in (("Điều mới phải xem", found.appeared), ("Điều đã hết", found.vanished)):
        if issues:
            yield title, issues


def _json(found: Comparison) -> str:
    told = {
        "records": [record._asdict() | {"lines": [str(line) for line in record.lines]} for record in found.records],
        "pages": None
        if found.changed is None
        else {
            "changed": [page._asdict() for page in found.changed],
            "new": [page._asdict() for page in found.new],
            "gone": [page._asdict() for page in found.gone],
        },
        "issues": {
            "appeared": [issue.as_json() for issue in found.appeared],
            "vanished": [issue.as_json() for issue in found.vanished],
        },
    }
    text = json.dumps(told, ensure_ascii=False, indent=1)
    return text.replace(COMMAND, COMMAND[:-1] + "\\u005b") + "\n"

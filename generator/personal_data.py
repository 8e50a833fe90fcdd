"""What looks like a private person's data in a record file: numbers of identity papers, mobile phones, private mailboxes.

Records are public, and so are their comments, so the lines are read as they stand. Public contacts are meant to be there:
`phone` and `email` of units, places and contacts are left alone. A guess, so a warning; and the message never repeats the
data, because reports of a check are public too.

Source: a personal identity number has 12 digits, the province of birth in three, century and sex in one, the year of birth
in two, then six (Nghị định 137/2015/NĐ-CP, content from memory); the older paper had 9. Mobile numbers begin with 03, 05,
07, 08 or 09 since 2018.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.issue import Issue, Place, Severity

RULE: Final = "du-lieu-ca-nhan"
GAP: Final = r"[ .\-]?"
# What a file must hold at least to be read line by line: nine digits in a row, a mailbox, or a spaced number. Together they
# cost a hundredth of reading the file.
LOOK: Final = bytes(0x30 if 0x30 <= byte <= 0x39 else 0x20 for byte in range(256))
NINE: Final = b"000000000"
SPACED: Final = (re.compile(rb" 0[35789][0-9][ .-]?[0-9]"), re.compile(rb"\(0[35789][0-9]"), re.compile(rb"\+84"))
ADDRESS: Final = re.compile(r"https?://\S+")
CONTACT: Final = re.compile(r"\b(?:phone|email): *[^,}]*")
SORTS: Final = (
    ("số căn cước hoặc số định danh cá nhân", re.compile(r"(?<![\d.,/-])0\d\d[0-3]\d{8}(?![\d/-])")),
    (
        "số chứng minh nhân dân",
        re.compile(r"(?i)(?:cmnd|cmtnd|chứng minh|căn cước|cccd)[^\d\n]{0,20}(?P<at>\d{9})(?!\d)"),
    ),
)
PRIVATE: Final = (
    ("số điện thoại di động", re.compile(rf"(?<![\d.,/-])(?:\+?84{GAP}|0)[35789]\d(?:{GAP}\d){{7}}(?![\d/-]|{GAP}\d)")),
    ("hộp thư riêng", re.compile(r"[\w.+-]+@(?!(?:[\w-]+\.)*gov\.vn\b)[\w-]+(?:\.[\w-]+)+")),
)
HINT: Final = "Nếu là dữ liệu của một người thì xóa; đã gửi lên thì báo kín theo SECURITY.md. Liên hệ của cơ quan ghi ở phone, email."


def check(content: bytes, file: str) -> Iterator[Issue]:
    """A warning for each spot of a record file that looks like personal data."""
    if not _may_hold(content):
        return
    text = ADDRESS.sub(_blotted, content.decode("utf-8", "replace"))  # digits of an address name no one
    if _may_hold(text.encode()):
        for number, line in enumerate(text.split("\n"), 1):
            yield from (_issue(file, number, column, what) for column, what in _found(line))


def _blotted(link: re.Match[str]) -> str:
    return "·" * len(link[0])


def _may_hold(content: bytes) -> bool:
    return b"@" in content or NINE in content.translate(LOOK) or any(spaced.search(content) for spaced in SPACED)


def _found(line: str) -> Iterator[tuple[int, str]]:
    """(column, what it looks like) in one line."""
    public = CONTACT.sub(_blotted, line)
    for text, sorts in ((line, SORTS), (public, PRIVATE)):
        for what, pattern in sorts:
            for found in pattern.finditer(text):
                yield found.start("at" if "at" in pattern.groupindex else 0) + 1, what


def _issue(file: str, line: int, column: int, what: str) -> Issue:
    return Issue(Place(file, line, column), RULE, f"Có vẻ là {what} của một người.", HINT, Severity.WARNING)

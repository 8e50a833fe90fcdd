"""Where a person went wrong in a text that is no YAML: libyaml notices later, often on a line that is right.

Each look takes the lines up to the one where libyaml stopped, and says what is wrong with the last few of them; the
first look that finds something is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from generator.schema import tables

KEY: Final = re.compile(r"( *)(- +)?([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*))?$")
ODD_SPACE: Final = re.compile("[\u00a0\u2000-\u200b\u202f\u3000\ufeff]")
WIDE_COLON: Final = re.compile(r" *(?:- +)?[\w ]+?\s*(：)")
TIGHT: Final = re.compile(r"( *(?:- +)?)([a-z_]+):([^\s:/].*)$")
BARE: Final = re.compile(r"( *(?:- +)?)([a-z_]+)(?:[ \t]+(.*))?$")
OPENED: Final = re.compile(r""" *(?:- +)?(?:[\w-]+: +)?(["'])""")
BLOCK: Final = re.compile(r".*:[ \t]+[>|][-+]?[ \t]*$")
IN_VALUE: Final = re.compile(r"( *(?:- +)?)([a-z_]+): +([^\"'].*:(?: .*)?)$")
CLOSED: Final = re.compile(r"""(?: *(?:- +)?)([\w-]+: +)(("[^"]*")[^"'#]+)""")
LOOSE: Final = re.compile(r" *(?!\.\.\.)[^-\s#\"'\[\]{}&*!|>%@`:][^:\[\]{}]*")
LOOKED: Final = 3  # lines above the fault that may hold its cause


class Culprit(NamedTuple):
    """What is wrong, what to write instead, and where (line and column from 1)."""

    message: str
    hint: str
    line: int
    column: int


class _Line(NamedTuple):
    number: int
    text: str

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip(" "))


def culprit(text: str, line: int) -> Culprit | None:
    """The mistake behind a fault that was noticed on `line`; None when no look knows better."""
    read = [_Line(number, content) for number, content in enumerate(text.split("\n")[:line], 1)]
    typed = [one for one in read if one.text.strip() and not one.text.lstrip().startswith("#")]
    for look in LOOKS:
        for found in look(typed):
            return found
    return None


def _near(typed: Sequence[_Line]) -> Iterator[_Line]:
    """The last lines, from the fault upwards."""
    return iter(typed[: -LOOKED - 1 : -1])


def _odd_space(typed: Sequence[_Line]) -> Iterator[Culprit]:
    for one in _near(typed):
        found = ODD_SPACE.search(one.text)
        if found and (not one.text[: found.start()].strip(" -") or one.text[: found.start()].endswith(":")):
            yield Culprit("Có dấu cách lạ (thường do chép từ Word hay trang web).",
                          "Xóa dấu cách ở vị trí này rồi gõ lại bằng phím cách.", one.number, found.start() + 1)  # fmt: skip


def _wide_colon(typed: Sequence[_Line]) -> Iterator[Culprit]:
    for one in _near(typed):
        if found := WIDE_COLON.match(one.text):
            yield Culprit("Dấu hai chấm kiểu chữ Hán «：».", "Thay bằng dấu hai chấm thường và một dấu cách.",
                          one.number, found.start(1) + 1)  # fmt: skip


def _no_space(typed: Sequence[_Line]) -> Iterator[Culprit]:
    for one in _near(typed):
        found = TIGHT.match(one.text)
        if found and found[2] in _known():
            yield Culprit(f"Thiếu dấu cách sau dấu hai chấm của «{found[2]}».", f"Viết: {found[2]}: {found[3]}",
                          one.number, found.end(2) + 1)  # fmt: skip


def _no_colon(typed: Sequence[_Line]) -> Iterator[Culprit]:
    for one in _near(typed):
        found = BARE.fullmatch(one.text)
        if found and found[2] in _known() and (found[3] is None or not found[3].startswith(":")):
            yield Culprit(f"Thiếu dấu hai chấm sau tên trường «{found[2]}».", f"Viết: {found[2]}: {(found[3] or '').lstrip('= ')}".rstrip(),
                          one.number, found.start(2) + 1)  # fmt: skip


def _no_dash(typed: Sequence[_Line]) -> Iterator[Culprit]:
    for below, above in zip(_near(typed), typed[-2 : -LOOKED - 2 : -1], strict=False):
        head, first = KEY.match(above.text), KEY.match(below.text)
        if head and first and head[4] is None and head[3] in _lists() and not first[2] and below.indent > above.indent:
            yield Culprit(f"Thiếu dấu gạch `-` ở đầu mục của «{head[3]}».", f"Viết: - {below.text.strip()}",
                          below.number, below.indent + 1)  # fmt: skip


def _open_quote(typed: Sequence[_Line]) -> Iterator[Culprit]:
    for one in reversed(typed):
        found = OPENED.match(one.text)
        if found and found[1] not in one.text[found.end() :]:
            yield Culprit("Giá trị mở ngoặc kép mà không đóng.", "Thêm dấu ngoặc kép ở cuối giá trị.",
                          one.number, found.start(1) + 1)  # fmt: skip


def _after_quote(typed: Sequence[_Line]) -> Iterator[Culprit]:
    for one in _near(typed):
        if found := CLOSED.fullmatch(one.text):
            yield Culprit("Có chữ đứng sau dấu ngoặc kép đóng.",
                          f"Bỏ ngoặc kép, hoặc đặt cả giá trị trong ngoặc đơn: {found[1]}'{found[2]}'",
                          one.number, len(one.text) - len(one.text[found.end(3) :].lstrip()) + 1)  # fmt: skip


def _loose_line(typed: Sequence[_Line]) -> Iterator[Culprit]:
    """A line of plain words where a name was due."""
    inside = {typed[place].number for _, place in _texts(typed)}
    for one in _near(typed):
        if one.number not in inside and LOOSE.fullmatch(one.text):
            yield Culprit("Dòng này không có tên trường.",
                          "Viết dạng `tên: giá trị`; chữ của dòng trên thì đặt sau `>-`, thụt vào; lời ghi chú thì thêm # ở đầu.",
                          one.number, one.indent + 1)  # fmt: skip


def _loose_text(typed: Sequence[_Line]) -> Iterator[Culprit]:
    """A line of a long text that is not indented like the others."""
    for place in range(len(typed) - 1, max(len(typed) - LOOKED, 1) - 1, -1):
        one, above = typed[place], typed[place - 1]
        is_text = not KEY.match(one.text) and not one.text.lstrip().startswith("- ")
        if is_text and (BLOCK.match(above.text) or _is_text(typed, place - 1)):
            wanted = above.indent + (2 if BLOCK.match(above.text) else 0)
            if one.indent < wanted:
                yield Culprit("Dòng này thuộc đoạn chữ ở trên mà không thụt vào.",
                              f"Thụt vào {wanted} dấu cách như các dòng cùng đoạn.", one.number, one.indent + 1)  # fmt: skip


def _is_text(typed: Sequence[_Line], place: int) -> bool:
    return any(place == inside for _, inside in _texts(typed))


def _texts(typed: Sequence[_Line]) -> Iterator[tuple[int, int]]:
    """(place of the opening line, place of a line of its text) for every long text."""
    opening = -1
    for place, one in enumerate(typed):
        if opening >= 0 and one.indent > typed[opening].indent:
            yield opening, place
        else:
            opening = place if BLOCK.match(one.text) else -1


def _indent(typed: Sequence[_Line]) -> Iterator[Culprit]:
    """A name or a dash in a column where nothing of its kind is open."""
    inside = {place for _, place in _texts(typed)}
    structure = [one for place, one in enumerate(typed) if place not in inside]
    if len(structure) < 2:
        return
    *above, last = structure
    if not (KEY.match(last.text) or last.text.lstrip().startswith("- ")):
        return
    head = KEY.match(above[-1].text)
    if head and head[4] is None and last.indent > above[-1].indent:
        return
    wanted = [column for column, is_dash in _open(above) if is_dash is last.text.lstrip().startswith("- ")]
    if wanted and last.indent not in wanted:
        nearest = min(reversed(wanted), key=lambda column: abs(column - last.indent))
        yield Culprit(f"Thụt lề sai: dòng này thụt vào {last.indent} dấu cách.", f"Thụt vào đúng {nearest} dấu cách.",
                      last.number, last.indent + 1)  # fmt: skip


def _open(lines: Sequence[_Line]) -> list[tuple[int, bool]]:
    """The columns in which a name (False) or a dash (True) may stand after these lines."""
    found: list[tuple[int, bool]] = []
    for one in lines:
        is_dash = one.text.lstrip().startswith("- ")
        found = [(column, dash) for column, dash in found if column < one.indent]
        found.append((one.indent, is_dash))
        if is_dash and KEY.match(one.text):
            rest = one.text.lstrip()[1:]
            found.append((one.indent + 1 + len(rest) - len(rest.lstrip(" ")), False))
    return found


def _colon_in_value(typed: Sequence[_Line]) -> Iterator[Culprit]:
    found = IN_VALUE.fullmatch(typed[-1].text) if typed else None
    if found and '"' not in found[3] and "\\" not in found[3]:
        yield Culprit("Giá trị có dấu hai chấm kèm dấu cách nên bị hiểu nhầm.",
                      f'Đặt cả giá trị trong ngoặc kép: {found[2]}: "{found[3]}"', typed[-1].number, found.start(3) + 1)  # fmt: skip


@cache
def _known() -> frozenset[str]:
    """Every key of every table."""
    return frozenset(key for table in tables().values() for key in (*table.typed, *table.children))


@cache
def _lists() -> frozenset[str]:
    """Every key under which a list stands."""
    return frozenset(key for table in tables().values() for key in table.children)


LOOKS: Final[tuple[Callable[[Sequence[_Line]], Iterator[Culprit]], ...]] = (
    _odd_space, _wide_colon, _no_space, _no_colon, _no_dash, _open_quote, _after_quote, _loose_text, _indent,
    _colon_in_value, _loose_line,
)  # fmt: skip

"""One YAML text becomes plain texts, lists and mappings that know their line and column.

Every scalar stays the text that was typed: `2.001610` keeps its zero, `no` stays "no". What the house
format has no use for (anchors, tags, several documents, ...) is refused with its place. This is the only
module that knows YAML.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

import yaml
from yaml._yaml import CParser

from generator import plain
from generator.issue import Issue, Place, Severity
from generator.nodes import SHAPES, Mapping, Node, Scalar, Sequence
from generator.yaml_faults import explain

__all__ = ["SHAPES", "Mapping", "Node", "Scalar", "Sequence", "Span", "read", "spans"]
MAX_BYTES: Final = 1024 * 1024
MAX_DEPTH: Final = 16
RULE: Final = "doc-tep"
# Characters that show text in another order than it is stored: they can make a record lie to its reviewer.
BIDI: Final = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
# Line breaks to libyaml but not to editors: every place after them would be wrong.
BREAKS: Final = re.compile("[\x85\u2028\u2029]")
# What only an escape such as \u202E can still bring in: control characters, halves of characters.
CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u2028\u2029]")
# Any of these, a byte order mark, or a line break of Windows: libyaml's way, step by step.
HIDDEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
# Bytes with which none of those begins: a file of nothing else need not be searched.
ORDINARY: Final = bytes(
    byte for byte in range(256) if byte in b"\t\n" or (byte >= 0x20 and byte not in b"\x7f\xc2\xd8\xe2\xed\xef")
)
PACKED: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x1f\x8b")
# The dash of an item as it is mistyped: without a space after it, or another sign that looks like it.
DASH: Final = re.compile(r"(?:-|[–—−•] ?)([^-\s].*)")
CONFLICT: Final = re.compile(r"^(<{7}|>{7}|\|{7}) |^={7}$", re.MULTILINE)


class _RefusedError(Exception):
    """Reading cannot go on; the issue is already noted."""


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end is not read yet."""

    line: int
    column: int
    items: list[Node] | None
    entries: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)
    key: str | None = None
    is_told: bool = False
    """Whether the name before was told as standing twice."""


def read(content: bytes, file: str) -> tuple[Node | None, list[Issue]]:
    """Read one file; the node is None when the file as a whole cannot be used."""
    quick = _quick(content) if len(content) <= MAX_BYTES else None
    if quick is not None:
        return quick, []
    text, issues = _decode(content, file)
    if text is None:
        return None, issues
    broken = BREAKS.search(text)
    if broken:
        issues.append(_at(text, broken.start(), file, "Có ký tự xuống dòng lạ, không nhìn thấy được.",
                          "Xóa ký tự ở vị trí này, xuống dòng bằng phím Enter."))  # fmt: skip
        return None, issues
    conflict = CONFLICT.search(text)
    if conflict:
        issues.append(_at(text, conflict.start(), file, "Tệp còn dấu xung đột khi gộp thay đổi.",
                          "Giữ lại phần đúng, xóa các dòng <<<<<<<, ======= và >>>>>>>."))  # fmt: skip
        return None, issues
    is_nfc = unicodedata.is_normalized("NFC", text)
    reader = _Reader(file, issues, is_nfc=is_nfc)
    try:
        root = reader.document(text)
    except _RefusedError:
        root = None
    except yaml.MarkedYAMLError as fault:
        message, hint, line, column = explain(fault, text)
        issues.append(Issue(Place(file, line, column), RULE, message, hint))
        root = None
    except yaml.reader.ReaderError as fault:
        issues.append(_at(text, _offset(text, fault), file, "Tệp có ký tự điều khiển không nhìn thấy được.",
                          "Xóa ký tự ở vị trí này rồi gõ lại."))  # fmt: skip
        root = None
    return root, issues


def _quick(content: bytes) -> Node | None:
    """What a file in house format holds; None for any other file, be it right or wrong."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if content.translate(None, ORDINARY) and HIDDEN.search(text):
        return None
    if not unicodedata.is_normalized("NFC", text):
        return None
    return plain.read(text)


def _decode(content: bytes, file: str) -> tuple[str | None, list[Issue]]:
    if len(content) > MAX_BYTES:
        size = f"{len(content) / MAX_BYTES:.1f}".replace(".", ",")
        return None, [Issue(Place(file), RULE, f"Tệp lớn {size} MiB, quá mức 1 MiB.",
                            "Tách thành nhiều bản ghi hoặc bỏ phần không phải nội dung.")]  # fmt: skip
    if content.startswith(PACKED):
        return None, [Issue(Place(file), RULE, "Đây là tệp Word, Excel hoặc tệp nén, không phải tệp chữ.",
                            "Chép nội dung vào tệp chữ, lưu với mã UTF-8.")]  # fmt: skip
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as fault:
        head = content[: fault.start].decode("utf-8")
        return None, [_at(head, len(head), file, "Tệp không phải mã UTF-8.",
                          "Lưu lại tệp với bảng mã UTF-8.")]  # fmt: skip
    issues = []
    if text.startswith("\ufeff"):
        text = text[1:]
        issues.append(Issue(Place(file), RULE, "Tệp có dấu BOM ở đầu.", "Lưu lại tệp với mã UTF-8 không BOM.",
                            Severity.WARNING))  # fmt: skip
    if "\r" in text:
        issues.append(_at(text, text.index("\r"), file, "Tệp xuống dòng kiểu Windows (CRLF).",
                          "Lưu lại tệp với kiểu xuống dòng LF.", Severity.WARNING))  # fmt: skip
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    hidden = [
        _at(text, found.start(), file, "Có ký tự ẩn đổi chiều chữ.", "Xóa ký tự ở vị trí này.")
        for found in BIDI.finditer(text)
    ]
    return (None if hidden else text), issues + hidden


def _at(text: str, offset: int, file: str, message: str, hint: str, severity: Severity = Severity.ERROR) -> Issue:
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    return Issue(Place(file, line, column), RULE, message, hint, severity)


def _offset(text: str, fault: yaml.reader.ReaderError) -> int:
    """libyaml gives the byte of a control character; PyYAML may give the character. Find it in the text."""
    found = re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]", text)
    return found.start() if found else min(int(fault.position), len(text))


class _Reader:
    """Builds the nodes of one file from libyaml's events, without recursion."""

    def __init__(self, file: str, issues: list[Issue], *, is_nfc: bool) -> None:
        self.file = file
        self.issues = issues
        self.is_nfc = is_nfc
        self.told_nfc = is_nfc
        self.text = ""

    def refuse(self, mark: Any, message: str, hint: str) -> None:
        self.issues.append(Issue(Place(self.file, mark.line + 1, mark.column + 1), RULE, message, hint))

    def document(self, text: str) -> Node | None:
        self.text = text
        root: Node | None = None
        stack: list[_Open] = []
        documents = 0
        for event in _events(text):
            name = type(event)
            if name is yaml.ScalarEvent:
                if self.is_nfc and event.style != '"' and event.anchor is None and event.tag is None and stack:
                    self.plain(event, stack[-1])  # most of every file
                else:
                    root = self.scalar(event, stack) or root
            elif name is yaml.MappingStartEvent or name is yaml.SequenceStartEvent:
                self.open(event, stack, None if name is yaml.MappingStartEvent else [])
            elif name is yaml.MappingEndEvent or name is yaml.SequenceEndEvent:
                root = _close(stack) or root
            elif name is yaml.AliasEvent:
                self.alias(event, stack)
            elif name is yaml.DocumentStartEvent:
                documents += 1
                self.start(event, documents)
        return root

    def run_on(self, event: Any) -> None:
        """A dash that YAML does not take for one joins two items of a list into one text without a word."""
        first = event.start_mark.line
        for number, line in enumerate(self.text.split("\n")[first : event.end_mark.line + 1], first):
            item = line[event.start_mark.column :] if number == first else line.strip()
            if found := DASH.match(item):
                self.issues.append(Issue(Place(self.file, number + 1, line.index(item) + 1), RULE,
                                         "Thiếu dấu cách sau dấu gạch, hoặc không phải dấu gạch `-`.",
                                         f"Viết: - {found[1]}"))  # fmt: skip
                raise _RefusedError

    def start(self, event: Any, documents: int) -> None:
        if documents > 1:
            self.refuse(event.start_mark, "Tệp chứa nhiều tài liệu (dấu ---).", "Mỗi bản ghi để trong một tệp riêng.")
            raise _RefusedError
        if event.version or event.tags:
            self.refuse(event.start_mark, "Không dùng chỉ thị % ở đầu tệp.", "Xóa các dòng bắt đầu bằng %.")

    def decorated(self, event: Any) -> None:
        if event.anchor is not None:
            self.refuse(event.start_mark, f"Không dùng dấu neo &{event.anchor}.", "Xóa dấu neo, viết thẳng nội dung.")
        if event.tag is not None:
            self.refuse(event.start_mark, f"Không dùng nhãn kiểu {event.tag}.", "Xóa nhãn; mọi giá trị là chữ.")

    def alias(self, event: Any, stack: list[_Open]) -> None:
        mark = event.start_mark
        self.refuse(mark, f"Không dùng tham chiếu *{event.anchor}.", "Viết lại đầy đủ nội dung ở đây.")
        if stack and _awaits_key(stack[-1]):
            stack[-1].key = ""
        else:
            _put(stack, Scalar("", mark.line + 1, mark.column + 1))

    def open(self, event: Any, stack: list[_Open], items: list[Node] | None) -> None:
        mark = event.start_mark
        self.decorated(event)
        if len(stack) >= MAX_DEPTH:
            self.refuse(
                mark, f"Lồng nhau quá {MAX_DEPTH} tầng.", "Kiểm tra lại thụt lề; bản ghi không cần sâu đến vậy."
            )
            raise _RefusedError
        if stack and _awaits_key(stack[-1]):
            self.refuse(mark, "Tên trường phải là chữ, không phải danh sách hay nhóm.",
                        "Viết dạng `tên: giá trị`.")  # fmt: skip
            raise _RefusedError
        stack.append(_Open(mark.line + 1, mark.column + 1, items))

    def plain(self, event: Any, holder: _Open) -> None:
        """What `scalar` does with a text that needs no second look."""
        mark = event.start_mark
        if event.end_mark.line > mark.line and not event.style:
            self.run_on(event)
        text = event.value.strip()
        if holder.items is not None:
            holder.items.append(Scalar(text, mark.line + 1, mark.column + 1))
        elif holder.key is None:
            self.key(text, mark, holder)
        else:
            holder.entries.setdefault(holder.key, Scalar(text, mark.line + 1, mark.column + 1))
            holder.key = None

    def scalar(self, event: Any, stack: list[_Open]) -> Scalar | None:
        mark = event.start_mark
        if event.anchor is not None or event.tag is not None:
            self.decorated(event)
        if event.end_mark.line > mark.line and not event.style:
            self.run_on(event)
        text = event.value.strip()
        if event.style == '"' and (CONTROL.search(text) or BIDI.search(text)):
            self.refuse(mark, "Giá trị có ký tự ẩn viết bằng dấu \\.", "Xóa phần bắt đầu bằng \\, gõ thẳng chữ.")
        if not self.is_nfc or event.style == '"':  # an escape can spell what the file's own characters do not
            text = self.normalised(text, mark)
        if stack and _awaits_key(stack[-1]):
            self.key(text, mark, stack[-1])
            return None
        scalar = Scalar(text, mark.line + 1, mark.column + 1)
        return scalar if _put(stack, scalar) else None

    def key(self, text: str, mark: Any, holder: _Open) -> None:
        if text in holder.keys:
            if not holder.is_told:  # a forgotten dash, or a text pasted twice, repeats every name from here on
                self.refuse(mark, f"Trường «{text}» ghi hai lần (lần đầu ở dòng {holder.keys[text][0]}).",
                            "Giữ một dòng, xóa dòng kia; nếu là mục mới thì thêm dấu gạch `-` ở đầu." if mark.column
                            else "Giữ một dòng, xóa dòng kia; nếu là danh sách thì gộp lại.")  # fmt: skip
            holder.is_told = True
        else:
            holder.is_told = False
            holder.keys[text] = (mark.line + 1, mark.column + 1)
        holder.key = text

    def normalised(self, text: str, mark: Any) -> str:
        if not self.told_nfc and not unicodedata.is_normalized("NFC", text):
            self.told_nfc = True
            self.issues.append(Issue(Place(self.file, mark.line + 1, mark.column + 1), RULE,
                                     "Chữ có dấu viết kiểu tổ hợp (Unicode NFD); trang sẽ tự chuẩn hóa.",
                                     "Gõ lại bằng bộ gõ Unicode dựng sẵn.", Severity.WARNING))  # fmt: skip
        return unicodedata.normalize("NFC", text)


class Span(NamedTuple):
    """Where a scalar stands: its first and last line (from 0), the columns of its start and end, whether it is a block."""

    first: int
    last: int
    start: int
    end: int
    is_block: bool


def spans(text: str) -> Iterator[Span]:
    """Every scalar of a text that `read` takes, in order: outside of them a # opens a comment."""
    for event in _events(text):
        if type(event) is yaml.ScalarEvent:
            start: Any = event.start_mark
            end: Any = event.end_mark
            yield Span(start.line, end.line, start.column, end.column, event.style in ("|", ">"))


def _events(text: str) -> Iterator[Any]:
    parser = CParser(text)
    get = parser.get_event
    try:
        while (event := get()) is not None:
            yield event
    finally:
        parser.dispose()


def _awaits_key(holder: _Open) -> bool:
    return holder.items is None and holder.key is None


def _put(stack: list[_Open], node: Node) -> bool:
    """Give `node` to the list or mapping around it; True when there is none and it is the whole file."""
    if not stack:
        return True
    holder = stack[-1]
    if holder.items is not None:
        holder.items.append(node)
    elif holder.key is not None:
        holder.entries.setdefault(holder.key, node)
        holder.key = None
    return False


def _close(stack: list[_Open]) -> Node | None:
    done = stack.pop()
    if "" not in done.keys:
        done.entries.pop("", None)  # what stood beside a reference in place of a name, which is told already
    node: Node = (
        Mapping(done.entries, done.keys, done.line, done.column)
        if done.items is None
        else Sequence(tuple(done.items), done.line, done.column)
    )
    return node if _put(stack, node) else None

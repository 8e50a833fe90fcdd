"""libyaml's English complaints in words that a clerk can act on."""

from __future__ import annotations

from typing import Final

import yaml

from generator.yaml_culprits import culprit

# Piece of libyaml's problem text → what is wrong, what to write instead. First match wins.
FAULTS: Final = (
    ("control characters", "Tệp có ký tự điều khiển không nhìn thấy được.", "Xóa ký tự ở vị trí này rồi gõ lại."),
    ("mapping values are not allowed", "Dấu hai chấm ở đây làm dòng bị hiểu nhầm, hoặc thụt lề sai.",
     'Nếu giá trị có ": " thì đặt cả giá trị trong ngoặc kép; nếu không, kiểm tra thụt lề của dòng.'),
    ("could not find expected ':'", "Thiếu dấu hai chấm sau tên trường.", "Viết dạng `tên: giá trị`."),
    ("did not find expected '-' indicator", "Thụt lề của danh sách không khớp.",
     "Cho các dấu gạch `-` của cùng danh sách thẳng cột nhau."),
    ("block sequence entries are not allowed", "Dấu gạch `-` đặt sai chỗ.",
     "Xuống dòng và thụt lề hai dấu cách trước dấu gạch."),
    ("did not find expected key", "Thụt lề không khớp, hoặc giá trị có ngoặc kép chưa đóng đúng.",
     "Cho các trường cùng nhóm thẳng cột nhau; chữ sau dấu ngoặc kép đóng phải bỏ đi."),
    ("while scanning a quoted scalar", "Giá trị mở ngoặc kép mà không đóng.", "Thêm dấu ngoặc kép ở cuối giá trị."),
    ("found unknown escape character", "Dấu \\ trong ngoặc kép bị hiểu là ký tự đặc biệt.",
     "Dùng ngoặc đơn '…' thay cho ngoặc kép, hoặc viết \\\\."),
    ("while scanning an alias", "Giá trị bắt đầu bằng *.", "Đặt giá trị trong ngoặc kép."),
    ("while scanning an anchor", "Giá trị bắt đầu bằng &.", "Đặt giá trị trong ngoặc kép."),
    ("while scanning a tag", "Giá trị bắt đầu bằng !.", "Đặt giá trị trong ngoặc kép."),
    ("found undefined tag handle", "Không dùng nhãn kiểu bắt đầu bằng dấu !.", "Xóa nhãn, hoặc đặt giá trị trong ngoặc kép."),
    ("did not find expected ',' or ']'", "Danh sách trong ngoặc vuông chưa đóng hoặc thiếu dấu phẩy.",
     "Viết mỗi mục một dòng, bắt đầu bằng dấu gạch `-`."),
    ("did not find expected ',' or '}'", "Nhóm trong ngoặc nhọn chưa đóng hoặc thiếu dấu phẩy.",
     "Viết mỗi trường một dòng, dạng `tên: giá trị`."),
    ("did not find expected <document start>", "Có chữ nằm ngoài cấu trúc của bản ghi.",
     "Kiểm tra thụt lề và dấu hai chấm của dòng này."),
)  # fmt: skip
STARTS: Final = {
    "\t": ("Thụt lề bằng phím Tab.", "Thay mỗi Tab bằng hai dấu cách."),
    "@": ("Giá trị bắt đầu bằng @.", "Đặt giá trị trong ngoặc kép."),
    "`": ("Giá trị bắt đầu bằng dấu `.", "Đặt giá trị trong ngoặc kép."),
    "%": ("Giá trị bắt đầu bằng %.", "Đặt giá trị trong ngoặc kép."),
}
OPENED: Final = ("while scanning a quoted scalar", "while parsing a flow")
UNKNOWN: Final = ("Dòng này không đúng cách viết YAML.", "So với tệp mẫu trong procedures/_mau/ và sửa cho giống.")


def explain(fault: yaml.MarkedYAMLError, text: str) -> tuple[str, str, int, int]:
    """(message, hint, line, column) for a syntax fault; the place is where a person should look."""
    problem = f"{fault.context or ''} {fault.problem or ''}"
    mark = fault.problem_mark or fault.context_mark
    if any(opened in problem for opened in OPENED) and fault.context_mark:
        mark = fault.context_mark  # where it was opened, not the end of the file where libyaml noticed
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = text.split("\n")
    here = lines[line - 1] if line <= len(lines) else ""
    if "\t" in here[: len(here) - len(here.lstrip())]:  # whatever libyaml makes of it, the Tab is the cause
        return *STARTS["\t"], line, here.index("\t") + 1
    if found := culprit(text, line):
        return found
    if "cannot start any token" in problem:
        message, hint = STARTS.get(here[column - 1 : column], UNKNOWN)
        return message, hint, line, column
    for piece, message, hint in FAULTS:
        if piece in problem:
            return message, hint, line, column
    return *UNKNOWN, line, column

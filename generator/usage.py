"""argparse in Vietnamese: its messages, and the kinds of value that commands take."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeAlias

RECORDS: Final = Path("procedures")

# What argparse says → what we say; the first that fits.
MESSAGES: Final = (
    (r"the following arguments are required: (.+)", r"thiếu \1"),
    (r"unrecognized arguments: (.+)", r"không có tùy chọn \1"),
    (r"argument (.+): invalid choice: (.+) \(choose from (.+)\)", r"\1: không có \2; chọn một trong: \3"),
    (r"argument (.+): expected .*argument", r"\1: thiếu giá trị"),
    (r"argument (.+): not allowed with argument (.+)", r"\1: không đi cùng \2"),
    (r"argument (.+?): (.+)", r"\1: \2"),
)


class Parser(argparse.ArgumentParser):
    """argparse with Vietnamese headings; wrong usage still exits with 2."""

    def __init__(self, **told: Any) -> None:
        super().__init__(add_help=False, **told)
        self._positionals.title = "Phải ghi"
        self._optionals.title = "Tùy chọn"
        self.add_argument("-h", "--help", action="help", help="in trang này")

    def format_usage(self) -> str:
        """The first line of the help."""
        return super().format_usage().replace("usage:", "Cách dùng:", 1)

    def format_help(self) -> str:
        """The whole help, which begins with its first line."""
        return super().format_help().replace("usage:", "Cách dùng:", 1)

    def error(self, message: str) -> None:  # type: ignore[override]  # argparse says NoReturn; so does exit below
        self.exit(2, f"{self.format_usage()}Lệnh sai: {_in_vietnamese(message)}\n")


Commands: TypeAlias = "argparse._SubParsersAction[Parser]"  # noqa: SLF001  # argparse gives it no public name
"""Where a command is added."""


def add_records(command: Parser) -> None:
    """The option that names the folder of records."""
    command.add_argument(
        "--records", type=folder, default=RECORDS, metavar="THƯ_MỤC", help="thư mục bản ghi (procedures/)"
    )


def add_day(command: Parser, meaning: str = "coi như hôm nay là ngày này") -> None:
    """The option that names the day; without it the command line fills in today's date."""
    command.add_argument("--today", type=day, metavar="NĂM-THÁNG-NGÀY", help=meaning)


# The kinds of value: each gives what was typed as what it means, or says why it cannot


def folder(text: str) -> Path:
    """A folder that exists."""
    path = Path(text)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"không có thư mục {text}")
    return path


def place(text: str) -> Path:
    """A file or folder that exists."""
    path = Path(text)
    if not path.exists():
        raise argparse.ArgumentTypeError(f"không có tệp hay thư mục {text}")
    return path


def day(text: str) -> date:
    """A date as ISO 8601 writes it."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} không phải ngày dạng 2026-11-23") from None


def login(text: str) -> str:
    """The name of an organization as GitHub allows it."""
    if not re.fullmatch(r"[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}", text):
        raise argparse.ArgumentTypeError(f"{text} không phải tên tổ chức trên GitHub")
    return text


def report(*suffixes: str) -> Callable[[str], Path]:
    """The kind of a report's file, which ends with one of at least two `suffixes`."""
    ends = f"{', '.join(suffixes[:-1])} hoặc {suffixes[-1]}"

    def path(text: str) -> Path:
        if Path(text).suffix.lower() not in suffixes:
            raise argparse.ArgumentTypeError(f"{text} không kết thúc bằng {ends}")
        return Path(text)

    return path


def _in_vietnamese(message: str) -> str:
    for english, ours in MESSAGES:
        found = re.fullmatch(english, message)
        if found:
            return found.expand(ours)
    return message

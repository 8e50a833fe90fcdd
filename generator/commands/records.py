"""Looking at records: `check`, and `diff` for what a change means."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from generator.commands import CLEAN, ERRORS, USAGE
from generator.issue import has_errors
from generator.report import FORMS, render
from generator.usage import RECORDS, Commands, add_day, add_records


def add(commands: Commands) -> None:
    """Both commands with their options."""
    check = commands.add_parser("check", help="kiểm tra các bản ghi, không ghi gì")
    add_records(check)
    add_day(check)
    check.add_argument("--format", choices=FORMS, default="text", help="cách in kết quả")
    check.set_defaults(run=_check)
    diff = commands.add_parser("diff", help="thay đổi của bản ghi có nghĩa gì, trang nào đổi, lưu ý nào thêm hay hết")
    diff.add_argument("base", metavar="GỐC", help="bản trước: tên nhánh, thẻ, mã bản trong git")
    diff.add_argument("head", nargs="?", default="", metavar="SAU", help="bản sau; bỏ trống là thư mục đang có")
    diff.add_argument("--format", choices=("text", "markdown", "json"), default="text", help="cách in kết quả")
    add_day(diff)
    diff.set_defaults(run=_diff)


def _check(given: argparse.Namespace) -> int:
    from generator.pipeline import check

    issues = check(given.records, given.today).issues
    sys.stdout.write(render(issues, given.format, os.environ.get("SITE_URL", "")))
    return ERRORS if has_errors(issues) else CLEAN


def _diff(given: argparse.Namespace) -> int:
    from generator.changes import compare, git, sides, telling

    try:
        base = sides.at_revision(Path(), given.base, RECORDS.as_posix())
        head = sides.at_revision(Path(), given.head, RECORDS.as_posix()) if given.head else sides.in_folder(RECORDS)
    except git.RevisionError as fault:
        sys.stderr.write(f"{fault}\n  → Ghi tên nhánh, thẻ hoặc mã bản có trong kho này, ví dụ: main\n")
        return USAGE
    sys.stdout.write(telling.tell(compare.compare(base, head, given.today), given.format))
    return CLEAN

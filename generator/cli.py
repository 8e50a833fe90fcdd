"""The command line: arguments, exit codes, printing."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from generator import clock
from generator.issue import has_errors
from generator.report import FORMS, render

CLEAN: Final = 0
ERRORS: Final = 1
RECORDS: Final = Path("procedures")
SITE: Final = Path("site")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 clean, 1 with errors, 2 for wrong usage."""
    arguments = _parser().parse_args(argv)
    gc.disable()  # all records stay alive to the end of a run: looking for garbage among them doubles its time
    today: date = arguments.today or clock.today()
    if arguments.command == "check":
        return _check(arguments.records, today, arguments.format)
    return _build(arguments.records, arguments.site, today)


def _check(records: Path, today: date, form: str) -> int:
    from generator.pipeline import check

    issues = check(records, today).issues
    sys.stdout.write(render(issues, form))
    return ERRORS if has_errors(issues) else CLEAN


def _build(records: Path, site: Path, today: date) -> int:
    from generator.mkdocs_plugin import build_site  # late: a check must not pay for the theme

    return build_site(records, site, today)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="python -m generator", description="Kiểm tra bản ghi và dựng trang công khai thủ tục hành chính."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="LỆNH")
    check = commands.add_parser("check", help="kiểm tra các bản ghi, không ghi gì")
    build = commands.add_parser("build", help="kiểm tra rồi dựng cả trang")
    for command in (check, build):
        command.add_argument(
            "--records", type=_folder, default=RECORDS, metavar="THƯ_MỤC", help="thư mục bản ghi (procedures/)"
        )
        command.add_argument("--today", type=_day, metavar="NĂM-THÁNG-NGÀY", help="coi như hôm nay là ngày này")
    check.add_argument("--format", choices=FORMS, default="text", help="cách in kết quả")
    build.add_argument("--site", type=Path, default=SITE, metavar="THƯ_MỤC", help="nơi ghi trang (site/)")
    return parser


class _Parser(argparse.ArgumentParser):
    """argparse with Vietnamese headings; wrong usage still exits with 2."""

    def error(self, message: str) -> None:  # type: ignore[override]  # argparse says NoReturn; so does exit below
        self.exit(2, f"{self.format_usage()}Lệnh sai: {message}\n")


def _folder(text: str) -> Path:
    path = Path(text)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"không có thư mục {text}")
    return path


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} không phải ngày dạng 2026-11-23") from None

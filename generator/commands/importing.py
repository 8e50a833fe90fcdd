"""Data of others: `import list`, `import portal`, `import tasks`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.commands import CLEAN, ERRORS
from generator.issue import has_errors
from generator.report import render
from generator.usage import RECORDS, Commands, Parser, add_day, add_records, day, report

if TYPE_CHECKING:
    from generator.importers.grid import Refusal
    from generator.importers.tasks import Imported

REPORT: Final = report(".md", ".json")


def add(commands: Commands) -> None:
    """The sources with their options."""
    sources = commands.add_parser("import", help="dùng dữ liệu của nơi khác").add_subparsers(
        dest="what", required=True, metavar="NGUỒN"
    )
    _add_list(
        sources.add_parser("list", help="so một danh sách thủ tục (.xlsx, .csv) với bản ghi, không ghi bản ghi nào")
    )
    _add_portal(sources.add_parser("portal", help="nhập bản ghi của Cổng Dịch vụ công quốc gia (.jsonl, .jsonl.gz)"))
    _add_tasks(sources.add_parser("tasks", help="lập bản ghi văn bản chỉ đạo từ bảng nhiệm vụ (.xlsx, .csv)"))


def _add_list(command: Parser) -> None:
    command.add_argument("file", type=Path, metavar="TỆP", help="danh sách")
    command.add_argument("--compare", action="store_true", required=True, help="so với bản ghi")
    command.add_argument(
        "--report",
        type=report(".md", ".csv", ".json"),
        metavar="TỆP",
        help="ghi hết kết quả ra tệp .md, .csv hoặc .json",
    )
    add_records(command)
    add_day(command)
    command.set_defaults(run=_compare_list)


def _add_portal(command: Parser) -> None:
    command.add_argument("file", type=Path, metavar="TỆP", help="mỗi dòng một bản ghi như cổng trả lời")
    command.add_argument("--into", type=Path, required=True, metavar="THƯ_MỤC", help="thư mục bản ghi sẽ ghi vào")
    command.add_argument(
        "--level", type=_levels, default=frozenset(), metavar="CẤP", help="chỉ nhập các cấp này: bo,tinh,xa,khac"
    )
    command.add_argument(
        "--as-of", type=day, metavar="NĂM-THÁNG-NGÀY", help="ngày tải tệp; bỏ trống thì lấy ngày mới nhất trong tệp"
    )
    command.add_argument("--report", type=REPORT, metavar="TỆP", help="ghi báo cáo ra tệp .md hoặc .json")
    command.add_argument("--keep-going", action="store_true", help="dòng hỏng thì bỏ qua, vẫn nhập các dòng tốt")
    command.set_defaults(run=_import_portal)


def _add_tasks(command: Parser) -> None:
    command.add_argument("file", type=Path, metavar="TỆP", help="bảng nhiệm vụ")
    command.add_argument(
        "--map", type=Path, required=True, metavar="TỆP", help="bản đồ: cột nào là gì, chữ nào nghĩa gì"
    )
    command.add_argument("--into", type=Path, default=RECORDS, metavar="THƯ_MỤC", help="nơi ghi bản ghi (procedures/)")
    command.add_argument("--report", type=REPORT, metavar="TỆP", help="ghi báo cáo ra tệp .md hoặc .json")
    add_records(command)
    add_day(command)
    command.set_defaults(run=_import_tasks)


def _levels(text: str) -> frozenset[str]:
    from generator.importers.portal import LEVELS

    levels = frozenset(part.strip() for part in text.split(","))
    if not levels <= set(LEVELS):
        raise argparse.ArgumentTypeError(f"{text} không phải các cấp trong {','.join(LEVELS)}")
    return levels


def _compare_list(given: argparse.Namespace) -> int:
    from generator.importers import list_report, list_rows, listing, sheet
    from generator.importers.grid import Refusal
    from generator.pipeline import check

    grids = sheet.read(given.file)
    listed = grids if isinstance(grids, Refusal) else list_rows.read_list(grids)
    if isinstance(listed, Refusal):
        return _refused(listed, given.file)
    checked = check(given.records, given.today)
    unread = listing.unread(checked.catalog, checked.issues, given.records)
    if unread:
        return _refused(unread, given.records)
    comparison = listing.compare(listed, checked.catalog, given.today)
    subject = list_report.Subject(str(given.file), str(given.records), given.today)
    if given.report:
        try:
            given.report.write_bytes(list_report.as_file(comparison, subject, given.report.suffix.lower()))
        except OSError:
            sys.stderr.write(f"{given.report}: Không ghi được tệp này.\n  → Xem lại thư mục và quyền ghi.\n")
            return ERRORS
    sys.stdout.write(list_report.as_text(comparison, subject))
    return ERRORS if comparison.differences else CLEAN


def _import_portal(given: argparse.Namespace) -> int:
    from generator.importers import everyday, portal, portal_report

    as_of = given.as_of.isoformat() if given.as_of else ""
    words = RECORDS / everyday.PATH
    outcome = portal.run(portal.Order(given.file, given.into, given.level, as_of, given.keep_going, words))
    sys.stdout.write(portal_report.text(outcome))
    if given.report:
        given.report.write_bytes(portal_report.as_file(outcome, given.report.suffix.lower()))
    return ERRORS if has_errors(outcome.issues) or outcome.upkeep is None else CLEAN


def _import_tasks(given: argparse.Namespace) -> int:
    from generator.importers import sheet, task_map, task_report, task_rows, tasks
    from generator.importers.grid import Refusal
    from generator.pipeline import check

    map_, issues = task_map.read_map(given.map)
    if map_ is None:
        sys.stderr.write(render(issues, "text"))
        return ERRORS
    grids = sheet.read(given.file)
    rows = grids if isinstance(grids, Refusal) else task_rows.read_rows(grids, map_)
    made = rows if isinstance(rows, Refusal) else tasks.make(rows, map_, check(given.records, given.today).catalog)
    if isinstance(made, Refusal):
        return _refused(made, given.file)
    sys.stdout.write(task_report.as_text(made, str(given.file)))
    if given.report:
        given.report.write_bytes(task_report.as_file(made, str(given.file), given.report.suffix.lower()))
    return _write_directive(made, given.into / made.path)


def _write_directive(made: Imported, target: Path) -> int:
    """The record that a task list became, unless something is wrong with it or one stands there."""
    if made.issues:
        sys.stderr.write(render(made.issues, "text"))
        return ERRORS
    if target.exists():
        sys.stderr.write(
            f"{target}: Đã có bản ghi này, không ghi đè.\n  → Ghi vào thư mục khác bằng --into, rồi gộp bằng tay.\n"
        )
        return ERRORS
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(made.content, encoding="utf-8")
    sys.stdout.write(f"Đã viết {target}. Hãy chạy: python -m generator check\n")
    return CLEAN


def _refused(why: Refusal, what: Path) -> int:
    from generator.importers.list_report import refusal_text

    sys.stderr.write(refusal_text(why, str(what)))
    return ERRORS

"""Writing record files: `fmt`, `fix`, `new`."""

from __future__ import annotations

import argparse
from datetime import date

from generator.usage import Commands, Parser, add_day, add_records, day, place


def add(commands: Commands) -> None:
    """The commands with their options."""
    fmt = commands.add_parser("fmt", help="sắp lại tệp bản ghi theo khuôn chung, giữ nguyên nghĩa và ghi chú")
    fmt.add_argument("--check", action="store_true", help="chỉ nói tệp nào chưa đúng khuôn, không ghi gì")
    fmt.set_defaults(run=_fmt)
    fix = commands.add_parser("fix", help="sửa những chỗ chắc chắn: mã hóa, dấu cách, cách viết mã; cho xem đã sửa gì")
    fix.add_argument("--dry-run", action="store_true", help="chỉ cho xem, không ghi gì")
    fix.set_defaults(run=_fix)
    for command in (fmt, fix):
        command.add_argument(
            "files", nargs="*", type=place, metavar="TỆP", help="tệp hoặc thư mục; bỏ trống là mọi bản ghi"
        )
    new = commands.add_parser("new", help="viết tệp bản ghi mới từ mẫu có ghi chú")
    kinds = _add_kinds(new.add_subparsers(dest="kind", required=True, metavar="LOẠI"))
    for command in (fmt, fix, *kinds):
        add_records(command)


def _add_kinds(kinds: Commands) -> tuple[Parser, ...]:
    procedure = kinds.add_parser("procedure", help="một thủ tục")
    procedure.add_argument("code", metavar="MÃ", help="mã quốc gia, bỏ đuôi tỉnh: 1.001193")
    procedure.add_argument("--sector", required=True, metavar="LĨNH_VỰC", help="mã lĩnh vực: ho-tich")
    procedure.add_argument("--title", metavar="TÊN", help="tên thủ tục")
    directive = kinds.add_parser("directive", help="một văn bản giao việc")
    directive.add_argument("number", metavar="SỐ", help="số, ký hiệu: 3198/UBND-TTHCC")
    directive.add_argument("--issued-on", required=True, type=day, metavar="NĂM-THÁNG-NGÀY", help="ngày ban hành")
    directive.add_argument("--title", metavar="TÊN", help="trích yếu")
    directive.add_argument("--issuer", metavar="ĐƠN_VỊ", help="mã cơ quan ban hành")
    event = kinds.add_parser("event", help="một việc trong đời hoặc nhóm liên thông")
    event.add_argument("title", metavar="TÊN", help="tên việc: Sinh con")
    added = (procedure, directive, event)
    for command in added:
        command.add_argument("--source", metavar="NGUỒN", help="nguồn của nội dung")
        add_day(command, "ngày đối chiếu; bỏ trống là hôm nay")
        command.set_defaults(run=_new)
    return added


def _fmt(given: argparse.Namespace) -> int:
    from generator import editing

    return editing.fmt(given.records, given.files, is_check=given.check)


def _fix(given: argparse.Namespace) -> int:
    from generator import editing

    return editing.fix(given.records, given.files, is_dry=given.dry_run)


def _new(given: argparse.Namespace) -> int:
    from generator import editing

    told = {
        name: value.isoformat() if isinstance(value, date) else value
        for name in ("code", "number", "sector", "issuer", "issued_on", "title", "source")
        if (value := getattr(given, name, None)) is not None
    }
    return editing.new(given.records, given.kind, told, given.today)

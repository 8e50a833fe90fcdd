"""Keeping a repository: `init`, `schemas`, `owners`, `links`, `remind`."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import Final

from generator.commands import CLEAN, ERRORS, USAGE
from generator.issue import has_errors
from generator.report import rejection, say
from generator.usage import RECORDS, Commands, Parser, add_day, add_records, login

OWNERS: Final = Path(".github/CODEOWNERS")
SCHEMAS: Final = RECORDS / "_luoc-do"


def add(commands: Commands) -> None:
    """The commands with their options."""
    _add_init(
        commands.add_parser("init", help="biến bản sao này thành kho của tỉnh khác: bỏ bản ghi mẫu, đặt tên, địa chỉ")
    )
    schemas = commands.add_parser("schemas", help="viết lược đồ JSON để trình soạn thảo gợi ý khi gõ bản ghi")
    schemas.add_argument("--into", type=Path, default=SCHEMAS, metavar="THƯ_MỤC", help=f"nơi ghi ({SCHEMAS}/)")
    schemas.set_defaults(run=_schemas)
    owners = commands.add_parser("owners", help="viết CODEOWNERS từ danh mục đơn vị: ai duyệt bản ghi nào")
    owners.add_argument("--organization", type=login, required=True, metavar="TỔ_CHỨC", help="tên tổ chức trên GitHub")
    owners.add_argument("--into", type=Path, default=OWNERS, metavar="TỆP", help=f"nơi ghi ({OWNERS})")
    add_records(owners)
    add_day(owners)
    owners.set_defaults(run=_owners)
    links = commands.add_parser("links", help="hỏi từng địa chỉ bên ngoài mà bản ghi dẫn tới; cần mạng")
    links.add_argument("--issue", action="store_true", help="giữ một phiếu trên GitHub về địa chỉ hỏng")
    add_records(links)
    links.set_defaults(run=_links)
    _add_remind(commands.add_parser("remind", help="in lời nhắc việc quá hạn, hoặc mở phiếu nhắc trên GitHub"))


def _add_init(command: Parser) -> None:
    command.add_argument("--province", default="", metavar="TÊN", help="ví dụ: Tỉnh An Giang")
    command.add_argument("--units", type=Path, metavar="TỆP", help="đơn vị của tỉnh, .csv hoặc .yaml")
    command.add_argument("--address", default="", metavar="ĐỊA_CHỈ", help="địa chỉ trang")
    command.add_argument("--repository", default="", metavar="ĐỊA_CHỈ", help="địa chỉ kho mã nguồn")
    add_day(command)
    command.set_defaults(run=_init)


def _add_remind(command: Parser) -> None:
    command.add_argument(
        "--unit", default="", metavar="MÃ", help="đơn vị nhận lời nhắc; bỏ trống thì đếm cho mọi đơn vị"
    )
    command.add_argument("--issues", action="store_true", help="mỗi đơn vị có việc quá hạn một phiếu trên GitHub")
    command.add_argument("--dry-run", action="store_true", help="chỉ in việc sẽ làm, không gọi GitHub")
    command.add_argument("--address", default="", metavar="ĐỊA_CHỈ", help="địa chỉ trang, để phiếu dẫn tới")
    add_records(command)
    add_day(command)
    command.set_defaults(run=_remind)


def _init(given: argparse.Namespace) -> int:
    from generator import starting

    province = given.province or _asked("Tên tỉnh, thành phố (ví dụ: Tỉnh An Giang): ")
    units = given.units or (
        Path(told) if (told := _asked("Tệp đơn vị .csv hoặc .yaml (bỏ trống nếu chưa có): ")) else None
    )
    address = given.address or _asked("Địa chỉ trang (bỏ trống nếu dùng GitHub Pages): ")
    if not province or re.search(r"[^\w .'-]", province) or not re.fullmatch(r"(https?://[^\s\"'\\]+)?", address):
        sys.stderr.write("Lệnh sai: cần tên tỉnh bằng chữ, và địa chỉ trang bắt đầu bằng https://\n")
        return USAGE
    try:
        done = starting.start(starting.Start(Path(), province, given.today, units, address, given.repository))
    except starting.StartError as error:
        sys.stderr.write(f"{error}\n")
        return ERRORS
    sys.stdout.write(done)
    return CLEAN


def _asked(question: str) -> str:
    """What the person types; "" where nobody sits."""
    return input(question).strip() if sys.stdin.isatty() else ""


def _schemas(given: argparse.Namespace) -> int:
    from generator import json_schema

    given.into.mkdir(parents=True, exist_ok=True)
    for name, content in json_schema.documents():
        (given.into / name).write_text(content, encoding="utf-8")
    sys.stdout.write(f"Đã viết lược đồ cho trình soạn thảo vào {given.into}.\n")
    return CLEAN


def _owners(given: argparse.Namespace) -> int:
    from generator import owners
    from generator.pipeline import check

    looked = check(given.records, given.today)
    if has_errors(looked.issues):
        say(rejection(looked.issues))
        return ERRORS
    found = owners.lines(looked.catalog, given.records.as_posix(), given.organization, given.today)
    text = "\n".join(found) + "\n"
    given.into.write_text(text, encoding="utf-8")
    sys.stdout.write(f"Đã viết {given.into}. Các nhóm phải có trên GitHub: {', '.join(owners.teams(text))}.\n")
    return CLEAN


def _links(given: argparse.Namespace) -> int:
    from generator import outside

    text, done = outside.report(given.records, issue=given.issue)
    sys.stdout.write(text)
    return CLEAN if done else ERRORS


def _remind(given: argparse.Namespace) -> int:
    from generator import reminding

    order = reminding.Order(given.records, given.today, given.unit, given.address)
    if given.issues:
        text, done = reminding.issues(order, dry_run=given.dry_run)
    else:
        text, done = reminding.letters(order)
    (sys.stdout if done else sys.stderr).write(text)
    return CLEAN if done else ERRORS

"""Making the site, and what is made of a site: `build`, `offline`, `posters`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from generator.commands import CLEAN, ERRORS
from generator.report import built, rejection, say
from generator.usage import Commands, Parser, add_day, add_records, folder

SITE: Final = Path("site")
POSTERS: Final = Path("niem-yet-pdf")
PACKED: Final = Path("minh-bach-tthc.zip")


def add(commands: Commands) -> None:
    """The commands with their options."""
    build = commands.add_parser("build", help="kiểm tra rồi dựng cả trang")
    add_records(build)
    add_day(build)
    build.add_argument("--site", type=Path, default=SITE, metavar="THƯ_MỤC", help="nơi ghi trang (site/)")
    build.set_defaults(run=_build)
    offline = commands.add_parser("offline", help="gói trang đã dựng thành tệp ZIP đọc được từ USB, không cần mạng")
    _add_site(offline)
    offline.add_argument("--into", type=Path, default=PACKED, metavar="TỆP", help="tệp ghi ra (minh-bach-tthc.zip)")
    add_day(offline, "ngày ghi trên bản lưu")
    offline.set_defaults(run=_offline)
    posters = commands.add_parser("posters", help="viết bản niêm yết và tập niêm yết của trang đã dựng thành PDF")
    _add_site(posters)
    posters.add_argument("--into", type=Path, default=POSTERS, metavar="THƯ_MỤC", help="nơi ghi (niem-yet-pdf/)")
    posters.set_defaults(run=_posters)


def _add_site(command: Parser) -> None:
    command.add_argument("--site", type=folder, default=SITE, metavar="THƯ_MỤC", help="trang đã dựng (site/)")


def _build(given: argparse.Namespace) -> int:
    from generator import publish

    order = publish.Order(publish.near(given.records.absolute()), given.today, given.site.absolute())
    try:
        outcome = publish.in_standing_frame(order)
    except publish.RejectedError as rejected:
        say(rejection(rejected.issues))
        return ERRORS
    if outcome:
        say(built(outcome.pages, outcome.printed, outcome.issues))
        return CLEAN
    from generator.mkdocs_plugin import build_site  # late: only a build whose frame has changed pays for the theme

    return build_site(given.records, given.site, given.today)


def _offline(given: argparse.Namespace) -> int:
    from generator import offline

    content = offline.archive(given.site, given.today)
    given.into.write_bytes(content)
    sys.stdout.write(f"Đã viết {given.into}, {len(content) / 1e6:.1f} MB. Giải nén rồi mở tệp index.html.\n")
    return CLEAN


def _posters(given: argparse.Namespace) -> int:
    from generator import posters

    try:
        count = posters.write(given.site, given.into)
    except ImportError:
        sys.stderr.write("Chưa cài WeasyPrint, phần viết tệp PDF.\n  → Hãy chạy: make posters\n")
        return ERRORS
    sys.stdout.write(f"Đã viết {count} tệp PDF vào {given.into}.\n")
    return CLEAN

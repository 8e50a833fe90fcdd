"""The command line: arguments, exit codes, printing."""

from __future__ import annotations

import argparse
import gc
import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from generator import clock
from generator.issue import has_errors
from generator.report import FORMS, built, rejection, render, say

CLEAN: Final = 0
ERRORS: Final = 1
USAGE: Final = 2
RECORDS: Final = Path("procedures")
SITE: Final = Path("site")
POSTERS: Final = Path("niem-yet-pdf")
OWNERS: Final = Path(".github/CODEOWNERS")
SCHEMAS: Final = RECORDS / "_luoc-do"
PACKED: Final = Path("minh-bach-tthc.zip")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 clean, 1 with errors, 2 for wrong usage."""
    arguments = _parser().parse_args(argv)
    gc.disable()  # all records stay alive to the end of a run: looking for garbage among them doubles its time
    name = " ".join(filter(None, (arguments.command, getattr(arguments, "what", ""))))
    if name in DAYLESS:
        return DAYLESS[name](arguments)
    return OF_A_DAY[name](arguments, arguments.today or clock.today())


def _check(records: Path, today: date, form: str) -> int:
    from generator.pipeline import check

    issues = check(records, today).issues
    sys.stdout.write(render(issues, form, os.environ.get("SITE_URL", "")))
    return ERRORS if has_errors(issues) else CLEAN


def _diff(arguments: argparse.Namespace, today: date) -> int:
    from generator.changes import compare, git, sides, telling

    try:
        base = sides.at_revision(Path(), arguments.base, RECORDS.as_posix())
        head = (
            sides.at_revision(Path(), arguments.head, RECORDS.as_posix())
            if arguments.head
            else sides.in_folder(RECORDS)
        )
    except git.RevisionError as fault:
        sys.stderr.write(f"{fault}\n  → Ghi tên nhánh, thẻ hoặc mã bản có trong kho này, ví dụ: main\n")
        return USAGE
    sys.stdout.write(telling.tell(compare.compare(base, head, today), arguments.format))
    return CLEAN


def _build(records: Path, site: Path, today: date) -> int:
    from generator import publish

    try:
        outcome = publish.in_standing_frame(publish.Order(publish.near(records.absolute()), today, site.absolute()))
    except publish.RejectedError as rejected:
        say(rejection(rejected.issues))
        return ERRORS
    if outcome:
        say(built(outcome.pages, outcome.printed, outcome.issues))
        return CLEAN
    from generator.mkdocs_plugin import build_site  # late: only a build whose frame has changed pays for the theme

    return build_site(records, site, today)


def _offline(site: Path, into: Path, today: date) -> int:
    from generator import offline

    content = offline.archive(site, today)
    into.write_bytes(content)
    sys.stdout.write(f"Đã viết {into}, {len(content) / 1e6:.1f} MB. Giải nén rồi mở tệp index.html.\n")
    return CLEAN


def _posters(site: Path, into: Path) -> int:
    from generator import posters

    try:
        count = posters.write(site, into)
    except ImportError:
        sys.stderr.write("Chưa cài WeasyPrint, phần viết tệp PDF.\n  → Hãy chạy: make posters\n")
        return ERRORS
    sys.stdout.write(f"Đã viết {count} tệp PDF vào {into}.\n")
    return CLEAN


def _schemas(into: Path) -> int:
    from generator import json_schema

    into.mkdir(parents=True, exist_ok=True)
    for name, content in json_schema.documents():
        (into / name).write_text(content, encoding="utf-8")
    sys.stdout.write(f"Đã viết lược đồ cho trình soạn thảo vào {into}.\n")
    return CLEAN


def _links(arguments: argparse.Namespace) -> int:
    from generator import outside

    text, done = outside.report(arguments.records, issue=arguments.issue)
    sys.stdout.write(text)
    return CLEAN if done else ERRORS


def _owners(arguments: argparse.Namespace, today: date) -> int:
    from generator import owners
    from generator.pipeline import check

    looked = check(arguments.records, today)
    if has_errors(looked.issues):
        say(rejection(looked.issues))
        return ERRORS
    found = owners.lines(looked.catalog, arguments.records.as_posix(), arguments.organization, today)
    text = "\n".join(found) + "\n"
    arguments.into.write_text(text, encoding="utf-8")
    sys.stdout.write(f"Đã viết {arguments.into}. Các nhóm phải có trên GitHub: {', '.join(owners.teams(text))}.\n")
    return CLEAN


def _init(arguments: argparse.Namespace, today: date) -> int:
    from generator import starting

    province = arguments.province or _asked("Tên tỉnh, thành phố (ví dụ: Tỉnh An Giang): ")
    units = arguments.units or (
        Path(told) if (told := _asked("Tệp đơn vị .csv hoặc .yaml (bỏ trống nếu chưa có): ")) else None
    )
    address = arguments.address or _asked("Địa chỉ trang (bỏ trống nếu dùng GitHub Pages): ")
    if not province or re.search(r"[^\w .'-]", province) or not re.fullmatch(r"(https?://[^\s\"'\\]+)?", address):
        sys.stderr.write("Lệnh sai: cần tên tỉnh bằng chữ, và địa chỉ trang bắt đầu bằng https://\n")
        return USAGE
    try:
        done = starting.start(starting.Start(Path(), province, today, units, address, arguments.repository))
    except starting.StartError as error:
        sys.stderr.write(f"{error}\n")
        return ERRORS
    sys.stdout.write(done)
    return CLEAN


def _asked(question: str) -> str:
    """What the person types; "" where nobody sits."""
    return input(question).strip() if sys.stdin.isatty() else ""


def _compare_list(file: Path, records: Path, today: date, report: Path | None) -> int:
    from generator.importers import list_report, list_rows, listing, sheet
    from generator.importers.grid import Refusal
    from generator.pipeline import check

    grids = sheet.read(file)
    given = grids if isinstance(grids, Refusal) else list_rows.read_list(grids)
    if isinstance(given, Refusal):
        sys.stderr.write(list_report.refusal_text(given, str(file)))
        return ERRORS
    checked = check(records, today)
    unread = listing.unread(checked.catalog, checked.issues, records)
    if unread:
        sys.stderr.write(list_report.refusal_text(unread, str(records)))
        return ERRORS
    comparison = listing.compare(given, checked.catalog, today)
    subject = list_report.Subject(str(file), str(records), today)
    if report:
        try:
            report.write_bytes(list_report.as_file(comparison, subject, report.suffix.lower()))
        except OSError:
            sys.stderr.write(f"{report}: Không ghi được tệp này.\n  → Xem lại thư mục và quyền ghi.\n")
            return ERRORS
    sys.stdout.write(list_report.as_text(comparison, subject))
    return ERRORS if comparison.differences else CLEAN


def _import_portal(arguments: argparse.Namespace) -> int:
    from generator.importers import everyday, portal, portal_report

    as_of = arguments.as_of.isoformat() if arguments.as_of else ""
    words = RECORDS / everyday.PATH
    order = portal.Order(arguments.file, arguments.into, arguments.level, as_of, arguments.keep_going, words)
    outcome = portal.run(order)
    sys.stdout.write(portal_report.text(outcome))
    if arguments.report:
        arguments.report.write_bytes(portal_report.as_file(outcome, arguments.report.suffix.lower()))
    return ERRORS if has_errors(outcome.issues) or outcome.upkeep is None else CLEAN


def _import_tasks(arguments: argparse.Namespace, today: date) -> int:
    from generator.importers import list_report, sheet, task_map, task_report, task_rows, tasks
    from generator.importers.grid import Refusal
    from generator.pipeline import check

    map_, issues = task_map.read_map(arguments.map)
    if map_ is None:
        sys.stderr.write(render(issues, "text"))
        return ERRORS
    grids = sheet.read(arguments.file)
    rows = grids if isinstance(grids, Refusal) else task_rows.read_rows(grids, map_)
    made = rows if isinstance(rows, Refusal) else tasks.make(rows, map_, check(arguments.records, today).catalog)
    if isinstance(made, Refusal):
        sys.stderr.write(list_report.refusal_text(made, str(arguments.file)))
        return ERRORS
    sys.stdout.write(task_report.as_text(made, str(arguments.file)))
    if arguments.report:
        arguments.report.write_bytes(task_report.as_file(made, str(arguments.file), arguments.report.suffix.lower()))
    target = arguments.into / made.path
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


def _remind(arguments: argparse.Namespace, today: date) -> int:
    from generator import reminding

    order = reminding.Order(arguments.records, today, arguments.unit, arguments.address)
    if arguments.issues:
        text, done = reminding.issues(order, dry_run=arguments.dry_run)
    else:
        text, done = reminding.letters(order)
    (sys.stdout if done else sys.stderr).write(text)
    return CLEAN if done else ERRORS


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="python -m generator", description="Kiểm tra bản ghi và dựng trang công khai thủ tục hành chính."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="LỆNH")
    check = commands.add_parser("check", help="kiểm tra các bản ghi, không ghi gì")
    build = commands.add_parser("build", help="kiểm tra rồi dựng cả trang")
    diff = commands.add_parser("diff", help="thay đổi của bản ghi có nghĩa gì, trang nào đổi, lưu ý nào thêm hay hết")
    diff.add_argument("base", metavar="GỐC", help="bản trước: tên nhánh, thẻ, mã bản trong git")
    diff.add_argument("head", nargs="?", default="", metavar="SAU", help="bản sau; bỏ trống là thư mục đang có")
    diff.add_argument("--format", choices=("text", "markdown", "json"), default="text", help="cách in kết quả")
    diff.add_argument("--today", type=_day, metavar="NĂM-THÁNG-NGÀY", help="coi như hôm nay là ngày này")
    posters = commands.add_parser("posters", help="viết bản niêm yết và tập niêm yết của trang đã dựng thành PDF")
    posters.add_argument("--site", type=_folder, default=SITE, metavar="THƯ_MỤC", help="trang đã dựng (site/)")
    posters.add_argument("--into", type=Path, default=POSTERS, metavar="THƯ_MỤC", help="nơi ghi (niem-yet-pdf/)")
    offline = commands.add_parser("offline", help="gói trang đã dựng thành tệp ZIP đọc được từ USB, không cần mạng")
    offline.add_argument("--site", type=_folder, default=SITE, metavar="THƯ_MỤC", help="trang đã dựng (site/)")
    offline.add_argument("--into", type=Path, default=PACKED, metavar="TỆP", help="tệp ghi ra (minh-bach-tthc.zip)")
    offline.add_argument("--today", type=_day, metavar="NĂM-THÁNG-NGÀY", help="ngày ghi trên bản lưu")
    schemas = commands.add_parser("schemas", help="viết lược đồ JSON để trình soạn thảo gợi ý khi gõ bản ghi")
    schemas.add_argument("--into", type=Path, default=SCHEMAS, metavar="THƯ_MỤC", help=f"nơi ghi ({SCHEMAS}/)")
    init = commands.add_parser(
        "init", help="biến bản sao này thành kho của tỉnh khác: bỏ bản ghi mẫu, đặt tên, địa chỉ"
    )
    init.add_argument("--province", default="", metavar="TÊN", help="ví dụ: Tỉnh An Giang")
    init.add_argument("--units", type=Path, metavar="TỆP", help="đơn vị của tỉnh, .csv hoặc .yaml")
    init.add_argument("--address", default="", metavar="ĐỊA_CHỈ", help="địa chỉ trang")
    init.add_argument("--repository", default="", metavar="ĐỊA_CHỈ", help="địa chỉ kho mã nguồn")
    init.add_argument("--today", type=_day, metavar="NĂM-THÁNG-NGÀY", help="coi như hôm nay là ngày này")
    owners = commands.add_parser("owners", help="viết CODEOWNERS từ danh mục đơn vị: ai duyệt bản ghi nào")
    owners.add_argument("--organization", type=_login, required=True, metavar="TỔ_CHỨC", help="tên tổ chức trên GitHub")
    owners.add_argument("--into", type=Path, default=OWNERS, metavar="TỆP", help=f"nơi ghi ({OWNERS})")
    links = commands.add_parser("links", help="hỏi từng địa chỉ bên ngoài mà bản ghi dẫn tới; cần mạng")
    links.add_argument("--issue", action="store_true", help="giữ một phiếu trên GitHub về địa chỉ hỏng")
    links.add_argument(
        "--records", type=_folder, default=RECORDS, metavar="THƯ_MỤC", help="thư mục bản ghi (procedures/)"
    )
    _add_editing(commands)
    sources = commands.add_parser("import", help="dùng dữ liệu của nơi khác").add_subparsers(
        dest="what", required=True, metavar="NGUỒN"
    )
    listed = sources.add_parser(
        "list", help="so một danh sách thủ tục (.xlsx, .csv) với bản ghi, không ghi bản ghi nào"
    )
    listed.add_argument("file", type=Path, metavar="TỆP", help="danh sách")
    listed.add_argument("--compare", action="store_true", required=True, help="so với bản ghi")
    listed.add_argument("--report", type=_report, metavar="TỆP", help="ghi hết kết quả ra tệp .md, .csv hoặc .json")
    portal = sources.add_parser("portal", help="nhập bản ghi của Cổng Dịch vụ công quốc gia (.jsonl, .jsonl.gz)")
    portal.add_argument("file", type=Path, metavar="TỆP", help="mỗi dòng một bản ghi như cổng trả lời")
    portal.add_argument("--into", type=Path, required=True, metavar="THƯ_MỤC", help="thư mục bản ghi sẽ ghi vào")
    portal.add_argument(
        "--level", type=_levels, default=frozenset(), metavar="CẤP", help="chỉ nhập các cấp này: bo,tinh,xa,khac"
    )
    portal.add_argument(
        "--as-of", type=_day, metavar="NĂM-THÁNG-NGÀY", help="ngày tải tệp; bỏ trống thì lấy ngày mới nhất trong tệp"
    )
    portal.add_argument("--report", type=_portal_report, metavar="TỆP", help="ghi báo cáo ra tệp .md hoặc .json")
    portal.add_argument("--keep-going", action="store_true", help="dòng hỏng thì bỏ qua, vẫn nhập các dòng tốt")
    tasks = sources.add_parser("tasks", help="lập bản ghi văn bản chỉ đạo từ bảng nhiệm vụ (.xlsx, .csv)")
    tasks.add_argument("file", type=Path, metavar="TỆP", help="bảng nhiệm vụ")
    tasks.add_argument("--map", type=Path, required=True, metavar="TỆP", help="bản đồ: cột nào là gì, chữ nào nghĩa gì")
    tasks.add_argument("--into", type=Path, default=RECORDS, metavar="THƯ_MỤC", help="nơi ghi bản ghi (procedures/)")
    tasks.add_argument("--report", type=_portal_report, metavar="TỆP", help="ghi báo cáo ra tệp .md hoặc .json")
    remind = commands.add_parser("remind", help="in lời nhắc việc quá hạn, hoặc mở phiếu nhắc trên GitHub")
    remind.add_argument(
        "--unit", default="", metavar="MÃ", help="đơn vị nhận lời nhắc; bỏ trống thì đếm cho mọi đơn vị"
    )
    remind.add_argument("--issues", action="store_true", help="mỗi đơn vị có việc quá hạn một phiếu trên GitHub")
    remind.add_argument("--dry-run", action="store_true", help="chỉ in việc sẽ làm, không gọi GitHub")
    remind.add_argument("--address", default="", metavar="ĐỊA_CHỈ", help="địa chỉ trang, để phiếu dẫn tới")
    for command in (check, build, listed, tasks, remind, owners):
        command.add_argument(
            "--records", type=_folder, default=RECORDS, metavar="THƯ_MỤC", help="thư mục bản ghi (procedures/)"
        )
        command.add_argument("--today", type=_day, metavar="NĂM-THÁNG-NGÀY", help="coi như hôm nay là ngày này")
    check.add_argument("--format", choices=FORMS, default="text", help="cách in kết quả")
    build.add_argument("--site", type=Path, default=SITE, metavar="THƯ_MỤC", help="nơi ghi trang (site/)")
    return parser


def _add_editing(commands: argparse._SubParsersAction[_Parser]) -> None:
    """The commands that write record files."""
    fmt = commands.add_parser("fmt", help="sắp lại tệp bản ghi theo khuôn chung, giữ nguyên nghĩa và ghi chú")
    fmt.add_argument("--check", action="store_true", help="chỉ nói tệp nào chưa đúng khuôn, không ghi gì")
    fix = commands.add_parser("fix", help="sửa những chỗ chắc chắn: mã hóa, dấu cách, cách viết mã; cho xem đã sửa gì")
    fix.add_argument("--dry-run", action="store_true", help="chỉ cho xem, không ghi gì")
    for command in (fmt, fix):
        command.add_argument("files", nargs="*", type=_file, metavar="TỆP", help="bỏ trống là mọi bản ghi")
    kinds = commands.add_parser("new", help="viết tệp bản ghi mới từ mẫu có ghi chú").add_subparsers(
        dest="what", required=True, metavar="LOẠI"
    )
    procedure = kinds.add_parser("procedure", help="một thủ tục")
    procedure.add_argument("code", metavar="MÃ", help="mã quốc gia, bỏ đuôi tỉnh: 1.001193")
    procedure.add_argument("--sector", required=True, metavar="LĨNH_VỰC", help="mã lĩnh vực: ho-tich")
    procedure.add_argument("--title", metavar="TÊN", help="tên thủ tục")
    directive = kinds.add_parser("directive", help="một văn bản giao việc")
    directive.add_argument("number", metavar="SỐ", help="số, ký hiệu: 3198/UBND-TTHCC")
    directive.add_argument("--issued-on", required=True, type=_day, metavar="NĂM-THÁNG-NGÀY", help="ngày ban hành")
    directive.add_argument("--title", metavar="TÊN", help="trích yếu")
    directive.add_argument("--issuer", metavar="ĐƠN_VỊ", help="mã cơ quan ban hành")
    event = kinds.add_parser("event", help="một việc trong đời hoặc nhóm liên thông")
    event.add_argument("title", metavar="TÊN", help="tên việc: Sinh con")
    for command in (procedure, directive, event):
        command.add_argument("--source", metavar="NGUỒN", help="nguồn của nội dung")
        command.add_argument("--today", type=_day, metavar="NĂM-THÁNG-NGÀY", help="ngày đối chiếu; bỏ trống là hôm nay")
    for command in (fmt, fix, procedure, directive, event):
        command.add_argument(
            "--records", type=_folder, default=RECORDS, metavar="THƯ_MỤC", help="thư mục bản ghi (procedures/)"
        )


def _fmt(given: argparse.Namespace) -> int:
    from generator import editing

    return editing.fmt(given.records, given.files, is_check=given.check)


def _fix(given: argparse.Namespace) -> int:
    from generator import editing

    return editing.fix(given.records, given.files, is_dry=given.dry_run)


def _new(given: argparse.Namespace, today: date) -> int:
    from generator import editing

    told = {
        name: value.isoformat() if isinstance(value, date) else value
        for name in ("code", "number", "sector", "kind", "issuer", "issued_on", "title", "source")
        if (value := getattr(given, name, None))
    }
    return editing.new(given.records, given.what, told, today)


DAYLESS: Final[Mapping[str, Callable[[argparse.Namespace], int]]] = {
    "import portal": _import_portal,
    "links": _links,
    "fmt": _fmt,
    "fix": _fix,
    "schemas": lambda given: _schemas(given.into),
    "posters": lambda given: _posters(given.site, given.into),
}
"""Commands for which it makes no difference which day it is."""
OF_A_DAY: Final[Mapping[str, Callable[[argparse.Namespace, date], int]]] = {
    "check": lambda given, today: _check(given.records, today, given.format),
    "build": lambda given, today: _build(given.records, given.site, today),
    "diff": _diff,
    "new procedure": _new,
    "new directive": _new,
    "new event": _new,
    "offline": lambda given, today: _offline(given.site, given.into, today),
    "import list": lambda given, today: _compare_list(given.file, given.records, today, given.report),
    "import tasks": _import_tasks,
    "remind": _remind,
    "owners": _owners,
    "init": _init,
}
"""Commands whose result is true of a day."""

# What argparse says → what we say; the first that fits.
ARGPARSE: Final = (
    (r"the following arguments are required: (.+)", r"thiếu \1"),
    (r"unrecognized arguments: (.+)", r"không có tùy chọn \1"),
    (r"argument (.+): invalid choice: (.+) \(choose from (.+)\)", r"\1: không có \2; chọn một trong: \3"),
    (r"argument (.+): expected .*argument", r"\1: thiếu giá trị"),
    (r"argument (.+): not allowed with argument (.+)", r"\1: không đi cùng \2"),
    (r"argument (.+?): (.+)", r"\1: \2"),
)


def _in_vietnamese(message: str) -> str:
    for english, ours in ARGPARSE:
        found = re.fullmatch(english, message)
        if found:
            return found.expand(ours)
    return message


class _Parser(argparse.ArgumentParser):
    """argparse with Vietnamese headings; wrong usage still exits with 2."""

    def error(self, message: str) -> None:  # type: ignore[override]  # argparse says NoReturn; so does exit below
        usage = self.format_usage().replace("usage:", "Cách dùng:", 1)
        self.exit(2, f"{usage}Lệnh sai: {_in_vietnamese(message)}\n")


def _folder(text: str) -> Path:
    path = Path(text)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"không có thư mục {text}")
    return path


def _login(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}", text):
        raise argparse.ArgumentTypeError(f"{text} không phải tên tổ chức trên GitHub")
    return text


def _file(text: str) -> Path:
    path = Path(text)
    if not path.is_file():
        raise argparse.ArgumentTypeError(f"không có tệp {text}")
    return path


def _levels(text: str) -> frozenset[str]:
    from generator.importers.portal import LEVELS

    levels = frozenset(part.strip() for part in text.split(","))
    if not levels <= set(LEVELS):
        raise argparse.ArgumentTypeError(f"{text} không phải các cấp trong {','.join(LEVELS)}")
    return levels


def _report(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in (".md", ".csv", ".json"):
        raise argparse.ArgumentTypeError(f"{text} không kết thúc bằng .md, .csv hoặc .json")
    return path


def _portal_report(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in (".md", ".json"):
        raise argparse.ArgumentTypeError(f"{text} không kết thúc bằng .md hoặc .json")
    return path


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} không phải ngày dạng 2026-11-23") from None

"""The addresses of the site: short, stable, by code. An address once published never dies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import quote, urlencode, urlsplit

from generator.setting import Setting
from generator.wording import slug

HOME: Final = ""
PROCEDURES: Final = "thu-tuc/"
LOOKUP: Final = "tra-cuu/"
INTERNAL: Final = "thu-tuc-noi-bo/"
SECTORS: Final = "linh-vuc/"
LEVELS: Final = "cap/"
AUDIENCES: Final = "doi-tuong/"
UNITS: Final = "co-quan/"
DIRECTIVES: Final = "van-ban/"
TASKS: Final = "nhiem-vu/"
LEGAL_TEXTS: Final = "phap-luat/"
EVENTS: Final = "su-kien/"
WORKING_GROUPS: Final = "to-cong-tac/"
REVIEWS: Final = "ra-soat/"
HEAVY: Final = "ra-soat/thu-tuc-nang/"
INDICATORS: Final = "chi-so/"
FOLLOWING: Final = "theo-doi/"
SCORECARDS: Final = "dieu-hanh/"
DOSSIERS: Final = "chi-so/ho-so/"
LETTERS: Final = "a-z/"
REPEALED: Final = "thu-tuc-het-ap-dung/"
OLD_COMMUNES: Final = "co-quan/xa-cu-xa-moi/"
ENDED_UNITS: Final = "co-quan/da-ket-thuc/"
UNIT_GROUPS: Final = "co-quan/loai-nhom/"
OPEN_DATA: Final = "du-lieu-mo/"
CALENDAR: Final = "lich-lam-viec/"
DATA_FILES: Final = "du-lieu/"
RECORD_FILES: Final = "du-lieu/ban-ghi/"
POSTING: Final = "niem-yet/"
GLOSSARY: Final = "tu-ngu/"
ENGLISH: Final = "en/"
LOCAL: Final = ("", "localhost", "127.0.0.1", "::1", "0.0.0.0")  # noqa: S104 - names to compare with, nothing listens
PROCEDURE_SCRIPT: Final = "assets/thu-tuc.js"
TASK_SCRIPT: Final = "assets/nhiem-vu.js"
BOARD_SCRIPT: Final = "assets/bang-nhiem-vu.js"
TASK_DATA: Final = "nhiem-vu/bang.js"
OVERDUE_BOOK: Final = "du-lieu/nhiem-vu-qua-han.xlsx"


def procedure(code: str) -> str:
    """`thu-tuc/1.001193/`; the symbol of an internal procedure is lowered."""
    return f"{PROCEDURES}{code.lower()}/"


def process_file(code: str, number: int) -> str:
    """`thu-tuc/1.001193/quy-trinh-1.bpmn`: an internal process as a file, beside the page."""
    return f"{procedure(code)}quy-trinh-{number}.bpmn"


def posting(code: str) -> str:
    """`niem-yet/1.001193/`: the sheet that is posted on the board, as deep as the page so that links fit both."""
    return f"{POSTING}{code.lower()}/"


def booklet(kind: str, identifier: str) -> str:
    """`niem-yet/linh-vuc/ho-tich/`: the sheets of a sector (`SECTORS`) or of a unit (`UNITS`) in one document."""
    return f"{POSTING}{kind}{identifier}/"


def english(url: str) -> str:
    """`en/thu-tuc/1.001193/`: the English page of what stands at `url`."""
    return ENGLISH + url


def public(site: str) -> str:
    """The site's address for print; "" when it only names the machine that built it."""
    return "" if (urlsplit(site).hostname or "") in LOCAL else site


def sector(identifier: str) -> str:
    """`linh-vuc/ho-tich/`."""
    return f"{SECTORS}{identifier}/"


def level(value: str) -> str:
    """`cap/xa/`."""
    return f"{LEVELS}{value}/"


def audience(value: str) -> str:
    """`doi-tuong/cong-dan/`."""
    return f"{AUDIENCES}{value}/"


def unit(identifier: str) -> str:
    """`co-quan/so-tu-phap-quang-ngai/`."""
    return f"{UNITS}{identifier}/"


def directive(identifier: str) -> str:
    """`van-ban/2023/3198-ubnd-tthcc/`."""
    return f"{DIRECTIVES}{identifier}/"


def task(directive_id: str, task_id: str) -> str:
    """A task is a place on its directive's page."""
    return f"{directive(directive_id)}#nhiem-vu-{slug(task_id)}"


def directives_of(year: int) -> str:
    """`van-ban/2023/`: the directives of a year."""
    return f"{DIRECTIVES}{year}/"


def task_list(key: str) -> str:
    """`nhiem-vu/qua-han/`: tasks of one status, of a week, month or year, by unit, or in official form."""
    return f"{TASKS}{key}/"


def task_page(directive_id: str, task_id: str) -> str:
    """`van-ban/2026/345-qd-ubnd/nhiem-vu-t01/`: the page of a task that has many units."""
    return directive(directive_id) + task_folder(task_id)


def task_folder(task_id: str) -> str:
    """`nhiem-vu-t01/`: the same as seen from the page of its directive, where thousands of such links may stand."""
    return f"nhiem-vu-{slug(task_id)}/"


def event(identifier: str) -> str:
    """`su-kien/sinh-con/`."""
    return f"{EVENTS}{identifier}/"


def working_group(identifier: str) -> str:
    """`to-cong-tac/cai-cach-tthc-kon-tum/`."""
    return f"{WORKING_GROUPS}{identifier}/"


def review(identifier: str) -> str:
    """`ra-soat/2025/dong-nai-khuyet-tat/`: a proposal to simplify."""
    return f"{REVIEWS}{identifier}/"


def reviews_list(key: str) -> str:
    """`ra-soat/de-xuat/`: the proposals of one state, or totals by unit or sector."""
    return f"{REVIEWS}{key}/"


def scorecard(identifier: str) -> str:
    """`co-quan/so-tu-phap-quang-ngai/dieu-hanh/`: the page of a unit's head."""
    return f"{unit(identifier)}dieu-hanh/"


def deadlines_file(url: str) -> str:
    """`co-quan/so-tu-phap-quang-ngai/thoi-han.ics`: the calendar beside a page."""
    return f"{url}thoi-han.ics"


def news_file(url: str) -> str:
    """`co-quan/so-tu-phap-quang-ngai/tin.xml`: the news beside a page."""
    return f"{url}tin.xml"


def failures(indicator: str) -> str:
    """`chi-so/1.1/`: what an indicator counts as failed."""
    return f"{INDICATORS}{indicator}/"


def legal_text(identifier: str) -> str:
    """`phap-luat/60-2014-qh13/`."""
    return f"{LEGAL_TEXTS}{identifier}/"


def letter(name: str) -> str:
    """`a-z/dd/`; apart from procedures, so that no code can ever collide."""
    return f"{LETTERS}{name}/"


def unit_level(value: str) -> str:
    """`co-quan/cap-xa/`: the units of one level."""
    return f"{UNITS}cap-{value}/"


def legal_kind(value: str) -> str:
    """`phap-luat/loai-nghi-dinh/`: the legal texts of one kind."""
    return f"{LEGAL_TEXTS}loai-{value}/"


def part(start: str, number: int) -> str:
    """`linh-vuc/ho-tich/trang-2/`: where a long list goes on; its first part is the page itself."""
    return start if number == 1 else f"{start}trang-{number}/"


def relative(start: str, target: str) -> str:
    """The link from page `start` to `target`, both from the site root; works under any prefix and from a USB stick.

    >>> relative("thu-tuc/1.001193/", "co-quan/ubnd/")
    '../../co-quan/ubnd/'
    """
    if target.startswith(("https://", "http://", "mailto:", "tel:", "#")):
        return target
    path, mark, fragment = target.partition("#")
    up = "../" * start.count("/")
    if path == start and mark:
        return f"#{fragment}"
    return f"{up}{path}{mark}{fragment}" or "./"


def record_file(file: str, records: str) -> str:
    """Where the site publishes the copy of a record file."""
    if not file.startswith(f"{records}/"):
        raise ValueError(f"{file} is not a record of {records}")
    return RECORD_FILES + file[len(records) + 1 :]


def edit_address(file: str, url: str, setting: Setting) -> str | None:
    """Where a file is edited: in the repository; without one, the copy of a record that the site publishes."""
    if setting.repository:
        return f"{setting.repository}/edit/main/{quote(file)}"
    if file.startswith(f"{setting.records}/"):
        return quote(relative(url, record_file(file, setting.records)))
    return None


def issue_address(form: str, fields: Mapping[str, str], setting: Setting) -> str:
    """Where an error is reported: a form of `.github/ISSUE_TEMPLATE/` with some fields filled; "" without a repository."""
    if not setting.repository:
        return ""
    query = urlencode({"template": f"{form}.yml", **fields}, quote_via=quote)
    return f"{setting.repository}/issues/new?{query}"

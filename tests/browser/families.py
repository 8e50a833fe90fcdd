"""Every page of the site belongs to one family, told by its address; a few pages of each stand for it in the tests."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final


@dataclass(frozen=True)
class Family:
    """Pages that one template draws: a pattern of their whole addresses, and those that are looked at."""

    name: str
    pattern: str
    pages: tuple[str, ...]

    def holds(self, address: str) -> bool:
        """Whether the page at an address is one of this family."""
        return re.fullmatch(self.pattern, address) is not None


PART: Final = r"(trang-\d+/)?"
YEAR: Final = r"\d{4}"
STATUS: Final = (
    "(chi-thong-bao|chua-bao-cao|da-chuyen|da-xac-nhan|hoan-thanh-[a-z-]+|khong-thoi-han|qua-han|sap-den-han|tam-dung|thang-nay|thuong-xuyen|trong-han|tuan-nay|nam-" + YEAR + ")"
)  # fmt: skip
FAMILIES: Final = (
    Family("home", "", ("",)),
    Family("not found", r"404\.html", ("404.html",)),
    # Procedures and the ways to them.
    Family("procedure", r"thu-tuc/(?!trang-)[^/]+/", ("thu-tuc/1.900010/", "thu-tuc/1.900031/", "thu-tuc/1.900042/", "thu-tuc/qtnb-07/")),
    Family("procedures", r"thu-tuc/", ("thu-tuc/",)),
    Family("letters", r"a-z/", ("a-z/",)),
    Family("letter", rf"a-z/[^/]+/{PART}", ("a-z/c/",)),
    Family("ended procedures", rf"thu-tuc-het-ap-dung/{PART}", ("thu-tuc-het-ap-dung/",)),
    Family("internal procedures", rf"thu-tuc-noi-bo/{PART}", ("thu-tuc-noi-bo/",)),
    Family("finder", r"tra-cuu/", ("tra-cuu/",)),
    Family("sectors", r"linh-vuc/", ("linh-vuc/",)),
    Family("sector", rf"linh-vuc/[^/]+/{PART}", ("linh-vuc/so-tay/",)),
    Family("levels", r"cap/", ("cap/",)),
    Family("level", rf"cap/[^/]+/{PART}", ("cap/xa/",)),
    Family("audiences", r"doi-tuong/", ("doi-tuong/",)),
    Family("audience", rf"doi-tuong/[^/]+/{PART}", ("doi-tuong/cong-dan/",)),
    Family("events", r"su-kien/", ("su-kien/",)),
    Family("event", r"su-kien/[^/]+/", ("su-kien/co-suoi-moi/", "su-kien/sao-va-doi/")),
    Family("working calendar", r"lich-lam-viec/", ("lich-lam-viec/",)),
    Family("glossary", r"tu-ngu/", ("tu-ngu/",)),
    # Paper.
    Family("posting sheets", r"niem-yet/", ("niem-yet/",)),
    Family("posting sheet", r"niem-yet/(?!linh-vuc/|co-quan/)[^/]+/", ("niem-yet/1.900010/", "niem-yet/1.900042/")),
    Family("booklet", r"niem-yet/(linh-vuc|co-quan)/[^/]+/", ("niem-yet/linh-vuc/so-tay/", "niem-yet/co-quan/xa-suoi-mo/")),
    # Units.
    Family("units", r"co-quan/", ("co-quan/",)),
    Family("unit", rf"co-quan/(?!cap-|loai-|da-ket-thuc/|xa-cu-xa-moi/)[^/]+/{PART}",
           ("co-quan/xa-suoi-mo/", "co-quan/so-so-sach-an-lac/", "co-quan/nhom-xa-an-lac/", "co-quan/xa-suoi-mo-cu/")),
    Family("shelf of units", rf"co-quan/(cap-[^/]+|loai-[^/]+|da-ket-thuc)/{PART}", ("co-quan/cap-xa/",)),
    Family("old communes", rf"co-quan/xa-cu-xa-moi/{PART}", ("co-quan/xa-cu-xa-moi/",)),
    Family("scorecards", r"dieu-hanh/", ("dieu-hanh/",)),
    Family("scorecard", r"co-quan/[^/]+/dieu-hanh/", ("co-quan/so-so-sach-an-lac/dieu-hanh/", "co-quan/xa-suoi-mo/dieu-hanh/")),
    # Directives, tasks, what comes of them.
    Family("directives", r"van-ban/", ("van-ban/",)),
    Family("directives of a year", rf"van-ban/{YEAR}/{PART}", ("van-ban/2026/",)),
    Family("directive", rf"van-ban/{YEAR}/(?!trang-)[^/]+/", ("van-ban/2024/12-ubnd-ttpvhcc/", "van-ban/2026/345-qd-ubnd/")),
    Family("task", rf"van-ban/{YEAR}/[^/]+/nhiem-vu-[^/]+/{PART}", ()),  # only where a task has more units than the sample has
    Family("task board", r"nhiem-vu/", ("nhiem-vu/",)),
    Family("task list", rf"nhiem-vu/{STATUS}/{PART}", ("nhiem-vu/qua-han/", "nhiem-vu/nam-2026/")),
    Family("reporting periods", rf"nhiem-vu/ky-bao-cao/{PART}", ("nhiem-vu/ky-bao-cao/",)),
    Family("tasks of units", rf"nhiem-vu/don-vi/{PART}", ("nhiem-vu/don-vi/",)),
    Family("heat map", rf"nhiem-vu/bieu-do/{PART}", ("nhiem-vu/bieu-do/",)),
    Family("annex", rf"nhiem-vu/phu-luc-[12]/{PART}", ("nhiem-vu/phu-luc-1/", "nhiem-vu/phu-luc-2/")),
    Family("working groups", r"to-cong-tac/", ("to-cong-tac/",)),
    Family("working group", r"to-cong-tac/[^/]+/", ("to-cong-tac/cai-cach-an-lac/",)),
    Family("proposals", rf"ra-soat/{PART}", ("ra-soat/",)),
    Family("lists of proposals", rf"ra-soat/(de-xuat|da-trinh|khong-dong-y|da-dong-y|co-hieu-luc|don-vi|linh-vuc)/{PART}",
           ("ra-soat/co-hieu-luc/", "ra-soat/don-vi/")),
    Family("proposal", rf"ra-soat/{YEAR}/[^/]+/", ("ra-soat/2026/bot-giay-to-doc-sach/",)),
    Family("burden", r"ra-soat/thu-tuc-nang/", ("ra-soat/thu-tuc-nang/",)),
    Family("indicators", r"chi-so/", ("chi-so/",)),
    Family("failures", rf"chi-so/1\.[123]/{PART}", ("chi-so/1.1/",)),
    Family("dossiers", rf"chi-so/ho-so/{PART}", ("chi-so/ho-so/",)),
    Family("feeds", r"theo-doi/", ("theo-doi/",)),
    # Legal texts, data.
    Family("legal texts", r"phap-luat/", ("phap-luat/",)),
    Family("legal text", rf"phap-luat/(?!loai-)[^/]+/{PART}", ("phap-luat/12-2024-nd-cp/",)),
    Family("legal texts of a kind", rf"phap-luat/loai-[^/]+/{PART}", ("phap-luat/loai-nghi-dinh/",)),
    Family("open data", r"du-lieu-mo/", ("du-lieu-mo/",)),
    # English.
    Family("English home", r"en/", ("en/",)),
    Family("English list", r"en/thu-tuc/", ("en/thu-tuc/",)),
    Family("English procedure", r"en/thu-tuc/[^/]+/", ("en/thu-tuc/1.900010/", "en/thu-tuc/1.900042/")),
    # Written by hand.
    Family("about", r"gioi-thieu/", ("gioi-thieu/",)),
    Family("method", r"phuong-phap/", ("phuong-phap/",)),
    Family("help", r"tro-giup/", ("tro-giup/",)),
    Family("accessibility", r"tiep-can/", ("tiep-can/",)),
    Family("operations", r"van-hanh/", ("van-hanh/",)),
    Family("guides", r"dong-gop/", ("dong-gop/",)),
    Family("guide", r"dong-gop/[^/]+/", ("dong-gop/sua-muc-phi/",)),
    Family("development", r"phat-trien/((?!decisions/)[^/]+/)?", ("phat-trien/", "phat-trien/quy-tac/")),
    Family("decisions", r"phat-trien/decisions/", ("phat-trien/decisions/",)),
    Family("decision", r"phat-trien/decisions/[^/]+/", ("phat-trien/decisions/0025-english/",)),
)  # fmt: skip
EVERY: Final = tuple(page for family in FAMILIES for page in family.pages)
FIRST: Final = tuple(page for family in FAMILIES for page in family.pages[:1])
# The web form is made by `make editor`, off by default, and has tests of its own.
ELSEWHERE: Final = re.compile(r"bien-tap/.*|du-lieu/.*")


def addresses(site: Path) -> list[str]:
    """The addresses of all pages of a built site."""
    found = (path.relative_to(site).as_posix().removesuffix("index.html") for path in sorted(site.rglob("*.html")))
    return [address for address in found if not ELSEWHERE.fullmatch(address)]


def families_of(address: str) -> list[str]:
    """The names of the families that claim an address; one, if all is well."""
    return [family.name for family in FAMILIES if family.holds(address)]

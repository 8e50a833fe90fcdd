"""The command `links`: addresses of the records that lead out of the site, asked one by one; one rolling issue on GitHub.

Not part of check or build, which ask no network. Each host is asked gently, one address at a time. What refuses robots or
is slow is told apart from what is gone: only the latter is an error to mend.
"""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from generator import github, load
from generator.reminders import Action, Close, Create, OpenIssue, Update
from generator.wording import number

LABEL: Final = "lien-ket-hong"
TITLE: Final = "Liên kết hỏng trong bản ghi"
ABOUT: Final = "Địa chỉ không mở được, máy tự lập"
ADDRESS: Final = re.compile(r"https?://[^\s\"'<>]+")
AGENT: Final = "minh-bach-tthc (kiem tra lien ket hang tuan)"
SECONDS: Final = 20
HOSTS: Final = 8
MOST: Final = 300
"""So many addresses are listed in an issue; the rest is counted."""
GONE: Final = frozenset((404, 410))
Ask = Callable[[str], "Answer"]


class Answer(StrEnum):
    """What came of asking for an address."""

    THERE = "mở được"
    GONE = "không còn"
    SILENT = "không trả lời hoặc không cho máy hỏi"


@dataclass(frozen=True)
class Link:
    """An address, where it stands in the records, and what came of asking."""

    address: str
    place: str
    answer: Answer


def addresses(records: Path) -> Mapping[str, str]:
    """Every address in the records with the first file and line where it stands."""
    found: dict[str, str] = {}
    for below in load.files(records):
        path = records / below
        if load.is_link(records, below) or path.suffix not in (".yaml", ".csv"):
            continue
        for line, text in enumerate(path.read_text(encoding="utf-8", errors="replace").split("\n"), 1):
            for address in ADDRESS.findall(text):
                found.setdefault(address.rstrip(".,;)]}"), f"{below}:{line}")
    return found


def ask(address: str) -> Answer:
    """Ask for one address; a redirect counts as what it leads to."""
    try:
        request = urllib.request.Request(address, headers={"User-Agent": AGENT})  # noqa: S310 - ADDRESS is http(s) only
        with urllib.request.urlopen(request, timeout=SECONDS):  # noqa: S310 - as above
            return Answer.THERE
    except urllib.error.HTTPError as error:
        return Answer.GONE if error.code in GONE else Answer.SILENT
    except (OSError, ValueError):
        return Answer.SILENT


def look(found: Mapping[str, str], asking: Ask = ask) -> tuple[Link, ...]:
    """Ask for every address, hosts beside each other, the addresses of one host one after another."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for address in found:
        by_host[address.split("/")[2]].append(address)

    def one_host(of_host: list[str]) -> list[Link]:
        return [Link(address, found[address], asking(address)) for address in of_host]

    with ThreadPoolExecutor(HOSTS) as pool:
        links = [link for answers in pool.map(one_host, by_host.values()) for link in answers]
    return tuple(sorted(links, key=lambda link: (link.place.partition(":")[0], link.address)))


def told(links: Iterable[Link]) -> str:
    """What was found, for a person: what is gone first, then what kept silent."""
    links = tuple(links)
    lines = [f"Đã hỏi {number(len(links))} địa chỉ."]
    for answer in (Answer.GONE, Answer.SILENT):
        those = [link for link in links if link.answer is answer]
        lines += [f"{number(len(those))} địa chỉ {answer}:" if those else f"Không có địa chỉ nào {answer}."]
        lines += [f"  {link.place} {link.address}" for link in those[:MOST]]
        lines += [f"  và {number(len(those) - MOST)} địa chỉ khác"] if len(those) > MOST else []
    return "\n".join(lines) + "\n"


def action(links: Iterable[Link], known: tuple[OpenIssue, ...]) -> tuple[Action, ...]:
    """What to do on GitHub: the one issue is opened, brought up to date, or closed when nothing is gone."""
    links = tuple(links)
    body = f"Danh sách do máy lập mỗi tuần. Sửa địa chỉ trong bản ghi, hoặc bỏ đi nếu nguồn không còn.\n\n~~~~text\n{told(links)}~~~~\n"
    if not any(link.answer is Answer.GONE for link in links):
        return tuple(Close(issue.number, "Lần kiểm tra này không còn địa chỉ hỏng.") for issue in known)
    if not known:
        return (Create(TITLE, body),)
    first, *more = known
    update = () if first.body.strip() == body.strip() else (Update(first.number, TITLE, body),)
    return (*update, *(Close(issue.number, f"Xem #{first.number}.") for issue in more))


def report(records: Path, *, issue: bool, asking: Ask = ask) -> tuple[str, bool]:
    """(text, whether it could be done): ask, tell, and keep the issue."""
    links = look(addresses(records), asking)
    if issue:
        try:
            github.apply(action(links, github.open_issues(LABEL)), LABEL, ABOUT)
        except github.GitHubError as error:
            return f"{told(links)}{error}\n  → Cần lệnh gh đã đăng nhập, chạy trong kho mã nguồn.\n", False
    return told(links), True

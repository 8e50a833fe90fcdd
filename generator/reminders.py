"""Reminders (đôn đốc): a letter to one unit, and the GitHub issues that hold each unit's overdue work; pure functions.

Text of records goes into an issue only inside code spans, where GitHub reads no Markdown, no mention and no reference.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator.catalog import GROUP
from generator.duties import Duty
from generator.model import Unit
from generator.wording import day, number

LABEL: Final = "nhac-viec"
MARK: Final = re.compile(r"<!-- nhac-viec: ([a-z0-9]+(?:-[a-z0-9]+)*) -->")
MOST: Final = 50
"""So many tasks are told in one issue; the rest is counted."""
LONG: Final = 200


@dataclass(frozen=True)
class OpenIssue:
    """An issue that an earlier run opened."""

    number: int
    title: str
    body: str


@dataclass(frozen=True)
class Create:
    """Open an issue."""

    title: str
    body: str


@dataclass(frozen=True)
class Update:
    """Give an open issue this title and text."""

    number: int
    title: str
    body: str


@dataclass(frozen=True)
class Close:
    """Close an issue whose unit has nothing overdue, or which is one too many, and say why."""

    number: int
    comment: str


Action = Create | Update | Close


# A letter


def letter(unit: Unit, duties: Iterable[Duty], today: date) -> str:
    """The text that a clerk may send to a unit, be there something to remind it of or not."""
    found = tuple(duties)
    overdue = [duty for duty in found if duty.is_overdue]
    soon = [duty for duty in found if duty.is_soon]
    lines = [f"Kính gửi: {unit.name}", ""]
    if not overdue and not soon:
        lines.append(f"Tính đến ngày {day(today)}, đơn vị không có việc quá hạn hoặc sắp đến hạn trong 7 ngày.")
        return "\n".join(lines) + "\n"
    lines.append(
        f"Tính đến ngày {day(today)}, đơn vị có {number(len(overdue))} việc quá hạn chưa có báo cáo hoàn thành "
        f"và {number(len(soon))} việc đến hạn trong 7 ngày tới."
    )
    for title, group in (("Việc quá hạn:", overdue), ("Việc sắp đến hạn:", soon)):
        if group:
            lines += ["", title, *(f"{at}. {_told(duty)}" for at, duty in enumerate(group, 1))]
    lines += [
        "",
        "Đề nghị đơn vị báo cáo kết quả kèm văn bản chứng minh. Việc không kịp hạn thì đề nghị gia hạn, nêu lý do.",
        "Việc đã xong mà chưa ghi nhận thì gửi văn bản để cập nhật.",
    ]
    return "\n".join(lines) + "\n"


def _told(duty: Duty) -> str:
    directive, task = duty.work.directive, duty.work.task
    when = f"quá hạn {number(duty.days_late)} ngày" if duty.is_overdue else f"hạn {day(duty.due)}"
    first = f"hạn {day(duty.due)}, {when}" if duty.is_overdue else when
    last = duty.progress.last_report
    news = f"Tin gần nhất ngày {day(last.reported_on)}." if last else "Chưa có tin nào về kết quả."
    turn = f" Kỳ đến ngày {day(duty.period.end)}." if duty.period else ""
    demo = " (số liệu minh họa)" if duty.illustrative else ""
    title = _line(task.title)
    return f"{title} ({directive.number} ngày {day(directive.issued_on)}), {first}.{turn} {news}{demo}"


# Issues


def actions(
    duties: Iterable[Duty], units: dict[str, Unit], open_issues: Iterable[OpenIssue], today: date, address: str = ""
) -> tuple[Action, ...]:
    """What to do so that each unit with overdue work has one issue that tells it, and no other unit has any.

    A named group of units has nobody who reads an issue, and neither has a unit that has ended.
    """
    overdue: dict[str, list[Duty]] = {}
    for duty in duties:
        if duty.is_overdue and not duty.illustrative and _is_reached(duty.work.unit, today):
            overdue.setdefault(duty.work.unit.id, []).append(duty)
    known: dict[str, list[OpenIssue]] = {}
    for issue in sorted(open_issues, key=lambda issue: issue.number):
        found = MARK.match(issue.body)
        if found:
            known.setdefault(found[1], []).append(issue)
    return (*_wanted(overdue, units, known, today, address), *_spare(overdue, known, today))


def _is_reached(unit: Unit, today: date) -> bool:
    return unit.kind != GROUP and (unit.valid_to is None or today <= unit.valid_to)


def _wanted(
    overdue: dict[str, list[Duty]], units: dict[str, Unit], known: dict[str, list[OpenIssue]], today: date, address: str
) -> Iterator[Action]:
    for key in sorted(overdue):
        title, body = issue_title(units[key]), issue_body(units[key], overdue[key], today, address)
        if key not in known:
            yield Create(title, body)
        elif (known[key][0].title, _same(known[key][0].body)) != (title, _same(body)):
            yield Update(known[key][0].number, title, body)


def _spare(overdue: dict[str, list[Duty]], known: dict[str, list[OpenIssue]], today: date) -> Iterator[Close]:
    for key, issues in sorted(known.items()):
        if key not in overdue:
            yield Close(issues[0].number, f"Ngày {day(today)}: đơn vị không còn việc quá hạn trong bản ghi.")
        yield from (Close(more.number, f"Trùng với phiếu #{issues[0].number}.") for more in issues[1:])


def _same(body: str) -> str:
    """The body as GitHub may give it back."""
    return body.replace("\r\n", "\n").strip()


def issue_title(unit: Unit) -> str:
    """`Việc quá hạn: Sở Tư pháp tỉnh Quảng Ngãi`."""
    return f"Việc quá hạn: {_line(unit.name).replace('`', chr(39))}"


def issue_body(unit: Unit, overdue: list[Duty], today: date, address: str = "") -> str:
    """The text of an issue; its first line says whose it is."""
    shown = overdue[:MOST]
    lines = [
        f"<!-- nhac-viec: {unit.id} -->",
        f"Tính đến ngày {day(today)}, {code(unit.name)} có {number(len(overdue))} việc quá hạn chưa có báo cáo hoàn thành.",
        "",
        *(f"- {_item(duty)}" for duty in shown),
    ]
    if len(overdue) > len(shown):
        lines.append(f"- và {number(len(overdue) - len(shown))} việc nữa.")
    if address:
        lines += ["", f"Xem đủ: {address.rstrip('/')}/co-quan/{unit.id}/"]
    lines += [
        "",
        "Đã xong việc nào thì thêm báo cáo và văn bản chứng minh vào bản ghi. Được gia hạn thì thêm quyết định gia hạn.",
        "Phiếu này do máy lập, cập nhật mỗi tuần, tự đóng khi hết việc quá hạn.",
    ]
    return "\n".join(lines) + "\n"


def _item(duty: Duty) -> str:
    directive, task = duty.work.directive, duty.work.task
    turn = f", kỳ đến {day(duty.period.end)}" if duty.period else ""
    return (
        f"{code(task.title)}; {code(directive.number)} ngày {day(directive.issued_on)}{turn}; "
        f"hạn {day(duty.due)}, quá hạn {number(duty.days_late)} ngày"
    )


def code(text: str) -> str:
    """Text of a record as a code span: one line, and nothing in it can end the span."""
    return f"`{_line(text).replace('`', chr(39)) or ' '}`"


def _line(text: str) -> str:
    """One line without characters that show nothing, cut when it is long."""
    shown = "".join(c if c.isspace() or unicodedata.category(c)[0] != "C" else "" for c in text)
    words = " ".join(shown.split())
    return words if len(words) <= LONG else f"{words[: LONG - 1].rstrip()}…"

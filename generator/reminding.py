"""The command `remind`: a letter to one unit, how much work each unit has open, or issues on GitHub."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator import github, reminders
from generator.catalog import Catalog
from generator.duties import Duty, duties
from generator.issue import has_errors
from generator.pipeline import check
from generator.report import rejection
from generator.wording import day, number, order


@dataclass(frozen=True)
class Order:
    """Whom to remind, of what records, on which day; `address` is where the site is, for people to read more."""

    records: Path
    today: date
    unit: str = ""
    address: str = ""


def letters(order_: Order) -> tuple[str, bool]:
    """(text, whether it could be done): the letter to the unit, or how much work each unit has open."""
    catalog, wrong = _catalog(order_)
    if catalog is None:
        return wrong, False
    if not order_.unit:
        return _counts(catalog, duties(catalog.works, order_.today), order_.today), True
    unit = catalog.units.get(order_.unit)
    if unit is None:
        return f"Không có đơn vị {order_.unit}.\n  → Xem mã trong procedures/danh-muc/don-vi/.\n", False
    return reminders.letter(unit, duties(catalog.works_of.get(unit.id, ()), order_.today), order_.today), True


def _counts(catalog: Catalog, found: tuple[Duty, ...], today: date) -> str:
    overdue = Counter(duty.work.unit.id for duty in found if duty.is_overdue)
    soon = Counter(duty.work.unit.id for duty in found if duty.is_soon)
    units = sorted({*overdue, *soon}, key=lambda u: (-overdue[u], -soon[u], order(catalog.units[u].name)))
    lines = [
        f"Tính đến ngày {day(today)}: {number(overdue.total())} việc quá hạn, {number(soon.total())} việc sắp đến hạn."
    ]
    lines += [f"  {catalog.units[u].name} ({u}): quá hạn {overdue[u]}, sắp đến hạn {soon[u]}" for u in units]
    return "\n".join(lines) + "\n"


def issues(order_: Order, *, dry_run: bool) -> tuple[str, bool]:
    """(text, whether it could be done): one issue a unit; nothing is touched while the records hold an error."""
    catalog, wrong = _catalog(order_)
    if catalog is None:
        return wrong, False
    found = duties(catalog.works, order_.today)
    try:
        known = () if dry_run else github.open_issues()
        todo = reminders.actions(found, dict(catalog.units), known, order_.today, order_.address)
        if dry_run:
            return "".join(f"{_told(action)}\n" for action in todo) + f"{number(len(todo))} việc sẽ làm.\n", True
        return f"Đã làm {number(github.apply(todo))} việc trên GitHub.\n", True
    except github.GitHubError as error:
        return f"{error}\n  → Cần lệnh gh đã đăng nhập, chạy trong kho mã nguồn.\n", False


def _told(action: reminders.Action) -> str:
    if isinstance(action, reminders.Create):
        return f"Mở phiếu «{action.title}»\n{action.body}"
    if isinstance(action, reminders.Update):
        return f"Sửa phiếu #{action.number}\n{action.body}"
    return f"Đóng phiếu #{action.number}: {action.comment}"


def _catalog(order_: Order) -> tuple[Catalog | None, str]:
    looked = check(order_.records, order_.today)
    return (None, rejection(looked.issues) + "\n") if has_errors(looked.issues) else (looked.catalog, "")

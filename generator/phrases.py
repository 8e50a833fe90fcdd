"""Entities as Vietnamese sentences: time limits, fees, deadlines, numbers of copies."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from generator.deadlines import due_date, first_due, moves
from generator.model import Exemption, Fee, Limit, Paper, ProcessStep, Segment, Task
from generator.schema import label
from generator.wording import UNKNOWN, day, first_upper, money, number

QUARTERS: Final = ("I", "II", "III", "IV")
STARTS: Final = ("từ", "kể từ")


def limit(value: Limit, cutoff: str = "") -> str:
    """`7 ngày làm việc`; stretches of several agencies stay apart because their days may not be added."""
    if value.kind == "trong-ngay":
        late = f"; nhận sau {cutoff} thì trả kết quả vào ngày làm việc tiếp theo" if cutoff else ""
        return f"Trong ngày làm việc{late}"
    if value.kind == "khong-quy-dinh":
        return "Không quy định thời hạn"
    if value.kind == "theo-mo-ta":
        return value.text
    if value.kind == "chua-co-thong-tin" or not value.segments:
        return first_upper(UNKNOWN)
    return ", rồi ".join(duration(s.amount, s.counting) for s in value.segments)


def segment_terms(value: Segment) -> str:
    """From when a stretch is counted, and what is not counted; "" when the record does not say."""
    parts = []
    if value.starts:
        opening = "" if value.starts.startswith("tính") else "tính " if value.starts.startswith(STARTS) else "tính từ "
        parts.append(opening + value.starts)
    if value.excludes:
        parts.append(f"không tính {value.excludes}")
    return ", ".join(parts)


def duration(amount: Decimal, counting: str) -> str:
    """`0,5 ngày làm việc`."""
    return f"{number(amount)} {label('segments', 'counting', counting)}"


def step_time(value: ProcessStep) -> str:
    """How long a step of an internal process may take: its own time, a shared one, or none."""
    if value.duration is not None:
        return duration(value.duration, value.counting or "ngay-lam-viec")
    return f"chung với bước {value.shares_with}" if value.shares_with else "không tính"


def working_time(hours: Decimal) -> str:
    """`1,5 ngày làm việc (12 giờ)`; a working day has 8 hours."""
    return f"{number(hours / 8)} ngày làm việc ({number(hours)} giờ)"


def fee(value: Fee) -> str:
    """What is to pay, in one line; nothing said is said to be unknown."""
    if value.free:
        return "Không thu"
    if value.tiers:
        return "; ".join(_tiers(value)) + _cap(value)
    if value.amount is not None:
        return money(value.amount, value.currency) + (f"/{value.per}" if value.per else "") + _cap(value)
    if value.rule:
        return value.rule.rstrip(".") + _cap(value)
    return first_upper(UNKNOWN)


def _tiers(value: Fee) -> list[str]:
    per = f"/{value.per}" if value.per else ""
    name = f"{value.per} " if value.per else ""
    lines = []
    for tier in value.tiers:
        if tier.to_quantity is None:
            span = f"từ {name}{tier.from_quantity}"
        elif tier.from_quantity == tier.to_quantity:
            span = f"{name}{tier.from_quantity}"
        else:
            span = f"{name}{tier.from_quantity} đến {tier.to_quantity}"
        lines.append(f"{money(tier.amount, value.currency)}{per} ({span})")
    return lines


def _cap(value: Fee) -> str:
    if value.cap is None:
        return ""
    return f", tối đa {money(value.cap, value.currency)}" + (f"/{value.cap_per}" if value.cap_per else "")


def fee_name(value: Fee) -> str:
    """`Lệ phí`, or the fee's own name."""
    return value.name or label("fees", "kind", value.kind)


def fee_kind(value: Fee) -> str:
    """`Lệ phí`, where the fee's own name does not say so already."""
    kind = label("fees", "kind", value.kind)
    return kind if value.name and kind.lower() not in value.name.lower() else ""


def exemption(value: Exemption, currency: str = "VND") -> str:
    """`Miễn`, `Giảm 50%`, `Giảm còn 10.000 đồng`."""
    if value.reduction == "mien":
        return "Miễn"
    if value.percent is not None:
        return f"Giảm {number(value.percent)}%"
    return f"Giảm còn {money(value.amount, currency)}" if value.amount is not None else "Giảm"


def exemption_groups(value: Fee) -> list[tuple[str, str, str, list[Exemption]]]:
    """Exemptions of one fee that share words, basis and clause: (words, basis, clause, exemptions)."""
    groups: dict[tuple[str, str, str], list[Exemption]] = {}
    for item in value.exemptions:
        groups.setdefault((exemption(item, value.currency), item.basis, item.clause), []).append(item)
    return [(*key, items) for key, items in groups.items()]


def copies(value: Paper) -> str:
    """`1 bản chính, 2 bản sao có chứng thực`; how a paper is handed in or shown."""
    parts = []
    if value.originals:
        parts.append(f"{value.originals} bản chính")
    if value.copies:
        parts.append(f"{value.copies} {(label('papers', 'copy_kind', value.copy_kind or 'ban-sao')).lower()}")
    if value.electronic:
        parts.append("bản điện tử")
    if value.shown:
        parts.append("xuất trình")
    return ", ".join(parts)


def deadline(value: Task, on: date) -> str:
    """The deadline as it binds on a day, in the precision in which it was given."""
    moved, due = moves(value, on), due_date(value, on)
    if not moved or due is None:
        return first_deadline(value)
    return _dated(due, moved[-1].precision or "ngay")


def moved(days: int) -> str:
    """`thêm 61 ngày`, `rút ngắn 3 ngày`: how far a deadline went."""
    return f"thêm {number(days)} ngày" if days >= 0 else f"rút ngắn {number(-days)} ngày"


def first_deadline(value: Task) -> str:
    """The deadline as the directive gave it."""
    due = first_due(value)
    if due is None:
        return _undated(value)
    if value.exclusive and value.deadline:
        return f"Trước {day(value.deadline)}"
    return _dated(due, value.precision)


def _dated(due: date, precision: str) -> str:
    if precision == "thang":
        return f"Trong tháng {due.month}/{due.year}"
    if precision == "quy":
        return f"Trong quý {QUARTERS[(due.month - 1) // 3]}/{due.year}"
    if precision == "nam":
        return f"Trong năm {due.year}"
    return day(due)


def _undated(value: Task) -> str:
    if value.precision == "dinh-ky" and value.every_months:
        return f"Định kỳ {value.every_months} tháng một lần"
    return label("tasks", "precision", value.precision)

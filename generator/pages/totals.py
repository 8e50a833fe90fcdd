"""Several procedures' papers, money and time added up, in words: the known sum, and beside it what nobody knows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.costs import Costs, Span
from generator.phrases import duration
from generator.wording import UNKNOWN, money, number


@dataclass(frozen=True)
class Total:
    """The sum of some steps, said in words by its properties."""

    parts: tuple[Costs, ...]

    @property
    def count(self) -> int:
        """How many steps are in the sum."""
        return len(self.parts)

    @property
    def illustrative(self) -> bool:
        """Whether a number only shows the feature."""
        return any(part.illustrative for part in self.parts)

    @property
    def papers(self) -> str:
        """`3 đến 5 loại; 1 bước chưa có thông tin`."""
        known = [part.papers for part in self.parts if part.papers]
        return _beside(_papers(known) if known else "", self.count - len(known), self.count)

    @property
    def fees(self) -> str:
        """`từ 10.000 đến 20.000 đồng; thêm khoản tính theo cách riêng ở 1 bước; 1 bước chưa có thông tin`."""
        known = [part.fees for part in self.parts if part.fees]
        said = _fees(known, is_open=any(part.fees_open for part in self.parts)) if known else ""
        ruled = sum(part.fees_ruled for part in self.parts)
        if ruled:
            extra = (
                "khoản tính theo cách riêng, xem ở thủ tục"
                if self.count == 1
                else f"khoản tính theo cách riêng ở {ruled} bước"
            )
            said = f"{said}; thêm {extra}" if said else extra
        return _beside(said, sum(part.fees_unknown for part in self.parts), self.count)

    @property
    def time(self) -> str:
        """`tối đa 7 ngày làm việc và 10 ngày; 1 bước trong ngày`: each counting apart."""
        amounts: dict[str, Decimal] = {}
        for part in self.parts:
            for counting, amount in part.limit:
                amounts[counting] = amounts.get(counting, Decimal(0)) + amount
        same_day = sum(part.same_day and not part.limit for part in self.parts)
        said = [f"tối đa {' và '.join(duration(a, c) for c, a in amounts.items())}"] if amounts else []
        if same_day:
            said.append("trong ngày làm việc" if self.count == 1 else f"{same_day} bước trong ngày làm việc")
        elif self.count == 1 and self.parts[0].same_day:
            said.append("có trường hợp trả trong ngày")
        return _beside("; ".join(said), sum(not (p.limit or p.same_day) for p in self.parts), self.count)


def total(parts: Iterable[Costs]) -> Total:
    """The sum of these."""
    return Total(tuple(parts))


def _beside(said: str, unknown: int, count: int) -> str:
    """The known part, and how many steps are missing from it."""
    if not said or not unknown:
        return said or UNKNOWN
    return f"{said}; phần khác {UNKNOWN}" if count == 1 else f"{said}; {unknown} bước {UNKNOWN}"


def _papers(known: list[Span]) -> str:
    least, most = _sum(known)
    if least == most:
        return f"{number(most)} loại"
    return f"{number(least)} đến {number(most)} loại" if least else f"nhiều nhất {number(most)} loại"


def _fees(known: list[Span], *, is_open: bool) -> str:
    least, most = _sum(known)
    if not most and not is_open:
        return "không thu"
    said = money(most) if least == most else f"{number(least)} đến {money(most)}"
    return f"từ {said}" if is_open else said


def _sum(spans: list[Span]) -> tuple[Decimal, Decimal]:
    return sum((s.least for s in spans), Decimal(0)), sum((s.most for s in spans), Decimal(0))

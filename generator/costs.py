"""What a procedure costs a citizen as numbers that may be added: papers, money, time; and whose results it needs.

A number that the record does not give is never guessed: it is counted as unknown, beside the known sum.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Final

from generator.model import Burden, Case, Costs, Fee, Limit, Paper, Procedure, Span

# Only to tell which of several time limits is the longest; the limit itself is told in its own counting.
ROUGHLY_DAYS: Final = {
    "gio": Decimal("0.05"), "gio-lam-viec": Decimal("0.175"), "ngay": Decimal(1), "ngay-lam-viec": Decimal("1.4"),
    "tuan": Decimal(7), "thang": Decimal(30), "nam": Decimal(365),
}  # fmt: skip
ONCE: Final = ("lần", "hồ sơ")


def costs(procedure: Procedure, today: date) -> Costs:
    """The numbers of a procedure, over all its cases and channels."""
    choices = list(_choices(procedure, today))
    sums = [found for due in choices if (found := _sum(due)) is not None]
    due = [fee for choice in choices for fee in choice]
    limits = [limit for channel in procedure.channels for limit in channel.limits]
    return Costs(
        papers=_papers(procedure),
        fees=_over(sums),
        fees_open=any(map(_is_open, choices)),
        fees_ruled=any(_is_ruled(fee) for fee in due),
        fees_unknown=not choices or any(not choice for choice in choices) or any(map(_is_unknown, due)),
        limit=_longest(limits),
        same_day=any(limit.kind == "trong-ngay" for limit in limits),
        illustrative=procedure.illustrative or any(x.illustrative for x in limits) or any(x.illustrative for x in due),
    )


def burden(procedure: Procedure) -> Burden:
    """What the procedure asks for over all its cases together; the page itself tells each case apart."""
    limits = [limit for channel in procedure.channels for limit in channel.limits]
    return Burden(len(procedure.steps), int(_count(list(procedure.papers))), _longest(limits))


def needs(procedure: Procedure) -> tuple[str, ...]:
    """The codes of the procedures whose results its papers are; its own earlier result does not count."""
    codes = dict.fromkeys(paper.result_of for paper in procedure.papers if paper.result_of)
    return tuple(code for code in codes if code != procedure.code)


def _over(spans: Iterable[Span]) -> Span | None:
    """The span that holds them all."""
    found = list(spans)
    return Span(min(s.least for s in found), max(s.most for s in found)) if found else None


def _cases(procedure: Procedure) -> tuple[Case | None, ...]:
    return procedure.cases or (None,)


def _applies(cases: tuple[str, ...], case: Case | None) -> bool:
    return not cases or case is None or case.id in cases


def _papers(procedure: Procedure) -> Span | None:
    """Papers that people bring at least, and the most that a case may need in one channel; of alternatives one."""
    if not procedure.papers:
        return None
    channels = [channel.channel for channel in procedure.channels] or [""]
    spans = []
    for case, channel in product(_cases(procedure), channels):
        mine = [p for p in procedure.papers if _applies(p.cases, case) and p.channel in ("", channel)]
        always = [p for p in mine if not (p.when or p.replaced_by_data)]
        spans.append(Span(_count(always), _count(mine)))
    return _over(spans)


def _count(papers: list[Paper]) -> Decimal:
    groups = {paper.alternative for paper in papers if paper.alternative}
    return Decimal(sum(not paper.alternative for paper in papers) + len(groups))


def _choices(procedure: Procedure, today: date) -> Iterator[list[Fee]]:
    """The fees that are due today for each channel, time limit and case that may be had."""
    for channel in procedure.channels:
        for limit in channel.limits:
            for case in _cases(procedure):
                if _applies(limit.cases, case):
                    yield [fee for fee in limit.fees if _applies(fee.cases, case) and _is_due(fee, today)]


def _is_due(fee: Fee, today: date) -> bool:
    return (fee.valid_from or today) <= today <= (fee.valid_to or today)


def _sum(due: list[Fee]) -> Span | None:
    """Fees of one kind are told apart by who pays, so one of them is due; kinds add up. None when none is known."""
    known = [fee for fee in due if _is_known(fee)]
    fixed = [fee for fee in known if _is_once(fee)] or known
    kinds = {fee.kind: [f.amount or Decimal(0) for f in fixed if f.kind == fee.kind] for fee in fixed}
    if not kinds:
        return None
    return Span(sum(map(min, kinds.values()), Decimal(0)), sum(map(max, kinds.values()), Decimal(0)))


def _is_known(fee: Fee) -> bool:
    return fee.free or (fee.amount is not None and fee.currency in ("", "VND"))


def _is_once(fee: Fee) -> bool:
    return fee.free or fee.per.startswith(ONCE) or not fee.per


def _is_ruled(fee: Fee) -> bool:
    return not _is_known(fee) and bool(fee.rule or fee.tiers or fee.amount is not None)


def _is_unknown(fee: Fee) -> bool:
    return not _is_known(fee) and not _is_ruled(fee)


def _is_open(due: list[Fee]) -> bool:
    return any(_is_known(fee) and not _is_once(fee) for fee in due)


def _longest(limits: list[Limit]) -> tuple[tuple[str, Decimal], ...]:
    sums = [_by_counting(limit) for limit in limits if limit.kind == "thoi-han"]
    return max(sums, key=lambda found: sum(ROUGHLY_DAYS[c] * amount for c, amount in found), default=())


def _by_counting(limit: Limit) -> tuple[tuple[str, Decimal], ...]:
    amounts: dict[str, Decimal] = {}
    for segment in limit.segments:
        amounts[segment.counting] = amounts.get(segment.counting, Decimal(0)) + segment.amount
    return tuple(amounts.items())

"""A procedure as an entry of a list: title, code, level, and in a few words how long and how much."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator import phrases
from generator.catalog import is_repealed
from generator.model import Fee, Limit, Procedure
from generator.pages.listing import Section, by_name, grouped
from generator.schema import label
from generator.wording import UNKNOWN

INTERNAL: Final = "noi-bo"
NAMED: Final = 2  # an entry names this many different answers, then says that there are more
WIDTH: Final = 110


@dataclass(frozen=True)
class Entry:
    """What a list tells of a procedure; `notes` say why it stands in this list."""

    procedure: Procedure
    levels: str
    limits: str
    fees: str
    repealed: bool
    not_yet: bool
    illustrative: bool
    notes: tuple[str, ...] = ()


def entry(procedure: Procedure, today: date, notes: Iterable[str] = ()) -> Entry:
    """The entry of one procedure."""
    limits = [limit for channel in procedure.channels for limit in channel.limits]
    fees = [fee for limit in limits for fee in limit.fees]
    return Entry(
        procedure=procedure,
        levels=", ".join(label("procedure_levels", "level", value) for value in procedure.levels),
        limits=_told((_limit(limit, procedure) for limit in limits), "thời hạn"),
        fees=_told((_fee(fee) for fee in fees), "mức thu"),
        repealed=is_repealed(procedure, today),
        not_yet=procedure.valid_from is not None and procedure.valid_from > today,
        illustrative=procedure.illustrative
        or any(limit.illustrative for limit in limits)
        or any(fee.illustrative for fee in fees),
        notes=tuple(notes),
    )


def sections(
    procedures: Iterable[Procedure], today: date, by: Callable[[Procedure], str] | None = None
) -> tuple[Section[Entry], ...]:
    """Those in force first (under headings `by` something), then internal ones, then repealed ones; empty ones are left out."""
    entries = [entry(p, today) for p in by_name(procedures, lambda p: p.title)]
    live = [e for e in entries if not e.repealed and e.procedure.scope != INTERNAL]
    headed = grouped(live, lambda e: by(e.procedure) if by else "")
    internal = tuple(e for e in entries if not e.repealed and e.procedure.scope == INTERNAL)
    found = [Section(name, headed[name]) for name in by_name(headed, str)]
    found += [Section("Thủ tục nội bộ", internal), Section("Đã hết áp dụng", tuple(e for e in entries if e.repealed))]
    return tuple(section for section in found if section.items)


def counted(procedures: Iterable[Procedure], today: date) -> str:
    """`12 thủ tục, 1 nội bộ, 2 đã hết áp dụng`."""
    found = list(procedures)
    repealed = sum(is_repealed(p, today) for p in found)
    internal = sum(p.scope == INTERNAL and not is_repealed(p, today) for p in found)
    public = len(found) - repealed - internal
    words = [f"{public} thủ tục"] if public or not internal else []
    words += [f"{internal} {'nội bộ' if public else 'thủ tục nội bộ'}"] if internal else []
    words += [f"{repealed} đã hết áp dụng"] if repealed else []
    return ", ".join(words)


def _limit(limit: Limit, procedure: Procedure) -> str:
    said = phrases.limit(limit, procedure.same_day_cutoff)
    return _own_words(said) if limit.kind == "theo-mo-ta" else _lowered(said)


def _fee(fee: Fee) -> str:
    said = phrases.fee(fee)
    said = _own_words(said) if fee.rule and fee.amount is None and not fee.tiers else _lowered(said)
    return f"{said} (có trường hợp được miễn, giảm)" if fee.exemptions else said


def _lowered(said: str) -> str:
    return said[:1].lower() + said[1:]


def _own_words(said: str) -> str:
    """What a record says itself keeps its capitals, which may open a name, but not its length."""
    return clipped(said).rstrip(".")


def _told(lines: Iterable[str], what: str) -> str:
    """Different answers in one line; an unknown one beside known ones is told too."""
    found = dict.fromkeys(lines)
    known = [line for line in found if line != UNKNOWN]
    if not known:
        return UNKNOWN
    words = known[:NAMED]
    if len(known) > NAMED:
        words.append(f"và {what} khác tùy trường hợp")
    elif len(known) < len(found):
        words.append(f"có trường hợp {UNKNOWN}")
    return "; ".join(words)


def clipped(text: str, width: int = WIDTH) -> str:
    """The text on one line, cut after a word when it is long."""
    line = " ".join(text.split())
    return line if len(line) <= width else f"{line[:width].rsplit(' ', 1)[0]}…"

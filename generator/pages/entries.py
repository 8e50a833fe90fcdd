"""A procedure as an entry of a list: title, code, level, and in a few words how long and how much."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Final, NamedTuple

from generator.catalog import Catalog, is_repealed
from generator.model import Brief, Words
from generator.pages.listing import Section, by_name, grouped

INTERNAL: Final = "noi-bo"


class Entry(NamedTuple):
    """What a list tells of a procedure; `notes` say why it stands in this list."""

    procedure: Brief
    words: Words
    repealed: bool
    notes: tuple[str, ...] = ()


def entry(procedure: Brief, catalog: Catalog, today: date, notes: Iterable[str] = ()) -> Entry:
    """The entry of one procedure."""
    return Entry(procedure, catalog.words[procedure.code], is_repealed(procedure, today), tuple(notes))


def sections(
    procedures: Iterable[Brief], catalog: Catalog, today: date, by: Callable[[Brief], str] | None = None
) -> tuple[Section[Entry], ...]:
    """Those in force first (under headings `by` something), then internal ones, then repealed ones; empty ones are left out."""
    entries = [entry(p, catalog, today) for p in by_name(procedures, lambda p: p.title)]
    live = [e for e in entries if not e.repealed and e.procedure.scope != INTERNAL]
    headed = grouped(live, lambda e: by(e.procedure) if by else "")
    internal = tuple(e for e in entries if not e.repealed and e.procedure.scope == INTERNAL)
    found = [Section(name, headed[name]) for name in by_name(headed, str)]
    found += [Section("Thủ tục nội bộ", internal), Section("Đã hết áp dụng", tuple(e for e in entries if e.repealed))]
    return tuple(section for section in found if section.items)


def counted(procedures: Iterable[Brief], today: date) -> str:
    """`12 thủ tục, 1 nội bộ, 2 đã hết áp dụng`."""
    found = list(procedures)
    repealed = sum(is_repealed(p, today) for p in found)
    internal = sum(p.scope == INTERNAL and not is_repealed(p, today) for p in found)
    public = len(found) - repealed - internal
    words = [f"{public} thủ tục"] if public or not internal else []
    words += [f"{internal} {'nội bộ' if public else 'thủ tục nội bộ'}"] if internal else []
    words += [f"{repealed} đã hết áp dụng"] if repealed else []
    return ", ".join(words)

"""The answers of the box at the top of an English page, each told once with the ways of applying that it holds for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, NamedTuple

from markupsafe import Markup

from generator.catalog import Catalog, is_valid
from generator.model import Procedure
from generator.pages import procedure_papers
from generator.pages.english import words
from generator.wording import first_upper

SHOWN: Final = 3  # the box shows so many answers to a question, then leads to the table
ONLINE: Final = "truc-tuyen"
RECEIVE: Final = ("tiep-nhan", "thuc-hien", "tham-quyen")

Said = tuple[Markup, str]
"""An answer and the channel that it holds for."""


class Summary(NamedTuple):
    """The answers to each question of the box; empty where nobody has said."""

    limits: tuple[Markup, ...]
    fees: tuple[Markup, ...]
    papers: str
    where: tuple[Markup, ...]
    channels: str
    results: tuple[Markup, ...]


def summary(catalog: Catalog, procedure: Procedure, today: date) -> Summary:
    """All answers, true on `today`."""
    channels = tuple(dict.fromkeys(channel.channel for channel in procedure.channels))
    named = [words.label("channels", "channel", channel) for channel in channels]
    return Summary(
        limits=_lines(_limits(procedure), channels),
        fees=_lines(_fees(procedure, today), channels),
        papers=_papers(procedure),
        where=tuple(_where(catalog, procedure)),
        channels=", ".join(named[:1] + [name.lower() for name in named[1:]]),
        results=tuple(words.vi(result.name) for result in procedure.results),
    )


def _limits(procedure: Procedure) -> Iterator[Said]:
    for channel in procedure.channels:
        for limit in channel.limits:
            said = words.limit(limit, procedure.same_day_cutoff)
            yield Markup("{} ({})").format(said, words.vi(limit.name)) if limit.name else said, channel.channel


def _fees(procedure: Procedure, today: date) -> Iterator[Said]:
    """Each fee that is due today; a channel that says nothing of fees is unknown, not free."""
    for channel in procedure.channels:
        due = [fee for limit in channel.limits for fee in limit.fees if is_valid(fee, today)]
        if not due:
            yield Markup.escape(words.UNKNOWN), channel.channel
        for fee in due:
            said = words.fee(fee)
            said = Markup("{} ({})").format(said, words.vi(fee.name)) if fee.name else said
            yield said + ("; some are exempt" if fee.exemptions else ""), channel.channel


def _lines(said: Iterable[Said], channels: tuple[str, ...]) -> tuple[Markup, ...]:
    """Different answers once; one that does not hold for every channel says for which."""
    found: dict[Markup, list[str]] = {}
    for text, channel in said:
        found.setdefault(text, []).append(channel)
    return tuple(text + _note(dict.fromkeys(mine), channels) for text, mine in found.items())


def _note(mine: Iterable[str], channels: tuple[str, ...]) -> str:
    held = [words.label("channels", "channel", channel).lower() for channel in mine]
    return "" if len(held) == len(channels) else f" ({' or '.join(held)})"


def _papers(procedure: Procedure) -> str:
    """`5–7 papers to hand in, 1 paper to show`; "" when the record names none."""
    hand_in, show = procedure_papers.counts(procedure)
    told = [f"{_span(hand_in)} to hand in"] if hand_in.most else []
    told += [f"{_span(show)} to show"] if show.most else []
    return first_upper(", ".join(told))


def _span(span: procedure_papers.Span) -> str:
    noun = "paper" if span.most == 1 else "papers"
    if span.least == span.most:
        return f"{span.most} {noun}"
    return f"{span.least}–{span.most} {noun}" if span.least else f"up to {span.most} {noun}"


def _where(catalog: Catalog, procedure: Procedure) -> Iterator[Markup]:
    """Desks of the register, else the units that receive or decide; the portal when it can be done online."""
    points = [catalog.reception_points[p] for p in procedure.reception_points if p in catalog.reception_points]
    yield from (words.vi(f"{point.name}, {point.address}") for point in points)
    if not points:
        by_role = ([u.unit for u in procedure.units if u.role == role and u.unit in catalog.units] for role in RECEIVE)
        for unit in next(filter(None, by_role), []):
            found = catalog.units[unit]
            yield Markup.escape(found.name_en) if found.name_en else words.vi(found.name)
    for channel in procedure.channels:
        if channel.channel == ONLINE:
            yield _portal(channel.url or procedure.portal_url)


def _portal(url: str) -> Markup:
    name = "National Public Service Portal"
    return Markup('<a href="{}">{}</a>').format(url, name) if url else Markup.escape(name)

"""The answers of the box at the top of a procedure's page, each with the case and channel that it holds for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator import phrases
from generator.catalog import Catalog, is_valid
from generator.model import Channel, Fee, Procedure
from generator.pages.scope import Scope, merged
from generator.schema import label
from generator.wording import UNKNOWN, first_upper, unmarked

SHOWN: Final = 2  # the box shows this many answers to a question, then leads to the table
KEPT: Final = 12  # so many are on the page for the browser to choose from
BRACKETED: Final = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
ONLINE: Final = "truc-tuyen"
POST: Final = "buu-chinh"


@dataclass(frozen=True)
class Line:
    """One answer; `note` says for whom, and goes when the visitor has chosen a case or channel."""

    text: str
    note: str = ""
    scopes: tuple[Scope, ...] = ()
    url: str = ""


@dataclass(frozen=True)
class Summary:
    """The answers to each question of the box."""

    limits: tuple[Line, ...]
    fees: tuple[Line, ...]
    where: tuple[Line, ...]
    channels: tuple[Line, ...]
    results: tuple[Line, ...]


def summary(catalog: Catalog, procedure: Procedure, today: date) -> Summary:
    """All answers, true on `today`."""
    return Summary(
        _lines(procedure, _limits(procedure)) or (Line(first_upper(UNKNOWN)),),
        _lines(procedure, _fees(procedure, today)) or (Line(first_upper(UNKNOWN)),),
        tuple(_where(catalog, procedure)),
        tuple(Line(label("channels", "channel", c.channel), scopes=((c.channel, ()),)) for c in procedure.channels),
        tuple(Line(unmarked(result.name)) for result in procedure.results) or (Line(first_upper(UNKNOWN)),),
    )


Said = tuple[str, Scope]


def _limits(procedure: Procedure) -> Iterator[Said]:
    for channel in procedure.channels:
        for limit in channel.limits:
            said = phrases.limit(limit, procedure.same_day_cutoff)
            name = f"{said} ({_lower(limit.name)})" if limit.name else said
            yield name, (channel.channel, limit.cases)


def _fees(procedure: Procedure, today: date) -> Iterator[Said]:
    """Each fee that is due today; a channel that says nothing of fees is unknown, not free."""
    for channel in procedure.channels:
        due = [(fee, limit.cases) for limit in channel.limits for fee in limit.fees if is_valid(fee, today)]
        if not due:
            yield first_upper(UNKNOWN), (channel.channel, ())
        for fee, cases in due:
            yield _fee_line(fee), (channel.channel, fee.cases or cases)


def _fee_line(fee: Fee) -> str:
    """The amount first, because the line may be cut on a small screen: `30.000 đồng/cuốn (lệ phí cấp sổ)`."""
    name, said = phrases.fee_name(fee), phrases.fee(fee)
    if fee.free or fee.tiers or fee.amount is not None:
        line = f"{said} ({_lower(name)}{f'; {_lower(fee.payer)}' if fee.payer else ''})"
    else:  # a rule is the record's own sentence and may open with a name
        line = f"{name}: {_bare(said) if fee.rule else _lower(said)}{f' ({fee.payer})' if fee.payer else ''}"
    return f"{line}; có miễn, giảm" if fee.exemptions else line


def _bare(text: str) -> str:
    """A sentence without the bullet, brackets and full stop around it, by which alone many rules of one record differ."""
    inner = unmarked(text).strip()
    if BRACKETED.fullmatch(inner):
        inner = inner[1:-1].strip()
    return inner.rstrip(".;").rstrip()


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _lines(procedure: Procedure, said: Iterable[Said]) -> tuple[Line, ...]:
    """Different answers once, each with all that it holds for."""
    channels = list(dict.fromkeys(channel.channel for channel in procedure.channels))
    found: dict[str, list[Scope]] = {}
    for text, scope in said:
        found.setdefault(text, []).append(scope)
    return tuple(
        Line(text, _note(scopes, channels), merged(scopes, channels)) for text, scopes in list(found.items())[:KEPT]
    )


def _note(scopes: list[Scope], channels: list[str]) -> str:
    """`nộp trực tiếp và qua dịch vụ bưu chính`; nothing when the answer holds for every channel."""
    mine = list(dict.fromkeys(channel for channel, _ in scopes))
    if len(mine) == len(channels):
        return ""
    return "nộp " + " và ".join(_by(channel) for channel in mine)


def _by(channel: str) -> str:
    name = label("channels", "channel", channel).lower()
    return f"qua {name}" if channel == POST else name


def _where(catalog: Catalog, procedure: Procedure) -> Iterator[Line]:
    online = next((c for c in procedure.channels if c.channel == ONLINE), None)
    desk = tuple((c.channel, ()) for c in procedure.channels if c.channel != ONLINE) if online else ()
    if desk or not online:
        yield from (Line(name, scopes=desk) for name in _desks(catalog, procedure))
    if online:
        yield Line("Cổng Dịch vụ công quốc gia", scopes=((ONLINE, ()),), url=_online_url(procedure, online))


def _online_url(procedure: Procedure, online: Channel) -> str:
    return online.url or procedure.portal_url


def _desks(catalog: Catalog, procedure: Procedure) -> list[str]:
    points = [catalog.reception_points[p] for p in procedure.reception_points if p in catalog.reception_points]
    if points:
        return [f"{point.name}, {point.address}" for point in points]
    for role in ("tiep-nhan", "thuc-hien", "tham-quyen"):
        names = [catalog.units[u.unit].name for u in procedure.units if u.role == role and u.unit in catalog.units]
        if names:
            return names
    return [first_upper(UNKNOWN)]

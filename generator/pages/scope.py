"""What part of a page holds for: the attributes by which the browser narrows it to one case, one channel, one day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from markupsafe import Markup, escape

Scope = tuple[str, tuple[str, ...]]
"""A channel ("" for every one) and cases (none for every one)."""


def attribute(*scopes: Scope) -> Markup:
    """` data-kh="truc-tiep/lan-dau,cap-lai truc-tuyen/"`; nothing for what always holds.

    >>> attribute(("", ("lan-dau",)))
    Markup(' data-kh="/lan-dau"')
    """
    if not scopes or ("", ()) in scopes:
        return Markup()
    words = " ".join(f"{channel}/{','.join(cases)}" for channel, cases in dict.fromkeys(scopes))
    return Markup(f' data-kh="{escape(words)}"')  # noqa: S704 - escaped just here; Markup.format costs ten times that


class Lasting(Protocol):
    """What holds from one day to another; an open end is open."""

    @property
    def valid_from(self) -> date | None:
        """The first day."""

    @property
    def valid_to(self) -> date | None:
        """The last day."""


def lasting(thing: Lasting) -> Markup:
    """` data-tu="2026-02-01" data-den="2026-12-31"`: the reader's day may be later than that of the build."""
    days = (("tu", thing.valid_from), ("den", thing.valid_to))
    return Markup("".join(f' data-{name}="{day.isoformat()}"' for name, day in days if day))  # noqa: S704 - days only


def merged(scopes: Iterable[Scope], channels: Iterable[str]) -> tuple[Scope, ...]:
    """The scopes without repeats; what holds for every case of all of `channels` holds always."""
    found = tuple(dict.fromkeys(scopes))
    return () if {(channel, ()) for channel in channels} <= set(found) else found

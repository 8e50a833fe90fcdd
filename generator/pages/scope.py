"""What part of a page holds for: the attribute by which the browser narrows it to one case and one channel."""

from __future__ import annotations

from collections.abc import Iterable

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


def merged(scopes: Iterable[Scope], channels: Iterable[str]) -> tuple[Scope, ...]:
    """The scopes without repeats; what holds for every case of all of `channels` holds always."""
    found = tuple(dict.fromkeys(scopes))
    return () if {(channel, ()) for channel in channels} <= set(found) else found

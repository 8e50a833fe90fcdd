"""Links from one page to units, legal texts and procedures by their keys, as ready HTML."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from markupsafe import Markup, escape

from generator import addresses
from generator.catalog import Catalog
from generator.model import LegalText, Unit
from generator.schema import label
from generator.wording import day

Thing = TypeVar("Thing")
ENDED = Markup('{} <span class="tt-ended">(kết thúc {})</span>')


@dataclass(frozen=True)
class Links:
    """What templates call `links`; a key that nothing answers to is shown as it is.

    A link depends on its page only by how deep the page lies, so links are remembered by depth in `known`,
    which the pages of one build share.
    """

    catalog: Catalog
    today: date
    url: str
    known: dict[tuple[int, str, str], Markup]

    def unit(self, key: str) -> Markup:
        """The unit's name, and the day it ended if it has."""
        unit = self.catalog.units.get(key)  # read on every page, remembered link or not: the page rests on it
        return self._remembered("unit", key, self._unit, unit) if unit else Markup.escape(key)

    def legal_text(self, key: str) -> Markup:
        """`Luật 60/2014/QH13`."""
        text = self.catalog.legal_texts.get(key)
        return self._remembered("legal_text", key, self._legal_text, text) if text else Markup.escape(key)

    def _remembered(self, kind: str, key: str, make: Callable[[Thing], Markup], thing: Thing) -> Markup:
        spot = (self.url.count("/"), kind, key)
        if spot not in self.known:
            self.known[spot] = make(thing)
        return self.known[spot]

    def _unit(self, unit: Unit) -> Markup:
        link = self._link(addresses.unit(unit.id), unit.name)
        return ENDED.format(link, day(unit.valid_to)) if unit.valid_to and unit.valid_to < self.today else link

    def _legal_text(self, text: LegalText) -> Markup:
        return self._link(addresses.legal_text(text.id), f"{label('legal_texts', 'kind', text.kind)} {text.number}")

    def _link(self, target: str, words: str) -> Markup:
        href = addresses.relative(self.url, target)
        return Markup(f'<a href="{escape(href)}">{escape(words)}</a>')  # noqa: S704 - both escaped just here

    def basis(self, key: str, clause: str = "") -> Markup:
        """`Điều 11 Luật 60/2014/QH13`; nothing for no key."""
        if not key:
            return Markup()
        return Markup("{} {}").format(clause, self.legal_text(key)) if clause else self.legal_text(key)

    def procedure(self, code: str) -> Markup:
        """The procedure's title and code; says so when this site does not have it."""
        known = self.catalog.procedures.get(code)
        if known is None:
            return Markup(
                '<span class="tt-code">{}</span> <span class="tt-muted">(chưa có trên trang này)</span>'
            ).format(code)
        link = self._link(addresses.procedure(code), known.title)
        return Markup('{} <span class="tt-code">{}</span>').format(link, code)

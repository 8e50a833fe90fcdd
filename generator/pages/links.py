"""Links from one page to units, legal texts and procedures by their keys, as ready HTML."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator import addresses
from generator.catalog import Catalog
from generator.schema import label
from generator.wording import day

LINK = Markup('<a href="{}">{}</a>')
ENDED = Markup('{} <span class="tt-ended">(kết thúc {})</span>')


@dataclass(frozen=True)
class Links:
    """What templates call `links`; a key that nothing answers to is shown as it is."""

    catalog: Catalog
    today: date
    url: str

    def unit(self, key: str) -> Markup:
        """The unit's name, and the day it ended if it has."""
        unit = self.catalog.units.get(key)
        if unit is None:
            return Markup.escape(key)
        link = LINK.format(addresses.relative(self.url, addresses.unit(key)), unit.name)
        return ENDED.format(link, day(unit.valid_to)) if unit.valid_to and unit.valid_to < self.today else link

    def legal_text(self, key: str) -> Markup:
        """`Luật 60/2014/QH13`."""
        text = self.catalog.legal_texts.get(key)
        if text is None:
            return Markup.escape(key)
        name = f"{label('legal_texts', 'kind', text.kind)} {text.number}"
        return LINK.format(addresses.relative(self.url, addresses.legal_text(key)), name)

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
        link = LINK.format(addresses.relative(self.url, addresses.procedure(code)), known.title)
        return Markup('{} <span class="tt-code">{}</span>').format(link, code)

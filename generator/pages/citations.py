"""Where each legal text is cited: by which procedures and what for, by which units and directives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.model import Directive, Unit
from generator.pages.listing import by_name


@dataclass(frozen=True)
class Uses:
    """Who cites a text: procedures under the three headings with what for, units, directives."""

    procedures: Mapping[str, Mapping[str, tuple[str, ...]]]
    units: tuple[Unit, ...]
    directives: tuple[tuple[str, Directive], ...]


def uses_of(catalog: Catalog, text: str) -> Uses:
    """Who cites the text with this key."""
    procedures: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for procedure, citation in catalog.citations.get(text, ()):
        procedures[citation.heading][procedure.code].append(citation.words)
    return Uses(
        {
            heading: {code: tuple(dict.fromkeys(w for w in words if w)) for code, words in found.items()}
            for heading, found in procedures.items()
        },
        by_name(catalog.founded.get(text, ()), lambda u: u.name),
        catalog.named_in.get(text, ()),
    )

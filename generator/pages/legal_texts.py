"""The ways to a legal text: by kind, the newest first, with validity today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from generator import addresses
from generator.artifact import Page
from generator.catalog import Catalog
from generator.model import LegalText
from generator.pages import listing
from generator.pages.environment import Renderer
from generator.pages.legal_text import State, kind_name, state
from generator.pages.listing import Card, Section, grouped, parts
from generator.schema import tables
from generator.wording import order

NEVER: Final = date.min


def pages(catalog: Catalog, today: date, render: Renderer) -> Iterator[Page]:
    """`/phap-luat/` and `/phap-luat/loai-<kind>/`."""
    kinds = grouped(newest_first(catalog.legal_texts.values()), lambda text: text.kind)
    in_order = {k: kinds[k] for k in tables()["legal_texts"].field("kind").labels if k in kinds}
    states = {text.id: state(catalog, text, today) for text in catalog.legal_texts.values()}
    yield _index(catalog, in_order, states, render)
    for kind, texts in in_order.items():
        yield from _kind(kind, texts, states, render)


def _index(
    catalog: Catalog, kinds: Mapping[str, tuple[LegalText, ...]], states: Mapping[str, State], render: Renderer
) -> Page:
    shown = len(catalog.legal_texts) <= listing.ALL_AT_ONCE
    cards = [Card(addresses.legal_kind(k), kind_name(k), f"{len(texts)} văn bản") for k, texts in kinds.items()]
    sections = (
        [Section(kind_name(k), texts, url=addresses.legal_kind(k)) for k, texts in kinds.items()] if shown else []
    )
    return Page(
        url=addresses.LEGAL_TEXTS,
        family=f"/{addresses.LEGAL_TEXTS}",
        title="Văn bản pháp luật",
        description="Văn bản làm căn cứ của thủ tục hành chính, quyết định công bố, văn bản về phí. Còn hay hết hiệu lực.",
        article=render("legal_texts.html", addresses.LEGAL_TEXTS, cards=cards, sections=sections, states=states),
    )


def _kind(kind: str, texts: tuple[LegalText, ...], states: Mapping[str, State], render: Renderer) -> Iterator[Page]:
    for part in parts(addresses.legal_kind(kind), [Section("", texts)]):
        title = part.titled(f"Văn bản pháp luật: {kind_name(kind)}")
        yield Page(
            url=part.url,
            family=part.family("phap-luat-loai"),
            title=title,
            description=f"{kind_name(kind)}: {len(texts)} văn bản có trên trang này, mới nhất trước.",
            article=render("legal_kind.html", part.url, title=title, part=part, states=states),
        )


def newest_first(texts: Iterable[LegalText]) -> list[LegalText]:
    """Texts by day of issue, newest first; those of an unknown day last, by number."""
    named = sorted(texts, key=lambda text: order(text.number))
    return sorted(named, key=lambda text: text.issued_on or NEVER, reverse=True)

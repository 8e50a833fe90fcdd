"""How page tests make the pages of a family, and read their HTML: the text under a heading, the cells of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import cast

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator import pages
from generator.artifact import Page
from generator.catalog import Catalog
from generator.pages.environment import Renderer


def pages_of(catalog: Catalog, today: date, render: Renderer, *families: str) -> Iterator[Page]:
    """Every page of these families of jobs."""
    for job in pages.jobs(catalog):
        if job.family in families:
            yield from (made for made in map(pages.drawn, job.make(catalog, today, render)) if isinstance(made, Page))


def parse(html: str) -> LexborHTMLParser:
    """The article as a tree."""
    return LexborHTMLParser(html)


def text(node: LexborNode | LexborHTMLParser | None) -> str:
    """All text of a node with single spaces."""
    assert node is not None
    words = re.sub(r"\s+", " ", cast(LexborNode, node).text(separator=" ")).strip()
    return re.sub(r" ([,.;:)])", r"\1", words)


def section(html: str, heading: str) -> str:
    """The text between the heading with this id and the next heading of its level."""
    found = re.search(rf'<h2 id="{heading}">(.*?)(?=<h2 |\Z)', html, re.DOTALL)
    assert found, f"no heading {heading}"
    return text(parse(found[1]).body)

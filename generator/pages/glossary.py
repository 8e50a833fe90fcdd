"""Words of the law in plain words: a page, and data for the script that explains them where they stand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from generator import addresses
from generator.artifact import Page
from generator.catalog import Catalog
from generator.pages.environment import Renderer
from generator.pages.listing import by_name

TITLE = "Giải nghĩa từ ngữ"


def pages(catalog: Catalog, _today: date, render: Renderer) -> Iterator[Page]:
    """`/tu-ngu/`."""
    terms = by_name(catalog.terms.values(), lambda term: term.term)
    yield Page(
        url=addresses.GLOSSARY,
        family=f"/{addresses.GLOSSARY}",
        title=TITLE,
        description="Từ của pháp luật và hành chính hay gặp trong thủ tục, giải nghĩa bằng lời thường.",
        article=render("glossary.html", addresses.GLOSSARY, title=TITLE, terms=terms),
    )


def script(catalog: Catalog) -> str:
    """`tthc.tuNgu = [["trích lục","Bản ghi lại …"],…];`: terms with their meanings.

    A single syllable in small letters is left to the page: "phí" also stands in "chi phí", where it means something else.
    """
    rows = [[t.term, t.meaning] for t in catalog.terms.values() if " " in t.term or not t.term.islower()]
    return f"tthc.tuNgu = {json.dumps(rows, ensure_ascii=False, separators=(',', ':'))};\n"

"""Plain text of a record as HTML: paragraphs and lists, and of a long text the rest folded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from markupsafe import Markup, escape

from generator import wording

TAG: Final = re.compile(r"<[^>]+>")
LONG: Final = 1_500
"""Characters from which a text is folded: about two screens of a phone."""
SHOWN: Final = 600
"""Characters of a long text that are seen at least."""


def paragraphs(text: str) -> Markup:
    """Plain text of a record as HTML: blank lines part paragraphs, lines that open with a dash are a list, a lone one is not."""
    if "\n" not in text:  # a lone line with a bullet is no list
        return Markup(f"<p>{escape(wording.unmarked(text).strip())}</p>")  # noqa: S704 - escaped just here
    return Markup("".join(_blocks(text)))  # noqa: S704 - every block is escaped where it is made


def folded(text: str) -> Markup:
    """The same; what is long shows its beginning, and the rest on request, on paper and to whoever searches the page."""
    whole = paragraphs(text)
    if len(text) < LONG:
        return whole
    seen, length, blocks = list[str](), 0, list(_blocks(text))
    while blocks and length < SHOWN:
        seen.append(blocks.pop(0))
        length += len(seen[-1])
    rest = "".join(blocks)
    if len(rest) < SHOWN:
        return whole
    count = wording.number(len(TAG.sub(" ", rest).split()))
    more = f'<details class="tt-dai"><summary>Phần còn lại ({count} chữ)</summary>{rest}</details>'
    return Markup("".join(seen) + more)  # noqa: S704 - the same


def _blocks(text: str) -> Iterator[str]:
    for block in re.split(r"\n\s*\n", text.strip()):
        items: list[str] = []
        for line in block.split("\n"):
            if wording.BULLET.match(line):
                items.append(wording.BULLET.sub("", line))
                continue
            if items:
                yield _list(items)
                items = []
            yield f"<p>{escape(line.strip())}</p>"
        if items:
            yield _list(items)


def _list(items: list[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"

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
    if len(text) < LONG or "\n" not in text:  # one block has no rest
        return paragraphs(text)
    blocks, at, length = list(_blocks(text)), 0, 0
    while at < len(blocks) and length < SHOWN:
        length += len(blocks[at])
        at += 1
    seen, rest = "".join(blocks[:at]), "".join(blocks[at:])
    if len(rest) < SHOWN:
        return Markup(seen + rest)  # noqa: S704 - every block is escaped where it is made
    count = wording.number(len(TAG.sub(" ", rest).split()))
    more = f'<details class="tt-dai"><summary>Phần còn lại ({count} chữ)</summary>{rest}</details>'
    return Markup(seen + more)  # noqa: S704 - the same


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

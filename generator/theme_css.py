"""The theme's style sheet without rules that no page can use: half of it dresses what this site does not have.

A rule goes when each of its selectors names a class or an id that is no word of any page, template or script; a custom
property goes when nothing asks for it. Words are compared, not elements, so that whatever a script might put together
from whole names stays dressed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final

WORD: Final = re.compile(r"[A-Za-z_][\w-]*")
NAMED: Final = re.compile(r"[.#]([A-Za-z_][\w-]*)")
ASIDE: Final = re.compile(r":not\([^()]*\)|\[[^\]]*\]")  # what need not be there, and attributes
COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
QUOTED: Final = r"\"[^\"]*\"|'[^']*'"
INNER: Final = rf"\((?:[^()\"']|{QUOTED})*\)"
VALUE: Final = rf"(?:[^;{{}}\"'()]|{QUOTED}|\((?:[^()\"']|{QUOTED}|{INNER})*\))*"
PROPERTY: Final = re.compile(rf"(?<=[;{{])(--[\w-]+):{VALUE}(?:;|(?=\}}))")
ASKED: Final = re.compile(r"(?:var\(\s*|getPropertyValue\(.)(--[\w-]+)")
ABSENT: Final = (
    "md-annotation", "md-code", "md-consent", "md-mermaid", "md-progress", "md-search", "md-social", "md-source", "md-tag",
    "md-tooltip", "md-version", "tabbed", "task-list", "keys", "glightbox", "md-author", "md-post", "md-meta", "md-status",
)  # fmt: skip
"""Parts of the theme that this site never has, though the theme's script knows how to drive them."""
NESTING: Final = ("@media", "@supports", "@layer", "@container")


class StyleError(Exception):
    """The style sheet is not one that this module can read: a bug, or a new edition of the theme."""


def names(pages: Iterable[str], script: str) -> frozenset[str]:
    """Every word of the pages, and those of the theme's script that are no part of what the site lacks."""
    own = {word for text in pages for word in WORD.findall(text)}
    return frozenset(own | {word for word in WORD.findall(script) if not word.startswith(ABSENT)})


def lean(css: str, known: frozenset[str], asked: str = "") -> str:
    """The style sheet without rules for names outside of `known`, and without properties that neither it nor `asked` uses."""
    kept = "".join(_kept(COMMENT.sub("", css), known))
    while True:  # a property may be asked for by another one only
        used = frozenset(ASKED.findall(kept + asked))
        left = PROPERTY.sub(partial(_used, used), kept)
        if left == kept:
            return left
        kept = left


def _used(used: frozenset[str], found: re.Match[str]) -> str:
    return found[0] if found[1] in used else ""


def _kept(css: str, known: frozenset[str]) -> Iterator[str]:
    for head, body in _blocks(css):
        if body is None or (head.startswith("@") and not head.startswith(NESTING)):
            yield head if body is None else f"{head}{{{body}}}"
        elif head.startswith(NESTING):
            inner = "".join(_kept(body, known))
            yield f"{head}{{{inner}}}" if inner else ""
        else:
            selectors = [one for one in _selectors(head) if known.issuperset(NAMED.findall(ASIDE.sub("", one)))]
            yield f"{','.join(selectors)}{{{body}}}" if selectors else ""


def _blocks(css: str) -> Iterator[tuple[str, str | None]]:
    """What stands before each outer brace, and what the brace holds; None for a statement without one."""
    start = opened = depth = 0
    for at in _signs(css, "{};"):
        sign = css[at]
        opened = at if sign == "{" and depth == 0 else opened
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if depth == 0:
            yield (
                (css[start : at + 1].strip(), None)
                if sign == ";"
                else (css[start:opened].strip(), css[opened + 1 : at])
            )
            start = at + 1
    if depth or css[start:].strip():
        raise StyleError(f"an open brace, or a rule without one: {css[start : start + 60]!r}")


def _signs(css: str, wanted: str) -> Iterator[int]:
    """Where the wanted signs stand outside of quotes and parentheses, which may hold anything but their own end."""
    at = 0
    while at < len(css):
        if css[at] in "\"'":
            at = _closed(css, at)
        elif css[at] == "(":
            at = _parenthesis(css, at)
        elif css[at] in wanted:
            yield at
        at += 1


def _closed(css: str, at: int) -> int:
    """The end of a quoted text that begins at `at`."""
    end = at + 1
    while css[end] != css[at]:
        end += 2 if css[end] == "\\" else 1
    return end


def _parenthesis(css: str, at: int) -> int:
    """The end of a parenthesis that begins at `at`."""
    depth = 0
    while True:
        if css[at] in "\"'":
            at = _closed(css, at)
        depth += {"(": 1, ")": -1}.get(css[at], 0)
        if not depth:
            return at
        at += 1


def _selectors(head: str) -> Iterator[str]:
    """The selectors of a rule, cut at the commas between them."""
    start = 0
    for at in _signs(head, ","):
        yield head[start:at]
        start = at + 1
    yield head[start:]

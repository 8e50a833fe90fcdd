"""The scripts of the pages: a small one for all, suggestions, and the filters of /tra-cuu/, each as one plain script.

Plain scripts and no modules, because a browser refuses modules to a page that was opened from a disk.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from generator.search.bundle import BLANK, COMMENT, EXPORT, IMPORT

PAGE: Final = Path(__file__).parent / "page"
# Each after those that it imports.
EVERYWHERE: Final = ("site", "everywhere")
SUGGESTIONS: Final = ("shared", "recent", "words", "list", "answer", "box", "suggest")
LOOKUP: Final = ("shared", "state", "words", "csv", "rows", "filters", "lookup")


def everywhere() -> bytes:
    """The script of every page; it leaves in `globalThis.TrangTimKiem` what the others need of it."""
    return _script(EVERYWHERE)


def suggestions() -> bytes:
    """What shows suggestions, fetched when a search box is first used."""
    return _script(SUGGESTIONS)


def lookup() -> bytes:
    """The script of /tra-cuu/."""
    return _script(LOOKUP)


def _script(modules: tuple[str, ...]) -> bytes:
    text = "".join((PAGE / f"{name}.js").read_text(encoding="utf-8") for name in modules)
    text = COMMENT.sub("", EXPORT.sub("", IMPORT.sub("", text)))
    body = BLANK.sub(lambda found: "\n" if found[0][0] == "\n" else "", text)
    return f'(() => {{\n"use strict";\n{body}}})();\n'.encode()

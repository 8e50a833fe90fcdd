"""The finder's modules as one ES module, and as one plain script for pages opened from a disk."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

BROWSER: Final = Path(__file__).parent / "browser"
# Each after those that it imports.
MODULES: Final = (
    "tuning",
    "fold",
    "keys",
    "codes",
    "incoming",
    "catalogue",
    "actions",
    "query",
    "lexicon",
    "rank",
    "results",
    "sure",
    "shards",
    "highlight",
    "facets",
    "finder",
)
PUBLIC: Final = ("open", "highlight", "excerpt", "fold")
IMPORT: Final = re.compile(r'^import .* from "\./\w+\.js";\n', re.MULTILINE)
EXPORT: Final = re.compile(r"^export (?:(?=const|let|function|class|async)|\{.*\};\n)", re.MULTILINE)
COMMENT: Final = re.compile(r"^[ \t]*(?://.*|/\*\*[\s\S]*?\*/)\n|(?<=[;,{]) // .*$", re.MULTILINE)
BLANK: Final = re.compile(r"\n{2,}|^[ \t]+", re.MULTILINE)


def module() -> bytes:
    """For `import`."""
    return f"{_joined()}export {{ {', '.join(PUBLIC)} }};\n".encode()


def script() -> bytes:
    """For a plain `<script>`: everything in one function, what is public as `globalThis.TimKiem`."""
    return f'(() => {{\n"use strict";\n{_joined()}globalThis.TimKiem = {{ {", ".join(PUBLIC)} }};\n}})();\n'.encode()


def readme() -> bytes:
    """How the files are laid out."""
    return (BROWSER / "LAYOUT.md").read_bytes()


def _joined() -> str:
    text = "".join((BROWSER / f"{name}.js").read_text(encoding="utf-8") for name in MODULES)
    text = EXPORT.sub("", IMPORT.sub("", text))
    return BLANK.sub(lambda found: "\n" if found[0][0] == "\n" else "", COMMENT.sub("", text))

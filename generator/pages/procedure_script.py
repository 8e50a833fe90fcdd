"""The one script of the procedure pages: the official calendar and the parts of `generator/scripts/` in order.

One file, so that a page asks for one; plain functions, so that it also runs from a USB stick.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from generator.addresses import PROCEDURE_SCRIPT
from generator.artifact import Artifact
from generator.catalog import Catalog
from generator.pages import glossary
from generator.pages.environment import Renderer
from generator.working_days import WorkingCalendar

SCRIPTS: Final = Path(__file__).parent.parent / "scripts"
COMMENT: Final = re.compile(r"^ *//.*\n|^ */\*\*.*\*/\n|^ +", re.MULTILINE)
PARTS: Final = ("due-date", "dom", "fee", "ics", "narrow", "checklist", "due-form", "validity", "glossary", "page")


def pages(catalog: Catalog, _today: date, _render: Renderer) -> Iterator[Artifact]:
    """The script as a file of the site."""
    parts = [part(name) for name in PARTS]
    yield Artifact(
        PROCEDURE_SCRIPT, "".join((parts[0], calendar(catalog.calendar), glossary.script(catalog), *parts[1:])).encode()
    )


def part(name: str) -> str:
    """A part without the lines that only explain and without indentation; a text over several lines is none of ours."""
    return COMMENT.sub("", (SCRIPTS / f"{name}.js").read_text(encoding="utf-8"))


def calendar(days: WorkingCalendar) -> str:
    """`tthc.lich = tthc.calendar([["2026-11-24","nghi-le",…],…]);`: day, kind, name, status, basis."""
    rows = [[d.isoformat(), e.kind, e.name, e.status, e.basis] for d, e in sorted(days.exceptions.items())]
    return f"tthc.lich = tthc.calendar({json.dumps(rows, ensure_ascii=False, separators=(',', ':'))});\n"

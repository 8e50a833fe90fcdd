"""The script of pages that show tasks: the parts of `generator/scripts/` in order, and the words of the statuses.

Plain functions in one deferred file, so that it also runs from a USB stick.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.addresses import BOARD_SCRIPT, TASK_SCRIPT
from generator.artifact import Artifact
from generator.catalog import Catalog
from generator.pages.environment import Renderer
from generator.pages.procedure_script import SCRIPTS
from generator.pages.works import MARKS

PARTS: Final = ("task-status", "task-day")
BOARD: Final = "board"


def pages(_catalog: Catalog, _today: date, _render: Renderer) -> Iterator[Artifact]:
    """The script as a file of the site, and that of the filters of the board beside it."""
    first, *rest = ((SCRIPTS / f"{name}.js").read_text(encoding="utf-8") for name in PARTS)
    yield Artifact(TASK_SCRIPT, "".join((first, marks(), *rest)).encode())
    yield Artifact(BOARD_SCRIPT, (SCRIPTS / f"{BOARD}.js").read_bytes())


def marks() -> str:
    """`tthc.trangThai = {"qua-han":["Quá hạn, chưa hoàn thành","bad"],…};`: label and tone of each status."""
    told = {status.value: [mark.label, mark.tone] for status, mark in MARKS.items()}
    return f"tthc.trangThai = {json.dumps(told, ensure_ascii=False, separators=(',', ':'))};\n"

"""The straight line: registers → procedure files, one by one → what stands between them → pages and files.

Read this first. `check` stops before pages; `build` prints the site into a new tree that takes the place of the old one.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator import registers
from generator.survey import Survey, survey


def check(records: Path, today: date) -> Survey:
    """Read and check everything; all problems at once, in the order of files and lines."""
    return survey(registers.read(records), today, {})

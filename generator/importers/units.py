"""The table of near-duplicate unit names, kept where people can edit it in a spreadsheet."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Final

from generator.importers.texts import bare, line

OURS: Final = Path(__file__).with_name("don-vi.csv")
THEIRS: Final = "_nhap/don-vi.csv"
NAME: Final = "ten_tren_cong"
UNITED: Final = "ten_thong_nhat"


def united(into: Path) -> dict[str, str]:
    """The one name of each near duplicate; rows of the records folder's own table win over ours."""
    rows: dict[str, str] = {}
    for path in (OURS, into / THEIRS):
        if path.exists():
            with path.open(encoding="utf-8-sig", newline="") as file:
                for row in csv.DictReader(file):
                    if row.get(NAME) and row.get(UNITED):
                        rows[bare(row[NAME])] = line(row[UNITED])
    return {bare(name): name for name in rows.values()} | rows

"""The samples that clerks copy are right: put where they belong, they check without an error."""

import shutil
from pathlib import Path

from generator.issue import Severity
from generator.pipeline import check
from tests.conftest import ROOT, TODAY

PLACES = {
    "to-cong-tac.yaml": "to-cong-tac/mau.yaml",
    "ra-soat.yaml": "ra-soat/2026/mau.yaml",
    "ho-so.csv": "so-lieu/ho-so-2026-09.csv",
    "diem-766.csv": "so-lieu/diem-766-2026-09.csv",
}


def test_the_samples_of_groups_proposals_and_figures_check_in_place(tmp_path: Path) -> None:
    records = tmp_path / "procedures"
    shutil.copytree(ROOT / "procedures", records)
    for name, place in PLACES.items():
        (records / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(records / "_mau" / name, records / place)
    looked = check(records, TODAY)
    own = [issue for issue in looked.issues if issue.place.file.endswith(tuple(PLACES.values()))]
    assert [issue for issue in looked.issues if issue.severity is Severity.ERROR] == []
    assert own == []
    assert {"mau"} <= looked.catalog.working_groups.keys()
    assert len(looked.catalog.figures) == 2

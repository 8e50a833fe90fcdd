"""Every rule has a folder of records in `tests/bad/` that breaks it, and nothing else, where `# ← sai` stands."""

from pathlib import Path
from typing import Final

import pytest

from generator.pipeline import check
from generator.rules import RULES

from .told import TODAY

BAD: Final = Path(__file__).parents[1] / "bad"
MARK: Final = "# ← sai"


def test_every_rule_has_its_folder() -> None:
    assert sorted(folder.name for folder in BAD.iterdir()) == sorted(rule for rule, _ in RULES)


@pytest.mark.parametrize("folder", sorted(BAD.iterdir()), ids=lambda folder: folder.name)
def test_only_the_marked_lines_are_told(folder: Path) -> None:
    marked = [
        (file.as_posix(), line, folder.name)
        for file in sorted((*folder.rglob("*.yaml"), *folder.rglob("*.csv")))
        for line, text in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if text.endswith(MARK)
    ]
    assert marked
    assert [(i.place.file, i.place.line, i.rule) for i in check(folder, TODAY).issues] == marked

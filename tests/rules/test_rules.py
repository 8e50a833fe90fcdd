"""The package of rules: each module is a manual page, registered once, with a test of its name."""

import sys
from pathlib import Path
from typing import Final

import pytest

from generator import rules
from generator.rules import RULES

PACKAGE: Final = Path(rules.__file__).parent
HELPERS: Final = {"__init__", "parts", "spans"}
MODULES: Final = tuple(sys.modules[check.__module__] for _, check in RULES)


def test_every_module_is_registered_under_its_own_id() -> None:
    assert sorted(path.stem for path in PACKAGE.glob("*.py") if path.stem not in HELPERS) == sorted(
        module.__name__.rpartition(".")[2] for module in MODULES
    )
    assert [module.ID for module in MODULES] == [rule for rule, _ in RULES]
    assert len({rule for rule, _ in RULES}) == len(RULES)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.ID)
def test_docstring_is_a_manual_page(module: object) -> None:
    paragraphs = (module.__doc__ or "").strip().split("\n\n")
    assert " must " in paragraphs[0] or " should " in paragraphs[0]
    assert paragraphs[-1].startswith("Đúng: ")
    assert "\nSai: " in paragraphs[-1]


@pytest.mark.parametrize("name", sorted(path.stem for path in PACKAGE.glob("*.py") if path.stem != "__init__"))
def test_module_has_its_test(name: str) -> None:
    assert (Path(__file__).parent / f"test_{name}.py").is_file()

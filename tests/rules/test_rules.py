"""The package of rules: each module is a manual page, registered once, with a test of its name."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from generator import rules
from generator.catalog import Catalog, assemble
from generator.issue import Issue
from generator.ledger import Ledger
from generator.load import load
from generator.rules import OF_CATALOG, OF_PROCEDURES, RULES, judge, judge_procedure
from generator.tables import flatten
from tests.conftest import ROOT, TODAY

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


ANY: Final = sorted((Path(__file__).parents[1] / "bad").iterdir())
WHOLE: Final = [("sample", Path(__file__).parents[1] / "sample"), *((folder.name, folder) for folder in ANY)]


def catalog_of(folder: Path) -> Catalog:
    """Everything in a folder that fits its schema, with all procedures at hand."""
    return assemble((flatten(document)[0] for document in load(folder)[0]), TODAY)


@pytest.mark.parametrize("folder", [folder for _, folder in WHOLE], ids=[name for name, _ in WHOLE])
def test_a_rule_of_procedures_looks_at_each_alone(folder: Path) -> None:
    """A build judges them one by one, without the others, and not at all while nothing has changed that they asked for."""
    whole = catalog_of(folder)
    for rule, check in OF_PROCEDURES:
        alone: list[Issue] = []
        for procedure in whole.at_hand.values():
            lonely = replace(whole, procedures={}, at_hand={})
            ledger = Ledger(lonely)
            alone += check(ledger.watch(lonely).holding(procedure), TODAY)
            asked = {read.name for read in ledger.take() if read.key is None}
            assert asked == set(), f"{rule} asks for all of {asked}"
        assert sorted(alone) == sorted(check(whole, TODAY)), rule


@pytest.mark.parametrize("folder", [folder for _, folder in WHOLE], ids=[name for name, _ in WHOLE])
def test_a_rule_of_the_catalog_knows_procedures_in_short_only(folder: Path) -> None:
    whole = catalog_of(folder)
    for rule, check in OF_CATALOG:
        assert list(check(replace(whole, at_hand={}), TODAY)) == list(check(whole, TODAY)), rule


def test_judging_is_every_rule_once() -> None:
    whole = catalog_of(ROOT / "tests" / "sample")
    told = [*judge(whole, TODAY), *judge_procedure(whole, TODAY)]
    assert told == [issue for _, check in (*OF_CATALOG, *OF_PROCEDURES) for issue in check(whole, TODAY)]
    assert len(told) > 5


@pytest.mark.parametrize("name", sorted(path.stem for path in PACKAGE.glob("*.py") if path.stem != "__init__"))
def test_module_has_its_test(name: str) -> None:
    assert (Path(__file__).parent / f"test_{name}.py").is_file()

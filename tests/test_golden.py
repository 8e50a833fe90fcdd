"""The sample province publishes exactly the golden tree; `make bless` rewrites it, and the diff is reviewed."""

import pytest

from tests import golden
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return golden.made()


def test_the_tree_has_the_same_files(made: dict[str, bytes]) -> None:
    assert sorted(made) == sorted(golden.kept())


def test_every_file_has_the_same_content(made: dict[str, bytes]) -> None:
    kept = golden.kept()
    changed = [path for path, content in made.items() if kept.get(path) != content]
    assert changed == [], "run `make bless` and read the diff"


def test_tasks_with_many_units_have_the_same_pages() -> None:
    kept = golden.kept(golden.EXPECTED_MATRIX)
    made = golden.made_matrix()
    assert sorted(made) == sorted(kept)
    assert [path for path, content in made.items() if kept[path] != content] == [], "run `make bless` and read the diff"


def test_publishing_twice_gives_the_same_bytes(made: dict[str, bytes]) -> None:
    assert golden.made() == made


def test_no_path_of_this_machine_is_published(made: dict[str, bytes]) -> None:
    mark = str(ROOT).encode()
    assert [path for path, content in made.items() if mark in content] == []

"""The frame holds while nothing has changed that the theme's part of a site depends on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator import frame, identity
from tests.conftest import ROOT

SETTINGS = """\
site_name: Mẫu
site_url: !ENV [MAU_URL, "http://127.0.0.1/"]
extra:
  repository: !ENV MAU_REPOSITORY
  mark: !ENV [MAU_MARK, MAU_OTHER_MARK, MAU_MARK_2, "x"]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A tiny project."""
    files = {"mkdocs.yml": SETTINGS, "mkdocs_hooks.py": "", "docs/a.md": "a", "overrides/main.html": "b", "x.py": ""}
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "mkdocs.yml").write_text(SETTINGS.replace("Mẫu", "Mới"), encoding="utf-8"),
        lambda root: (root / "mkdocs_hooks.py").write_text("1"),
        lambda root: (root / "docs/a.md").write_text("c"),
        lambda root: (root / "docs/b.md").write_text(""),
        lambda root: (root / "docs/a.md").unlink(),
        lambda root: (root / "overrides/main.html").write_text("c"),
        lambda root: (root / "mkdocs_hooks.py").unlink(),
    ],
)
def test_a_change_of_what_the_theme_reads_counts(root: Path, change: Callable[[Path], object]) -> None:
    before = frame.key(root, ("procedures",))
    change(root)
    assert frame.key(root, ("procedures",)) != before


@pytest.mark.parametrize(
    "change",
    [lambda root: (root / "x.py").write_text("1"), lambda root: (root / "docs/a.md").touch(), lambda root: root],
)
def test_nothing_else_counts(root: Path, change: Callable[[Path], object]) -> None:
    before = frame.key(root, ("procedures",))
    change(root)
    assert frame.key(root, ("procedures",)) == before


@pytest.mark.parametrize("name", ["MAU_URL", "MAU_REPOSITORY", "MAU_MARK", "MAU_OTHER_MARK", "MAU_MARK_2"])
def test_a_variable_that_the_settings_name_counts(root: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """MkDocs takes the first of those that are set."""
    monkeypatch.delenv(name, raising=False)
    without = frame.key(root, ())
    monkeypatch.setenv(name, "a")
    first = frame.key(root, ())
    monkeypatch.setenv(name, "b")
    assert len({without, first, frame.key(root, ())}) == 3


def test_another_variable_does_not_count(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = frame.key(root, ())
    monkeypatch.setenv("MAU_KHAC", "a")
    assert frame.key(root, ()) == before


def test_what_is_set_by_hand_counts(root: Path) -> None:
    assert len({frame.key(root, setting) for setting in ((), ("procedures",), ("khac",), ("procedures", None))}) == 4


def test_the_code_counts(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = frame.key(root, ())
    monkeypatch.setattr(identity, "of_code", lambda: b"other")
    assert frame.key(root, ()) != before


def test_every_source_is_there() -> None:
    assert [name for name in frame.SOURCES if not (ROOT / name).exists()] == []

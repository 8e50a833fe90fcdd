"""The identity of code, libraries and values: any change of what counts, and nothing else, gives another one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator import identity


@pytest.fixture
def code(tmp_path: Path) -> Path:
    """A folder that stands for the generator."""
    for name, text in {"a.py": "1", "b/c.html": "2", "b/__pycache__/c.pyc": "3"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def found(code: Path) -> bytes:
    return identity.of_files(code, code.rglob("*"))


@pytest.mark.parametrize(
    "change",
    [
        lambda code: (code / "a.py").write_text("1 "),
        lambda code: (code / "b/c.html").write_text(""),
        lambda code: (code / "d.json").write_text(""),
        lambda code: (code / "a.py").unlink(),
        lambda code: (code / "a.py").rename(code / "aa.py"),
        lambda code: (code / "b/c.html").rename(code / "c.html"),
        lambda code: ((code / "a.py").write_text("2"), (code / "b/c.html").write_text("1")),
    ],
)
def test_a_change_of_a_file_counts(code: Path, change: Callable[[Path], object]) -> None:
    before = found(code)
    change(code)
    assert found(code) != before


@pytest.mark.parametrize(
    "change",
    [
        lambda code: (code / "b/__pycache__/c.pyc").write_text("4"),
        lambda code: (code / "a.py").touch(),
        lambda code: (code / "a.py").write_text("1"),
        lambda code: (code / "leer").mkdir(),
    ],
)
def test_caches_times_and_empty_folders_do_not_count(code: Path, change: Callable[[Path], object]) -> None:
    before = found(code)
    change(code)
    assert found(code) == before


def test_the_order_in_which_files_are_found_does_not_count(code: Path) -> None:
    files = list(code.rglob("*"))
    assert identity.of_files(code, files) == identity.of_files(code, reversed(files))


def test_the_place_of_the_folder_does_not_count(code: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other") / "place"
    before = found(code)
    code.rename(other)
    assert found(other) == before


def test_where_one_part_ends_counts() -> None:
    assert len({identity.of("ab", "c"), identity.of("a", "bc"), identity.of("abc"), identity.of("a", "b", "c")}) == 4
    assert identity.of(b"ab", b"c") != identity.of(b"a", b"bc")


def test_values_that_look_alike_are_kept_apart() -> None:
    values = (1, "1", 1.0, None, "None", ("1",), date(2026, 11, 23), date(2026, 11, 24), b"1")
    assert len({identity.of(value) for value in values}) == len(values) - 1  # bytes stand for themselves: b"1" is 1
    assert identity.of("a", 1) == identity.of("a", 1)


def test_another_version_of_a_library_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    before = identity.of_code.__wrapped__()
    assert identity.of_code.__wrapped__() == before
    version = identity._version
    for name in identity.LIBRARIES:
        assert version(name), f"{name} is not installed under this name"
        with monkeypatch.context() as patch:
            patch.setattr(identity, "_version", lambda asked, name=name: "0.0" if asked == name else version(asked))
            assert identity.of_code.__wrapped__() != before, name
    monkeypatch.setattr("sys.version", "4.0")
    assert identity.of_code.__wrapped__() != before


def test_a_library_that_is_missing_has_a_version_too() -> None:
    assert identity._version("no-such-library-anywhere") == ""


def test_the_generator_itself_counts(code: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = identity.of_code.__wrapped__()
    monkeypatch.setattr(identity, "HERE", code)
    assert identity.of_code.__wrapped__() != before

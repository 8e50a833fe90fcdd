"""Record files straight out of git."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from generator.changes import git
from generator.changes.sides import Side, at_revision, in_folder


def run(folder: Path, *command: str) -> None:
    who = {f"GIT_{role}_{what}": "a@b.example" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    subprocess.run(["git", "-C", str(folder), *command], check=True, capture_output=True, env={**os.environ, **who})


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Two commits; the records hold a link, and beside them lies a file that is none of ours."""
    (tmp_path / "procedures" / "danh-muc").mkdir(parents=True)
    (tmp_path / "procedures" / "danh-muc" / "đơn vị.yaml").write_text("units: []\n", encoding="utf-8")
    (tmp_path / "procedures" / "la.yaml").symlink_to("/etc/hostname")
    (tmp_path / "khac.txt").write_text("khác", encoding="utf-8")
    run(tmp_path, "init", "-q", "-b", "main")
    run(tmp_path, "add", "-A")
    run(tmp_path, "commit", "-qm", "một")
    (tmp_path / "procedures" / "danh-muc" / "đơn vị.yaml").write_text("units: [] # hai\n", encoding="utf-8")
    run(tmp_path, "commit", "-qam", "hai")
    return tmp_path


def test_a_side_is_what_the_commit_holds_below_the_folder(repository: Path) -> None:
    first = at_revision(repository, "HEAD~1", "procedures")
    assert first == Side({"danh-muc/đơn vị.yaml": b"units: []\n"}, frozenset({"la.yaml"}))
    second = at_revision(repository, "main", "procedures")
    assert second.files == {"danh-muc/đơn vị.yaml": b"units: [] # hai\n"}
    assert in_folder(repository / "procedures") == second


@pytest.mark.parametrize("revision", ["khong-co", "", "--all", "-h", "--output=x", "HEAD:procedures", "HEAD\nHEAD"])
def test_what_is_no_commit_is_refused(repository: Path, revision: str) -> None:
    with pytest.raises(git.RevisionError):
        at_revision(repository, revision, "procedures")
    assert not (repository / "x").exists()


def test_a_folder_that_is_not_there_is_empty(repository: Path) -> None:
    assert at_revision(repository, "HEAD", "khong-co").files == {}


@pytest.mark.parametrize(
    ("path", "safe"),
    [
        ("danh-muc/a.yaml", True),
        ("../a.yaml", False),
        ("a/../../b", False),
        ("/etc/passwd", False),
        (".git/config", False),
        ("a\\b", False),
    ],
)
def test_no_path_leads_out_of_the_folder(path: str, safe: bool) -> None:  # noqa: FBT001  # a table's column
    listed = f"100644 blob {'0' * 40}       1\tprocedures/{path}\0"
    assert bool(list(git._entries(listed, "procedures"))) is safe


def test_a_tree_that_is_too_large_is_not_read(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(git, "BYTES", 5)
    with pytest.raises(git.RevisionError, match="quá lớn"):
        at_revision(repository, "HEAD", "procedures")

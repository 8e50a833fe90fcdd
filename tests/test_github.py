"""`gh` is given text on its standard input only; tried with a `gh` of our own that notes what it is told."""

import json
from pathlib import Path

import pytest

from generator import github
from generator.reminders import Close, Create, OpenIssue, Update

FAKE = """#!/bin/sh
printf '%s\\n' "$*" >> "$NOTES"
case "$1" in
  issue) printf '%s' '[{"number": 4, "title": "T", "body": "B"}]' ;;
  api) cat >> "$NOTES"; echo >> "$NOTES" ;;
esac
[ "$REFUSE" = "" ] || { echo "không được" >&2; exit 1; }
"""


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    command = tmp_path / "gh"
    command.write_text(FAKE, encoding="utf-8")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setenv("NOTES", str(tmp_path / "notes"))
    monkeypatch.setenv("REFUSE", "")
    return tmp_path / "notes"


def test_only_open_issues_of_the_workflow_itself_are_read(notes: Path) -> None:
    assert github.open_issues() == (OpenIssue(4, "T", "B"),)
    assert notes.read_text(encoding="utf-8") == (
        "issue list --label nhac-viec --author app/github-actions --state open --limit 500 --json number,title,body\n"
    )


def test_each_action_is_sent_as_json(notes: Path) -> None:
    assert github.apply([Create("$(rm)", "thân"), Update(2, "t", "b"), Close(3, "hết")]) == 3
    lines = notes.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("label create nhac-viec --force")
    base = "repos/{owner}/{repo}/issues"
    assert lines[1::2] == [
        f"api --method POST {base} --input -",
        f"api --method PATCH {base}/2 --input -",
        f"api --method POST {base}/3/comments --input -",
        f"api --method PATCH {base}/3 --input -",
    ]
    assert [json.loads(line) for line in lines[2::2]] == [
        {"title": "$(rm)", "body": "thân", "labels": ["nhac-viec"]},
        {"title": "t", "body": "b"},
        {"body": "hết"},
        {"state": "closed"},
    ]


def test_nothing_to_do_touches_nothing(notes: Path) -> None:
    assert github.apply([]) == 0
    assert not notes.exists()


def test_what_gh_says_is_told(notes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFUSE", "1")
    with pytest.raises(github.GitHubError, match="không được"):
        github.open_issues()
    monkeypatch.setenv("PATH", str(notes.parent / "nowhere"))
    with pytest.raises(github.GitHubError, match="chưa có lệnh gh"):
        github.open_issues()

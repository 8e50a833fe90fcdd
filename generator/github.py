"""Issues on GitHub read and written through its own command `gh`; the only module that runs it.

Only issues that the workflow itself opened are read: they carry the label and were written by its account. Text goes to
`gh` as a file on its standard input, never as part of a command.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from typing import Any, Final

from generator.reminders import LABEL, Action, Create, OpenIssue, Update

ABOUT: Final = "Việc quá hạn, máy tự lập"
AUTHOR: Final = "app/github-actions"
MOST: Final = "500"
REPOSITORY: Final = "repos/{owner}/{repo}/issues"  # `gh` fills the braces with the repository it runs in


class GitHubError(Exception):
    """`gh` is missing or says no; the text is what it says."""


def open_issues(label: str = LABEL) -> tuple[OpenIssue, ...]:
    """The open issues of earlier runs that carry `label`."""
    told = _run("issue", "list", "--label", label, "--author", AUTHOR, "--state", "open", "--limit", MOST,
                "--json", "number,title,body")  # fmt: skip
    found: list[dict[str, Any]] = json.loads(told)
    return tuple(OpenIssue(issue["number"], issue["title"], issue["body"]) for issue in found)


def apply(actions: Iterable[Action], label: str = LABEL, about: str = ABOUT) -> int:
    """Do each action; how many there were. `about` says on GitHub what issues with `label` are."""
    done = 0
    if actions := tuple(actions):
        _run("label", "create", label, "--force", "--description", about)
    for action in actions:
        _apply(action, label)
        done += 1
    return done


def _apply(action: Action, label: str) -> None:
    if isinstance(action, Create):
        _send("POST", REPOSITORY, {"title": action.title, "body": action.body, "labels": [label]})
    elif isinstance(action, Update):
        _send("PATCH", f"{REPOSITORY}/{action.number}", {"title": action.title, "body": action.body})
    else:
        _send("POST", f"{REPOSITORY}/{action.number}/comments", {"body": action.comment})
        _send("PATCH", f"{REPOSITORY}/{action.number}", {"state": "closed"})


def _send(method: str, path: str, value: dict[str, Any]) -> None:
    _run("api", "--method", method, path, "--input", "-", given=json.dumps(value))


def _run(*arguments: str, given: str = "") -> str:
    try:
        ran = subprocess.run(["gh", *arguments], input=given, capture_output=True, text=True, check=False)  # noqa: S603, S607  GitHub's own command
    except FileNotFoundError:
        raise GitHubError("Máy này chưa có lệnh gh.") from None
    if ran.returncode:
        raise GitHubError(ran.stderr.strip() or "gh không làm được.")
    return ran.stdout

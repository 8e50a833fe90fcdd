"""The workflows are pinned, may do little, take nothing from strangers into a shell, and only call make."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.test_docs import targets

ROOT = Path(__file__).resolve().parent.parent
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
BIN = Path(sys.executable).parent
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v[0-9]+(\.[0-9]+)*")

WRITES = {"deploy": {"pages", "id-token"}, "remind": {"issues"}}

every_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def jobs(path: Path) -> dict[str, Any]:
    """The jobs of a workflow by name."""
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    return found


def steps(path: Path) -> list[dict[str, Any]]:
    """The steps of all jobs of a workflow."""
    return [step for job in jobs(path).values() for step in job["steps"]]


def test_the_workflows_are_there() -> None:
    assert {"check", "records", "remind", "site"} <= {path.stem for path in WORKFLOWS}


@every_workflow
def test_every_action_is_pinned_by_its_hash(path: Path) -> None:
    used = re.findall(r"uses: (.*)", path.read_text(encoding="utf-8"))
    assert used
    assert all(PINNED.fullmatch(action) for action in used)


@every_workflow
def test_rights_are_given_per_job_only(path: Path) -> None:
    assert yaml.safe_load(path.read_text(encoding="utf-8"))["permissions"] == {}
    for name, job in jobs(path).items():
        writes = {scope for scope, right in job["permissions"].items() if right == "write"}
        assert writes == WRITES.get(name, set())
        assert job["timeout-minutes"] <= 30


@every_workflow
def test_the_token_does_not_stay_in_the_checkout(path: Path) -> None:
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@every_workflow
def test_a_step_runs_a_make_target_and_nothing_else(path: Path) -> None:
    for step in steps(path):
        if "run" in step:
            command, target = step["run"].split()
            assert command == "make"
            assert target in targets()


@every_workflow
def test_a_stranger_never_meets_a_token_that_can_write(path: Path) -> None:
    triggers = yaml.safe_load(path.read_text(encoding="utf-8"))[True]  # YAML 1.1 reads `on` as true
    assert "pull_request_target" not in triggers
    assert "workflow_run" not in triggers
    assert not ("pull_request" in triggers and "deploy" in jobs(path))


def test_reminders_are_written_on_monday_in_vietnam_from_the_main_branch_only() -> None:
    (path,) = [path for path in WORKFLOWS if path.stem == "remind"]
    triggers = yaml.safe_load(path.read_text(encoding="utf-8"))[True]
    assert triggers == {"workflow_dispatch": None, "schedule": [{"cron": "30 17 * * 0"}]}
    assert jobs(path)["remind"]["if"] == "github.ref == 'refs/heads/main'"


def test_the_site_is_built_just_after_midnight_in_vietnam() -> None:
    (workflow,) = [path for path in WORKFLOWS if path.stem == "site"]
    triggers = yaml.safe_load(workflow.read_text(encoding="utf-8"))[True]
    assert triggers["schedule"] == [{"cron": "5 17 * * *"}]


@pytest.mark.parametrize(
    ("environment", "address"),
    [
        ({"GITHUB_REPOSITORY": "xa/so-tay"}, "https://xa.github.io/so-tay/"),
        ({"GITHUB_REPOSITORY": "xa/so-tay", "SITE_URL": ""}, "https://xa.github.io/so-tay/"),
        ({"GITHUB_REPOSITORY": "xa/so-tay", "SITE_URL": "https://xa.example/"}, "https://xa.example/"),
        ({"SITE_URL": "https://xa.example/"}, "https://xa.example/"),
        ({}, None),
    ],
)
def test_the_address_on_pages_follows_from_the_repository(environment: dict[str, str], address: str | None) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (recipe,) = re.findall(r"^pages:.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)
    script = (
        recipe.replace("\t@", "").replace("$$", "$").replace("$(BIN)/python -m generator build", "printenv SITE_URL")
    )
    ran = subprocess.run(
        ["sh", "-e", "-c", script], env=environment | {"PATH": "/usr/bin:/bin"}, capture_output=True, check=False
    )
    assert (ran.stdout.decode().strip() or None) == address
    assert (ran.returncode == 0) == (address is not None)


@pytest.mark.skipif(not (BIN / "zizmor").exists(), reason="zizmor chưa được cài")
def test_zizmor_finds_nothing() -> None:
    ran = subprocess.run(
        [BIN / "zizmor", "--offline", "--pedantic", GITHUB], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


SCHEMAS = {
    "vendor.github-workflows": WORKFLOWS,
    "vendor.dependabot": [GITHUB / "dependabot.yml"],
    "vendor.github-issue-forms": sorted(p for p in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if p.stem != "config"),
    "vendor.github-issue-config": [GITHUB / "ISSUE_TEMPLATE" / "config.yml"],
}


@pytest.mark.skipif(not (BIN / "check-jsonschema").exists(), reason="check-jsonschema chưa được cài")
@pytest.mark.parametrize("schema", SCHEMAS)
def test_github_reads_the_files_as_meant(schema: str) -> None:
    command = [str(BIN / "check-jsonschema"), "--builtin-schema", schema, *map(str, SCHEMAS[schema])]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr

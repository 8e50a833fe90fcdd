"""The workflows are pinned, may do little, take nothing from strangers into a shell, and only call make."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from hashlib import sha256
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

WRITES = {"deploy": {"pages", "id-token", "attestations"}, "remind": {"issues"}, "links": {"issues"}}

every_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def jobs(path: Path) -> dict[str, Any]:
    """The jobs of a workflow by name."""
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    return found


def steps(path: Path) -> list[dict[str, Any]]:
    """The steps of all jobs of a workflow."""
    return [step for job in jobs(path).values() for step in job["steps"]]


def test_the_workflows_are_there() -> None:
    assert {"check", "links", "records", "remind", "site"} == {path.stem for path in WORKFLOWS}


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


@every_workflow
def test_nothing_that_a_stranger_wrote_reaches_a_step(path: Path) -> None:
    used = set(re.findall(r"\$\{\{ *([^}]*?) *\}\}", path.read_text(encoding="utf-8")))
    assert used <= {
        "github.ref", "github.server_url", "github.repository", "github.token", "github.event.pull_request.base.sha", "vars.SITE_URL",
        "needs.build.outputs.digest", "steps.manifest.outputs.digest", "steps.deployment.outputs.page_url", "!cancelled()",
    }  # fmt: skip
    assert not [step for step in steps(path) if "${{" in step.get("run", "")]


def test_what_is_deployed_is_attested_first() -> None:
    (workflow,) = [path for path in WORKFLOWS if path.stem == "site"]
    deploy = [step["uses"].partition("@")[0] for step in jobs(workflow)["deploy"]["steps"]]
    assert deploy == ["actions/attest-build-provenance", "actions/deploy-pages"]
    assert all(not job["permissions"].get("id-token") for name, job in jobs(workflow).items() if name != "deploy")


def test_the_manifest_names_every_file_of_the_site(tmp_path: Path) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "site" / "a b").mkdir(parents=True)
    (tmp_path / "site" / "a b" / "é.html").write_text("một", encoding="utf-8")
    (tmp_path / "site" / "index.html").write_text("hai", encoding="utf-8")
    output = tmp_path / "output"
    environment = {"PATH": os.environ["PATH"], "GITHUB_OUTPUT": str(output)}
    for _ in range(2):  # again with a manifest of the last time
        output.unlink(missing_ok=True)
        subprocess.run(["make", "manifest"], cwd=tmp_path, env=environment, check=True)
    manifest = tmp_path / "site" / "kiem-tra.sha256"
    lines = manifest.read_text(encoding="utf-8").splitlines()
    assert lines == [
        f"{sha256(text.encode()).hexdigest()}  {name}"
        for name, text in (("./a b/é.html", "một"), ("./index.html", "hai"))
    ]
    assert output.read_text() == f"digest=sha256:{sha256(manifest.read_bytes()).hexdigest()}\n"
    subprocess.run(["sha256sum", "--check", "--quiet", "kiem-tra.sha256"], cwd=tmp_path / "site", check=True)


@pytest.mark.parametrize(("target", "variable"), [("summary", "BASE"), ("owners", "ORG")])
def test_a_target_says_what_it_needs(target: str, variable: str) -> None:
    environment = {"PATH": os.environ["PATH"]}
    ran = subprocess.run(["make", target], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode != 0
    assert f"hãy đặt {variable}" in ran.stderr


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

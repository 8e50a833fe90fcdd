"""The forms for people without git: as GitHub wants them, and with the fields that links of the site fill in."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from generator.schema import tables
from tests.conftest import ROOT

FORMS: Final = {
    path.stem: path for path in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config"
}
LINKED: Final = {"noi-dung-sai": {"page"}, "bao-cao-tien-do": {"page"}, "khong-tim-thay": {"typed"}}
"""The fields that links of the site fill in, by form."""


def body(form: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(FORMS[form].read_text(encoding="utf-8"))["body"]
    return found


def test_github_takes_them() -> None:
    check = Path(sys.executable).parent / "check-jsonschema"
    for schema, paths in (
        ("vendor.github-issue-forms", sorted(FORMS.values())),
        ("vendor.github-issue-config", [ROOT / ".github" / "ISSUE_TEMPLATE" / "config.yml"]),
    ):
        done = subprocess.run([check, "--builtin-schema", schema, *paths], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("form", LINKED)
def test_links_fill_in_fields_that_there_are(form: str) -> None:
    assert LINKED[form] <= {part["id"] for part in body(form) if "id" in part}


def test_every_form_that_the_code_names_is_one_of_these() -> None:
    code = [
        p
        for folder in ("generator", "editor/src")
        for p in (ROOT / folder).rglob("*")
        if p.suffix in {".py", ".js", ".mjs"}
    ]
    text = "\n".join(path.read_text(encoding="utf-8") for path in code)
    named = set(re.findall(r'template: "([a-z-]+)\.yml"', text)) | set(re.findall(r'issue_address\("([a-z-]+)"', text))
    assert named == {"khong-tim-thay", "noi-dung-sai"}
    assert set(LINKED) <= set(FORMS)


def test_progress_is_told_in_the_words_of_the_records() -> None:
    (state,) = [part for part in body("bao-cao-tien-do") if part.get("id") == "state"]
    assert set(state["attributes"]["options"]) <= set(tables()["reports"].field("state").labels.values())


@pytest.mark.parametrize("form", FORMS)
def test_everybody_is_told_not_to_write_personal_data_where_people_tell_of_themselves(form: str) -> None:
    told = " ".join(part["attributes"]["value"] for part in body(form) if part["type"] == "markdown")
    if form != "loi-trang":
        assert "Ai cũng đọc được" in told

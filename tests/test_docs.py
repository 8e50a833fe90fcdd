"""The docs are tested: what exists is written down, and what is written down exists."""

from __future__ import annotations

import argparse
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from generator import cli, csv_source, load, opendata, personal_data, rules, schema, source, tables, validate
from generator.pages import procedure
from generator.pages.families import FAMILIES
from generator.progress import LABELS, SOON
from tests import reference

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
DEVELOPMENT = DOCS / "phat-trien"
DECISIONS = DEVELOPMENT / "decisions"


def text(path: Path) -> str:
    """A file of the repository."""
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def architecture() -> str:
    """The page of the architecture."""
    return text(DEVELOPMENT / "index.md")


# References


@pytest.mark.parametrize("path", reference.PAGES, ids=lambda path: path.name)
def test_a_reference_page_is_fresh(path: Path) -> None:
    assert text(path) == reference.PAGES[path](), "chạy: make bless"


def test_every_table_and_field_is_explained() -> None:
    sections = text(DEVELOPMENT / "truong-du-lieu.md").split("\n## ")
    for table in schema.tables().values():
        if table.fields:
            (section,) = [s for s in sections if f"{{ #{table.name} }}" in s.split("\n")[0]]
            assert [f.name for f in table.fields] == re.findall(r"^\| `(\w+)`", section, re.MULTILINE)


def test_every_rule_has_its_manual() -> None:
    page = text(DEVELOPMENT / "quy-tac.md")
    for id_, _ in rules.RULES:
        assert f"{{ #{id_} }}\n\n<div" in page
    assert "\n\n\n\n</div>" not in page, "a rule has no docstring"


@pytest.mark.parametrize("module", [load, personal_data, source, csv_source, tables, validate])
def test_what_is_checked_before_the_rules_is_explained(module: ModuleType) -> None:
    ids = {value for name, value in vars(module).items() if name.startswith("RULE") and isinstance(value, str)}
    assert ids
    assert ids <= {id_ for id_, _ in reference.EARLY}


@pytest.mark.parametrize(
    ("docstring", "markdown"),
    [
        ("A <b> must.\n", '<div lang="en" markdown>\n\nA &lt;b&gt; must.\n\n</div>\n\n'),
        (
            "A *must*.\n\nSee `a|b`.\n\nĐúng: x_y: 1\n   hai\nSai: _z\n",
            '<div lang="en" markdown>\n\nA \\*must\\*.\n\nSee `a|b`.\n\n</div>\n\n- **Đúng:** x_y: 1\n  hai\n- **Sai:** \\_z\n',
        ),
    ],
)
def test_a_docstring_becomes_a_manual(docstring: str, markdown: str) -> None:
    assert reference._manual(docstring) == markdown


# The page of the architecture


def test_every_module_has_its_room(architecture: str) -> None:
    for path in (ROOT / "generator").iterdir():
        if not path.name.startswith(("_", ".")) and (path.suffix == ".py" or path.is_dir()):
            assert f"`{path.stem}" in architecture


def test_every_page_family_has_its_address(architecture: str) -> None:
    for family in FAMILIES:
        assert f"`{family.name}`" in architecture


def test_every_command_and_option_is_written_down(architecture: str) -> None:
    for name, parser in commands():
        (row,) = [line for line in architecture.split("\n") if f"`python -m generator {name}`" in line]
        for action in parser._actions:
            if not isinstance(action, argparse._HelpAction):
                assert (action.option_strings or [str(action.metavar)])[-1] in row
                assert all(f"{choice}" in row for choice in action.choices or ())


def commands(
    parser: argparse.ArgumentParser | None = None, before: str = ""
) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """The commands of the command line with their parsers; a command of several words is one of them."""
    for action in (parser or cli.parser())._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, below in action.choices.items():
                inner = list(commands(below, f"{before}{name} "))
                yield from inner or [(before + name, below)]


def test_every_dependency_has_its_reason() -> None:
    page = text(DECISIONS / "0001-dependencies.md")
    for file in ("requirements.in", "requirements-dev.in"):
        for name in re.findall(r"^([\w-]+)", text(ROOT / file), re.MULTILINE):
            if not name.startswith("-"):
                assert f"| {name}" in page


def test_every_decision_is_listed() -> None:
    page = text(DECISIONS / "index.md")
    numbers = sorted(path.name for path in DECISIONS.glob("[0-9]*.md"))
    assert re.findall(r"\]\(([0-9][^)]+)\)", page) == numbers
    assert [name[:4] for name in numbers] == [f"{n:04d}" for n in range(1, len(numbers) + 1)]


# Make


def targets() -> set[str]:
    """The targets of the Makefile that people call."""
    return set(re.findall(r"^([a-z-]+):.*## ", text(ROOT / "Makefile"), re.MULTILINE))


def test_every_make_target_is_written_down(architecture: str) -> None:
    assert {f"`make {target}`" for target in targets()} <= set(re.findall(r"`make [\w-]+`", architecture))


def test_every_make_target_that_docs_name_exists() -> None:
    for path in [*DOCS.rglob("*.md"), *ROOT.glob("*.md"), ROOT / "procedures" / "README.md"]:
        named = re.findall(r"(?:`|^)make ([a-z-]+)", text(path), re.MULTILINE)
        assert set(named) <= targets(), path


def test_the_readme_opens_with_the_two_commands() -> None:
    block = text(ROOT / "README.md").split("```")[1]
    assert re.findall(r"^make (\w+) +# ", block, re.MULTILINE) == ["serve", "test"]


# Public pages


@pytest.mark.parametrize("path", sorted(DOCS.rglob("*.md")), ids=lambda path: str(path.relative_to(DOCS)))
def test_a_page_opens_with_title_and_description(path: Path) -> None:
    assert re.match(r'---\ntitle: "?(.+?)"?\ndescription: .+\n---\n\n# \1\n', text(path))


def test_the_method_page_names_every_status_and_threshold() -> None:
    page = " ".join(text(DOCS / "phuong-phap.md").split())
    for words in LABELS.values():
        assert f"**{words}**" in page
    assert f"từ 0 đến {SOON.days} ngày" in page
    assert f"{procedure.RECHECK.days} ngày" in page


def test_the_help_page_explains_every_part_of_a_procedure_page() -> None:
    page = text(DOCS / "tro-giup.md")
    for _, title in procedure.HEADINGS:
        assert f"| {title} |" in page


def test_the_licence_of_the_data_is_the_one_that_the_package_names() -> None:
    assert opendata.LICENSE["path"] in text(ROOT / "LICENSE-DATA")
    assert opendata.LICENSE["name"] in text(ROOT / "LICENSE-DATA")


def test_the_changelogs_have_a_place_for_the_next_change() -> None:
    assert "\n## Unreleased\n" in text(ROOT / "CHANGELOG.md")
    assert re.search(r"^## 20[0-9]{2}-[01][0-9]$", text(ROOT / "CHANGELOG-DATA.md"), re.MULTILINE)


# The repository

HOSTS = tuple(".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("registry", "npmjs", "org")))
MACHINE = re.compile(r"(?<![\w./~-])/(?:root|home|work|Users|opt)/\w")


def test_no_file_names_a_package_host_or_a_place_on_a_machine() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("không phải bản sao git")
    for name in filter(None, listed.stdout.decode().split("\0")):
        path = ROOT / name
        if not path.is_file():
            continue
        content = path.read_bytes().decode("utf-8", "ignore")
        assert not [host for host in HOSTS if host in content], name
        assert not MACHINE.findall(content), name

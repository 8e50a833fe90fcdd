"""A page finds its family's shell, and what is edited has its address."""

import pytest

from generator.addresses import edit_address
from generator.artifact import Artifact, Family, Page, fixed
from generator.pour import Pourer
from generator.setting import Setting
from generator.shell import Piece, Shell, ShellError

FAMILIES = (fixed("thu-tuc/"), Family("thu-tuc", 2, None))
SHELL = Shell((Piece("c", "canonical"), Piece("|"), Piece("e", "edit"), Piece("|"), Piece("a", "article")))
POURER = Pourer(FAMILIES, {"/thu-tuc/": SHELL, "thu-tuc": SHELL}, "https://a.example/x/", Setting("procedures", ""))
H1 = '<h1 id="noi-dung">a</h1>'
LIST = Page("thu-tuc/", "/thu-tuc/", "a", "a", H1)
RECORD = Page("thu-tuc/1/", "thu-tuc", "a", "a", H1, edit="procedures/thu-tuc/1.yaml")


def test_pages_become_files() -> None:
    assert [POURER.pour(LIST), POURER.pour(RECORD)] == [
        Artifact("thu-tuc/index.html", f"https://a.example/x/thu-tuc/||{H1}".encode()),
        Artifact(
            "thu-tuc/1/index.html",
            f"https://a.example/x/thu-tuc/1/|../../du-lieu/ban-ghi/thu-tuc/1.yaml|{H1}".encode(),
        ),
    ]


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (Page("a/b/", "la", "a", "a", H1), "a/b/: no family is named 'la'"),
        (Page("thu-tuc/a/b/", "thu-tuc", "a", "a", H1), "thu-tuc/a/b/: not an address of the family 'thu-tuc'"),
        (Page("khac/", "/thu-tuc/", "a", "a", H1), "khac/: not an address of the family '/thu-tuc/'"),
    ],
)
def test_a_page_must_fit_its_family(page: Page, message: str) -> None:
    with pytest.raises(ShellError, match=message):
        POURER.pour(page)


def test_a_page_that_nav_names_must_be_made() -> None:
    with pytest.raises(ShellError, match="pages named in nav were not made: /thu-tuc/"):
        POURER.demand_all([RECORD.url])
    POURER.demand_all([RECORD.url, LIST.url])


@pytest.mark.parametrize(
    ("file", "repository", "address"),
    [
        ("procedures/a b.yaml", "https://ma.example/r", "https://ma.example/r/edit/main/procedures/a%20b.yaml"),
        ("docs/a.md", "https://ma.example/r", "https://ma.example/r/edit/main/docs/a.md"),
        ("procedures/hộ/a.yaml", "", "../../du-lieu/ban-ghi/h%E1%BB%99/a.yaml"),
        ("docs/a.md", "", None),
        ("procedures2/a.yaml", "", None),
    ],
)
def test_edit_addresses(file: str, repository: str, address: str | None) -> None:
    assert edit_address(file, "thu-tuc/1/", Setting("procedures", repository)) == address

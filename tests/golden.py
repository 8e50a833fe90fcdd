"""What the sample province publishes, without the theme around it: the golden tree that `make bless` writes.

A page is kept as its title, description and article; a file as its bytes. Copies of the record files are left
out: they are the sample itself. So are the finder's files, which are packed and have tests of their own, and the scripts of
procedures and tasks: they are their sources, one after another.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from generator.addresses import BOARD_SCRIPT, OVERDUE_BOOK, PROCEDURE_SCRIPT, RECORD_FILES, TASK_SCRIPT
from generator.artifact import Page
from generator.search import FOLDER
from generator.setting import Setting
from tests.conftest import ROOT, TODAY
from tests.whole import products, read_whole

EXPECTED: Final = ROOT / "tests" / "expected"
SAMPLE: Final = Path("tests/sample")


def made() -> dict[str, bytes]:
    """Path → content of everything that the sample publishes on the test's day."""
    tree: dict[str, bytes] = {}
    for product in products(read_whole(ROOT / SAMPLE, TODAY), TODAY, Setting(str(ROOT / SAMPLE))):
        if isinstance(product, Page):
            tree[f"{product.url}index.html"] = _page(product).encode()
        elif not product.path.startswith(
            (RECORD_FILES, FOLDER, PROCEDURE_SCRIPT, TASK_SCRIPT, BOARD_SCRIPT, OVERDUE_BOOK)
        ):
            tree[product.path] = product.content
    return tree


def kept() -> dict[str, bytes]:
    """Path → content of the golden tree as it stands in the repository."""
    return {path.relative_to(EXPECTED).as_posix(): path.read_bytes() for path in EXPECTED.rglob("*") if path.is_file()}


def _page(page: Page) -> str:
    return f"<title>{page.title}</title>\n<!-- {page.description} -->\n{page.article}\n"

"""What the sample province publishes, without the theme around it: the golden tree that `make bless` writes.

A page is kept as its title, description and article; a file as its bytes. Copies of the record files are left
out: they are the sample itself. So are the finder's files, which are packed and have tests of their own, and the scripts of
procedures and tasks: they are their sources, one after another.

A second province, `matrix/`, gives three tasks to 25 units; only the pages of its tasks are kept, in `expected_matrix/`.
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
MATRIX: Final = Path("tests/matrix")
LEFT_OUT: Final = (RECORD_FILES, FOLDER, PROCEDURE_SCRIPT, TASK_SCRIPT, BOARD_SCRIPT, OVERDUE_BOOK)
EXPECTED_MATRIX: Final = ROOT / "tests" / "expected_matrix"
OF_MATRIX: Final = ("van-ban/2025/25-kh-ubnd/", "nhiem-vu/index.html", "nhiem-vu/phu-luc-", "nhiem-vu/bieu-do/")


def made(records: Path = SAMPLE) -> dict[str, bytes]:
    """Path → content of everything that a folder of records publishes on the test's day."""
    tree: dict[str, bytes] = {}
    for product in products(read_whole(ROOT / records, TODAY), TODAY, Setting(str(ROOT / records))):
        if isinstance(product, Page):
            tree[f"{product.url}index.html"] = _page(product).encode()
        elif not product.path.startswith(LEFT_OUT):
            tree[product.path] = product.content
    return tree


def made_matrix() -> dict[str, bytes]:
    """The pages of tasks with many units."""
    return {path: content for path, content in made(MATRIX).items() if path.startswith(OF_MATRIX)}


def kept(folder: Path = EXPECTED) -> dict[str, bytes]:
    """Path → content of a golden tree as it stands in the repository."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _page(page: Page) -> str:
    return f"<title>{page.title}</title>\n<!-- {page.description} -->\n{page.article}\n"

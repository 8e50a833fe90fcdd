"""What several tests share: small records written for one test, the sample and the real records read once."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from generator.catalog import Catalog, assemble
from generator.load import load
from generator.tables import Row, flatten
from tests.whole import Checked, read_whole

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 23)  # the Monday before the new holiday of 24 November

WriteRecords = Callable[[Mapping[str, str]], Path]


@pytest.fixture
def records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WriteRecords:
    """Write {path below the records folder: text} and get the folder `r`, which messages then name."""

    def write(files: Mapping[str, str]) -> Path:
        monkeypatch.chdir(tmp_path)
        folder = Path("r")
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        return folder

    return write


def rows_of(folder: Path) -> list[Row]:
    """The row trees of `folder`, which must read without a word."""
    documents, issues = load(folder)
    rows = []
    for document in documents:
        row, more = flatten(document)
        rows.append(row)
        issues += more
    assert issues == []
    return rows


@pytest.fixture(scope="session")
def sample() -> Catalog:
    """The invented province."""
    return assemble(rows_of(ROOT / "tests" / "sample"), TODAY)


@pytest.fixture(scope="session")
def sample_checked() -> Checked:
    """All that checking says of the invented province."""
    return read_whole(ROOT / "tests" / "sample", TODAY)


@pytest.fixture(scope="session")
def real_checked() -> Checked:
    """All that checking says of the published records."""
    return read_whole(ROOT / "procedures", TODAY)

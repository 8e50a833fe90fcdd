"""The published records and the invented ones: no error, no code twice, nothing that only looks read."""

from collections import Counter
from datetime import date
from pathlib import Path

from generator.issue import Severity
from generator.pipeline import Checked, check
from generator.tables import walk
from tests.conftest import ROOT


def errors(checked: Checked) -> list[str]:
    return [f"{i.place.file}:{i.place.line}: {i.message}" for i in checked.issues if i.severity is Severity.ERROR]


def test_the_published_records_have_no_error(real_checked: Checked) -> None:
    assert errors(real_checked) == []


def test_the_invented_province_has_no_error(sample_checked: Checked) -> None:
    assert errors(sample_checked) == []


def test_every_code_is_unique(real_checked: Checked) -> None:
    codes = Counter(r.cells.get("code") for r in real_checked.rows if r.table.name == "procedures")
    assert [code for code, count in codes.items() if count > 1] == []
    assert None not in codes


def test_every_record_file_is_read(real_checked: Checked) -> None:
    """A file that is skipped in silence is a record that nobody sees."""
    folder = ROOT / "procedures"
    below = [p.relative_to(folder) for p in sorted(folder.rglob("*.y*ml"))]
    wanted = [p.as_posix() for p in below if not any(part.startswith(("_", ".")) for part in p.parts)]
    assert sorted(d.path for d in real_checked.documents) == sorted(wanted)
    assert len(wanted) > 10


def test_every_row_reaches_the_catalog(real_checked: Checked) -> None:
    catalog = real_checked.catalog
    rows = Counter(row.table.name for root in real_checked.rows for row in walk(root))
    assert rows["procedures"] == len(catalog.procedures)
    assert rows["events"] == len(catalog.events)
    assert rows["directives"] == len(catalog.directives)
    assert rows["units"] == len(catalog.units)
    assert rows["legal_texts"] == len(catalog.legal_texts)
    assert rows["sectors"] == len(catalog.sectors)
    assert rows["reception_points"] == len(catalog.reception_points)
    assert rows["synonyms"] == len(catalog.synonyms)
    assert rows["calendar"] == len(catalog.calendar.exceptions)


def test_the_invented_province_names_no_real_place(sample_checked: Checked) -> None:
    """Invented records must never be taken for real ones."""
    text = "".join(Path(d.file).read_text(encoding="utf-8") for d in sample_checked.documents)
    for real in ("Kon Tum", "Quảng Ngãi", "Hà Nội", ".gov.vn", "H48", "H34"):
        assert real not in text


def test_checking_twice_says_the_same() -> None:
    folder, day = ROOT / "tests" / "sample", date(2026, 11, 23)
    assert check(folder, day).issues == check(folder, day).issues

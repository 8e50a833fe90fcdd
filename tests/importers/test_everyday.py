"""Everyday words reach an imported folder once, fit its procedures, and stay as people change them."""

from pathlib import Path

from generator.importers.everyday import PATH, seed
from generator.importers.portal import Order, run
from generator.importers.snapshot import Snapshot
from generator.issue import Severity
from generator.pipeline import check

from .test_portal import SAMPLE, TODAY

WORDS = """\
# Lời đầu tệp
synonyms:
  - word: sổ suối
    note: Hai việc
    terms: [cấp sổ, đổi sổ]
  - word: đi chợ
    terms: [bán hàng]
    codes: [1.900001, 9.999999]
  - word: đi đâu
    codes: [9.999999]
"""
SEEDED = """\
synonyms:
  - word: sổ suối
    note: Hai việc
    terms:
      - cấp sổ
      - đổi sổ
  - word: đi chợ
    terms:
      - bán hàng
    codes:
      - 1.900001
"""


def words(folder: Path, text: str = WORDS) -> Path:
    """A register of the generator's own."""
    path = folder / "tu.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_import_brings_the_words_that_lead_somewhere(tmp_path: Path) -> None:
    into = tmp_path / "records"
    outcome = run(Order(SAMPLE, into, words=words(tmp_path)))
    assert outcome.issues == ()
    assert (into / PATH).read_text(encoding="utf-8") == SEEDED
    assert list(check(into, TODAY).catalog.synonyms) == ["sổ suối", "đi chợ"]
    assert [issue for issue in check(into, TODAY).issues if issue.severity is Severity.ERROR] == []


def test_importing_again_changes_nothing(tmp_path: Path) -> None:
    into = tmp_path / "records"
    order = Order(SAMPLE, into, words=words(tmp_path))
    run(order)
    again = run(order)
    assert again.upkeep is not None
    assert (again.upkeep.files, again.upkeep.changes) == ({}, [])


def test_words_that_people_added_stay(tmp_path: Path) -> None:
    into = tmp_path / "records"
    run(Order(SAMPLE, into, words=words(tmp_path)))
    mine = SEEDED + "  - word: của ta\n    terms:\n      - cấp sổ\n"
    (into / PATH).write_text(mine, encoding="utf-8")
    run(Order(SAMPLE, into, words=words(tmp_path)))
    assert (into / PATH).read_text(encoding="utf-8") == mine


def test_without_the_generators_words_those_imported_before_stay(tmp_path: Path) -> None:
    before = Snapshot({}, {PATH: {"synonyms": [{"word": "sổ suối", "terms": ["cấp sổ"]}]}})
    assert seed(None, tmp_path, (), before) == before.records
    assert seed(tmp_path / "khong-co.yaml", tmp_path, (), Snapshot()) == {}


def test_a_folder_with_words_of_its_own_gets_none(tmp_path: Path) -> None:
    (tmp_path / "danh-muc").mkdir()
    (tmp_path / "danh-muc" / "ta.yaml").write_text("synonyms:\n  - {word: a, terms: [b]}\n", encoding="utf-8")
    assert seed(words(tmp_path), tmp_path, (), Snapshot()) == {}


def test_a_code_of_a_standing_record_counts(tmp_path: Path) -> None:
    (tmp_path / "thu-tuc" / "suoi").mkdir(parents=True)
    (tmp_path / "thu-tuc" / "suoi" / "9.999999.yaml").write_text("code: 9.999999\n", encoding="utf-8")
    assert seed(words(tmp_path), tmp_path, (), Snapshot())[PATH]["synonyms"] == [
        {"word": "sổ suối", "note": "Hai việc", "terms": ["cấp sổ", "đổi sổ"]},
        {"word": "đi chợ", "terms": ["bán hàng"], "codes": ["9.999999"]},
        {"word": "đi đâu", "codes": ["9.999999"]},
    ]

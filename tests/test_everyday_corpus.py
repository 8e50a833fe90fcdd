"""The everyday words lead to the wording of real titles. Skipped where the corpus is absent."""

import gzip
import json
from pathlib import Path

import pytest

from generator.pipeline import Checked
from generator.wording import fold

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "portal-sample.jsonl.gz"
pytestmark = pytest.mark.skipif(
    not CORPUS.exists(), reason="không có ../shared/corpus: bỏ qua phép thử trên dữ liệu thật"
)
# The corpus holds three of five procedures of the portal; what it lacks may stand in the other two.
SHARE = 0.6


def plain(text: str) -> str:
    return " ".join(fold(text).split())


def test_more_terms_stand_in_titles_than_the_corpus_has_of_the_portal(real_checked: Checked) -> None:
    with gzip.open(CORPUS, "rt", encoding="utf-8") as file:
        titles = [plain(json.loads(line)["name"]) for line in file]
    terms = {term for synonym in real_checked.catalog.synonyms.values() for term in synonym.terms}
    found = [term for term in terms if any(plain(term) in title for title in titles)]
    assert len(found) / len(terms) > SHARE
    assert len(found) > 400

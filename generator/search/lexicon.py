"""Words that the ranking knows beside the records: question words, little words, abbreviations, everyday words."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from generator.model import Synonym

WORDS: Final = Path(__file__).parent / "words"


def lexicon(synonyms: Iterable[Synonym]) -> dict[str, Any]:
    """The part of the catalogue's head that holds words."""
    weak = _read("tu-yeu.json")
    return {
        "asked": weak["cau-hoi"],
        "little": weak["hu-tu"],
        "short": _read("viet-tat.json"),
        "synonyms": [[entry.word, list(entry.terms), list(entry.codes)] for entry in synonyms],
    }


def _read(name: str) -> Any:
    return json.loads((WORDS / name).read_text(encoding="utf-8"))

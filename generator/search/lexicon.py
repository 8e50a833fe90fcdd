"""Words that the ranking knows beside the records: question words, little words, abbreviations, verbs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

WORDS: Final = Path(__file__).parent / "words"


def lexicon() -> dict[str, Any]:
    """The part of the catalogue's head that holds words."""
    weak = _read("tu-yeu.json")
    return {
        "asked": weak["cau-hoi"],
        "little": weak["hu-tu"],
        "kin": weak["nguoi-nha"],
        "self": weak["xung-ho"],
        "short": _read("viet-tat.json"),
        "actions": _read("viec.json"),
    }


def _read(name: str) -> Any:
    return json.loads((WORDS / name).read_text(encoding="utf-8"))

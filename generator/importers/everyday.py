"""Everyday words for an imported folder: the register that comes with the generator, where the folder has none of its own."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Final

from generator.house import Value
from generator.importers.snapshot import Snapshot
from generator.importers.upkeep import plain

PATH: Final = "danh-muc/tu-dong-nghia.yaml"
Item = dict[str, Value]


def seed(words: Path | None, into: Path, codes: Collection[str], before: Snapshot) -> dict[str, Item]:
    """The register by its path below `into`; nothing when people keep words of their own there.

    A code that the folder lacks is left out, and with it a word that then leads nowhere.
    """
    imported = before.records.get(PATH)
    if imported is None and _has_words(into):
        return {}
    record = plain(words.read_bytes()) if words and words.is_file() else None
    entries = record.get("synonyms", ()) if isinstance(record, Mapping) else ()
    known = {*codes, *(path.stem for path in (into / "thu-tuc").rglob("*.yaml"))}
    kept = [item for entry in entries if isinstance(entry, Mapping) and (item := _kept(entry, known))]
    if kept:
        return {PATH: {"synonyms": kept}}
    return {PATH: imported} if imported else {}


def _has_words(into: Path) -> bool:
    registers = (plain(path.read_bytes()) for path in sorted((into / "danh-muc").rglob("*.yaml")))
    return any(isinstance(register, Mapping) and "synonyms" in register for register in registers)


def _kept(entry: Mapping[str, Value], known: Collection[str]) -> Item | None:
    """The word with what it leads to in this folder."""
    left = {key: value for key, value in entry.items() if key != "codes"}
    codes = [code for code in entry.get("codes", ()) if code in known]
    item: Item = {**left, "codes": codes} if codes else left
    return item if codes or "terms" in left else None

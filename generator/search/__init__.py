"""The finder: everything of the site by the words that people type.

Map: `entry` makes what the finder needs of one procedure, alone. Reduce: `files` makes of all entries one packed
catalogue, the register of legal texts and the shards of the full text, and adds the modules that read them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from generator.artifact import Artifact
from generator.catalog import Catalog
from generator.search import bundle
from generator.search.catalogue import catalogue, register
from generator.search.entry import Entry, entry
from generator.search.lexicon import lexicon
from generator.search.shards import shards
from generator.search.things import legal_texts, things

__all__ = ["FOLDER", "Entry", "entry", "files"]

FOLDER: Final = "tim-kiem/"


def files(entries: Sequence[Entry], catalog: Catalog) -> Iterator[Artifact]:
    """All files below `tim-kiem/`."""
    parts = list(shards(entries))
    words = {**lexicon(catalog.synonyms.values()), "shards": len(parts)}
    yield Artifact(f"{FOLDER}muc-luc.bin", catalogue(entries, things(catalog), words))
    yield Artifact(f"{FOLDER}phap-luat.bin", register(list(legal_texts(catalog))))
    for number, content in enumerate(parts):
        yield Artifact(f"{FOLDER}cap/{number:x}.bin", content)
    yield Artifact(f"{FOLDER}finder.js", bundle.module())
    yield Artifact(f"{FOLDER}finder.classic.js", bundle.script())
    yield Artifact(f"{FOLDER}README.md", bundle.readme())

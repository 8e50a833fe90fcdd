"""The finder: everything of the site by the words that people type.

Map: `entry` makes what the finder needs of one procedure, alone. Reduce: `build` makes the shards of the full text,
only the changed ones when it is given those of the last build; `files` adds one packed catalogue of all entries, what
lists and filters tell of them, the register of legal texts, the module that reads them, and the scripts of the pages
that show its answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from generator.artifact import Artifact
from generator.catalog import Catalog
from generator.search import bundle, page_bundle
from generator.search.catalogue import catalogue, grouped, register
from generator.search.details import details
from generator.search.entry import Entry, entry
from generator.search.lexicon import lexicon
from generator.search.shards import Shards, build
from generator.search.things import legal_texts, things

__all__ = ["FOLDER", "Entry", "Shards", "build", "entry", "files"]

FOLDER: Final = "tim-kiem/"


def files(entries: Sequence[Entry], catalog: Catalog, shards: Shards) -> Iterator[Artifact]:
    """All files below `tim-kiem/`."""
    titles, docs = grouped(entries)
    words = {**lexicon(), "bits": shards.bits}
    yield Artifact(f"{FOLDER}muc-luc.bin", catalogue(titles, docs, things(catalog), catalog.synonyms.values(), words))
    yield Artifact(f"{FOLDER}chi-tiet.bin", details(docs))
    yield Artifact(f"{FOLDER}phap-luat.bin", register(list(legal_texts(catalog))))
    for number, content in enumerate(shards.files):
        yield Artifact(f"{FOLDER}cap/{number:x}.bin", content)
    yield Artifact(f"{FOLDER}finder.js", bundle.module())
    yield Artifact(f"{FOLDER}finder.classic.js", bundle.script())
    yield Artifact(f"{FOLDER}hop-tim.js", page_bundle.everywhere())
    yield Artifact(f"{FOLDER}goi-y.js", page_bundle.suggestions())
    yield Artifact(f"{FOLDER}tra-cuu.js", page_bundle.lookup())
    yield Artifact(f"{FOLDER}README.md", bundle.readme())

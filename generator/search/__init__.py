"""The finder: everything of the site by the words that people type.

Map: `entry` makes what the finder needs of one procedure, alone. Reduce: `build` makes the shards of the full text,
only the changed ones when it is given those of the last build; `files` adds one packed catalogue of all entries, what
lists and filters tell of them, the register of legal texts, the module that reads them, and the scripts of the pages
that show its answers.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Sequence
from typing import Final

from generator import identity
from generator.artifact import Artifact, Recipe
from generator.catalog import Catalog
from generator.search import bundle, page_bundle
from generator.search.catalogue import catalogue, grouped, register
from generator.search.details import details
from generator.search.entry import Entry, entry
from generator.search.lexicon import lexicon
from generator.search.shards import Shards, build
from generator.search.things import legal_texts, things

__all__ = ["FOLDER", "Entry", "Shards", "build", "entry", "files", "recipes"]

FOLDER: Final = "tim-kiem/"
TOLD: Final = Entry._fields.index("channels")  # so many fields of an entry, and its flags, stand in the catalogue
PLAIN: Final = 2  # the last format of marshal without references
SCRIPTS: Final = {
    "finder.js": bundle.module,
    "finder.classic.js": bundle.script,
    "hop-tim.js": page_bundle.everywhere,
    "goi-y.js": page_bundle.suggestions,
    "tra-cuu.js": page_bundle.lookup,
    "README.md": bundle.readme,
}


def files(entries: Sequence[Entry], catalog: Catalog, shards: Shards) -> Iterator[Artifact]:
    """All files below `tim-kiem/`."""
    for file in recipes(entries, catalog, shards, b""):
        yield file.made() if isinstance(file, Recipe) else file


def recipes(
    entries: Sequence[Entry], catalog: Catalog, shards: Shards, registers: bytes
) -> Iterator[Artifact | Recipe]:
    """The same for builds that change little; `registers` is the identity of everything in `catalog` that is no procedure."""
    titles, docs = grouped(entries)
    others = list(things(catalog))
    told = [[(*entry[:TOLD], entry.flags) for entry in docs], [tuple(thing) for thing in others]]
    words = {**lexicon(), "bits": shards.bits}
    yield Recipe(
        f"{FOLDER}muc-luc.bin",
        # Marshalled without references: the same values give the same bytes, whichever of them are one object.
        identity.of(registers, shards.bits, marshal.dumps(told, PLAIN)),
        lambda: catalogue(titles, docs, others, catalog.synonyms.values(), words),
    )
    yield Artifact(f"{FOLDER}chi-tiet.bin", details(docs))
    yield Recipe(f"{FOLDER}phap-luat.bin", identity.of(registers), lambda: register(list(legal_texts(catalog))))
    for number, content in enumerate(shards.files):
        yield Artifact(f"{FOLDER}cap/{number:x}.bin", content)
    for name, make in SCRIPTS.items():
        yield Recipe(f"{FOLDER}{name}", b"", make)

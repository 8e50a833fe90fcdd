"""The catalogue: all titles and facet columns in one packed file, laid out as `browser/LAYOUT.md` says."""

from __future__ import annotations

import gzip
import io
import json
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final, TypeVar

from generator.model import Synonym
from generator.schema import tables
from generator.search.columns import ONE, planes, varints, words
from generator.search.entry import Entry
from generator.search.stream import MARKS, Stream, stream
from generator.search.things import ALIAS, PROCEDURE, SECTOR, UNIT, Thing
from generator.wording import slug

Value = TypeVar("Value", bound=Hashable)

MAGIC: Final = b"TKM1"
EPOCH: Final = date(2000, 1, 1)
LABELS: Final = {
    "levels": ("procedure_levels", "level"),
    "audiences": ("procedure_audiences", "audience"),
    "channels": ("channels", "channel"),
    "online": ("procedures", "online_level"),
}


def catalogue(
    entries: Iterable[Entry], things: Iterable[Thing], synonyms: Iterable[Synonym], extra: Mapping[str, Any]
) -> bytes:
    """The file of procedures, the other pages and everyday words; `extra` goes into its head as it is."""
    titles, docs = _grouped(entries)
    aliases = [(alias, number) for number, doc in enumerate(docs) for alias in doc.aliases]
    others = sorted(things, key=lambda thing: (thing.kind, thing.title))
    named = {kind: [thing for thing in others if thing.kind == kind] for kind in dict.fromkeys(t.kind for t in others)}
    everyday, terms, meanings = _meanings(synonyms, docs)
    texts = [title for title, _ in titles] + [alias for alias, _ in aliases]
    texts += [thing.title for found in named.values() for thing in found]
    head: dict[str, Any] = {
        "kinds": [[PROCEDURE, len(titles)], [ALIAS, len(aliases)], *([kind, len(f)] for kind, f in named.items())],
        "unseen": [["tu", len(everyday)], ["nghia", len(terms)]],
        "refs": {kind: [_ref(thing) for thing in found] for kind, found in named.items()},
        "docs": len(docs),
        "labels": {name: dict(tables()[table].field(field).labels) for name, (table, field) in LABELS.items()},
    }
    columns = {
        "same": varints(count for _, count in titles),
        "aliasOf": varints(number for _, number in aliases),
        "meanings": meanings,
        **_texts([*texts, *everyday, *terms], head),
        **_facets(docs, named, head),
    }
    return _packed({**head, **extra}, columns)


def _meanings(synonyms: Iterable[Synonym], docs: Sequence[Entry]) -> tuple[list[Stream], list[Stream], bytes]:
    """Everyday words, the terms that they stand for, and for each word how many terms and rows, and which."""
    ordered = sorted(synonyms, key=lambda synonym: stream(synonym.word))
    terms = sorted({stream(term) for synonym in ordered for term in synonym.terms})
    number = {term: n for n, term in enumerate(terms)}
    row = {doc.code: n for n, doc in enumerate(docs)}
    numbers: list[int] = []
    for synonym in ordered:
        for found in ([number[stream(term)] for term in synonym.terms], [row[c] for c in synonym.codes if c in row]):
            numbers += (len(found), *found)
    return [stream(synonym.word) for synonym in ordered], terms, varints(numbers)


def register(things: Sequence[Thing]) -> bytes:
    """A file of things of one kind in the same layout, such as the legal texts."""
    ordered = sorted(things, key=lambda thing: thing.title)
    kinds = [[thing.kind, len(ordered)] for thing in ordered[:1]]
    head: dict[str, Any] = {"kinds": kinds, "docs": 0, "refs": {kind: [_ref(t) for t in ordered] for kind, _ in kinds}}
    return _packed(head, _texts([thing.title for thing in ordered], head))


def _grouped(entries: Iterable[Entry]) -> tuple[list[tuple[Stream, int]], list[Entry]]:
    """Titles with how many procedures bear each, and the procedures in that order: by sector, then by title."""
    by_title: dict[Stream, list[Entry]] = {}
    for entry in sorted(entries):
        by_title.setdefault(entry.title, []).append(entry)
    ordered = sorted(by_title.items(), key=lambda item: (item[1][0].sector, item[0]))
    return [(title, len(found)) for title, found in ordered], [entry for _, found in ordered for entry in found]


def _ref(thing: Thing) -> str:
    """The key, left out where the title gives it."""
    return "" if thing.key == slug("".join(f" {token}" for token in thing.title if token not in MARKS)) else thing.key


def _texts(texts: Sequence[Stream], head: dict[str, Any]) -> dict[str, bytes]:
    """Titles as numbers of words; each tells how much of the one before it repeats, and ends with 0."""
    counted = Counter(token for text in texts for token in text if token not in MARKS)
    frequent = sorted(counted, key=lambda token: (-counted[token], token))
    short = (
        ONE - len(MARKS) - 1
    )  # those of one byte; among the others the order is free, so it is the one that packs best
    lexicon = frequent[:short] + sorted(frequent[short:])
    number = {token: n for n, token in enumerate((*MARKS, *lexicon), start=1)}
    head["words"] = " ".join(lexicon)
    shared: list[int] = []
    body: list[int] = []
    before: tuple[int, ...] = ()
    for text in texts:
        now = tuple(map(number.__getitem__, text))
        common = _common(before, now)
        shared.append(common)
        body += now[common:]
        body.append(0)
        before = now
    return {"shared": varints(shared), "body": words(body)}


def _common(left: Sequence[int], right: Sequence[int]) -> int:
    for n, (a, b) in enumerate(zip(left, right, strict=False)):
        if a != b:
            return n
    return min(len(left), len(right))


class _Table:
    """Values that repeat, each written once; a row holds its number."""

    def __init__(self) -> None:
        self.values: list[Any] = []
        self._numbers: dict[Hashable, int] = {}

    def number(self, value: Hashable) -> int:
        found = self._numbers.get(value)
        if found is None:
            found = self._numbers[value] = len(self.values)
            self.values.append(value)
        return found


def _facets(docs: Sequence[Entry], named: Mapping[str, Sequence[Thing]], head: dict[str, Any]) -> dict[str, bytes]:
    units = {thing.key: n for n, thing in enumerate(named.get(UNIT, ()))}
    sectors = {thing.key: n for n, thing in enumerate(named.get(SECTOR, ()))}
    sets = {
        name: _Table()
        for name in ("unitSets", "audienceSets", "levelSets", "channelSets", "limits", "fees", "publishers")
    }
    column = {
        "sector": planes([sectors.get(doc.sector, len(sectors)) for doc in docs], 2),
        "units": planes([sets["unitSets"].number(tuple(units[u] for u in doc.units if u in units)) for doc in docs], 2),
        "publisher": planes([sets["publishers"].number(units.get(doc.publisher, -1)) for doc in docs], 2),
        "audiences": planes([sets["audienceSets"].number(doc.audiences) for doc in docs], 2),
        "levels": planes([sets["levelSets"].number(doc.levels) for doc in docs], 1),
        "channels": planes([sets["channelSets"].number((doc.online_level, *sorted(doc.channels))) for doc in docs], 1),
        "flags": planes([doc.flags for doc in docs], 1),
        "limit": planes([sets["limits"].number((doc.limit, doc.days)) for doc in docs], 2),
        "fee": planes([sets["fees"].number(doc.fee) for doc in docs], 2),
        "changed": planes([(date.fromisoformat(doc.changed) - EPOCH).days for doc in docs], 2),
        **_codes(docs, head),
    }
    for name in ("levelSets", "channelSets", "limits", "fees"):
        head[name] = sets[name].values
    audiences = list(head["labels"]["audiences"])
    return {
        **column,
        "unitSets": _sets(sets["unitSets"].values),
        "audienceSets": _sets([audiences.index(value) for value in values] for values in sets["audienceSets"].values),
        "publishers": varints(number + 1 for number in sets["publishers"].values),
    }


def _sets(sets: Iterable[Sequence[int]]) -> bytes:
    """How many members, and which, of set after set."""
    return varints(number for members in sets for number in (len(members), *members))


def _codes(docs: Sequence[Entry], head: dict[str, Any]) -> dict[str, bytes]:
    """Codes of the shape 1.004222 as digit and number; the few others whole in the head, by the number of the row."""
    parts, others = [], {}
    for n, doc in enumerate(docs):
        first, _, rest = doc.code.partition(".")
        if len(first) == 1 and len(rest) == 6 and (first + rest).isascii() and (first + rest).isdigit():
            parts.append((int(first), int(rest)))
        else:
            parts.append((0, 0))
            others[str(n)] = doc.code
    head["codes"] = others
    return {"codeFirst": planes([f for f, _ in parts], 1), "codeRest": planes([r for _, r in parts], 3)}


def _packed(head: Mapping[str, Any], columns: Mapping[str, bytes]) -> bytes:
    text = json.dumps(
        {**head, "columns": [[name, len(content)] for name, content in columns.items()]},
        ensure_ascii=False,
        separators=(",", ":"),
    ).encode()
    return packed(b"".join((MAGIC, len(text).to_bytes(4, "big"), text, *columns.values())))


def packed(content: bytes) -> bytes:
    """gzip without name and time: the same content gives the same bytes."""
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", fileobj=buffer, mode="wb", compresslevel=9, mtime=0) as file:
        file.write(content)
    return buffer.getvalue()

"""The catalogue: all titles and what ranks them in one packed file, laid out as `browser/LAYOUT.md` says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise
from typing import Any

from generator.model import Synonym
from generator.search.columns import ONE, planes, varints, words
from generator.search.entry import Entry
from generator.search.meanings import meanings
from generator.search.packing import Table, members, packed
from generator.search.stream import MARKS, Stream
from generator.search.things import ALIAS, PROCEDURE, SECTOR, UNIT, Thing
from generator.wording import slug


def catalogue(
    titles: Sequence[tuple[Stream, int]],
    docs: Sequence[Entry],
    things: Iterable[Thing],
    synonyms: Iterable[Synonym],
    extra: Mapping[str, Any],
) -> bytes:
    """The file of procedures as `grouped`, the other pages and everyday words; `extra` goes into its head as it is."""
    aliases = [(alias, number) for number, doc in enumerate(docs) for alias in doc.aliases]
    others = sorted(things, key=lambda thing: (thing.kind, thing.title))
    named = {kind: [thing for thing in others if thing.kind == kind] for kind in dict.fromkeys(t.kind for t in others)}
    texts = [title for title, _ in titles] + [alias for alias, _ in aliases]
    texts += [thing.title for found in named.values() for thing in found]
    everyday = meanings(synonyms, texts, [doc.code for doc in docs])
    head: dict[str, Any] = {
        "kinds": [[PROCEDURE, len(titles)], [ALIAS, len(aliases)], *([kind, len(f)] for kind, f in named.items())],
        "unseen": [["tu", len(everyday.words)], ["nghia", len(everyday.terms) + len(everyday.quotes)]],
        "refs": {kind: [_ref(thing) for thing in found] for kind, found in named.items()},
        "docs": len(docs),
    }
    columns = {
        "same": varints(count for _, count in titles),
        "aliasOf": varints(number for _, number in aliases),
        "meanings": everyday.numbers,
        "quotes": _quotes(everyday.quotes),
        **_texts([*texts, *everyday.words, *everyday.terms], head),
        **_facets(docs, named, head),
    }
    head["size"] += sum(size for _, _, size in everyday.quotes)
    return packed({**head, **extra}, columns)


def register(things: Sequence[Thing]) -> bytes:
    """A file of things of one kind in the same layout, such as the legal texts."""
    ordered = sorted(things, key=lambda thing: thing.title)
    kinds = [[thing.kind, len(ordered)] for thing in ordered[:1]]
    head: dict[str, Any] = {"kinds": kinds, "docs": 0, "refs": {kind: [_ref(t) for t in ordered] for kind, _ in kinds}}
    return packed(head, _texts([thing.title for thing in ordered], head))


def grouped(entries: Iterable[Entry]) -> tuple[list[tuple[Stream, int]], list[Entry]]:
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
    shared = [_common(before, text) for before, text in pairwise(((), *texts))]
    rests = [text[common:] for common, text in zip(shared, texts, strict=True)]
    counted = Counter(chain.from_iterable(rests))
    for mark in MARKS:
        del counted[mark]
    frequent = sorted(counted, key=lambda token: (-counted[token], token))
    short = ONE - len(MARKS) - 1  # those of one byte; the others stand as they pack best
    lexicon = frequent[:short] + sorted(frequent[short:])
    number = {token: n for n, token in enumerate((*MARKS, *lexicon), start=1)}
    head["words"] = " ".join(lexicon)
    head["size"] = sum(map(len, texts))
    body = chain.from_iterable((*map(number.__getitem__, rest), 0) for rest in rests)
    return {"shared": varints(shared), "body": words(body)}


def _quotes(quotes: Sequence[tuple[int, int, int]]) -> bytes:
    """Texts as steps, then from where in them, then how long: alike stands by alike."""
    numbers = [number for number, _, _ in quotes]
    steps = [number - before for before, number in pairwise((0, *numbers))]
    return varints((*steps, *(place for _, place, _ in quotes), *(size for _, _, size in quotes)))


def _common(left: Stream, right: Stream) -> int:
    for n, (a, b) in enumerate(zip(left, right, strict=False)):
        if a != b:
            return n
    return min(len(left), len(right))


def _facets(docs: Sequence[Entry], named: Mapping[str, Sequence[Thing]], head: dict[str, Any]) -> dict[str, bytes]:
    """What ranking needs of every row beside its title."""
    units = {thing.key: n for n, thing in enumerate(named.get(UNIT, ()))}
    sectors = {thing.key: n for n, thing in enumerate(named.get(SECTOR, ()))}
    sets, publishers = Table(), Table()
    return {
        "sector": planes([sectors.get(doc.sector, len(sectors)) for doc in docs], 2),
        "units": planes([sets.number(tuple(units[u] for u in doc.units if u in units)) for doc in docs], 2),
        "publisher": planes([publishers.number(units.get(doc.publisher, -1)) for doc in docs], 2),
        "flags": planes([doc.flags for doc in docs], 1),
        "likely": planes([_likely(doc) for doc in docs], 1),
        **_codes(docs, head),
        "unitSets": members(sets.values),
        "publishers": varints(number + 1 for number in publishers.values),
    }


def _likely(doc: Entry) -> int:
    """How likely people look for it, in quarters: procedures for citizens, near to them."""
    return 2 * ("cong-dan" in doc.audiences) + (2 if "xa" in doc.levels else "tinh" in doc.levels)


def _codes(docs: Sequence[Entry], head: dict[str, Any]) -> dict[str, bytes]:
    """Codes of the shape 1.004222 as digit and step from the one before with that digit; the few others in the head."""
    firsts, steps, others = [], [], {}
    last: dict[int, int] = {}
    for n, doc in enumerate(docs):
        first, _, rest = doc.code.partition(".")
        if len(first) == 1 and len(rest) == 6 and (first + rest).isascii() and (first + rest).isdigit():
            digit, number = int(first), int(rest)
            step = number - last.get(digit, 0)
            last[digit] = number
        else:
            digit, step = 0, 0
            others[str(n)] = doc.code
        firsts.append(digit)
        steps.append(step * 2 if step >= 0 else -step * 2 - 1)
    head["codes"] = others
    return {"codeFirst": planes(firsts, 1), "codeSteps": varints(steps)}

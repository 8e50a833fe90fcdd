"""The registers that portal records need: each sector, unit and legal text once, under an id that stays."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain, count
from typing import Final

from generator.house import Value
from generator.importers.portal_source import Source
from generator.importers.references import Key, Mention, mentions
from generator.wording import slug

Item = dict[str, Value]
TABLES: Final = ("sectors", "units", "legal_texts")
LONGEST: Final = 80
SOURCE: Final = "Cổng Dịch vụ công quốc gia"


@dataclass(frozen=True, slots=True)
class Known:
    """What stands already: ids given at earlier imports, entries that people wrote, ids that are taken."""

    ids: Mapping[str, Mapping[str, str]]
    foreign: Mapping[str, Mapping[str, str]]
    names: Mapping[str, str]
    entries: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)

    @property
    def taken(self) -> frozenset[str]:
        """The ids of entries that people wrote."""
        return frozenset(self.entries)


@dataclass(frozen=True, slots=True)
class Registers:
    """Ids by table and key, names by id, the entries to write by table, and the ids of those that people wrote."""

    ids: Mapping[str, Mapping[str, str]]
    names: Mapping[str, str]
    items: Mapping[str, tuple[Item, ...]]
    foreign: frozenset[str] = frozenset()

    def id(self, key: Key) -> str:
        """The id of what a record mentions."""
        return self.ids[key.table][key.text]


def collect(sources: Iterable[Source], known: Known, as_of: str, unite: Mapping[str, str]) -> Registers:
    """All registers for these records."""
    found: dict[str, dict[str, list[Mention]]] = {table: defaultdict(list) for table in TABLES}
    for source in sources:
        for mention in mentions(source.raw, unite):
            found[mention.key.table][mention.key.text].append(mention)
    ids: dict[str, dict[str, str]] = {}
    names: dict[str, str] = {}
    items: dict[str, tuple[Item, ...]] = {}
    for table in TABLES:
        ids[table] = _ids(table, found[table], known)
        made = []
        for text, group in sorted(found[table].items(), key=lambda pair: ids[table][pair[0]]):
            id_ = ids[table][text]
            names[id_] = known.names.get(id_) or ("" if id_ in known.taken else _name(group))
            if id_ not in known.taken:
                made.append(MAKE[table](id_, names[id_], group, as_of, ids))
        items[table] = tuple(made)
    return Registers(ids, names, items, known.taken)


def _ids(table: str, found: Mapping[str, list[Mention]], known: Known) -> dict[str, str]:
    """An id for every key: the one it has, that of an entry people wrote, or a new one in the order of keys."""
    given = dict(known.ids.get(table, {}))
    taken = set(known.taken) | set(given.values())
    namesakes = Counter(group[0].loose for group in found.values())
    written = known.foreign.get(table, {})
    for text in sorted(found, key=lambda key: (_rank(found[key][0]), key)):
        mention = found[text][0]
        if text in given:
            continue
        alone = bool(mention.loose) and namesakes[mention.loose] == 1
        foreign = written.get(text) or (written.get(mention.loose) if alone else None)
        given[text] = foreign or _free(mention, taken)
        taken.add(given[text])
    return {text: given[text] for text in found}


def _rank(mention: Mention) -> int:
    """Of namesakes the central agency takes the plain id, then the general name, then those of provinces."""
    return 0 if re.match("G[0-9]", mention.apart) else 2 if mention.identity else 1


def _free(mention: Mention, taken: set[str]) -> str:
    short = _cut(mention.wish) or "khong-ten"
    long = _cut(f"{short}-{slug(mention.apart)}".strip("-"))
    for candidate in chain((short, long), (f"{long}-{n}" for n in count(2))):
        if candidate not in taken:
            return candidate
    raise AssertionError("count never ends")


def _cut(text: str) -> str:
    plain = slug(text)
    return plain if len(plain) <= LONGEST else plain[:LONGEST].rsplit("-", 1)[0]


def _name(group: list[Mention]) -> str:
    """The name most records use; of equals the longest, then the first in order."""
    united = next((mention.united for mention in group if mention.united), "")
    counts = Counter(mention.name for mention in group)
    return united or min(counts, key=lambda name: (-counts[name], -len(name), name))


def _sector(id_: str, name: str, group: list[Mention], as_of: str, ids: object) -> Item:
    del as_of, ids
    return {"id": id_, "name": name, "code": group[0].code}


def _unit(id_: str, name: str, group: list[Mention], as_of: str, ids: object) -> Item:
    del ids
    codes = sorted({mention.code for mention in group if mention.code})
    others = sorted({m.name for m in group} - {name})
    notes = ["Loại đơn vị suy từ tên trên cổng, chưa đối chiếu."]
    if others:
        notes.append(f"Trên cổng còn ghi: {'; '.join(others)}.")
    if len(codes) > 1:
        notes.append(f"Các mã trên cổng: {'; '.join(codes)}.")
    return {"id": id_, "name": name, "code": codes[0] if len(codes) == 1 else "", "kind": unit_kind(name, group),
            "source": SOURCE, "checked_on": as_of, "note": "\n".join(notes)}  # fmt: skip


def unit_kind(name: str, group: list[Mention]) -> str:
    """The kind that the name itself tells; `to-chuc` when it does not."""
    plain = slug(name)
    if not any(mention.identity for mention in group):
        return "chuc-danh" if plain.startswith(("chu-tich", "bo-truong")) else "nhom"
    for kind, openings in KINDS.items():
        if plain.startswith(openings):
            return kind
    return "to-chuc"


KINDS: Final = {
    "chuc-danh": ("chu-tich", "bo-truong"),
    "ubnd-tinh": ("ubnd-tinh", "ubnd-thanh-pho", "uy-ban-nhan-dan-tinh", "uy-ban-nhan-dan-thanh-pho"),
    "so": ("so-",),
    "ban-quan-ly": ("ban-quan-ly",),
    "don-vi": ("cuc-", "vu-", "tong-cuc", "chi-cuc", "phong-", "trung-tam", "van-phong", "thanh-tra", "chi-nhanh"),
    "bo": ("bo-",),
}


def _text(id_: str, name: str, group: list[Mention], as_of: str, ids: Mapping[str, Mapping[str, str]]) -> Item:
    first = group[0]
    item: Item = {"id": id_, "number": first.number.text, "kind": first.kind(name), "title": name,
                  "source": SOURCE, "checked_on": as_of}  # fmt: skip
    if first.issuer:
        item["issuer"] = ids["units"][first.issuer.text]
    if first.issued_on:
        item["issued_on"] = first.issued_on
    if not first.number.sure:
        item["note"] = "Số, ký hiệu ghi nguyên văn trên cổng, không đúng dạng; cần tìm lại số đúng."
    elif first.local:
        item["note"] = f"Văn bản của địa phương, theo thủ tục do {first.local} công bố."
    return item


MAKE: Final[Mapping[str, Callable[[str, str, list[Mention], str, Mapping[str, Mapping[str, str]]], Item]]] = {
    "sectors": _sector,
    "units": _unit,
    "legal_texts": _text,
}

"""Three ways become one: what was imported before, what people made of it, what the source says now; people win."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.house import Value

Path = tuple[str, ...]
Items = Sequence[Value]


@dataclass(frozen=True, slots=True)
class Difference:
    """A value that is not the same on two sides; None where a side has none."""

    path: Path
    old: Value | None
    new: Value | None


@dataclass(slots=True)
class Merged:
    """The record that comes out, and where the source's new value lost against a hand-written one."""

    value: Value | None = None
    conflicts: list[Difference] = field(default_factory=list)


def merge(base: Value | None, mine: Value | None, theirs: Value | None) -> Merged:
    """The merge of one record."""
    merged = Merged()
    merged.value = _merge(base, mine, theirs, (), merged.conflicts)
    return merged


def differences(old: Value | None, new: Value | None, path: Path = ()) -> Iterator[Difference]:
    """Where two values differ, as deep as they can be compared part by part."""
    if old == new:
        return
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in [*old, *(key for key in new if key not in old)]:
            yield from differences(old.get(key), new.get(key), (*path, key))
    elif _is_list(old) and _is_list(new) and len(old or ()) == len(new or ()):
        for index, (one, other) in enumerate(zip(old or (), new or (), strict=True), 1):
            yield from differences(one, other, (*path, str(index)))
    else:
        yield Difference(path, old, new)


def _is_list(value: Value | None) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _merge(
    base: Value | None, mine: Value | None, theirs: Value | None, path: Path, lost: list[Difference]
) -> Value | None:
    if theirs == base or mine == theirs:
        return mine
    if mine == base:
        return theirs
    if isinstance(mine, Mapping) and isinstance(theirs, Mapping):
        old = base if isinstance(base, Mapping) else {}
        keys = [*mine, *(key for key in theirs if key not in mine)]
        made = {key: _merge(old.get(key), mine.get(key), theirs.get(key), (*path, key), lost) for key in keys}
        return {key: value for key, value in made.items() if value is not None}
    if not isinstance(mine, str | Mapping) and not isinstance(theirs, str | Mapping):
        listed = _lists(
            base if base and not isinstance(base, str | Mapping) else (), mine or (), theirs or (), path, lost
        )
        if listed is not None:
            return listed
    lost.append(Difference(path, mine, theirs))
    return mine


def _lists(base: Items, mine: Items, theirs: Items, path: Path, lost: list[Difference]) -> Items | None:
    """Lists by id, by place where the places still mean the same, or with what people added at the end."""
    if all(isinstance(item, Mapping) and "id" in item for item in (*base, *mine, *theirs)):
        return _by_id(base, mine, theirs, path, lost)
    if list(mine[: len(base)]) == list(base):
        return [*theirs, *(item for item in mine[len(base) :] if item not in theirs)]
    if len(base) == len(mine) == len(theirs) and all(
        old == own or _name(old) == _name(new) for old, own, new in zip(base, mine, theirs, strict=True)
    ):
        triples = enumerate(zip(base, mine, theirs, strict=True), 1)
        made = [_merge(old, own, new, (*path, str(n)), lost) for n, (old, own, new) in triples]
        return [item for item in made if item is not None]
    return None


def _by_id(base: Items, mine: Items, theirs: Items, path: Path, lost: list[Difference]) -> Items:
    old, own, new = (_indexed(items) for items in (base, mine, theirs))
    made = []
    for key in [*own, *(key for key in new if key not in own)]:
        item = _merge(old.get(key), own.get(key), new.get(key), (*path, key), lost)
        if item is not None:
            made.append(item)
    return made


def _indexed(items: Items) -> dict[str, Value]:
    return {str(item["id"]): item for item in items if isinstance(item, Mapping)}


def _name(item: Value) -> Value:
    """What a person would call the item: its first text."""
    return next(iter(item.values()), "") if isinstance(item, Mapping) else item

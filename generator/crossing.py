"""Keys that lead from file to file: references that nobody answers, and two records with one key.

A quick look first; only what it suspects goes through Frictionless, with the registers and the keys of all others.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import Final

from generator import load
from generator.desk import Examined, gather_one
from generator.follow_on import Excuses
from generator.issue import Issue, Where
from generator.registers import Registers
from generator.schema import tables
from generator.tables import Row, flatten
from generator.validate import keys
from generator.validate.ends import Ends

CODE: Final = ("code",)


def check(registers: Registers, examined: Iterable[Examined]) -> list[Issue]:
    """Every duplicate key and every dangling reference."""
    found = tuple(examined)
    codes = _codes(found)
    suspects = dict.fromkeys(_suspects(found, codes))
    if not suspects and not _leads_nowhere(registers.judged.ends, codes):
        return []
    by_table = {name: list(rows) for name, rows in registers.rows.items()}
    for path in _copies_last(found, suspects):
        for name, rows in _rows(registers, path).items():
            by_table[name] += rows
    by_table[load.PROCEDURES] += _stubs(registers, found, suspects)
    return list(keys.check(by_table, Excuses.of(registers, found).excused))


def _copies_last(found: Iterable[Examined], suspects: Container[str]) -> list[str]:
    """Of two files with one code, the one that is not named as its code is the copy, and is told."""
    both = sorted((_named(one) != one.code, one.path) for one in found if one.path in suspects)
    return [path for _, path in both]


def _codes(found: Iterable[Examined]) -> set[str]:
    """The codes of procedures, as written and as their files are named: one of them may be mistyped, which is told."""
    return {code for one in found for code in (one.code, _named(one))}


def _named(one: Examined) -> str:
    return one.path.rpartition("/")[2].removesuffix(".yaml")  # a Path for each of 10,000 files would be felt


def _suspects(found: Iterable[Examined], codes: set[str]) -> Iterator[str]:
    owners: dict[str, str] = {}
    for one in found:
        if _leads_nowhere(one.ends, codes):
            yield one.path
        owner = owners.setdefault(one.code, one.path) if one.code else one.path
        if owner != one.path:
            yield from (owner, one.path)


def _leads_nowhere(ends: Ends, codes: set[str]) -> bool:
    """Whether keys clash, or a reference is answered by no procedure either."""
    return ends.clash or any(not _answered(end, codes) for end in ends.open)


def _answered(end: tuple[str, tuple[str, ...], tuple[str | None, ...]], codes: set[str]) -> bool:
    """Whether another procedure answers a reference; only their codes are referred to from outside."""
    table, columns, values = end
    return table == load.PROCEDURES and columns == CODE and values[0] in codes


def _rows(registers: Registers, path: str) -> dict[str, list[Row]]:
    document, _ = load.read_file(registers.records, path)
    return gather_one(flatten(document)[0]) if document else {}


def _stubs(registers: Registers, found: tuple[Examined, ...], suspects: Container[str]) -> Iterator[Row]:
    """Procedures that are only there to be referred to, by their codes and, where these differ, by their files' names."""
    written = {one.code for one in found}
    for one in found:
        where = one.brief.where if one.brief else Where(f"{registers.records.as_posix()}/{one.path}", 1, 1, {})
        names = [one.code] if one.code and one.path not in suspects else []
        if _named(one) not in written:
            written.add(_named(one))
            names.append(_named(one))
        for name in names:
            yield Row(tables()[load.PROCEDURES], {"code": name}, where, {})

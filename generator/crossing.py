"""Keys that lead from file to file: references that nobody answers, and two records with one key.

A quick look first; only what it suspects goes through Frictionless, with the registers and the keys of all others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from generator import load
from generator.desk import Examined, gather_one
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
    suspects = dict.fromkeys(_suspects(found))
    codes = {one.code for one in found}
    if not suspects and not _leads_nowhere(registers.judged.ends, codes):
        return []
    by_table = {name: list(rows) for name, rows in registers.rows.items()}
    for path in sorted(suspects):
        for name, rows in _rows(registers, path).items():
            by_table[name] += rows
    by_table[load.PROCEDURES] += [_stub(registers, one) for one in found if one.code and one.path not in suspects]
    return list(keys.check(by_table))


def _suspects(found: Iterable[Examined]) -> Iterator[str]:
    owners: dict[str, str] = {}
    codes = {one.code for one in found}
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


def _stub(registers: Registers, one: Examined) -> Row:
    """A procedure that is only there to be referred to."""
    where = one.brief.where if one.brief else Where(f"{registers.records.as_posix()}/{one.path}", 1, 1, {})
    return Row(tables()[load.PROCEDURES], {"code": one.code}, where, {})

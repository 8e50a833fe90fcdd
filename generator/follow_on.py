"""What follows only from another mistake, and would hide it: told are causes.

A register that cannot be read would make each of its keys unknown, in every record that uses one; a mistyped `cases:`
would make each case of the procedure unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator import source, validate
from generator.desk import Examined
from generator.issue import Issue, Place, Severity
from generator.load import PROCEDURES
from generator.registers import Registers
from generator.rules import completion, file_name, future_date, orphan_task, process_limit, process_sum, unit_succession
from generator.schema import ForeignKey
from generator.tables import RULE_KEY, RULE_SHAPE, Row

# `key: value` on one line, the value with or without quotes.
WRITTEN: Final = re.compile(
    r"""^[ \t]*(?:-[ \t]+)?([^\s:#][^:]*?)[ \t]*:[ \t]+["']?([^"'\s#]+)["']?[ \t]*$""", re.MULTILINE
)
SHAPE: Final = (RULE_KEY, RULE_SHAPE)
LISTS: Final = "danh-muc"
# What is not said → what is said instead, at the same place.
SIMPLER: Final = {
    file_name.ID: (validate.RULE_KEY, validate.RULE_REFERENCE),
    future_date.ID: (completion.ID,),
    process_limit.ID: (process_sum.ID,),
    validate.RULE_REQUIRED: (source.RULE,),
}


@dataclass(frozen=True)
class Excuses:
    """What stands in files with mistakes: in registers as (key, value), in procedures the files with a wrong shape.

    `lost` says that a register shows nothing that could be read at all: then no key can be called unknown.
    """

    written: frozenset[tuple[str, str]]
    misshapen: frozenset[str]
    lost: bool

    @classmethod
    def of(cls, registers: Registers, examined: Iterable[Examined]) -> Excuses:
        """Read once more, as plain lines, the registers that have an error."""
        wrong = {issue.place.file for issue in registers.issues if issue.severity is Severity.ERROR}
        contents = {f"{registers.records.as_posix()}/{path}": content for path, content in registers.files.contents}
        issues = [*registers.issues, *(issue for one in examined for issue in one.issues)]
        found = [_written(contents[file]) for file in sorted(wrong) if file in contents]
        named = {
            ("file", file.removeprefix(f"{registers.records.as_posix()}/chi-dao/").removesuffix(".yaml"))
            for file in wrong
        }
        return cls(frozenset(named).union(*found), _misshapen(issues), not all(found))

    def excused(self, row: Row, key: ForeignKey, targets: Sequence[Row]) -> bool:
        """Whether the reference would be answered if another mistake were mended; `targets` are the rows it looks among."""
        name = next(field for field in key.fields if field in row.table.typed)
        column = key.columns[key.fields.index(name)]
        if len(key.fields) > 1:  # to something in the same record
            beside = [target for target in targets if target.where.file == row.where.file]
            keys = [target.cells.get(column) for target in beside]
            return row.where.file in self.misshapen or len(set(keys)) < len(keys) or _has_no_key(beside, column)
        if key.target == PROCEDURES:
            return False
        return self.lost or self._is_written(name, row.cells[name]) or _has_no_key(targets, column)

    def _is_written(self, name: str, value: str) -> bool:
        return any(found == value and other != name for other, found in self.written)


def _has_no_key(rows: Sequence[Row], column: str) -> bool:
    """Whether a key is none: then the one that is looked for may be meant by it."""
    pattern = rows[0].table.field(column).pattern if rows else ""
    return bool(pattern) and not all(re.fullmatch(pattern, row.cells.get(column, "")) for row in rows)


def _written(content: bytes) -> frozenset[tuple[str, str]]:
    return frozenset(WRITTEN.findall(content.decode("utf-8", "replace")))


def _misshapen(issues: Iterable[Issue]) -> frozenset[str]:
    return frozenset(issue.place.file for issue in issues if issue.rule in SHAPE)


def causes(registers: Registers, across: Iterable[Issue], issues: Iterable[Issue]) -> Iterator[Issue]:
    """The issues less those that only follow from another; `across` are those of keys between files, which keep files out.

    What a rule says of a place where something simpler is wrong goes unsaid (`SIMPLER`). While a register has an error
    its entries are missing to the rules: their warnings, and a task that seems to be nobody's, would rest on half the facts.
    """
    found = set(issues)
    keep_out = [issue for issue in (*registers.issues, *across) if issue.severity is Severity.ERROR]
    lists = f"{registers.records.as_posix()}/{LISTS}/"
    is_half = any(issue.place.file.startswith(lists) for issue in keep_out)
    rules_at: dict[Place, set[str]] = {}
    for issue in found:
        rules_at.setdefault(issue.place, set()).add(issue.rule)
    is_lost = is_half or any(issue.rule == unit_succession.ID for issue in found)
    for issue in found:
        of_half = is_half and issue.severity is Severity.WARNING and issue.rule != source.RULE
        if (
            not of_half
            and not (is_lost and issue.rule == orphan_task.ID)
            and rules_at[issue.place].isdisjoint(SIMPLER.get(issue.rule, ()))
        ):
            yield issue

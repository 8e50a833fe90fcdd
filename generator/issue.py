"""An issue is one thing wrong with the records, told with its place, as a value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple, Protocol


class Severity(StrEnum):
    """How much an issue weighs: one error and nothing is published."""

    ERROR = "error"
    WARNING = "warning"


class Place(NamedTuple):
    """A spot in a record file; line and column count from 1, column in characters."""

    file: str
    line: int = 1
    column: int = 1


class Spot(NamedTuple):
    """Line and column of something, both from 1."""

    line: int
    column: int


class Located(Protocol):
    """Anything that knows where it stands."""

    @property
    def line(self) -> int:
        """Its line, from 1."""

    @property
    def column(self) -> int:
        """Its column in characters, from 1."""


class Where(NamedTuple):
    """Where a row was typed: its first character, and what was typed for each of its fields."""

    file: str
    line: int
    column: int
    fields: Mapping[str, Located]

    def of(self, name: str = "") -> Place:
        """The place of the field `name`, or of the row when the field was not typed."""
        spot = self.fields.get(name, self)
        return Place(self.file, spot.line, spot.column)


class Issue(NamedTuple):
    """One problem: where it is, which rule says so, and what to write instead (Vietnamese)."""

    place: Place
    rule: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def as_json(self) -> dict[str, str | int]:
        """The published shape: file, line, column, rule, severity, message, hint."""
        return {
            "file": self.place.file,
            "line": self.place.line,
            "column": self.place.column,
            "rule": self.rule,
            "severity": self.severity.value,
            "message": self.message,
            "hint": self.hint,
        }


def has_errors(issues: Iterable[Issue]) -> bool:
    """Whether anything in `issues` forbids publishing."""
    return any(issue.severity is Severity.ERROR for issue in issues)

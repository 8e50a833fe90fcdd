"""What is plainly right: Frictionless, whose import alone costs more than a small check, is asked only of the rest.

`plainly` never says yes where Frictionless says no (`tests/validate/test_plainly.py` compares them), so it decides nothing:
an error is always Frictionless's word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from generator.schema import Field

Likely = Callable[[str], bool]

# How a cell must look before anyone reads it. Frictionless alone would also take 1_000, 1e3, NaN, 2026-1-5 or other
# scripts' digits, which the model and the open data must never meet.
WRITTEN: Final = {
    "integer": re.compile(r"-?[0-9]{1,9}"),
    "number": re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?"),
    "date": re.compile(r"(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}"),
}
KNOWN: Final = frozenset({"required", "enum", "pattern", "minimum", "maximum"})


def plainly(field: Field) -> Likely:
    """Whether a text of this field is right beyond doubt; False is no verdict."""
    constraints: Mapping[str, Any] = field.descriptor.get("constraints", {})
    make = _MAKERS.get(field.type)
    if make is None or not KNOWN.issuperset(constraints):
        return _doubtful
    return make(field, constraints)


def _doubtful(text: str) -> bool:  # noqa: ARG001 - a verdict on every text
    return False


def _string(field: Field, constraints: Mapping[str, Any]) -> Likely:
    if {"minimum", "maximum"} & constraints.keys() or field.descriptor.get("format", "default") != "default":
        return _doubtful
    allowed = frozenset(constraints["enum"]) if "enum" in constraints else None
    pattern = re.compile(constraints["pattern"]) if "pattern" in constraints else None
    return lambda text: (
        bool(text) and (allowed is None or text in allowed) and (pattern is None or bool(pattern.fullmatch(text)))
    )


def _boolean(field: Field, constraints: Mapping[str, Any]) -> Likely:
    told = frozenset((*field.descriptor.get("trueValues", ("true",)), *field.descriptor.get("falseValues", ("false",))))
    return told.__contains__ if constraints.keys() <= {"required"} else _doubtful


def _integer(field: Field, constraints: Mapping[str, Any]) -> Likely:
    return _bounded(field, constraints, int)


def _number(field: Field, constraints: Mapping[str, Any]) -> Likely:
    return _bounded(field, constraints, Decimal)


def _bounded(field: Field, constraints: Mapping[str, Any], read: Callable[[str], Any]) -> Likely:
    if {"enum", "pattern"} & constraints.keys():
        return _doubtful
    written = WRITTEN[field.type]
    low, high = (read(str(constraints[key])) if key in constraints else None for key in ("minimum", "maximum"))

    def likely(text: str) -> bool:
        if not written.fullmatch(text):
            return False
        value = read(text)
        return (low is None or value >= low) and (high is None or value <= high)

    return likely


def _date(field: Field, constraints: Mapping[str, Any]) -> Likely:
    return _is_day if constraints.keys() <= {"required"} and "format" not in field.descriptor else _doubtful


def _is_day(text: str) -> bool:
    if not WRITTEN["date"].fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


_MAKERS: Final = {"string": _string, "boolean": _boolean, "integer": _integer, "number": _number, "date": _date}

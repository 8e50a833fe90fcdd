"""Rows against their Table Schemas: types, constraints, primary and foreign keys, as located issues.

Frictionless is the judge. So that ten thousand records cost little, each distinct cell is judged once
(`cells`), and whole tables are judged only where a quick look at their keys raises a suspicion (`keys`).
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.issue import Issue
from generator.tables import Row, gather
from generator.validate import cells, formulas, keys
from generator.validate.formulas import RULE as RULE_FORMULA
from generator.validate.messages import RULE_CONSTRAINT, RULE_KEY, RULE_REFERENCE, RULE_REQUIRED, RULE_TYPE

__all__ = ["RULE_CONSTRAINT", "RULE_FORMULA", "RULE_KEY", "RULE_REFERENCE", "RULE_REQUIRED", "RULE_TYPE", "validate"]


def validate(roots: Iterable[Row]) -> list[Issue]:
    """Every schema issue of the rows."""
    by_table = gather(roots)
    return [*cells.check(by_table), *formulas.check(by_table), *keys.check(by_table)]

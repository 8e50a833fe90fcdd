"""What a schema cannot say: each rule is one module with a docstring (its manual page), `ID` and `check`.

`check(catalog, today)` yields issues; it must neither change anything nor depend on another rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final

from generator.catalog import Catalog
from generator.issue import Issue
from generator.rules import file_name

Check = Callable[[Catalog, date], Iterable[Issue]]

RULES: Final[tuple[tuple[str, Check], ...]] = (
    (file_name.ID, file_name.check),
)  # fmt: skip


def judge(catalog: Catalog, today: date) -> Iterator[Issue]:
    """The issues of every rule."""
    for _, check in RULES:
        yield from check(catalog, today)

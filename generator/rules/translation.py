"""A translation must name the check that it was made from, and should be looked at again after a later one.

Đúng: source_on: 2026-09-12 (bản ghi kiểm tra ngày 12/9/2026)
Sai: source_on: 2026-07-18 (bản ghi kiểm tra ngày 12/9/2026)
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.issue import Issue
from generator.model import Procedure, Translation
from generator.rules.parts import in_force, named, warning
from generator.wording import day

ID = "ban-dich"


def check(catalog: Catalog, today: date) -> Iterator[Issue]:
    """Translations from another day than that of the last check."""
    for procedure in in_force(catalog, today):
        for translation in procedure.translations:
            yield from _judged(procedure, translation)


def _judged(procedure: Procedure, translation: Translation) -> Iterator[Issue]:
    place, said = translation.where.of("source_on"), f"{named(translation, 'source_on')} {day(translation.source_on)}"
    if translation.source_on > procedure.checked_on:
        yield Issue(place, ID,
                    f"{said} sau ngày kiểm tra của bản ghi ({day(procedure.checked_on)}).",
                    "Ghi ngày kiểm tra (checked_on) của bản tiếng Việt mà bạn đã dịch.")  # fmt: skip
    elif translation.source_on < procedure.checked_on:
        yield warning(place, ID,
                      f"{said}, bản ghi đã kiểm tra lại ngày {day(procedure.checked_on)}; bản dịch có thể đã cũ.",
                      "So bản dịch với bản tiếng Việt, sửa nếu cần, rồi ghi ngày kiểm tra ấy.")  # fmt: skip

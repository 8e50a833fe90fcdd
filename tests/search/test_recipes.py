"""The finder's files in builds that change little: made again when, and only when, they would hold something else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from generator.artifact import Recipe
from generator.catalog import Catalog
from generator.search import Entry, build, files, recipes
from generator.search.stream import stream
from tests.search.conftest import CATALOG, ENTRIES

CATALOGUE = "tim-kiem/muc-luc.bin"
OTHERWISE: dict[str, Any] = {
    "code": "9.000099",
    "title": stream("Đăng ký kết hôn lưu động"),
    "aliases": (stream("làm đám cưới"),),
    "sector": "cu-tru",
    "levels": ("tinh",),
    "audiences": ("doanh-nghiep",),
    "units": ("so-xay-dung",),
    "publisher": "thu-vien",
    "flags": 2,
    "channels": ("truc-tuyen",),
    "online_level": "toan-trinh",
    "limit": "9 ngày làm việc",
    "days": 9,
    "fee": "20.000 đồng",
    "changed": "2026-11-21",
    "body": b"",
}


def catalogue_of(entries: Sequence[Entry], catalog: Catalog = CATALOG, registers: bytes = b"") -> tuple[bytes, bytes]:
    """What the catalogue is made of, and what it holds."""
    found = recipes(entries, catalog, build(entries), registers)
    recipe = next(file for file in found if isinstance(file, Recipe) and file.path == CATALOGUE)
    return recipe.made_of, recipe.made().content


@pytest.mark.parametrize("field", Entry._fields)
def test_a_change_of_a_procedure_is_seen_when_the_catalogue_tells_it(field: str) -> None:
    changed = [ENTRIES[0]._replace(**{field: OTHERWISE[field]}), *ENTRIES[1:]]
    assert changed[0] != ENTRIES[0]
    (before, held), (now, holds) = catalogue_of(ENTRIES), catalogue_of(changed)
    assert (now == before) is (holds == held)


def test_most_changes_of_a_day_leave_the_catalogue_alone() -> None:
    changed = [entry._replace(fee="50.000 đồng", limit="3 ngày", days=3, changed="2026-11-25") for entry in ENTRIES]
    assert catalogue_of(changed)[0] == catalogue_of(ENTRIES)[0]


def test_another_page_and_other_registers_are_seen() -> None:
    fewer = replace(CATALOG, units=dict(list(CATALOG.units.items())[1:]))
    assert catalogue_of(ENTRIES, fewer)[0] != catalogue_of(ENTRIES)[0]
    assert catalogue_of(ENTRIES, registers=b"others")[0] != catalogue_of(ENTRIES)[0]


def test_the_same_entries_in_other_objects_are_the_same() -> None:
    copies = [entry._replace(sector="".join(list(entry.sector))) for entry in ENTRIES]
    assert catalogue_of(copies)[0] == catalogue_of(ENTRIES)[0]


def test_every_file_of_the_finder_comes_whole() -> None:
    names = {file.path for file in recipes(ENTRIES, CATALOG, build(ENTRIES), b"")}
    assert {file.path: bool(file.content) for file in files(ENTRIES, CATALOG, build(ENTRIES))}.keys() == names

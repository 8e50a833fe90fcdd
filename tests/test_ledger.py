"""Every question to a watched catalog is noted; an answer's stamp changes when the answer or its file does, and only then."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import fields, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import pytest

from generator.catalog import Catalog, assemble
from generator.ledger import REGISTERS, RELATIONS, WHOLE, Ledger, Read, stamp_of
from tests.conftest import ROOT, TODAY, WriteRecords, rows_of

Spots = set[tuple[str, str | None]]
UNIT: Final = "xa-suoi-mo"


def noted(catalog: Catalog, ask: Callable[[Catalog], object]) -> Spots:
    """What the ledger notes of a question."""
    ledger = Ledger(catalog)
    with suppress(KeyError):
        ask(ledger.watch(catalog))
    return {(read.name, read.key) for read in ledger.take()}


def everything(catalog: Catalog) -> dict[str, Mapping[str, Any]]:
    """Every mapping that pages read, by name."""
    return {name: getattr(catalog, name) for name in (*REGISTERS, *RELATIONS)}


def stamps(catalog: Catalog) -> dict[tuple[str, str | None], bytes]:
    """The stamp of every answer that the catalog can give."""
    ledger = Ledger(catalog)
    spots: list[tuple[str, str | None]] = [("works", WHOLE)]
    spots += [(name, key) for name, found in everything(catalog).items() for key in found]
    return {(name, key): ledger.stamp(name, key) for name, key in spots}


# What is noted


@pytest.mark.parametrize(
    ("ask", "spots"),
    [
        (lambda c: c.units[UNIT], {("units", UNIT)}),
        (lambda c: c.units["khong-co"], {("units", "khong-co")}),
        (lambda c: c.units.get(UNIT), {("units", UNIT)}),
        (lambda c: c.units.get("khong-co"), {("units", "khong-co")}),
        (lambda c: "khong-co" in c.units, {("units", "khong-co")}),
        (lambda c: list(c.units), {("units", WHOLE)}),
        (lambda c: next(iter(c.units)), {("units", WHOLE)}),
        (lambda c: len(c.units), {("units", WHOLE)}),
        (lambda c: bool(c.units), {("units", WHOLE)}),
        (lambda c: list(c.sectors.keys()), {("sectors", WHOLE)}),
        (lambda c: c.units == {}, {("units", WHOLE)}),
        (lambda c: dict(c.events_of) == {}, {("events_of", WHOLE)}),
        (lambda c: c.by_unit.get(UNIT), {("by_unit", UNIT)}),
        (lambda c: c.procedures["1.900010"].title, {("procedures", "1.900010")}),
        (lambda c: c.tallies["letters"], {("tallies", "letters")}),
        (lambda c: list(c.works), {("works", WHOLE)}),
        (lambda c: [work for work in c.works if work.unit.id == UNIT], {("works", WHOLE)}),
        (lambda c: len(c.works), {("works", WHOLE)}),
        (lambda c: bool(c.works), {("works", WHOLE)}),
        (lambda c: c.works[0], {("works", WHOLE)}),
        (lambda c: c.works[:3], {("works", WHOLE)}),
        (lambda c: None in c.works, {("works", WHOLE)}),
        (lambda c: list(reversed(c.works)), {("works", WHOLE)}),
        (lambda c: (*c.works, None), {("works", WHOLE)}),
    ],
)  # fmt: skip
def test_a_question_is_noted(sample: Catalog, ask: Callable[[Catalog], object], spots: Spots) -> None:
    assert spots <= noted(sample, ask)


@pytest.mark.parametrize(
    ("ask", "spots"),
    [
        (lambda c: c.units[UNIT], {("units", UNIT)}),
        (lambda c: c.units.get("khong-co"), {("units", "khong-co")}),
        (lambda c: UNIT in c.units, {("units", UNIT)}),
        (lambda c: c.units, set()),
        (lambda c: c.calendar.is_working(TODAY), set()),
        (lambda c: c.at_hand, set()),
    ],
)  # fmt: skip
def test_nothing_else_is_noted(sample: Catalog, ask: Callable[[Catalog], object], spots: Spots) -> None:
    assert noted(sample, ask) == spots


@pytest.mark.parametrize("walk", [lambda m: list(m.items()), lambda m: list(m.values()), list])
@pytest.mark.parametrize("name", [*REGISTERS, *RELATIONS])
def test_a_walk_through_any_mapping_is_one_question(
    sample: Catalog, walk: Callable[[Mapping[str, Any]], object], name: str
) -> None:
    assert getattr(sample, name), "the sample must fill every mapping, else this says nothing"
    assert noted(sample, lambda catalog: walk(getattr(catalog, name))) == {(name, WHOLE)}


@pytest.mark.parametrize("walk", [dict, lambda m: {**m}, lambda m: [m[key] for key in m]])
@pytest.mark.parametrize("name", [*REGISTERS, *RELATIONS])
def test_a_walk_through_any_mapping_is_noted(
    sample: Catalog, walk: Callable[[Mapping[str, Any]], object], name: str
) -> None:
    keys = set(getattr(sample, name))
    assert keys, "the sample must fill every mapping, else this says nothing"
    assert noted(sample, lambda catalog: walk(getattr(catalog, name))) == {(name, WHOLE), *((name, k) for k in keys)}


def test_every_mapping_of_the_catalog_is_watched() -> None:
    """One that is added to the catalog must not be forgotten here."""
    known = {field.name for field in fields(Catalog)} | {
        name for name, value in vars(Catalog).items() if isinstance(value, cached_property)
    }
    assert {*REGISTERS, *RELATIONS, "works"} == known - {"calendar", "at_hand"}


def test_what_methods_ask_is_noted_too(sample: Catalog) -> None:
    group = sample.units["nhom-ven-suoi"]
    spots = noted(sample, lambda catalog: catalog.members(group, TODAY))
    assert spots == {("children", group.parent), *(("units", member) for member in group.members)}


def test_a_catalog_that_holds_a_procedure_is_watched_still(sample: Catalog) -> None:
    whole = sample.at_hand["1.900010"]
    spots = noted(sample, lambda catalog: catalog.holding(whole).units.get(UNIT))
    assert spots == {("units", UNIT)}


def test_a_watched_catalog_answers_as_the_catalog(sample: Catalog) -> None:
    watched = Ledger(sample).watch(sample)
    assert {name: dict(found) for name, found in everything(watched).items()} == {
        name: dict(found) for name, found in everything(sample).items()
    }
    assert tuple(watched.works) == sample.works
    assert watched.calendar == sample.calendar
    assert watched.units.get("khong-co", 7) == 7
    with pytest.raises(KeyError):
        watched.units["khong-co"]


def test_what_is_taken_is_taken_once(sample: Catalog) -> None:
    ledger = Ledger(sample)
    watched = ledger.watch(sample)
    watched.units.get(UNIT), watched.units.get(UNIT), len(watched.sectors)
    assert [(read.name, read.key) for read in ledger.take()] == [("units", UNIT), ("sectors", WHOLE)]
    assert ledger.take() == ()


# What a stamp says


@pytest.fixture(scope="module")
def before(sample: Catalog) -> dict[tuple[str, str | None], bytes]:
    return stamps(sample)


def test_all_answers_have_stamps_and_different_ones_differ(before: dict[tuple[str, str | None], bytes]) -> None:
    assert len(before) > 120
    assert all(before.values())
    # of two procedures lists may tell the same
    registers = [stamp for (name, _), stamp in before.items() if name in REGISTERS and name != "words"]
    assert len(set(registers)) == len(registers)


def test_the_same_records_read_again_have_the_same_stamps(before: dict[tuple[str, str | None], bytes]) -> None:
    assert stamps(assemble(rows_of(ROOT / "tests" / "sample"), TODAY)) == before


SHORT: Final = ("procedures", "words")  # named tuples
SAID: Final = [
    ("procedures", "1.900010", "title"), ("procedures", "1.900042", "summary"), ("words", "1.900010", "fees"),
    ("units", UNIT, "name"), ("units", "huyen-suoi-dai", "phone"), ("sectors", "so-tay", "summary"),
    ("legal_texts", "05-2018-nd-cp", "title"), ("directives", "2026/07-ct-ubnd", "title"),
    ("reception_points", "quay-suoi-mo", "address"), ("events", "co-suoi-moi", "title"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "key", "field"), SAID)
def test_exactly_the_answers_that_say_something_else_have_other_stamps(
    sample: Catalog, before: dict[tuple[str, str | None], bytes], name: str, key: str, field: str
) -> None:
    thing = getattr(sample, name)[key]
    other = thing._replace(**{field: "khác"}) if name in SHORT else replace(thing, **{field: "khác"})
    fresh: dict[str, Any] = {name: {**getattr(sample, name), key: other}}
    changed = replace(sample, **fresh)
    after = stamps(changed)
    expected: Spots = {
        (mapping, k)
        for mapping, found in everything(changed).items()
        for k, answer in found.items()
        if answer != everything(sample)[mapping].get(k)
    }
    assert (name, key) in expected
    if changed.works != sample.works:
        expected.add(("works", WHOLE))
    assert {spot for spot, stamp in after.items() if before.get(spot) != stamp} == expected


@pytest.mark.parametrize(("name", "key"), [said[:2] for said in SAID if said[0] != "words"])
def test_a_thing_in_another_file_has_another_stamp(sample: Catalog, name: str, key: str) -> None:
    """Pages lead to the file."""
    thing = getattr(sample, name)[key]
    where = thing.where._replace(file="procedures/khac.yaml")
    other = thing._replace(where=where) if name == "procedures" else replace(thing, where=where)
    assert stamp_of(other) != stamp_of(thing)


TWO: Final = """\
sectors:
  - {id: a, name: Một}
  - {id: b, name: Hai}
units:
  - {id: u, name: Xã Mẫu, kind: ubnd-xa}
"""
RECORD: Final = """\
code: 1.000001
title: Cấp thẻ
sector: a
scope: cong-khai
source: Nguồn mẫu
checked_on: 2026-11-01
"""


def test_a_thing_that_only_moves_in_its_file_keeps_its_stamp(records: WriteRecords) -> None:
    """No page tells lines, so a comment above makes no page anew."""
    files = {"danh-muc/a.yaml": TWO, "thu-tuc/a/1.000001.yaml": RECORD}
    first = stamps(assemble(rows_of(records(files)), TODAY))
    moved = {path: f"# Ghi chú\n\n{text}" for path, text in files.items()}
    assert stamps(assemble(rows_of(records(moved)), TODAY)) == first


# Whether answers hold


def _catalog(folder: Path) -> Catalog:
    return assemble(rows_of(folder), TODAY)


@pytest.mark.parametrize(
    ("ask", "holds"),
    [
        (lambda c: c.sectors.get("a"), True),
        (lambda c: c.sectors.get("b"), False),  # says something else
        (lambda c: c.sectors.get("c"), False),  # was not there
        (lambda c: c.sectors.get("d"), True),  # was not there, and is not
        (lambda c: c.units.get("u"), False),  # is there no more
        (lambda c: list(c.sectors), False),
        (lambda c: len(c.units), False),
        (lambda c: list(c.legal_texts), True),
        (lambda c: list(c.works), True),
        (lambda c: c.by_sector.get("a"), False),
        (lambda c: c.by_sector.get("b"), True),
        (lambda c: c.procedures.get("1.000001"), True),
        (lambda c: c.procedures.get("1.000002"), False),
        (lambda c: (c.sectors.get("a"), c.sectors.get("b")), False),
        (lambda c: c.at_hand, True),
    ],
)  # fmt: skip
def test_reads_hold_while_their_answers_are_the_same(
    records: WriteRecords,
    ask: Callable[[Catalog], object],
    holds: bool,  # noqa: FBT001
) -> None:
    catalog = _catalog(records({"danh-muc/a.yaml": TWO, "thu-tuc/a/1.000001.yaml": RECORD}))
    ledger = Ledger(catalog)
    ask(ledger.watch(catalog))
    reads = ledger.take()
    assert ledger.holds(reads)
    later = _catalog(
        records(
            {
                "danh-muc/a.yaml": TWO.replace("Hai", "Ba").split("units:")[0] + "  - {id: c, name: Bốn}\n",
                "thu-tuc/a/1.000002.yaml": RECORD.replace("1.000001", "1.000002"),
            }
        )
    )
    assert Ledger(later).holds(reads) is holds


def test_the_order_of_a_whole_mapping_counts(sample: Catalog) -> None:
    """Lists show things in the order in which they come."""
    turned = replace(sample, sectors=dict(reversed(list(sample.sectors.items()))))
    assert Ledger(turned).stamp("sectors", WHOLE) != Ledger(sample).stamp("sectors", WHOLE)
    assert Ledger(turned).stamp("sectors", "so-tay") == Ledger(sample).stamp("sectors", "so-tay")


def test_a_question_that_nobody_knows_any_more_does_not_hold(sample: Catalog) -> None:
    assert not Ledger(sample).holds([Read("by_colour", "do", b"x")])


def test_stamps_of_procedures_may_be_given(sample: Catalog) -> None:
    """They were worked out by whoever made the briefs."""
    briefs = {code: stamp_of(brief) for code, brief in sample.procedures.items()}
    given, own = Ledger(sample, briefs), Ledger(sample)
    for name in ("procedures", "by_sector", "citations", "held_steps"):
        assert given.stamp(name, WHOLE) == own.stamp(name, WHOLE)
    other = Ledger(sample, {**briefs, "1.900010": b"another"})
    assert other.stamp("procedures", "1.900010") == b"another"
    assert other.stamp("by_sector", "so-tay") != own.stamp("by_sector", "so-tay")
    assert other.stamp("by_sector", "doc-sach") == own.stamp("by_sector", "doc-sach")

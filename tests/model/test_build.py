"""Rows become frozen entities: text turns into numbers, days and yes/no, blanks into their defaults."""

from dataclasses import FrozenInstanceError
from datetime import date
from decimal import Decimal

import pytest

from generator.catalog import Catalog
from generator.issue import Place
from generator.model import Fee, Procedure, Segment, Unit
from generator.model.build import build
from generator.tables import Row
from tests.conftest import WriteRecords, rows_of

TEXT = """\
code: 1.900010
title: Cấp sổ tay
sector: so-tay
scope: cong-khai
source: Cổng thử
checked_on: 2026-11-01
dossier_sets: 2
non_territorial: true
illustrative: false
note:
levels:
  - xa
  - tinh
channels:
  - channel: truc-tiep
    limits:
      - kind: thoi-han
        segments:
          - amount: 1.50
            counting: ngay-lam-viec
        fees:
          - kind: le-phi
          - kind: phi
            amount: 20000
            valid_from: 2026-02-01
"""


@pytest.fixture
def row(records: WriteRecords) -> Row:
    (root,) = rows_of(records({"thu-tuc/so-tay/1.900010.yaml": TEXT}))
    return root


def test_each_type(row: Row) -> None:
    procedure = build(Procedure, row)
    assert procedure.code == "1.900010"
    assert procedure.checked_on == date(2026, 11, 1)
    assert procedure.dossier_sets == 2
    assert (procedure.non_territorial, procedure.illustrative) == (True, False)
    assert procedure.levels == ("xa", "tinh")
    (channel,) = procedure.channels
    (limit,) = channel.limits
    (segment,) = limit.segments
    assert isinstance(segment, Segment)
    assert (segment.amount, segment.segment_no) == (Decimal("1.5"), 1)
    unknown, known = limit.fees
    assert isinstance(known, Fee)
    assert (known.fee_no, known.amount, known.valid_from) == (2, Decimal(20000), date(2026, 2, 1))
    assert (unknown.amount, unknown.free, unknown.tiers) == (None, False, ())  # nobody has said: never 0


def test_blank_is_the_default(row: Row) -> None:
    procedure = build(Procedure, row)
    assert (procedure.note, procedure.suffix, procedure.valid_from, procedure.papers) == ("", "", None, ())


def test_places_travel_with_the_entity(row: Row) -> None:
    procedure = build(Procedure, row)
    fee = procedure.channels[0].limits[0].fees[1]
    assert fee.where.of("amount") == Place("r/thu-tuc/so-tay/1.900010.yaml", 24, 21)
    assert procedure.where.of("code") == Place("r/thu-tuc/so-tay/1.900010.yaml", 1, 7)


def test_an_entity_cannot_change(row: Row) -> None:
    procedure = build(Procedure, row)
    with pytest.raises(FrozenInstanceError):
        procedure.title = "khác"  # type: ignore[misc]  # the point of the test


@pytest.mark.parametrize(("old", "new"), [("2026-11-01", "hôm qua"), ("dossier_sets: 2", "dossier_sets: hai")])
def test_an_unchecked_row_is_a_bug_and_says_so(records: WriteRecords, old: str, new: str) -> None:
    (root,) = rows_of(records({"thu-tuc/so-tay/1.900010.yaml": TEXT.replace(old, new)}))
    with pytest.raises(ValueError, match=new.removeprefix("dossier_sets: ")):
        build(Procedure, root)


def test_scalar_lists_become_texts_and_lists_become_entities(sample: Catalog) -> None:
    procedure = sample.at_hand["1.900010"]
    assert procedure.aliases == ("làm sổ suối", "sổ nguồn nước")
    assert procedure.papers[3].forms == ("ban-ve", "to-khai")
    assert procedure.processes[0].steps[2].shares_with == 2
    assert sample.directives["2024/12-ubnd-ttpvhcc"].unknown == ("Chưa tìm được toàn văn.", "Chưa rõ ai ký.")
    unit = sample.units["huyen-suoi-dai"]
    assert isinstance(unit, Unit)
    assert [s.successor for s in unit.successors] == ["xa-suoi-mo", "xa-suoi-trong"]

"""A procedure in short says in lists what its page says at length."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

import pytest

from generator.briefs import brief, words
from generator.catalog import Catalog, assemble
from generator.issue import Place, Spot
from generator.model import Brief, Citation, Part, Procedure, Words
from generator.model.build import build
from tests.conftest import TODAY, WriteRecords, rows_of

HEAD: Final = """\
code: 1.000001
title: Cấp thẻ đọc sách
sector: doc-sach
scope: cong-khai
source: Nguồn mẫu
checked_on: 2026-11-01
"""
LIMIT: Final = "channels:\n  - channel: truc-tiep\n    limits:\n"
THREE_DAYS: Final = "      - {kind: thoi-han, segments: [{amount: 3, counting: ngay-lam-viec}]}\n"
MONTHS: Final = "      - {kind: thoi-han, name: Hai, segments: [{amount: 2, counting: thang}]}\n"
ONE_DAY: Final = "      - {kind: thoi-han, name: Ba, segments: [{amount: 1, counting: ngay}]}\n"


def short(records: WriteRecords, more: str) -> Brief:
    """The brief of a procedure with these fields more."""
    return brief(whole(records, more))


def told(records: WriteRecords, more: str) -> Words:
    """What lists tell of a procedure with these fields more."""
    return words(whole(records, more))


def whole(records: WriteRecords, more: str) -> Procedure:
    """A procedure with these fields more."""
    (row,) = rows_of(records({"thu-tuc/doc-sach/1.000001.yaml": HEAD + more}))
    return build(Procedure, row)


def test_the_fullest_record_in_short(sample: Catalog) -> None:
    found = sample.procedures["1.900010"]
    assert found.code == "1.900010"
    assert found.title == "Cấp sổ tay suối nguồn"
    assert found.sector == "so-tay"
    assert found.suffix == "H99"
    assert found.scope == "cong-khai"
    assert found.online_level == "mot-phan"
    assert found.summary.startswith("Ghi tên người giữ suối vào sổ của xã")
    assert (found.valid_from, found.valid_to, found.checked_on) == (date(2025, 5, 1), None, date(2026, 11, 1))
    assert (found.abolished, found.illustrative) == (False, False)
    assert found.aliases == ("làm sổ suối", "sổ nguồn nước")
    assert found.levels == ("xa",)
    assert found.audiences == ("cong-dan", "nguoi-nuoc-ngoai")
    assert found.units == (
        Part("tham-quyen", "xa-suoi-mo"), Part("thuc-hien", "xa-suoi-mo"), Part("tiep-nhan", "ttpvhcc-suoi-mo"),
        Part("uy-quyen", "so-so-sach-an-lac"), Part("phoi-hop", "kho-luu-tru-an-lac"),
    )  # fmt: skip
    said = sample.words["1.900010"]
    assert said.limits == "3 ngày làm việc; 1,5 ngày làm việc, rồi 10 ngày; và thời hạn khác tùy trường hợp"
    assert said.fees == "30.000 đồng/cuốn (có trường hợp được miễn, giảm); không thu; và mức thu khác tùy trường hợp"
    assert [(p.name, len(p.steps)) for p in found.processes] == [
        (process.name, 5) for process in sample.at_hand["1.900010"].processes
    ]
    assert found.needs == ("2.900020",)


@pytest.mark.parametrize(
    ("code", "marks", "replaced_by"),
    [
        ("1.900042", {"abolished"}, ("1.900010",)),
        ("3.900064", {"illustrative"}, ()),
        ("1.900031", {"illustrative"}, ()),  # only a fee or a time limit of it is
        ("1.900075", set(), ()),
    ],
)
def test_what_lists_mark(sample: Catalog, code: str, marks: set[str], replaced_by: tuple[str, ...]) -> None:
    found = sample.procedures[code]
    assert {name for name in ("abolished", "illustrative") if getattr(found, name)} == marks
    assert found.replaced_by == replaced_by


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ("", "chưa có thông tin"),
        ("      - {kind: trong-ngay}\n", "trong ngày làm việc"),
        (THREE_DAYS, "3 ngày làm việc"),
        (
            THREE_DAYS + "      - {kind: thoi-han, name: Khác, segments: [{amount: 3, counting: ngay-lam-viec}]}\n",
            "3 ngày làm việc",
        ),
        (THREE_DAYS + MONTHS, "3 ngày làm việc; 2 tháng"),
        (THREE_DAYS + MONTHS + ONE_DAY, "3 ngày làm việc; 2 tháng; và thời hạn khác tùy trường hợp"),
        ("      - {kind: theo-mo-ta, text: Chờ Ủy ban họp.}\n", "Chờ Ủy ban họp"),
    ],
)
def test_how_long(records: WriteRecords, limits: str, said: str) -> None:
    assert told(records, LIMIT + limits if limits else "").limits == said


@pytest.mark.parametrize(
    ("fees", "said"),
    [
        ([], "chưa có thông tin"),
        (["{kind: le-phi}"], "chưa có thông tin"),  # blank is never 0
        (["{kind: le-phi, free: true}"], "không thu"),
        (["{kind: le-phi, amount: 8000}"], "8.000 đồng"),
        (["{kind: le-phi, amount: 8000}", "{kind: phi}"], "8.000 đồng; có trường hợp chưa có thông tin"),
        (["{kind: le-phi, amount: 8000}", "{kind: phi, amount: 8000}"], "8.000 đồng"),
        (["{kind: phi, rule: UBND tỉnh định sau.}"], "UBND tỉnh định sau"),
    ],
)
def test_how_much(records: WriteRecords, fees: list[str], said: str) -> None:
    listed = "".join(f"          - {fee}\n" for fee in fees)
    found = told(records, f"{LIMIT}      - kind: trong-ngay\n{'        fees:' if fees else ''}\n{listed}")
    assert found.fees == said


def test_every_place_that_cites_a_text_is_told_once_with_its_heading(sample: Catalog) -> None:
    found = sample.procedures["1.900010"].citations
    assert len(set(found)) == len(found)
    for citation in (
        Citation("21-qd-bss-2025", "cong-bo", "Mới ban hành"),
        Citation("01-2020-qh99", "vien-dan", "Yêu cầu, điều kiện: Điều 6"),
        Citation("12-2024-nd-cp", "vien-dan", "Thời hạn: Điều 9 khoản 1"),
        Citation("03-2026-nq-hdnd", "vien-dan", "Miễn, giảm: Điều 3 khoản 1"),
        Citation("05-2018-nd-cp", "can-cu", ""),
    ):
        assert citation in found


def test_a_decision_without_a_text_cites_none(records: WriteRecords) -> None:
    found = short(records, "decisions:\n  - {level: bo, change: moi}\n")
    assert found.citations == ()


def test_only_the_places_that_messages_point_at_are_kept(sample: Catalog) -> None:
    where = sample.procedures["1.900042"].where
    assert where.fields == {"code": Spot(2, 7), "title": Spot(3, 8), "replaced_by": Spot(15, 3)}
    assert where.of("title") == Place(where.file, 3, 8)
    assert where.of("sector") == Place(where.file, 2, 1)


def test_costs_are_worked_out_for_a_day_only(records: WriteRecords) -> None:
    folder = records({"thu-tuc/doc-sach/1.000001.yaml": HEAD + LIMIT + "      - kind: trong-ngay\n        fees:\n"
                      "          - {kind: le-phi, amount: 8000, valid_from: 2027-01-01}\n"
                      "          - {kind: phi, amount: 500, valid_to: 2026-12-31}\n"})  # fmt: skip
    (row,) = rows_of(folder)
    whole = build(Procedure, row)
    assert brief(whole).costs is None
    now, later = brief(whole, TODAY).costs, brief(whole, date(2027, 1, 1)).costs
    assert now is not None
    assert later is not None
    assert now.fees is not None
    assert later.fees is not None
    assert (now.fees.least, later.fees.least) == (Decimal(500), Decimal(8000))


def test_a_catalog_read_whole_has_a_brief_for_every_procedure(records: WriteRecords) -> None:
    catalog = assemble(rows_of(records({"thu-tuc/doc-sach/1.000001.yaml": HEAD})), TODAY)
    assert catalog.procedures == {"1.000001": brief(catalog.at_hand["1.000001"], TODAY)}

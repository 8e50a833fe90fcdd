"""Relations both ways, groups on a day, works: read off the invented province by hand."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import pytest

from generator.catalog import Catalog, assemble, is_repealed, is_valid
from tests.conftest import WriteRecords, rows_of


def names(things: Iterable[Any]) -> list[str]:
    return [getattr(thing, "code", None) or thing.id for thing in things]


def test_every_entity_is_found_by_its_key_in_order(sample: Catalog) -> None:
    assert list(sample.procedures) == [
        "1.900010", "1.900031", "1.900042", "1.900053", "1.900075", "2.900020", "3.900064", "QTNB-07",
    ]  # fmt: skip
    assert list(sample.directives) == ["2024/12-ubnd-ttpvhcc", "2026/07-ct-ubnd", "2026/345-qd-ubnd"]
    assert list(sample.sectors) == ["cho-suoi", "doc-sach", "so-tay", "trong"]
    assert list(sample.reception_points) == ["quay-an-lac", "quay-luu-dong", "quay-suoi-mo"]
    assert len(sample.units) == 23
    assert len(sample.legal_texts) == 13


@pytest.mark.parametrize(
    ("relation", "key", "expected"),
    [
        ("by_sector", "so-tay", ["1.900010", "1.900042", "1.900053", "2.900020"]),
        ("by_sector", "trong", []),
        ("by_level", "xa", ["1.900010", "1.900053", "2.900020", "3.900064"]),
        ("by_level", "tinh", ["1.900031", "2.900020", "QTNB-07"]),
        ("by_level", "huyen", ["1.900042"]),
        ("by_audience", "dang-vien", []),
        ("by_unit", "xa-suoi-mo", ["1.900010", "1.900053", "2.900020"]),
        ("by_unit", "so-so-sach-an-lac", ["1.900010", "1.900031", "QTNB-07"]),
        ("by_unit", "so-ha-tang-an-lac", []),
        ("replaces", "1.900010", ["1.900042"]),
        ("predecessors", "xa-suoi-mo", ["huyen-suoi-dai", "xa-doi-gio", "xa-suoi-mo-cu"]),
        ("predecessors", "phuong-ben-nua", ["xa-doi-gio"]),
        ("predecessors", "so-ha-tang-an-lac", ["so-cau-duong-an-lac"]),
        ("children", "huyen-suoi-dai", ["xa-doi-gio", "xa-suoi-mo-cu"]),
        ("children", "xa-suoi-mo", ["ttpvhcc-suoi-mo"]),
        ("followed_by", "2024/12-ubnd-ttpvhcc", ["2026/07-ct-ubnd", "2026/345-qd-ubnd"]),
        ("followed_by", "2026/345-qd-ubnd", ["2026/07-ct-ubnd"]),
        ("followed_by", "2026/07-ct-ubnd", []),
    ],
)
def test_relations_are_found_from_the_other_end(sample: Catalog, relation: str, key: str, expected: list[str]) -> None:
    found: Mapping[str, Iterable[Any]] = getattr(sample, relation)
    assert names(found.get(key, ())) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("05-2018-nd-cp", ["1.900010", "1.900042"]),
        ("45-qd-ubnd-2025", ["1.900010", "1.900031"]),
        ("03-2026-nq-hdnd", ["1.900010"]),  # only fees rest on it
        ("09-2026-tt-bss", ["1.900053"]),
    ],
)
def test_a_legal_text_is_cited_by_procedures(sample: Catalog, text: str, expected: list[str]) -> None:
    assert list(dict.fromkeys(procedure.code for procedure, _ in sample.citations[text])) == expected


def test_every_place_that_cites_a_text_is_told_once(sample: Catalog) -> None:
    found = [(p.code, c.heading, c.words) for p, c in sample.citations["03-2026-nq-hdnd"]]
    assert found == [
        ("1.900010", "vien-dan", "Phí, lệ phí: Điều 2"),
        ("1.900010", "vien-dan", "Miễn, giảm: Điều 3 khoản 1"),
        ("1.900010", "vien-dan", "Miễn, giảm"),
        ("1.900010", "vien-dan", "Phí, lệ phí"),
    ]


def test_steps_are_found_from_the_unit_that_holds_them(sample: Catalog) -> None:
    held = {unit: [(h.procedure.code, h.step.step_no) for h in steps] for unit, steps in sample.held_steps.items()}
    assert held == {
        "ttpvhcc-suoi-mo": [("1.900010", 1), ("1.900010", 5)],
        "xa-suoi-mo": [("1.900010", 2), ("1.900010", 4)],
        "kho-luu-tru-an-lac": [("1.900010", 3)],
        "ttpvhcc-an-lac": [("1.900031", 1)],
        "so-so-sach-an-lac": [("1.900031", 2)],
        "van-phong-ubnd-tinh-an-lac": [("1.900031", 3)],
    }


def test_tasks_are_found_from_supporters_and_procedures(sample: Catalog) -> None:
    def pairs(index: Mapping[str, Any]) -> dict[str, list[tuple[str, str]]]:
        return {key: [(d.id, t.id) for d, t, *_ in found] for key, found in index.items()}

    assert pairs(sample.supported) == {
        "van-phong-ubnd-tinh-an-lac": [("2024/12-ubnd-ttpvhcc", "1")],
        "ttpvhcc-suoi-mo": [("2026/345-qd-ubnd", "t04")],
        "xa-suoi-trong": [("2026/345-qd-ubnd", "t04")],
    }
    assert pairs(sample.tasks_on) == {
        "1.900042": [("2024/12-ubnd-ttpvhcc", "1")],
        "1.900010": [("2024/12-ubnd-ttpvhcc", "1")],
        "QTNB-07": [("2026/345-qd-ubnd", "t04")],
    }
    assert {key: [p.effect for _, _, p in found] for key, found in sample.tasks_on.items()} == {
        "1.900042": ["bai-bo"], "1.900010": ["cat-giam-giay-to"], "QTNB-07": ["cong-khai"],
    }  # fmt: skip


def test_changes_of_legal_texts(sample: Catalog) -> None:
    assert {key: [(kind, t.id) for kind, t in found] for key, found in sample.changed_by.items()} == {
        "05-2018-nd-cp": [("thay-the", "12-2024-nd-cp")],
        "01-2020-qh99": [("huong-dan", "12-2024-nd-cp")],
        "12-2024-nd-cp": [("huong-dan", "07-2025-tt-bss")],
        "07-2025-tt-bss": [("sua-doi", "09-2026-tt-bss")],
    }


@pytest.mark.parametrize(
    ("group", "on", "expected"),
    [
        # listed members first, then those of the kinds
        ("nhom-so-an-lac", "2024-05-10", ["ban-quan-ly-khu-cho-an-lac", "so-cau-duong-an-lac", "so-so-sach-an-lac"]),
        ("nhom-so-an-lac", "2025-02-28", ["ban-quan-ly-khu-cho-an-lac", "so-cau-duong-an-lac", "so-so-sach-an-lac"]),
        ("nhom-so-an-lac", "2025-03-01", ["ban-quan-ly-khu-cho-an-lac", "so-ha-tang-an-lac", "so-so-sach-an-lac"]),
        ("nhom-xa-an-lac", "2026-01-15", ["phuong-ben-nua", "xa-suoi-mo", "xa-suoi-trong"]),
        ("nhom-xa-an-lac", "2025-06-30", []),  # communes then stood under a district
        ("nhom-ven-suoi", "2026-01-15", ["xa-suoi-mo", "xa-suoi-trong"]),
        ("nhom-ven-suoi", "2025-06-30", ["xa-doi-gio"]),
        ("ubnd-cap-xa-mau", "2026-01-15", []),
        ("xa-suoi-mo", "2026-01-15", ["xa-suoi-mo"]),
        ("xa-suoi-mo", "2020-01-01", ["xa-suoi-mo"]),  # no group: the unit itself, whatever the day
    ],
)
def test_a_group_is_its_members_on_a_day(sample: Catalog, group: str, on: str, expected: list[str]) -> None:
    assert names(sample.members(sample.units[group], date.fromisoformat(on))) == expected


@pytest.mark.parametrize(
    ("directive", "task", "expected"),
    [
        # expanded on the day of issue; the office that took over later comes last; True: has facts of its own
        ("2024/12-ubnd-ttpvhcc", "1",
         [("ban-quan-ly-khu-cho-an-lac", False), ("so-cau-duong-an-lac", True), ("so-so-sach-an-lac", True), ("so-ha-tang-an-lac", True)]),
        ("2024/12-ubnd-ttpvhcc", "2", [("van-phong-ubnd-tinh-an-lac", True)]),
        ("2024/12-ubnd-ttpvhcc", "3", [("ubnd-cap-xa-mau", False)]),  # nobody has listed its members
        ("2026/345-qd-ubnd", "t03", [("xa-suoi-mo", True), ("xa-suoi-trong", False)]),
        ("2026/345-qd-ubnd", "t06", [("phuong-ben-nua", False), ("xa-suoi-mo", False), ("xa-suoi-trong", False)]),
        ("2026/345-qd-ubnd", "t07", [("phuong-ben-nua", False)]),
    ],
)  # fmt: skip
def test_works_of_a_task(sample: Catalog, directive: str, task: str, expected: list[tuple[str, bool]]) -> None:
    works = [w for w in sample.works_in[directive] if w.task.id == task]
    assert [(w.unit.id, w.assignment is not None) for w in works] == expected
    assert all(w.assignment is None or w.assignment.unit == w.unit.id for w in works)


def test_every_work_is_found_from_its_unit(sample: Catalog) -> None:
    assert len(sample.works) == 4 + 1 + 1 + (1 + 1 + 2 + 1 + 1 + 3 + 1 + 1 + 1 + 1) + 1
    assert [(w.directive.id, w.task.id) for w in sample.works_of["xa-suoi-trong"]] == [
        ("2026/07-ct-ubnd", "1"),
        ("2026/345-qd-ubnd", "t03"),
        ("2026/345-qd-ubnd", "t06"),
    ]
    assert sorted(w.task.id for works in sample.works_of.values() for w in works) == sorted(
        w.task.id for w in sample.works
    )


GROUP = """\
units:
  - id: nhom
    name: Các xã
    kind: nhom
    members:
      - a
      - b
  - id: a
    name: Xã A
    kind: xa
  - id: b
    name: Xã B
    kind: xa
"""
DIRECTIVE = """\
number: 7/CT-UBND
kind: chi-thi
issuer: a
issued_on: 2026-11-01
title: T
source: S
checked_on: 2026-11-01
tasks:
  - id: '1'
    clause: '1'
    title: T
    lead: nhom
    precision: khong
    assignments:
      - unit: nhom
"""


def test_a_group_that_is_reported_of_as_a_whole_is_one_work(records: WriteRecords) -> None:
    catalog = assemble(rows_of(records({"danh-muc/a.yaml": GROUP, "chi-dao/2026/7-ct-ubnd.yaml": DIRECTIVE})))
    assert [w.unit.id for w in catalog.works] == ["nhom"]
    mixed = DIRECTIVE + "      - unit: b\n"
    catalog = assemble(rows_of(records({"chi-dao/2026/7-ct-ubnd.yaml": mixed})))
    assert [w.unit.id for w in catalog.works] == ["nhom", "b"]


def test_what_is_missing_is_left_out_and_not_a_crash(records: WriteRecords) -> None:
    """Files with errors never reach the catalog; what refers to them must not fall over."""
    catalog = assemble(rows_of(records({"chi-dao/2026/7-ct-ubnd.yaml": DIRECTIVE})))
    assert catalog.works == ()
    only_group = GROUP.split("  - id: a\n", maxsplit=1)[0]
    catalog = assemble(rows_of(records({"danh-muc/a.yaml": only_group})))
    assert catalog.members(catalog.units["nhom"], date(2026, 1, 1)) == ()


def test_of_two_with_one_key_the_first_stays(records: WriteRecords) -> None:
    files = {"danh-muc/a.yaml": GROUP, "danh-muc/b.yaml": GROUP.replace("Xã A", "Xã Khác")}
    assert assemble(rows_of(records(files))).units["a"].name == "Xã A"


@pytest.mark.parametrize(
    ("code", "on", "valid", "repealed"),
    [
        ("1.900042", "2018-03-31", False, False),
        ("1.900042", "2026-03-31", True, False),  # the decision is out, the last day is not over
        ("1.900042", "2026-04-01", False, True),
        ("1.900053", "2026-12-31", False, False),
        ("1.900053", "2027-01-01", True, False),
        ("1.900075", "1999-01-01", True, False),
    ],
)
def test_valid_and_repealed(sample: Catalog, code: str, on: str, valid: bool, repealed: bool) -> None:  # noqa: FBT001  # columns of the table
    procedure, day = sample.procedures[code], date.fromisoformat(on)
    assert (is_valid(procedure, day), is_repealed(procedure, day)) == (valid, repealed)


@pytest.mark.parametrize(("change", "repealed"), [("bai-bo", True), ("thay-the", False)])
def test_without_an_end_the_decision_tells(records: WriteRecords, change: str, repealed: bool) -> None:  # noqa: FBT001  # columns of the table
    text = "code: 1.900010\ntitle: T\nsector: a\nscope: cong-khai\nsource: S\nchecked_on: 2026-11-01\n"
    more = f"decisions:\n  - level: bo\n    change: moi\n  - level: tinh\n    change: {change}\n"
    catalog = assemble(rows_of(records({"thu-tuc/a/1.900010.yaml": text + more})))
    assert is_repealed(catalog.procedures["1.900010"], date(2026, 11, 23)) is repealed

"""Codes as lists write them. The shapes are those counted in a province's list and in the national one."""

from __future__ import annotations

import pytest

from generator.importers.grid import Cell
from generator.importers.list_code import Code, Flaw, read_code


@pytest.mark.parametrize(
    ("written", "core", "suffix", "case", "flaws"),
    [
        ("1.003020", "1.003020", "", "", ()),
        ("1.007766.000.00.00.H37", "1.007766", "H37", "", ()),
        ("1.007766.000.00.00", "1.007766", "", "", ()),
        ("1.004873.H48", "1.004873", "H48", "", ()),
        ("1.004873.h48", "1.004873", "H48", "", ()),
        ("1.004873.01", "1.004873", "", "01", ()),
        ("1.004873.000.00.00.H37.02", "1.004873", "H37", "02", ()),
        ("1.003020.", "1.003020", "", "", (Flaw.DOT,)),
        ("1.007766.000.00.00.H37..", "1.007766", "H37", "", (Flaw.DOT,)),
        (" 1.014325", "1.014325", "", "", (Flaw.SPACE,)),
        ("1. 003020", "1.003020", "", "", (Flaw.SPACE,)),
        ("1.003020\u00a0", "1.003020", "", "", (Flaw.SPACE,)),
        ("1.003\u200b020", "1.003020", "", "", (Flaw.SPACE,)),
        ("1.003020\n", "1.003020", "", "", (Flaw.SPACE,)),
        ("1003020", "1.003020", "", "", (Flaw.FIRST_DOT,)),
        ("1007766.000.00.00.H37", "1.007766", "H37", "", (Flaw.FIRST_DOT,)),
        ("1,003020", "1.003020", "", "", (Flaw.COMMA,)),
        ("'1.003020", "1.003020", "", "", ()),
        (" 1003020. ", "1.003020", "", "", (Flaw.SPACE, Flaw.DOT, Flaw.FIRST_DOT)),
    ],
)  # fmt: skip
def test_a_code_that_can_be_understood(
    written: str, core: str, suffix: str, case: str, flaws: tuple[Flaw, ...]
) -> None:
    assert read_code(Cell(written)) == Code(written, core, suffix, case, flaws)


@pytest.mark.parametrize(
    ("written", "core"),
    [
        ("QCLV_01", "QCLV-01"),
        ("DLLS_DV_01", "DLLS-DV-01"),
        ("qng-dt-01", "QNG-DT-01"),
        ("ĐĐ_01", "ĐĐ-01"),
        ("VTLT_01.000.00.00.H37", "VTLT-01"),
    ],
)
def test_an_internal_code_is_written_as_in_our_records(written: str, core: str) -> None:
    code = read_code(Cell(written))
    assert (code.core, code.is_internal, code.flaws) == (core, True, ())


@pytest.mark.parametrize("written", ["1.014955-Xoa", "1.014955_xóa", "1.014955-XOÁ", "1.014955.000.00.00.H37-Xoa"])
def test_a_code_marked_as_deleted(written: str) -> None:
    code = read_code(Cell(written))
    assert (code.core, code.is_deleted) == ("1.014955", True)


@pytest.mark.parametrize(
    ("cell", "guess", "is_exact", "flaw"),
    [
        (Cell("1.00302", is_number=True), "1.003020", True, Flaw.NUMBER),
        (Cell("1.0147", is_number=True), "1.014700", True, Flaw.NUMBER),
        (Cell("1003020", is_number=True), "1.003020", True, Flaw.NUMBER),
        (Cell("1.000656", is_number=True), "1.000656", True, Flaw.NUMBER),
        (Cell("2.009182739", is_number=True), "", False, Flaw.NUMBER),
        (Cell("1", is_number=True), "", False, Flaw.NUMBER),
        (Cell("2026-11-23 00:00:00", is_number=True), "", False, Flaw.NUMBER),
        (Cell("1.00302"), "1.003020", False, Flaw.COUNT),
        (Cell("1,00302"), "1.003020", False, Flaw.COUNT),
        (Cell("1.00776.000.00.00.H37"), "1.007760", False, Flaw.COUNT),
        (Cell("2.009182739"), "2.009182", False, Flaw.COUNT),
        (Cell("1.0133611"), "1.013361", False, Flaw.COUNT),
        (Cell("9999999999"), "", False, Flaw.PATTERN),
        (Cell("0.003020"), "", False, Flaw.PATTERN),
        (Cell("1.003020; 2.000635"), "", False, Flaw.PATTERN),
        (Cell("１.００３０２０"), "", False, Flaw.PATTERN),
        (Cell("#REF!"), "", False, Flaw.PATTERN),
        (Cell(""), "", False, Flaw.PATTERN),
    ],
)
def test_a_damaged_code_is_a_guess_at_most(cell: Cell, guess: str, is_exact: bool, flaw: Flaw) -> None:  # noqa: FBT001 a column of the table
    code = read_code(cell)
    assert (code.core, code.guess, code.is_exact) == ("", guess, is_exact)
    assert flaw in code.flaws

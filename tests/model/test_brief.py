"""A brief is small, plain and safe to keep."""

from __future__ import annotations

import pickle
from dataclasses import fields

import pytest

from generator.catalog import Catalog
from generator.model import Brief, Procedure

OWN = {
    "where",
    "abolished",
    "units",
    "limits",
    "fees",
    "citations",
    "needs",
    "costs",
    "english",
    "gaps",
    "publications",
    "burden",
}
"""Fields that are worked out; all others are those of the procedure."""


def test_names_are_those_of_a_procedure() -> None:
    assert set(Brief._fields) - OWN < {field.name for field in fields(Procedure)}


@pytest.mark.parametrize("code", ["1.900010", "1.900031", "1.900042", "1.900075", "2.900020", "QTNB-07"])
def test_what_has_the_same_name_says_the_same(sample: Catalog, code: str) -> None:
    short, whole = sample.procedures[code], sample.at_hand[code]
    for name in set(Brief._fields) - OWN - {"illustrative"}:
        assert getattr(short, name) == getattr(whole, name), name


def test_it_survives_being_handed_on_and_kept(sample: Catalog) -> None:
    for short in sample.procedures.values():
        assert pickle.loads(pickle.dumps(short, 5)) == short  # noqa: S301 - our own


def test_it_cannot_be_changed(sample: Catalog) -> None:
    with pytest.raises(AttributeError):
        sample.procedures["1.900010"].title = "khác"  # type: ignore[misc]  # the point of the test

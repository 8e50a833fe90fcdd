"""Which entries of a register a wrong reference probably means."""

import pytest

from generator.issue import Where
from generator.schema import tables
from generator.tables import Row
from generator.validate.nearest import nearest

UNITS = (
    {"id": "so-mau-cu", "name": "Sở Mẫu", "valid_to": "2025-06-30"},
    {"id": "so-mau-moi", "name": "Sở Mẫu", "short_name": "SM"},
    {"id": "ubnd-tinh-mau", "name": "Ủy ban nhân dân tỉnh Mẫu"},
)


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ("SO_MAU_MOI", ["so-mau-moi"]),  # spelled otherwise
        ("sở mẫu", ["so-mau-moi", "so-mau-cu"]),  # by name; what has ended comes last
        ("SM", ["so-mau-moi"]),
        ("UBND tỉnh Mẫu", ["ubnd-tinh-mau"]),  # an abbreviation
        ("so-mau", ["so-mau-moi", "so-mau-cu"]),  # the beginning of an id
        ("ubnd-tinh-mauu", ["ubnd-tinh-mau"]),  # nearly
        ("xyz", []),
    ],
)
def test_what_is_near(seen: str, expected: list[str]) -> None:
    rows = [Row(tables()["units"], dict(cells), Where("f", 1, 1, {}), {}) for cells in UNITS]
    assert nearest(seen, rows, "id") == expected

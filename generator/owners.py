"""The file `.github/CODEOWNERS`, made from the records: who is asked to review a change of which record.

A unit of the register is a team of the organisation on GitHub with the same name as its id. The last line that fits a path
counts there, so the general ones stand first. A procedure belongs to the unit that carries it out, else to the one that
decides; groups and offices of persons are no teams, so their records stay with the editors.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.catalog import Catalog, is_valid
from generator.model import Brief, Unit
from generator.wording import day

EDITORS: Final = "bien-tap"
ENGINEERS: Final = "ky-thuat"
ROLES: Final = ("thuc-hien", "tham-quyen")
NO_TEAMS: Final = frozenset(("nhom", "chuc-danh"))
SPECIAL: Final = str.maketrans({" ": "\\ ", "#": "\\#", "[": "\\[", "]": "\\]", "*": "\\*", "?": "\\?", "!": "\\!"})


def lines(catalog: Catalog, records: str, organization: str, today: date) -> Iterator[str]:
    """The lines of the file; `records` is the records folder in the repository."""
    yield f"# Lập tự động từ danh mục đơn vị, ngày {day(today)}: make owners. Đừng sửa bằng tay."
    yield f"* @{organization}/{ENGINEERS}"
    yield f"/{records}/ @{organization}/{EDITORS}"
    for procedure in sorted(catalog.procedures.values(), key=lambda brief: brief.where.file):
        unit = _owner(catalog, procedure, today)
        if unit:
            yield _line(procedure.where.file, organization, unit)
    for directive in sorted(catalog.directives.values(), key=lambda one: one.where.file):
        issuer = catalog.units.get(directive.issuer)
        if issuer and _is_team(issuer, today):
            yield _line(directive.where.file, organization, issuer)


def teams(text: str) -> tuple[str, ...]:
    """The teams that the file names, which must exist on GitHub."""
    return tuple(sorted({word for line in text.split("\n") if not line.startswith("#") for word in line.split()[1:]}))


def _owner(catalog: Catalog, procedure: Brief, today: date) -> Unit | None:
    for role in ROLES:
        for part in procedure.units:
            unit = catalog.units.get(part.unit)
            if part.role == role and unit and _is_team(unit, today):
                return unit
    return None


def _is_team(unit: Unit, today: date) -> bool:
    return unit.kind not in NO_TEAMS and is_valid(unit, today)


def _line(file: str, organization: str, unit: Unit) -> str:
    return f"/{file.translate(SPECIAL)} @{organization}/{EDITORS} @{organization}/{unit.id}"

"""What the change of one record means, line by line, in the words that citizens read on its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from generator.changes import faces
from generator.changes.matching import match
from generator.changes.names import Names, single
from generator.schema import tables
from generator.tables import Row
from generator.wording import clipped

SHOWN: Final = 5  # items of a list that are named when they come or go


class Line(NamedTuple):
    """What changed (`label`), in which part (`where`, "" for the record itself), and how."""

    label: str
    where: str
    body: str

    def __str__(self) -> str:
        """`Lệ phí nộp trực tuyến: 20.000 → 10.000 đồng`."""
        if not self.where:
            return f"{self.label}: {self.body}"
        if self.where.startswith("nộp "):
            return f"{self.label} {self.where}: {self.body}"
        return f"{self.where}: {self.label[:1].lower()}{self.label[1:]}: {self.body}"


@dataclass(frozen=True)
class Meaning:
    """Says what lies between two rows of one table."""

    names: Names

    def of(self, old: Row, new: Row) -> list[Line]:
        """Everything that differs; the same change in every way of filing is told once."""
        names = self.names.within(old, new)
        found = list(Meaning(names).lines(old, new, ""))
        ways = {faces.lead(row, names) for row in new.children.get("channels", ())}
        return list(_joined(found, ways))

    def lines(self, old: Row, new: Row, where: str) -> Iterator[Line]:
        """The fields, then the lists below."""
        yield from self._face(old, new, where)
        covered = faces.covered(new.table.name)
        for name, field in new.table.typed.items():
            before, after = old.cells.get(name, ""), new.cells.get(name, "")
            if before != after and name not in covered:
                table = new.table
                was, now = (self.names.value(table, field, text) if text else "" for text in (before, after))
                yield Line(field.title, where, faces.shift(was, now))
        for key, child in new.table.children.items():
            yield from self._list(child, old.children.get(key, ()), new.children.get(key, ()), new, where)

    def _face(self, old: Row, new: Row, where: str) -> Iterator[Line]:
        was, now = faces.face(old), faces.face(new)
        if was != now:
            yield Line(faces.title(new, self.names), faces.outer(new, where), faces.shift(was, now))

    def _list(self, table: str, old: Sequence[Row], new: Sequence[Row], above: Row, where: str) -> Iterator[Line]:
        if tables()[table].scalars:
            before, after = ([row.cells.get(row.table.item.name, "") for row in rows] for rows in (old, new))
            gone = [row for row in old if row.cells.get(row.table.item.name, "") not in after]
            fresh = [row for row in new if row.cells.get(row.table.item.name, "") not in before]
        else:
            found = match(old, new)
            gone, fresh = list(found.gone), list(found.new)
            for one, other in found.both:
                yield from self.lines(one, other, faces.inner(other, where, self.names))
        yield from self._come_and_go("Bỏ", table, gone, above, where)
        yield from self._come_and_go("Thêm", table, fresh, above, where)

    def _come_and_go(self, verb: str, table: str, rows: Sequence[Row], above: Row, where: str) -> Iterator[Line]:
        told = [row for row in rows if table not in faces.OF_THEIR_OWN or verb == "Bỏ"]
        if told:
            shown = "; ".join(faces.called(row, self.names) for row in told[:SHOWN])
            more = f"; và {len(told) - SHOWN} mục khác" if len(told) > SHOWN else ""
            yield Line(f"{verb} {len(told)} {single(table)}", where, shown + more)
        if table in faces.OF_THEIR_OWN and verb == "Thêm":
            for row in rows:
                yield Line(*faces.event(row, above, where, self.names))


def _joined(lines: Iterable[Line], ways: set[str]) -> Iterator[Line]:
    """One line for the same change in several ways of filing; of all ways, without naming them."""
    wheres: dict[tuple[str, str], list[str]] = {}
    for line in lines:
        wheres.setdefault((line.label, line.body), []).append(line.where)
    for (label, body), found in wheres.items():
        filed = [where for where in dict.fromkeys(found) if where.startswith("nộp ")]
        others = [where for where in dict.fromkeys(found) if not where.startswith("nộp ")]
        if filed:
            yield Line(label, "" if set(filed) >= ways else ", ".join(filed), body)
        for where in others:
            yield Line(label, where, body)


def summary(lines: Sequence[Line], most: int) -> list[str]:
    """The lines as text, at most so many, and how many more there are."""
    told = [clipped(str(line), 400) for line in lines[:most]]
    return told + ([f"… và {len(lines) - most} thay đổi khác"] if len(lines) > most else [])

"""A task list of a spreadsheet becomes the record of a directive; what cannot be kept whole is set aside with its reason.

Progress is what the list says in words that the map knows. It is never inferred from a deadline, nor a deadline from
progress; words that are not understood are kept as a note, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from generator import house, load
from generator.catalog import Catalog, is_valid
from generator.importers.grid import Refusal
from generator.importers.task_map import TaskMap
from generator.importers.task_rows import Aside, Given, Rows
from generator.importers.task_words import amount, day, deadline, serial
from generator.importers.texts import bare, block, line
from generator.issue import Issue, Severity
from generator.schema import tables
from generator.tables import flatten, gather
from generator.validate import cells
from generator.wording import day as written
from generator.wording import slug

SCHEMA: Final = "# yaml-language-server: $schema=../../_luoc-do/chi-dao.schema.json\n"
WHOLE: Final = Decimal(100)
UNSAID: Final = "khong-neu"
DONE: Final = frozenset({"hoan-thanh", "hoan-thanh-qua-han"})
Value = house.Value


@dataclass(frozen=True)
class Remark:
    """Something that a kept row says and its task could not hold in its own field."""

    row: Given
    words: str


@dataclass(frozen=True)
class Imported:
    """A directive as it would be written, and what became of each row."""

    path: str
    content: str
    kept: tuple[Given, ...]
    aside: tuple[Aside, ...]
    remarks: tuple[Remark, ...]
    issues: tuple[Issue, ...]


def make(rows: Rows, map_: TaskMap, catalog: Catalog) -> Imported | Refusal:
    """The record of the directive that the map describes, with every row that could be kept."""
    maker = _Maker(map_, _names(catalog, _issued_on(map_)), set(catalog.units))
    kept: list[Given] = []
    aside = list(rows.aside)
    tasks: list[Value] = []
    for row in rows.given:
        made = maker.task(row)
        if isinstance(made, str):
            aside.append(Aside(row.spot, line(row.text("title")), made))
        else:
            tasks.append(made)
            kept.append(row)
    if not tasks:
        return Refusal(
            "Không dòng nào thành nhiệm vụ.", "Xem lý do từng dòng trong báo cáo (--report), rồi sửa bản đồ."
        )
    record: house.Record = {**map_.directive, "clauses": [dict(map_.clause)], "tasks": tasks}
    content = SCHEMA + house.write(tables()["directives"], record)
    path = f"chi-dao/{map_.directive.get('issued_on', '')[:4]}/{slug(map_.directive.get('number', ''))}.yaml"
    remarks = tuple(maker.remarks)
    return Imported(path, content, tuple(kept), tuple(sorted(aside, key=_place)), remarks, tuple(_check(path, content)))


def _place(aside: Aside) -> tuple[str, int]:
    return aside.spot.sheet, aside.spot.row


def _issued_on(map_: TaskMap) -> date | None:
    return day(map_.directive.get("issued_on", ""))


def _names(catalog: Catalog, on: date | None) -> Mapping[str, str]:
    """Units by their names, full and short, on the day of issue; a name that two bear stands for none."""
    found: dict[str, set[str]] = {}
    for unit in catalog.units.values():
        if on is None or is_valid(unit, on):
            for name in filter(None, (unit.name, unit.short_name)):
                found.setdefault(bare(name), set()).add(unit.id)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}


def _check(path: str, content: str) -> Iterable[Issue]:
    """What the schema says of the record; rules that look at other records are for `check`."""
    document, issues = load.read_content(Path("procedures"), path, content.encode())
    if document:
        root, more = flatten(document)
        issues += [*more, *cells.check(gather([root]))]
    return [issue for issue in issues if issue.severity is Severity.ERROR]


def _unread(text: str) -> str:
    """Why a deadline was not read; a bare number is told with the day that it may be, and never taken for it."""
    meant = serial(text)
    if meant:
        return f"thời hạn «{line(text)}» là số của bảng tính, có thể là ngày {written(meant)}: định dạng ô là ngày rồi nhập lại"
    return f"không hiểu thời hạn «{line(text)}»"


class _Maker:
    """Turns rows into tasks; remembers the ids given and what it could not place."""

    def __init__(self, map_: TaskMap, names: Mapping[str, str], known: set[str]) -> None:
        self.map, self.names, self.known = map_, names, known
        self.ids: set[str] = set()
        self.remarks: list[Remark] = []

    def task(self, row: Given) -> Value | str:
        """The task of a row, or why there is none."""
        lead = self._lead(row)
        if not lead:
            told = line(row.text("lead") or row.group)
            return f"chưa có mã cho đơn vị chủ trì «{told}»; thêm vào units" if told else "không nêu đơn vị chủ trì"
        until = deadline(row.text("deadline"))
        if until is None:
            return _unread(row.text("deadline"))
        if row.is_hidden:
            self.remarks.append(Remark(row, "dòng bị ẩn trong bảng tính; xem có đúng là việc được giao"))
        said: dict[str, Value] = {name: line(row.text(name)) for name in ("deliverable", "authority", "criteria")}
        notes = [block(row.text("note"))] if row.text("note") else []
        if self.map.group_rows == "note" and row.group:
            notes.insert(0, f"Nhóm: {row.group}")
        supports, unknown = self._supports(row)
        if unknown:
            notes.append(f"Phối hợp, chưa có mã đơn vị: {'; '.join(unknown)}")
            self.remarks.append(Remark(row, f"đơn vị phối hợp chưa có mã: {'; '.join(unknown)}"))
        return {
            "id": self._id(row), "clause": self.map.clause.get("id", ""), "title": line(row.text("title")), **said,
            "lead": lead, "precision": until.precision,
            "deadline": until.last.isoformat() if until.last else "",
            "exclusive": "true" if until.exclusive else "",
            "every_months": str(until.every_months or ""),
            "deadline_text": self._deadline_text(row), "note": "\n".join(notes), "supports": supports,
            "assignments": self._assignments(row, lead),
        }  # fmt: skip

    def _lead(self, row: Given) -> str:
        if self.map.lead:
            return self.map.lead
        text = row.text("lead") or (row.group if self.map.group_rows == "lead" else "")
        return self._unit(text)

    def _unit(self, text: str) -> str:
        """The id of a unit by the map's words, its id, or its name on the day of issue; "" when nobody is meant surely."""
        words = bare(text)
        found = self.map.units.get(words) or self.names.get(words, "")
        return found or (text.strip() if text.strip() in self.known else "")

    def _supports(self, row: Given) -> tuple[list[Value], list[str]]:
        parts = [part for part in row.text("supports").replace(";", "\n").split("\n") if part.strip()]
        found = {line(part): self._unit(part) for part in parts}
        return [unit for unit in dict.fromkeys(found.values()) if unit], [
            part for part, unit in found.items() if not unit
        ]

    def _id(self, row: Given) -> str:
        wanted = slug(row.text("number")) or str(len(self.ids) + 1)
        id_, more = wanted, 2
        while id_ in self.ids:
            id_, more = f"{wanted}-{more}", more + 1
        if id_ != wanted:
            self.remarks.append(Remark(row, f"số {wanted} đã có; việc này mang số {id_}"))
        self.ids.add(id_)
        return id_

    def _deadline_text(self, row: Given) -> str:
        cell = row.cells.get("deadline")
        return line(cell.text) if cell and not cell.is_number and day(cell.text) is None else ""

    def _assignments(self, row: Given, lead: str) -> list[Value]:
        report = self._report(row)
        return [{"unit": lead, "reports": [report]}] if report else []

    def _report(self, row: Given) -> dict[str, Value]:
        told = {name: row.text(name) for name in ("state", "result", "percent", "evidence", "completed_on")}
        if not any(told.values()):
            return {}
        notes = []
        state = self.map.states.get(bare(told["state"]), UNSAID) if told["state"] else UNSAID
        if told["state"] and bare(told["state"]) not in self.map.states:
            notes.append(f"Tiến độ nguồn ghi: {line(told['state'])}")
            self.remarks.append(Remark(row, f"tiến độ «{line(told['state'])}» chưa có trong states; ghi là không nêu"))
        if state in DONE and not told["evidence"]:
            self.remarks.append(Remark(row, "đã hoàn thành mà không nêu văn bản chứng minh; bổ sung rồi mới đăng được"))
        percent = amount(told["percent"])
        if percent == 1 and row.cells["percent"].is_number:  # a cell of 100% holds 1
            notes.append("Tỷ lệ nguồn ghi: 1")
            self.remarks.append(Remark(row, "tỷ lệ «1»: không rõ là 1% hay 100%"))
            percent = None
        elif told["percent"] and (percent is None or percent > WHOLE or percent % 1):
            notes.append(f"Tỷ lệ nguồn ghi: {line(told['percent'])}")
            self.remarks.append(Remark(row, f"tỷ lệ «{line(told['percent'])}» không phải số nguyên từ 0 đến 100"))
            percent = None
        done = day(told["completed_on"])
        if told["completed_on"] and done is None:
            notes.append(f"Ngày hoàn thành nguồn ghi: {line(told['completed_on'])}")
            self.remarks.append(Remark(row, f"không hiểu ngày hoàn thành «{line(told['completed_on'])}»"))
        return {
            "reported_on": self.map.reported_on, "state": state, "percent": "" if percent is None else str(percent),
            "text": block(told["result"]), "completed_on": done.isoformat() if done else "",
            "evidence": line(told["evidence"]), "source": self.map.report_source, "note": "\n".join(notes),
        }  # fmt: skip

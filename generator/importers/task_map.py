"""The map of a task list: which column holds what, and what its words mean; a YAML file that a person writes beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from generator.importers.texts import bare, line
from generator.issue import Issue, Place
from generator.schema import tables
from generator.source import Mapping as Group
from generator.source import Node, Scalar, read

RULE: Final = "ban-do"
COLUMNS: Final = (
    "number", "title", "lead", "supports", "deadline", "deliverable", "authority", "criteria",
    "state", "result", "percent", "evidence", "completed_on", "note",
)  # fmt: skip
PLAIN: Final = ("sheet", "group_rows", "lead", "reported_on", "report_source")
GROUPS: Final = ("columns", "directive", "clause", "states", "units")
GROUP_ROWS: Final = ("lead", "note")
TOLD: Final = frozenset({"state", "result", "percent", "evidence", "completed_on"})


@dataclass(frozen=True)
class TaskMap:
    """What a person says of a task list. Words are folded for comparing; `units` and `states` go by such words."""

    columns: Mapping[str, str]
    directive: Mapping[str, str]
    clause: Mapping[str, str]
    states: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    sheet: str = ""
    group_rows: str = ""
    """What a row of one text above others says: `lead` or `note` of the tasks under it; "" says nothing."""
    lead: str = ""
    reported_on: str = ""
    report_source: str = ""

    @property
    def reports(self) -> bool:
        """Whether the list tells of progress at all."""
        return not TOLD.isdisjoint(self.columns)


def read_map(path: Path) -> tuple[TaskMap | None, list[Issue]]:
    """The map in a file; None with what is wrong."""
    try:
        content = path.read_bytes()
    except OSError:
        return None, [Issue(Place(str(path)), RULE, "Không mở được tệp bản đồ.", "Xem lại tên tệp sau --map.")]
    root, issues = read(content, str(path))
    if issues or not isinstance(root, Group):
        return None, issues or [Issue(Place(str(path)), RULE, "Bản đồ phải là các dòng `tên: giá trị`.", SAMPLE)]
    found = list(_issues(root, str(path)))
    return (None, found) if found else (_made(root), [])


SAMPLE: Final = "Chép docs/dong-gop/ban-do-nhiem-vu.yaml rồi sửa."


def _made(root: Group) -> TaskMap:
    plain = {name: _text(root.entries.get(name)) for name in PLAIN}
    columns, directive, clause, states, units = (_texts(root.entries.get(name)) for name in GROUPS)
    return TaskMap(
        columns={name: bare(heading) for name, heading in columns.items()},
        directive=directive,
        clause=clause,
        states={bare(word): state for word, state in states.items()},
        units={bare(name): unit for name, unit in units.items()},
        **plain,
    )


def _issues(root: Group, file: str) -> Iterator[Issue]:
    for name, (row, column) in root.keys.items():
        if name not in (*PLAIN, *GROUPS):
            yield Issue(
                Place(file, row, column), RULE, f"Không có mục «{name}».", f"Các mục: {', '.join((*GROUPS, *PLAIN))}."
            )
        elif not isinstance(root.entries[name], Scalar if name in PLAIN else Group):
            yield Issue(Place(file, row, column), RULE, f"Mục «{name}» viết sai dạng.", SAMPLE)
    for name in ("columns", "directive", "clause"):
        if name not in root.entries:
            yield Issue(Place(file), RULE, f"Thiếu mục «{name}».", SAMPLE)
    yield from _unknown(root, file, "columns", COLUMNS)
    yield from _unknown(root, file, "directive", tuple(tables()["directives"].typed))
    yield from _unknown(root, file, "clause", ("id", "text"))
    yield from _states(root, file)
    yield from _incomplete(root, file)


def _incomplete(root: Group, file: str) -> Iterator[Issue]:
    """What a list needs and the map does not say."""
    columns = _texts(root.entries.get("columns"))
    if "columns" in root.entries and "title" not in columns:
        yield Issue(Place(file, *root.keys["columns"]), RULE, "Chưa chỉ cột tên nhiệm vụ.", "Thêm title: <tên cột>.")
    if not ("lead" in columns or _text(root.entries.get("lead")) or _text(root.entries.get("group_rows")) == "lead"):
        yield Issue(Place(file), RULE, "Chưa chỉ đơn vị chủ trì lấy ở đâu.",
                    "Thêm lead vào columns, hoặc lead: <mã đơn vị>, hoặc group_rows: lead.")  # fmt: skip
    if not TOLD.isdisjoint(columns) and not _text(root.entries.get("reported_on")):
        yield Issue(Place(file), RULE, "Danh sách có tiến độ nhưng chưa ghi ngày số liệu.",
                    "Thêm reported_on: năm-tháng-ngày.")  # fmt: skip


def _unknown(root: Group, file: str, name: str, known: tuple[str, ...]) -> Iterator[Issue]:
    group = root.entries.get(name)
    if isinstance(group, Group):
        for key, (row, column) in group.keys.items():
            if key not in known:
                yield Issue(
                    Place(file, row, column), RULE, f"Không có «{key}» trong {name}.", f"Dùng: {', '.join(known)}."
                )


def _states(root: Group, file: str) -> Iterator[Issue]:
    group = root.entries.get("states")
    known = tables()["reports"].field("state").labels
    for word, state in _texts(group).items():
        if state not in known and isinstance(group, Group):
            yield Issue(
                Place(file, *group.keys[word]), RULE, f"«{state}» không phải một tiến độ.", f"Dùng: {', '.join(known)}."
            )
    word = _text(root.entries.get("group_rows"))
    if word and word not in GROUP_ROWS:
        yield Issue(
            Place(file, *root.keys["group_rows"]), RULE, f"«{word}» không dùng được.", f"Dùng: {', '.join(GROUP_ROWS)}."
        )


def _text(node: Node | None) -> str:
    return line(node.text) if isinstance(node, Scalar) else ""


def _texts(node: Node | None) -> dict[str, str]:
    return {name: _text(value) for name, value in node.entries.items()} if isinstance(node, Group) else {}

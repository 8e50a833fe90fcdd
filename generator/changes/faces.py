"""How parts of records are called and shown in a change: what several fields say together, as one sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from generator import phrases
from generator.changes.names import Names
from generator.model import Fee, Limit, Paper
from generator.model.build import build
from generator.tables import Row
from generator.wording import UNKNOWN, clipped, day

LONG: Final = 70  # beyond, only the words around the change are shown
AROUND: Final = 3
MOST: Final = 160

OF_THEIR_OWN: Final = ("extensions", "reports")
"""Parts that are events: a deadline moved, something reported."""


def _limit(row: Row) -> str:
    return phrases.limit(build(Limit, row))


def _fee(row: Row) -> str:
    return phrases.fee(build(Fee, row))


def _paper(row: Row) -> str:
    return phrases.copies(build(Paper, row)) or UNKNOWN


FACES: Final[Mapping[str, tuple[Callable[[Row], str], frozenset[str]]]] = {
    "limits": (_limit, frozenset(("kind", "text"))),
    "segments": (lambda _: "", frozenset(("amount", "counting"))),
    "fees": (_fee, frozenset(("free", "amount", "currency", "per", "rule", "cap", "cap_per"))),
    "fee_tiers": (lambda _: "", frozenset(("from_quantity", "to_quantity", "amount"))),
    "papers": (_paper, frozenset(("originals", "copies", "copy_kind", "electronic", "shown"))),
}
"""How rows of a table read as a whole, and the fields that this says."""


def face(row: Row) -> str:
    """What the row says as a whole; "" where fields speak for themselves."""
    found = FACES.get(row.table.name)
    return found[0](row) if found else ""


def covered(table: str) -> frozenset[str]:
    """The fields that are told by the face."""
    return FACES[table][1] if table in FACES else frozenset()


def title(row: Row, names: Names) -> str:
    """What a face is the face of."""
    if row.table.name == "papers":
        return f"Giấy tờ «{called(row, names)}»"
    kind = row.table.field("kind").labels.get(row.cells.get("kind", ""), "Khoản thu")
    own = row.table.title if row.table.name == "limits" else row.cells.get("name") or kind
    cases = (
        names.value(case.table, case.table.item, case.cells.get("case", "")) for case in row.children.get("cases", ())
    )
    return own + (f" ({told})" if (told := clipped(", ".join(cases), MOST)) else "")


def called(row: Row, names: Names) -> str:
    """An item of a list by its name."""
    table = row.table
    if table.name == "decisions":
        return _values(row, names, "level", "legal_text", "note")
    if table.name == "procedure_units":
        return _values(row, names, "unit", "role")
    if table.name in ("fees", "limits"):
        return f"{title(row, names)} {face(row)}"
    if table.name == "process_steps":
        return _values(row, names, "role", "text")
    for name in ("name", "title", "text", "who", "reason", "number", table.item.name):
        if row.cells.get(name) and name in table.typed:
            return clipped(names.value(table, table.typed[name], row.cells[name]), MOST)
    return _values(row, names, *list(table.typed)[:2])


def _values(row: Row, names: Names, *columns: str) -> str:
    found = (names.value(row.table, row.table.typed[c], row.cells[c]) for c in columns if c in row.cells)
    return clipped(", ".join(found), MOST)


def lead(row: Row, names: Names) -> str:
    """A way of filing as the end of a label: `nộp trực tuyến`."""
    label = names.value(row.table, row.table.field("channel"), row.cells.get("channel", ""))
    return f"nộp {'qua ' if label.startswith('Dịch') else ''}{label.lower()}"


def inner(row: Row, where: str, names: Names) -> str:
    """Where one is, inside an item of a list."""
    table = row.table.name
    if table == "channels":
        return lead(row, names)
    if table in ("limits", "segments", "fee_tiers"):
        return where
    if table == "fees":
        return where
    if table == "tasks":
        return f"Nhiệm vụ {row.cells.get('id', '')}"
    if table == "assignments":
        return f"{where}, {called(row, names)}"
    own = f"{row.table.title} «{called(row, names)}»"
    return f"{where}, {own[:1].lower()}{own[1:]}" if where else own


def outer(row: Row, where: str) -> str:
    """Where the face of a row is told: a paper is named by its title already."""
    return "" if row.table.name == "papers" else where


def event(row: Row, above: Row, where: str, names: Names) -> tuple[str, str, str]:
    """(label, where, body) of something that happened to a task."""
    if row.table.name == "extensions":
        before = above.children.get("extensions", ())
        place = next(place for place, one in enumerate(before) if one is row)
        last = before[place - 1].cells.get("deadline") if place else above.cells.get("deadline")
        body = f"{_day(last)} → {_day(row.cells.get('deadline'))}, lần thứ {place + 1}"
        return "Lùi hạn", where, body + (f", theo {row.cells['basis']}" if "basis" in row.cells else "")
    said = [_day(row.cells.get("reported_on")), _values(row, names, "state")]
    if "percent" in row.cells:
        said.append(f"{row.cells['percent']}%")
    if "completed_on" in row.cells:
        said.append(f"hoàn thành ngày {_day(row.cells['completed_on'])}")
    said.append(clipped(row.cells.get("text", ""), MOST))
    return "Báo cáo mới", where, ", ".join(filter(None, said))


def _day(text: str | None) -> str:
    try:
        return day(date.fromisoformat(text or ""))
    except ValueError:
        return text or UNKNOWN


def shift(old: str, new: str) -> str:
    """`15 → 10 ngày làm việc`: what is the same at the end is said once; of long texts only what changed."""
    if not old or not new:
        return f"{_whole(old)} → {_whole(new)}"
    before, after = old.split(), new.split()
    same = _shared(before[::-1], after[::-1])
    if before[0][:1].isdigit() and after[0][:1].isdigit():
        same = min(same, len(before) - 1, len(after) - 1)
        return f"{' '.join(before[: len(before) - same])} → {new}"
    if len(old) + len(new) <= 2 * LONG:
        return f"{old} → {new}"
    opening = _shared(before, after)
    same = min(same, len(before) - opening, len(after) - opening)
    return f"«{_around(before, opening, same)}» → «{_around(after, opening, same)}»"


def _whole(text: str) -> str:
    return clipped(text, MOST) if text else UNKNOWN


def _shared(one: list[str], other: list[str]) -> int:
    for place, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return place
    return min(len(one), len(other))


def _around(words: list[str], opening: int, closing: int) -> str:
    """The words between what is the same, with a few before and after."""
    start, end = max(opening - AROUND, 0), min(len(words) - closing + AROUND, len(words))
    return f"{'… ' if start else ''}{clipped(' '.join(words[start:end]), MOST)}{' …' if end < len(words) else ''}"

"""A comparison told: at a terminal, and as a Markdown, CSV or JSON report that leaves nothing out."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, Final

from generator.importers.grid import Refusal
from generator.importers.list_finding import Comparison, Finding, Kind
from generator.importers.list_rows import Spot
from generator.wording import day, number

FORMS: Final = (".md", ".csv", ".json")
SHOWN: Final = 20  # findings of a kind at a terminal
ROWS_SHOWN: Final = 8
WIDTH: Final = 160  # letters of a name at a terminal
COLUMNS: Final = ("loai", "ma", "trang_tinh", "dong", "ten", "danh_sach", "ban_ghi", "ghi_chu", "tep")
MARKS: Final = "\\|`*_[]#~"
ENTITIES: Final = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Subject:
    """What was compared with what: the names that people gave, and the day."""

    file: str
    records: str
    day: date


# -- at a terminal -----------------------------------------------------------------------------------


def as_text(comparison: Comparison, subject: Subject) -> str:
    """Counted groups, each cut after some lines; ends with the verdict."""
    lines = [one_line(line) for line in (*_head(comparison, subject), "")]
    for kind, found in _groups(comparison):
        lines.append(f"{kind.title}: {number(len(found))}")
        lines += [f"  {one_line(' · '.join(_told(f)))}" for f in found[:SHOWN]]
        if len(found) > SHOWN:
            lines.append(f"  … và {number(len(found) - SHOWN)} mục nữa; ghi hết ra tệp bằng --report")
        lines.append("")
    return "\n".join([*lines, verdict(comparison)]) + "\n"


def refusal_text(refusal: Refusal, file: str) -> str:
    """Why the file could not be read, where, and what to do."""
    sheet = f", trang «{refusal.sheet}»" if refusal.sheet else ""
    row = f", dòng {refusal.row}" if refusal.row else ""
    return f"{one_line(file + sheet + row)}: {refusal.message}\n  → {refusal.hint}\n"


def verdict(comparison: Comparison) -> str:
    """One sentence: whether anything differs."""
    count = comparison.differences
    return f"Có {number(count)} điểm cần xem." if count else "Danh sách và bản ghi khớp nhau."


def _head(comparison: Comparison, subject: Subject) -> Iterator[str]:
    yield f"So {subject.file} với {subject.records}, ngày {day(subject.day)}."
    yield (
        f"Danh sách: {number(comparison.rows)} dòng, {number(comparison.codes)} mã. "
        f"Bản ghi: {number(comparison.recorded)} thủ tục công khai đang áp dụng."
    )
    if comparison.passed:
        yield f"Trang tính không có dòng tiêu đề, đã bỏ qua: {', '.join(comparison.passed)}."


def _groups(comparison: Comparison) -> Iterator[tuple[Kind, list[Finding]]]:
    for kind, found in groupby(comparison.findings, key=lambda f: f.kind):
        yield kind, list(found)


def _told(finding: Finding) -> Iterator[str]:
    if finding.code:
        yield finding.code
    if finding.title:
        yield _clipped(finding.title)
    if finding.listed or finding.recorded:
        yield f"danh sách: {_clipped(finding.listed)}"
        yield f"bản ghi: {_clipped(finding.recorded)}"
    if finding.note:
        yield finding.note
    if finding.spots:
        yield _spots(finding.spots)


def _spots(spots: tuple[Spot, ...]) -> str:
    """`dòng 5, 9`, with the sheet where the list has several."""
    shown = spots[:ROWS_SHOWN]
    parts = [
        (f"trang «{sheet}» " if sheet else "") + "dòng " + ", ".join(str(spot.row) for spot in found)
        for sheet, found in groupby(shown, key=lambda spot: spot.sheet)
    ]
    return "; ".join(parts) + (" …" if len(spots) > len(shown) else "")


def _clipped(text: str) -> str:
    return text if len(text) <= WIDTH else text[: WIDTH - 1].rstrip() + "…"


def one_line(text: str) -> str:
    """One line without control characters, whatever a list holds: a terminal obeys those, a runner obeys `##[`."""
    shown = "".join(c if unicodedata.category(c) not in ("Cc", "Cf") else " " for c in text)
    return " ".join(shown.split()).replace("##[", "## [")


# -- as a file ---------------------------------------------------------------------------------------


def as_file(comparison: Comparison, subject: Subject, form: str) -> bytes:
    """The whole report in the form that the extension asks for."""
    if form == ".json":
        return (json.dumps(_json(comparison, subject), ensure_ascii=False, indent=1) + "\n").encode()
    return _csv(comparison).encode("utf-8-sig") if form == ".csv" else _markdown(comparison, subject).encode()


def _json(comparison: Comparison, subject: Subject) -> dict[str, Any]:
    return {
        "file": subject.file,
        "records": subject.records,
        "day": subject.day.isoformat(),
        "rows": comparison.rows,
        "codes": comparison.codes,
        "recorded": comparison.recorded,
        "differences": comparison.differences,
        "passed_sheets": list(comparison.passed),
        "counts": {kind.id: len(found) for kind, found in _groups(comparison)},
        "findings": [
            {
                "kind": f.kind.id,
                "code": f.code,
                "spots": [{"sheet": spot.sheet, "row": spot.row} for spot in f.spots],
                "title": f.title,
                "listed": f.listed,
                "recorded": f.recorded,
                "note": f.note,
                "file": f.file,
            }
            for f in comparison.findings
        ],
    }


def _csv(comparison: Comparison) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for f in comparison.findings:
        sheets = "; ".join(dict.fromkeys(spot.sheet for spot in f.spots if spot.sheet))
        rows = " ".join(str(spot.row) for spot in f.spots)
        row = (f.kind.id, f.code, sheets, rows, f.title, f.listed, f.recorded, f.note, f.file)
        writer.writerow(f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row)
    return buffer.getvalue()


def _markdown(comparison: Comparison, subject: Subject) -> str:
    head = [escaped(line) for line in _head(comparison, subject)]
    parts = ["# So danh sách với bản ghi", *head, verdict(comparison)]
    parts.append(table_of(("Loại", "Số mục"), [(k.title, number(len(found))) for k, found in _groups(comparison)]))
    for kind, found in _groups(comparison):
        parts.append(f"## {kind.title} ({number(len(found))})")
        rows = [(f.code, f.title, f.listed, f.recorded, f.note, _all(f.spots)) for f in found]
        parts.append(table_of(("Mã", "Tên", "Danh sách ghi", "Bản ghi ghi", "Ghi chú", "Dòng"), rows))
    return "\n\n".join(part for part in parts if part) + "\n"


def _all(spots: tuple[Spot, ...]) -> str:
    return ", ".join(f"{spot.sheet} {spot.row}".strip() for spot in spots)


def table_of(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    if not rows:
        return ""
    lines = [heads, ("---",) * len(heads), *(tuple(escaped(cell) for cell in row) for row in rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def escaped(text: str) -> str:
    """Text of a list as text of Markdown: it opens no table cell, tag, link or emphasis."""
    return "".join(ENTITIES.get(c) or (f"\\{c}" if c in MARKS else c) for c in one_line(text))

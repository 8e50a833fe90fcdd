"""What became of a task list: rows kept, rows set aside with the reason, and what a task could not hold; text, Markdown, JSON."""

from __future__ import annotations

import json
from typing import Any, Final

from generator.importers.list_report import escaped, one_line, table_of
from generator.importers.list_rows import Spot
from generator.importers.tasks import Imported
from generator.wording import clipped, number

SHOWN: Final = 20


def as_text(outcome: Imported, file: str) -> str:
    """Counts, then the first rows set aside and remarks, for a terminal."""
    lines = [f"{one_line(file)}: giữ {number(len(outcome.kept))} dòng, để riêng {number(len(outcome.aside))} dòng."]
    told = [f"  {_row(a.spot)}: {a.reason}. {clipped(one_line(a.text), 80)}" for a in outcome.aside]
    told += [f"  {_row(r.row.spot)}: {r.words}" for r in outcome.remarks]
    lines += [one_line(line) if not line.startswith("  ") else "  " + one_line(line) for line in told[:SHOWN]]
    if len(told) > SHOWN:
        lines.append(f"  … và {number(len(told) - SHOWN)} mục nữa; ghi hết ra tệp bằng --report")
    return "\n".join(lines) + "\n"


def as_file(outcome: Imported, file: str, form: str) -> bytes:
    """The whole report in the form that the extension asks for."""
    if form == ".json":
        return (json.dumps(_json(outcome, file), ensure_ascii=False, indent=1) + "\n").encode()
    return _markdown(outcome, file).encode()


def _json(outcome: Imported, file: str) -> dict[str, Any]:
    return {
        "file": file,
        "record": outcome.path,
        "kept": [{"sheet": k.spot.sheet, "row": k.spot.row, "title": one_line(k.text("title"))} for k in outcome.kept],
        "aside": [
            {"sheet": a.spot.sheet, "row": a.spot.row, "reason": a.reason, "text": a.text} for a in outcome.aside
        ],
        "remarks": [{"sheet": r.row.spot.sheet, "row": r.row.spot.row, "words": r.words} for r in outcome.remarks],
    }


def _markdown(outcome: Imported, file: str) -> str:
    kept = [(_row(k.spot), k.text("title")) for k in outcome.kept]
    aside = [(_row(a.spot), a.reason, a.text) for a in outcome.aside]
    remarks = [(_row(r.row.spot), r.words) for r in outcome.remarks]
    parts = [
        "# Nhập danh sách nhiệm vụ",
        f"Tệp: {escaped(file)}. Bản ghi: {escaped(outcome.path)}.",
        f"Giữ {number(len(kept))} dòng, để riêng {number(len(aside))} dòng, {number(len(remarks))} điều cần xem lại.",
        "Tiến độ chỉ lấy từ chữ trong danh sách; không suy ra từ thời hạn.",
        f"## Để riêng ({number(len(aside))})",
        table_of(("Dòng", "Lý do", "Nội dung"), aside),
        f"## Cần xem lại ({number(len(remarks))})",
        table_of(("Dòng", "Điều gì"), remarks),
        f"## Đã giữ ({number(len(kept))})",
        table_of(("Dòng", "Nhiệm vụ"), kept),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _row(spot: Spot) -> str:
    return f"{spot.sheet}, dòng {spot.row}" if spot.sheet else f"dòng {spot.row}"

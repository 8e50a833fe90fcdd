"""What an import did, told to a person, as Markdown or as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final

from generator.house import Value
from generator.importers.merge import Difference
from generator.importers.portal import Outcome
from generator.importers.portal_accounts import ASIDE, KEPT, LOST, NORMALISED
from generator.importers.upkeep import Change, by_kind
from generator.report import render
from generator.schema import Table, roots, tables
from generator.wording import number

OUTCOMES: Final = (KEPT, NORMALISED, ASIDE, LOST)
SHOWN: Final = 200


def text(outcome: Outcome) -> str:
    """The summary for a terminal."""
    lines = [f"Đọc {number(outcome.read)} bản ghi, nhập {number(outcome.taken)}."]
    counts = outcome.accounts.outcomes()
    if counts:
        told = ", ".join(f"{number(counts[name])} {name}" for name in OUTCOMES)
        lines.append(f"{number(sum(counts.values()))} giá trị của nguồn: {told}.")
    if outcome.doubts:
        lines.append(f"{number(len(outcome.doubts))} bản ghi có điều nguồn chưa rõ (doubts).")
    if outcome.upkeep is None:
        lines.append("Không ghi gì; thư mục giữ nguyên.")
    else:
        lines.append(f"Ghi {number(len(outcome.upkeep.files))} tệp vào {outcome.order.into}.")
        lines += [f"- {kind}: {number(len(found))}" for kind, found in by_kind(outcome.upkeep.changes).items()]
    return (render(outcome.issues, "text") if outcome.issues else "") + "\n".join(lines) + "\n"


def as_file(outcome: Outcome, suffix: str) -> bytes:
    """The whole report, as `.json` or Markdown."""
    if suffix == ".json":
        return (json.dumps(_data(outcome), ensure_ascii=False, indent=1) + "\n").encode()
    return ("\n".join(_markdown(outcome)) + "\n").encode()


def _data(outcome: Outcome) -> dict[str, Any]:
    changes = outcome.upkeep.changes if outcome.upkeep else []
    return {
        "read": outcome.read,
        "imported": outcome.taken,
        "totals": dict(outcome.accounts.outcomes()),
        "fields": [{"field": path, "outcome": name, "reason": reason, "count": count}
                   for (path, name, reason), count in sorted(outcome.accounts.totals.items())],
        "doubts": {code: list(told) for code, told in outcome.doubts.items()},
        "changes": [{"file": change.path, "kind": change.kind, "upstream": [_pair(d) for d in change.upstream],
                     "kept_by_hand": [_pair(d) for d in change.lost]} for change in changes],
        "issues": [issue.as_json() for issue in outcome.issues],
    }  # fmt: skip


def _pair(difference: Difference) -> dict[str, Any]:
    return {"field": list(difference.path), "old": difference.old, "new": difference.new}


def _markdown(outcome: Outcome) -> Iterator[str]:
    yield "# Báo cáo nhập từ Cổng Dịch vụ công quốc gia\n"
    yield text(outcome).replace("\n- ", "\n\n- ", 1)
    yield "## Mỗi giá trị của nguồn ở đâu\n"
    yield "| Trường của nguồn | " + " | ".join(OUTCOMES) + " | Lý do |"
    yield "| --- |" + " ---: |" * len(OUTCOMES) + " --- |"
    fields: dict[str, Counter[str]] = {}
    reasons: dict[str, list[str]] = {}
    for (path, name, reason), count in sorted(outcome.accounts.totals.items()):
        fields.setdefault(path, Counter())[name] += count
        if reason:
            reasons.setdefault(path, []).append(reason)
    for path, counts in fields.items():
        told = " | ".join(number(counts[name]) for name in OUTCOMES)
        yield f"| `{path}` | {told} | {'; '.join(dict.fromkeys(reasons.get(path, [])))} |"
    if outcome.doubts:
        yield "\n## Điều nguồn chưa rõ\n"
        yield from (
            f"- {code}: {' '.join(_inline(told) for told in told_all)}" for code, told_all in outcome.doubts.items()
        )
    if outcome.upkeep:
        for kind, found in by_kind(outcome.upkeep.changes).items():
            yield f"\n## {kind.capitalize()}: {number(len(found))}\n"
            yield from (line for change in found[:SHOWN] for line in _change(change))
            if len(found) > SHOWN:
                yield f"- … và {number(len(found) - SHOWN)} tệp khác (xem đủ trong báo cáo .json)"


def _change(change: Change) -> Iterator[str]:
    yield f"- `{change.path}`"
    table = roots()[change.path.split("/")[0]]
    for difference in change.upstream:
        yield f"    - {titled(table, difference.path)}: {_value(difference.old)} → {_value(difference.new)}"
    for difference in change.lost:
        yield f"    - **giữ bản sửa tay** {titled(table, difference.path)}: {_value(difference.old)}; nguồn ghi: {_value(difference.new)}"


def titled(table: Table, path: tuple[str, ...]) -> str:
    """The place of a difference in the words of the schema: `Thời hạn giải quyết 2, Ghi chú`."""
    words: list[str] = []
    for part in path:
        if part in table.children:
            table = tables()[table.children[part]]
            words.append(table.title)
        elif part in table.typed:
            words.append(table.typed[part].title)
        elif words:
            words[-1] += f" {part}"
    return ", ".join(words) or "cả bản ghi"


def _value(value: Value | None) -> str:
    if value is None:
        return "(trống)"
    if isinstance(value, str):
        return f"«{_inline(value)}»"
    if isinstance(value, Mapping):
        return f"«{_inline(' · '.join(_value(inner) for inner in value.values()))}»"
    return f"{len(value)} mục: " + _inline("; ".join(_value(inner) for inner in value))


def _inline(value: str) -> str:
    plain = " ".join(value.split()).replace("|", "\\|").replace("<", "&lt;")
    return plain if len(plain) <= 160 else plain[:159] + "…"

"""A file of the national portal becomes a records folder: read, map, prove, merge, swap in; or nothing at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from generator import write
from generator.house import Value
from generator.importers import everyday, portal_accounts, portal_record, portal_source, snapshot, units, upkeep
from generator.importers.portal_accounts import Accounts
from generator.importers.portal_record import Code
from generator.importers.portal_source import Source, problem
from generator.importers.references import day
from generator.importers.registers import Registers, collect
from generator.importers.snapshot import Snapshot, SnapshotError
from generator.importers.standing import FOLDER, Entry, known
from generator.importers.upkeep import Upkeep
from generator.issue import Issue

Item = dict[str, Value]
LEVELS: Final = ("bo", "tinh", "xa", "khac")


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for."""

    file: Path
    into: Path
    levels: frozenset[str] = frozenset()
    as_of: str = ""
    keep_going: bool = False
    words: Path | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it; without `upkeep` nothing was written."""

    order: Order
    issues: tuple[Issue, ...]
    read: int = 0
    taken: int = 0
    accounts: Accounts = field(default_factory=Accounts)
    upkeep: Upkeep | None = None
    doubts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def run(order: Order) -> Outcome:
    """Import the file; with problems and without `keep_going` the folder stays as it was."""
    sources, issues = portal_source.read(order.file)
    chosen = [source for source in sources if _is_wanted(source, order.levels)]
    try:
        before = snapshot.read(order.into)
    except SnapshotError as fault:
        issues.append(problem(Path(str(fault)), 1, "Không đọc được ảnh chụp của lần nhập trước.",
                              "Lấy lại tệp này từ lịch sử của kho; chưa có thì nhập vào thư mục mới."))  # fmt: skip
        return Outcome(order, tuple(issues), len(sources))
    if not before.records and (order.into / FOLDER).exists():
        issues.append(problem(order.into / FOLDER, 1, "Có danh mục đã nhập mà không có ảnh chụp của lần nhập trước.",
                              f"Lấy lại {snapshot.PATH} từ lịch sử của kho."))  # fmt: skip
        return Outcome(order, tuple(issues), len(sources))
    if not chosen or (issues and not order.keep_going):
        return Outcome(order, tuple(issues), len(sources), len(chosen))
    outcome = Outcome(order, (), len(sources), len(chosen))
    return _import(outcome, chosen, portal_record.codes(sources), before, issues)


def _is_wanted(source: Source, levels: frozenset[str]) -> bool:
    has = {level for flag, level in portal_record.LEVELS.items() if source.raw.get(flag)}
    return not levels or bool(levels & has)


def _import(
    outcome: Outcome, sources: list[Source], codes: Mapping[str, Code], before: Snapshot, issues: list[Issue]
) -> Outcome:
    """Map, prove, merge and place the chosen records."""
    order = outcome.order
    unite = units.united(order.into)
    as_of = order.as_of or max(day(source.raw.get("updatedAt")) for source in sources) or "2026-01-01"
    standing = known(order.into, before)
    registers = collect(sources, standing, as_of, unite)
    made = {
        source.line: portal_record.record(source, codes[source.raw["code"]], registers, unite, as_of)
        for source in sources
    }
    accounts, lost = _prove(order, sources, made, registers, standing.entries)
    issues += lost
    if lost and not order.keep_going:
        return replace(outcome, issues=tuple(issues), accounts=accounts)
    records = {f"thu-tuc/{item['sector']}/{item['code']}.yaml": item for item in made.values()}
    words = everyday.seed(order.words, order.into, {str(item["code"]) for item in made.values()}, before)
    found = upkeep.compare(order.into, records | _shelves(registers, before) | words, before)
    ids = {table: dict(before.ids.get(table, {})) | dict(given) for table, given in registers.ids.items()}
    found.files[snapshot.PATH] = snapshot.write(Snapshot(ids, found.records))
    _place(order.into, found)
    doubts = {str(item["code"]): tuple(map(str, item["doubts"])) for item in made.values() if item.get("doubts")}
    return replace(outcome, issues=tuple(issues), accounts=accounts, upkeep=found, doubts=doubts)


def _prove(
    order: Order, sources: list[Source], made: Mapping[int, Item], registers: Registers, written: Mapping[str, Entry]
) -> tuple[Accounts, list[Issue]]:
    """Every value of the source looked up in its record; one problem for each record that lacks some."""
    accounts = Accounts()
    ours = {str(item["id"]): item for items in registers.items.values() for item in items}
    issues = []
    for source in sources:
        item = made[source.line]
        cited = set(_cited(item))
        texts = [item, *(ours.get(id_) or written[id_] for id_ in sorted(cited))]
        lost = portal_accounts.account(source.raw, texts, accounts, foreign=not ours.keys() >= cited)
        if lost:
            issues.append(problem(order.file, source.line, f"Bản ghi {item['code']} mất {len(lost)} giá trị khi nhập: {lost[0]}",
                                  "Báo cho người bảo trì bộ nhập; kèm mã thủ tục này."))  # fmt: skip
    return accounts, issues


def _cited(item: Item) -> Iterable[str]:
    """The ids of register entries that a record refers to."""
    yield str(item["sector"])
    for key, column in (("units", "unit"), ("decisions", "legal_text"), ("legal_basis", "legal_text")):
        for part in item.get(key, ()):
            if isinstance(part, Mapping) and part.get(column):
                yield str(part[column])


def _shelves(registers: Registers, before: Snapshot) -> dict[str, Item]:
    """The register files: an entry stays in the file it is in, and one that is no longer cited stays too."""
    shelf_of: dict[str, str] = {}
    shelves: dict[str, dict[str, Item]] = {}
    for path, record in before.records.items():
        for table in ("sectors", "units", "legal_texts") if path.startswith(FOLDER) else ():
            for entry in record.get(table, ()):
                if isinstance(entry, Mapping):
                    shelf_of[str(entry["id"])] = path
                    shelves.setdefault(path, {})[str(entry["id"])] = dict(entry)
    for table, items in registers.items.items():
        for item in items:
            id_ = str(item["id"])
            path = shelf_of.get(id_) or f"{FOLDER}/{_shelf(table, item)}.yaml"
            shelves.setdefault(path, {})[id_] = portal_record.tidy(item)
    return {path: {_table(path): [entries[id_] for id_ in sorted(entries)]} for path, entries in shelves.items()}


def _shelf(table: str, item: Item) -> str:
    return {"sectors": "linh-vuc", "units": "don-vi"}.get(table) or f"van-ban-{item['kind']}"


def _table(path: str) -> str:
    name = path.rpartition("/")[2]
    return {"linh-vuc.yaml": "sectors", "don-vi.yaml": "units"}.get(name, "legal_texts")


def _place(into: Path, found: Upkeep) -> None:
    """Swap in a copy of the folder with the changes; a kill at any moment leaves the folder as it was."""
    changed = {path: content for path, content in found.files.items() if not _same(into / path, content)}
    found.files = changed
    if not changed and not found.removed:
        return
    into.parent.mkdir(parents=True, exist_ok=True)
    write.recover(into)
    new = write.staging(into)
    if into.exists():
        shutil.copytree(into, new, symlinks=True, copy_function=_linked)
    for path, content in changed.items():
        target = new / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)  # never through a link into the folder that stands
        target.write_bytes(content)
    for path in found.removed - changed.keys():
        (new / path).unlink(missing_ok=True)
    write.swap(new, into)


def _linked(source: str, target: str) -> None:
    """A second name for the same file where the file system allows it, else a copy."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _same(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content

"""All records looked at: each procedure file on its own, then what stands between them.

A file that has not changed since the last time, and whose every question to the catalog has the same answer, is not
looked at again: what it gave is remembered.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from generator import crossing, workers
from generator.catalog import ENTITIES, Catalog
from generator.desk import Desk, Examined, seen
from generator.follow_on import causes
from generator.issue import Issue, Severity
from generator.ledger import Ledger
from generator.registers import Registers
from generator.rules import judge

MakePress = Callable[[Catalog, Ledger], "Press"]

if TYPE_CHECKING:  # a check must not pay for templates
    from generator.press import Press


@dataclass(frozen=True)
class Survey:
    """Every record, all issues in the order of files and lines, and what each procedure file gave, in path order.

    `fresh` are the paths of those that were looked at now, and not remembered.
    """

    registers: Registers
    examined: tuple[Examined, ...]
    fresh: frozenset[str]
    catalog: Catalog
    ledger: Ledger
    issues: tuple[Issue, ...]


def survey(
    registers: Registers, today: date, before: Mapping[str, Examined], make_press: MakePress | None = None
) -> Survey:
    """Look at every procedure file that is not remembered `before`, then at all of them together."""
    kept = {path: found for path in registers.procedures if (found := _unchanged(registers, path, before))}
    provisional = _catalog(registers, kept.values())
    todo = [path for path in registers.procedures if path not in kept]
    fresh = _examine(registers, todo, provisional, kept.values(), today, make_press)
    whole = {**kept, **{found.path: found for found in fresh}}
    anew = set(todo)
    while True:
        catalog = _catalog(registers, whole.values())
        ledger = Ledger(catalog, _stamps(whole.values()))
        # What was said of others before all were known may have been wrong; it is said again, until all of it holds.
        stale = [found for found in whole.values() if not ledger.holds(found.reads)]
        if not stale:
            break
        if make_press:
            tree = make_press(catalog, ledger).tree
            for found in stale:
                tree.drop(found.printed.files if found.path in anew else ())
        paths = [found.path for found in stale]
        again = _examine(registers, paths, catalog, whole.values(), today, make_press)
        whole.update({found.path: found for found in again})
        anew.update(paths)
    examined = tuple(whole[path] for path in registers.procedures)
    return _concluded(registers, examined, frozenset(anew), today, ledger, catalog)


def _unchanged(registers: Registers, path: str, before: Mapping[str, Examined]) -> Examined | None:
    """What is remembered of a file, if the file is as it was."""
    found = before.get(path)
    if found is None:
        return None
    status = os.lstat(f"{registers.records}/{path}")
    now = (status.st_size, status.st_mtime_ns, status.st_ctime_ns)
    if now == found.source[:3]:
        return found
    source, _ = seen(registers.records, path)  # touched: a fresh clone, a copy; perhaps still the same text
    return found._replace(source=source) if source.digest == found.source.digest else None


def _catalog(registers: Registers, found: Iterable[Examined]) -> Catalog:
    return registers.catalog.with_procedures((one.brief, one.words) for one in found if one.brief and one.words)


def _stamps(found: Iterable[Examined]) -> dict[str, bytes]:
    return {one.brief.code: one.stamp for one in found if one.brief}


def _examine(
    registers: Registers,
    paths: list[str],
    catalog: Catalog,
    known: Iterable[Examined],
    today: date,
    make_press: MakePress | None,
) -> list[Examined]:
    if not paths:
        return []
    ledger = Ledger(catalog, _stamps(known))
    watched = ledger.watch(catalog)
    press = make_press(watched, ledger) if make_press else None
    desk = Desk(registers.records, today, registers.known, watched, ledger, press, _twins(registers.procedures))
    processes = workers.wanted(len(paths))
    if processes > 1:
        desk.prepare()
    return workers.spread(desk.examine, paths, processes)


def _twins(paths: Iterable[str]) -> frozenset[str]:
    """The paths whose file name, whatever its case, stands in another folder too."""
    by_name: dict[str, list[str]] = {}
    for path in paths:
        by_name.setdefault(path.rpartition("/")[2].lower(), []).append(path)
    return frozenset(path for found in by_name.values() if len(found) > 1 for path in found)


def _concluded(
    registers: Registers,
    examined: tuple[Examined, ...],
    fresh: frozenset[str],
    today: date,
    ledger: Ledger,
    catalog: Catalog,
) -> Survey:
    across = crossing.check(registers, examined)
    wrong = {issue.place.file for issue in across if issue.severity is Severity.ERROR}
    issues = [*registers.issues, *across]
    for found in examined:
        issues += found.issues
    if wrong:
        catalog = _without(registers.catalog, wrong).with_procedures(
            (found.brief, found.words)
            for found in examined
            if found.brief and found.words and found.brief.where.file not in wrong
        )
    issues += judge(catalog, today)
    return Survey(registers, examined, fresh, catalog, ledger, tuple(sorted(causes(registers, across, issues))))


def _without(catalog: Catalog, wrong: set[str]) -> Catalog:
    """The catalog less what stands in files with an error."""
    kinds = (*ENTITIES.keys() - {"procedures"},)
    kept: dict[str, Any] = {
        kind: {key: thing for key, thing in getattr(catalog, kind).items() if thing.where.file not in wrong}
        for kind in kinds
    }
    return replace(catalog, **kept)

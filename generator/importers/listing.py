"""A list of procedures compared with our records: what is missing, extra, renamed, repeated or damaged."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from generator.catalog import Catalog, is_repealed, is_valid
from generator.importers.grid import Refusal
from generator.importers.list_code import Code, Flaw
from generator.importers.list_finding import Comparison, Finding, Kind
from generator.importers.list_rows import Entry, ProcedureList
from generator.issue import Issue, Severity
from generator.model import Brief, Procedure
from generator.schema import roots
from generator.wording import fold, number

PUBLIC: Final = "cong-khai"
LEADING: Final = re.compile(r"^(?:thủ tục|lĩnh vực)[\s:]+")


def compare(given: ProcedureList, catalog: Catalog, today: date) -> Comparison:
    """Everything in which the list and the records differ on a day."""
    asked = [e for e in given.entries if not e.is_test and not e.code.is_deleted]
    matched, doubted, findings = _match(asked, catalog, today)
    public = {c: p for c, p in catalog.procedures.items() if _is_public(p, today)}
    for code, entries in matched.items():
        findings += _of_code(code, entries, catalog, today)
    findings += [
        Finding(Kind.EXTRA, c, title=p.title, file=_file(p))
        for c, p in public.items() if c not in matched and c not in doubted
    ]  # fmt: skip
    findings += _of_rows(given)
    findings += _suffixes(asked)
    order = list(Kind)
    return Comparison(
        tuple(sorted(findings, key=lambda f: (order.index(f.kind), f.spots if not f.code else (), f.code, f.spots))),
        len(given.entries) + len(given.uncoded),
        len(matched),
        len(public),
        given.passed,
    )


def unread(catalog: Catalog, issues: Iterable[Issue], records: Path) -> Refusal | None:
    """Why the records cannot be compared: a procedure with an error would look as if nobody had written it."""
    folder = next(name for name, table in roots().items() if table.name == Procedure.TABLE)
    known = {_file(p) for p in catalog.procedures.values()}
    wrong = sorted({i.place.file for i in issues if i.severity is Severity.ERROR} - known)
    lost = [file for file in wrong if Path(file).is_relative_to(records / folder)]
    if not lost:
        return None
    files = ", ".join(lost[:3]) + (" …" if len(lost) > 3 else "")
    return Refusal(
        f"{number(len(lost))} bản ghi thủ tục còn lỗi nên chưa so được: {files}.",
        f"Xem lỗi bằng: python -m generator check --records {records}",
    )


def plain(text: str) -> str:
    """A name or sector as it is compared: without case, spare spaces and a leading "Thủ tục" or "Lĩnh vực"."""
    return LEADING.sub("", " ".join(text.split()).casefold())


# -- which record a row speaks of --------------------------------------------------------------------


def _match(
    entries: list[Entry], catalog: Catalog, today: date
) -> tuple[dict[str, list[Entry]], set[str], list[Finding]]:
    """(entries by the code of a record, codes that damaged rows may mean, what was damaged)."""
    matched: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.code.core:
            matched[entry.code.core].append(entry)
    sound = {code: {plain(e.title) for e in found} for code, found in matched.items()}
    claims = Counter(e.code.guess for e in entries if e.code.guess)
    named: dict[str, list[str]] = defaultdict(list)
    for code, procedure in catalog.procedures.items():
        if not is_repealed(procedure, today):
            named[plain(procedure.title)].append(code)
    doubted: set[str] = set()
    findings: list[Finding] = []
    for entry in entries:
        if entry.code.core:
            continue
        sure = _sure(entry, catalog, sound, claims)
        likely = [sure] if sure else _likely(entry, catalog, named)
        if sure:
            matched[sure].append(entry)
        doubted.update(likely)
        findings.append(_damaged(entry, sure, likely))
    return dict(matched), doubted, findings


def _sure(entry: Entry, catalog: Catalog, sound: Mapping[str, set[str]], claims: Mapping[str, int]) -> str:
    """The one code that a damaged code can mean, or ""."""
    guess = entry.code.guess
    ours = catalog.procedures.get(guess)
    is_named = ours is not None and plain(ours.title) == plain(entry.title)
    if not guess or not (is_named or entry.code.is_exact):
        return ""
    rivals = claims[guess] > 1 or guess in sound
    return "" if rivals and not is_named and plain(entry.title) not in sound.get(guess, ()) else guess


def _likely(entry: Entry, catalog: Catalog, named: Mapping[str, list[str]]) -> list[str]:
    guess = [entry.code.guess] if entry.code.guess in catalog.procedures else []
    return list(dict.fromkeys(guess + (named.get(plain(entry.title), []) if entry.title else [])))


def _damaged(entry: Entry, sure: str, likely: list[str]) -> Finding:
    code = entry.code
    words = [flaw.value for flaw in code.flaws]
    if sure:
        words.append(f"hiểu là {sure}")
    elif likely:
        words.append(f"có thể là {', '.join(likely)}; chưa chắc nên không so")
    kind = Kind.UNREADABLE if Flaw.PATTERN in code.flaws else Kind.DAMAGED
    return Finding(kind, code.written, (entry.spot,), entry.title, note="; ".join(words))


# -- what a code shows -------------------------------------------------------------------------------


def _of_code(code: str, entries: list[Entry], catalog: Catalog, today: date) -> Iterator[Finding]:
    spots = tuple(sorted(e.spot for e in entries))
    ours = catalog.procedures.get(code)
    yield from _repeated(code, entries)
    if ours is None:
        kind = Kind.INTERNAL if entries[0].code.is_internal else Kind.MISSING
        yield Finding(kind, code, spots, entries[0].title, note=entries[0].sector)
    elif is_repealed(ours, today):
        note = f"thay bằng {', '.join(ours.replaced_by)}" if ours.replaced_by else ""
        yield Finding(Kind.REPEALED, code, spots, ours.title, note=note, file=_file(ours))
    else:
        yield from _renamed(ours, entries)
        yield from _other_sector(ours, entries, catalog)
        yield from _other_suffix(ours, entries)


def _repeated(code: str, entries: list[Entry]) -> Iterator[Finding]:
    """One finding for a code in several rows; rows of different cases (`.01`, `.02`) are no repetition."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        found[entry.code.case].append(entry)
    for same in found.values():
        if len(same) > 1:
            note = "tên khác nhau" if len({plain(e.title) for e in same}) > 1 else ""
            yield Finding(Kind.REPEATED, code, tuple(sorted(e.spot for e in same)), same[0].title, note=note)


def _renamed(ours: Brief, entries: list[Entry]) -> Iterator[Finding]:
    """The list's name differs; what names a case of a procedure is not the procedure's name."""
    named = [e for e in entries if e.title and not e.code.case]
    if not named or any(plain(e.title) == plain(ours.title) for e in named):
        return
    listed = named[0].title
    note = "chỉ khác dấu câu hoặc dấu của chữ" if _letters(listed) == _letters(ours.title) else ""
    yield Finding(Kind.RENAMED, ours.code, tuple(e.spot for e in named), "", listed, ours.title, note, _file(ours))


def _other_sector(ours: Brief, entries: list[Entry], catalog: Catalog) -> Iterator[Finding]:
    sector = catalog.sectors.get(ours.sector)
    given = [e for e in entries if e.sector]
    if sector is None or any(plain(e.sector) in (plain(sector.name), plain(sector.code)) for e in given):
        return
    for entry in given[:1]:
        spots = tuple(e.spot for e in given)
        yield Finding(Kind.SECTOR, ours.code, spots, ours.title, entry.sector, sector.name, file=_file(ours))


def _other_suffix(ours: Brief, entries: list[Entry]) -> Iterator[Finding]:
    given = [e for e in entries if e.code.suffix and e.code.suffix != ours.suffix]
    if ours.suffix and given:
        spots = tuple(e.spot for e in given)
        suffixes = ", ".join(sorted({e.code.suffix for e in given}))
        yield Finding(Kind.OTHER_SUFFIX, ours.code, spots, ours.title, suffixes, ours.suffix, file=_file(ours))


# -- what a row shows --------------------------------------------------------------------------------


def _of_rows(given: ProcedureList) -> Iterator[Finding]:
    for entry in given.uncoded:
        yield Finding(Kind.UNCODED, "", (entry.spot,), entry.title)
    for entry in given.entries:
        code = entry.code
        if entry.is_test:
            yield Finding(Kind.TEST, code.written, (entry.spot,), entry.title)
        elif code.is_deleted:
            yield Finding(
                Kind.DELETED, code.written, (entry.spot,), entry.title, note="coi như không có trong danh sách"
            )
        elif code.core and code.flaws:
            yield Finding(Kind.SPELLING, code.written, (entry.spot,), entry.title, note=_spelling(code))


def _spelling(code: Code) -> str:
    return "; ".join([*(flaw.value for flaw in code.flaws), f"hiểu là {code.core}"])


def _suffixes(entries: Iterable[Entry]) -> Iterator[Finding]:
    for suffix, count in sorted(Counter(e.code.suffix for e in entries if e.code.suffix).items()):
        yield Finding(Kind.SUFFIX, suffix, note=f"{number(count)} dòng")


# -- our side ----------------------------------------------------------------------------------------


def _is_public(procedure: Brief, today: date) -> bool:
    return procedure.scope == PUBLIC and not is_repealed(procedure, today) and is_valid(procedure, today)


def _file(procedure: Brief) -> str:
    return procedure.where.file


def _letters(text: str) -> str:
    return re.sub("[^a-z0-9]", "", fold(plain(text)))

"""What clerks do to a records folder, by chance: sound edits, slips, and slips mended again.

Each edit takes the folder and a source of chance and says whether there was anything to do. They work on the text
of the sample's files, since a build must notice what an editor writes, not what a program means.
"""

from __future__ import annotations

import os
import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

Edit = Callable[[Path, random.Random], bool]
WORDS: Final = ("thử", "sửa lại", "<b>đậm</b>", "“trích”", "A & B", "dài hơn trước nhiều chữ lắm")


def by_chance(seed: int) -> random.Random:
    """A source of chance that gives the same again for the same seed."""
    return random.Random(seed)  # noqa: S311 - for variety, not for secrets


def procedures(records: Path) -> list[Path]:
    """Every procedure file."""
    return sorted((records / "thu-tuc").rglob("*.yaml"))


def _registers(records: Path) -> list[Path]:
    return sorted((records / "danh-muc").rglob("*.yaml"))


def _replaced(files: list[Path], rng: random.Random, pattern: str, new: Callable[[re.Match[str]], str]) -> bool:
    """Put `new` in the place of one of the matches of `pattern` in these files."""
    found = [
        (file, match)
        for file in files
        for match in re.finditer(pattern, file.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    if not found:
        return False
    file, match = rng.choice(found)
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: match.start()] + new(match) + text[match.end() :], encoding="utf-8")
    return True


def _longer(rng: random.Random) -> Callable[[re.Match[str]], str]:
    return lambda match: f"{match[1]}{match[2]} {rng.choice(WORDS)}"


def text(records: Path, rng: random.Random) -> bool:
    """A word more in some text of a procedure."""
    return _replaced(procedures(records), rng, r"^( +(?:- )?(?:text|note|name|description): )(\w.*)$", _longer(rng))


def title(records: Path, rng: random.Random) -> bool:
    """Another title: it stands in lists, letters and links."""
    opening = rng.choice(("Cấp", "Đổi", "Ấn định", "1 việc"))
    return _replaced(procedures(records), rng, r"^(title: )(.*)$", lambda match: f"{match[1]}{opening} {match[2]}")


def alias(records: Path, rng: random.Random) -> bool:
    """One more everyday name."""
    file = rng.choice(procedures(records))
    content = file.read_text(encoding="utf-8")
    name = f"  - tên gọi {content.count('tên gọi') + rng.randrange(10) * 10}\n"
    head = "aliases:\n"
    content = content.replace(head, head + name) if head in content else content + head + name
    file.write_text(content, encoding="utf-8")
    return True


def fee(records: Path, rng: random.Random) -> bool:
    """Another amount of money or time."""
    amount = rng.choice(("1", "7", "12", "25000"))
    return _replaced(procedures(records), rng, r"^( +(?:- )?amount: )([0-9.]+)$", lambda match: match[1] + amount)


def validity(records: Path, rng: random.Random) -> bool:
    """Another end of a procedure: it is repealed, or stands again."""
    day = rng.choice(("2026-03-31", "2026-11-22", "2026-11-23", "2027-05-05"))
    if rng.random() < 0.5:
        return _replaced(procedures(records), rng, r"^(valid_to: )(.*)$", lambda match: match[1] + day)
    return _replaced(procedures(records), rng, r"^(scope: .*)$", lambda match: f"{match[1]}\nvalid_to: {day}")


def comment(records: Path, rng: random.Random) -> bool:
    """A line that says nothing moves all others."""
    file = rng.choice([*procedures(records), *_registers(records)])
    file.write_text(f"# Ghi chú\n{file.read_text(encoding='utf-8')}", encoding="utf-8")
    return True


def role(records: Path, rng: random.Random) -> bool:
    """Another unit in a procedure."""
    units = re.findall(r"^  - id: (\S+)$", "".join(_texts(_registers(records), "don-vi")), re.MULTILINE)
    return _replaced(procedures(records), rng, r"^(    unit: )(.*)$", lambda match: match[1] + rng.choice(units))


def _texts(files: list[Path], part: str) -> Iterator[str]:
    return (file.read_text(encoding="utf-8") for file in files if part in file.as_posix())


def unit(records: Path, rng: random.Random) -> bool:
    """Another name of a unit, sector, text or desk: it stands on the pages of many."""
    return _replaced(_registers(records), rng, r"^( +(?:- )?(?:name|title|address|short_name): )(.*)$", _longer(rng))


def register(records: Path, rng: random.Random) -> bool:
    """Another day in a register: a text binds no more, a unit ends, a day off moves."""
    day = rng.choice(("2024-01-01", "2026-11-22", "2027-01-01"))
    return _replaced(
        _registers(records), rng, r"^( +(?:- )?(?:valid_to|valid_from|checked_on|date): )(.*)$", lambda m: m[1] + day
    )


def ending(records: Path, rng: random.Random) -> bool:
    """A text or a unit gets an end."""
    return _replaced(
        _registers(records),
        rng,
        r"^(    kind: .*)$",
        lambda match: f"{match[1]}\n    valid_to: 2026-11-{rng.randint(1, 30):02d}",
    )


def directive(records: Path, rng: random.Random) -> bool:
    """Another text, deadline or state in a directive."""
    files = sorted((records / "chi-dao").rglob("*.yaml"))
    if rng.random() < 0.5:
        return _replaced(files, rng, r"^( +(?:- )?(?:title|text|note|deliverable): )(\w.*)$", _longer(rng))
    day = rng.choice(("2026-11-20", "2026-11-30", "2027-01-15"))
    return _replaced(files, rng, r"^( +(?:deadline|reported_on|completed_on): )(.*)$", lambda match: match[1] + day)


def event(records: Path, rng: random.Random) -> bool:
    """Another step of a life event, or one step less."""
    files = sorted((records / "lien-thong").rglob("*.yaml"))
    codes = [file.stem for file in procedures(records)]
    return _replaced(files, rng, r"^(  - procedure: )(.*)$", lambda match: f'{match[1]}"{rng.choice(codes)}"')


def successor(records: Path, rng: random.Random) -> bool:
    """One procedure takes the place of another: each names the other."""
    old, new = rng.choice(procedures(records)), rng.choice(procedures(records))
    if "replaced_by:" in old.read_text(encoding="utf-8"):
        return _replaced([old], rng, r"^(replaced_by:\n  - )(.*)$", lambda match: match[1] + f'"{new.stem}"')
    old.write_text(f'{old.read_text(encoding="utf-8")}replaced_by:\n  - "{new.stem}"\n', encoding="utf-8")
    return True


def renamed(records: Path, rng: random.Random) -> bool:
    """A record gets another code, and so another file; who names it follows, mostly."""
    file = rng.choice(procedures(records))
    code = f"{rng.randint(4, 9)}.{rng.randrange(10**6):06d}"
    own = re.sub(r"^code: .*$", f'code: "{code}"', file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    target = file.with_name(f"{code}.yaml")
    target.write_text(own, encoding="utf-8")
    old = file.stem
    file.unlink()
    if rng.random() < 0.8:
        _followed(records, old, code)
    return True


def _followed(records: Path, old: str, code: str) -> None:
    for other in records.rglob("*.yaml"):
        before = other.read_text(encoding="utf-8")
        after = re.sub(rf'(?<![\w.])"?{re.escape(old)}"?$', f'"{code}"', before, flags=re.MULTILINE)
        if after != before:
            other.write_text(after, encoding="utf-8")


def deleted(records: Path, rng: random.Random) -> bool:
    """A record goes, mostly with the lines that name it."""
    found = procedures(records)
    if len(found) < 4:
        return False
    file = rng.choice(found)
    heir = rng.choice([other for other in found if other != file])
    file.unlink()
    if rng.random() < 0.8:
        _followed(records, file.stem, heir.stem)
    return True


def added(records: Path, rng: random.Random) -> bool:
    """A new record, like one that there is; it may stand before all others or after."""
    model = rng.choice(procedures(records))
    code = f"{rng.choice('1259')}.{rng.randrange(10**6):06d}"
    own = re.sub(r"^code: .*$", f'code: "{code}"', model.read_text(encoding="utf-8"), flags=re.MULTILINE)
    model.with_name(f"{code}.yaml").write_text(own, encoding="utf-8")
    return True


def moved(records: Path, rng: random.Random) -> bool:
    """A record goes to another sector."""
    file = rng.choice(procedures(records))
    sector = rng.choice([name for name in ("so-tay", "doc-sach", "cho-suoi", "trong") if name != file.parent.name])
    own = re.sub(r"^sector: .*$", f"sector: {sector}", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    target = records / "thu-tuc" / sector / file.name
    target.parent.mkdir(exist_ok=True)
    file.unlink()
    target.write_text(own, encoding="utf-8")
    return True


def touched(records: Path, rng: random.Random) -> bool:
    """A file is saved without a change, or all are, as in a fresh clone."""
    files = sorted(records.rglob("*.yaml"))
    for file in files if rng.random() < 0.3 else [rng.choice(files)]:
        content = file.read_bytes()
        file.unlink()
        file.write_bytes(content)
        os.utime(file, ns=(1, rng.randrange(10**18)))
    return True


# Slips: the build must refuse them, all of them, and touch nothing


def torn(records: Path, rng: random.Random) -> bool:
    """A file that is no YAML any more, or that lost its end."""
    file = rng.choice(sorted(records.rglob("*.yaml")))
    content = file.read_bytes()
    file.write_bytes(rng.choice((content[: len(content) // 2], content + b"\n: [", b"", content + b"zzz: 1\n")))
    return True


def dangling(records: Path, rng: random.Random) -> bool:
    """A key of a register changes, and those who use it do not follow."""
    return _replaced(_registers(records), rng, r"^(  - id: )(\S+)$", lambda match: f"{match[1]}{match[2]}-moi")


def mistyped(records: Path, rng: random.Random) -> bool:
    """A number that is none, a day that is none, a word that is in no list."""
    return _replaced(
        procedures(records),
        rng,
        r"^( *(?:- )?(?:amount|checked_on|scope|unit|legal_text|channel|cases): )(.*)$",
        lambda match: f"{match[1]}{match[2]}x",
    )


def twin(records: Path, rng: random.Random) -> bool:
    """One record in two sectors: two pages would claim one address."""
    file = rng.choice(procedures(records))
    sector = rng.choice([name for name in ("so-tay", "doc-sach", "cho-suoi") if name != file.parent.name])
    own = re.sub(r"^sector: .*$", f"sector: {sector}", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    (records / "thu-tuc" / sector / file.name).write_text(own, encoding="utf-8")
    return True


SOUND: Final[tuple[Edit, ...]] = (
    text, title, alias, fee, validity, comment, role, unit, register, ending, directive, event, successor,
    renamed, deleted, added, moved, touched,
)  # fmt: skip
SLIPS: Final[tuple[Edit, ...]] = (torn, dangling, mistyped, twin)


def restored(records: Path, good: Path) -> None:
    """Everything as it was in `good`: what differs is written again, and what came since goes."""
    for file in [path for path in records.rglob("*") if path.is_file()]:
        if not (good / file.relative_to(records)).is_file():
            file.unlink()
    for file in [path for path in good.rglob("*") if path.is_file()]:
        target = records / file.relative_to(good)
        if not target.is_file() or target.read_bytes() != file.read_bytes():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, target)

"""A new record file from the commented sample of its kind: what is known filled in, what is not left as a comment.

Nothing of the sample's invented content gets into the record: its lines are comments until a clerk takes them up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

from generator import house
from generator.schema import Table, roots
from generator.wording import slug

SAMPLES: Final = Path("_mau")
KEY: Final = re.compile(r"([a-z_]+):")
MODELINE: Final = "# yaml-language-server: $schema="
OWN: Final = ("code", "number", "title")  # what a record of each kind is called by
DROPPED: Final = ("illustrative",)
HELP: Final = (
    "# Dòng có dấu # ở đầu là ví dụ trong mẫu, chưa có hiệu lực. Cần mục nào thì bỏ dấu # và thay bằng nội dung từ nguồn.",
    "# Điền xong thì xóa các dòng # còn lại, rồi chạy: make check",
)


class Kind(NamedTuple):
    """A kind of record: its folder, which is also its sample's name, and what must be given to start one."""

    folder: str
    sample: str
    asked: tuple[str, ...]


KINDS: Final[Mapping[str, Kind]] = {
    "procedure": Kind("thu-tuc", "thu-tuc.yaml", ("code", "sector")),
    "directive": Kind("chi-dao", "chi-dao.yaml", ("number", "issued_on")),
    "event": Kind("lien-thong", "su-kien.yaml", ("title",)),
}


def path_of(kind: str, given: Mapping[str, str]) -> str:
    """Where the record belongs, below the records folder."""
    if kind == "procedure":
        return f"thu-tuc/{given['sector']}/{given['code']}.yaml"
    if kind == "directive":
        return f"chi-dao/{given['issued_on'][:4]}/{slug(given['number'])}.yaml"
    return f"lien-thong/{slug(given['title'])}.yaml"


def start(kind: str, sample: str, given: Mapping[str, str], today: date) -> str:
    """The text of the new file."""
    table = roots()[KINDS[kind].folder]
    depth = path_of(kind, given).count("/")
    known = {**given, "checked_on": today.isoformat()}
    named = next(given[name] for name in OWN if name in given)
    lines = [
        f"{MODELINE}{'../' * depth}_luoc-do/{KINDS[kind].folder}.schema.json",
        f"# {given.get('title', named)}",
        *HELP,
    ]
    for name, block in _blocks(sample):
        lines += _block(table, name, block, known)
    return "\n".join(lines) + "\n"


def _blocks(sample: str) -> Iterator[tuple[str, Sequence[str]]]:
    """Each field or list of the sample with the comments over it; the comments at its head are about the sample."""
    lines = [line for line in sample.splitlines() if line.strip()]
    while lines and lines[0].startswith("#"):
        lines.pop(0)
    counted = 0
    owners = []
    for place, line in enumerate(lines):
        opens = KEY.match(line) is not None
        is_above = line.startswith("#") and (place == 0 or not lines[place - 1].startswith("#"))
        follows_above = place > 0 and lines[place - 1].startswith("#")
        counted += is_above or (opens and not follows_above)
        owners.append((counted, line))
    for _, group in groupby(owners, key=lambda owner: owner[0]):
        block = [line for _, line in group]
        yield next(found[1] for line in block if (found := KEY.match(line))), block


def _block(table: Table, name: str, block: Sequence[str], known: Mapping[str, str]) -> Iterator[str]:
    above = [line for line in block if line.startswith("#")]
    field = table.typed.get(name)
    if name in DROPPED:
        return
    if name in known:
        yield from above
        yield from house.cell(f"{name}:", known[name], 0)
    elif field and field.required:
        yield from above
        yield f"# Ví dụ: {field.example}"
        yield f"{name}:"
    else:
        yield from above
        yield from (f"# {line}" for line in block if not line.startswith("#"))

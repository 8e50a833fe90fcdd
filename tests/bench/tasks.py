"""Directives of the size of a province's years: how long a build takes, how heavy its pages are.

`python -m tests.bench.tasks [DIRECTIVES ASSIGNMENTS]` writes invented records, checks and builds them, and tells CPU
seconds with children and the heaviest pages. Every assignment has facts of its own, as if each unit had reported.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from tests.bench.__main__ import measure

TODAY: Final = date(2026, 11, 23)
FIRST: Final = date(2023, 1, 3)
DEPARTMENTS: Final = 30
COMMUNES: Final = 96
TASKS: Final = (1, 2, 3, 4, 6, 8)
VERBS: Final = ("Rà soát", "Cắt giảm", "Công khai", "Ban hành", "Báo cáo", "Kiểm tra", "Số hóa", "Sửa đổi")
THINGS: Final = (
    "thủ tục hành chính nội bộ", "quy trình giải quyết hồ sơ đất đai", "danh mục thủ tục của ngành", "quy chế phối hợp",
    "kết quả giải quyết hồ sơ trực tuyến", "giấy tờ đã có trong cơ sở dữ liệu", "mức phí, lệ phí", "bộ phận một cửa cấp xã",
)  # fmt: skip


def write(folder: Path, directives: int, assignments: int, seed: int = 3198) -> int:
    """Invented records below `folder`; how many assignments they have."""
    rng = random.Random(seed)  # the same records every time
    (folder / "danh-muc").mkdir(parents=True)
    (folder / "danh-muc" / "don-vi.yaml").write_text("".join(_units()), encoding="utf-8")
    written = 0
    ids: list[str] = []
    for number in range(1, directives + 1):
        wanted = assignments * number // directives - written
        if number % 10:  # most directives are small, each tenth makes up for them
            wanted = min(wanted, rng.randint(1, 12))
        day = FIRST + timedelta(days=(TODAY - FIRST).days * number // (directives + 1))
        text, count = _directive(rng, number, day, wanted, ids[-9:])
        path = folder / "chi-dao" / str(day.year) / f"{number}-kh-ubnd.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        ids.append(f"{day.year}/{path.stem}")
        written += count
    return written


def _units() -> Iterator[str]:
    yield "units:\n  - {id: ubnd, name: Ủy ban nhân dân tỉnh Mẫu, kind: ubnd-tinh, short_name: UBND, level: tinh}\n"
    for n in range(DEPARTMENTS):
        yield f"  - {{id: so-{n}, name: Sở Mẫu số {n} tỉnh Mẫu, kind: so, level: tinh, parent: ubnd}}\n"
    for n in range(COMMUNES):
        yield f"  - {{id: xa-{n}, name: Ủy ban nhân dân xã Mẫu số {n}, kind: xa, level: xa, parent: ubnd}}\n"
    yield "  - {id: cac-so, name: Các sở, kind: nhom, parent: ubnd, member_kinds: [so]}\n"
    yield "  - {id: cac-xa, name: Các xã, kind: nhom, parent: ubnd, member_kinds: [xa]}\n"


def _directive(rng: random.Random, number: int, day: date, wanted: int, before: list[str]) -> tuple[str, int]:
    head = (
        f"number: {number}/KH-UBND\nkind: ke-hoach\nissuer: ubnd\nissued_on: {day}\ntitle: Kế hoạch mẫu số {number}\n"
    )
    more = f"source: Bản ghi sinh ra để đo\nchecked_on: {TODAY}\nfacts_on: {TODAY}\nillustrative: true\n"
    lines = [head, more]
    if before:
        lines.append(f"relations:\n  - kind: thuc-hien\n    target: {rng.choice(before)}\n")
    lines.append("clauses:\n  - id: 1\n    text: Giao các việc sau.\ntasks:\n")
    count = task = 0
    tasks = rng.choice(TASKS)
    while task < tasks or count < wanted:
        task += 1
        units = _lead(rng, wanted - count)
        lines.append(_task(rng, task, day, units))
        count += len(units)
    return "".join(lines), count


def _lead(rng: random.Random, left: int) -> list[str]:
    if left >= COMMUNES and rng.random() < 0.5:
        return [f"xa-{n}" for n in range(COMMUNES)]
    if left >= DEPARTMENTS and rng.random() < 0.5:
        return [f"so-{n}" for n in range(DEPARTMENTS)]
    return [f"so-{rng.randrange(DEPARTMENTS)}"]


def _task(rng: random.Random, task: int, issued: date, units: list[str]) -> str:
    due = issued + timedelta(days=rng.randint(20, 500))
    lead = units[0] if len(units) == 1 else "cac-so" if units[0].startswith("so") else "cac-xa"
    text = (
        f"  - id: {task}\n    clause: 1\n    title: {rng.choice(VERBS)} {rng.choice(THINGS)}\n    lead: {lead}\n"
        f"    deliverable: Báo cáo\n    precision: ngay\n    deadline: {due}\n    assignments:\n"
    )
    return text + "".join(_assignment(rng, unit, issued) for unit in units)


def _assignment(rng: random.Random, unit: str, issued: date) -> str:
    told = min(TODAY, issued + timedelta(days=rng.randint(10, 400)))
    if rng.random() < 0.6:
        facts = (
            f"state: hoan-thanh\n            completed_on: {told}\n            evidence: {rng.randint(1, 999)}/BC-M\n"
            "            evidence_rank: cuoi-cung\n"
        )
    else:
        facts = "state: dang-thuc-hien\n            text: Đang lấy ý kiến các đơn vị.\n"
    return f"      - unit: {unit}\n        reports:\n          - reported_on: {told}\n            {facts}"


def heaviest(site: Path, count: int = 5) -> list[tuple[int, str]]:
    """The largest pages of a site: (bytes, path)."""
    sizes = [(path.stat().st_size, path.relative_to(site).as_posix()) for path in site.rglob("*.html")]
    return sorted(sizes, reverse=True)[:count]


def main(directives: int = 500, assignments: int = 20_000) -> None:
    """Measure check and build, and look at the pages."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        written = write(folder / "records", directives, assignments)
        print(f"{directives} directives, {written} assignments")
        for command in ("check", "build"):
            arguments = ["--site", "site"] if command == "build" else []
            more = [*arguments, "--records", "records", "--today", TODAY.isoformat()]
            cpu, memory = measure([sys.executable, "-m", "generator", command, *more], folder)
            print(f"{command}: {cpu:.1f} s CPU, {memory:.0f} MB")
        pages = list((folder / "site").rglob("*.html"))
        print(f"{len(pages)} pages, {sum(p.stat().st_size for p in pages) / 1e6:.1f} MB")
        for size, path in heaviest(folder / "site"):
            print(f"{size / 1000:8.1f} KB  {path}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

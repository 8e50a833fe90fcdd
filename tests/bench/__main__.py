"""`python -m tests.bench [N …]`: our check and build beside other generators on the same text.

CPU seconds (user and system, children included), peak memory, and the ratio to plain MkDocs Material, all in
one run. Generators that are not installed (`make bench` installs them) are left out and named.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.generate import Record, records, write_yaml
from tests.bench.rivals import write_hugo, write_markdown

ROOT = Path(__file__).resolve().parent.parent.parent
TODAY = "2026-11-23"
PLAIN = "MkDocs Material, một trang Markdown mỗi bản ghi"
Times = dict[str, tuple[float, float]]

MEASURE = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], capture_output=True, text=True)
if done.returncode:
    sys.exit(done.stdout[-2000:] + done.stderr[-2000:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""


def measure(command: list[str], folder: Path) -> tuple[float, float]:
    """CPU seconds and peak memory in MB of one command and its children."""
    timed = [sys.executable, "-c", MEASURE, *command]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(timed, cwd=folder, env=environment, check=True, capture_output=True, text=True)
    cpu, memory = done.stdout.strip().splitlines()[-1].split()
    return float(cpu), float(memory)


def run(count: int) -> Times:
    """Measure every command on `count` records."""
    with tempfile.TemporaryDirectory() as temporary:
        return dict(_measured(records(count), Path(temporary)))


def _measured(found: list[Record], folder: Path) -> Iterator[tuple[str, tuple[float, float]]]:
    python = [sys.executable, "-m"]
    write_yaml(found, folder / "yaml")
    write_markdown(found, folder / "markdown")
    ours = ["--records", str(folder / "yaml"), "--today", TODAY]
    yield "check", measure([*python, "generator", "check", *ours], ROOT)
    yield "build", measure([*python, "generator", "build", *ours, "--site", str(folder / "site")], ROOT)
    floor = [*python, "tests.bench.floor", str(folder / "yaml"), str(folder / "site"), str(folder / "floor")]
    yield "sàn: đọc, phân tích YAML, ghi chừng ấy byte", measure(floor, ROOT)
    yield PLAIN, measure([*python, "mkdocs", "build", "-q"], folder / "markdown")
    shell = folder / "markdown" / "site" / "thu-tuc" / found[0].code / "index.html"
    hugo, zensical = _tool("hugo"), _tool("zensical")
    if hugo:
        write_hugo(found, shell.read_text(encoding="utf-8"), folder / "hugo")
        yield "Hugo, cùng khung trang, không kiểm tra gì", measure([hugo, "--quiet"], folder / "hugo")
    if zensical:
        shutil.rmtree(folder / "markdown" / "site")
        yield "Zensical, cùng Markdown", measure([zensical, "build"], folder / "markdown")


def _tool(name: str) -> str | None:
    """The program that `make bench` installed, or one on the PATH."""
    installed = ROOT / ".venv" / "tools" / "bin" / name
    return str(installed) if installed.is_file() else shutil.which(name)


def table(title: str, times: Times) -> None:
    """One table: CPU seconds, peak memory, and the ratio to plain MkDocs Material in the same run."""
    print(f"\n{title}\n\n| | giây CPU | MB cao nhất | so với MkDocs Material |\n|---|---|---|---|")
    for name, (cpu, memory) in times.items():
        print(f"| {name} | {cpu:.2f} | {memory:.0f} | {cpu / times[PLAIN][0]:.2f} |")


def main(counts: list[int]) -> None:
    """A table a size; with two sizes also what each further record costs, without what every build pays once."""
    for name in ("hugo", "zensical"):
        if not _tool(name):
            print(f"Không có {name}: bỏ qua. `make bench` cài đủ.")
    found = {}
    for count in counts:
        found[count] = run(count)
        table(f"{count} bản ghi", found[count])
    low, high = min(found), max(found)
    if low < high:
        more = {
            name: (1000 * (found[high][name][0] - found[low][name][0]) / (high - low), found[high][name][1])
            for name in found[high]
        }
        table(f"Thêm 1.000 bản ghi (từ {low} đến {high})", more)


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [1_000, 5_000, 10_000])

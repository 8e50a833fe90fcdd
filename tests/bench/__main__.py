"""`python -m tests.bench [N …]`: our check and build beside other generators on the same text.

CPU seconds (user and system, children included), peak memory of the largest process, and the ratios to plain MkDocs
Material and to Hugo, all in one run. Generators that are not installed (`make bench` installs them) are left out and named.
"""

from __future__ import annotations

import gzip
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
HUGO_NAME = "Hugo, cùng khung trang, không kiểm tra gì"
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
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # our modules are to be compiled once, as all installed ones are
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
    build = [*python, "generator", "build", *ours, "--site", str(folder / "site")]
    yield "build", measure(build, ROOT)
    yield "build lần nữa, không có gì đổi", measure(build, ROOT)
    change(folder / "yaml", 20000, 30000)
    yield "build lần nữa, đổi một mức thu", measure(build, ROOT)
    change(folder / "yaml", 30000, 40000)  # the tree of the build before last is there to grow in from now on
    yield "build lần nữa, đổi mức thu ấy lần nữa", measure(build, ROOT)
    print(f"\n{len(found)} bản ghi: {weight(folder / 'site')}")
    floor = [*python, "tests.bench.floor", str(folder / "yaml"), str(folder / "site"), str(folder / "floor")]
    yield "sàn: đọc, phân tích YAML, ghi chừng ấy byte", measure(floor, ROOT)
    yield PLAIN, measure([*python, "mkdocs", "build", "-q"], folder / "markdown")
    shell = folder / "markdown" / "site" / "thu-tuc" / found[0].code / "index.html"
    hugo, zensical = _tool("hugo"), _tool("zensical")
    if hugo:
        write_hugo(found, shell.read_text(encoding="utf-8"), folder / "hugo")
        yield HUGO_NAME, measure([hugo, "--quiet"], folder / "hugo")
    if zensical:
        shutil.rmtree(folder / "markdown" / "site")
        yield "Zensical, cùng Markdown", measure([zensical, "build"], folder / "markdown")


def change(records: Path, old: int, new: int) -> None:
    """Another fee in the middle one of the records."""
    paths = sorted((records / "thu-tuc").rglob("*.yaml"))
    later = paths[len(paths) // 2 :]
    path = next(path for path in later if f"amount: {old}\n" in path.read_text(encoding="utf-8"))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(f"amount: {old}\n", f"amount: {new}\n", 1), encoding="utf-8")


def weight(site: Path) -> str:
    """How large the site is on disk, and a procedure's page in the median, plain and packed."""
    sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    pages = sorted((site / "thu-tuc").glob("*/index.html"), key=lambda path: path.stat().st_size)
    middle = pages[len(pages) // 2].read_bytes()
    packed = len(gzip.compress(middle, mtime=0))
    return (
        f"{len(sizes)} tệp, {sum(sizes) / 1e6:.0f} MB; trang thủ tục ở giữa {len(middle) / 1000:.1f} KB, nén {packed / 1000:.1f} KB, "
        f"lớn nhất {pages[-1].stat().st_size / 1000:.0f} KB"
    )


def _tool(name: str) -> str | None:
    """The program that `make bench` installed, or one on the PATH."""
    installed = ROOT / ".venv" / "tools" / "bin" / name
    return str(installed) if installed.is_file() else shutil.which(name)


def table(title: str, times: Times) -> None:
    """One table: CPU seconds, peak memory, and the ratio to plain MkDocs Material in the same run."""
    print(f"\n{title}\n\n| | giây CPU | MB cao nhất | so với MkDocs Material | so với Hugo |\n|---|---|---|---|---|")
    hugo = times.get(HUGO_NAME, (0.0, 0.0))[0]
    for name, (cpu, memory) in times.items():
        beside = f"{cpu / hugo:.2f}" if hugo else ""
        print(f"| {name} | {cpu:.2f} | {memory:.0f} | {cpu / times[PLAIN][0]:.2f} | {beside} |")


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

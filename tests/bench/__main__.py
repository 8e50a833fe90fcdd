"""`python -m tests.bench [N …]`: our check and build beside plain MkDocs Material, as CPU seconds and ratios."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.generate import records, write_markdown, write_yaml

ROOT = Path(__file__).resolve().parent.parent.parent
TODAY = "2026-11-23"


def measure(command: list[str], folder: Path) -> tuple[float, float]:
    """CPU seconds (user and system) and peak memory in MB of one command and its children."""
    timed = ["/usr/bin/env", "python3", "-c", MEASURE, *command]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(timed, cwd=folder, env=environment, check=True, capture_output=True, text=True)
    cpu, memory = done.stdout.strip().splitlines()[-1].split()
    return float(cpu), float(memory)


MEASURE = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], capture_output=True, text=True)
if done.returncode:
    sys.exit(done.stdout[-2000:] + done.stderr[-2000:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""


def main(counts: list[int]) -> None:
    """Print one table a size."""
    for count in counts:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            found = records(count)
            write_yaml(found, folder / "yaml")
            write_markdown(found, folder / "markdown")
            python = [sys.executable, "-m"]
            ours = ["--records", str(folder / "yaml"), "--today", TODAY]
            lines = {
                "check": measure([*python, "generator", "check", *ours], ROOT),
                "build": measure([*python, "generator", "build", *ours, "--site", str(folder / "site")], ROOT),
                "plain MkDocs Material": measure([*python, "mkdocs", "build", "-q"], folder / "markdown"),
            }
        plain = lines["plain MkDocs Material"][0]
        print(f"\n{count} records\n\n| what | CPU s | peak MB | of plain |\n|---|---|---|---|")
        for name, (cpu, memory) in lines.items():
            print(f"| {name} | {cpu:.1f} | {memory:.0f} | {cpu / plain:.2f} |")


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [1_000])

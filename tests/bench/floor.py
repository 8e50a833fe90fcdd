"""The floor: read every record, parse it with libyaml, write as many bytes as its page has. Nobody can be faster.

`python -m tests.bench.floor RECORDS SITE OUT`
"""

from __future__ import annotations

import sys
from pathlib import Path

from yaml._yaml import CParser


def main(records: Path, site: Path, out: Path) -> None:
    """Do that for every procedure."""
    for path in sorted(records.glob("thu-tuc/*/*.yaml")):
        parser = CParser(path.read_text(encoding="utf-8"))
        while parser.get_event() is not None:
            pass
        size = (site / "thu-tuc" / path.stem / "index.html").stat().st_size
        page = out / path.stem / "index.html"
        page.parent.mkdir(parents=True)
        page.write_bytes(b"x" * size)


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:4]))

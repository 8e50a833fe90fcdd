"""`make bless`: rewrite the golden tree and the generated reference pages from what the code makes now."""

from __future__ import annotations

import shutil

from generator import cli
from tests import golden, reference


def main() -> None:
    """Write everything anew; the diff is for a person to read."""
    tree = golden.made()
    shutil.rmtree(golden.EXPECTED, ignore_errors=True)
    for path, content in tree.items():
        target = golden.EXPECTED / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    reference.bless()
    cli.main(["schemas"])
    print(f"Đã viết lại {len(tree)} tệp mẫu và các trang tra cứu. Hãy đọc kỹ khác biệt.")


if __name__ == "__main__":
    main()

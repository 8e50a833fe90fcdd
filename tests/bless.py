"""`make bless`: rewrite the golden tree and the generated reference pages from what the code makes now."""

from __future__ import annotations

import shutil

from generator import cli
from tests import golden, reference


def main() -> None:
    """Write everything anew; the diff is for a person to read."""
    trees = {golden.EXPECTED: golden.made(), golden.EXPECTED_MATRIX: golden.made_matrix()}
    for folder, tree in trees.items():
        shutil.rmtree(folder, ignore_errors=True)
        for path, content in tree.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    reference.bless()
    cli.main(["schemas"])
    print(f"Đã viết lại {sum(map(len, trees.values()))} tệp mẫu và các trang tra cứu. Hãy đọc kỹ khác biệt.")


if __name__ == "__main__":
    main()

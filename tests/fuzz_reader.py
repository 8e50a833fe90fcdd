"""Atheris on the reader of records: whatever the bytes, it answers with nodes or issues, never with an exception.

Not run by pytest. `docs/phat-trien/mo-hinh-de-doa.md` says how and what was found.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["generator"]):
    from generator import load, personal_data, plain, source
    from generator.desk import gather_one
    from generator.nodes import Mapping
    from generator.tables import flatten
    from generator.validate import formulas

PATHS = ("thu-tuc/so-tay/1.000001.yaml", "danh-muc/a.yaml", "chi-dao/2026/1-ct-x.yaml", "lien-thong/a.yaml")


def one(data: bytes) -> None:
    """Read bytes as a record of each kind; the two readers must agree."""
    node, issues = source.read(data, "a.yaml")
    for issue in issues:
        assert issue.message
        assert issue.place.line >= 1
        assert issue.place.column >= 1
    quick = source._quick(data) if len(data) <= source.MAX_BYTES else None
    if quick is not None:
        slow = source._Reader("a.yaml", [], is_nfc=True).document(data.decode())
        assert slow == quick, "the plain reader and libyaml differ"
    for path in PATHS if isinstance(node, Mapping) else PATHS[:1]:
        document, told = load.read_content(Path("r"), path, data)
        assert document or told
        if document:
            root, _ = flatten(document)
            list(formulas.check(gather_one(root)))
    list(personal_data.check(data, "a.yaml"))
    if data.isascii():
        plain.read(data.decode())


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()

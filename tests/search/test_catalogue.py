"""The catalogue: the same input gives the same bytes, and the head says what the layout promises."""

from __future__ import annotations

import gzip
import json
from typing import Any

from generator.search.catalogue import catalogue
from generator.search.things import things
from tests.search.conftest import CATALOG, ENTRIES


def made(entries: Any) -> bytes:
    return catalogue(entries, list(things(CATALOG)), CATALOG.synonyms.values(), {"bits": 2})


def head(content: bytes) -> Any:
    raw = gzip.decompress(content)
    assert raw[:4] == b"TKM1"
    return json.loads(raw[8 : 8 + int.from_bytes(raw[4:8], "big")])


def test_the_same_input_gives_the_same_bytes() -> None:
    assert made(ENTRIES) == made(ENTRIES[::-1]) == made(iter(ENTRIES))


def test_the_bytes_carry_neither_time_nor_name() -> None:
    assert made(ENTRIES)[:10] == bytes([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255])


def test_the_head() -> None:
    found = head(made(ENTRIES))
    assert found["docs"] == len(ENTRIES)
    assert found["kinds"][:4] == [["thu-tuc", 14], ["ten-khac", 1], ["co-quan", 5], ["linh-vuc", 4]]
    assert found["unseen"] == [["tu", 2], ["nghia", 1]]
    assert list(found["codes"].values()) == ["QT-01"]
    assert found["refs"]["linh-vuc"] == ["", "xay-dung", "", ""], "left out where the title gives the key"
    assert found["limits"] == [["7 ngày làm việc", 7]]


def test_the_columns_fill_the_file() -> None:
    content = gzip.decompress(made(ENTRIES))
    size = int.from_bytes(content[4:8], "big")
    assert 8 + size + sum(length for _, length in head(made(ENTRIES))["columns"]) == len(content)

"""The catalogue and the details: the same input gives the same bytes, and the heads say what the layout promises."""

from __future__ import annotations

import gzip
import json
from typing import Any

from generator.search.catalogue import catalogue, grouped
from generator.search.details import details
from generator.search.things import things
from tests.search.conftest import CATALOG, ENTRIES


def made(entries: Any) -> bytes:
    titles, docs = grouped(entries)
    return catalogue(titles, docs, list(things(CATALOG)), CATALOG.synonyms.values(), {"bits": 2})


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
    assert found["kinds"][:4] == [["thu-tuc", 18], ["ten-khac", 1], ["co-quan", 5], ["linh-vuc", 4]]
    assert found["unseen"] == [["tu", 3], ["nghia", 2]]
    assert list(found["codes"].values()) == ["QT-01"]
    assert found["refs"]["linh-vuc"] == ["", "xay-dung", "", ""], "left out where the title gives the key"


def test_the_details_tell_each_value_once() -> None:
    found = head(details(grouped(ENTRIES)[1]))
    assert found["limits"] == [["7 ngày làm việc", 7]]
    assert found["fees"] == [""]
    assert found["levelSets"] == [["xa"]]
    assert dict(found["columns"]) == {
        "audiences": 38, "levels": 19, "channels": 19, "limit": 38, "fee": 38, "changed": 38, "told": 19, "audienceSets": 2
    }  # fmt: skip


def test_how_much_a_text_says_is_a_logarithm() -> None:
    content = gzip.decompress(details([ENTRIES[0]._replace(body=bytes(4 * n)) for n in (0, 1, 3, 255, 1 << 17)]))
    assert content[-7:-2] == bytes([0, 16, 32, 128, 255]), "sixteen a doubling, before the set of audiences"


def test_codes_are_steps_of_their_digit() -> None:
    docs = [ENTRIES[1]._replace(code=code) for code in ("1.000010", "2.000005", "1.000013", "1.000001", "QT-9")]
    content = gzip.decompress(catalogue([(("a",), 5)], docs, [], [], {}))
    found = head(catalogue([(("a",), 5)], docs, [], [], {}))
    at = 8 + int.from_bytes(content[4:8], "big")
    columns = {}
    for name, length in found["columns"]:
        columns[name] = content[at : at + length]
        at += length
    assert columns["codeFirst"] == bytes([1, 2, 1, 1, 0])
    assert columns["codeSteps"] == bytes([20, 10, 6, 23, 0]), "up doubled, down doubled less one"
    assert found["codes"] == {"4": "QT-9"}
    assert (found["size"], found["words"]) == (1, "a")


def test_the_columns_fill_the_file() -> None:
    content = gzip.decompress(made(ENTRIES))
    size = int.from_bytes(content[4:8], "big")
    assert 8 + size + sum(length for _, length in head(made(ENTRIES))["columns"]) == len(content)

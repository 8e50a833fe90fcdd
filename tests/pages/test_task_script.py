"""The script of pages with tasks: whole, small, and with the words of every status."""

import gzip
import json

from generator.catalog import Catalog
from generator.pages.environment import Renderer
from generator.pages.procedure_script import SCRIPTS
from generator.pages.task_script import PARTS, marks, pages
from generator.progress import LABELS
from tests.conftest import TODAY


def test_every_part_is_in_it(sample: Catalog) -> None:
    artifact, board = pages(sample, TODAY, Renderer(sample, TODAY))
    assert artifact.path == "assets/nhiem-vu.js"
    assert (board.path, board.content) == ("assets/bang-nhiem-vu.js", (SCRIPTS / "board.js").read_bytes())
    text = artifact.content.decode()
    assert all((SCRIPTS / f"{name}.js").read_text(encoding="utf-8") in text for name in PARTS)
    assert len(gzip.compress(artifact.content)) < 6_000


def test_it_knows_the_words_of_every_status() -> None:
    told = json.loads(marks().removeprefix("tthc.trangThai = ").removesuffix(";\n"))
    assert {status: label for status, (label, _) in told.items()} == {s.value: label for s, label in LABELS.items()}
    assert told["qua-han"][1] == "bad"

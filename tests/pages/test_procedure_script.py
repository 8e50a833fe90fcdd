"""The one script of the procedure pages: whole, small, and with the official calendar inside."""

import gzip
import json

from generator.catalog import Catalog
from generator.pages import task_script
from generator.pages.environment import Renderer
from generator.pages.procedure_script import PARTS, SCRIPTS, calendar, pages
from tests.conftest import TODAY


def test_every_part_is_in_it_and_no_other_lies_about(sample: Catalog) -> None:
    (artifact,) = pages(sample, TODAY, Renderer(sample, TODAY))
    assert artifact.path == "assets/thu-tuc.js"
    text = artifact.content.decode()
    assert sorted((*PARTS, *task_script.PARTS, task_script.BOARD)) == sorted(path.stem for path in SCRIPTS.iterdir())
    assert all((SCRIPTS / f"{name}.js").read_text(encoding="utf-8") in text for name in PARTS)


def test_it_stays_small(sample: Catalog) -> None:
    (artifact,) = pages(sample, TODAY, Renderer(sample, TODAY))
    assert len(gzip.compress(artifact.content)) < 13_000


def test_it_makes_nothing_out_of_text() -> None:
    for path in SCRIPTS.iterdir():
        text = path.read_text(encoding="utf-8")
        assert not [word for word in ("innerHTML", "eval(", "Function(", "document.write", "fetch(") if word in text], (
            path
        )


def test_the_calendar_is_every_day_of_the_register(sample: Catalog) -> None:
    line = calendar(sample.calendar)
    rows = json.loads(line.removeprefix("tthc.lich = tthc.calendar(").removesuffix(");\n"))
    assert len(rows) == len(sample.calendar.exceptions)
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    assert next(row for row in rows if row[0] == "2026-08-22")[1] == "lam-bu"
    assert next(row for row in rows if row[0] == "2027-02-05")[3] == "de-xuat"

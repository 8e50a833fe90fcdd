"""The one script of the procedure pages: whole, small, and with the official calendar inside."""

import gzip
import json

from generator.catalog import Catalog
from generator.pages import task_script
from generator.pages.environment import Renderer
from generator.pages.procedure_script import PARTS, SCRIPTS, calendar, pages, part
from tests.conftest import TODAY


def test_every_part_is_in_it_and_no_other_lies_about(sample: Catalog) -> None:
    (artifact,) = pages(sample, TODAY, Renderer(sample, TODAY))
    assert artifact.path == "assets/thu-tuc.js"
    text = artifact.content.decode()
    assert sorted((*PARTS, *task_script.PARTS, task_script.BOARD)) == sorted(path.stem for path in SCRIPTS.iterdir())
    assert all(part(name) in text for name in PARTS)


def test_a_part_loses_only_what_is_not_run() -> None:
    """Every line of code stands there as it was written, and no text goes over several lines."""
    for path in SCRIPTS.iterdir():
        lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
        code = [line for line in lines if not line.startswith(("//", "/**"))]
        assert part(path.stem).splitlines() == code
        assert all(line.count("`") % 2 == 0 for line in lines), path
        assert all(line.endswith("*/") for line in lines if line.startswith("/**")), path


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

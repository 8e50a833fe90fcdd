"""The scripts of the pages: whole, small, without what browsers or the house refuse."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess

import pytest

from generator.search import page_bundle

SCRIPTS = {
    "everywhere": page_bundle.everywhere(),
    "suggestions": page_bundle.suggestions(),
    "lookup": page_bundle.lookup(),
}
NODE = shutil.which("node")


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_is_one_plain_strict_function(name: str) -> None:
    text = SCRIPTS[name].decode()
    assert text.startswith('(() => {\n"use strict";\n')
    assert text.endswith("\n})();\n")
    assert re.findall(r"^(?:import|export)\b.*", text, re.MULTILINE) == []
    assert re.findall(r"\beval\(|new Function|innerHTML|\.on[a-z]+ = ", text) == []


@pytest.mark.skipif(NODE is None, reason="no node on this machine")
@pytest.mark.parametrize("name", SCRIPTS)
def test_no_name_stands_twice(name: str) -> None:
    done = subprocess.run([NODE or "", "--check", "-"], input=SCRIPTS[name], capture_output=True, check=False)
    assert done.stderr.decode() == ""


def test_what_every_page_loads_before_somebody_searches_is_small() -> None:
    assert len(gzip.compress(SCRIPTS["everywhere"], 9)) <= 2_000


def test_what_comes_on_first_use_is_small() -> None:
    assert len(gzip.compress(SCRIPTS["suggestions"], 9)) <= 6_000
    assert len(gzip.compress(SCRIPTS["lookup"], 9)) <= 9_000


@pytest.mark.skipif(NODE is None, reason="no node on this machine")
def test_fields_that_a_spreadsheet_would_run_become_text() -> None:
    source = (page_bundle.PAGE / "csv.js").read_text(encoding="utf-8").replace("export ", "")
    given = ["=1+1", "+84", "-5", "@x", "a, b", 'nói "a"', "a\nb", "Cấp sổ"]
    ask = f"{source}\nprocess.stdout.write(JSON.stringify({given!r}.map(field)));"
    done = subprocess.run([NODE or "", "-e", ask], capture_output=True, check=True)
    assert done.stdout.decode() == (
        r"""["'=1+1","'+84","'-5","'@x","\"a, b\"","\"nói \"\"a\"\"\"","\"a\nb\"","Cấp sổ"]"""
    )


@pytest.mark.skipif(NODE is None, reason="no node on this machine")
@pytest.mark.parametrize(
    ("address", "again"),
    [
        ("", ""),
        ("?q=khai+sinh", "?q=khai+sinh"),
        ("?cap=tinh,xa&q=a", "?q=a&cap=tinh,xa"),
        ("?ngay=5&moi=30&su-kien=sinh-con&ca-cu=1&xep=ten", "?ngay=5&moi=30&su-kien=sinh-con&ca-cu=1&xep=ten"),
        ("?ngay=-3&xep=<b>&la=1&cap=", ""),
    ],
)
def test_an_address_is_read_and_written_alike(address: str, again: str) -> None:
    source = (page_bundle.PAGE / "state.js").read_text(encoding="utf-8").replace("export ", "")
    ask = f"{source}\nprocess.stdout.write(written(read({address!r})));"
    done = subprocess.run([NODE or "", "-e", ask], capture_output=True, check=True)
    assert done.stdout.decode() == again

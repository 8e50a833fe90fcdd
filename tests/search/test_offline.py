"""The finder's data as plain scripts."""

from __future__ import annotations

from generator.artifact import Artifact
from generator.search import offline


def test_data_of_the_finder_becomes_scripts_and_nothing_else_does() -> None:
    files = [
        Artifact("tim-kiem/muc-luc.bin", b"abc"),
        Artifact("tim-kiem/cap/3.bin", b"\x00\xff"),
        Artifact("tim-kiem/finder.js", b"x"),
        Artifact("du-lieu/a.bin", b"x"),
    ]
    assert list(offline.scripts(files, "tim-kiem/")) == [
        Artifact("tim-kiem/muc-luc.js", b'(globalThis.TimKiemTep ??= {})["muc-luc.bin"] = "YWJj";\n'),
        Artifact("tim-kiem/cap/3.js", b'(globalThis.TimKiemTep ??= {})["cap/3.bin"] = "AP8=";\n'),
    ]

"""The command line: one command is run, as of a day; the only reader of today's date."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from generator import clock
from generator.commands import importing, records, site, upkeep, writing
from generator.usage import Parser

if TYPE_CHECKING:
    import argparse


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 clean, 1 with errors, 2 for wrong usage."""
    given = parser().parse_args(argv)
    given.today = getattr(given, "today", None) or clock.today()
    gc.disable()  # all records stay alive to the end of a run: looking for garbage among them doubles its time
    run = cast("Callable[[argparse.Namespace], int]", given.run)
    return run(given)


def parser() -> Parser:
    """All commands with their options, in the order in which people come to need them."""
    top = Parser(prog="python -m generator", description="Kiểm tra bản ghi và dựng trang công khai thủ tục hành chính.")
    commands = top.add_subparsers(dest="command", required=True, metavar="LỆNH")
    records.add(commands)
    site.add(commands)
    writing.add(commands)
    importing.add(commands)
    upkeep.add(commands)
    return top

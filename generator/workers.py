"""The same work on many things, on all processors: results come back in the order of the things.

Processes and not threads, since it is Python that takes the time; forked, so that each has what its parent has read
without being sent it. What `work` gives must not depend on what it did before: nobody says which process gets what.
"""

from __future__ import annotations

import os
import pickle
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from tempfile import TemporaryFile
from typing import IO, Final, TypeVar

Thing = TypeVar("Thing")
Result = TypeVar("Result")

CHUNK: Final = 32  # things in a row that one process takes: neighbours on disk, and yet an even share
WORTH: Final = 200  # so many things pay for another process
VARIABLE: Final = "TTHC_WORKERS"


def wanted(things: int) -> int:
    """How many processes are worth it; `TTHC_WORKERS` sets it by hand."""
    if os.environ.get(VARIABLE):
        return max(1, int(os.environ[VARIABLE]))
    if not hasattr(os, "fork"):
        return 1
    return max(1, min(len(os.sched_getaffinity(0)), things // WORTH))


def spread(work: Callable[[int, Thing], Result], things: Sequence[Thing], processes: int) -> list[Result]:
    """`work(process, thing)` of every thing; this process is number 0 and takes its share."""
    if processes == 1:
        return [work(0, thing) for thing in things]
    others = [_start(work, things, number, processes) for number in range(1, processes)]
    results: dict[int, Result] = {}
    told: list[tuple[dict[int, Result], str]] = []
    try:
        for index in _share(len(things), 0, processes):
            results[index] = work(0, things[index])
    finally:
        told = [_finish(process, file) for process, file in others]
    for found, failure in told:
        if failure:
            raise WorkerError(failure)
        results.update(found)
    return [results[index] for index in range(len(things))]


class WorkerError(RuntimeError):
    """Work failed in another process; carries the traceback from there."""


def _share(things: int, number: int, processes: int) -> Iterator[int]:
    for start in range(number * CHUNK, things, processes * CHUNK):
        yield from range(start, min(start + CHUNK, things))


def _start(
    work: Callable[[int, Thing], Result], things: Sequence[Thing], number: int, processes: int
) -> tuple[int, IO[bytes]]:
    file = TemporaryFile()  # noqa: SIM115 - the other process writes into it; `_finish` closes it
    sys.stdout.flush()
    sys.stderr.flush()
    process = os.fork()
    if process:
        return process, file
    try:
        pickle.dump(({i: work(number, things[i]) for i in _share(len(things), number, processes)}, ""), file, 5)
    except BaseException:
        file.seek(0)
        file.truncate()
        pickle.dump(({}, traceback.format_exc()), file)
    finally:
        file.flush()
        os._exit(0)  # none of what this process has open is its own to close or to clean up


def _finish(process: int, file: IO[bytes]) -> tuple[dict[int, Result], str]:
    _, status = os.waitpid(process, 0)
    with file:
        file.seek(0)
        try:
            found: tuple[dict[int, Result], str] = pickle.load(file)  # noqa: S301 - our own process wrote it
        except (EOFError, pickle.UnpicklingError):
            return {}, f"tiến trình con dừng giữa chừng (mã {status})"
    return ({}, f"tiến trình con dừng giữa chừng (mã {status})") if status else found

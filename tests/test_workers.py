"""Work shared among processes: results in order, nothing done twice, and failures told wherever they happen."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Final

import pytest

from generator import workers
from generator.workers import WorkerError, spread, wanted
from tests.conftest import ROOT

COUNTS: Final = (0, 1, 2, 31, 32, 33, 64, 65, 100)


@pytest.fixture(autouse=True)
def no_new_child_is_left() -> Iterator[None]:
    """After each test: the children of this process are those that it had before, as the browser of other tests."""
    before = children()
    yield
    assert children() == before


def children() -> set[int]:
    """The processes, living or dead and not yet waited for, that this one has started."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has ended since
            # after the name, which may hold anything: state, parent, ...
            parent = int(stat.read_text(errors="replace").rpartition(")")[2].split()[1])
            if parent == os.getpid():
                found.add(int(stat.parent.name))
    return found


@pytest.mark.parametrize("processes", [1, 2, 3, 5])
@pytest.mark.parametrize("count", COUNTS)
def test_results_come_in_the_order_of_the_things(count: int, processes: int) -> None:
    assert spread(lambda _, n: n * n, range(count), processes) == [n * n for n in range(count)]


def test_neighbours_go_to_one_process_and_all_have_a_share() -> None:
    found = spread(lambda process, _: process, range(100), 3)
    assert found == [0] * 32 + [1] * 32 + [2] * 32 + [0] * 4


@pytest.mark.parametrize("processes", [1, 2, 4])
def test_everything_is_done_once(tmp_path: Path, processes: int) -> None:
    def work(process: int, thing: int) -> int:
        with (tmp_path / str(thing)).open("a") as file:
            file.write(f"{process} ")
        return os.getpid()

    found = spread(work, range(130), processes)
    assert {path.name: len(path.read_text().split()) for path in tmp_path.iterdir()} == {str(n): 1 for n in range(130)}
    assert len(set(found)) == processes
    assert found[0] == os.getpid()


def test_what_the_parent_has_read_is_there() -> None:
    things = {n: object() for n in range(40)}
    assert spread(lambda _, n: id(things[n]), range(40), 2) == [id(thing) for thing in things.values()]


def test_results_of_any_size_come_through() -> None:
    found = spread(lambda _, n: bytes([n]) * 300_000, range(70), 2)
    assert [(len(text), text[0]) for text in found] == [(300_000, n) for n in range(70)]


# Failures


def fails_in_a_child(process: int, thing: int) -> int:
    """A bug that only other processes have."""
    if process and thing == 40:
        raise ZeroDivisionError(f"thing {thing}")
    return thing


def test_an_exception_in_another_process_is_raised_here_with_its_traceback() -> None:
    with pytest.raises(WorkerError) as caught:
        spread(fails_in_a_child, range(64), 2)
    told = str(caught.value)
    assert told.startswith("Traceback (most recent call last):")
    assert "in fails_in_a_child" in told
    assert told.rstrip().endswith("ZeroDivisionError: thing 40")


def test_an_exception_here_is_raised_as_it_is_and_no_child_is_left() -> None:
    def work(process: int, thing: int) -> int:
        if not process:
            raise ZeroDivisionError
        return thing

    with pytest.raises(ZeroDivisionError):
        spread(work, range(100), 3)


@pytest.mark.parametrize("stop", [SystemExit, KeyboardInterrupt, MemoryError])
def test_whatever_stops_another_process_is_told(stop: type[BaseException]) -> None:
    def work(process: int, thing: int) -> int:
        if process:
            raise stop
        return thing

    with pytest.raises(WorkerError, match=stop.__name__):
        spread(work, range(64), 2)


def test_a_result_that_cannot_be_handed_over_is_told() -> None:
    with pytest.raises(WorkerError, match="pickle"):
        spread(lambda _, n: lambda: n, range(64), 2)


def test_a_killed_process_is_told() -> None:
    def work(process: int, thing: int) -> int:
        if process and thing == 50:
            os.kill(os.getpid(), signal.SIGKILL)
        return thing

    with pytest.raises(WorkerError, match=r"tiến trình con dừng giữa chừng \(mã 9\)"):
        spread(work, range(64), 2)


@pytest.mark.parametrize("part", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_a_process_that_is_killed_while_it_hands_over_is_told(monkeypatch: pytest.MonkeyPatch, part: float) -> None:
    """As by a system that is short of memory: what has been handed over by then is a part of a result."""

    def half(value: object, file: IO[bytes], *_: object) -> None:
        whole = pickle.dumps(value, 5)
        file.write(whole[: int(len(whole) * part)])
        file.flush()
        os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr(pickle, "dump", half)
    with pytest.raises(WorkerError, match=r"tiến trình con dừng giữa chừng \(mã 9\)"):
        spread(lambda _, n: [str(n)] * 2_000, range(64), 2)


def test_what_was_printed_before_is_printed_once() -> None:
    """A fork copies what waits in the buffers."""
    code = "from generator.workers import spread; print('một', end=''); print(spread(lambda _, n: n, range(3), 3))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "một[0, 1, 2]\n"


# How many


@pytest.mark.parametrize(
    ("things", "cores", "told", "count"),
    [
        (0, 8, None, 1),
        (399, 8, None, 1),  # too few to pay for another process
        (400, 8, None, 2),
        (10_000, 8, None, 8),
        (10_000, 1, None, 1),
        (10_000, 2, None, 2),
        (10_000, 2, "", 2),
        (1, 1, "3", 3),
        (10_000, 8, "1", 1),
        (10_000, 8, "0", 1),
    ],
)
def test_as_many_as_are_worth_it(
    monkeypatch: pytest.MonkeyPatch, things: int, cores: int, told: str | None, count: int
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(cores)))
    monkeypatch.delenv(workers.VARIABLE, raising=False)
    if told is not None:
        monkeypatch.setenv(workers.VARIABLE, told)
    assert wanted(things) == count

"""Both states of the records as folders, and what checking and drawing say of each."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from generator import load, registers
from generator.changes import git
from generator.changes.proofs import Proofs
from generator.survey import Survey

FOLDER: Final = "procedures"


@dataclass(frozen=True)
class Side:
    """The files of one state by path below the records folder; a link holds nothing and is marked."""

    files: Mapping[str, bytes]
    links: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Looked:
    """One state, checked; the digest of every page by address, and what procedures and jobs gave, for the other one."""

    side: Side
    survey: Survey
    pages: Mapping[str, bytes]
    titles: Mapping[str, str]
    proofs: Proofs


def at_revision(repository: Path, revision: str, folder: str) -> Side:
    """The state of a commit."""
    found = git.entries(repository, git.commit(repository, revision), folder)
    links = frozenset(path for path, entry in found.items() if entry.mode == git.LINK)
    blobs = {path: entry.blob for path, entry in found.items() if path not in links}
    return Side(git.contents(repository, blobs), links)


def in_folder(records: Path) -> Side:
    """The state of a folder."""
    paths = load.files(records)
    links = frozenset(path for path in paths if load.is_link(records, path))
    return Side({path: Path(records, path).read_bytes() for path in paths if path not in links}, links)


def look(side: Side, where: Path, today: date, before: Looked | None = None) -> Looked:
    """Write the state below `where` and look at it; what `before` gave for what is the same is not worked out again."""
    _write(side, where / FOLDER)
    with _working_in(where):  # messages then name files as people know them
        found = registers.read(Path(FOLDER))
        proofs = Proofs.of(found, today)
        known = before.proofs if before and _is_alike(before.survey, found) else None
        survey = proofs.survey(known)
        proofs.jobs(survey, known)
    return Looked(side, survey, proofs.pages(survey), proofs.titles(survey), proofs)


def _write(side: Side, folder: Path) -> None:
    folder.mkdir(parents=True)
    for path, content in side.files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    for path in side.links:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).symlink_to(
            "lien-ket"
        )  # to nothing: that there is a link is told, where it leads is not followed


def _is_alike(before: Survey, now: registers.Registers) -> bool:
    """Whether what every page rests on without asking, the calendar, is the same."""
    return before.registers.catalog.calendar == now.catalog.calendar


@contextlib.contextmanager
def _working_in(folder: Path) -> Iterator[None]:
    here = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(here)
